"""How complete the report of an OPD-year is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan

from ..kelengkapan import susun_kelengkapan


@require_safe
def kelengkapan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The meter per section and the matrix of indicators and elements."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    boleh = hak_permintaan(request).tindakan(t.opd)
    konteks = {"tahun_kinerja": t, "kelengkapan": susun_kelengkapan(t, boleh)}
    return render(request, "laporan/kelengkapan.html", konteks)
