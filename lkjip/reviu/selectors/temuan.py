"""Reads of findings and their answers."""

from lkjip.organisasi.models import PerangkatDaerah

from ..models import TemuanTercatat


def list_temuan(opd: PerangkatDaerah, tahun: int) -> list[TemuanTercatat]:
    """All recorded findings of an OPD-year, closed ones included, with their answers."""
    rows = TemuanTercatat.objects.filter(opd=opd, tahun=tahun)
    return list(rows.prefetch_related("tanggapan__oleh"))
