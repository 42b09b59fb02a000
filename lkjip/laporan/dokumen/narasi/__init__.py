"""Prose of a section: a small HTML subset whose figures are placeholders bound to the potret."""

from .gambar import AWALAN_GAMBAR, POLA_GAMBAR, BerkasGambar, daftar_sidik
from .isian import (
    AWALAN_RUJUKAN,
    POLA_ISIAN,
    GalatNarasi,
    MasalahNarasi,
    cari_rujukan_putus,
    daftar_isian,
    kunci_isian,
    teks_polos,
    urai_kalimat,
)
from .pembaca import ATRIBUT, TAG, HasilNarasi, urai_narasi

__all__ = [
    "ATRIBUT",
    "AWALAN_GAMBAR",
    "AWALAN_RUJUKAN",
    "POLA_GAMBAR",
    "POLA_ISIAN",
    "TAG",
    "BerkasGambar",
    "GalatNarasi",
    "HasilNarasi",
    "MasalahNarasi",
    "cari_rujukan_putus",
    "daftar_isian",
    "daftar_sidik",
    "kunci_isian",
    "teks_polos",
    "urai_kalimat",
    "urai_narasi",
]
