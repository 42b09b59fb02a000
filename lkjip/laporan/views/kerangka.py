"""The pemda's framework of the report: headings, order, numbering, and back to the standard."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from lkjip.organisasi.akses import Tindakan, wajib_umum
from lkjip.organisasi.kiriman import coba, kiriman
from lkjip.organisasi.models import Pemda, TahunKinerja
from lkjip.rumus.kerangka import ISIAN
from lkjip.rumus.potret_laporan import PotretKerangka

from ..forms.kerangka import KerangkaForm
from ..kerangka.selectors import build_kerangka, list_beku
from ..kerangka.services import reset_kerangka, save_kerangka
from ..models import Kerangka

T = Tindakan


def kerangka(request: HttpRequest) -> HttpResponse:
    """The form of all sections; saving changes the reports of every OPD whose year is open."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    pemda = get_object_or_404(Pemda.objects.order_by("pk")[:1])
    baris = Kerangka.objects.filter(pemda=pemda).first()
    kini = build_kerangka(baris)
    form = KerangkaForm(kiriman(request), kerangka=kini, versi=baris.versi if baris else 0)
    if request.method == "POST" and form.is_valid():
        isi = {"penomoran": form.cleaned_data["penomoran"], "aturan": form.susun()}
        versi = form.versi_dipakai
        if coba(form, lambda: save_kerangka(oleh=request.user, pemda=pemda, versi=versi, **isi)):
            messages.success(request, "Kerangka laporan tersimpan.")
            return redirect("kerangka")
    konteks = {
        "form": form,
        "usang": getattr(form, "usang", None),
        "baku": kini == PotretKerangka(),
        "isian": [f"{{{{ {nama} }}}}" for nama in ISIAN],
        "beku": list_beku().count(),
        "contoh": TahunKinerja.objects.select_related("opd").order_by("-tahun", "pk").first(),
    }
    status = 200 if not form.errors else 409 if konteks["usang"] else 422
    return render(request, "laporan/kerangka.html", konteks, status=status)


@require_POST
def kerangka_baku(request: HttpRequest) -> HttpResponse:
    """Back to the standard of the regulation."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    pemda = get_object_or_404(Pemda.objects.order_by("pk")[:1])
    reset_kerangka(oleh=request.user, pemda=pemda)
    messages.success(request, "Kerangka laporan kembali ke baku.")
    return redirect("kerangka")
