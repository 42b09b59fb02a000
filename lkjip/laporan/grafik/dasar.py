"""What all drawings share: values with their labels, the table beside, the three questions."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, NamedTuple

from .kanvas import UKURAN, Kanvas
from .warna import REDUP

BELUM_ADA = "belum ada data"


@dataclass(frozen=True, slots=True)
class Nilai:
    """A value to draw and how it is read.

    `angka` None (or not finite) is unknown: drawn hatched, never as 0. `label` is the formatted
    value with its unit ("84,90 %"). `alasan` says why it is unknown.
    """

    angka: Decimal | None
    label: str = "–"
    alasan: str = ""

    @property
    def diketahui(self) -> bool:
        return self.angka is not None and self.angka.is_finite()

    @property
    def besar(self) -> Decimal:
        """The number; only for a value that is known."""
        if self.angka is None:
            raise ValueError("Nilai tidak diketahui.")
        return self.angka

    @property
    def terbaca(self) -> str:
        """What stands at the mark: the label, or why there is none."""
        return self.label if self.diketahui else self.alasan or BELUM_ADA

    @property
    def sel(self) -> str:
        """What stands in a table cell."""
        if self.diketahui:
            return self.label
        return f"– ({self.alasan})" if self.alasan else "–"


KOSONG = Nilai(None)


class TabelData(NamedTuple):
    """The same data as text, for the accessible table beside the drawing."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]


class Grafik(ABC):
    """A drawing. Subclasses are frozen dataclasses whose fields are its data."""

    __slots__ = ()
    JENIS: ClassVar[str]
    LEBAR: ClassVar[int] = 640
    judul: str

    def svg(self, awalan: str, lebar: int | None = None) -> str:
        """Return the drawing as SVG text, the same bytes for the same data.

        `awalan` makes ids unique within a page ("gambar-3-2"). `lebar` is the width in user units
        that the layout aims at, about the pixels it will take: 640 for A4 upright, 940 lying,
        340 for a phone. Labels that would not fit make the drawing wider, never cut off.
        """
        kanvas = Kanvas(awalan, lebar or self.LEBAR, self.judul, self.alt(), self.JENIS)
        return kanvas.selesai(self._lukis(kanvas))

    @abstractmethod
    def alt(self) -> str:
        """Return one to four Indonesian sentences that say what the drawing shows."""

    @abstractmethod
    def data_tabel(self) -> TabelData:
        """Return the data as heads and rows of text."""

    @abstractmethod
    def _lukis(self, k: Kanvas) -> float:
        """Draw on the canvas and return the height used."""


def lukis_kosong(k: Kanvas, pesan: str = "Belum ada data untuk digambar.") -> float:
    """A drawing without items says so."""
    tinggi = 64
    k.arsir(0, 0, k.lebar, tinggi)
    k.kotak(k.lebar / 2 - 110, 18, 220, 28, "#ffffff")
    k.teks(k.lebar / 2, tinggi / 2, pesan, ukuran=UKURAN, warna=REDUP, rata="middle")
    return tinggi


def sebut(nama: str) -> str:
    """A name inside a sentence: without the full stop that many indicators end with."""
    return nama.strip().rstrip(".") or "(tanpa nama)"


def gabung(bagian: Iterable[str]) -> str:
    """Join names as a sentence does: "a, b, dan c"."""
    isi = list(bagian)
    if len(isi) < 3:
        return " dan ".join(isi)
    return f"{', '.join(isi[:-1])}, dan {isi[-1]}"


def kalimat_ujung(butir: Iterable[tuple[str, Nilai]], hal: str) -> str:
    """Say which item is largest and which smallest: "Realisasi terbesar X (…), terkecil Y (…)."."""
    ada = [(sebut(nama), nilai) for nama, nilai in butir if nilai.diketahui]
    if not ada:
        return ""
    if len(ada) == 1:
        return f"{hal} {ada[0][0]} {ada[0][1].label}."
    atas = max(ada, key=lambda b: b[1].besar)
    bawah = min(ada, key=lambda b: b[1].besar)
    if atas[1].besar == bawah[1].besar:
        return f"{hal} semuanya {atas[1].label}."
    return f"{hal} terbesar {atas[0]} ({atas[1].label}) dan terkecil {bawah[0]} ({bawah[1].label})."


def kalimat_kosong(butir: Iterable[tuple[str, Nilai]]) -> str:
    """Say what is unknown, so that the listener does not take it for zero."""
    hilang = []
    for nama, nilai in butir:
        if not nilai.diketahui:
            sebab = nilai.alasan.rstrip(".")
            tambah = f" ({sebab})" if sebab and sebab.casefold() != BELUM_ADA else ""
            hilang.append(f"{sebut(nama)}{tambah}")
    return f"Belum ada data: {gabung(hilang)}." if hilang else ""


def paragraf(*kalimat: str) -> str:
    return " ".join(k for k in kalimat if k)
