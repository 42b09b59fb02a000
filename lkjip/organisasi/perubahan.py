"""Telling the rooms above that facts of an OPD-year have changed.

`jejak.catat` calls this with every audited write, so that no service can forget it. The years are
counted up, and the task that the roof names in settings is queued once for each of them: a burst
of saves gives one run, because a year that waits already is not queued again.
"""

from datetime import timedelta

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.module_loading import import_string

from .models import PerangkatDaerah, TahunKinerja

BATAS_ANTRE = timedelta(minutes=10)
"""After this long a queued run is taken for lost, and may be queued again."""


def tandai_berubah(objek: models.Model, opd: PerangkatDaerah, tahun: int | None) -> None:
    """Facts of `opd` changed, in `tahun` (None: in all years). Later years compare with it, so
    they are counted too. What a room of conclusions writes, or a reviewer says, is no fact."""
    if settings.BUKAN_FAKTA & {objek._meta.app_label, objek._meta.label_lower}:
        return
    rows = TahunKinerja.objects.filter(opd=opd)
    if tahun is not None:
        rows = rows.filter(tahun__gte=tahun)
    rows.update(ubahan=F("ubahan") + 1)
    antrekan(rows)


def antrekan(rows: models.QuerySet[TahunKinerja]) -> int:
    """Queue the task for the years that do not wait for it already; returns how many."""
    if not settings.SETELAH_PERUBAHAN:
        return 0
    kini = timezone.now()
    bebas = Q(antre__isnull=True) | Q(antre__lt=kini - BATAS_ANTRE)
    nomor = list(rows.filter(bebas).values_list("pk", flat=True))
    TahunKinerja.objects.filter(pk__in=nomor).update(antre=kini)
    tugas = import_string(settings.SETELAH_PERUBAHAN)
    for satu in nomor:
        transaction.on_commit(lambda satu=satu: tugas.enqueue(satu))
    return len(nomor)


def ambil_antrean(nomor: int) -> TahunKinerja | None:
    """The year that a task was queued for, free to be queued again from now on: what changes while
    it is being read is read once more."""
    TahunKinerja.objects.filter(pk=nomor).update(antre=None)
    return TahunKinerja.objects.filter(pk=nomor).select_related("opd").first()
