"""Units and the tree that they form."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .dasar import gabung


@dataclass(frozen=True, slots=True)
class Simpul:
    """A unit: its key, the key of the unit above (None for the head), name, and kind.

    `jenis` "sekretariat" hangs at the right, "fungsional" at the left; any other kind is a column.
    `keterangan` is a second, smaller line (the title of its head).
    """

    kunci: str
    induk: str | None
    nama: str
    keterangan: str = ""
    jenis: str = ""


@dataclass(frozen=True, slots=True)
class Cabang:
    """A unit with what is below it."""

    simpul: Simpul
    anak: list["Cabang"] = field(default_factory=list)


def susun_cabang(simpul: Iterable[Simpul]) -> Cabang | None:
    """Return the tree; None without units.

    ValueError, naming the unit, for a double key, an unknown superior, a second head or a circle.
    """
    cabang: dict[str, Cabang] = {}
    for s in simpul:
        if s.kunci in cabang:
            raise ValueError(f"Unit {s.kunci!r} tercatat dua kali.")
        cabang[s.kunci] = Cabang(s)
    akar: list[Cabang] = []
    for c in cabang.values():
        induk = c.simpul.induk
        if induk is not None and induk not in cabang:
            raise ValueError(f"Atasan {induk!r} dari unit {c.simpul.kunci!r} tidak ada.")
        (akar if induk is None else cabang[induk].anak).append(c)
    if len(akar) > 1:
        raise ValueError(f"Unit puncak lebih dari satu: {gabung(a.simpul.kunci for a in akar)}.")
    if not cabang:
        return None
    tercapai = set(_kunci(akar[0])) if akar else set()
    if len(tercapai) < len(cabang):
        sisa = next(k for k in cabang if k not in tercapai)
        raise ValueError(f"Unit {sisa!r} membawahi dirinya sendiri.")
    return akar[0]


def _kunci(cabang: Cabang) -> Iterable[str]:
    yield cabang.simpul.kunci
    for anak in cabang.anak:
        yield from _kunci(anak)
