"""Addresses of review rounds, the checklist, the statement, and the evaluation."""

from django.urls import path

from .views import daftar_uji, pernyataan, putaran

PUTARAN = "opd/<slug:kode>/<int:tahun>/reviu/putaran/"
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
]
