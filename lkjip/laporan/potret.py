"""Taking the potret of one OPD-year: the only place where the three apps meet.

What a potret takes, where there is a choice:

- the Renstra version in force in that year, never a draft;
- the Perjanjian Kinerja signed last by 31 December; a draft promises nothing, so without a signed
  one `pk` and every `target_pk` are None;
- the officials and units of 31 December;
- realisasi of the year and of earlier ones, also those recorded on earlier versions of an
  indicator that continues unchanged or revised;
- no archived node of the plan.
"""

from dataclasses import fields, replace
from typing import Any

from anggaran.selectors.potret import get_potret_anggaran
from kinerja.models import PerjanjianKinerja
from kinerja.selectors.potret import Ukuran, build_potret_pk, get_pk, get_ukuran
from lkjip.organisasi.models import DasarHukum, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.selectors import potret as organisasi
from lkjip.rumus.potret import SKEMA_POTRET, Potret, PotretIndikator, PotretRenstra
from renstra.selectors.potret import get_potret_renstra
from renstra.selectors.rencana import get_renstra
from renstra.selectors.silsilah import get_silsilah_indikator, get_silsilah_sasaran

from .kerangka.selectors import get_kerangka_tahun
from .lampiran.selectors import list_lampiran, list_penghargaan


class TahunBelumDibuka(LookupError):
    """There is no such OPD-year; the message is for users."""


def take_potret(
    opd: PerangkatDaerah,
    tahun: int,
    pk: PerjanjianKinerja | None = None,
    *,
    berlampiran: bool = True,
) -> Potret:
    """Everything known of `opd` in `tahun`, in a fixed number of queries (see the tests).

    `pk`: the agreement to show instead of the one in force, for its own form; a draft as well.
    `berlampiran`: with what only the report prints (awards, attached documents, framework).
    Raises `TahunBelumDibuka` when the year was never opened for the OPD.
    """
    tahun_kinerja = (
        TahunKinerja.objects.select_related("opd__pemda").filter(opd=opd, tahun=tahun).first()
    )
    if tahun_kinerja is None:
        raise TahunBelumDibuka(
            f"Tahun {tahun} belum dibuka untuk {opd.nama}. Buka tahun kinerja itu lebih dahulu."
        )
    opd = tahun_kinerja.opd
    renstra = _get_renstra(opd, tahun)
    dasar = organisasi.list_dasar_hukum(opd, tahun)
    pk = pk or get_pk(opd, tahun)
    sasaran = _map_sasaran(opd, renstra)
    hanya_laporan = _hanya_laporan(tahun_kinerja) if berlampiran else {}
    return Potret(
        skema=SKEMA_POTRET,
        tahun=tahun,
        kebijakan=tahun_kinerja.kebijakan,
        terkunci=tahun_kinerja.terkunci,
        pemda=organisasi.build_potret_pemda(opd.pemda),
        opd=organisasi.get_potret_opd(opd, tahun, dasar[DasarHukum.Jenis.ORGANISASI]),
        pejabat=organisasi.list_pejabat(opd, tahun),
        dasar_hukum=dasar[DasarHukum.Jenis.PELAPORAN],
        pegawai=organisasi.get_potret_pegawai(opd, tahun),
        renstra=_add_ukuran(renstra, opd, tahun, pk) if renstra else None,
        pk=build_potret_pk(pk) if pk else None,
        anggaran=get_potret_anggaran(opd, tahun, sasaran),
        dinyatakan=organisasi.list_dinyatakan(opd, tahun),
        **hanya_laporan,
    )


def _hanya_laporan(tahun_kinerja: TahunKinerja) -> dict[str, Any]:
    opd, tahun = tahun_kinerja.opd, tahun_kinerja.tahun
    return {
        "penghargaan": list_penghargaan(opd, tahun),
        "lampiran": list_lampiran(opd, tahun),
        "kerangka": get_kerangka_tahun(tahun_kinerja),
    }


def _get_renstra(opd: PerangkatDaerah, tahun: int) -> PotretRenstra | None:
    renstra = get_renstra(opd, tahun)
    return get_potret_renstra(renstra) if renstra else None


def _map_sasaran(opd: PerangkatDaerah, renstra: PotretRenstra | None) -> dict[int, int]:
    """{id of a sasaran of any version: id of the sasaran of this plan that continues it}."""
    if renstra is None:
        return {}
    silsilah = get_silsilah_sasaran(opd)
    dipakai = [sasaran.id for tujuan in renstra.tujuan for sasaran in tujuan.sasaran]
    return {asal: kini for kini in dipakai for asal in silsilah[kini]}


def _add_ukuran(
    renstra: PotretRenstra, opd: PerangkatDaerah, tahun: int, pk: PerjanjianKinerja | None
) -> PotretRenstra:
    """The plan with what was promised and measured on each of its indicators."""
    silsilah = get_silsilah_indikator(opd)
    dipakai = {
        indikator.id: silsilah[indikator.id]
        for tujuan in renstra.tujuan
        for induk in (tujuan, *tujuan.sasaran)
        for indikator in induk.indikator
    }
    ukuran = get_ukuran(dipakai, tahun, [pk] if pk else [])

    def complete(indikator: tuple[PotretIndikator, ...]) -> tuple[PotretIndikator, ...]:
        return tuple(replace(satu, **_isi(ukuran[satu.id])) for satu in indikator)

    return replace(
        renstra,
        tujuan=tuple(
            replace(
                tujuan,
                indikator=complete(tujuan.indikator),
                sasaran=tuple(
                    replace(sasaran, indikator=complete(sasaran.indikator))
                    for sasaran in tujuan.sasaran
                ),
            )
            for tujuan in renstra.tujuan
        ),
    )


def _isi(ukuran: Ukuran) -> dict[str, Any]:
    return {kolom.name: getattr(ukuran, kolom.name) for kolom in fields(ukuran)}
