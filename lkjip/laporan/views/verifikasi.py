"""Public verification: by code (QR or typed) and by file. No account, rate limited, keeps
nothing."""

import tempfile
from pathlib import Path

from allauth.core import ratelimit
from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ..forms.verifikasi import BerkasForm, KodeForm
from ..perjanjian.keadaan import find_lengkap, is_menunggu
from ..perjanjian.keadaan import get_terbaru as get_pk_terbaru
from ..terbit.isi import parse_kode
from ..terbit.selectors import get_publik_or_404, get_terbaru
from ..verifikasi.periksa import verify_berkas
from ..verifikasi.putusan import Putusan, too_large

TERLALU_SERING = "Terlalu banyak pemeriksaan dari jaringan Anda. Coba lagi beberapa menit lagi."


# Nothing is changed by it, and the answer tells nothing about whoever asks; without the CSRF check
# a huge upload can be refused before any of it is read.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def verifikasi(request: HttpRequest) -> HttpResponse:
    """The form; a file posted is answered with its verdict."""
    if request.method != "POST":
        return _form(request, KodeForm(), BerkasForm())
    ukuran = int(request.META.get("CONTENT_LENGTH") or 0)
    batas = settings.UNGGAHAN_UKURAN_TERBESAR
    if ukuran > batas + settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return _putusan(request, too_large(ukuran, batas), "", status=413)
    if not ratelimit.consume(request, action="verifikasi_berkas"):
        return render(request, "429.html", {"pesan": TERLALU_SERING}, status=429)
    form = BerkasForm(request.POST, request.FILES)
    if terlalu_besar := getattr(request, "unggahan_terlalu_besar", {}):
        return _putusan(request, too_large(0, batas), terlalu_besar.get("berkas", ""), status=413)
    if not form.is_valid():
        return _form(request, KodeForm(), form, status=422)
    berkas = form.cleaned_data["berkas"]
    return _putusan(request, _verify(berkas), berkas.name)


@login_not_required
@require_safe
def verifikasi_cari(request: HttpRequest) -> HttpResponse:
    """The code as typed, sent to its own address."""
    form = KodeForm(request.GET)
    if not form.is_valid():
        return _form(request, form, BerkasForm(), status=422)
    return redirect("verifikasi_kode", form.cleaned_data["kode"])


@login_not_required
@require_safe
def verifikasi_kode(request: HttpRequest, kode_terbitan: str) -> HttpResponse:
    """Where the QR code leads: the publication with this code, and how to check the file."""
    # The public function counts no GET; guessing codes is nothing but GETs.
    if not consume(request, app="allauth.account", action="verifikasi_kode", limit_get=True):
        return render(request, "429.html", {"pesan": TERLALU_SERING}, status=429)
    kode = parse_kode(kode_terbitan)
    if (dokumen := find_lengkap(kode)) is not None:
        terbaru = get_pk_terbaru(dokumen)
        konteks = {"dokumen": dokumen, "terbaru": terbaru, "form_berkas": BerkasForm()}
        return render(request, "laporan/verifikasi_kode_pk.html", konteks)
    if is_menunggu(kode):
        return render(request, "laporan/verifikasi_kode_belum.html", {"kode": kode}, status=404)
    satu = get_publik_or_404(kode)
    konteks = {"terbitan": satu, "terbaru": get_terbaru(satu), "form_berkas": BerkasForm()}
    return render(request, "laporan/verifikasi_kode.html", konteks)


def _verify(berkas) -> Putusan:
    """Verify an upload. Large ones are on disk already; small ones are put there for the moment."""
    if hasattr(berkas, "temporary_file_path"):
        return verify_berkas(Path(berkas.temporary_file_path()))
    with tempfile.NamedTemporaryFile(suffix=".pdf") as sementara:
        for potong in berkas.chunks():
            sementara.write(potong)
        sementara.flush()
        return verify_berkas(Path(sementara.name))


def _form(request, form_kode, form_berkas, status: int = 200) -> HttpResponse:
    konteks = {
        "form_kode": form_kode,
        "form_berkas": form_berkas,
        "batas": settings.UNGGAHAN_UKURAN_TERBESAR,
    }
    return render(request, "laporan/verifikasi.html", konteks, status=status)


def _putusan(request, putusan: Putusan, nama: str, status: int = 200) -> HttpResponse:
    konteks = {"putusan": putusan, "nama": nama, "form_berkas": BerkasForm()}
    return render(request, "laporan/verifikasi_hasil.html", konteks, status=status)
