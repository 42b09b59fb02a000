"""The analysis of an indicator, also where it was written on an earlier version of it."""

from renstra.models import Indikator

from ..models import Analisis
from .buku import BukuPengukuran


def get_analisis(buku: BukuPengukuran, indikator: Indikator) -> Analisis | None:
    """The nearest analysis in the indicator's lineage for the book's year. One query."""
    rantai = buku.silsilah[indikator.pk]
    ada = Analisis.objects.filter(indikator__in=rantai, tahun=buku.tahun)
    return min(ada, key=lambda a: rantai.index(a.indikator_id), default=None)
