"""Addresses of renstra, below an OPD-year."""

from django.urls import path

from .views import impor, rencana, simpul, target, uraian

AKAR = "opd/<slug:kode>/<int:tahun>/renstra/"

urlpatterns = [
    path(AKAR, rencana.renstra, name="renstra"),
    path(f"{AKAR}daftar/", rencana.renstra_daftar, name="renstra_daftar"),
    path(f"{AKAR}baru/", rencana.renstra_buat, name="renstra_buat"),
    path(f"{AKAR}<int:pk>/", rencana.renstra_versi, name="renstra_versi"),
    path(f"{AKAR}templat/", impor.renstra_templat, name="renstra_templat"),
    path(f"{AKAR}impor/", impor.renstra_impor, name="renstra_impor"),
    path(
        f"{AKAR}impor/<int:impor_id>/",
        impor.renstra_impor_pratinjau,
        name="renstra_impor_pratinjau",
    ),
    path(f"{AKAR}<int:pk>/ekspor/", impor.renstra_ekspor, name="renstra_ekspor"),
    path(f"{AKAR}<int:pk>/impor/", impor.renstra_impor_ke, name="renstra_impor_ke"),
    path(f"{AKAR}<int:pk>/ubah/", rencana.renstra_ubah, name="renstra_ubah"),
    path(f"{AKAR}<int:pk>/perubahan/", rencana.renstra_perubahan, name="renstra_perubahan"),
    path(f"{AKAR}<int:pk>/berlakukan/", rencana.renstra_berlakukan, name="renstra_berlakukan"),
    path(f"{AKAR}<int:pk>/target/", target.target_renstra, name="target_renstra"),
    path(f"{AKAR}<int:pk>/target/isi/", target.target_renstra_ubah, name="target_renstra_ubah"),
    path(
        f"{AKAR}<int:pk>/lingkungan/isi/",
        uraian.lingkungan_renstra_ubah,
        name="lingkungan_renstra_ubah",
    ),
    path(f"{AKAR}<int:pk>/lingkungan/", uraian.lingkungan_renstra, name="lingkungan_renstra"),
    path(
        f"{AKAR}<int:pk>/sasaran/<int:sasaran_id>/strategi/",
        uraian.strategi_sasaran,
        name="strategi_sasaran",
    ),
    path(f"{AKAR}<int:pk>/<slug:jenis>/baru/", simpul.simpul_buat, name="simpul_buat"),
    path(f"{AKAR}<int:pk>/<slug:jenis>/<int:simpul_id>/", simpul.simpul_ubah, name="simpul_ubah"),
    path(
        f"{AKAR}<int:pk>/<slug:jenis>/<int:simpul_id>/arsip/",
        simpul.simpul_arsip,
        name="simpul_arsip",
    ),
    path(
        f"{AKAR}<int:pk>/<slug:jenis>/<int:simpul_id>/pulihkan/",
        simpul.simpul_pulihkan,
        name="simpul_pulihkan",
    ),
]
