"""Rescuing publications whose worker died: each goes on from the state it was in."""

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from ..models import Terbitan
from ..models.cetakan import BATAS_DENYUT
from .penandatanganan import adopt_bertanda
from .tugas import kerjakan_terbitan

Status = Terbitan.Status
BATAS_PERCOBAAN = 5
PESAN_TERPUTUS = (
    "Pekerjaan terputus berulang kali sebelum selesai, mungkin karena peladen kehabisan memori. "
    "Minta administrator memeriksa proses pekerja, lalu coba lagi."
)


def recover_terbitan(*, semua: bool = False, nomor: int | None = None) -> int:
    """Resume every publication that nobody has worked on for too long; returns how many.

    `nomor` looks at that one only. `semua` takes every running one for lost: only right while no
    worker and no web process runs.
    """
    mati = Q(berjalan=True) | Q(status=Status.DISIAPKAN) | Q(minta_terbit=True)
    rows = Terbitan.objects.filter(
        mati, status__in=[Status.DISIAPKAN, Status.SIAP, Status.DITANDATANGANI], galat=""
    )
    if not semua:
        rows = rows.filter(denyut__lt=timezone.now() - BATAS_DENYUT)
    if nomor is not None:
        rows = rows.filter(pk=nomor)
    daftar = list(rows.values_list("pk", flat=True))
    for satu in daftar:
        _recover(satu)
    return len(daftar)


@transaction.atomic
def _recover(nomor: int) -> None:
    terbitan = Terbitan.objects.select_for_update(of=("self",)).select_related("opd__pemda")
    terbitan = terbitan.get(pk=nomor)
    terlalu = terbitan.percobaan_keadaan >= BATAS_PERCOBAAN and terbitan.status != Status.SIAP
    Terbitan.objects.filter(pk=nomor).update(
        berjalan=False,
        # Whoever still works on it can no longer write.
        percobaan=F("percobaan") + 1,
        denyut=timezone.now(),
        ke=0,
        galat=PESAN_TERPUTUS if terlalu else "",
    )
    terbitan.percobaan += 1
    if terbitan.status == Status.SIAP:
        adopt_bertanda(terbitan, terbitan.percobaan)
    elif not terlalu:
        kerjakan_terbitan.enqueue(nomor)
