"""Import: upload, history, and the steps of one file."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.kiriman import coba, kiriman, tempel
from lkjip.organisasi.models import TahunKinerja

from ..forms.impor import JawabanForm, PulihkanForm, TerapkanForm, UnggahForm
from ..impor.catatan import catat_di_buku
from ..models import BerkasImpor
from ..selectors.impor import get_impor_or_404, list_impor, list_masalah
from ..services.impor import (
    Bergeser,
    buang_impor,
    jawab_impor,
    koreksi_impor,
    pulihkan_impor,
    terapkan_impor,
    unggah_impor,
)
from ..services.pemulihan import resume_impor
from ..tugas import baca_atau_antrekan
from .dasar import boleh_isi
from .pratinjau import susun_pratinjau

T = Tindakan
PER_HALAMAN = 20


@require_safe
def impor_anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Upload, and what was imported before."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    return _halaman_unggah(request, t, UnggahForm())


@require_POST
def impor_unggah(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    form = UnggahForm(request.POST, request.FILES, permintaan=request)
    if form.is_valid():
        try:
            impor = unggah_impor(
                oleh=request.user, opd=t.opd, tahun=tahun, berkas=form.cleaned_data["berkas"]
            )
        except ValidationError as galat:
            form.add_error("berkas" if not hasattr(galat, "error_dict") else None, galat)
        else:
            if impor.status == BerkasImpor.Status.MENUNGGU:
                baca_atau_antrekan(impor)
            return redirect("impor_berkas", kode, tahun, impor.pk)
    return _halaman_unggah(request, t, form)


@require_safe
def impor_berkas(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """One file: progress, questions, preview, result. htmx asks for the progress only."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    if request.htmx and impor.dikerjakan and not impor.terputus:
        return render(request, "anggaran/impor_berkas.html#keadaan", {"impor": impor})
    if request.htmx:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return _halaman_impor(request, t, impor)


@require_POST
def impor_jawab(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    form = JawabanForm(request.POST, pertanyaan=impor.pertanyaan, jawaban=impor.jawaban)
    if not form.is_valid():
        return _halaman_impor(request, t, impor, jawaban=form)
    return _lalu_baca(
        request, impor, lambda: jawab_impor(oleh=request.user, impor=impor, jawaban=form.jawaban)
    )


@require_POST
def impor_koreksi(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Typed values for cells ("sel-LRA!E14"), or all proposals at once."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    if "semua" in request.POST:
        koreksi = {f"{m.lembar}!{m.sel}": m.usulan for m in list_masalah(impor) if m.usulan}
    else:
        koreksi = {
            k.removeprefix("sel-"): v for k, v in request.POST.items() if k.startswith("sel-")
        }
        satu = request.POST.get("satu")
        koreksi = {k: v for k, v in koreksi.items() if satu in (None, k)}
    return _lalu_baca(
        request, impor, lambda: koreksi_impor(oleh=request.user, impor=impor, koreksi=koreksi)
    )


@require_POST
def impor_terapkan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    form = TerapkanForm(request.POST)
    if form.is_valid():
        try:
            ubahan = terapkan_impor(
                oleh=request.user,
                impor=impor,
                sidik_lama=form.cleaned_data["sidik"],
                setuju=form.cleaned_data["setuju"],
                hapus_hilang=form.cleaned_data["hapus_hilang"],
            )
        except Bergeser as galat:
            messages.warning(request, galat.messages[0])
            return redirect("impor_berkas", kode, tahun, nomor)
        except ValidationError as galat:
            tempel(form, galat)
        else:
            messages.success(request, _kabar_terapkan(len(ubahan)))
            return redirect("impor_berkas", kode, tahun, nomor)
    return _halaman_impor(request, t, impor, terapkan=form)


@require_POST
def impor_lanjutkan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Read an import again whose worker died."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    try:
        resume_impor(oleh=request.user, impor=impor)
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    return redirect("impor_berkas", kode, tahun, nomor)


@require_POST
def impor_buang(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    try:
        buang_impor(oleh=request.user, impor=impor)
        messages.success(request, f"Impor {impor.nama_asli} dibuang; anggaran tidak berubah.")
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    return redirect("impor_anggaran", kode, tahun)


def impor_pulihkan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Take an applied import back, with the reason."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    form = PulihkanForm(kiriman(request))
    if form.is_valid():
        isi = form.cleaned_data
        ubahan = coba(form, lambda: pulihkan_impor(oleh=request.user, impor=impor, **isi))
        if ubahan is not None:
            messages.success(request, f"Impor dibatalkan; {len(ubahan)} perubahan dikembalikan.")
            return redirect("impor_berkas", kode, tahun, nomor)
    konteks = {"tahun_kinerja": t, "impor": impor, "form": form}
    return render(request, "anggaran/impor_pulihkan.html", konteks)


@require_safe
def impor_unduh(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The file as it was uploaded."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    return FileResponse(
        impor.berkas.open("rb"),
        as_attachment=True,
        filename=impor.nama_asli,
        content_type="application/octet-stream",
    )


@require_safe
def impor_catatan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The workbook with the remarks written into its cells."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    impor = get_impor_or_404(t.opd, tahun, nomor)
    nama = impor.nama_asli.rpartition(".")[0] or impor.nama_asli
    return FileResponse(
        catat_di_buku(impor), as_attachment=True, filename=f"{nama} (dengan catatan).xlsx"
    )


def _lalu_baca(request: HttpRequest, impor: BerkasImpor, tulis) -> HttpResponse:
    """Write, read the file again, and show it."""
    try:
        baca_atau_antrekan(tulis())
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    alamat = redirect("impor_berkas", impor.opd.kode, impor.tahun, impor.pk)
    if tab := request.POST.get("tab"):
        alamat["Location"] += f"?tab={tab}" if tab in {"masalah", "baris"} else ""
    return alamat


def _kabar_terapkan(banyak: int) -> str:
    if not banyak:
        return "Berkas ini sama dengan yang tersimpan; tidak ada yang perlu diubah."
    return f"Diterapkan: {banyak} perubahan disimpan. Keadaan sebelumnya dapat dipulihkan."


def _halaman_unggah(request: HttpRequest, t: TahunKinerja, form: UnggahForm) -> HttpResponse:
    halaman = Paginator(list_impor(t.opd, t.tahun), PER_HALAMAN)
    konteks = {
        "tahun_kinerja": t,
        "form": form,
        "boleh": boleh_isi(request, t),
        "halaman": halaman.get_page(request.GET.get("page")),
    }
    return render(request, "anggaran/impor_anggaran.html", konteks)


def _halaman_impor(
    request: HttpRequest,
    t: TahunKinerja,
    impor: BerkasImpor,
    jawaban: JawabanForm | None = None,
    terapkan: TerapkanForm | None = None,
) -> HttpResponse:
    konteks = {"tahun_kinerja": t, "impor": impor, "boleh": boleh_isi(request, t)}
    konteks |= susun_pratinjau(request, impor, terapkan)
    konteks["jawaban"] = jawaban or JawabanForm(pertanyaan=impor.pertanyaan, jawaban=impor.jawaban)
    return render(request, "anggaran/impor_berkas.html", konteks)
