"""Steps of the workflow, and locking the year."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.services.tahun import buka_kunci_tahun as buka_kunci_tahun_service

from ..alur import AKSI, TRANSISI
from ..forms.alur import AlurForm
from ..models import NAMA_PERIODE, Realisasi
from ..selectors.buku import BukuPengukuran
from ..services import alur as services
from ..services.alur import BelumLengkap
from .halaman import alamat_sel, ambil_sel, tampilkan

IZIN_AKSI: dict[str, tuple[Tindakan, ...]] = {
    aksi: tuple(dict.fromkeys(b.tindakan for b in TRANSISI if b.aksi == aksi)) for aksi in AKSI
}
"""Which rights open the address of an action (any of them); the table decides the rest."""


@require_POST
def pindah(
    request: HttpRequest, kode: str, tahun: int, indikator_id: int, periode: int, aksi: str
) -> HttpResponse:
    """Take one step of the workflow."""
    buku, indikator = ambil_sel(request, kode, tahun, indikator_id, periode, *IZIN_AKSI[aksi])
    form = AlurForm(request.POST)
    tolak = partial(tampilkan, request, buku, indikator, periode)
    if not form.is_valid():
        pesan = " ".join(m for daftar in form.errors.values() for m in daftar)
        return tolak(galat_alur=pesan, status=422)
    try:
        realisasi = _langkahkan(request, buku, indikator_id, periode, aksi, form)
    except BelumLengkap as galat:
        return tolak(kurang=galat.kurang, status=422)
    except Usang:
        pesan = "Realisasi ini berubah sejak halaman Anda dibuka; periksa lagi nilainya."
        return tolak(galat_alur=pesan, status=409)
    except ValidationError as galat:
        return tolak(form_alur=form, galat_alur=" ".join(galat.messages), status=422)
    sebut = f"{indikator.kode} {NAMA_PERIODE[periode]} {tahun}"
    messages.success(request, f"Realisasi {sebut} kini {realisasi.get_status_display().lower()}.")
    return redirect(alamat_sel(buku, indikator_id, periode))


def _langkahkan(
    request: HttpRequest,
    buku: BukuPengukuran,
    indikator_id: int,
    periode: int,
    aksi: str,
    form: AlurForm,
) -> Realisasi:
    return services.pindahkan(
        oleh=request.user,
        opd=buku.tahun_kinerja.opd,
        tahun=buku.tahun,
        indikator_id=indikator_id,
        periode=periode,
        aksi=aksi,
        catatan=form.cleaned_data["catatan"],
        versi=form.cleaned_data["versi"],
    )


@require_POST
def kunci_tahun(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Lock the year once everything is approved."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.KUNCI)
    try:
        services.kunci_tahun(oleh=request.user, opd=tahun_kinerja.opd, tahun=tahun)
    except ValidationError as galat:
        messages.error(request, " ".join(galat.messages))
    else:
        messages.success(request, f"Tahun {tahun} {tahun_kinerja.opd.nama} terkunci.")
    return redirect("pengukuran", kode, tahun)


@require_POST
def buka_kunci_tahun(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Unlock the year, with a reason."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.KUNCI)
    try:
        buka_kunci_tahun_service(
            oleh=request.user,
            opd=tahun_kinerja.opd,
            tahun=tahun,
            alasan=request.POST.get("alasan", ""),
        )
    except ValidationError as galat:
        messages.error(request, " ".join(galat.messages))
    else:
        messages.success(request, f"Kunci tahun {tahun} dibuka; alasannya tercatat di Jejak.")
    return redirect("pengukuran", kode, tahun)
