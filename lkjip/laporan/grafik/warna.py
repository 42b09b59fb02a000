"""Colours of the drawings: the portal's tokens, and an order that colour-blind readers can tell.

Neighbouring series differ in lightness first and in hue second, so they stay apart in grey print
too. Every fill that carries meaning has an outline of at least 3:1 against white.
"""

from dataclasses import dataclass
from enum import StrEnum

TINTA = "#1b2733"
REDUP = "#52606d"
GARIS = "#d9e0e6"
GARIS_TEGAS = "#8795a1"
LATAR = "#ffffff"
ALAS = "#f5f8fa"
JALUR = "#e6ecf1"
UTAMA = "#0b5394"
UTAMA_TUA = "#083b69"
UTAMA_MUDA = "#e7eff7"


@dataclass(frozen=True, slots=True)
class Isian:
    """A fill, its outline and the colour of text on it."""

    isi: str
    tepi: str
    tulisan: str


SERI = (
    Isian("#0b5394", "#0b5394", "#ffffff"),
    Isian("#a9cbea", "#4c82b3", TINTA),
    Isian("#b26a00", "#b26a00", "#ffffff"),
    Isian("#f0d9a8", "#9a7420", TINTA),
    Isian("#4a4e8c", "#4a4e8c", "#ffffff"),
    Isian("#cfd6dc", "#74828e", TINTA),
)
"""Fills of series in order; a seventh series starts over."""

SISA = Isian("#eef2f6", "#74828e", TINTA)


class Status(StrEnum):
    """How an indicator stands; always drawn as sign, word and colour together."""

    TERCAPAI = "tercapai"
    MENDEKATI = "mendekati"
    BELUM = "belum"
    TIDAK_DIKETAHUI = "tidak_diketahui"


WARNA_STATUS = {
    Status.TERCAPAI: "#1e7145",
    Status.MENDEKATI: "#8a5a00",
    Status.BELUM: "#a3262a",
    Status.TIDAK_DIKETAHUI: "#5b6770",
}
KATA_STATUS = {
    Status.TERCAPAI: "Tercapai",
    Status.MENDEKATI: "Mendekati target",
    Status.BELUM: "Belum tercapai",
    Status.TIDAK_DIKETAHUI: "Belum ada data",
}


def isian_seri(urutan: int) -> Isian:
    return SERI[urutan % len(SERI)]
