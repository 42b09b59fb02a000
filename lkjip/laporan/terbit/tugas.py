"""The background task of publications. Its argument is a plain number: nothing secret enters the
queue."""

from django.tasks import task

from .pekerjaan import work_terbitan


@task
def kerjakan_terbitan(nomor: int) -> str:
    """Do what publication `nomor` is waiting for; returns its state. Safe to run twice."""
    return work_terbitan(nomor)
