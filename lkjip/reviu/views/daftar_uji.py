"""The checklist itself, adapted by the inspectorate."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lkjip.organisasi.akses import Tindakan, wajib_umum
from lkjip.organisasi.kiriman import kiriman, tempel
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import Pemda

from ..forms.putaran import ButirForm
from ..models import DaftarReviu, KelompokReviu
from ..services.daftar_uji import change_butir, confirm_daftar, ensure_daftar


def daftar_uji(request: HttpRequest) -> HttpResponse:
    """Show the items and save those that were changed."""
    daftar = _daftar(request)
    form = {b.pk: ButirForm(kiriman(request), butir=b) for b in daftar.butir.all()}
    if request.method == "POST" and _simpan(request, daftar, form):
        return redirect("daftar_uji")
    kelompok = [
        (satu.label, [(b, form[b.pk]) for b in daftar.butir.all() if b.kelompok == satu.value])
        for satu in KelompokReviu
    ]
    konteks = {"daftar": daftar, "kelompok": kelompok}
    status = 422 if any(f.is_bound and f.errors for f in form.values()) else 200
    return render(request, "reviu/daftar_uji.html", konteks, status=status)


@require_POST
def daftar_uji_konfirmasi(request: HttpRequest) -> HttpResponse:
    """State that the wording agrees with the regulation."""
    confirm_daftar(daftar=_daftar(request), oleh=request.user)
    messages.success(request, "Daftar uji dicatat sesuai dengan Lampiran III.")
    return redirect("daftar_uji")


def _daftar(request: HttpRequest) -> DaftarReviu:
    wajib_umum(request, Tindakan.TINJAU)
    return ensure_daftar(pemda=Pemda.objects.order_by("pk")[0])


def _simpan(request: HttpRequest, daftar: DaftarReviu, form: dict[int, ButirForm]) -> bool:
    """Whether everything that was typed is saved now."""
    disentuh = {pk: f for pk, f in form.items() if f.disentuh}
    isian = {pk: f.get_isian() for pk, f in disentuh.items() if f.is_valid()}
    disimpan, ditolak = change_butir(daftar=daftar, isian=isian, oleh=request.user)
    for pk, galat in ditolak.items():
        form[pk].usang = galat if isinstance(galat, Usang) else None
        tempel(form[pk], galat)
    if any(f.errors for f in disentuh.values()):
        return False
    messages.success(request, f"{disimpan} butir tersimpan.")
    return True
