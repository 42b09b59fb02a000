"""Signing by a remote service that holds the key: by hash, by CMS, or by the whole PDF.

By hash and by CMS the document never leaves the portal. The whole-PDF kind follows the *eSign
client service* of BSrE (`POST /api/sign/pdf`, multipart: `file`, `nik`, `passphrase`,
`tampilan=invisible`; the signed PDF or a JSON error comes back). What it returns is not trusted:
`lanjutan.require_lanjutan` checks it like any file from outside.
"""

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as GalatBase64

from asn1crypto import cms, x509
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from .jenis import LayananGagal, Permintaan, Rahasia
from .klien import Layanan
from .pades import CapWaktu, sign_with

JALAN_SERTIFIKAT, JALAN_SIDIK, JALAN_CMS = "/sertifikat", "/sidik", "/cms"
JALAN_PDF = "/api/sign/pdf"


class PenandatanganSidik:
    """The service signs a hash of the signed attributes; certificate and chain come from it too."""

    perlu_identitas = True

    def __init__(self, layanan: Layanan, cap_waktu: CapWaktu | None = None) -> None:
        self.layanan, self.cap_waktu = layanan, cap_waktu

    def sign(self, pdf: bytes, permintaan: Permintaan, sandi: Rahasia) -> bytes:
        jawab = self.layanan.get_json(JALAN_SERTIFIKAT, identitas=permintaan.identitas)
        rantai = [
            _der(x509.Certificate, satu)
            for satu in _daftar_teks(jawab.get("sertifikat"), minimal=1)
        ]
        juru = _JuruSidik(self.layanan, permintaan.identitas, sandi, rantai)
        return sign_with(pdf, juru, permintaan, self.cap_waktu)


class PenandatanganCms:
    """The service returns a whole CMS for the document's hash; a timestamp, if any, is inside."""

    perlu_identitas = True

    def __init__(self, layanan: Layanan) -> None:
        self.layanan = layanan

    def sign(self, pdf: bytes, permintaan: Permintaan, sandi: Rahasia) -> bytes:
        juru = _JuruCms(self.layanan, permintaan.identitas, sandi)
        return sign_with(pdf, juru, permintaan)


class PenandatanganUtuh:
    """The service gets the whole PDF and returns it signed."""

    perlu_identitas = True

    def __init__(self, layanan: Layanan) -> None:
        self.layanan = layanan

    def sign(self, pdf: bytes, permintaan: Permintaan, sandi: Rahasia) -> bytes:
        kolom = {
            "nik": permintaan.identitas,
            "passphrase": sandi.buka(),
            "tampilan": "invisible",
            "reason": permintaan.alasan,
            "location": permintaan.tempat,
        }
        return self.layanan.send_file(JALAN_PDF, kolom, "laporan.pdf", pdf)


class _JuruSidik(Signer):
    """pyHanko's signer whose private key is elsewhere."""

    def __init__(
        self,
        layanan: Layanan,
        identitas: str,
        sandi: Rahasia,
        rantai: list[x509.Certificate],
    ) -> None:
        self.layanan, self.identitas, self.sandi = layanan, identitas, sandi
        toko = SimpleCertificateStore()
        toko.register_multiple(rantai)
        super().__init__(signing_cert=rantai[0], cert_registry=toko)

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if dry_run:
            return bytes(512)
        jawab = self.layanan.ask_json(
            JALAN_SIDIK,
            {
                "identitas": self.identitas,
                "frasa": self.sandi.buka(),
                "sidik": b64encode(hashlib.new(digest_algorithm, data).digest()).decode(),
                "algoritma": digest_algorithm,
            },
        )
        return _biner(jawab.get("tanda_tangan"))


class _JuruCms(Signer):
    """pyHanko's signer whose CMS is made elsewhere."""

    def __init__(self, layanan: Layanan, identitas: str, sandi: Rahasia) -> None:
        self.layanan, self.identitas, self.sandi = layanan, identitas, sandi
        super().__init__()

    async def async_sign(
        self, data_digest: bytes, digest_algorithm: str, *args: object, **kwargs: object
    ) -> cms.ContentInfo:
        jawab = self.layanan.ask_json(
            JALAN_CMS,
            {
                "identitas": self.identitas,
                "frasa": self.sandi.buka(),
                "sidik": b64encode(data_digest).decode(),
                "algoritma": digest_algorithm,
            },
        )
        hasil = _der(cms.ContentInfo, jawab.get("cms"))
        if hasil["content_type"].native != "signed_data":
            raise _aneh()
        return hasil


def _aneh() -> LayananGagal:
    return LayananGagal(
        "Layanan tanda tangan mengirim jawaban yang tidak dapat dibaca. Dokumen belum "
        "ditandatangani; sampaikan kepada administrator."
    )


def _biner(teks: object) -> bytes:
    try:
        return b64decode(teks, validate=True) if isinstance(teks, str) else b""
    except (GalatBase64, ValueError):
        raise _aneh() from None


def _der[T: x509.Certificate | cms.ContentInfo](jenis: type[T], teks: object) -> T:
    try:
        hasil = jenis.load(_biner(teks), strict=True)
        # DER is read lazily: touch everything now, so that nonsense is refused here.
        hasil.native  # noqa: B018
    except (ValueError, TypeError):
        raise _aneh() from None
    return hasil


def _daftar_teks(nilai: object, minimal: int) -> list[str]:
    if not isinstance(nilai, list) or len(nilai) < minimal:
        raise _aneh()
    return [satu for satu in nilai if isinstance(satu, str)]
