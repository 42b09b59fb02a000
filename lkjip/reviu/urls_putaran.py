"""Addresses of review rounds, the checklist, the statement, and the evaluation."""

from django.urls import path

from .views import (
    daftar_uji,
    evaluasi,
    lembar_akip,
    lke,
    pernyataan,
    putaran,
    rekomendasi,
    tren_akip,
)

PUTARAN = "opd/<slug:kode>/<int:tahun>/reviu/putaran/"
EVALUASI = "opd/<slug:kode>/<int:tahun>/reviu/evaluasi/"
KOMPONEN = f"{EVALUASI}komponen/<str:komponen>/"
REKOMENDASI = f"{EVALUASI}rekomendasi/<int:nomor>/"
PERNYATAAN = "opd/<slug:kode>/<int:tahun>/reviu/pernyataan/"
SATU = f"{PUTARAN}<int:nomor>/"

urlpatterns = [
    path("reviu/daftar-uji/", daftar_uji.daftar_uji, name="daftar_uji"),
    path(
        "reviu/daftar-uji/konfirmasi/",
        daftar_uji.daftar_uji_konfirmasi,
        name="daftar_uji_konfirmasi",
    ),
    path(PERNYATAAN, pernyataan.pernyataan, name="pernyataan"),
    path(f"{PERNYATAAN}cetak/", pernyataan.pernyataan_cetak, name="pernyataan_cetak"),
    path(PUTARAN, putaran.putaran, name="putaran"),
    path(f"{PUTARAN}buka/", putaran.putaran_buka, name="putaran_buka"),
    path(SATU, putaran.putaran_rincian, name="putaran_rincian"),
    path(f"{SATU}jawab/", putaran.putaran_jawab, name="putaran_jawab"),
    path(f"{SATU}selesai/", putaran.putaran_selesai, name="putaran_selesai"),
    path(f"{SATU}kembalikan/", putaran.putaran_kembalikan, name="putaran_kembalikan"),
    path("pengaturan/lke/", lke.lke, name="lke"),
    path("pengaturan/lke/<int:mulai>/", lke.lke_lembar, name="lke_lembar"),
    path("reviu/akip/", tren_akip.akip_kota, name="akip_kota"),
    path(EVALUASI, evaluasi.evaluasi, name="evaluasi"),
    path(f"{EVALUASI}tren/", tren_akip.evaluasi_tren, name="evaluasi_tren"),
    path(f"{EVALUASI}buka/", evaluasi.evaluasi_buka, name="evaluasi_buka"),
    path(f"{EVALUASI}ajukan/", evaluasi.evaluasi_ajukan, name="evaluasi_ajukan"),
    path(f"{EVALUASI}kembalikan/", evaluasi.evaluasi_kembalikan, name="evaluasi_kembalikan"),
    path(f"{EVALUASI}selesai/", evaluasi.evaluasi_selesai, name="evaluasi_selesai"),
    path(f"{EVALUASI}resmi/", evaluasi.evaluasi_resmi, name="evaluasi_resmi"),
    path(KOMPONEN, lembar_akip.evaluasi_komponen, name="evaluasi_komponen"),
    path(f"{KOMPONEN}nilai/", lembar_akip.evaluasi_nilai, name="evaluasi_nilai"),
    path(f"{EVALUASI}rekomendasi/", evaluasi.rekomendasi_buat, name="rekomendasi_buat"),
    path(REKOMENDASI, rekomendasi.rekomendasi, name="rekomendasi"),
    path(f"{REKOMENDASI}lapor/", rekomendasi.rekomendasi_lapor, name="rekomendasi_lapor"),
    path(f"{REKOMENDASI}putus/", rekomendasi.rekomendasi_putus, name="rekomendasi_putus"),
]
