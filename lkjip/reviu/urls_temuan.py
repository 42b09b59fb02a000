"""Addresses of findings and comments, and their answers."""

from django.urls import path

from .views import dokumen, kertas, komentar, meja, panduan, temuan

REVIU = "opd/<slug:kode>/<int:tahun>/reviu/"
DOKUMEN = "reviu/dokumen/"
SATU_DOKUMEN = f"{DOKUMEN}<int:nomor>/"
KERTAS = f"{REVIU}kertas-kerja/"
KOMENTAR = f"{REVIU}komentar/"
SATU_KOMENTAR = f"{KOMENTAR}<int:nomor>/"
SATU = f"{REVIU}temuan/<int:nomor>/"

urlpatterns = [
    path("panduan/pemeriksaan/<slug:keluarga>/", panduan.panduan_uji, name="panduan_uji"),
    path(REVIU, temuan.reviu, name="reviu"),
    path(SATU, temuan.temuan, name="temuan"),
    path(f"{SATU}tanggapi/", temuan.temuan_tanggapi, name="temuan_tanggapi"),
    path(f"{SATU}putuskan/", temuan.temuan_putuskan, name="temuan_putuskan"),
    path(KERTAS, kertas.kertas_kerja, name="kertas_kerja"),
    path(f"{KERTAS}cetak/", kertas.kertas_kerja_cetak, name="kertas_kerja_cetak"),
    path(f"{KERTAS}<int:nomor>/", kertas.kertas_kerja_unduh, name="kertas_kerja_unduh"),
    path(KOMENTAR, komentar.komentar_daftar, name="komentar_daftar"),
    path(f"{KOMENTAR}angka/<str:kunci>/", komentar.komentar_angka, name="komentar_angka"),
    path(f"{KOMENTAR}bagian/<str:bagian>/", komentar.komentar_bagian, name="komentar_bagian"),
    path(SATU_KOMENTAR, komentar.komentar, name="komentar"),
    path(f"{SATU_KOMENTAR}jawab/", komentar.komentar_jawab, name="komentar_jawab"),
    path(f"{SATU_KOMENTAR}putuskan/", komentar.komentar_putuskan, name="komentar_putuskan"),
    path("reviu/", meja.meja, name="meja"),
    path(DOKUMEN, dokumen.dokumen_daftar, name="dokumen_daftar"),
    path(SATU_DOKUMEN, dokumen.dokumen, name="dokumen"),
    path(f"{SATU_DOKUMEN}kertas-kerja/", dokumen.dokumen_kertas_kerja, name="dokumen_kertas_kerja"),
    path(f"{SATU_DOKUMEN}ulang/", dokumen.dokumen_ulang, name="dokumen_ulang"),
    path(f"{SATU_DOKUMEN}hapus/", dokumen.dokumen_hapus, name="dokumen_hapus"),
]
