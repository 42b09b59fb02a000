"""Decisions of the typesetter, read off a first layout: what runs ahead of a landscape page, and
whether a part is set a little tighter so that its last page is not nearly empty."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

POLA_TANDA = re.compile(r"alir-(\d+)-(.+)")
AWALAN_AKHIR = "akhir-"  # of the mark at the end of a part
LAYAK = 0.55
"""A page in front of a landscape page filled at least so far may stay as it is."""
HAMPIR_KOSONG = 0.22
"""A last page filled less than this is worth setting the part tighter."""
ATAS_PX, BAWAH_PX = 3 / 2.54 * 96, 2.5 / 2.54 * 96  # margins of the upright page


class Halaman(Protocol):
    """A page as laid out: its height and the (x, y, …) of the anchors on it, in CSS pixels."""

    height: float
    anchors: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Petunjuk:
    """How to lay a part out. `batas` by the anchor of a landscape block: how many of the movable
    blocks around it stand in front (not named: all). `rapat`: less space between lines."""

    batas: Mapping[str, int] = field(default_factory=dict)
    rapat: bool = False


def baca_batas(halaman: Sequence[Halaman]) -> dict[str, int]:
    """How many movable blocks stand in front of each landscape block, where all are too many.

    They are too many when they spill over to a page that would then stay nearly empty.
    """
    letak: dict[str, dict[int, tuple[int, float]]] = {}
    for nomor, satu in enumerate(halaman):
        for nama, letak_nama in satu.anchors.items():
            if tanda := POLA_TANDA.fullmatch(nama):
                letak.setdefault(tanda[2], {})[int(tanda[1])] = (nomor, _isi(satu, letak_nama[1]))
    hasil = {}
    for jangkar, tanda in letak.items():
        akhir = max(tanda)
        nomor_akhir, terisi = tanda[akhir]
        mulai = tanda[0][0]
        if nomor_akhir > mulai and terisi < LAYAK:
            # Those that end before the last page: the next one still begins on an earlier page.
            hasil[jangkar] = sum(tanda[i + 1][0] < nomor_akhir for i in range(akhir))
        elif nomor_akhir == mulai and tanda[0][1] < 0.02 and terisi < LAYAK:
            hasil[jangkar] = 0  # all of it stands on a page of its own: leave it behind
    return hasil


def hampir_kosong(halaman: Sequence[Halaman]) -> bool:
    """Whether the part runs over to a last page that holds only a few lines."""
    akhir = [xy[1] for j, xy in halaman[-1].anchors.items() if j.startswith(AWALAN_AKHIR)]
    return len(halaman) > 1 and any(_isi(halaman[-1], y) < HAMPIR_KOSONG for y in akhir)


def tanda(jangkar: str) -> bool:
    """Whether the anchor is a mark of the typesetter."""
    return jangkar.startswith(AWALAN_AKHIR) or POLA_TANDA.fullmatch(jangkar) is not None


def tanpa_tanda(jangkar: Iterable[str]) -> list[str]:
    """The anchors that belong to the document."""
    return [j for j in jangkar if not tanda(j)]


def _isi(halaman: Halaman, y: float) -> float:
    """Share of the page's text block above `y`."""
    return (y - ATAS_PX) / (halaman.height - ATAS_PX - BAWAH_PX)
