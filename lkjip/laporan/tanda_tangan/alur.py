"""One signing from beginning to end: sign, check what came back, strengthen, check again."""

import logging
import traceback
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

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
from .pekerja import read_pdf_terkurung

log = logging.getLogger(__name__)


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
        hasil = self._sign(self.penandatangan, pdf, permintaan, sandi)
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

    def _sign(
        self, juru: Penandatangan, pdf: bytes, permintaan: Permintaan, sandi: Rahasia
    ) -> bytes:
        try:
            return juru.sign(pdf, permintaan, sandi)
        except GalatTandaTangan:
            raise
        except Exception as galat:
            # The frames below hold the passphrase, and an error report would show them: only the
            # place and the kind of the error go on from here.
            letak = traceback.extract_tb(galat.__traceback__)[-1]
            log.error("%s di %s:%s", type(galat).__name__, letak.filename, letak.lineno)
            raise GalatTandaTangan(
                "Portal gagal menandatangani karena kesalahan yang tidak terduga. Dokumen belum "
                "ditandatangani; coba lagi, dan bila terulang sampaikan kepada administrator."
            ) from None

    def receive(self, asal: bytes, unggahan: bytes, jumlah: int = 1) -> HasilTandaTangan:
        """`accept` for what somebody uploaded: a file made to exhaust memory or time brings down a
        small process of its own, and not the portal."""
        if unggahan.startswith(asal):  # anything else is refused without being read
            with NamedTemporaryFile(suffix=".pdf") as berkas:
                berkas.write(unggahan)
                berkas.flush()
                bacaan = read_pdf_terkurung(Path(berkas.name), self.kepercayaan)
            if bacaan.galat:
                raise HasilDitolak(
                    f"Berkas hasil tanda tangan tidak dapat diperiksa. {bacaan.galat}"
                )
        return self.accept(asal, unggahan, jumlah)

    def accept(self, asal: bytes, hasil: bytes, jumlah: int = 1) -> HasilTandaTangan:
        """A file signed elsewhere, if it is ours; strengthened when there is an authority."""
        diterima = require_lanjutan(asal, hasil, self.kepercayaan, jumlah)
        if self.cap_waktu is None:
            return diterima
        kuat = strengthen(diterima.pdf, self.cap_waktu, self.kepercayaan)
        if kuat is None:
            return diterima
        return require_lanjutan(asal, kuat, self.kepercayaan, jumlah)
