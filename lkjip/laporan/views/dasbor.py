"""The dashboard of an OPD-year, and the pages that say where a figure comes from."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..asal import susun_indikator, susun_program
from ..dasbor import hitung, susun_dasbor


@require_safe
def dasbor(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    return render(request, "laporan/dasbor.html", {"dasbor": susun_dasbor(request, tahun_kinerja)})


@require_safe
def indikator(request: HttpRequest, kode: str, tahun: int, indikator: str) -> HttpResponse:
    """How the capaian of one indicator came about."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    potret, ikhtisar = hitung(tahun_kinerja)
    if ikhtisar.cari_indikator(indikator) is None:
        raise Http404(f"Indikator “{indikator}” tidak ada dalam Renstra yang berlaku pada {tahun}.")
    konteks = {"asal": susun_indikator(potret, ikhtisar, tahun_kinerja, indikator)}
    return render(request, _templat(request, "laporan/indikator.html"), konteks)


@require_safe
def program_serapan(request: HttpRequest, kode: str, tahun: int, id: int) -> HttpResponse:
    """How the absorption of one programme came about, with its kegiatan."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    _, ikhtisar = hitung(tahun_kinerja)
    baris = next((b for b in ikhtisar.anggaran.program if b.id == id), None)
    if baris is None:
        raise Http404(f"Program itu tidak ada dalam anggaran {tahun_kinerja.opd.nama} {tahun}.")
    konteks = {"asal": susun_program(request, ikhtisar, tahun_kinerja, baris)}
    return render(request, _templat(request, "laporan/program_serapan.html"), konteks)


def _templat(request: HttpRequest, nama: str) -> str:
    """The side panel *asal angka* when htmx asks for it, else the page."""
    return f"{nama}#panel" if request.htmx.target == "panel-isi" else nama
