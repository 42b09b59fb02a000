"""Binding typed figures: replace one by its placeholder, leave one alone, offer all again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..penulisan.bahan import ambil_bahan
from ..penulisan.halaman import ikat_ketikan, tampilkan
from ..penulisan.services import leave_angka, offer_angka_again
from .naskah import get_bagian_or_404, simpan_kiriman


@require_POST
def naskah_ikat(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Bind one typed figure in the text sent along, and keep that as the author's draft."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    bahan = ambil_bahan(t.opd, tahun)
    get_bagian_or_404(bahan, bagian)
    awal, _, isian = request.POST.get("ikat", "").partition(":")
    isi = request.POST.get("isi", "")
    terikat = ikat_ketikan(bahan, bagian, isi, int(awal) if awal.isdecimal() else -1, isian)
    if terikat is None:
        messages.error(request, "Teksnya sudah berubah, sehingga angka itu tidak ditemukan lagi.")
    else:
        messages.success(request, "Angka terikat dalam draf. Simpan untuk memakainya.")
    simpan_kiriman(request, t, bagian, terikat or isi)
    return redirect("naskah_bagian", kode, tahun, bagian)


@require_POST
def naskah_biarkan(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Leave one typed figure as it is, or (`lagi`) offer again what was left alone."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    isi = request.POST.get("isi", "")
    siapa = {"oleh": request.user, "opd": t.opd, "tahun": tahun, "bagian": bagian}
    try:
        if "lagi" in request.POST:
            offer_angka_again(**siapa)
        else:
            leave_angka(**siapa, ingatan=request.POST.get("ingatan", ""))
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    if not request.htmx:
        simpan_kiriman(request, t, bagian, isi)
        return redirect("naskah_bagian", kode, tahun, bagian)
    konteks = {
        "tahun_kinerja": t,
        "kunci": bagian,
        "papan": tampilkan(t.opd, tahun, bagian, isi).papan,
    }
    return render(request, "laporan/naskah_tawaran.html", konteks)
