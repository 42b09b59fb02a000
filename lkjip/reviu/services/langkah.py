"""One step in the life of what reviewer and OPD talk about: a finding, or a comment."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna

ALASAN_TERPENDEK = 10  # characters: one word explains nothing


def wajib_beralasan(isi: str, pesan: str) -> None:
    """Raise `ValidationError` on the field `isi` unless it says something."""
    if len(isi.strip()) < ALASAN_TERPENDEK:
        raise ValidationError({"isi": pesan})


def simpan_langkah[T: models.Model](
    satu: models.Model, baru: T, status: str, oleh: Pengguna, tindakan: str
) -> T:
    """Keep the step `baru` of `satu` (its row is locked already) and the status it leads to."""
    dari = satu.get_status_display()
    satu.status, satu.berubah, satu.versi = status, timezone.now(), satu.versi + 1
    satu.save(update_fields=["status", "berubah", "versi"])
    baru.full_clean()
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=satu,
        opd=satu.opd,
        tahun=satu.tahun,
        perubahan={"status": (dari, satu.get_status_display())},
        alasan=baru.isi,
    )
    return baru
