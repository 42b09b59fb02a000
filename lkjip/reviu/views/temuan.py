"""Findings on the portal's own report."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..selectors.temuan import list_temuan


@require_safe
def reviu(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The inbox of findings."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    konteks = {"tahun_kinerja": t, "daftar": list_temuan(t.opd, tahun)}
    return render(request, "reviu/reviu.html", konteks)
