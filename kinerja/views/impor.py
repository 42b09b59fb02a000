"""The workbook of the performance side: upload, look, apply, take back."""

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.kiriman import coba, kiriman
from renstra.selectors.rencana import get_renstra

from ..buku.banding import Perbandingan, Ubahan
from ..forms.impor import PulihkanForm, UnggahForm
from ..models import ImporKinerja
from ..selectors.impor import get_impor_or_404, list_impor
from ..services.impor import (
    Bergeser,
    Ditolak,
    baca_ubahan,
    buang_impor,
    gladi_impor,
    periksa_impor,
    pulihkan_impor,
    terapkan_impor,
    unggah_impor,
)

PER_HALAMAN = 20


@require_http_methods(["GET", "HEAD", "POST"])
def impor_kinerja(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Upload, and what was imported before."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_REALISASI)
    form = UnggahForm(kiriman(request), request.FILES or None, permintaan=request)
    if request.method == "POST" and form.is_valid():
        berkas = form.cleaned_data["berkas"]
        try:
            impor = unggah_impor(oleh=request.user, opd=t.opd, tahun=tahun, berkas=berkas)
        except ValidationError as galat:
            form.add_error("berkas", galat.messages[0])
        else:
            return redirect("impor_kinerja_berkas", kode, tahun, impor.pk)
    halaman = Paginator(list_impor(t.opd, tahun), PER_HALAMAN)
    konteks = {
        "tahun_kinerja": t,
        "form": form,
        "renstra": get_renstra(t.opd, tahun),
        "halaman": halaman.get_page(request.GET.get("page")),
    }
    templat = "kinerja/impor_kinerja.html"
    return render(request, templat, konteks, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def impor_kinerja_berkas(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """What one workbook changes, and what is wrong with it by cell; then confirm."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_REALISASI)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    form = Form(kiriman(request))
    if request.method == "POST":
        try:
            ubahan = terapkan_impor(
                oleh=request.user,
                impor=impor,
                sidik=request.POST.get("sidik", ""),
                pilihan=_pilihan(request),
            )
        except (Bergeser, Ditolak) as galat:
            messages.warning(request, galat.messages[0])
            return redirect("impor_kinerja_berkas", kode, tahun, nomor)
        except ValidationError as galat:
            form.add_error(None, galat)
        else:
            messages.success(request, _kabar(len(ubahan)))
            return redirect("impor_kinerja_berkas", kode, tahun, nomor)
    return _tampil(request, impor, form)


@require_POST
def impor_kinerja_buang(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Set a workbook aside that will not be applied."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_REALISASI)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    try:
        buang_impor(oleh=request.user, impor=impor)
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    else:
        messages.success(request, f"{impor.nama_asli} dibuang; data kinerja tidak berubah.")
    return redirect("impor_kinerja", kode, tahun)


def impor_kinerja_pulihkan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Take an applied import back, with the reason."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_REALISASI)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    form = PulihkanForm(kiriman(request))
    if form.is_valid():
        isi = form.cleaned_data
        balik = coba(form, lambda: pulihkan_impor(oleh=request.user, impor=impor, **isi))
        if balik is not None:
            messages.success(request, f"Impor dibatalkan; {len(balik)} isian dikembalikan.")
            return redirect("impor_kinerja_berkas", kode, tahun, nomor)
    ditolak = getattr(getattr(form, "galat_layanan", None), "galat", [])
    konteks = {"tahun_kinerja": t, "impor": impor, "form": form, "galat": ditolak}
    return render(request, "kinerja/impor_kinerja_pulihkan.html", konteks)


def _pilihan(request: HttpRequest) -> dict[int, str]:
    """The chosen side of every conflict: "pilih-3" → "berkas" or "tersimpan"."""
    hasil = {}
    for nama, nilai in request.POST.items():
        kepala, _, nomor = nama.partition("-")
        if kepala == "pilih" and nomor.isdecimal():
            hasil[int(nomor)] = nilai
    return hasil


def _kabar(banyak: int) -> str:
    if not banyak:
        return "Tidak ada perubahan: isi buku kerja sama dengan yang tersimpan."
    return f"Diterapkan: {banyak} isian disimpan. Keadaan sebelumnya dapat dipulihkan."


def _tampil(request: HttpRequest, impor: ImporKinerja, form: Form) -> HttpResponse:
    konteks: dict[str, Any] = {
        "tahun_kinerja": request.tahun_kinerja,
        "impor": impor,
        "form": form,
        "siap": impor.status == ImporKinerja.Status.SIAP,
    }
    if not konteks["siap"]:
        konteks["lembar"] = _menurut_lembar([baca_ubahan(u) for u in impor.perubahan])
    else:
        try:
            konteks |= _pratinjau(request, impor)
        except ValidationError as galat:
            konteks["rusak"] = galat.messages[0]
    templat = "kinerja/impor_kinerja_berkas.html"
    return render(request, templat, konteks, status=422 if form.errors else 200)


def _pratinjau(request: HttpRequest, impor: ImporKinerja) -> dict[str, Any]:
    banding = periksa_impor(impor)
    galat = banding.galat or _gladi(request, impor, banding)
    dipilih = _pilihan(request)
    return {
        "banding": banding,
        "galat": galat,
        "lembar": _menurut_lembar(banding.ubahan),
        "bentrok": [(n, u, dipilih.get(n, "")) for n, u in enumerate(banding.bentrok)],
        "jumlah": {
            j: sum(u.jenis == j for u in banding.ubahan) for j in ("baru", "berubah", "hilang")
        },
        "sama": not (galat or banding.ubahan or banding.bentrok),
    }


def _gladi(request: HttpRequest, impor: ImporKinerja, banding: Perbandingan) -> list:
    """What the rules refuse, each conflict taken from the workbook."""
    semua = [*banding.ubahan, *banding.bentrok]
    return gladi_impor(oleh=request.user, impor=impor, ubahan=semua) if semua else []


def _menurut_lembar(ubahan: list[Ubahan]) -> list[tuple[str, list[Ubahan]]]:
    return [(nama, list(isi)) for nama, isi in groupby(ubahan, key=lambda u: u.lembar)]
