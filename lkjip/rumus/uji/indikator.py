"""One indicator over all tables that name it, and what decides between its printed values."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from .kata import normal
from .kinerja import BarisKinerja, hampir_indikator, sama_indikator
from .tabel import SelNilai


@dataclass(slots=True, eq=False)
class Indikator:
    """An indicator with its rows. `nama` is the spelling that occurs first."""

    nama: str
    baris: list[BarisKinerja] = field(default_factory=list)

    def sel(self, peran: str, tahun: int | None) -> list[tuple[BarisKinerja, SelNilai]]:
        """Every printed value of one role and year."""
        return [(b, s) for b in self.baris if (s := b.ambil(peran, tahun)) is not None]

    def nilai(self, peran: str, tahun: int | None) -> set[Decimal]:
        return {s.cetak.nilai for _, s in self.sel(peran, tahun)}

    @property
    def kunci(self) -> set[tuple[str, int | None]]:
        return {kunci for b in self.baris for kunci in b.nilai}


def kumpulkan(baris: Iterable[BarisKinerja]) -> list[Indikator]:
    """Group rows by the indicator they name."""
    hasil: list[Indikator] = []
    menurut: dict[str, Indikator] = {}
    for satu in baris:
        kunci = normal(satu.indikator)
        ada = menurut.get(kunci)
        if ada is None:
            ada = next(
                (
                    i
                    for i in hasil
                    if sama_indikator(i.nama, satu.indikator) and not _setabel(i, satu)
                ),
                None,
            )
        if ada is None:
            ada = Indikator(satu.indikator)
            hasil.append(ada)
        menurut[kunci] = ada
        ada.baris.append(satu)
    return hasil


def _setabel(indikator: Indikator, baris: BarisKinerja) -> bool:
    """Whether a table names both: two names that one table tells apart are two indicators."""
    return any(
        b.tabel is baris.tabel and normal(b.indikator) != normal(baris.indikator)
        for b in indikator.baris
    )


def cari_serupa(semua: Sequence[Indikator], nama: str) -> Indikator | None:
    """The indicator with that name, or the one that it most likely means."""
    tepat = next((i for i in semua if sama_indikator(i.nama, nama)), None)
    return tepat or next((i for i in semua if hampir_indikator(i.nama, nama)), None)


def terbanyak(nilai: Sequence[Decimal]) -> Decimal | None:
    """The value that more than half of the witnesses give; None when nothing decides."""
    if not nilai:
        return None
    (satu, banyak), *lain = Counter(nilai).most_common()
    return satu if banyak > len(nilai) - banyak and (not lain or banyak > lain[0][1]) else None
