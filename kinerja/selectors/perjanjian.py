"""The Perjanjian Kinerja of a year beside the Renstra targets it comes from."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from lkjip.organisasi.models import Pejabat, PerangkatDaerah
from renstra.models import Indikator, TargetTahunan
from renstra.selectors.rencana import get_renstra, kunci_nomor, list_indikator
from renstra.target import IsiTarget, isi_target, tulis_target

from ..models import PerjanjianKinerja, TargetPK


@dataclass(frozen=True, slots=True)
class BarisPK:
    """One indicator of the plan: what the Renstra says for the year and what the PK promises."""

    indikator: Indikator
    renstra: TargetTahunan | None
    janji: TargetPK | None

    @property
    def teks_renstra(self) -> str:
        return tulis_target(self.renstra)

    @property
    def teks_janji(self) -> str:
        return tulis_target(self.janji)

    @property
    def alasan(self) -> str:
        """Why the promise departs from the plan."""
        return self.janji.alasan if self.janji else ""

    @property
    def berbeda(self) -> bool:
        """Whether the promise departs from the plan (both known or only one of them)."""
        return not isi_target(self.janji).sama(isi_renstra(self.renstra))

    @property
    def induk(self) -> str:
        """The tujuan or sasaran that the indicator measures."""
        satu = self.indikator
        return satu.sasaran.teks if satu.sasaran_id else satu.tujuan.teks


def isi_renstra(target: TargetTahunan | None) -> IsiTarget:
    """The plan's target as something to promise; "tidak diukur" promises nothing."""
    isi = isi_target(target)
    return isi if isi.diukur else IsiTarget()


def list_pk(opd: PerangkatDaerah, tahun: int) -> QuerySet[PerjanjianKinerja]:
    """Murni first, then each perubahan."""
    return (
        PerjanjianKinerja.objects.filter(opd=opd, tahun=tahun)
        .select_related("pihak_pertama", "pihak_kedua")
        .order_by("urutan")
    )


def list_baris(pk: PerjanjianKinerja) -> list[BarisPK]:
    """Every active indicator of the plan in force, in the order of the codes. Fixed queries.

    Indicators of an earlier version of the plan that this PK names come as they were promised.
    """
    renstra = get_renstra(pk.opd, pk.tahun)
    janji = {
        t.indikator_id: t
        for t in TargetPK.objects.filter(pk_induk=pk).select_related(
            "indikator__sasaran", "indikator__tujuan"
        )
    }
    if pk.status == PerjanjianKinerja.Status.DITANDATANGANI:
        # What was signed, whatever the plan became since.
        ada = {
            t.indikator_id: t
            for t in TargetTahunan.objects.filter(indikator__in=janji, tahun=pk.tahun)
        }
        return [BarisPK(t.indikator, ada.get(nomor), t) for nomor, t in _urut(janji)]
    if renstra is None:
        return []
    return [BarisPK(i, i.per_tahun.get(pk.tahun), janji.get(i.pk)) for i in list_indikator(renstra)]


def list_pihak(opd: PerangkatDaerah) -> tuple[QuerySet[Pejabat], QuerySet[Pejabat]]:
    """Officials who may be pihak pertama (heads of this OPD) and kedua (heads of the region)."""
    pertama = Pejabat.objects.filter(opd=opd, peran=Pejabat.Peran.KEPALA_OPD)
    kedua = Pejabat.objects.filter(pemda=opd.pemda, peran=Pejabat.Peran.KEPALA_DAERAH)
    return pertama.order_by("-mulai"), kedua.order_by("-mulai")


def get_pejabat_pada(pejabat: QuerySet[Pejabat], hari: date) -> Pejabat | None:
    """Who held the post on that day."""
    return pejabat.filter(Q(sampai__isnull=True) | Q(sampai__gte=hari), mulai__lte=hari).first()


def _urut(janji: dict[int, TargetPK]) -> list[tuple[int, TargetPK]]:
    return sorted(janji.items(), key=lambda butir: kunci_nomor(butir[1].indikator.kode))
