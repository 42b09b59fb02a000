"""The framework of a pemda as a fact of the potret."""

from lkjip.organisasi.models import Pemda
from lkjip.rumus.potret_laporan import AturanBagian, PotretKerangka

from ..models import Kerangka


def get_kerangka(pemda: Pemda) -> PotretKerangka:
    """What the pemda chose; the standard when it chose nothing. One query."""
    return build_kerangka(Kerangka.objects.filter(pemda=pemda).first())


def build_kerangka(baris: Kerangka | None) -> PotretKerangka:
    """No query."""
    if baris is None:
        return PotretKerangka()
    bagian = tuple(AturanBagian(**satu) for satu in baris.bagian)
    return PotretKerangka(baris.penomoran, bagian)
