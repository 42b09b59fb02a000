"""Pictures of the pages on which a section will stand."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..penulisan.bahan import ambil_bahan
from ..penulisan.gambar import claim_gambar, get_gambar, get_png, sidik_gambar, tell_gambar
from ..tugas import gambar_bagian
from .naskah import get_bagian_or_404


@require_safe
def naskah_gambar(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """The pages, or word that they are being drawn: htmx then asks again, people reload."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    bahan = ambil_bahan(t.opd, tahun)
    satu = get_bagian_or_404(bahan, bagian)
    sidik = sidik_gambar(bahan, bagian)
    gambar = get_gambar(sidik)
    if gambar is None and claim_gambar(sidik):
        gambar_bagian.enqueue(t.opd.pk, tahun, bagian)
        gambar = get_gambar(sidik)
    konteks = {"tahun_kinerja": t, "bagian": satu, "gambar": gambar}
    konteks["kabar"] = tell_gambar(gambar, lagi="lagi" in request.GET)
    templat = "laporan/naskah_gambar.html" + ("#gambar" if request.htmx else "")
    return render(request, templat, konteks)


@require_safe
def naskah_gambar_halaman(
    request: HttpRequest, kode: str, tahun: int, bagian: str, halaman: int
) -> HttpResponse:
    """Picture of one of these pages, as the section is stored now; to the page that has it drawn
    when it is not there."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    sidik = sidik_gambar(ambil_bahan(t.opd, tahun), bagian)
    png = get_png(sidik, halaman)
    if png is None:
        return redirect("naskah_gambar", kode, tahun, bagian)
    jawaban = HttpResponse(png, content_type="image/png")
    # The address names the picture's fingerprint, so what browsers keep is never an old one.
    patch_cache_control(jawaban, private=True, max_age=86400)
    return jawaban
