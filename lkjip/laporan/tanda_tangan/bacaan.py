"""What reading a PDF's signatures tells: plain frozen data, writable as JSON."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .jenis import Tingkat


class StatusSertifikat(StrEnum):
    """What to think of the signer's certificate, at the proven time of signing (or now)."""

    TEPERCAYA = "tepercaya"
    KEDALUWARSA = "kedaluwarsa"
    BELUM_BERLAKU = "belum berlaku"
    DICABUT = "dicabut"
    TAK_DIKENAL = "tidak dikenal"  # issued by nobody we trust
    SWATANDA = "swatanda"  # self-signed: anybody can write any name into it
    SALAH_GUNA = "salah guna"  # not issued for signing documents
    LEMAH = "algoritma lemah"  # a digest that can be forged: says nothing about the contents
    TAK_TERPERIKSA = "tidak terperiksa"


class Cakupan(StrEnum):
    """How much of the file a signature covers."""

    SELURUH = "seluruh berkas"
    REVISI = "sampai revisinya"  # something was appended later
    SEBAGIAN = "sebagian"  # there are gaps: never legitimate


class Perubahan(StrEnum):
    """What was appended after a signature."""

    TIDAK_ADA = "tidak ada"
    ARSIP = "data pengarsipan"  # revocation data and timestamps: no change of content
    TANDA_TANGAN = "tanda tangan lain"  # a further signature, or a form field filled in
    ISI = "isi lain"


@dataclass(frozen=True, slots=True)
class BacaanSertifikat:
    nama: str  # common name
    subjek: str
    penerbit: str
    nomor_seri: str
    mulai: datetime
    sampai: datetime


@dataclass(frozen=True, slots=True)
class BacaanTandaTangan:
    """One signature. `waktu` is proven by a trusted timestamp when `waktu_dibuktikan`, otherwise
    it is what the signer's computer claims."""

    bidang: str
    utuh: bool  # the bytes covered are those that were signed, by the key of the certificate
    cakupan: Cakupan
    perubahan: Perubahan
    waktu: datetime | None
    waktu_dibuktikan: bool
    tingkat: Tingkat
    sertifikat: BacaanSertifikat | None
    status: StatusSertifikat
    dicabut_pada: datetime | None = None
    galat: str = ""  # why it could not be checked at all

    @property
    def sah(self) -> bool:
        """Intact, by a trusted certificate, and nothing but archival data or further signatures
        after it."""
        return (
            self.utuh
            and self.status is StatusSertifikat.TEPERCAYA
            and self.cakupan is not Cakupan.SEBAGIAN
            and self.perubahan is not Perubahan.ISI
        )


@dataclass(frozen=True, slots=True)
class BacaanLampiran:
    """An embedded file."""

    nama: str
    ukuran: int
    sidik: str


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A PDF as read. `galat` says why it is no readable PDF; then nothing else is known."""

    ukuran: int
    sidik: str
    revisi: int = 0
    tanda_tangan: tuple[BacaanTandaTangan, ...] = ()
    cap_waktu: tuple[datetime, ...] = ()  # trusted document timestamps
    aktif: tuple[str, ...] = ()  # active content: "JavaScript", "Launch", …
    lampiran: tuple[BacaanLampiran, ...] = ()
    kode: str = ""  # verification code that the document claims for itself
    galat: str = ""

    @property
    def sah(self) -> bool:
        """Whether there is a signature and all of them hold."""
        return bool(self.tanda_tangan) and all(satu.sah for satu in self.tanda_tangan)
