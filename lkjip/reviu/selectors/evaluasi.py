"""Reads of AKIP evaluations and what follows from their grades."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Count, Q
from django.http import Http404

from lkjip.laporan.models import StatusReviu, Terbitan
from lkjip.laporan.potret import take_potret
from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.akip import AturanAkip, NilaiAkip, Predikat, get_aturan, hitung_akip, predikat

from ..models import EvaluasiAkip, KriteriaEvaluasi, PenilaianKriteria, Rekomendasi
from ..usulan.bahan import siapkan_bahan
from ..usulan.kriteria import BahanLke

Pihak = PenilaianKriteria.Pihak


@dataclass(frozen=True, slots=True)
class IsiEvaluasi:
    """An evaluation with its criteria and the value of both sides."""

    evaluasi: EvaluasiAkip
    aturan: AturanAkip
    kriteria: tuple[KriteriaEvaluasi, ...]
    mandiri: NilaiAkip
    evaluator: NilaiAkip

    @property
    def predikat_resmi(self) -> Predikat | None:
        return predikat(self.evaluasi.nilai_resmi)


@dataclass(frozen=True, slots=True)
class NilaiTahun:
    """The value of one year as far as it goes: the official one, else the evaluator's."""

    tahun: int
    nilai: Decimal | None
    predikat: Predikat | None
    resmi: bool
    aturan: str


def get_evaluasi(opd: PerangkatDaerah, tahun: int) -> EvaluasiAkip | None:
    """The evaluation of an OPD-year."""
    rows = EvaluasiAkip.objects.filter(opd=opd, tahun=tahun)
    return rows.select_related("opd__pemda", "dibuka_oleh").first()


def get_evaluasi_or_404(opd: PerangkatDaerah, tahun: int) -> EvaluasiAkip:
    satu = get_evaluasi(opd, tahun)
    if satu is None:
        raise Http404(f"Evaluasi AKIP {tahun} belum dibuka.")
    return satu


def baca_isi(evaluasi: EvaluasiAkip) -> IsiEvaluasi:
    """Its criteria with grades, and both values. Two queries."""
    kriteria = tuple(evaluasi.kriteria.prefetch_related("penilaian__oleh"))
    aturan = get_aturan(evaluasi.aturan)
    bobot: dict[str, list[Decimal | None]] = {}
    for satu in kriteria:
        bobot.setdefault(satu.sub, []).append(satu.bobot)
    return IsiEvaluasi(
        evaluasi,
        aturan,
        kriteria,
        hitung_akip(aturan, _huruf(kriteria, Pihak.OPD), bobot),
        hitung_akip(aturan, _huruf(kriteria, Pihak.EVALUATOR), bobot),
    )


def _huruf(kriteria: Iterable[KriteriaEvaluasi], pihak: str) -> dict[str, list[str]]:
    hasil: dict[str, list[str]] = {}
    for satu in kriteria:
        nilai = [p.nilai for p in satu.penilaian.all() if p.pihak == pihak]
        hasil.setdefault(satu.sub, []).extend(nilai)
    return hasil


def siapkan_bahan_lke(evaluasi: EvaluasiAkip) -> BahanLke:
    """What the proposed grades are computed from."""
    opd, tahun = evaluasi.opd, evaluasi.tahun
    lalu = Rekomendasi.objects.filter(evaluasi__opd=opd, evaluasi__tahun=tahun - 1)
    selesai = Count("pk", filter=Q(status=Rekomendasi.Status.SELESAI))
    jumlah = lalu.aggregate(selesai=selesai, semua=Count("pk"))
    return BahanLke(
        siapkan_bahan(take_potret(opd, tahun)),
        Terbitan.objects.filter(opd=opd, tahun=tahun, status=Terbitan.Status.TERBIT).exists(),
        StatusReviu.objects.filter(
            opd=opd, tahun=tahun, hasil=StatusReviu.Hasil.DINYATAKAN
        ).exists(),
        (jumlah["selesai"], jumlah["semua"]),
    )


def list_nilai(opd: PerangkatDaerah) -> list[NilaiTahun]:
    """The values of all years of an OPD, ascending."""
    return list_nilai_semua([opd.pk]).get(opd.pk, [])


def list_nilai_semua(opd_id: Iterable[int]) -> dict[int, list[NilaiTahun]]:
    """{OPD id: its values by year, ascending}. Two queries, whatever the number of OPD."""
    rows = EvaluasiAkip.objects.filter(opd__in=list(opd_id)).order_by("opd", "tahun")
    semua = list(rows)
    lembar = _lembar_evaluator([satu.pk for satu in semua if satu.nilai_resmi is None])
    hasil: dict[int, list[NilaiTahun]] = {}
    for satu in semua:
        hasil.setdefault(satu.opd_id, []).append(_nilai_tahun(satu, lembar.get(satu.pk, _Lembar())))
    return hasil


@dataclass(slots=True)
class _Lembar:
    """Grades and weights of one evaluation by sub-component, in the same order."""

    huruf: dict[str, list[str]] = field(default_factory=dict)
    bobot: dict[str, list[Decimal | None]] = field(default_factory=dict)


def _lembar_evaluator(evaluasi_id: list[int]) -> dict[int, _Lembar]:
    """By id of the evaluation, with the evaluator's grades."""
    rows = PenilaianKriteria.objects.filter(
        kriteria__evaluasi__in=evaluasi_id, pihak=Pihak.EVALUATOR
    ).values_list("kriteria__evaluasi", "kriteria__sub", "nilai", "kriteria__bobot")
    hasil: dict[int, _Lembar] = {}
    for evaluasi, sub, nilai, bobot in rows:
        satu = hasil.setdefault(evaluasi, _Lembar())
        satu.huruf.setdefault(sub, []).append(nilai)
        satu.bobot.setdefault(sub, []).append(bobot)
    return hasil


def _nilai_tahun(satu: EvaluasiAkip, lembar: _Lembar) -> NilaiTahun:
    aturan = get_aturan(satu.aturan)
    if satu.nilai_resmi is not None:
        nilai = satu.nilai_resmi
        return NilaiTahun(satu.tahun, nilai, predikat(nilai), True, aturan.nama)
    hitung = hitung_akip(aturan, lembar.huruf, lembar.bobot)
    return NilaiTahun(satu.tahun, hitung.nilai, hitung.predikat, False, aturan.nama)


def list_rekomendasi_lalu(evaluasi: EvaluasiAkip) -> list[Rekomendasi]:
    """What earlier evaluations of the OPD recommended: everything of the year before, and what is
    still open of years before that."""
    rows = Rekomendasi.objects.filter(
        evaluasi__opd=evaluasi.opd_id, evaluasi__tahun__lt=evaluasi.tahun
    ).filter(Q(evaluasi__tahun=evaluasi.tahun - 1) | ~Q(status=Rekomendasi.Status.SELESAI))
    rows = rows.select_related("evaluasi__opd").prefetch_related("tindak_lanjut__oleh")
    return list(rows.order_by("-evaluasi__tahun", "nomor"))


def list_rekomendasi(evaluasi: EvaluasiAkip) -> list[Rekomendasi]:
    """Its recommendations with everything done about them."""
    return list(evaluasi.rekomendasi.prefetch_related("tindak_lanjut__oleh"))


def get_rekomendasi_or_404(evaluasi: EvaluasiAkip, nomor: int) -> Rekomendasi:
    satu = evaluasi.rekomendasi.filter(nomor=nomor).first()
    if satu is None:
        raise Http404(f"Rekomendasi {nomor} tidak ada pada evaluasi ini.")
    satu.evaluasi = evaluasi
    return satu
