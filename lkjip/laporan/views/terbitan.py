"""Publishing an OPD-year: the gate, preparing, following a publication, cancelling it."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba
from lkjip.rumus.kanonik import sidik

from ..forms.terbitan import BatalForm, PengecualianForm, SiapkanForm
from ..models import Terbitan
from ..potret import take_potret
from ..terbit import pengecualian, services
from ..terbit.pemulihan import recover_terbitan
from ..terbit.penyiapan import prepare_terbitan
from ..terbit.reviu import check_reviu
from ..terbit.sajian import build_gerbang
from ..terbit.selectors import get_berjalan, get_terbitan_or_404, list_terbitan

T = Tindakan


@require_safe
def terbitan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The gate: what still blocks, how complete the report is, and all revisions."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    return _gerbang(request, t)


def _gerbang(request, t, form_siap=None, form_kecuali=None, status: int = 200) -> HttpResponse:
    hak = hak_permintaan(request)
    daftar = list_terbitan(t.opd, t.tahun)
    revisi = 1 + sum(satu.status == Terbitan.Status.TERBIT for satu in daftar)
    konteks = {
        "tahun_kinerja": t,
        "gerbang": build_gerbang(t.opd, t.tahun),
        "daftar": daftar,
        "berjalan": get_berjalan(t.opd, t.tahun),
        "revisi": revisi,
        "terbit": next((s for s in daftar if s.status == Terbitan.Status.TERBIT), None),
        "form_siap": form_siap or SiapkanForm(revisi=revisi),
        "form_kecuali": form_kecuali or PengecualianForm(),
        "boleh_siapkan": hak.boleh(T.SIAPKAN_TERBITAN, t.opd),
        "boleh_putuskan": hak.boleh(T.TANDA_TANGAN_LAPORAN, t.opd),
        "boleh_kunci": hak.boleh(T.KUNCI, t.opd),
        "reviu": check_reviu(t.opd, t.tahun, lambda: sidik(take_potret(t.opd, t.tahun))),
    }
    return render(request, "laporan/terbitan.html", konteks, status=status)


@require_POST
def terbitan_siapkan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Freeze the report and queue its print."""
    t = get_tahun_or_404(request, kode, tahun, T.SIAPKAN_TERBITAN)
    terbit = Terbitan.objects.filter(opd=t.opd, tahun=tahun, status=Terbitan.Status.TERBIT)
    form = SiapkanForm(request.POST, revisi=1 + terbit.count())
    if form.is_valid():
        baru = coba(
            form,
            lambda: prepare_terbitan(
                opd=t.opd,
                tahun=tahun,
                oleh=request.user,
                alamat_situs=settings.ALAMAT_SITUS or request.build_absolute_uri("/"),
                **form.cleaned_data,
            ),
        )
        if baru is not None:
            return redirect("terbitan_rincian", kode, tahun, baru.kode)
    return _gerbang(request, t, form_siap=form, status=422)


@require_POST
def pengecualian_beri(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Let the ticked errors pass for one written reason."""
    t = get_tahun_or_404(request, kode, tahun, T.TANDA_TANGAN_LAPORAN)
    form = PengecualianForm(request.POST)
    if form.is_valid():
        hasil = coba(
            form,
            lambda: pengecualian.except_temuan(
                opd=t.opd,
                tahun=tahun,
                kunci=request.POST.getlist("kunci"),
                alasan=form.cleaned_data["alasan"],
                oleh=request.user,
            ),
        )
        if hasil is not None:
            messages.success(request, f"{len(hasil)} temuan dikecualikan; alasannya akan dicetak.")
            return redirect("terbitan", kode, tahun)
    return _gerbang(request, t, form_kecuali=form, status=422)


@require_POST
def pengecualian_cabut(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Take an exception back."""
    t = get_tahun_or_404(request, kode, tahun, T.TANDA_TANGAN_LAPORAN)
    pengecualian.withdraw_pengecualian(
        opd=t.opd, tahun=tahun, kunci=request.POST.get("kunci", ""), oleh=request.user
    )
    return redirect("terbitan", kode, tahun)


@require_safe
def terbitan_rincian(
    request: HttpRequest, kode: str, tahun: int, kode_terbitan: str
) -> HttpResponse:
    """One publication: its progress, its files, what to do next. htmx asks for the inner part."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    return _rincian(request, t, get_terbitan_or_404(t.opd, tahun, kode_terbitan))


def _rincian(request, t, satu: Terbitan, form_batal=None, status: int = 200) -> HttpResponse:
    hak = hak_permintaan(request)
    konteks = {
        "tahun_kinerja": t,
        "terbitan": satu,
        "boleh_siapkan": hak.boleh(T.SIAPKAN_TERBITAN, t.opd),
        "boleh_putuskan": hak.boleh(T.TANDA_TANGAN_LAPORAN, t.opd),
        "form_batal": form_batal or BatalForm(),
    }
    templat = "laporan/terbitan_rincian.html" + ("#keadaan" if request.htmx else "")
    return render(request, templat, konteks, status=status)


@require_POST
def terbitan_terbitkan(
    request: HttpRequest, kode: str, tahun: int, kode_terbitan: str
) -> HttpResponse:
    """Make a signed report public; its year is locked."""
    t = get_tahun_or_404(request, kode, tahun, T.TANDA_TANGAN_LAPORAN)
    satu = get_terbitan_or_404(t.opd, tahun, kode_terbitan)
    services.ask_terbit(terbitan=satu, oleh=request.user)
    return redirect("terbitan_rincian", kode, tahun, kode_terbitan)


@require_POST
def terbitan_ulang(request: HttpRequest, kode: str, tahun: int, kode_terbitan: str) -> HttpResponse:
    """Try the failed or interrupted print or publishing once more."""
    t = get_tahun_or_404(request, kode, tahun, T.SIAPKAN_TERBITAN)
    satu = get_terbitan_or_404(t.opd, tahun, kode_terbitan)
    if not recover_terbitan(nomor=satu.pk):
        services.retry_terbitan(terbitan=satu)
    return redirect("terbitan_rincian", kode, tahun, kode_terbitan)


@require_POST
def terbitan_batal(request: HttpRequest, kode: str, tahun: int, kode_terbitan: str) -> HttpResponse:
    """Give up a publication that is not public yet, with a reason."""
    t = get_tahun_or_404(request, kode, tahun, T.SIAPKAN_TERBITAN)
    satu = get_terbitan_or_404(t.opd, tahun, kode_terbitan)
    form = BatalForm(request.POST)
    if form.is_valid():
        try:
            services.cancel_terbitan(
                terbitan=satu, alasan=form.cleaned_data["alasan"], oleh=request.user
            )
        except ValidationError as galat:
            form.add_error(None, galat.messages[0])
        else:
            messages.success(request, f"{satu} dibatalkan.")
            return redirect("terbitan", kode, tahun)
    return _rincian(request, t, satu, form, status=422)
