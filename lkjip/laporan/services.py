"""Writes of laporan: asking for a print, and rescuing prints whose worker died."""

from django.db import transaction
from django.utils import timezone

from kinerja.models import PerjanjianKinerja
from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from .models import Cetakan, PenyiapanPK
from .models.cetakan import BATAS_DENYUT
from .selectors import cari_cetakan_sama
from .susunan import take_susunan
from .tugas import cetak_laporan

BATAS_PERCOBAAN = 3
PESAN_TERPUTUS = (
    "Pencetakan terputus tiga kali sebelum selesai, mungkin karena peladen kehabisan memori. "
    "Minta administrator memeriksa proses pekerja, lalu cetak ulang."
)


@transaction.atomic
def ask_cetakan(
    *,
    opd: PerangkatDaerah,
    tahun: int,
    oleh: Pengguna,
    pk: PerjanjianKinerja | None = None,
    bentuk: str = Cetakan.Bentuk.PDF,
    pernyataan: bool = False,
) -> Cetakan:
    """A print of the report (or of the form of `pk`, or of the statement of review) as it is now:
    an existing one if nothing has changed since, else a new one that a background task will make.

    A locked year prints as well, because printing changes no fact. The task is queued in the same
    transaction, so it exists exactly when the print does. Raises `GalatCetak`.
    """
    # Two clicks at once take turns here, and the second finds what the first made.
    PerangkatDaerah.objects.select_for_update().get(pk=opd.pk)
    pulihkan_cetakan(opd=opd, tahun=tahun)
    susunan = take_susunan(opd, tahun, pk, pernyataan=pernyataan)
    sidik_isi = susunan.sidik_isi
    if lama := cari_cetakan_sama(opd, tahun, sidik_isi, bentuk):
        return lama
    baru = Cetakan(
        opd=opd,
        tahun=tahun,
        perjanjian=pk,
        bentuk=bentuk,
        pernyataan=pernyataan,
        oleh=oleh,
        sidik_potret=susunan.sidik_potret,
        sidik_isi=sidik_isi,
        langkah="Menunggu giliran",
    )
    queue_cetakan(baru)
    return baru


def queue_cetakan(baru: Cetakan, penyiapan: PenyiapanPK | None = None) -> None:
    """Store a print and queue its making, inside the caller's transaction."""
    baru.full_clean()
    baru.save()
    if penyiapan is not None:
        penyiapan.cetakan = baru
        penyiapan.full_clean()
        penyiapan.save()
    jejak.catat(
        oleh=baru.oleh,
        tindakan=f"minta cetak {sebut_cetakan(baru)}",
        objek=baru,
        opd=baru.opd,
        tahun=baru.tahun,
    )
    cetak_laporan.enqueue(baru.pk)


def sebut_cetakan(cetakan: Cetakan) -> str:
    """What is printed, in words."""
    if cetakan.pernyataan:
        return "pernyataan telah direviu"
    return "Perjanjian Kinerja" if cetakan.perjanjian_id else "laporan"


@transaction.atomic
def pulihkan_cetakan(
    *, opd: PerangkatDaerah | None = None, tahun: int | None = None, semua: bool = False
) -> list[Cetakan]:
    """Queue again, or give up, every print whose worker has not been heard of for too long.

    `opd` and `tahun` narrow it down. `semua` takes every running print for lost: only right while
    no worker is running. Returns the prints concerned.
    """
    rows = Cetakan.objects.select_for_update().filter(status=Cetakan.Status.BERJALAN)
    if opd is not None:
        rows = rows.filter(opd=opd, tahun=tahun)
    if not semua:
        rows = rows.filter(denyut__lt=timezone.now() - BATAS_DENYUT)
    terputus = list(rows)
    for cetakan in terputus:
        if cetakan.percobaan >= BATAS_PERCOBAAN:
            cetakan.status, cetakan.galat = Cetakan.Status.GAGAL, PESAN_TERPUTUS
            cetakan.selesai = timezone.now()
        else:
            cetakan.status = Cetakan.Status.MENUNGGU
            cetakan.langkah, cetakan.ke = "Menunggu giliran setelah terputus", 0
            cetakan.denyut = timezone.now()
            cetak_laporan.enqueue(cetakan.pk)
        cetakan.save(update_fields=["status", "langkah", "ke", "galat", "selesai", "denyut"])
    return terputus
