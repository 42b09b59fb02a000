"""The draft from data in the editor: accepting it, starting from it, joining it, former texts."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..penulisan.services_draf import accept_draf, merge_draf, take_teks

AWALAN = "baris-"
"""Before the mark of a row in the names of its choices."""


@require_POST
def naskah_terima(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Print the draft from data; what people wrote is kept as a version."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    versi = request.POST.get("versi", "")
    try:
        accept_draf(
            oleh=request.user,
            opd=t.opd,
            tahun=tahun,
            bagian=bagian,
            versi=int(versi) if versi.isdecimal() else 0,
            ketikan=request.POST.get("isi", ""),
        )
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    else:
        messages.success(request, "Draf dari data diterima dan dicetak pada bagian ini.")
    return redirect("naskah_bagian", kode, tahun, bagian)


@require_POST
def naskah_ambil(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Put the draft (`ambil=draf`) or a former text (its number) into the editor, unsaved."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    try:
        take_teks(
            oleh=request.user,
            t=t,
            bagian=bagian,
            ambil=request.POST.get("ambil", ""),
            ketikan=request.POST.get("isi", ""),
            versi=request.POST.get("versi", ""),
        )
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    else:
        messages.success(request, "Teksnya dipasang di editor. Simpan untuk memakainya.")
    return redirect("naskah_bagian", kode, tahun, bagian)


@require_POST
def naskah_gabung(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Join draft and text by the choices of each row, into the editor, unsaved."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    pilihan = {
        nama.removeprefix(AWALAN): isi
        for nama, isi in request.POST.items()
        if nama.startswith(AWALAN)
    }
    isi, versi = (request.POST.get(nama, "") for nama in ("isi", "versi"))
    try:
        berubah = merge_draf(
            oleh=request.user, t=t, bagian=bagian, isi=isi, pilihan=pilihan, versi=versi
        )
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    else:
        if berubah:
            messages.success(request, "Pilihan digabung di editor. Simpan untuk memakainya.")
        else:
            messages.info(request, "Belum ada paragraf draf yang dipilih; tulisan Anda tetap.")
    return redirect("naskah_bagian", kode, tahun, bagian)
