"""Signing with a key of our own: a PKCS#12 file, opened with its passphrase at signing."""

from pathlib import Path

from pyhanko.sign.signers import SimpleSigner

from .jenis import GalatTandaTangan, Permintaan, Rahasia, SandiSalah
from .pades import CapWaktu, sign_with


class PenandatanganP12:
    """The key lies in a file of the server; only who knows its passphrase can sign."""

    perlu_identitas = False

    def __init__(self, berkas: Path, cap_waktu: CapWaktu | None = None) -> None:
        self.berkas, self.cap_waktu = berkas, cap_waktu

    def sign(self, pdf: bytes, permintaan: Permintaan, sandi: Rahasia) -> bytes:
        return sign_with(pdf, self._load(sandi), permintaan, self.cap_waktu)

    def _load(self, sandi: Rahasia) -> SimpleSigner:
        try:
            isi = self.berkas.read_bytes()
        except OSError as galat:
            raise GalatTandaTangan(
                "Berkas sertifikat penanda tangan tidak ditemukan di peladen. Minta administrator "
                "memeriksa pengaturan TTE_P12."
            ) from galat
        try:
            return SimpleSigner.load_pkcs12_data(isi, (), sandi.buka().encode())
        except ValueError:
            # The cause is dropped: it may hold the passphrase in its frames.
            raise SandiSalah(
                "Kata sandi sertifikat salah, sehingga dokumen belum ditandatangani. Periksa "
                "kembali lalu ketik ulang."
            ) from None
