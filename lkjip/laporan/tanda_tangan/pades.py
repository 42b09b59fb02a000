"""Putting PAdES signatures on a document with pyHanko: invisible, incremental, B-B to B-LTA."""

import re
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, Signer
from pyhanko.sign.signers.pdf_signer import TimestampDSSContentSettings
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation.dss import async_add_validation_info
from pyhanko.sign.validation.errors import ValidationInfoReadingError
from pyhanko_certvalidator.errors import PathBuildingError, ValidationError

from .jenis import GalatTandaTangan, LayananGagal, Permintaan
from .kepercayaan import Kepercayaan
from .serentak import run_serentak

ALGORITMA = "sha256"
TEMPAT_CMS = 32768
"""Hexadecimal digits kept free for a CMS whose size is not known beforehand (with its chain and
timestamp)."""
TAK_TAMPAK = InvisSigSettings(box_out_of_bounds=True)
"""The only invisible widget that both PDF/A (must print) and PDF/UA (must be tagged unless it lies
off the page) accept."""
GALAT_PDF = "Berkas ini tidak dapat ditandatangani karena susunan PDF-nya rusak."


@dataclass(frozen=True, slots=True)
class CapWaktu:
    """A timestamp authority."""

    stempel: TimeStamper


def sign_with(
    pdf: bytes, signer: Signer, permintaan: Permintaan, cap_waktu: CapWaktu | None = None
) -> bytes:
    """`pdf` with a signature by `signer` appended; B-T with `cap_waktu`, B-B without."""
    meta = PdfSignatureMetadata(
        field_name=permintaan.bidang,
        md_algorithm=ALGORITMA,
        subfilter=SigSeedSubFilter.PADES,
        reason=permintaan.alasan or None,
        location=permintaan.tempat or None,
    )
    juru = PdfSigner(
        meta,
        signer,
        timestamper=cap_waktu.stempel if cap_waktu else None,
        new_field_spec=SigFieldSpec(
            permintaan.bidang,
            invis_sig_settings=TAK_TAMPAK,
            readable_field_name="Tanda tangan elektronik",
        ),
    )
    try:
        penulis = IncrementalPdfFileWriter(BytesIO(pdf))
        perlu = TEMPAT_CMS if signer.signing_cert is None else None
        return run_serentak(juru.async_sign_pdf(penulis, bytes_reserved=perlu)).getvalue()
    except TimestampRequestError as galat:
        raise LayananGagal(
            "Otoritas cap waktu tidak menjawab dengan benar. Coba lagi beberapa saat lagi."
        ) from galat
    except (PdfError, SigningError) as galat:
        raise GalatTandaTangan(GALAT_PDF) from galat


def strengthen(pdf: bytes, cap_waktu: CapWaktu, kepercayaan: Kepercayaan) -> bytes | None:
    """`pdf` with revocation data and a document timestamp for its last signature (B-LTA), appended.

    None when the revocation data of some certificate cannot be had: the signature stays as it is.
    """
    try:
        return run_serentak(_strengthen(pdf, cap_waktu, kepercayaan))
    except TimestampRequestError as galat:
        raise LayananGagal(
            "Otoritas cap waktu tidak menjawab dengan benar. Coba lagi beberapa saat lagi."
        ) from galat
    except (ValidationError, PathBuildingError, ValidationInfoReadingError):
        return None


async def _strengthen(pdf: bytes, cap_waktu: CapWaktu, kepercayaan: Kepercayaan) -> bytes:
    hasil = BytesIO(pdf)
    terakhir = PdfFileReader(hasil).embedded_regular_signatures[-1]
    konteks = kepercayaan.konteks(sertifikat=terakhir.other_embedded_certs, ketat=True)
    await async_add_validation_info(terakhir, konteks, in_place=True)
    penulis = IncrementalPdfFileWriter(hasil)
    stempel = PdfTimeStamper(
        cap_waktu.stempel,
        field_name=_bidang_baru(pdf),
        invis_settings=TAK_TAMPAK,
        readable_field_name="Cap waktu",
    )
    # The timestamp comes last, over the revocation data of itself too: it covers the whole file.
    await stempel.async_timestamp_pdf(
        penulis,
        ALGORITMA,
        konteks,
        in_place=True,
        dss_settings=TimestampDSSContentSettings(update_before_ts=True, include_vri=False),
    )
    return hasil.getvalue()


def _bidang_baru(pdf: bytes) -> str:
    """A field name that depends on the document alone: CapWaktu1, CapWaktu2, …"""
    return f"CapWaktu{len(set(re.findall(rb'CapWaktu(\d+)', pdf))) + 1}"
