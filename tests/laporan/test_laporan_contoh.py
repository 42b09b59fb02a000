"""The whole LKjIP 2020 of the example, printed: nothing missing, cut off, or numbered wrongly."""

import re

import pytest

from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.contoh.muat import FOLDER_CONTOH
from lkjip.laporan.dokumen.nomor import DokumenBernomor, GalatDokumen
from lkjip.laporan.dokumen.pohon import Gambar, Tabel
from lkjip.laporan.naskah import susun_naskah
from lkjip.laporan.render import render_html
from lkjip.laporan.susunan import Susunan, susun_bernomor

from .dokumen.jalan import blok_dokumen
from .pdf import baca_daftar, folio_tercetak, huruf_di_luar, isi_halaman, teks_halaman
from .test_render import Pemeriksa

pytestmark = pytest.mark.django_db  # the potret is taken from a database, once
WAJIB = [
    *(f"Tabel 1.{n}" for n in range(1, 4)),
    *(f"Tabel 2.{n}" for n in range(1, 6)),
    *(f"Tabel 3.{n}" for n in range(1, 9)),
    *(f"Gambar 1.{n}" for n in range(1, 4)),
    "Gambar 3.1",
    "Gambar 3.2",
]


@pytest.fixture(scope="module")
def dok(potret_contoh) -> DokumenBernomor:
    narasi = {b.stem: b.read_text() for b in (FOLDER_CONTOH / "narasi").glob("*.html")}
    return susun_bernomor(Susunan(potret_contoh, narasi))


@pytest.fixture(scope="module")
def hasil(dok):
    return print_pdf(susun_naskah(dok))


@pytest.fixture(scope="module")
def halaman(hasil) -> list[str]:
    return teks_halaman(hasil.pdf)


def semua_blok(dok: DokumenBernomor, jenis: type) -> list:
    return [b for b in blok_dokumen(dok.dokumen) if isinstance(b, jenis)]


def test_setidaknya_60_halaman_berisi(hasil, halaman):
    assert hasil.halaman == len(halaman) >= 60
    assert sum(len(h) > 400 for h in halaman) >= 60


def test_semua_tabel_dan_gambar_laporan_ada(dok, halaman):
    label = {e.label for e in dok.register.values()}
    assert set(WAJIB) <= label
    teks = " ".join(halaman).replace("\u00a0", " ")
    assert [w for w in WAJIB if not re.search(re.escape(w) + r"(?!\d)", teks)] == []
    assert any("Struktur Organisasi" in g.judul for g in semua_blok(dok, Gambar))


def test_nomor_halaman_di_ketiga_daftar_benar(dok, halaman):
    daftar = baca_daftar(dok, halaman)
    assert {k: t for k, (t, _) in daftar.items()} == {k: letak for k, (_, letak) in daftar.items()}


def test_folio_berurutan(halaman):
    folio = folio_tercetak(halaman)
    depan = folio.index("1")
    romawi = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    assert folio[1:depan] == romawi[: depan - 1]
    assert folio[depan:] == [str(n) for n in range(1, len(halaman) - depan + 1)]


def test_tidak_ada_huruf_di_luar_bidang_halaman(hasil):
    assert huruf_di_luar(hasil.pdf) == []


def test_angka_dalam_tabel_tidak_terpotong(dok, halaman):
    """Every figure of every cell stands in the text in one piece: neither cut nor broken."""
    teks = " ".join(halaman).replace("\u00a0", " ")
    kurang = set()
    for t in semua_blok(dok, Tabel):
        for baris in t.baris:
            for sel in baris.sel:
                isi = "".join(getattr(s, "isi", "") for s in sel.isi)
                for angka in re.findall(r"\d[\d.,]{4,}\d", isi + " " + sel.dinyatakan):
                    if angka not in teks:
                        kurang.add((t.kunci, angka))
    assert kurang == set()


def test_kata_dalam_tabel_tidak_terputus(dok, halaman):
    teks = " ".join(halaman)
    kata = {
        k
        for t in semua_blok(dok, Tabel)
        for sumber in [k.judul for k in t.kolom]
        + ["".join(getattr(s, "isi", "") for s in sel.isi) for b in t.baris for sel in b.sel]
        for k in re.findall(r"[^\W\d]{4,}", sumber)
    }
    assert {k for k in kata if k not in teks} == set()


def test_hampir_tidak_ada_halaman_kosong(hasil):
    """No page holds a few lines only; the last of a landscape table may be short."""
    assert [
        (n, round(isi, 2)) for n, isi in enumerate(isi_halaman(hasil.pdf), 1) if isi < 0.25
    ] == []


def test_tabel_mendatar_di_halaman_mendatar(dok, hasil):
    lebar = {dok.entri(t.kunci).label for t in semua_blok(dok, Tabel) if t.mendatar}
    assert {"Tabel 2.1", "Tabel 2.5", "Tabel 3.7", "Tabel 3.8"} <= lebar


@pytest.mark.parametrize("media", ["layar", "cetak"])
def test_html_seluruh_laporan_sahih(dok, media):
    p = Pemeriksa()
    p.feed(render_html(dok, media))
    assert p.salah == []
    assert p.tumpuk == []
    assert p.tautan <= p.id


def test_isian_narasi_yang_tidak_dikenal_menyebut_namanya(potret_contoh):
    narasi = {
        "bab.4.kesimpulan": "<p>Serapan {{ tidak.ada }}.</p>",
        "bab.4.penutup": "<p>Lihat {{ rujuk:tabel.hilang }}.</p>",
    }
    with pytest.raises(GalatDokumen) as galat:
        susun_bernomor(Susunan(potret_contoh, narasi))
    pesan = str(galat.value)
    assert "tidak.ada" in pesan
    assert "tabel.hilang" in pesan
    assert "(di narasi bagian “bab.4.kesimpulan”)" in pesan
