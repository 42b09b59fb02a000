"""The budget of an OPD-year."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan

from ..anggaran import susun_anggaran


@require_safe
def anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    boleh = hak_permintaan(request).boleh(Tindakan.ISI_ANGGARAN, tahun_kinerja.opd)
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "anggaran": susun_anggaran(request, tahun_kinerja),
        "boleh": boleh and not tahun_kinerja.terkunci,
    }
    return render(request, "laporan/anggaran.html", konteks)
