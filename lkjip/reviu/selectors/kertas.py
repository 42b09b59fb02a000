"""Reads of filed working papers."""

from django.http import Http404

from lkjip.organisasi.models import PerangkatDaerah

from ..models import KertasTercetak

TERBANYAK = 20


def list_kertas(opd: PerangkatDaerah, tahun: int) -> list[KertasTercetak]:
    """The latest prints of an OPD-year. One query."""
    rows = KertasTercetak.objects.filter(opd=opd, tahun=tahun).select_related("oleh")
    return list(rows[:TERBANYAK])


def get_kertas_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> KertasTercetak:
    """A finished print of the OPD-year whose file is there."""
    satu = KertasTercetak.objects.filter(opd=opd, tahun=tahun, pk=nomor).first()
    if satu is None or not satu.berkas or not satu.berkas.storage.exists(satu.berkas.name):
        raise Http404(f"Kertas kerja nomor {nomor} tidak ada pada tahun ini.")
    return satu
