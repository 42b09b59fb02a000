"""Addresses of findings and their answers."""

from django.urls import path

from .views import panduan, temuan

REVIU = "opd/<slug:kode>/<int:tahun>/reviu/"
SATU = f"{REVIU}temuan/<int:nomor>/"

urlpatterns = [
    path("panduan/pemeriksaan/<slug:keluarga>/", panduan.panduan_uji, name="panduan_uji"),
    path(REVIU, temuan.reviu, name="reviu"),
    path(SATU, temuan.temuan, name="temuan"),
    path(f"{SATU}tanggapi/", temuan.temuan_tanggapi, name="temuan_tanggapi"),
    path(f"{SATU}putuskan/", temuan.temuan_putuskan, name="temuan_putuskan"),
]
