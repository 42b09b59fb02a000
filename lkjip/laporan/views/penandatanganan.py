"""Signing: only the head of the OPD, and only with a second factor proven just now."""

from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.faktor_kedua import minta_faktor_kedua

from ..forms.terbitan import UNGGAHAN_TERBESAR, TandaTanganForm, UnggahTandaForm
from ..models import Terbitan
from ..tanda_tangan.alur import Meja
from ..tanda_tangan.jenis import GalatTandaTangan, Rahasia, SandiSalah
from ..tanda_tangan.pilih import describe_meja, get_meja, pick_contoh
from ..terbit.penandatanganan import accept_terbitan, sign_terbitan
from ..terbit.reviu import check_reviu
from ..terbit.selectors import get_terbitan_or_404

TERLALU_SERING = "Terlalu banyak percobaan tanda tangan. Coba lagi sepuluh menit lagi."


@sensitive_post_parameters("frasa", "identitas")
@sensitive_variables("form")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def terbitan_tanda_tangan(
    request: HttpRequest, kode: str, tahun: int, kode_terbitan: str
) -> HttpResponse:
    """The form, and signing with the configured signer."""
    t, satu, dahulu = _siap(request, kode, tahun, kode_terbitan)
    if dahulu is not None:
        return dahulu
    meja = get_meja(contoh=pick_contoh(request.GET.get("penyedia", "")))
    data = request.POST if request.method == "POST" else None
    form = TandaTanganForm(data, perlu_identitas=meja.perlu_identitas)
    if form.is_bound and not ratelimit.consume(request, action="tanda_tangan"):
        return render(request, "429.html", {"pesan": TERLALU_SERING}, status=429)
    if form.is_valid() and _bubuhkan(request, satu, form, meja):
        return _selesai(request, t, satu)
    return _tampil(request, t, satu, form, UnggahTandaForm())


@sensitive_variables("form")
def _bubuhkan(request: HttpRequest, satu: Terbitan, form: TandaTanganForm, meja: Meja) -> bool:
    """Sign; a wrong passphrase is said at its field, everything else above the form."""
    try:
        sign_terbitan(
            terbitan=satu,
            identitas=form.cleaned_data.get("identitas", ""),
            sandi=Rahasia(form.cleaned_data["frasa"]),
            langsung=form.cleaned_data["langsung"],
            oleh=request.user,
            meja=meja,
        )
    except GalatTandaTangan as galat:
        form.add_error("frasa" if isinstance(galat, SandiSalah) else None, str(galat))
        return False
    return True


@never_cache
@require_POST
def terbitan_unggah(
    request: HttpRequest, kode: str, tahun: int, kode_terbitan: str
) -> HttpResponse:
    """Take the print signed elsewhere."""
    t, satu, dahulu = _siap(request, kode, tahun, kode_terbitan)
    if dahulu is not None:
        return dahulu
    form = UnggahTandaForm(request.POST, request.FILES)
    if getattr(request, "unggahan_terlalu_besar", None):
        form.add_error("berkas", UNGGAHAN_TERBESAR)
    if form.is_valid():
        try:
            accept_terbitan(
                terbitan=satu,
                unggahan=form.cleaned_data["berkas"].read(),
                langsung=form.cleaned_data["langsung"],
                oleh=request.user,
            )
        except GalatTandaTangan as galat:
            form.add_error("berkas", str(galat))
        else:
            return _selesai(request, t, satu)
    kosong = TandaTanganForm(perlu_identitas=get_meja().perlu_identitas)
    return _tampil(request, t, satu, kosong, form)


def _siap(request: HttpRequest, kode: str, tahun: int, kode_terbitan: str):
    """(OPD-year, publication, where to go first or None)."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TANDA_TANGAN_LAPORAN)
    satu = get_terbitan_or_404(t.opd, tahun, kode_terbitan)
    if satu.status != Terbitan.Status.SIAP:
        return t, satu, redirect("terbitan_rincian", kode, tahun, kode_terbitan)
    return t, satu, minta_faktor_kedua(request)


def _selesai(request: HttpRequest, t, satu: Terbitan) -> HttpResponse:
    messages.success(request, f"{satu} sudah ditandatangani.")
    return redirect("terbitan_rincian", t.opd.kode, t.tahun, satu.kode)


def _tampil(request: HttpRequest, t, satu: Terbitan, form, form_unggah) -> HttpResponse:
    konteks = {
        "tahun_kinerja": t,
        "terbitan": satu,
        "form": form,
        "form_unggah": form_unggah,
        "reviu": check_reviu(t.opd, t.tahun, lambda: satu.sidik_potret),
        "meja": describe_meja(pick_contoh(request.GET.get("penyedia", ""))),
    }
    status = 422 if form.errors or form_unggah.errors else 200
    return render(request, "laporan/terbitan_tanda_tangan.html", konteks, status=status)
