"""Public pages of published reports: list, report as a web page, PDF, data. Cacheable."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from ..gambar_layar import get_gambar_publik_or_404, send_gambar
from ..models import DokumenPK
from ..perjanjian.keadaan import KeadaanPK, find_lengkap
from ..publik.halaman import render_laporan
from ..terbit import berkas
from ..terbit.selectors import get_publik_or_404, get_terbaru, list_publik, list_revisi
from ..terbit.unduh import Kiriman, send
from ..terbit.unduhan import log_unduhan
from .dokumen_pk import send_dokumen
from .unduhan import send_bertanda

UMUR_DAFTAR, UMUR_TETAP = 300, 86400  # seconds
HILANG = "Berkas ini sedang tidak tersedia. Hubungi pengelola portal."


@login_not_required
@require_safe
def publik(request: HttpRequest) -> HttpResponse:
    """All published reports, the newest revision of each OPD-year."""
    return _simpan(request, render(request, "laporan/publik.html", {"daftar": list_publik()}))


@login_not_required
@require_safe
def publik_laporan(request: HttpRequest, kode_terbitan: str) -> HttpResponse:
    """One published report as a web page, from its frozen content."""
    satu = get_publik_or_404(kode_terbitan)
    konteks = {
        "terbitan": satu,
        "terbaru": get_terbaru(satu),
        "revisi": list_revisi(satu),
        "laporan": render_laporan(satu),
    }
    return _simpan(request, render(request, "laporan/publik_laporan.html", konteks))


@login_not_required
@require_safe
def publik_unduh(request: HttpRequest, kode_terbitan: str) -> HttpResponse:
    """The signed PDF of a report or of an agreement, for everybody."""
    if (dokumen := find_lengkap(kode_terbitan)) is not None:
        return _unduh_pk(request, dokumen)
    satu = get_publik_or_404(kode_terbitan)
    try:
        jawab = send_bertanda(request, satu)
    except berkas.BerkasBerubah as galat:
        raise Http404(HILANG) from galat
    log_unduhan(request, satu, jawab)
    patch_cache_control(jawab, public=True, no_cache=True)
    return jawab


@login_not_required
@require_safe
def publik_gambar(request: HttpRequest, kode_terbitan: str, sidik: str) -> HttpResponse:
    """A picture that a published report shows, as its frozen content names it."""
    satu = get_publik_or_404(kode_terbitan)
    return send_gambar(get_gambar_publik_or_404(satu, sidik), umum=True)


def _unduh_pk(request: HttpRequest, dokumen: DokumenPK) -> HttpResponse:
    keadaan = KeadaanPK(dokumen, tuple(dokumen.tanda.all()))
    try:
        jawab = send_dokumen(request, keadaan)
    except berkas.BerkasBerubah as galat:
        raise Http404(HILANG) from galat
    patch_cache_control(jawab, public=True, no_cache=True)
    return jawab


@login_not_required
@require_safe
def publik_data(request: HttpRequest, kode_terbitan: str) -> HttpResponse:
    """The canonical JSON that the report was printed from, byte for byte."""
    satu = get_publik_or_404(kode_terbitan)
    nama = berkas.nama_unduhan(satu, "json")
    jawab = send(request, Kiriman(satu.isi.encode(), nama, "application/json", satu.sidik_isi))
    patch_cache_control(jawab, public=True, max_age=UMUR_TETAP, immutable=True)
    return jawab


def _simpan(request: HttpRequest, jawab: HttpResponse, umur: int = UMUR_DAFTAR) -> HttpResponse:
    """Let shared caches keep what strangers see; a signed-in user's page carries their name."""
    if request.user.is_authenticated:
        patch_cache_control(jawab, private=True, no_cache=True)
    else:
        patch_cache_control(jawab, public=True, max_age=umur)
    return jawab
