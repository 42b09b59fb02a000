"""Asking for the working paper of the portal's own report, to be filed."""

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, TahunKinerja

from ..models import KertasTercetak, Pemeriksaan
from ..tugas import cetak_kertas

BELUM_DIPERIKSA = "Laporan tahun ini belum selesai diperiksa. Coba lagi sebentar lagi."


@transaction.atomic
def ask_kertas(*, tahun: TahunKinerja, oleh: Pengguna) -> KertasTercetak:
    """Queue a print of the findings as they are; one that is being waited for is enough.

    A locked year prints as well. Raises `ValidationError` before the first check.
    """
    milik = TahunKinerja.objects.select_for_update().select_related("opd").get(pk=tahun.pk)
    opd = milik.opd
    if not Pemeriksaan.objects.filter(opd=opd, tahun=tahun.tahun).exists():
        raise ValidationError(BELUM_DIPERIKSA)
    terakhir = KertasTercetak.objects.filter(opd=opd, tahun=tahun.tahun).first()
    if terakhir and terakhir.ditunggu:
        return terakhir
    baru = KertasTercetak(opd=opd, tahun=tahun.tahun, oleh=oleh)
    baru.full_clean()
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan="cetak kertas kerja reviu",
        objek=baru,
        opd=opd,
        tahun=tahun.tahun,
    )
    cetak_kertas.enqueue(baru.pk)
    return baru
