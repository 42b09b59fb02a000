"""The coat of arms of the pemda: seeing it, putting another in its place, taking it off."""

from base64 import b64encode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from lkjip.organisasi.akses import Tindakan, wajib_umum
from lkjip.organisasi.kiriman import coba
from lkjip.organisasi.models import Pemda, TahunKinerja

from ..dokumen.narasi import BerkasGambar
from ..forms.gambar import LambangForm
from ..gambar_naskah.gudang import baca_foto
from ..gambar_naskah.lambang import get_baris_lambang, remove_lambang, save_lambang
from ..models import LambangPemda

T = Tindakan


@require_http_methods(["GET", "HEAD", "POST"])
def lambang(request: HttpRequest) -> HttpResponse:
    """What is printed now, and the upload of another."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    pemda = get_object_or_404(Pemda.objects.order_by("pk")[:1])
    form = LambangForm(request if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        berkas = form.cleaned_data["berkas"]
        if coba(form, lambda: save_lambang(oleh=request.user, pemda=pemda, berkas=berkas)):
            messages.success(request, "Lambang daerah tersimpan.")
            return redirect("lambang")
    baris = get_baris_lambang(pemda)
    konteks = {
        "form": form,
        "pemda": pemda,
        "baris": baris,
        "alamat": _alamat(baris),
        "contoh": TahunKinerja.objects.select_related("opd").order_by("-tahun", "pk").first(),
    }
    return render(request, "laporan/lambang.html", konteks, status=422 if form.errors else 200)


@require_POST
def lambang_hapus(request: HttpRequest) -> HttpResponse:
    """Print without one from now on."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    pemda = get_object_or_404(Pemda.objects.order_by("pk")[:1])
    remove_lambang(oleh=request.user, pemda=pemda)
    messages.success(request, "Lambang daerah tidak lagi dicetak.")
    return redirect("lambang")


def _alamat(baris: LambangPemda | None) -> str:
    if baris is None:
        return ""
    gambar = BerkasGambar(baris.sidik, baris.mime, baris.lebar, baris.tinggi)
    try:
        isi = baca_foto(gambar.jadi_foto())
    except FileNotFoundError:
        return ""
    return f"data:{gambar.mime};base64,{b64encode(isi).decode('ascii')}"
