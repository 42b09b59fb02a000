"""Addresses of laporan."""

from django.urls import path

from .views import anggaran, beranda, cetakan, dasbor, laporan, perjanjian, pohon

OPD = "opd/<slug:kode>/<int:tahun>/"
CETAKAN = f"{OPD}laporan/cetakan/<int:nomor>/"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path(OPD, dasbor.dasbor, name="dasbor"),
    path(f"{OPD}indikator/<str:indikator>/", dasbor.indikator, name="indikator"),
    path(f"{OPD}anggaran/", anggaran.anggaran, name="anggaran"),
    path(f"{OPD}anggaran/program/<int:id>/", dasbor.program_serapan, name="program_serapan"),
    path(f"{OPD}renstra/<int:pk>/pohon/", pohon.pohon_kinerja, name="pohon_kinerja"),
    path(f"{OPD}perjanjian/<int:pk_id>/formulir/", perjanjian.pk_formulir, name="pk_formulir"),
    path(f"{OPD}perjanjian/<int:pk_id>/cetak/", perjanjian.pk_cetak, name="pk_cetak"),
    path(f"{OPD}laporan/", laporan.laporan, name="laporan"),
    path(f"{OPD}laporan/pratinjau/", laporan.laporan_pratinjau, name="laporan_pratinjau"),
    path(f"{OPD}laporan/cetakan/", laporan.cetakan_minta, name="cetakan_minta"),
    path(CETAKAN, cetakan.cetakan, name="cetakan"),
    path(f"{CETAKAN}unduh/", cetakan.cetakan_unduh, name="cetakan_unduh"),
    path(f"{CETAKAN}halaman/<int:halaman>/", cetakan.cetakan_halaman, name="cetakan_halaman"),
]
