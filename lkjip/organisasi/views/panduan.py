"""The user guide, in Indonesian, served by the portal itself (`templates/panduan/`)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

BAB: dict[str, str] = {
    "beranda": "Beranda dan peran",
    "ringkasan": "Ringkasan tahun",
    "indikator": "Halaman indikator",
    "renstra": "Renstra dan kamus indikator",
    "perjanjian-kinerja": "Perjanjian Kinerja",
    "rencana-aksi": "Rencana Aksi",
    "papan-pengukuran": "Papan pengukuran",
    "mengisi-realisasi": "Mengisi realisasi",
    "mengisi-kisi": "Mengisi satu triwulan sekaligus",
    "menulis-analisis": "Menulis analisis",
    "impor-kinerja": "Mengisi kinerja lewat Excel",
    "anggaran": "Anggaran",
    "kepegawaian": "Tabel kepegawaian",
    "mengunduh": "Mengunduh tabel",
    "naskah": "Menulis naskah laporan",
    "laporan": "Laporan: pratinjau dan cetak",
    "penerbitan": "Menerbitkan, menandatangani, memverifikasi",
    "kelengkapan": "Kelengkapan laporan",
    "lampiran": "Lampiran laporan",
    "kerangka-laporan": "Kerangka laporan",
    "putaran-reviu": "Putaran reviu dan pernyataan telah direviu",
    "temuan": "Temuan dan tanggapan",
    "meja-reviu": "Meja reviu",
    "dokumen-luar": "Menguji dokumen dari luar",
    "evaluasi-akip": "Evaluasi AKIP dan tindak lanjut",
    "jejak": "Jejak perubahan",
    "pengaturan": "Pengaturan",
    "pengaturan-opd": "Pengaturan perangkat daerah",
    "pengguna": "Pengguna dan peran",
}
"""Key of a page (the file's name, and the argument of `{% bantuan %}`) → its title, in order."""


@require_safe
def panduan_daftar(request: HttpRequest) -> HttpResponse:
    """The year's work in one paragraph, and every page of the guide."""
    return render(request, "panduan/panduan_daftar.html", {"bab": BAB.items()})


@require_safe
def panduan(request: HttpRequest, kunci: str) -> HttpResponse:
    """One page of the guide; 404 for a page that is not there."""
    if kunci not in BAB:
        raise Http404(f"Panduan tidak mempunyai bab “{kunci}”.")
    return render(request, f"panduan/{kunci}.html", {"judul": BAB[kunci]})
