"""AKIP values over the years: a part of an OPD's dashboard, and all OPD beside each other."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan, wajib_umum
from lkjip.organisasi.selectors.pilihan import opd_terbaca
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..tren_akip import susun_tren
from ..unduh_daftar import unduhan_akip


@require_safe
def evaluasi_tren(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The part that the dashboard of the OPD fetches."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    konteks = {"tahun_kinerja": t, "tren": susun_tren([t.opd])[0]}
    return render(request, "reviu/_tren_opd.html", konteks)


@require_safe
def akip_kota(request: HttpRequest) -> HttpResponse:
    """All OPD with their last value and the line of the years."""
    wajib_umum(request, Tindakan.BACA)
    daftar = susun_tren(list(opd_terbaca(hak_permintaan(request)).order_by("nama")))
    return tampilkan(request, "reviu/akip_kota.html", {"daftar": daftar}, unduhan_akip(daftar))
