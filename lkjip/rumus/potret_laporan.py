"""Types of a potret that belong to the report itself: awards, attached documents, its wording."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PotretPenghargaan:
    """An award that the OPD received in the year."""

    nama: str
    pemberi: str
    tingkat: str  # "Kabupaten/Kota", "Provinsi", "Nasional", "Internasional"
    tanggal: date | None


@dataclass(frozen=True, slots=True)
class PotretHalaman:
    """A page of an uploaded document as a picture (JPEG). `teks`: its words, for those who cannot
    see it; size in pixels."""

    sidik: str
    lebar: int
    tinggi: int
    teks: str


@dataclass(frozen=True, slots=True)
class PotretLampiran:
    """A document that people attached to the report. `sidik` is the SHA-256 of the PDF."""

    judul: str
    nama: str  # file name as uploaded
    sidik: str
    halaman: tuple[PotretHalaman, ...]


@dataclass(frozen=True, slots=True)
class AturanBagian:
    """What a pemda decided on one section of the report (see `rumus.kerangka`). `judul` may hold
    placeholders."""

    kunci: str
    judul: str
    tampil: bool = True


@dataclass(frozen=True, slots=True)
class PotretKerangka:
    """The pemda's framework of the report. `bagian` stands in printing order; empty: the
    standard. `penomoran`: "angka" (1.1, 1.1.1) or "huruf" (A, 1, a)."""

    penomoran: str = "angka"
    bagian: tuple[AturanBagian, ...] = ()
