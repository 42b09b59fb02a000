"""Rendering: every block type, on screen and on paper, safe under the content policy."""

import re
from html.parser import HTMLParser

import pytest

from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.dokumen.pohon import (
    BarisTabel,
    Gambar,
    JenisBaris,
    Kolom,
    Paragraf,
    SubBab,
    Tabel,
)
from lkjip.laporan.render import render_html

from .contoh_dokumen import SVG, dokumen, sel, teks

DASAR = SubBab("bab.1.dasar", "Dasar", ())  # the sample's table refers to it


@pytest.fixture(scope="module")
def dok():
    return nomori(dokumen())


@pytest.fixture(scope="module", params=["layar", "cetak"])
def html(request, dok):
    return render_html(dok, request.param)


class Pemeriksa(HTMLParser):
    """Checks nesting, unique ids, and that every <th> has a scope."""

    HAMPA = {"meta", "col", "hr", "br", "img", "input", "link"}

    def __init__(self):
        super().__init__()
        self.tumpuk, self.id, self.tautan, self.salah = [], set(), set(), []

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if "id" in a:
            if a["id"] in self.id:
                self.salah.append(f"id ganda {a['id']}")
            self.id.add(a["id"])
        if tag == "a":
            self.tautan.add(a["href"].removeprefix("#"))
        if tag == "th" and a.get("scope") not in {"col", "row", "colgroup", "rowgroup"}:
            self.salah.append("th tanpa scope")
        self.salah += [f"atribut {n}" for n in a if n == "style" or n.startswith("on")]
        if tag in {"script", "style"}:
            self.salah.append(tag)
        if tag not in self.HAMPA:
            self.tumpuk.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.HAMPA:
            self.tumpuk.pop()

    def handle_endtag(self, tag):
        if not self.tumpuk or self.tumpuk.pop() != tag:
            self.salah.append(f"penutup {tag}")


def test_html_sahih_dan_patuh_kebijakan_isi(html):
    p = Pemeriksa()
    p.feed(html)
    assert p.salah == []
    assert p.tumpuk == []
    assert p.tautan <= p.id


def test_semua_teks_dilolos(html):
    assert "&lt;tercapai&gt; &amp; baik." in html
    assert "<tercapai>" not in html


def test_rujukan_dan_judul_bernomor(html):
    assert '<a class="rujukan" href="#tabel-capaian">Tabel\u00a02.1</a>' in html
    assert '<span class="label">' not in html
    assert re.search(r'<caption[^>]*><span class="nomor">Tabel 2.1</span>', html)
    assert (
        '<span class="nomor">Bab II</span> <span class="judul">Akuntabilitas Kinerja</span>' in html
    )
    assert '<span class="nomor">1.2.1</span> <span class="judul">Peraturan Daerah</span>' in html


def test_tingkat_judul_bergeser_di_layar(dok):
    assert '<h1 class="judul-bagian"><span class="nomor">Bab I<' in render_html(dok, "cetak")
    layar = render_html(dok, "layar")
    assert "<h1" not in layar
    assert '<h2 class="judul-bagian"><span class="nomor">Bab I<' in layar


def test_kepala_tabel_berkelompok_dan_bernomor(html):
    assert '<th scope="colgroup" colspan="3">Tahun 2020</th>' in html
    assert '<th scope="col" rowspan="2">Indikator</th>' in html
    assert '<tr class="nomor-kolom"><td>(1)</td>' in html


def test_isi_tabel(html):
    assert '<th scope="rowgroup" colspan="5">Sasaran 1</th>' in html
    assert '<th scope="row">Persentase layanan nomor 1' in html
    assert re.search(r'<tfoot>\s*<tr class="jumlah">', html)
    assert (
        '<sup class="tanda"><a href="#tabel-capaian-c2">2</a>, '
        '<a href="#tabel-capaian-c1">1</a></sup>' in html
    )
    assert "≠\u00a0700.904.303" in html
    assert "Angka dokumen sumber berbeda dari hasil hitung" in html
    assert "Sumber: Perangkat daerah, diolah" in html
    assert "Tidak ada penghargaan." in html
    assert html.index("Angka sementara") < html.index("Dibatasi menurut")


