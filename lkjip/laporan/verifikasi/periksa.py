"""Verifying one file: size, reading in a process of its own, matching, verdict."""

from pathlib import Path

from django.conf import settings

from ..tanda_tangan.bacaan import Bacaan
from ..tanda_tangan.pekerja import read_pdf_terkurung
from ..tanda_tangan.pilih import get_kepercayaan
from .kecocokan import match_terbitan
from .putusan import Putusan, compute_putusan, too_large


def verify_berkas(berkas: Path) -> Putusan:
    """The verdict on a file on disk. Never raises for what the file holds."""
    return verify_rinci(berkas)[1]


def verify_rinci(berkas: Path) -> tuple[Bacaan | None, Putusan]:
    """The verdict with what it rests on; no reading of a file that is too large."""
    ukuran = berkas.stat().st_size
    if ukuran > settings.UNGGAHAN_UKURAN_TERBESAR:
        return None, too_large(ukuran, settings.UNGGAHAN_UKURAN_TERBESAR)
    bacaan = read_pdf_terkurung(berkas, get_kepercayaan())
    return bacaan, compute_putusan(bacaan, match_terbitan(berkas, bacaan))
