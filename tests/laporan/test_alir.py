"""Landscape blocks wait for the text that follows them; everything else keeps its place."""

from lkjip.laporan.dokumen.alir import Tanda
from lkjip.laporan.dokumen.alir import alirkan as alirkan_dengan_batas
from lkjip.laporan.dokumen.pohon import Gambar, Kolom, Paragraf, SubBab, Tabel
from lkjip.laporan.tata_letak import baca_batas, hampir_kosong

from .contoh_dokumen import SVG, teks


def tabel(kunci: str, mendatar: bool) -> Tabel:
    return Tabel(kunci, "T", (Kolom("A"),), (), mendatar=mendatar)


LEBAR, LEBAR2, TEGAK = tabel("t.lebar", True), tabel("t.lebar2", True), tabel("t.tegak", False)
SATU, DUA = Paragraf(teks("satu")), Paragraf(teks("dua"))
SUBBAB = SubBab("s", "S", ())
GAMBAR = Gambar("g", "G", SVG, "alt")
BERIKUT = Paragraf(teks("sebagai berikut:"))


def alirkan(isi: tuple, **batas: int) -> tuple:
    """Without the marks, which have a test of their own."""
    batas = {k.replace("_", "."): n for k, n in batas.items()}
    return tuple(b for b in alirkan_dengan_batas(isi, batas) if not isinstance(b, Tanda))


def test_teks_mengisi_halaman_sebelum_halaman_mendatar():
    assert alirkan((SATU, LEBAR, DUA, SUBBAB, SATU)) == (SATU, DUA, LEBAR, SUBBAB, SATU)
    assert alirkan((LEBAR, SATU, DUA)) == (SATU, DUA, LEBAR)


def test_tidak_melewati_tabel_judul_atau_sesamanya():
    assert alirkan((LEBAR, TEGAK, SATU)) == (LEBAR, TEGAK, SATU)
    assert alirkan((LEBAR, SUBBAB, SATU)) == (LEBAR, SUBBAB, SATU)
    assert alirkan((LEBAR, SATU, LEBAR2, DUA)) == (LEBAR, SATU, DUA, LEBAR2)


def test_tanpa_halaman_mendatar_urutan_tetap():
    assert alirkan((SATU, TEGAK, DUA)) == (SATU, TEGAK, DUA)


def test_gambar_tegak_ikut_mengalir():
    assert alirkan((LEBAR, GAMBAR, SATU)) == (GAMBAR, SATU, LEBAR)


def test_batas_menahan_sisanya_di_belakang():
    assert alirkan((LEBAR, SATU, DUA), t_lebar=1) == (SATU, LEBAR, DUA)
    assert alirkan((LEBAR, SATU, DUA), t_lebar=0) == (LEBAR, SATU, DUA)


def test_teks_di_depan_pun_boleh_ke_belakang_kecuali_yang_pertama():
    isi = (SUBBAB, SATU, DUA, GAMBAR, LEBAR)
    assert alirkan(isi) == isi
    assert alirkan(isi, t_lebar=1) == (SUBBAB, SATU, DUA, LEBAR, GAMBAR)
    assert alirkan(isi, t_lebar=0) == (SUBBAB, SATU, LEBAR, DUA, GAMBAR)


def test_pengantar_tidak_terpisah_dari_yang_diantarnya():
    assert alirkan((LEBAR, SATU, BERIKUT, DUA), t_lebar=2) == (SATU, LEBAR, BERIKUT, DUA)


def test_tanda_hanya_selama_batas_belum_diketahui():
    isi = alirkan_dengan_batas((LEBAR, SATU, DUA), {})
    assert [b.jangkar for b in isi if isinstance(b, Tanda)] == [
        "alir-0-t-lebar",
        "alir-1-t-lebar",
        "alir-2-t-lebar",
    ]
    assert alirkan_dengan_batas((LEBAR, SATU), {"t.lebar": 1}) == (SATU, LEBAR)
    assert alirkan_dengan_batas((LEBAR, SUBBAB), {}) == (LEBAR, SUBBAB)


class Hal:
    """A page of the layout; positions as shares of its text block."""

    height = 1123

    def __init__(self, **letak: float):
        self.anchors = {
            k.replace("_", "-"): (0.0, 113.4 + y * (1123 - 113.4 - 94.5), 0.0, 0.0)
            for k, y in letak.items()
        }


def test_batas_dibaca_dari_tata_letak():
    penuh = [Hal(alir_0_t=0.7, alir_1_t=0.9), Hal(alir_2_t=0.8)]
    assert baca_batas(penuh) == {}  # the page in front is filled well enough
    tumpah = [Hal(alir_0_t=0.7, alir_1_t=0.9), Hal(alir_2_t=0.1)]
    assert baca_batas(tumpah) == {"t": 1}
    sendiri = [Hal(), Hal(alir_0_t=0.0, alir_1_t=0.2)]
    assert baca_batas(sendiri) == {"t": 0}
    sehalaman = [Hal(alir_0_t=0.2, alir_1_t=0.4)]
    assert baca_batas(sehalaman) == {}


def test_halaman_terakhir_hampir_kosong():
    assert hampir_kosong([Hal(), Hal(akhir_bab=0.1)])
    assert not hampir_kosong([Hal(), Hal(akhir_bab=0.5)])
    assert not hampir_kosong([Hal(akhir_bab=0.1)])
