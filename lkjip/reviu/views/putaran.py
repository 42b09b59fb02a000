"""Review rounds: their list, the checklist of one, and closing it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..forms.putaran import KembaliForm, SelesaiForm
from ..lembar import BarisLembar, kelompokkan, simpan_lembar, susun_lembar
from ..models import PutaranReviu
from ..selectors.putaran import get_putaran_or_404, list_putaran
from ..services.putaran import finish_putaran, open_putaran, return_putaran
from ..unduh_daftar import unduhan_putaran


@require_safe
def putaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """All rounds of the year, and the button that opens the next one."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    daftar = list_putaran(t.opd, tahun)
    konteks = {
        "tahun_kinerja": t,
        "daftar": daftar,
        "berjalan": next((satu for satu in daftar if satu.berjalan), None),
        "boleh": hak_permintaan(request).boleh(Tindakan.TINJAU, t.opd),
    }
    return tampilkan(request, "reviu/putaran.html", konteks, unduhan_putaran(t, daftar))


@require_POST
def putaran_buka(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Open the next round."""
    opd = get_tahun_or_404(request, kode, tahun, Tindakan.TINJAU).opd
    try:
        baru = open_putaran(opd=opd, tahun=tahun, oleh=request.user)
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
        return redirect("putaran", kode, tahun)
    messages.success(request, f"Putaran {baru.nomor} dibuka.")
    return redirect("putaran_rincian", kode, tahun, baru.nomor)


@require_safe
def putaran_rincian(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The checklist of one round; reviewers fill it in here while the round is running."""
    satu = _putaran_or_404(request, kode, tahun, nomor, Tindakan.BACA)
    return _tampil(request, satu, susun_lembar(satu, boleh=_boleh(request, satu)))


@require_POST
def putaran_jawab(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Save every touched item; what somebody else changed meanwhile comes back beside."""
    satu = _putaran_or_404(request, kode, tahun, nomor, Tindakan.TINJAU)
    baris = susun_lembar(satu, boleh=True, data=request.POST)
    try:
        disimpan, ditolak = simpan_lembar(satu, baris, request.user)
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
        return redirect("putaran_rincian", kode, tahun, nomor)
    if not ditolak and not request.htmx:
        kabar = f"{disimpan} jawaban tersimpan." if disimpan else "Semua jawaban sudah tersimpan."
        messages.success(request, kabar)
        return redirect("putaran_rincian", kode, tahun, nomor)
    segar = get_putaran_or_404(satu.opd, tahun, nomor)
    ditandai = {b.jawaban.pk: b for b in ditolak}
    baris = [ditandai.get(b.jawaban.pk, b) for b in susun_lembar(segar, boleh=True)]
    return _tampil(request, segar, baris, disimpan=disimpan, galat=len(ditolak))


@require_POST
def putaran_selesai(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Close the round with the statement."""
    satu = _putaran_or_404(request, kode, tahun, nomor, Tindakan.TINJAU)
    form = SelesaiForm(request.POST)
    if form.is_valid() and coba(
        form, lambda: finish_putaran(putaran=satu, oleh=request.user, **form.cleaned_data)
    ):
        messages.success(request, "Putaran ditutup dan laporan dinyatakan telah direviu.")
        return redirect("putaran_rincian", kode, tahun, nomor)
    return _tampil(request, satu, susun_lembar(satu, boleh=True), selesai=form)


@require_POST
def putaran_kembalikan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Close the round by sending the report back to the OPD."""
    satu = _putaran_or_404(request, kode, tahun, nomor, Tindakan.TINJAU)
    form = KembaliForm(request.POST)
    if form.is_valid() and coba(
        form, lambda: return_putaran(putaran=satu, oleh=request.user, **form.cleaned_data)
    ):
        messages.success(request, "Laporan dikembalikan untuk diperbaiki.")
        return redirect("putaran_rincian", kode, tahun, nomor)
    return _tampil(request, satu, susun_lembar(satu, boleh=True), kembali=form)


def _tampil(
    request: HttpRequest,
    satu: PutaranReviu,
    baris: list[BarisLembar],
    selesai: Form | None = None,
    kembali: Form | None = None,
    disimpan: int | None = None,
    galat: int = 0,
) -> HttpResponse:
    konteks = {
        **_konteks_lembar(request, satu, baris),
        "selesai": selesai or SelesaiForm(prefix=None),
        "kembali": kembali or KembaliForm(),
        "disimpan": disimpan,
        "galat": galat,
    }
    templat = "reviu/putaran_rincian.html"
    if request.htmx:
        return render(request, f"{templat}#lembar", konteks)
    keliru = galat or selesai or kembali
    return render(request, templat, konteks, status=422 if keliru else 200)


def _konteks_lembar(request: HttpRequest, satu: PutaranReviu, baris: list[BarisLembar]) -> dict:
    """The checklist of the round, and how much of it is answered."""
    return {
        "tahun_kinerja": request.tahun_kinerja,
        "putaran": satu,
        "kelompok": kelompokkan(baris),
        "jumlah": len(baris),
        "terjawab": sum(bool(b.jawaban.jawaban) for b in baris),
        "boleh": _boleh(request, satu),
    }


def _putaran_or_404(
    request: HttpRequest, kode: str, tahun: int, nomor: int, tindakan: Tindakan
) -> PutaranReviu:
    opd = get_tahun_or_404(request, kode, tahun, tindakan).opd
    return get_putaran_or_404(opd, tahun, nomor)


def _boleh(request: HttpRequest, satu: PutaranReviu) -> bool:
    return satu.berjalan and hak_permintaan(request).boleh(Tindakan.TINJAU, satu.opd)
