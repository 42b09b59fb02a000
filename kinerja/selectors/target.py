"""A stored target as the engine takes it, with where it comes from."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip.rumus.angka import format_angka
from lkjip.rumus.arah import ARAH_RENTANG
from lkjip.rumus.rentang import Rentang
from renstra.models import Indikator
from renstra.models.indikator import NilaiTarget

from ..models import PerjanjianKinerja

ARAH_TEKS = frozenset({"predikat", "biner", "manual"})


@dataclass(frozen=True, slots=True)
class TargetBerlaku:
    """A known target: `isi` for the engine, `teks` for people, `sumber` the document."""

    isi: Decimal | Rentang | str
    teks: str
    sumber: str


def baca_target_tersimpan(
    target: NilaiTarget | None, indikator: Indikator, sumber: str
) -> TargetBerlaku | None:
    """The target in force, or None when nothing was promised."""
    if target is None:
        return None
    if indikator.arah in ARAH_TEKS:
        teks = target.teks or (format_angka(target.nilai) if target.nilai is not None else "")
        return TargetBerlaku(teks, teks, sumber) if teks else None
    if target.nilai is None:
        return TargetBerlaku(target.teks, target.teks, sumber) if target.teks else None
    if indikator.arah in ARAH_RENTANG:
        rentang = Rentang(target.nilai, target.nilai_atas or target.nilai)
        return TargetBerlaku(rentang, str(rentang), sumber)
    return TargetBerlaku(target.nilai, format_angka(target.nilai, indikator.desimal), sumber)


def sumber_pk(pk: PerjanjianKinerja) -> str:
    """Such as “Perjanjian Kinerja Perubahan”."""
    return f"Perjanjian Kinerja {pk.get_jenis_display()}"
