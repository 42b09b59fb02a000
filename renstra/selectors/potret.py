"""The plan that a year goes by, as the potret holds it. Archived nodes are left out."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from django.db.models import F

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus import potret as p
from lkjip.rumus.urutan import kunci_alami, ringkas

from ..models import (
    ArahKebijakan,
    FaktorLingkungan,
    Indikator,
    Renstra,
    Sasaran,
    Strategi,
    TargetTahunan,
    Tujuan,
)
from ..models.indikator import NilaiTarget


def get_renstra(opd: PerangkatDaerah, tahun: int) -> Renstra | None:
    """The version in use in the year: the newest one in force by then, never a draft.

    A later version that replaces it from a later year does not reach back. One query.
    """
    return (
        Renstra.objects.filter(
            opd=opd, tahun_awal__lte=tahun, tahun_akhir__gte=tahun, berlaku_mulai_tahun__lte=tahun
        )
        .exclude(status=Renstra.Status.DRAF)
        .order_by("-berlaku_mulai_tahun", "-tahun_awal", "-versi")
        .first()
    )


def get_potret_renstra(renstra: Renstra) -> p.PotretRenstra:
    """The plan without what was promised and measured (that is kinerja's). Ten queries."""
    indikator = _kelompokkan_indikator(renstra)
    return p.PotretRenstra(
        nama=renstra.nama,
        tahun_awal=renstra.tahun_awal,
        tahun_akhir=renstra.tahun_akhir,
        periode=renstra.periode,
        visi=renstra.visi,
        visi_penjelasan=tuple(
            (baris.kata, baris.teks) for baris in renstra.penjelasan_visi.order_by("urutan")
        ),
        misi=tuple(
            p.PotretMisi(baris.nomor, baris.teks, baris.didukung)
            for baris in renstra.misi.order_by("nomor")
        ),
        tujuan=_list_tujuan(renstra, indikator),
        lingkungan=_list_lingkungan(renstra),
        isu_strategis=tuple(baris.teks for baris in renstra.isu.order_by("urutan")),
    )


def buat_potret_target(baris: NilaiTarget, *, diukur: bool = True) -> p.PotretTarget:
    """No query."""
    return p.PotretTarget(ringkas(baris.nilai), ringkas(baris.nilai_atas), baris.teks, diukur)


def _list_tujuan(
    renstra: Renstra, indikator: Callable[[str, int], tuple[p.PotretIndikator, ...]]
) -> tuple[p.PotretTujuan, ...]:
    semua = Tujuan.objects.filter(renstra=renstra, diarsipkan_pada__isnull=True)
    sasaran = _kelompokkan_sasaran(renstra)
    strategi = _kelompokkan_strategi(renstra)
    return tuple(
        p.PotretTujuan(
            id=satu.pk,
            nomor=satu.nomor,
            teks=satu.teks,
            indikator=indikator("tujuan", satu.pk),
            sasaran=tuple(
                p.PotretSasaran(
                    id=dalam.pk,
                    nomor=dalam.nomor,
                    teks=dalam.teks,
                    indikator=indikator("sasaran", dalam.pk),
                    strategi=strategi[dalam.pk],
                )
                for dalam in sasaran[satu.pk]
            ),
        )
        for satu in _urut_nomor(semua)
    )


def _kelompokkan_sasaran(renstra: Renstra) -> dict[int, list[Sasaran]]:
    hasil: dict[int, list[Sasaran]] = defaultdict(list)
    semua = Sasaran.objects.filter(tujuan__renstra=renstra, diarsipkan_pada__isnull=True)
    for satu in _urut_nomor(semua):
        hasil[satu.tujuan_id].append(satu)
    return hasil


def _kelompokkan_strategi(renstra: Renstra) -> dict[int, tuple[p.PotretStrategi, ...]]:
    kebijakan: dict[int, list[str]] = defaultdict(list)
    jalur = "strategi__sasaran__tujuan__renstra"
    for satu in ArahKebijakan.objects.filter(**{jalur: renstra}).order_by("strategi", "nomor"):
        kebijakan[satu.strategi_id].append(satu.teks)
    hasil: dict[int, tuple[p.PotretStrategi, ...]] = defaultdict(tuple)
    semua = Strategi.objects.filter(sasaran__tujuan__renstra=renstra)
    for satu in semua.order_by("sasaran", "nomor"):
        strategi = p.PotretStrategi(str(satu.nomor), satu.teks, tuple(kebijakan[satu.pk]))
        hasil[satu.sasaran_id] += (strategi,)
    return hasil


def _kelompokkan_indikator(
    renstra: Renstra,
) -> Callable[[str, int], tuple[p.PotretIndikator, ...]]:
    target: dict[int, list[tuple[int, p.PotretTarget]]] = defaultdict(list)
    semua_target = TargetTahunan.objects.filter(indikator__renstra=renstra)
    for satu in semua_target.order_by("indikator", "tahun"):
        isi = buat_potret_target(satu, diukur=satu.diukur)
        target[satu.indikator_id].append((satu.tahun, isi))
    kelompok: dict[tuple[str, int], list[p.PotretIndikator]] = defaultdict(list)
    semua = Indikator.objects.filter(renstra=renstra, diarsipkan_pada__isnull=True).annotate(
        nama_penanggung_jawab=F("penanggung_jawab__nama")
    )
    for satu in sorted(semua, key=lambda baris: (kunci_alami(baris.kode), baris.pk)):
        kunci = ("tujuan", satu.tujuan_id) if satu.tujuan_id else ("sasaran", satu.sasaran_id)
        kelompok[kunci].append(_buat_indikator(satu, tuple(target[satu.pk])))
    return lambda jenis, pk: tuple(kelompok[jenis, pk])


def _buat_indikator(
    baris: Indikator, target: tuple[tuple[int, p.PotretTarget], ...]
) -> p.PotretIndikator:
    return p.PotretIndikator(
        id=baris.pk,
        kode=baris.kode,
        nama=baris.nama,
        satuan=baris.satuan,
        desimal=baris.desimal,
        arah=baris.arah,
        agregasi=baris.agregasi,
        iku=baris.iku,
        definisi=baris.definisi,
        formula=baris.formula,
        sumber_data=baris.sumber_data,
        penanggung_jawab=baris.nama_penanggung_jawab or "",
        kondisi_awal=ringkas(baris.kondisi_awal),
        kondisi_awal_teks=baris.kondisi_awal_teks,
        kondisi_awal_tahun=baris.kondisi_awal_tahun,
        target=target,
        target_pk=None,
        realisasi=(),
        analisis=p.PotretAnalisis(),
        skala_predikat=baris.skala_predikat,
    )


def _list_lingkungan(renstra: Renstra) -> tuple[tuple[str, str], ...]:
    urutan = {jenis: ke for ke, jenis in enumerate(FaktorLingkungan.Jenis.values)}
    baris = sorted(renstra.lingkungan.all(), key=lambda satu: (urutan[satu.jenis], satu.urutan))
    return tuple((satu.jenis, satu.teks) for satu in baris)


def _urut_nomor[S: (Tujuan, Sasaran)](baris: Iterable[S]) -> list[S]:
    return sorted(baris, key=lambda satu: (kunci_alami(satu.nomor), satu.pk))
