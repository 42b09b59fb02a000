"""The plans of many OPD at once, for summaries above any single one."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Prefetch

from lkjip.rumus.potret import PotretIndikator

from ..models import Indikator, Renstra, TargetTahunan
from .potret import build_potret_indikator
from .rencana import kunci_nomor
from .silsilah import Silsilah, list_silsilah_indikator


@dataclass(frozen=True, slots=True)
class RencanaRingkas:
    """The plan of one OPD in a year: the indicators of each of its sasaran, without measures."""

    tahun_akhir: int
    sasaran: tuple[tuple[PotretIndikator, ...], ...]


def list_rencana(opd: Collection[int], tahun: int) -> tuple[dict[int, RencanaRingkas], Silsilah]:
    """({OPD id: its plan in force}, lineage of the indicators). Four queries in all.

    An OPD without a plan for that year is not in the answer.
    """
    renstra = _pick_renstra(
        Renstra.objects.filter(opd__in=opd, berlaku_mulai_tahun__lte=tahun, tahun_akhir__gte=tahun)
        .exclude(status=Renstra.Status.DRAF)
        .order_by("-berlaku_mulai_tahun", "-tahun_awal", "-versi")
    )
    per_renstra: dict[int, dict[int, list[Indikator]]] = defaultdict(lambda: defaultdict(list))
    baris = (
        Indikator.objects.filter(
            renstra__in=[satu.pk for satu in renstra.values()],
            sasaran__isnull=False,
            sasaran__diarsipkan_pada__isnull=True,
            diarsipkan_pada__isnull=True,
        )
        .select_related("penanggung_jawab")
        .prefetch_related(
            Prefetch("target", TargetTahunan.objects.order_by("tahun"), "baris_target")
        )
    )
    for satu in sorted(baris, key=lambda b: (kunci_nomor(b.kode), b.pk)):
        per_renstra[satu.renstra_id][satu.sasaran_id].append(satu)
    rencana = {
        pk: RencanaRingkas(
            satu.tahun_akhir,
            tuple(
                tuple(build_potret_indikator(isi) for isi in daftar)
                for daftar in per_renstra[satu.pk].values()
            ),
        )
        for pk, satu in renstra.items()
    }
    dipakai = {i.id for r in rencana.values() for s in r.sasaran for i in s}
    silsilah = list_silsilah_indikator(opd)
    return rencana, {pk: rantai for pk, rantai in silsilah.items() if pk in dipakai}


def _pick_renstra(baris: Iterable[Renstra]) -> dict[int, Renstra]:
    """The first plan of every OPD, in the order of `rencana.get_renstra`."""
    hasil: dict[int, Renstra] = {}
    for satu in baris:
        hasil.setdefault(satu.opd_id, satu)
    return hasil
