"""The background task of attached documents. Its argument is a plain number."""

from django.tasks import task

from .pembacaan import run_pembacaan


@task
def baca_lampiran(nomor: int) -> str:
    """Read the document with this number; returns its state. Safe to run twice."""
    return run_pembacaan(nomor)
