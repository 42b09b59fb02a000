"""The user guide, in Indonesian, served by the portal itself (`templates/panduan/`)."""

from collections.abc import Callable
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..contoh_hitungan import konteks_hitungan

DAFTAR: dict[str, dict[str, str]] = {
    "Mulai": {
        "beranda": "Beranda dan peran",
        "akun": "Akun, kata sandi, dan verifikasi dua langkah",
        "istilah": "Istilah",
        "hitungan": "Cara portal menghitung",
    },
    "Merencanakan": {
        "renstra": "Renstra dan kamus indikator",
        "perjanjian-kinerja": "Perjanjian Kinerja",
        "rencana-aksi": "Rencana Aksi",
    },
    "Mengisi": {
        "papan-pengukuran": "Papan pengukuran",
        "mengisi-realisasi": "Mengisi realisasi",
        "mengisi-kisi": "Mengisi satu triwulan sekaligus",
        "menulis-analisis": "Menulis analisis",
        "impor-kinerja": "Mengisi kinerja lewat Excel",
        "anggaran": "Anggaran",
        "kepegawaian": "Tabel kepegawaian",
    },
    "Membaca": {
        "ringkasan": "Ringkasan tahun",
        "indikator": "Halaman indikator",
        "mengunduh": "Mengunduh tabel",
        "jejak": "Jejak perubahan",
    },
    "Menyusun dan menerbitkan laporan": {
        "naskah": "Menulis naskah laporan",
        "lampiran": "Lampiran laporan",
        "kelengkapan": "Kelengkapan laporan",
        "laporan": "Laporan: pratinjau dan cetak",
        "penerbitan": "Menerbitkan, menandatangani, memverifikasi",
    },
    "Mereviu": {
        "meja-reviu": "Meja reviu",
        "temuan": "Temuan dan tanggapan",
        "komentar": "Komentar pada angka dan paragraf",
        "putaran-reviu": "Putaran reviu dan pernyataan telah direviu",
        "dokumen-luar": "Menguji dokumen dari luar",
        "evaluasi-akip": "Evaluasi AKIP dan tindak lanjut",
    },
    "Mengatur": {
        "pengaturan": "Pengaturan",
        "pengaturan-opd": "Pengaturan perangkat daerah",
        "pengguna": "Pengguna dan peran",
        "kerangka-laporan": "Kerangka laporan",
    },
}
"""Part of the guide → key of a page (the file's name, and the argument of `{% bantuan %}`) → its
title, in order."""
BAB: dict[str, str] = {kunci: judul for bab in DAFTAR.values() for kunci, judul in bab.items()}
BAHAN: dict[str, Callable[[], dict[str, object]]] = {"hitungan": cache(konteks_hitungan)}
"""Key of a page → what it shows beside its own text; the same at every request."""


@require_safe
def panduan_daftar(request: HttpRequest) -> HttpResponse:
    """The year's work in one paragraph, and every page of the guide."""
    return render(request, "panduan/panduan_daftar.html", {"daftar": DAFTAR.items()})


@require_safe
def panduan(request: HttpRequest, kunci: str) -> HttpResponse:
    """One page of the guide; 404 for a page that is not there."""
    if kunci not in BAB:
        raise Http404(f"Panduan tidak mempunyai bab “{kunci}”.")
    bahan = BAHAN[kunci]() if kunci in BAHAN else {}
    return render(request, f"panduan/{kunci}.html", {"judul": BAB[kunci], **bahan})
