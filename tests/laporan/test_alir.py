"""Landscape blocks wait for the text that follows them; everything else keeps its place."""

from lkjip.laporan.dokumen.alir import alirkan
from lkjip.laporan.dokumen.pohon import Kolom, Paragraf, SubBab, Tabel

from .contoh_dokumen import teks


def tabel(kunci: str, mendatar: bool) -> Tabel:
    return Tabel(kunci, "T", (Kolom("A"),), (), mendatar=mendatar)


LEBAR, LEBAR2, TEGAK = tabel("t.lebar", True), tabel("t.lebar2", True), tabel("t.tegak", False)
SATU, DUA = Paragraf(teks("satu")), Paragraf(teks("dua"))
SUBBAB = SubBab("s", "S", ())


def test_teks_mengisi_halaman_sebelum_halaman_mendatar():
    assert alirkan((SATU, LEBAR, DUA, SUBBAB)) == (SATU, DUA, LEBAR, SUBBAB)
    assert alirkan((LEBAR, SATU, DUA)) == (SATU, DUA, LEBAR)


def test_tidak_melewati_tabel_judul_atau_sesamanya():
    assert alirkan((LEBAR, TEGAK, SATU)) == (LEBAR, TEGAK, SATU)
    assert alirkan((LEBAR, SUBBAB, SATU)) == (LEBAR, SUBBAB, SATU)
    assert alirkan((LEBAR, SATU, LEBAR2, DUA)) == (SATU, DUA, LEBAR, LEBAR2)


def test_tanpa_halaman_mendatar_urutan_tetap():
    assert alirkan((SATU, TEGAK, DUA)) == (SATU, TEGAK, DUA)
