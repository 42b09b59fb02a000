"""One recommendation of an evaluation: what was done about it."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba

from ..forms.evaluasi import LaporForm, PutusForm
from ..models import Rekomendasi
from ..selectors.evaluasi import get_evaluasi_or_404, get_rekomendasi_or_404
from ..services.rekomendasi import follow_up

T = Tindakan


@require_safe
def rekomendasi(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The recommendation with its history, and the step that is next."""
    return _tampil(request, _ambil(request, kode, tahun, nomor, T.BACA))


@require_POST
def rekomendasi_lapor(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The OPD tells what it did."""
    return _langkah(request, _ambil(request, kode, tahun, nomor, T.ISI_EVALUASI), LaporForm)


@require_POST
def rekomendasi_putus(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The evaluator accepts it or opens it again."""
    return _langkah(request, _ambil(request, kode, tahun, nomor, T.TINJAU), PutusForm)


def _langkah(request: HttpRequest, satu: Rekomendasi, jenis_form: type[Form]) -> HttpResponse:
    form = jenis_form(request.POST)
    if form.is_valid() and coba(
        form, lambda: follow_up(rekomendasi=satu, oleh=request.user, **form.cleaned_data)
    ):
        messages.success(request, "Tindak lanjut tersimpan.")
        evaluasi = satu.evaluasi
        return redirect("rekomendasi", evaluasi.opd.kode, evaluasi.tahun, satu.nomor)
    return _tampil(request, satu, form)


def _tampil(request: HttpRequest, satu: Rekomendasi, form: Form | None = None) -> HttpResponse:
    hak = hak_permintaan(request).tindakan(satu.evaluasi.opd)
    konteks = {
        "tahun_kinerja": request.tahun_kinerja,
        "r": satu,
        "langkah": satu.tindak_lanjut.select_related("oleh"),
        "lapor": form if isinstance(form, LaporForm) else LaporForm(),
        "putus": form if isinstance(form, PutusForm) else PutusForm(),
        "boleh_lapor": T.ISI_EVALUASI in hak and satu.status != Rekomendasi.Status.SELESAI,
        "boleh_putus": T.TINJAU in hak and satu.status != Rekomendasi.Status.TERBUKA,
    }
    return render(request, "reviu/rekomendasi.html", konteks, status=422 if form else 200)


def _ambil(
    request: HttpRequest, kode: str, tahun: int, nomor: int, tindakan: Tindakan
) -> Rekomendasi:
    opd = get_tahun_or_404(request, kode, tahun, tindakan).opd
    return get_rekomendasi_or_404(get_evaluasi_or_404(opd, tahun), nomor)
