"""Addresses of the workbook's import."""

from django.urls import path

from ..views import impor

AKAR = "opd/<slug:kode>/<int:tahun>/pengukuran/impor/"

urlpatterns = [
    path(AKAR, impor.impor_kinerja, name="impor_kinerja"),
    path(f"{AKAR}<int:nomor>/", impor.impor_kinerja_berkas, name="impor_kinerja_berkas"),
    path(f"{AKAR}<int:nomor>/buang/", impor.impor_kinerja_buang, name="impor_kinerja_buang"),
    path(
        f"{AKAR}<int:nomor>/pulihkan/", impor.impor_kinerja_pulihkan, name="impor_kinerja_pulihkan"
    ),
]
