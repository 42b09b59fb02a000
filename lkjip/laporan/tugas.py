"""Background tasks of laporan. Arguments are plain numbers: nothing secret enters the queue."""

from django.tasks import task

from lkjip.organisasi.models import PerangkatDaerah

from .pencetakan import jalankan_cetakan
from .penulisan.gambar import make_gambar
from .perjanjian.pembekuan import freeze_dokumen


@task
def cetak_laporan(nomor: int) -> str:
    """Make the print with this number, and the document to sign if it was asked for that; returns
    the print's final state. Safe to run twice."""
    hasil = jalankan_cetakan(nomor)
    freeze_dokumen(nomor)
    return hasil


@task
def gambar_bagian(opd: int, tahun: int, bagian: str) -> str:
    """Draw the pages of a section; returns the fingerprint of the pictures. Safe to run twice."""
    return make_gambar(PerangkatDaerah.objects.get(pk=opd), tahun, bagian).sidik
