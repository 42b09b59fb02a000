"""The sasaran of the plan in force, by the number that people write."""

from collections import Counter

from lkjip.organisasi.models import PerangkatDaerah
from renstra.models import Sasaran
from renstra.selectors.rencana import get_renstra


def list_nomor_sasaran(opd: PerangkatDaerah, tahun: int) -> dict[str, tuple[int, str]]:
    """Number → (id, text). A number that several tujuan use is written "tujuan-number"."""
    renstra = get_renstra(opd, tahun)
    if renstra is None:
        return {}
    semua = list(
        Sasaran.objects.filter(
            tujuan__renstra=renstra, diarsipkan_pada__isnull=True
        ).select_related("tujuan")
    )
    banyak = Counter(s.nomor for s in semua)
    return {
        s.nomor if banyak[s.nomor] == 1 else f"{s.tujuan.nomor}-{s.nomor}": (s.pk, s.teks)
        for s in semua
    }
