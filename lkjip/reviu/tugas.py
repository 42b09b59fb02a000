"""Background tasks of reviu. Arguments are plain numbers: nothing secret enters the queue."""

from django.tasks import task

from .services.bacaan import run_bacaan
from .services.cetak_kertas import run_kertas
from .services.pemeriksaan import run_pemeriksaan


@task
def baca_dokumen(nomor: int) -> str:
    """Read and check the document with this number; returns its state. Safe to run twice."""
    return run_bacaan(nomor)


@task
def periksa_tahun(nomor: int) -> str:
    """Check the OPD-year with this number. Safe to run twice."""
    return run_pemeriksaan(nomor)


@task
def cetak_kertas(nomor: int) -> str:
    """Print the working paper with this number. Safe to run twice."""
    return run_kertas(nomor)
