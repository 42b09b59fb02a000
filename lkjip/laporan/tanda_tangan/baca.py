"""Reading and checking the signatures of a PDF. Always offline; never raises on bad input."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pikepdf
from asn1crypto import x509
from asn1crypto.crl import CertificateList
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel

from .bacaan import (
    Bacaan,
    BacaanSertifikat,
    BacaanTandaTangan,
    Cakupan,
    Perubahan,
    StatusSertifikat,
)
from .isi_pdf import read_isi
from .jenis import Tingkat
from .kepercayaan import Kepercayaan
from .perubahan import SetelahTandaTangan
from .serentak import run_serentak

TANDA_TANGAN_TERBANYAK = 20
GUNA = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
Indikasi = AdESIndeterminate
Status = StatusSertifikat


def read_pdf(pdf: bytes, kepercayaan: Kepercayaan) -> Bacaan:
    """Everything known of `pdf`. A file that is no readable PDF gets a `galat`, not an exception.

    Hostile files are bounded by `pekerja.py`, which runs this in a process of its own.
    """
    dasar = Bacaan(len(pdf), hashlib.sha256(pdf).hexdigest())
    if b"%PDF-" not in pdf[:1024]:
        return _ganti(dasar, galat="Berkas ini bukan PDF.")
    try:
        aktif, lampiran, kode = read_isi(pdf)
    except pikepdf.PasswordError:
        return _ganti(dasar, galat="PDF ini dikunci dengan kata sandi, jadi tidak dapat diperiksa.")
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return _ganti(dasar, galat="PDF ini rusak dan tidak dapat dibaca.")
    dasar = _ganti(dasar, aktif=aktif, lampiran=lampiran, kode=kode)
    try:
        return run_serentak(_read(dasar, pdf, kepercayaan))
    except Exception:
        # pyHanko parses what anybody uploads; whatever it stumbles over is a fact about the file.
        logging.getLogger(__name__).info("PDF %s tidak terbaca", dasar.sidik, exc_info=True)
        return _ganti(dasar, galat="Susunan PDF ini tidak wajar, jadi tidak dapat diperiksa.")


async def _read(dasar: Bacaan, pdf: bytes, kepercayaan: Kepercayaan) -> Bacaan:
    pembaca = PdfFileReader(BytesIO(pdf), strict=False)
    daftar = [*pembaca.embedded_regular_signatures, *pembaca.embedded_timestamp_signatures]
    dasar = _ganti(dasar, revisi=pembaca.total_revisions)
    if not daftar:
        return dasar
    if len(daftar) > TANDA_TANGAN_TERBANYAK:
        return _ganti(dasar, galat="PDF ini memuat terlalu banyak tanda tangan.")
    juru = _Pemeriksa(kepercayaan, *_simpanan(pembaca))
    cap = [await juru.cap_waktu(satu) for satu in pembaca.embedded_timestamp_signatures]
    tepercaya = [satu for satu in cap if satu is not None]
    tanda = [
        await juru.tanda_tangan(satu, tepercaya) for satu in pembaca.embedded_regular_signatures
    ]
    return _ganti(
        dasar, tanda_tangan=tuple(tanda), cap_waktu=tuple(waktu for _, waktu in tepercaya)
    )


class _Pemeriksa:
    """Checks signatures of one file with what the file keeps for the long term."""

    def __init__(
        self,
        kepercayaan: Kepercayaan,
        sertifikat: Sequence[x509.Certificate],
        crl: Sequence[CertificateList],
    ) -> None:
        self.kepercayaan, self.sertifikat, self.crl = kepercayaan, sertifikat, crl

    def konteks(self, pada: datetime | None = None):
        return self.kepercayaan.konteks(pada, self.crl, self.sertifikat)

    async def cap_waktu(self, tanda: EmbeddedPdfSignature) -> tuple[int, datetime] | None:
        """(revision it covers, time) of a document timestamp that can be trusted."""
        try:
            status = await async_validate_pdf_timestamp(tanda, self.konteks())
        except Exception:
            logging.getLogger(__name__).info("Cap waktu tidak terperiksa", exc_info=True)
            return None
        if not (status.intact and status.valid and status.trusted):
            return None
        return tanda.signed_revision, status.timestamp

    async def tanda_tangan(
        self, tanda: EmbeddedPdfSignature, cap: Sequence[tuple[int, datetime]]
    ) -> BacaanTandaTangan:
        try:
            return await self._tanda_tangan(tanda, cap)
        except Exception:
            logging.getLogger(__name__).info("Tanda tangan tidak terperiksa", exc_info=True)
            return BacaanTandaTangan(
                bidang=tanda.field_name,
                utuh=False,
                cakupan=Cakupan.SEBAGIAN,
                perubahan=Perubahan.ISI,
                waktu=None,
                waktu_dibuktikan=False,
                tingkat=Tingkat.B_B,
                sertifikat=None,
                status=Status.TAK_TERPERIKSA,
                galat="Susunan tanda tangan ini rusak.",
            )

    async def _tanda_tangan(
        self, tanda: EmbeddedPdfSignature, cap: Sequence[tuple[int, datetime]]
    ) -> BacaanTandaTangan:
        status = await self._periksa(tanda, None)
        sisip = status.timestamp_validity
        bukti = [waktu for revisi, waktu in cap if revisi >= tanda.signed_revision]
        if sisip is not None and sisip.valid and sisip.intact and sisip.trusted:
            bukti.append(sisip.timestamp)
        if bukti:
            # What counts is the certificate at the moment the signature is proven to exist.
            status = await self._periksa(tanda, min(bukti))
        waktu = min(bukti) if bukti else status.signer_reported_dt
        return BacaanTandaTangan(
            bidang=tanda.field_name,
            utuh=bool(status.intact and status.valid),
            cakupan=_cakupan(status.coverage),
            perubahan=_perubahan(status),
            waktu=waktu,
            waktu_dibuktikan=bool(bukti),
            tingkat=self._tingkat(bool(bukti), bool(cap)),
            sertifikat=_sertifikat(status.signing_cert),
            status=self._status(status),
            dicabut_pada=status.revocation_details and status.revocation_details.revocation_date,
        )

    async def _periksa(
        self, tanda: EmbeddedPdfSignature, pada: datetime | None
    ) -> PdfSignatureStatus:
        return await async_validate_pdf_signature(
            tanda,
            self.konteks(pada),
            self.konteks(),
            diff_policy=SetelahTandaTangan(),
            key_usage_settings=GUNA,
        )

    def _tingkat(self, berwaktu: bool, bercap: bool) -> Tingkat:
        if not berwaktu:
            return Tingkat.B_B
        return Tingkat.B_LTA if bercap and self.crl else Tingkat.B_T

    def _status(self, status: PdfSignatureStatus) -> StatusSertifikat:
        sertifikat = status.signing_cert
        if sertifikat in self.kepercayaan.jangkar:
            return Status.TEPERCAYA if status.trusted else Status.TAK_TERPERIKSA
        if sertifikat.self_signed != "no":
            return Status.SWATANDA
        if status.revocation_details is not None:
            return Status.DICABUT
        masalah = status.trust_problem_indic
        if masalah is None:
            return Status.TEPERCAYA if status.validation_path else Status.TAK_DIKENAL
        hasil = INDIKASI.get(masalah, Status.TAK_TERPERIKSA)
        if hasil is Status.TAK_TERPERIKSA and status.validation_time < sertifikat.not_valid_before:
            return Status.BELUM_BERLAKU
        return hasil


INDIKASI = {
    Indikasi.NO_CERTIFICATE_CHAIN_FOUND: Status.TAK_DIKENAL,
    Indikasi.NO_SIGNING_CERTIFICATE_FOUND: Status.TAK_DIKENAL,
    Indikasi.EXPIRED: Status.KEDALUWARSA,
    Indikasi.OUT_OF_BOUNDS_NO_POE: Status.KEDALUWARSA,
    Indikasi.NOT_YET_VALID: Status.BELUM_BERLAKU,
    Indikasi.OUT_OF_BOUNDS_NOT_REVOKED: Status.KEDALUWARSA,
    AdESFailure.REVOKED: Status.DICABUT,
    Indikasi.REVOKED_NO_POE: Status.DICABUT,
    Indikasi.REVOKED_CA_NO_POE: Status.DICABUT,
    Indikasi.CHAIN_CONSTRAINTS_FAILURE: Status.SALAH_GUNA,
    Indikasi.CRYPTO_CONSTRAINTS_FAILURE: Status.LEMAH,
    Indikasi.CRYPTO_CONSTRAINTS_FAILURE_NO_POE: Status.LEMAH,
}


def _cakupan(tingkat: SignatureCoverageLevel) -> Cakupan:
    if tingkat == SignatureCoverageLevel.ENTIRE_FILE:
        return Cakupan.SELURUH
    if tingkat == SignatureCoverageLevel.ENTIRE_REVISION:
        return Cakupan.REVISI
    return Cakupan.SEBAGIAN


def _perubahan(status: PdfSignatureStatus) -> Perubahan:
    return {
        ModificationLevel.NONE: Perubahan.TIDAK_ADA,
        ModificationLevel.LTA_UPDATES: Perubahan.ARSIP,
        ModificationLevel.FORM_FILLING: Perubahan.TANDA_TANGAN,
    }.get(status.modification_level, Perubahan.ISI)


def _sertifikat(sertifikat: x509.Certificate) -> BacaanSertifikat:
    return BacaanSertifikat(
        nama=_nama_umum(sertifikat.subject),
        subjek=sertifikat.subject.human_friendly,
        penerbit=_nama_umum(sertifikat.issuer),
        nomor_seri=f"{sertifikat.serial_number:x}",
        mulai=sertifikat.not_valid_before,
        sampai=sertifikat.not_valid_after,
    )


def _nama_umum(nama: x509.Name) -> str:
    umum = nama.native.get("common_name")
    if isinstance(umum, list):
        umum = umum[-1]
    return umum or nama.human_friendly


def _simpanan(
    pembaca: PdfFileReader,
) -> tuple[list[x509.Certificate], list[CertificateList]]:
    """Certificates and revocation lists that the file keeps in its security store (DSS)."""
    try:
        simpanan = DocumentSecurityStore.read_dss(pembaca)
    except NoDSSFoundError:
        return [], []
    daftar = [
        CertificateList.load(satu.get_object().read_data(DecodePurpose.CRL))
        for satu in simpanan.crls
    ]
    return list(simpanan.load_certs()), daftar


def _ganti(dasar: Bacaan, **kolom: object) -> Bacaan:
    return replace(dasar, **kolom)
