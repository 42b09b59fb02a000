"""The OPD of a city beside each other in one year: capaian, serapan, state.

A fixed number of queries, whatever the number of OPD. Figures come from the same engine as those
of a single OPD; only names and history, which the table does not show, are not fetched.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from anggaran.selectors.kota import list_daun
from kinerja.selectors.potret import Ukuran, get_ukuran, list_pk
from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.ikhtisar_anggaran import hitung_program
from lkjip.rumus.ikhtisar_kinerja import hitung_indikator
from lkjip.rumus.kategori import kategori
from lkjip.rumus.kebijakan import get_kebijakan
from lkjip.rumus.potret import PotretIndikator, PotretKegiatan, PotretProgram
from lkjip.rumus.rekap import (
    Ketercapaian,
    Rerata,
    compute_ketercapaian,
    compute_rerata_kota,
    compute_rerata_opd,
)
from lkjip.rumus.serapan import Serapan
from renstra.selectors.kota import RencanaRingkas, list_rencana

from .models import Cetakan


@dataclass(frozen=True, slots=True)
class RekapOpd:
    """One OPD in one year."""

    tahun: TahunKinerja
    rerata: Rerata
    kategori: str | None
    ketercapaian: Ketercapaian
    serapan: Serapan
    tercetak: bool

    @property
    def nama(self) -> str:
        return self.tahun.opd.nama

    @property
    def capaian(self) -> Decimal | None:
        return self.rerata.persen


def rekap_kota(daftar: Sequence[TahunKinerja]) -> list[RekapOpd]:
    """The summaries of these OPD-years (all of one year, with `.opd`), in their order."""
    if not daftar:
        return []
    tahun, opd = daftar[0].tahun, [satu.opd_id for satu in daftar]
    rencana, silsilah = list_rencana(opd, tahun)
    ukuran = get_ukuran(silsilah, tahun, list_pk(opd, tahun))
    daun = list_daun(opd, tahun)
    tercetak = set(
        Cetakan.objects.filter(
            opd__in=opd,
            tahun=tahun,
            bentuk=Cetakan.Bentuk.PDF,
            status=Cetakan.Status.SELESAI,
        )
        .values_list("opd", flat=True)
        .distinct()
    )
    return [
        _rekap(
            satu,
            rencana.get(satu.opd_id),
            ukuran,
            daun.get(satu.opd_id, ()),
            satu.opd_id in tercetak,
        )
        for satu in daftar
    ]


def rerata_kota(rekap: Sequence[RekapOpd]) -> Rerata:
    """The mean over the OPD that have a mean; the others are counted as left out."""
    return compute_rerata_kota(satu.rerata for satu in rekap)


def _rekap(
    tahun: TahunKinerja,
    rencana: RencanaRingkas | None,
    ukuran: dict[int, Ukuran],
    daun: tuple[PotretKegiatan, ...],
    tercetak: bool,
) -> RekapOpd:
    kebijakan = get_kebijakan(tahun.kebijakan)
    capaian = [
        [
            hitung_indikator(
                _isi(fakta, ukuran[fakta.id]), tahun.tahun, rencana.tahun_akhir, kebijakan
            ).capaian
            for fakta in sasaran
        ]
        for sasaran in (rencana.sasaran if rencana else ())
    ]
    rerata = compute_rerata_opd(capaian, kebijakan)
    return RekapOpd(
        tahun,
        rerata,
        kategori(rerata.persen, kebijakan.skala),
        compute_ketercapaian(isi for sasaran in capaian for isi in sasaran),
        hitung_program(PotretProgram(0, "", "", "", "", daun)).serapan,
        tercetak,
    )


def _isi(fakta: PotretIndikator, ukuran: Ukuran) -> PotretIndikator:
    return replace(
        fakta,
        target_pk=ukuran.target_pk,
        realisasi=ukuran.realisasi,
        capaian_manual=ukuran.capaian_manual,
        alasan_manual=ukuran.alasan_manual,
    )
