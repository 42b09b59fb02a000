"""Background tasks of reviu. Arguments are plain numbers: nothing secret enters the queue."""

from django.tasks import task

from .services.bacaan import run_bacaan


@task
def baca_dokumen(nomor: int) -> str:
    """Read and check the document with this number; returns its state. Safe to run twice."""
    return run_bacaan(nomor)
