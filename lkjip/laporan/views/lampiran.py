"""The appendices that people add: awards and attached documents."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba, kiriman

from ..forms.lampiran import DokumenForm, PenghargaanForm, UnggahForm
from ..lampiran.services import (
    attach_dokumen,
    remove_lampiran,
    reread_dokumen,
    save_lampiran,
)
from ..models import DokumenLampiran, Penghargaan

T = Tindakan
MODEL = {"penghargaan": (Penghargaan, PenghargaanForm), "dokumen": (DokumenLampiran, DokumenForm)}


@require_safe
def lampiran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The register of awards and the attached documents. htmx asks for the documents only, until
    all of them are read."""
    return _daftar(request, get_tahun_or_404(request, kode, tahun, T.BACA))


def _daftar(request, t, form=None, status: int = 200) -> HttpResponse:
    dokumen = list(DokumenLampiran.objects.filter(opd=t.opd, tahun=t.tahun))
    berikut = max((satu.urutan for satu in dokumen), default=0) + 1
    konteks = {
        "tahun_kinerja": t,
        "penghargaan": Penghargaan.objects.filter(opd=t.opd, tahun=t.tahun),
        "dokumen": dokumen,
        "form": form or UnggahForm(initial={"urutan": berikut}),
        "menunggu": any(satu.berjalan and not satu.terputus for satu in dokumen),
        "boleh_ubah": hak_permintaan(request).boleh(T.TULIS_NARASI, t.opd) and not t.terkunci,
    }
    templat = "laporan/lampiran.html" + ("#dokumen" if request.htmx else "")
    return render(request, templat, konteks, status=status)


@require_POST
def dokumen_unggah(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Take a PDF in; its pages are read in the background. A refused one says why."""
    t = get_tahun_or_404(request, kode, tahun, T.TULIS_NARASI)
    form = UnggahForm(request.POST, request.FILES)
    if form.is_valid():
        isi = form.cleaned_data
        baru = coba(form, lambda: attach_dokumen(oleh=request.user, opd=t.opd, tahun=tahun, **isi))
        if baru is not None:
            return redirect("lampiran", kode, tahun)
    return _daftar(request, t, form, status=422)


def lampiran_ubah(
    request: HttpRequest, kode: str, tahun: int, jenis: str, nomor: int = 0
) -> HttpResponse:
    """Write an award (0: a new one), or change title and order of a document."""
    t = get_tahun_or_404(request, kode, tahun, T.TULIS_NARASI)
    model, kelas = MODEL[jenis]
    dasar = {"opd": t.opd, "tahun": tahun}
    objek = get_object_or_404(model, pk=nomor, **dasar) if nomor else Penghargaan(**dasar)
    form = kelas(kiriman(request), instance=objek)
    if request.method == "POST" and form.is_valid():
        hasil = coba(form, lambda: save_lampiran(oleh=request.user, objek=form.instance))
        if hasil is not None:
            messages.success(request, f"{hasil} tersimpan.")
            return redirect("lampiran", kode, tahun)
    konteks = {"tahun_kinerja": t, "form": form, "objek": objek if nomor else None}
    status = 422 if form.errors else 200
    return render(request, "laporan/lampiran_ubah.html", konteks, status=status)


@require_POST
def lampiran_hapus(
    request: HttpRequest, kode: str, tahun: int, jenis: str, nomor: int
) -> HttpResponse:
    """Take an award or a document out of the report."""
    t = get_tahun_or_404(request, kode, tahun, T.TULIS_NARASI)
    objek = get_object_or_404(MODEL[jenis][0], pk=nomor, opd=t.opd, tahun=tahun)
    try:
        remove_lampiran(oleh=request.user, objek=objek)
        messages.success(request, f"{objek} dihapus dari laporan.")
    except ValidationError as galat:
        messages.error(request, " ".join(galat.messages))
    return redirect("lampiran", kode, tahun)


@require_POST
def dokumen_ulang(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Read a document again whose reading broke off."""
    t = get_tahun_or_404(request, kode, tahun, T.TULIS_NARASI)
    objek = get_object_or_404(DokumenLampiran, pk=nomor, opd=t.opd, tahun=tahun)
    try:
        reread_dokumen(oleh=request.user, objek=objek)
    except ValidationError as galat:
        messages.error(request, " ".join(galat.messages))
    return redirect("lampiran", kode, tahun)


@require_safe
def dokumen_unduh(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The PDF as uploaded, as an attachment: a browser never shows what somebody uploaded."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    satu = get_object_or_404(DokumenLampiran, pk=nomor, opd=t.opd, tahun=tahun)
    try:
        berkas = satu.berkas.open("rb")
    except (OSError, ValueError):
        raise Http404(f"Berkas “{satu.nama_asli}” tidak ditemukan di penyimpanan.") from None
    jawab = FileResponse(
        berkas, as_attachment=True, filename=satu.nama_asli, content_type="application/pdf"
    )
    jawab["X-Content-Type-Options"] = "nosniff"
    jawab["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return jawab
