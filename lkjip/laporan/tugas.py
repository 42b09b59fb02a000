"""Background tasks of laporan. Arguments are plain numbers: nothing secret enters the queue."""

from django.tasks import task

from .pencetakan import jalankan_cetakan


@task
def cetak_laporan(nomor: int) -> str:
    """Make the print with this number; returns its final state. Safe to run twice."""
    return jalankan_cetakan(nomor)
