"""Addresses of the appendices that people add."""

from django.urls import path

from .views import lampiran

LAMPIRAN = "opd/<slug:kode>/<int:tahun>/laporan/lampiran/"

urlpatterns = [
    path(LAMPIRAN, lampiran.lampiran, name="lampiran"),
    path(f"{LAMPIRAN}unggah/", lampiran.dokumen_unggah, name="dokumen_unggah"),
    path(
        f"{LAMPIRAN}penghargaan/",
        lampiran.lampiran_ubah,
        {"jenis": "penghargaan"},
        name="penghargaan_buat",
    ),
    *(
        path(f"{LAMPIRAN}{jenis}/<int:nomor>/{akhir}", view, {"jenis": jenis}, name=nama)
        for jenis in ("penghargaan", "dokumen")
        for akhir, view, nama in (
            ("", lampiran.lampiran_ubah, f"{jenis}_ubah"),
            ("hapus/", lampiran.lampiran_hapus, f"{jenis}_hapus"),
        )
    ),
]
