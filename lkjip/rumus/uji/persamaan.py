"""A set of equations over the figures of a document."""

from dataclasses import dataclass, field

from .saksi import Persamaan

JENIS_UANG = ("pagu", "realisasi", "sisa")


@dataclass(slots=True)
class Hubungan:
    """All equations, and which of them say how sisa and persen were computed."""

    semua: list[Persamaan] = field(default_factory=list)
    dasar: list[Persamaan] = field(default_factory=list)

    def tambah(self, *persamaan: Persamaan) -> None:
        self.semua.extend(persamaan)
