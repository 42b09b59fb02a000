"""Writes that move a publication on: asking to publish, trying again, cancelling."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna

from ..models import Terbitan
from .tugas import kerjakan_terbitan

Status = Terbitan.Status


@transaction.atomic
def ask_terbit(*, terbitan: Terbitan, oleh: Pengguna) -> None:
    """Publish a signed report: it becomes public and its year is locked. Done by a task."""
    diminta = Terbitan.objects.filter(
        pk=terbitan.pk, status=Status.DITANDATANGANI, minta_terbit=False
    ).update(minta_terbit=True, galat="", langkah="Menunggu giliran terbit", denyut=timezone.now())
    if not diminta:
        return
    jejak.catat(
        oleh=oleh,
        tindakan="terbitkan laporan",
        objek=terbitan,
        opd=terbitan.opd,
        tahun=terbitan.tahun,
    )
    kerjakan_terbitan.enqueue(terbitan.pk)


@transaction.atomic
def retry_terbitan(*, terbitan: Terbitan) -> None:
    """Work on a publication whose print or publishing failed, once more."""
    diulang = (
        Terbitan.objects.filter(pk=terbitan.pk, berjalan=False)
        .exclude(galat="")
        .update(galat="", percobaan=F("percobaan") + 1, langkah="Menunggu giliran", ke=0)
    )
    if diulang:
        kerjakan_terbitan.enqueue(terbitan.pk)


@transaction.atomic
def cancel_terbitan(*, terbitan: Terbitan, alasan: str, oleh: Pengguna) -> None:
    """Give up a publication that is not public yet; the row stays, with the reason."""
    alasan = alasan.strip()
    if not alasan:
        raise ValidationError({"alasan": "Tuliskan alasan membatalkan terbitan ini."})
    satu = Terbitan.objects.select_for_update().defer("isi").get(pk=terbitan.pk)
    if satu.status in {Status.TERBIT, Status.BATAL}:
        raise ValidationError(
            "Laporan yang sudah terbit tidak dapat dibatalkan; siapkan revisinya."
            if satu.status == Status.TERBIT
            else "Terbitan ini sudah dibatalkan."
        )
    lama = satu.get_status_display()
    # The attempt's number moves on, so that whoever is working on it can no longer write.
    Terbitan.objects.filter(pk=satu.pk).update(
        status=Status.BATAL,
        alasan_batal=alasan,
        berjalan=False,
        minta_terbit=False,
        percobaan=F("percobaan") + 1,
    )
    jejak.catat(
        oleh=oleh,
        tindakan="batalkan terbitan",
        objek=satu,
        opd=terbitan.opd,
        tahun=satu.tahun,
        perubahan={"status": (lama, "Dibatalkan")},
        alasan=alasan,
    )
