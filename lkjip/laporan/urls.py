"""Addresses of laporan."""

from django.urls import path

from .views import beranda, dasbor

OPD = "opd/<slug:kode>/<int:tahun>/"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path(OPD, dasbor.dasbor, name="dasbor"),
    path(f"{OPD}indikator/<str:indikator>/", dasbor.indikator, name="indikator"),
    path(f"{OPD}anggaran/program/<int:id>/", dasbor.program_serapan, name="program_serapan"),
]
