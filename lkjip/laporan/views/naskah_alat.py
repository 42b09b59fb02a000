"""Tools of the editor: the picker, the values of placeholders, the preview, the draft."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..penulisan.bahan import ambil_bahan
from ..penulisan.halaman import cari, tampilkan
from ..penulisan.nilai import nilai_isian
from .naskah import get_bagian_or_404, simpan_kiriman

ISIAN_TERBANYAK = 300


@require_safe
def naskah_cari(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """The picker: figures and things to refer to. A page of its own without JavaScript."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    bahan = ambil_bahan(t.opd, tahun)
    kata, jenis = request.GET.get("kata", "").strip()[:100], request.GET.get("jenis", "")
    temuan, banyak = cari(bahan, bagian, kata, jenis)
    konteks = {
        "tahun_kinerja": t,
        "bagian": get_bagian_or_404(bahan, bagian),
        "temuan": temuan,
        "banyak": banyak,
        "kata": kata,
        "jenis": jenis,
    }
    templat = "laporan/naskah_cari.html" + ("#hasil" if request.htmx else "")
    return render(request, templat, konteks)


@require_safe
def naskah_nilai(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """What placeholders show, for the chips of the editor: {placeholder: {teks, label, ada}}."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    bahan = ambil_bahan(t.opd, tahun)
    isian = request.GET.getlist("isian")[:ISIAN_TERBANYAK]
    return JsonResponse({satu: nilai_isian(bahan, satu) for satu in isian})


@require_POST
def naskah_pratinjau(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """The typed text as the report will show it, and what keeps it from being printed."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    tampilan = tampilkan(t.opd, tahun, bagian, request.POST.get("isi", ""))
    konteks = {
        "tampilan": tampilan,
        "papan": tampilan.papan,
        "kunci": bagian,
        "sisip": True,
        "tahun_kinerja": t,
    }
    return render(request, "laporan/naskah_bagian.html#pratinjau", konteks)


@require_POST
def naskah_draf(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Keep what was typed so far, for its author only; answers with the time."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    if t.terkunci:
        return HttpResponse("Tidak disimpan: tahun ini terkunci.", status=409)
    if "isi" not in request.POST:
        return HttpResponse("Tidak ada yang disimpan.", status=400)
    simpan_kiriman(request, t, bagian, request.POST["isi"])
    return HttpResponse(f"Draf tersimpan {timezone.localtime():%H.%M}")
