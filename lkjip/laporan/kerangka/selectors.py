"""The framework of a pemda as a fact of the potret."""

from django.db.models import F, Q, QuerySet

from lkjip.organisasi.models import Pemda, TahunKinerja
from lkjip.rumus.potret_laporan import AturanBagian, PotretKerangka

from ..models import Kerangka, KerangkaBeku


def get_kerangka(pemda: Pemda) -> PotretKerangka:
    """What the pemda chose; the standard when it chose nothing. One query."""
    return build_kerangka(Kerangka.objects.filter(pemda=pemda).first())


def get_kerangka_tahun(tahun: TahunKinerja) -> PotretKerangka:
    """The framework of that year's report: the pemda's, and of a locked year the one it had when
    it was locked. One query, two for a locked year."""
    if tahun.terkunci and (beku := list_beku().filter(tahun_kinerja=tahun).first()):
        return build_kerangka(beku)
    return get_kerangka(tahun.opd.pemda)


def list_beku() -> QuerySet[KerangkaBeku]:
    """The kept frameworks that count: of years that are still under the same lock."""
    pada = Q(terkunci_pada=F("tahun_kinerja__terkunci_pada"))
    pada |= Q(terkunci_pada=None, tahun_kinerja__terkunci_pada=None)
    return KerangkaBeku.objects.filter(pada, tahun_kinerja__status=TahunKinerja.Status.TERKUNCI)


def build_kerangka(baris: Kerangka | KerangkaBeku | None) -> PotretKerangka:
    """No query."""
    if baris is None:
        return PotretKerangka()
    bagian = tuple(AturanBagian(**satu) for satu in baris.bagian)
    return PotretKerangka(baris.penomoran, bagian)
