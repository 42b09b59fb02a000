"""Addresses of the promise: Perjanjian Kinerja and Rencana Aksi."""

from django.urls import path

from ..views import perjanjian, rencana_aksi

PK = "opd/<slug:kode>/<int:tahun>/perjanjian/"
AKSI = "opd/<slug:kode>/<int:tahun>/rencana-aksi/"

urlpatterns = [
    path(PK, perjanjian.pk, name="pk"),
    path(f"{PK}baru/", perjanjian.pk_buat, name="pk_buat"),
    path(f"{PK}<int:pk_id>/", perjanjian.pk_rincian, name="pk_rincian"),
    path(f"{PK}<int:pk_id>/ubah/", perjanjian.pk_ubah, name="pk_ubah"),
    path(f"{PK}<int:pk_id>/hapus/", perjanjian.pk_hapus, name="pk_hapus"),
    path(f"{PK}<int:pk_id>/tanda-tangan/", perjanjian.pk_tanda_tangan, name="pk_tanda_tangan"),
    path(AKSI, rencana_aksi.rencana_aksi, name="rencana_aksi"),
    path(f"{AKSI}isi/", rencana_aksi.rencana_aksi_ubah, name="rencana_aksi_ubah"),
]
