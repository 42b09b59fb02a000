"""Prints one working paper that was asked for."""

import hashlib
import logging
import secrets

from django.core.files.base import ContentFile
from django.utils import timezone

from lkjip.laporan.cetak import GalatCetak
from lkjip.organisasi.models import TahunKinerja

from ..kertas_kerja.cetak import print_kertas_kerja
from ..kertas_kerja.isi import kertas_laporan
from ..models import KertasTercetak, Pemeriksaan

log = logging.getLogger(__name__)
Status = KertasTercetak.Status


def run_kertas(nomor: int) -> str:
    """Print paper `nomor` if it is waiting; returns its state. A second run changes nothing."""
    satu = KertasTercetak.objects.select_related("opd__pemda", "oleh").filter(pk=nomor).first()
    if satu is None or satu.status != Status.MENUNGGU:
        return "bukan giliran"
    tahun = TahunKinerja.objects.select_related("opd__pemda").get(opd=satu.opd, tahun=satu.tahun)
    periksa = Pemeriksaan.objects.get(opd=satu.opd, tahun=satu.tahun)
    kertas = kertas_laporan(tahun, periksa, str(satu.oleh))
    try:
        pdf = print_kertas_kerja(kertas)
    except GalatCetak as galat:
        log.exception("Kertas kerja %s tidak tercetak", satu.pk)
        satu.status, satu.galat, satu.selesai = Status.GAGAL, str(galat), timezone.now()
        satu.save(update_fields=["status", "galat", "selesai"])
        return satu.status
    satu.berkas.save(f"{secrets.token_hex(16)}.pdf", ContentFile(pdf), save=False)
    satu.sidik, satu.jumlah_temuan = hashlib.sha256(pdf).hexdigest(), len(kertas.temuan)
    satu.status, satu.selesai = Status.SELESAI, timezone.now()
    satu.save(update_fields=["berkas", "sidik", "jumlah_temuan", "status", "selesai"])
    return satu.status
