"""Reads of comments."""

from collections import Counter

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from lkjip.organisasi.models import PerangkatDaerah

from ..models import Komentar


def list_komentar(opd: PerangkatDaerah, tahun: int) -> QuerySet[Komentar]:
    """The comments on a report with all that was said, newest first. Two queries."""
    return Komentar.objects.filter(opd=opd, tahun=tahun).prefetch_related("langkah")


def list_komentar_naskah(
    opd: PerangkatDaerah, tahun: int, naskah: str, angka: set[str]
) -> QuerySet[Komentar]:
    """What waits on a section of prose: on its paragraphs, and on the figures they show."""
    rows = list_komentar(opd, tahun).exclude(status=Komentar.Status.SELESAI)
    return rows.filter(Q(naskah=naskah) | Q(jenis=Komentar.Jenis.ANGKA, kunci__in=angka))


def get_komentar_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> Komentar:
    """The comment with this number, if it belongs to the OPD-year."""
    satu = list_komentar(opd, tahun).filter(pk=nomor).first()
    if satu is None:
        raise Http404(f"Komentar nomor {nomor} tidak ada pada tahun ini.")
    return satu


def hitung_komentar(opd: PerangkatDaerah, tahun: int) -> Counter[str]:
    """{status: how many}. One query."""
    rows = Komentar.objects.filter(opd=opd, tahun=tahun).order_by()
    return Counter(dict(rows.values_list("status").annotate(n=Count("id"))))


def hitung_terbuka(opd: PerangkatDaerah) -> dict[int, int]:
    """{year: how many comments on its report wait for an answer}, newest first. One query."""
    rows = Komentar.objects.filter(opd=opd, status=Komentar.Status.TERBUKA).order_by("-tahun")
    return dict(rows.values_list("tahun").annotate(n=Count("id")))
