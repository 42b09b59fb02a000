"""Downloads of publications: stored bytes, hash compared every time, logged."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..models import Terbitan
from ..terbit import berkas
from ..terbit.selectors import get_terbitan_or_404
from ..terbit.unduh import Kiriman, send
from ..terbit.unduhan import log_unduhan

RUSAK = (
    "Berkas ini hilang atau berubah di penyimpanan, sehingga tidak diberikan. Minta administrator "
    "memulihkannya dari cadangan."
)


@require_safe
def terbitan_unduh(request: HttpRequest, kode: str, tahun: int, kode_terbitan: str) -> HttpResponse:
    """The signed report."""
    satu = _ambil(request, kode, tahun, kode_terbitan)
    if not satu.berkas:
        messages.error(request, "Laporan ini belum ditandatangani.")
        return redirect("terbitan_rincian", kode, tahun, kode_terbitan)
    try:
        jawab = send_bertanda(request, satu)
    except berkas.BerkasBerubah:
        messages.error(request, RUSAK)
        return redirect("terbitan_rincian", kode, tahun, kode_terbitan)
    log_unduhan(request, satu, jawab)
    return jawab


@require_safe
def terbitan_cetak(request: HttpRequest, kode: str, tahun: int, kode_terbitan: str) -> HttpResponse:
    """The print before signing: to be read, or to be signed elsewhere."""
    satu = _ambil(request, kode, tahun, kode_terbitan)
    if not satu.berkas_cetak:
        messages.error(request, "Cetakan terbitan ini belum selesai.")
        return redirect("terbitan_rincian", kode, tahun, kode_terbitan)
    try:
        isi = berkas.read_utuh(satu.berkas_cetak.name, satu.sidik_cetak)
    except berkas.BerkasBerubah:
        messages.error(request, RUSAK)
        return redirect("terbitan_rincian", kode, tahun, kode_terbitan)
    nama = berkas.nama_unduhan(satu).replace(".pdf", "-belum-ditandatangani.pdf")
    return send(request, Kiriman(isi, nama, "application/pdf", satu.sidik_cetak))


def _ambil(request: HttpRequest, kode: str, tahun: int, kode_terbitan: str) -> Terbitan:
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    return get_terbitan_or_404(t.opd, tahun, kode_terbitan)


def send_bertanda(request: HttpRequest, satu: Terbitan) -> HttpResponse:
    """The signed file or the part of it asked for. Raises `BerkasBerubah`."""
    isi = berkas.read_utuh(satu.berkas.name, satu.sidik)
    return send(request, Kiriman(isi, berkas.nama_unduhan(satu), "application/pdf", satu.sidik))