def test_lebar_kolom_berupa_kelas(html):
    for kelompok in re.findall(r"<colgroup>(.*?)</colgroup>", html):
        assert sum(map(int, re.findall(r'class="l(\d+)"', kelompok))) == 100


def test_gambar_bernama_dan_beralternatif(dok):
    layar = render_html(dok, "layar")
    assert 'role="img" aria-labelledby="gambar-pegawai-t gambar-pegawai-d"' in layar
    assert '<title id="gambar-pegawai-t">Jumlah Pegawai</title>' in layar
    assert "<desc" in layar
    # On paper the title is what the PDF's /Alt is read from.
    assert '<title id="gambar-pegawai-t">Diagram batang: 57 pegawai.</title>' in render_html(
        dok, "cetak"
    )


def test_alasan_angka_hanya_di_layar(dok):
    layar, kertas = render_html(dok, "layar"), render_html(dok, "cetak")
    assert '<span class="isi-keterangan" role="tooltip">Belum dinilai</span>' in layar
    assert 'data-asal="rekap.rerata"' in layar
    assert "Belum dinilai" not in kertas
    assert "data-asal" not in kertas


def test_blok_formulir_dan_daftar(html):
    assert '<p class="nip">NIP 000000000000000001</p>' in html
    assert html.count('class="penanda"') == 3
    assert '<p class="pemerintah">Pemerintah Kota Contoh</p>' in html
    assert re.search(
        r"<ol><li>Undang-Undang<ol class=\"huruf\"><li>Pasal 1</li></ol>\s*</li>", html
    )
    assert "<blockquote><p>Kutipan visi</p></blockquote>" in html
    assert '<p class="rumus"><span class="kiri">Capaian</span>' in html
    assert '<aside class="kotak kotak-perhatian">' in html


def test_halaman_hanya_tercetak_di_kertas(dok):
    assert 'class="hal"' not in render_html(dok, "layar")
    assert 'class="hal"' in render_html(dok, "cetak")


@pytest.mark.parametrize(
    ("svg", "pesan"),
    [
        ("<p>bukan</p>", "bukan SVG utuh"),
        ("<svg><g/></svg>", "viewBox"),
        (SVG.replace("<rect ", '<rect style="fill:red" '), "style="),
        (SVG.replace("<rect ", '<rect onclick="x()" '), "onclick="),
        (SVG.replace("</svg>", "<script>1</script></svg>"), "<script"),
    ],
)
def test_svg_yang_tidak_aman_ditolak(svg, pesan):
    buruk = dokumen(bab_1=(DASAR, Gambar("gambar.x", "X", svg, "alt")))
    with pytest.raises(ValueError, match=re.escape(pesan)) as galat:
        render_html(nomori(buruk))
    assert "gambar.x" in str(galat.value)


def test_rentang_baris_tidak_terpotong_badan_tabel():
    t = Tabel(
        "tabel.r",
        "R",
        (Kolom("A"), Kolom("B")),
        (
            BarisTabel((sel("a", rentang_baris=3), sel("b"))),
            BarisTabel((sel("c"),), JenisBaris.KELOMPOK),
            BarisTabel((sel("d"),), JenisBaris.JUMLAH),
            BarisTabel((sel("e"), sel("f")), JenisBaris.JUMLAH),
        ),
    )
    html = render_html(nomori(dokumen(bab_1=(DASAR, t))))
    badan = html[html.index('id="tabel-r"') :]
    badan = badan[badan.index("</thead>") : badan.index("</table>")]
    assert badan.count("<tbody>") == 1
    assert badan.index("d<") < badan.index("</tbody>") < badan.index("<tfoot>") < badan.index("e<")


def test_paragraf_bergaya(html):
    assert '<p class="tengah">Di tengah</p>' in html
    kecil = render_html(nomori(dokumen(bab_1=(DASAR, Paragraf(teks("x"), "kecil")))))
    assert '<p class="kecil">x</p>' in kecil
