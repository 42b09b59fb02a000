"""The units of an OPD as a tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..models import UnitKerja


@dataclass(frozen=True, slots=True)
class Cabang:
    """A unit with the units below it."""

    unit: UnitKerja
    anak: tuple["Cabang", ...]


def susun_pohon(unit: Sequence[UnitKerja]) -> tuple[Cabang, ...]:
    """The tree of `unit`, in the order given. A unit whose parent is missing stands on top."""
    dikenal = {u.pk for u in unit}

    def cabang(induk: int | None) -> tuple[Cabang, ...]:
        return tuple(Cabang(u, cabang(u.pk)) for u in unit if u.induk_id == induk)

    lepas = tuple(Cabang(u, cabang(u.pk)) for u in unit if u.induk_id and u.induk_id not in dikenal)
    return cabang(None) + lepas
