"""The dashboard of an OPD-year, and the pages that say where a figure comes from."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..asal import susun_indikator, susun_program
from ..asal_angka import susun_asal_angka
from ..asal_sasaran import susun_sasaran
from ..dasbor import hitung, susun_dasbor
from ..komentar.sajian import kini_angka, sajikan
from ..komentar.selectors import list_komentar
from ..models import Komentar
from ..unduh_tabel import unduhan_dasbor, unduhan_indikator, unduhan_program, unduhan_sasaran


@require_safe
def dasbor(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    isi = susun_dasbor(request, tahun_kinerja)
    unduhan = unduhan_dasbor(tahun_kinerja, isi)
    return tampilkan(request, "laporan/dasbor.html", {"dasbor": isi}, unduhan)


@require_safe
def indikator(request: HttpRequest, kode: str, tahun: int, indikator: str) -> HttpResponse:
    """How the capaian of one indicator came about."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    potret, ikhtisar = hitung(tahun_kinerja)
    if ikhtisar.cari_indikator(indikator) is None:
        raise Http404(f"Indikator “{indikator}” tidak ada dalam Renstra yang berlaku pada {tahun}.")
    asal = susun_indikator(potret, ikhtisar, tahun_kinerja, indikator)
    templat = _templat(request, "laporan/indikator.html")
    return tampilkan(request, templat, {"asal": asal}, unduhan_indikator(tahun_kinerja, asal))


@require_safe
def program_serapan(request: HttpRequest, kode: str, tahun: int, id: int) -> HttpResponse:
    """How the absorption of one programme came about, with its kegiatan."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    potret, ikhtisar = hitung(tahun_kinerja)
    baris = next((b for b in ikhtisar.anggaran.program if b.id == id), None)
    if baris is None:
        raise Http404(f"Program itu tidak ada dalam anggaran {tahun_kinerja.opd.nama} {tahun}.")
    asal = susun_program(request, potret, ikhtisar, tahun_kinerja, baris)
    templat = _templat(request, "laporan/program_serapan.html")
    return tampilkan(request, templat, {"asal": asal}, unduhan_program(tahun_kinerja, asal))


@require_safe
def sasaran_serapan(request: HttpRequest, kode: str, tahun: int, id: int) -> HttpResponse:
    """How the efficiency of one sasaran came about, from its indicators and its money."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    potret, ikhtisar = hitung(tahun_kinerja)
    sasaran = next((s for s in ikhtisar.sasaran if s.fakta.id == id), None)
    if sasaran is None:
        raise Http404(f"Sasaran itu tidak ada dalam Renstra yang berlaku pada {tahun}.")
    asal = susun_sasaran(request, potret, ikhtisar, tahun_kinerja, sasaran)
    templat = _templat(request, "laporan/sasaran_serapan.html")
    return tampilkan(request, templat, {"asal": asal}, unduhan_sasaran(tahun_kinerja, asal))


@require_safe
def asal_angka(request: HttpRequest, kode: str, tahun: int, kunci: str) -> HttpResponse:
    """Where any figure of the report comes from; in the side panel where there is JavaScript."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    opd, boleh = tahun_kinerja.opd, hak_permintaan(request).tindakan(tahun_kinerja.opd)
    asal = susun_asal_angka(tahun_kinerja, kunci)
    komentar = list_komentar(opd, tahun).filter(jenis=Komentar.Jenis.ANGKA, kunci=kunci)
    konteks = {
        "asal": asal,
        "komentar": sajikan(komentar, opd, kini_angka(kunci, asal.teks)),
        "boleh_perbaiki": not tahun_kinerja.terkunci and Tindakan.ISI_ANGGARAN in boleh,
        "boleh_komentari": Tindakan.TINJAU in boleh,
        "boleh_jawab": Tindakan.JAWAB_KOMENTAR in boleh,
    }
    return render(request, _templat(request, "laporan/asal_angka.html"), konteks)


def _templat(request: HttpRequest, nama: str) -> str:
    """The side panel *asal angka* when htmx asks for it, else the page."""
    return f"{nama}#panel" if request.htmx.target == "panel-isi" else nama
