"""Addresses of the appendices that people add."""

from django.urls import path

from .views import lampiran

LAMPIRAN = "opd/<slug:kode>/<int:tahun>/laporan/lampiran/"
PENGHARGAAN = f"{LAMPIRAN}penghargaan/"
DOKUMEN = f"{LAMPIRAN}dokumen/<int:nomor>/"
P, D = {"jenis": "penghargaan"}, {"jenis": "dokumen"}

urlpatterns = [
    path(LAMPIRAN, lampiran.lampiran, name="lampiran"),
    path(f"{LAMPIRAN}unggah/", lampiran.dokumen_unggah, name="lampiran_dokumen_unggah"),
    path(PENGHARGAAN, lampiran.lampiran_ubah, P, name="penghargaan_buat"),
    path(f"{PENGHARGAAN}<int:nomor>/", lampiran.lampiran_ubah, P, name="penghargaan_ubah"),
    path(f"{PENGHARGAAN}<int:nomor>/hapus/", lampiran.lampiran_hapus, P, name="penghargaan_hapus"),
    path(DOKUMEN, lampiran.lampiran_ubah, D, name="lampiran_dokumen_ubah"),
    path(f"{DOKUMEN}hapus/", lampiran.lampiran_hapus, D, name="lampiran_dokumen_hapus"),
    path(f"{DOKUMEN}ulang/", lampiran.dokumen_ulang, name="lampiran_dokumen_ulang"),
    path(f"{DOKUMEN}unduh/", lampiran.dokumen_unduh, name="lampiran_dokumen_unduh"),
]
