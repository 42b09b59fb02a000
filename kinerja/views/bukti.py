"""Evidence: uploading, withdrawing, and handing out as an attachment only."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan
from lkjip.organisasi.kiriman import tempel

from ..forms.bukti import BuktiForm, TarikBuktiForm
from ..models import Bukti
from ..services.bukti import tarik_bukti, unggah_bukti
from .halaman import alamat_sel, ambil_buku, ambil_sel, tampilkan

T = Tindakan


@require_POST
def bukti_unggah(
    request: HttpRequest, kode: str, tahun: int, indikator_id: int, periode: int
) -> HttpResponse:
    """Bind a file to this figure."""
    buku, indikator = ambil_sel(request, kode, tahun, indikator_id, periode, T.ISI_REALISASI)
    form = BuktiForm(
        request.POST, request.FILES, request=request, batas=settings.BUKTI_UKURAN_TERBESAR
    )
    if form.is_valid():
        try:
            bukti = unggah_bukti(
                oleh=request.user,
                opd=buku.tahun_kinerja.opd,
                tahun=tahun,
                indikator_id=indikator_id,
                periode=periode,
                **form.cleaned_data,
            )
        except ValidationError as galat:
            _tempel_berkas(form, galat)
        else:
            messages.success(request, f"Bukti “{bukti.nama_asli}” tersimpan.")
            return redirect(alamat_sel(buku, indikator_id, periode) + "#bukti")
    return tampilkan(request, buku, indikator, periode, form_bukti=form, status=422)


@require_POST
def bukti_tarik(request: HttpRequest, kode: str, tahun: int, bukti_id: int) -> HttpResponse:
    """Withdraw evidence; the file stays."""
    buku = ambil_buku(request, kode, tahun, T.ISI_REALISASI)
    bukti = _ambil(bukti_id, kode, tahun)
    letak = bukti.realisasi
    form = TarikBuktiForm(request.POST)
    galat = " ".join(m for daftar in form.errors.values() for m in daftar)
    if form.is_valid():
        try:
            tarik_bukti(
                oleh=request.user,
                opd=buku.tahun_kinerja.opd,
                tahun=tahun,
                bukti_id=bukti_id,
                alasan=form.cleaned_data["alasan"],
            )
        except ValidationError as salah:
            galat = " ".join(salah.messages)
        else:
            messages.success(request, f"Bukti “{bukti.nama_asli}” ditarik.")
    if galat:
        messages.error(request, galat)
    return redirect(alamat_sel(buku, letak.indikator_id, letak.periode) + "#bukti")


@require_safe
def bukti_unduh(request: HttpRequest, kode: str, tahun: int, bukti_id: int) -> HttpResponse:
    """The stored bytes, as an attachment: a browser never renders what somebody uploaded."""
    ambil_buku(request, kode, tahun, T.BACA)
    bukti = _ambil(bukti_id, kode, tahun)
    try:
        berkas = bukti.berkas.open("rb")
    except OSError:
        raise Http404(f"Berkas “{bukti.nama_asli}” tidak ditemukan di penyimpanan.") from None
    jawab = FileResponse(
        berkas, as_attachment=True, filename=bukti.nama_asli, content_type=bukti.tipe_isi
    )
    jawab["X-Content-Type-Options"] = "nosniff"
    jawab["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawab["Cache-Control"] = "private, no-store"
    return jawab


def _ambil(bukti_id: int, kode: str, tahun: int) -> Bukti:
    """Evidence of this very OPD-year, or 404."""
    return get_object_or_404(
        Bukti.objects.select_related("realisasi"),
        pk=bukti_id,
        realisasi__tahun=tahun,
        realisasi__indikator__renstra__opd__kode=kode,
    )


def _tempel_berkas(form: BuktiForm, galat: ValidationError) -> None:
    """A refusal without a field of its own is about the file."""
    if hasattr(galat, "error_dict"):
        tempel(form, galat)
    else:
        form.add_error("berkas", galat)
