"""Background tasks of anggaran. Arguments are plain numbers: nothing secret enters the queue."""

from django.tasks import task

from lkjip.organisasi.berkas_aman import periksa_aman

from .models import BerkasImpor
from .pembacaan import ISI_KECIL, baca_impor


@task
def baca_berkas_impor(nomor: int) -> str:
    """Read the import with this number; returns its final state. Safe to run twice."""
    return baca_impor(nomor)


def baca_atau_antrekan(impor: BerkasImpor) -> None:
    """Read a small file at once, so that its preview is there with the next page; a large one in
    the background."""
    with impor.berkas.open("rb") as berkas:
        aman = periksa_aman(berkas, impor.nama_asli)
    if aman.ukuran_isi <= ISI_KECIL:
        baca_impor(impor.pk)
    else:
        baca_berkas_impor.enqueue(impor.pk)
