"""The roof: sees everything, holds nothing."""

from django.urls import include, path

urlpatterns = [
    path("akun/", include("allauth.urls")),
    path("", include("lkjip.organisasi.urls")),
    path("", include("renstra.urls")),
    path("", include("kinerja.urls")),
    path("", include("anggaran.urls")),
    path("", include("lkjip.laporan.urls")),
    path("", include("lkjip.reviu.urls")),
]

handler400 = "lkjip.organisasi.galat.permintaan_keliru"
handler403 = "lkjip.organisasi.galat.tidak_berhak"
handler404 = "lkjip.organisasi.galat.tidak_ditemukan"
handler500 = "lkjip.organisasi.galat.galat_peladen"
