"""Imports whose worker died: read again, or given up after too many attempts."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna

from ..models import BerkasImpor
from ..models.impor import BATAS_DENYUT
from ..tugas import baca_berkas_impor

Status = BerkasImpor.Status
BATAS_PERCOBAAN = 3
PESAN_TERPUTUS = (
    "Pembacaan berkas ini terputus tiga kali. Anggaran tidak berubah. Bagi berkasnya menjadi "
    "beberapa bagian lalu unggah lagi, atau minta administrator memeriksa proses pekerja."
)


@transaction.atomic
def recover_impor(*, semua: bool = False) -> list[BerkasImpor]:
    """Queue again, or give up, every import whose worker has not been heard of for too long.

    `semua` takes every running import for lost: only right while no worker is running. Returns
    the imports concerned.
    """
    rows = BerkasImpor.objects.select_for_update().filter(status=Status.BERJALAN)
    if not semua:
        rows = rows.filter(denyut__lt=timezone.now() - BATAS_DENYUT)
    terputus = list(rows)
    for impor in terputus:
        _lanjutkan(impor)
    return terputus


@transaction.atomic
def resume_impor(*, oleh: Pengguna, impor: BerkasImpor) -> BerkasImpor:
    """Queue one interrupted import again because somebody asks for it."""
    wajib_terbuka(impor.opd, impor.tahun)
    impor = BerkasImpor.objects.select_for_update().select_related("opd").get(pk=impor.pk)
    if not impor.terputus:
        raise ValidationError("Impor ini tidak terputus, jadi tidak perlu dibaca ulang.")
    _lanjutkan(impor)
    jejak.catat(
        oleh=oleh,
        tindakan="baca ulang impor anggaran",
        objek=impor,
        opd=impor.opd,
        tahun=impor.tahun,
        perubahan={"keadaan": ("terputus", impor.get_status_display())},
    )
    return impor


def _lanjutkan(impor: BerkasImpor) -> None:
    if impor.percobaan >= BATAS_PERCOBAAN:
        impor.status, impor.galat, impor.langkah = Status.GAGAL, PESAN_TERPUTUS, ""
    else:
        impor.status, impor.ke = Status.MENUNGGU, 0
        impor.langkah, impor.denyut = "Menunggu giliran setelah terputus", timezone.now()
        baca_berkas_impor.enqueue(impor.pk)
    impor.save(update_fields=["status", "langkah", "ke", "galat", "denyut"])
