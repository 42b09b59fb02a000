"""What passes between the steps of an import."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

MASALAH_PER_KODE = 200
"""Problems of one kind that are listed one by one; further ones are counted."""


class Keparahan(IntEnum):
    """GALAT forbids applying, PERINGATAN must be acknowledged, KETERANGAN is only told."""

    KETERANGAN = 1
    PERINGATAN = 2
    GALAT = 3


class Sel(NamedTuple):
    """One cell. `jenis`: angka (`teks` in machine form, "1234.5"), teks, galat ("#REF!"),
    logika, kosong, rumus_kosong (a formula without a stored result)."""

    jenis: str
    teks: str
    rumus: str | None = None
    persen: bool = False  # the number format shows a percentage: 0.96 means 96 %
    gabungan: bool = False  # repeats the first cell of a merged range


class Baris(NamedTuple):
    """A row of a sheet: its number as people see it, and its non-empty cells by column (0 = A)."""

    nomor: int
    sel: dict[int, Sel]


@dataclass(frozen=True, slots=True)
class Masalah:
    """Something in one cell: what was read, why it is wrong, and the text to put there instead."""

    kode: str
    keparahan: Keparahan
    lembar: str
    sel: str
    pesan: str
    dibaca: str = ""
    usulan: str = ""


@dataclass(slots=True)
class DaftarMasalah:
    """Collects problems; of a kind that repeats endlessly only the first ones are kept."""

    semua: list[Masalah] = field(default_factory=list)
    jumlah: Counter = field(default_factory=Counter)
    per_keparahan: Counter = field(default_factory=Counter)

    def tambah(self, masalah: Masalah) -> None:
        self.jumlah[masalah.kode] += 1
        self.per_keparahan[masalah.keparahan] += 1
        if self.jumlah[masalah.kode] <= MASALAH_PER_KODE:
            self.semua.append(masalah)

    def tambah_semua(self, masalah: Iterable[Masalah]) -> None:
        for satu in masalah:
            self.tambah(satu)

    def tanpa_rincian(self) -> dict[str, int]:
        """Kinds with more problems than are listed → how many are not."""
        return {k: n - MASALAH_PER_KODE for k, n in self.jumlah.items() if n > MASALAH_PER_KODE}


@dataclass(frozen=True, slots=True)
class NilaiSel:
    """A figure with where it stands and how it is written; `nilai` None: unknown or unreadable."""

    sel: str
    teks: str
    nilai: Decimal | None


@dataclass(slots=True)
class BarisTafsir:
    """A row as understood. `jenis`: program | kegiatan | sub_kegiatan | jumlah | belanja.

    `nilai` by column: pagu, pagu_murni, pagu_pergeseran, pagu_perubahan, realisasi, sisa, persen,
    fisik, rencana_kas.
    """

    lembar: str
    nomor: int
    jenis: str
    kode: str
    nama: str
    sel_kode: str
    urusan: str = ""
    sel_urusan: str = ""
    nilai: dict[str, NilaiSel] = field(default_factory=dict)
    anak: list["BarisTafsir"] = field(default_factory=list)
    penjelasan: str = ""
    sumber: str = ""

    def angka(self, kolom: str) -> Decimal | None:
        isi = self.nilai.get(kolom)
        return isi.nilai if isi else None


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """What the file does not say. `pilihan`: (value, label); `baku` is preselected.

    `ragam`: pilih (one of), centang (any of).
    """

    kunci: str
    label: str
    bantuan: str
    pilihan: tuple[tuple[str, str], ...]
    baku: str = ""
    ragam: str = "pilih"


def huruf_kolom(kolom: int) -> str:
    """0 → "A", 26 → "AA"."""
    huruf = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def nomor_kolom(huruf: str) -> int:
    """ "A" → 0, "AA" → 26."""
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - 64
    return nomor - 1


def alamat(nomor: int, kolom: int) -> str:
    """Row number and column to the address people see: (14, 4) → "E14"."""
    return f"{huruf_kolom(kolom)}{nomor}"
