"""Recall and precision on invented reports: every planted error is found, once, and named rightly;
a flawless report gives no finding at all."""

import json
from functools import cache
from pathlib import Path

import pytest
from weasyprint import HTML

from lkjip.reviu.dokumen_asing import baca_berkas, baca_isi
from lkjip.rumus.uji import Temuan, periksa

from . import laporan, laporan_lain, tanam
from .naskah import Naskah, jadi_docx, jadi_html, jadi_teks

DATA = Path(__file__).parent / "data"
TANAMAN_TEKS = json.loads((DATA / "tanam_teks.json").read_text())
LAPORAN = {
    "kesehatan": (laporan.laporan_kesehatan, tanam.KESEHATAN),
    "perhubungan": (laporan_lain.laporan_perhubungan, tanam.PERHUBUNGAN),
    "kecamatan": (laporan_lain.laporan_kecamatan, tanam.KECAMATAN),
}
BENTUK = {
    "tab": lambda n: jadi_teks(n).encode(),
    "pipa": lambda n: jadi_teks(n, "|").encode(),
    "spasi": lambda n: jadi_teks(n, " ").encode(),
    "docx": jadi_docx,
    "pdf": lambda n: HTML(string=jadi_html(n)).write_pdf(),
    "pdf-halus": lambda n: HTML(string=jadi_html(n, bergaris=False)).write_pdf(),
}


@cache
def naskah(nama: str) -> Naskah:
    return LAPORAN[nama][0]()


def uji(isi: Naskah, bentuk: str) -> tuple[Temuan, ...]:
    return periksa(baca_isi(BENTUK[bentuk](isi)))


@pytest.mark.parametrize("bentuk", BENTUK)
@pytest.mark.parametrize("nama", LAPORAN)
def test_laporan_bersih(nama, bentuk):
    """No false alarm, whatever the form of the file."""
    assert [t.ke_dict() for t in uji(naskah(nama), bentuk)] == []


@pytest.mark.parametrize(
    ("nama", "satu"),
    [pytest.param(n, s, id=f"{n}-{s.nama}") for n, (_, isi) in LAPORAN.items() for s in isi],
)
def test_satu_kesalahan_satu_temuan(nama, satu):
    """One error, one finding: its code, and the right value or the words that are wrong."""
    hasil = uji(satu.tanam(naskah(nama)), "tab")
    assert len(hasil) == 1, [t.ke_dict() for t in hasil]
    temuan = hasil[0]
    assert temuan.kode in satu.kode
    kutipan = " ".join(isi.kutipan for isi in temuan.lokasi)
    assert satu.tanda in f"{temuan.tertulis} {temuan.terhitung} {temuan.pesan} {kutipan}"
    assert temuan.saran and temuan.lokasi[0].baris


@pytest.mark.parametrize("bentuk", ["docx", "pdf"])
@pytest.mark.parametrize("nama", LAPORAN)
def test_semua_kesalahan_uang_sekaligus(nama, bentuk):
    """Several errors in one file stay apart: each is found beside the others."""
    pilih = [s for s in LAPORAN[nama][1] if s.kode[0] in ("J02", "J03", "N05", "N08", "S08", "H05")]
    isi = naskah(nama)
    for satu in pilih:
        isi = satu.tanam(isi)
    hasil = uji(isi, bentuk)
    assert {s.kode[0] for s in pilih} <= {t.kode for t in hasil}
    assert len(hasil) == len(pilih), [t.ke_dict() for t in hasil]


@pytest.mark.parametrize("berkas", sorted({isi["berkas"] for isi in TANAMAN_TEKS}))
def test_laporan_teks_bersih(berkas):
    assert [t.ke_dict() for t in periksa(baca_berkas(DATA / berkas))] == []


@pytest.mark.parametrize("satu", TANAMAN_TEKS, ids=lambda s: f"{s['berkas']}-{s['nama']}")
def test_kesalahan_dalam_teks(satu):
    """Reports in two further styles, written before the checks were tried on them."""
    isi = (DATA / satu["berkas"]).read_text().replace(satu["lama"], satu["baru"], 1)
    hasil = periksa(baca_isi(isi.encode()))
    assert [t.kode for t in hasil] == [satu["kode"]]
    assert satu["harus"] in (hasil[0].terhitung, hasil[0].tertulis)
