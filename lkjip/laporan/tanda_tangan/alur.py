"""One signing from beginning to end: sign, check what came back, strengthen, check again."""

from dataclasses import dataclass

from .jenis import (
    BerkasLain,
    GalatTandaTangan,
    HasilDitolak,
    HasilTandaTangan,
    Penandatangan,
    Permintaan,
    Rahasia,
)
from .kepercayaan import Kepercayaan
from .lanjutan import require_lanjutan
from .pades import CapWaktu, strengthen


@dataclass(frozen=True, slots=True)
class Meja:
    """Who signs here, with which timestamp authority, and whom we trust.

    `penandatangan` None: nobody can sign on this server, only files signed elsewhere are accepted.
    """

    penandatangan: Penandatangan | None
    cap_waktu: CapWaktu | None
    kepercayaan: Kepercayaan

    @property
    def perlu_identitas(self) -> bool:
        return self.penandatangan is not None and self.penandatangan.perlu_identitas

    def sign(
        self, pdf: bytes, permintaan: Permintaan, sandi: Rahasia, jumlah: int = 1
    ) -> HasilTandaTangan:
        """`pdf` with one more signature, checked; `jumlah` is how many it carries then.

        Raises `GalatTandaTangan`; nothing has happened to the document then.
        """
        if self.penandatangan is None:
            raise GalatTandaTangan(
                "Portal ini belum terhubung dengan penyedia tanda tangan elektronik. Unduh "
                "cetakannya, tandatangani di luar portal, lalu unggah hasilnya."
            )
        hasil = self.penandatangan.sign(pdf, permintaan, sandi)
        try:
            return self.accept(pdf, hasil, jumlah)
        except BerkasLain as galat:
            raise HasilDitolak(
                "Layanan tanda tangan mengembalikan berkas yang berbeda dari yang dikirimkan, "
                "sehingga ditolak. Dokumen belum ditandatangani; sampaikan kepada administrator."
            ) from galat
        except HasilDitolak as galat:
            raise HasilDitolak(
                "Hasil dari layanan tanda tangan ditolak karena bukan dokumen kita yang "
                f"ditandatangani dengan sah. {galat}"
            ) from galat

    def accept(self, asal: bytes, hasil: bytes, jumlah: int = 1) -> HasilTandaTangan:
        """A file signed elsewhere, if it is ours; strengthened when there is an authority."""
        diterima = require_lanjutan(asal, hasil, self.kepercayaan, jumlah)
        if self.cap_waktu is None:
            return diterima
        kuat = strengthen(diterima.pdf, self.cap_waktu, self.kepercayaan)
        if kuat is None:
            return diterima
        return require_lanjutan(asal, kuat, self.kepercayaan, jumlah)
