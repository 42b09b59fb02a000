"""What a table is before it becomes a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Literal


class Bentuk(StrEnum):
    """How the figures of a column are written; a text in such a column stays a text."""

    TEKS = "teks"
    ANGKA = "angka"  # as many decimals as the figure has
    UANG = "uang"  # rupiah; sen in the whole column as soon as one amount has any
    PERSEN = "persen"  # two decimals, the sign stands in the head
    BULAT = "bulat"  # no thousands separator: a year, a number in a row
    WAKTU = "waktu"


class Jenis(StrEnum):
    BIASA = "biasa"
    KELOMPOK = "kelompok"  # heads the rows below it; may carry their sums
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A figure with the unit and decimals that its own cell shows ("84,90 %", "3 KIM")."""

    nilai: Decimal
    desimal: int | None = None
    satuan: str = ""


Isi = None | str | int | Decimal | Ukuran | date | datetime
"""None is unknown and leaves the cell empty; it is never written as 0."""


@dataclass(frozen=True, slots=True)
class Hitung:
    """A column that follows from two others, by their place: a ÷ b × 100, or a − b."""

    cara: Literal["persen", "selisih"]
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class KolomUnduh:
    """`kelompok` joins neighbours under one upper head; `lebar` is in characters."""

    judul: str
    bentuk: Bentuk = Bentuk.TEKS
    lebar: float = 0
    kelompok: str = ""
    hitung: Hitung | None = None


@dataclass(frozen=True, slots=True)
class BarisUnduh:
    """`catatan` goes into a last column of notes: what the cells themselves cannot say. `tingkat`
    of a KELOMPOK: 0 heads those below it with 1."""

    isi: Sequence[Isi]
    jenis: Jenis = Jenis.BIASA
    catatan: str = ""
    tingkat: int = 0


@dataclass(frozen=True, slots=True)
class LembarUnduh:
    """`subjek` says whose table this is (OPD and year), `keterangan` stands below the rows.
    `tersembunyi`: a sheet for the portal itself, which a workbook does not show."""

    judul: str
    subjek: str
    kolom: tuple[KolomUnduh, ...]
    baris: Iterable[BarisUnduh]
    sumber: str = ""
    keterangan: tuple[str, ...] = ()
    tersembunyi: bool = False


def besar(isi: Isi) -> Decimal | None:
    """The figure in a cell, or None."""
    match isi:
        case Ukuran():
            return isi.nilai
        case Decimal():
            return isi
        case int():
            return Decimal(isi)
        case _:
            return None
