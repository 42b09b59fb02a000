"""Which plan counts, and the plan as a tree."""

import re

from django.db.models import Count, Prefetch, Q, QuerySet

from lkjip.organisasi.models import PerangkatDaerah, TahunKinerja
from renstra.models import (
    ArahKebijakan,
    Indikator,
    Misi,
    Renstra,
    Sasaran,
    Strategi,
    TargetTahunan,
    Tujuan,
)


def get_renstra(opd: PerangkatDaerah, tahun: int) -> Renstra | None:
    """The version in force for `tahun`: the last one, not a draft, used from that year or before.

    A version that was replaced still counts for the years before its successor begins.
    """
    return (
        Renstra.objects.filter(opd=opd, berlaku_mulai_tahun__lte=tahun, tahun_akhir__gte=tahun)
        .exclude(status=Renstra.Status.DRAF)
        .order_by("-berlaku_mulai_tahun", "-tahun_awal", "-versi")
        .first()
    )


def list_renstra(opd: PerangkatDaerah) -> QuerySet[Renstra]:
    """Every plan and version of the OPD, newest first, with the numbers of its nodes."""
    aktif = Q(indikator__diarsipkan_pada__isnull=True)
    return (
        Renstra.objects.filter(opd=opd)
        .select_related("asal")
        .annotate(
            jumlah_tujuan=Count(
                "tujuan", filter=Q(tujuan__diarsipkan_pada__isnull=True), distinct=True
            ),
            jumlah_indikator=Count("indikator", filter=aktif, distinct=True),
        )
    )


def list_tahun_dipakai(renstra: Renstra) -> list[int]:
    """The years for which this version is the one in force. Empty for a draft. One query."""
    if renstra.status == Renstra.Status.DRAF:
        return []
    semua = list(
        Renstra.objects.filter(opd_id=renstra.opd_id)
        .exclude(status=Renstra.Status.DRAF)
        .order_by("-berlaku_mulai_tahun", "-tahun_awal", "-versi")
    )
    hasil = []
    for tahun in range(renstra.berlaku_mulai_tahun, renstra.tahun_akhir + 1):
        berlaku = next((r for r in semua if r.berlaku_mulai_tahun <= tahun <= r.tahun_akhir), None)
        if berlaku == renstra:
            hasil.append(tahun)
    return hasil


def list_tahun_terkunci(renstra: Renstra) -> list[int]:
    """Locked years that this version serves: for them it must stay as it was."""
    dipakai = list_tahun_dipakai(renstra)
    if not dipakai:
        return []
    return list(
        TahunKinerja.objects.filter(
            opd_id=renstra.opd_id, tahun__in=dipakai, status=TahunKinerja.Status.TERKUNCI
        )
        .order_by("tahun")
        .values_list("tahun", flat=True)
    )


def get_pohon(renstra: Renstra, dengan_arsip: bool = False) -> Renstra:
    """`renstra` with everything below it prefetched and in natural order (fixed query count).

    The lists hang on plain attributes: `.daftar_misi`, `.daftar_tujuan`, on a tujuan
    `.daftar_indikator` and `.daftar_sasaran`, on a sasaran `.daftar_indikator` and
    `.daftar_strategi`, on a strategi `.daftar_kebijakan`, on an indikator `.per_tahun`.
    """
    saring = {} if dengan_arsip else {"diarsipkan_pada__isnull": True}
    tujuan = urutkan(Tujuan.objects.filter(renstra=renstra, **saring).select_related("misi"))
    sasaran = urutkan(Sasaran.objects.filter(tujuan__renstra=renstra, **saring))
    indikator = list_indikator(renstra, dengan_arsip)
    strategi = Strategi.objects.filter(sasaran__tujuan__renstra=renstra).prefetch_related(
        Prefetch("kebijakan", ArahKebijakan.objects.order_by("nomor"), "daftar_kebijakan")
    )
    for simpul in sasaran:
        simpul.daftar_indikator = [i for i in indikator if i.sasaran_id == simpul.pk]
        simpul.daftar_strategi = [s for s in strategi if s.sasaran_id == simpul.pk]
    for simpul in tujuan:
        simpul.daftar_indikator = [i for i in indikator if i.tujuan_id == simpul.pk]
        simpul.daftar_sasaran = [s for s in sasaran if s.tujuan_id == simpul.pk]
    renstra.daftar_tujuan = tujuan
    renstra.daftar_misi = list(Misi.objects.filter(renstra=renstra).order_by("nomor"))
    return renstra


def list_indikator(renstra: Renstra, dengan_arsip: bool = False) -> list[Indikator]:
    """Indicators in the order of their codes ("1.2" before "1.10"), each with `.per_tahun`:
    {year: TargetTahunan}. Two queries."""
    saring = {} if dengan_arsip else {"diarsipkan_pada__isnull": True}
    baris = urutkan(
        Indikator.objects.filter(renstra=renstra, **saring)
        .select_related("penanggung_jawab", "tujuan", "sasaran", "sasaran__tujuan", "asal")
        .prefetch_related(
            Prefetch("target", TargetTahunan.objects.order_by("tahun"), "baris_target")
        )
    )
    for indikator in baris:
        indikator.renstra = renstra
        indikator.per_tahun = {t.tahun: t for t in indikator.baris_target}
    return baris


def urutkan(simpul) -> list:
    """Nodes by nomor or kode, numbers within the text compared as numbers."""
    return sorted(simpul, key=lambda s: (kunci_nomor(getattr(s, "kode", "") or s.nomor), s.pk))


def kunci_nomor(teks: str) -> list[tuple[int, int, str]]:
    """A sort key under which "1.2" < "1.10" < "2" and letters come before digits ("T" first)."""
    bagian = re.findall(r"\d+|\D+", str(teks))
    return [(1, int(b), "") if b.isdigit() else (0, 0, b.casefold()) for b in bagian]
