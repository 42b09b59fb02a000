"""Tables and figures on screen: right-aligned, unknown with its reason, cards on a phone."""

import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django_tables2 import RequestConfig

from lkjip.organisasi.sajian import format_uang, html_beda, html_nilai, html_status
from lkjip.organisasi.tabel import Kolom, KolomAngka, KolomPersen, KolomRupiah, Tabel


@dataclass
class Baris:
    nama: str
    pagu: Decimal | None
    persen: Decimal | None = None


class Contoh(Tabel):
    nama = Kolom("Program", judul_kartu=True)
    pagu = KolomRupiah("Pagu (Rp)")
    persen = KolomPersen("Serapan (%)")

    def baris_kelas(self, record):
        return "kelompok" if record.persen is None else ""

    def kaki(self, nama):
        return "Jumlah" if nama == "nama" else ""


BARIS = [
    Baris("A", Decimal("1500000"), Decimal("63.955")),
    Baris("B", Decimal("250.5")),
    Baris("C", None, Decimal("100")),
]


def gambar(rf, tabel: Tabel, alamat: str = "/", **halaman: object) -> str:
    request = rf.get(alamat)
    request.user, request.kerangka = AnonymousUser(), {}  # a table needs no frame around it
    RequestConfig(request, paginate=halaman or False).configure(tabel)
    templat = Template("{% load django_tables2 %}{% render_table tabel %}")
    return templat.render(Context({"tabel": tabel, "request": request}))


def sel(html: str, label: str) -> list[str]:
    return [
        re.sub(r"<[^>]+>", "", isi)
        for isi in re.findall(rf'<td[^>]*data-label="{re.escape(label)}"[^>]*>(.*?)</td>', html)
    ]


def test_angka_satu_kolom_berdesimal_sama(rf):
    html = gambar(rf, Contoh(BARIS))
    assert sel(html, "Pagu (Rp)")[:3] == ["1.500.000,00", "250,50", "–"]
    assert sel(html, "Serapan (%)")[:3] == ["63,96", "–", "100,00"]


def test_tanpa_sen_tanpa_desimal(rf):
    html = gambar(rf, Contoh(BARIS[:1]))
    assert sel(html, "Pagu (Rp)")[0] == "1.500.000"


def test_kepala_kaki_dan_kelas(rf):
    html = gambar(rf, Contoh(BARIS), "/?sort=-pagu")
    assert '<th scope="col" role="columnheader" class="kanan" aria-sort="descending">' in html
    assert html.count("aria-sort") == 1
    assert '<tr class="kelompok" role="row">' in html
    assert "<tfoot" in html
    assert "Jumlah" in html
    assert 'href="?sort=pagu#' in html
    assert "style=" not in html


def test_urutan_menaruh_yang_tidak_diketahui_di_ujung(rf):
    naik = sel(gambar(rf, Contoh(BARIS), "/?sort=pagu"), "Program")
    turun = sel(gambar(rf, Contoh(BARIS), "/?sort=-pagu"), "Program")
    assert naik[:3] in (["B", "A", "C"], ["C", "B", "A"])
    assert turun[:3] == naik[:3][::-1]


def test_isi_diloloskan(rf):
    html = gambar(rf, Contoh([Baris("<script>x</script>", None)]))
    assert "<script>" not in html


def test_tabel_kosong_berkata_kosong(rf):
    html = gambar(rf, Contoh([]))
    assert "Belum ada baris." in html
    assert "<table" not in html


def test_halaman(rf):
    banyak = [Baris(f"P{n:03}", Decimal(n)) for n in range(95)]
    html = gambar(rf, Contoh(banyak), "/?page=3&q=a", per_page=25)
    assert "Baris 51–75 dari 95" in html
    assert 'aria-current="page">3<' in html
    assert 'href="?page=2&amp;q=a"' in html
    assert sel(html, "Program")[0] == "P050"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (None, "–"),
        (Decimal("700513683"), "700.513.683"),
        (Decimal("-1.5"), "−1,50"),
        (Decimal("0"), "0"),
    ],
)
def test_format_uang(nilai, teks):
    assert format_uang(nilai) == teks


def test_kolom_angka_menurut_desimal(rf):
    class Poin(Tabel):
        pagu = KolomAngka("Poin", desimal=1)

    assert sel(gambar(rf, Poin(BARIS)), "Poin") == ["1.500.000,0", "250,5", "–"]


def test_nilai_tak_diketahui_membawa_alasan():
    html = html_nilai("–", alasan="Belum <rilis>")
    assert "Belum diketahui: Belum &lt;rilis&gt;" in html
    assert '<button type="button"' in html
    assert html_nilai("–") == "–"


def test_nilai_dibatasi_dan_bertaut():
    html = html_nilai("100,00", catatan="Dibatasi 100 %", url="/asal/", sebutan="asal capaian 1.1")
    assert 'href="/asal/"' in html
    assert 'hx-target="#panel-isi"' in html
    assert "Catatan: Dibatasi 100 %" in html
    assert "†" in html


def test_beda_menyebut_keduanya():
    html = html_beda("700.513.683", "700.904.303", "Tabel 3.7")
    assert html.index("700.513.683") < html.index("tertulis 700.904.303 (Tabel 3.7)")
    assert html_beda("1", "") == "1"


def test_status_adalah_ikon_kata_dan_warna():
    html = html_status("tercapai", "Sangat Tinggi")
    assert "nada-tercapai" in html
    assert "#tercapai" in html
    assert "Sangat Tinggi" in html
