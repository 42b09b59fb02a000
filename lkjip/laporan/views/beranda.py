"""Home: differs by role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import hak_permintaan
from lkjip.organisasi.selectors.pilihan import cari_pilihan


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    pilihan, jumlah = cari_pilihan(hak_permintaan(request))
    return render(request, "laporan/beranda.html", {"pilihan": pilihan, "jumlah": jumlah})
