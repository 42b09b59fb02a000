"""Addresses of measurement."""

from django.urls import path

from ..alur import AKSI
from ..views import alur, analisis, bukti, kisi, papan, realisasi

AKAR = "opd/<slug:kode>/<int:tahun>/pengukuran/"
SEL = f"{AKAR}<int:indikator_id>/<int:periode>/"

urlpatterns = [
    path(AKAR, papan.pengukuran, name="pengukuran"),
    path(f"{AKAR}sekaligus/", papan.pengukuran_sekaligus, name="pengukuran_sekaligus"),
    path(f"{AKAR}kisi/<int:periode>/", kisi.kisi_realisasi, name="kisi_realisasi"),
    path(f"{AKAR}kunci/", alur.kunci_tahun, name="kunci_tahun"),
    path(f"{AKAR}buka-kunci/", alur.buka_kunci_tahun, name="buka_kunci_tahun"),
    path(f"{AKAR}bukti/<int:bukti_id>/", bukti.bukti_unduh, name="bukti_unduh"),
    path(f"{AKAR}bukti/<int:bukti_id>/tarik/", bukti.bukti_tarik, name="bukti_tarik"),
    path(SEL, realisasi.realisasi, name="realisasi"),
    path(f"{SEL}catat/", realisasi.realisasi_catat, name="realisasi_catat"),
    path(f"{SEL}hitung/", realisasi.realisasi_hitung, name="realisasi_hitung"),
    path(f"{SEL}bukti/", bukti.bukti_unggah, name="bukti_unggah"),
    *(
        path(f"{SEL}{aksi}/", alur.pindah, {"aksi": aksi}, name=f"realisasi_{aksi}")
        for aksi in AKSI
    ),
    path(f"{AKAR}<int:indikator_id>/analisis/", analisis.analisis_ubah, name="analisis_ubah"),
    path(f"{AKAR}<int:indikator_id>/analisis/draf/", analisis.analisis_draf, name="analisis_draf"),
]
