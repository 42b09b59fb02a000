"""Addresses of laporan."""

from django.urls import path

from .views import beranda, dasbor

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("opd/<slug:kode>/<int:tahun>/", dasbor.dasbor, name="dasbor"),
]
