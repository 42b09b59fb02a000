"""The interface of whoever signs, and what can go wrong."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NoReturn, Protocol


class Rahasia:
    """A passphrase on its way from the form to the signer.

    It shows itself nowhere: not in a log line, a traceback's repr or a template. It cannot be
    pickled or written as JSON, so it cannot enter a task's arguments, a cache or a session.
    """

    __slots__ = ("_isi",)

    def __init__(self, isi: str) -> None:
        self._isi = isi

    def buka(self) -> str:
        """The passphrase itself; called only where it is handed over."""
        return self._isi

    def __bool__(self) -> bool:
        return bool(self._isi)

    def __repr__(self) -> str:
        return "Rahasia(…)"

    __str__ = __repr__

    def __reduce_ex__(self, protokol: object) -> NoReturn:
        raise TypeError("Rahasia tidak boleh disimpan.")


class Tingkat(StrEnum):
    """Level of a PAdES signature (ETSI EN 319 142-1)."""

    B_B = "B-B"
    B_T = "B-T"
    B_LTA = "B-LTA"


PENJELASAN_TINGKAT = {
    Tingkat.B_B: (
        "Tanpa cap waktu: waktu tanda tangan menurut jam peladen, dan keabsahannya dapat diperiksa "
        "selama sertifikat penanda tangan berlaku."
    ),
    Tingkat.B_T: (
        "Dengan cap waktu, tetapi tanpa data pencabutan: waktu tanda tangan dibuktikan otoritas "
        "cap waktu."
    ),
    Tingkat.B_LTA: (
        "Dengan cap waktu dan data pencabutan: keabsahannya tetap dapat diperiksa setelah "
        "sertifikat penanda tangan habis masa berlakunya."
    ),
}


class GalatTandaTangan(Exception):
    """The document was not signed. The message says why and what to do, in Indonesian."""


class SandiSalah(GalatTandaTangan):
    """Identity or passphrase was refused."""


class LayananGagal(GalatTandaTangan):
    """The signing service did not answer, or answered with an error; trying again may help."""


class HasilDitolak(GalatTandaTangan):
    """What came back is not our document with a valid signature."""


class BerkasLain(HasilDitolak):
    """What came back is not even our document."""


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What to sign and as whom.

    `bidang` names the signature field; a document with several signatories has one each.
    `identitas` is what the service knows the signer by (NIK); empty for a PKCS#12 file.
    """

    bidang: str = "TandaTangan1"
    identitas: str = ""
    alasan: str = ""
    tempat: str = ""


@dataclass(frozen=True, slots=True)
class HasilTandaTangan:
    """A signed document. `waktu` is the timestamp's, or the server's clock without one."""

    pdf: bytes
    tingkat: Tingkat
    penanda_tangan: str  # common name in the certificate
    penerbit: str
    waktu: datetime

    @property
    def penjelasan(self) -> str:
        return PENJELASAN_TINGKAT[self.tingkat]


class Penandatangan(Protocol):
    """Adds one signature to a document, as an increment: the bytes before it stay as they are."""

    perlu_identitas: bool

    def sign(self, pdf: bytes, permintaan: Permintaan, sandi: Rahasia) -> bytes:
        """`pdf` with one more signature. Raises `GalatTandaTangan`."""
        ...
