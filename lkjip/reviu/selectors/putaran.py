"""Reads of review rounds and of the checklist."""

from datetime import date

from django.db.models import Count, F, Q
from django.http import Http404

from lkjip.organisasi.models import Pejabat, PerangkatDaerah

from ..models import PutaranReviu


def list_putaran(opd: PerangkatDaerah, tahun: int) -> list[PutaranReviu]:
    """The rounds of an OPD-year, newest first, each with `terjawab` of `jumlah` items."""
    rows = PutaranReviu.objects.filter(opd=opd, tahun=tahun)
    rows = rows.select_related("dibuka_oleh", "ditutup_oleh").annotate(
        jumlah=Count("jawaban_butir"),
        terjawab=Count("jawaban_butir", filter=~Q(jawaban_butir__jawaban="")),
    )
    return list(rows.order_by("-nomor"))


def get_putaran_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> PutaranReviu:
    """The round with this number and its answers, if it belongs to the OPD-year."""
    rows = PutaranReviu.objects.filter(opd=opd, tahun=tahun, nomor=nomor)
    rows = rows.select_related("opd__pemda", "dibuka_oleh", "ditutup_oleh")
    satu = rows.prefetch_related("jawaban_butir__oleh").first()
    if satu is None:
        raise Http404(f"Putaran reviu {nomor} tidak ada pada laporan ini.")
    return satu


def get_putaran_selesai(opd: PerangkatDaerah, tahun: int) -> PutaranReviu | None:
    """The newest round that ended with a statement; None while a later one says otherwise."""
    terakhir = PutaranReviu.objects.filter(opd=opd, tahun=tahun).order_by("-nomor").first()
    return terakhir if terakhir and terakhir.status == PutaranReviu.Status.SELESAI else None


def get_inspektur(pemda: int, pada: date) -> Pejabat | None:
    """The Inspektur of the pemda with this key on a day; of two at once the one who came later."""
    rows = Pejabat.objects.filter(
        pemda=pemda, peran=Pejabat.Peran.INSPEKTUR, mulai__lte=pada
    ).exclude(sampai__lt=pada)
    return rows.order_by(F("mulai").desc(), "-id").first()
