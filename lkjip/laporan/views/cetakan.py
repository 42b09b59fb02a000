"""One print: its progress, its file, pictures of its pages."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan

from ..citra import TanpaHalaman, gambar_halaman
from ..models import Cetakan
from ..pencetakan import berkas_utuh, nama_unduhan
from ..selectors import get_cetakan_or_404

JENIS_ISI = {
    Cetakan.Bentuk.PDF: "application/pdf",
    Cetakan.Bentuk.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_safe
def cetakan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """Progress and result. htmx asks for the inner part only, until it no longer changes."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    konteks = {
        "tahun_kinerja": t,
        "cetakan": get_cetakan_or_404(t.opd, tahun, nomor),
        "boleh_cetak": hak_permintaan(request).boleh(Tindakan.CETAK, t.opd),
    }
    templat = "laporan/cetakan.html" + ("#keadaan" if request.htmx else "")
    return render(request, templat, konteks)


@require_safe
def cetakan_unduh(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The stored file, after its hash was compared; never printed anew."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    satu = _selesai(t.opd, tahun, nomor)
    if not berkas_utuh(satu):
        messages.error(
            request,
            "Berkas cetakan ini hilang atau berubah sejak dicetak, sehingga tidak diberikan. "
            "Cetak ulang laporan; bila terulang, minta administrator memeriksa penyimpanan.",
        )
        return redirect("laporan", kode, tahun)
    return FileResponse(
        satu.berkas.open("rb"),
        as_attachment=True,
        filename=nama_unduhan(satu),
        content_type=JENIS_ISI[satu.bentuk],
    )


@require_safe
def cetakan_halaman(
    request: HttpRequest, kode: str, tahun: int, nomor: int, halaman: int
) -> HttpResponse:
    """Picture of one page. It never changes, so browsers may keep it."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    satu = _selesai(t.opd, tahun, nomor)
    if satu.bentuk != Cetakan.Bentuk.PDF:
        raise Http404("Hanya cetakan PDF yang berhalaman.")
    try:
        gambar = gambar_halaman(satu.berkas.path, halaman)
    except (TanpaHalaman, FileNotFoundError) as galat:
        raise Http404(str(galat)) from galat
    jawaban = HttpResponse(gambar, content_type="image/png")
    patch_cache_control(jawaban, private=True, max_age=86400 * 30, immutable=True)
    return jawaban


def _selesai(opd, tahun: int, nomor: int) -> Cetakan:
    satu = get_cetakan_or_404(opd, tahun, nomor)
    if satu.status != Cetakan.Status.SELESAI:
        raise Http404("Cetakan ini belum selesai.")
    return satu
