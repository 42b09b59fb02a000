"""The criteria of the LKE, adapted by the pemda from a year on."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from lkjip.organisasi.akses import Tindakan, wajib_umum
from lkjip.organisasi.kiriman import coba, kiriman
from lkjip.organisasi.models import Pemda
from lkjip.rumus.akip import get_aturan

from ..forms.lke import LembarForm
from ..lembar_lke import simpan_isian, susun_isian
from ..selectors.lke import get_lembar_or_404, list_lembar
from ..services.lke import open_lembar


@require_http_methods(["GET", "HEAD", "POST"])
def lke(request: HttpRequest) -> HttpResponse:
    """The sheets by year, and the opening of another."""
    pemda = _pemda(request)
    form = LembarForm(kiriman(request))
    if request.method == "POST" and form.is_valid():
        mulai = form.cleaned_data["mulai"]
        if coba(form, lambda: open_lembar(pemda=pemda, mulai=mulai, oleh=request.user)):
            return redirect("lke_lembar", mulai)
    daftar = [(satu, get_aturan(satu.aturan)) for satu in list_lembar(pemda)]
    konteks = {"daftar": daftar, "form": form}
    return render(request, "reviu/lke.html", konteks, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def lke_lembar(request: HttpRequest, mulai: int) -> HttpResponse:
    """Words, order and weights of the criteria that are valid from a year on."""
    lembar = get_lembar_or_404(_pemda(request), mulai)
    isi = susun_isian(lembar, kiriman(request))
    status = 200
    if request.method == "POST":
        jumlah = simpan_isian(lembar, isi, request.user)
        if jumlah is not None:
            messages.success(request, f"{jumlah} kriteria tersimpan.")
            return redirect("lke_lembar", mulai)
        status = 422
    konteks = {"lembar": lembar, "aturan": get_aturan(lembar.aturan), "isi": isi}
    konteks["ditolak"] = status != 200
    return render(request, "reviu/lke_lembar.html", konteks, status=status)


def _pemda(request: HttpRequest) -> Pemda:
    wajib_umum(request, Tindakan.KELOLA_ORGANISASI)
    return get_object_or_404(Pemda.objects.order_by("pk")[:1])
