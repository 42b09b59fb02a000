"""Reads one document: claims it, follows its reading, keeps what was found.

No transaction spans the work, so the progress is seen; the attempt number fences out a worker
that was taken for dead.
"""

import logging
import secrets
from pathlib import Path

from django.core.files.base import ContentFile
from django.db.models import F
from django.utils import timezone

from lkjip.laporan.cetak import GalatCetak

from ..bacaan import BacaanGagal, read_dokumen
from ..kertas_kerja.cetak import print_kertas_kerja
from ..kertas_kerja.isi import kertas_dokumen
from ..models import DokumenAsing

log = logging.getLogger(__name__)
Status = DokumenAsing.Status
LANGKAH = 3


def run_bacaan(nomor: int) -> str:
    """Read document `nomor` if it is waiting; returns its state afterwards."""
    kini = timezone.now()
    diambil = DokumenAsing.objects.filter(pk=nomor, status=Status.MENUNGGU).update(
        status=Status.BERJALAN, percobaan=F("percobaan") + 1, denyut=kini, dari=LANGKAH
    )
    if not diambil:
        return "bukan giliran"
    satu = DokumenAsing.objects.select_related("oleh").get(pk=nomor)
    try:
        _baca(satu)
    except BacaanGagal as galat:
        _tulis(satu, status=Status.GAGAL, galat=str(galat), selesai=timezone.now())
    except Exception:
        kode = f"D{satu.pk}-{satu.percobaan}"
        log.exception("Dokumen %s gagal dibaca (%s)", satu.pk, kode)
        pesan = f"Pembacaan gagal karena kesalahan di portal. Sampaikan kode {kode}."
        _tulis(satu, status=Status.GAGAL, galat=pesan, selesai=timezone.now())
    return DokumenAsing.objects.values_list("status", flat=True).filter(pk=nomor).first() or ""


def _baca(satu: DokumenAsing) -> None:
    hasil = read_dokumen(
        Path(satu.berkas.path), lambda langkah, ke: _tulis(satu, langkah=langkah, ke=ke)
    )
    _tulis(satu, langkah="Menyusun kertas kerja", ke=LANGKAH)
    kala = timezone.now()
    try:
        pdf = print_kertas_kerja(kertas_dokumen(satu, hasil, kala))
    except GalatCetak:
        log.exception("Kertas kerja dokumen %s tidak tercetak", satu.pk)
        pdf = b""
    if pdf:
        satu.kertas_kerja.save(f"{secrets.token_hex(16)}.pdf", ContentFile(pdf), save=False)
    _tulis(
        satu,
        status=Status.SELESAI,
        hasil=hasil,
        jumlah_temuan=len(hasil["temuan"]),
        kertas_kerja=satu.kertas_kerja.name or "",
        selesai=kala,
    )


def _tulis(satu: DokumenAsing, **isi: object) -> None:
    """A short write, unless another attempt (or a deletion) has overtaken this one."""
    rows = DokumenAsing.objects.filter(pk=satu.pk, percobaan=satu.percobaan)
    rows.update(denyut=timezone.now(), **isi)
