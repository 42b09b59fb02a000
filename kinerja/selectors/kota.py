"""How far many OPD have come with filling in, in one query."""

from collections.abc import Sequence

from django.db.models import Count

from ..models import Realisasi


def count_pengisian(opd: Sequence[int], tahun: int) -> dict[tuple[int, int], dict[str, int]]:
    """{(OPD id, period): {status: how many indicators}} of these OPD in one year."""
    rows = (
        Realisasi.objects.filter(indikator__renstra__opd__in=opd, tahun=tahun)
        .values_list("indikator__renstra__opd", "periode", "status")
        .annotate(n=Count("id"))
    )
    hasil: dict[tuple[int, int], dict[str, int]] = {}
    for satu, periode, status, n in rows:
        hasil.setdefault((satu, periode), {})[status] = n
    return hasil
