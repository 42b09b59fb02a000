"""Addresses of anggaran, below an OPD-year."""

from django.urls import path

from .views import belanja, impor, kisi, pemetaan, simpul, tercetak

AKAR = "opd/<slug:kode>/<int:tahun>/anggaran/"
IMPOR = f"{AKAR}impor/<int:nomor>/"
BARIS = f"{AKAR}<slug:jenis>/<int:nomor>/"

urlpatterns = [
    path(f"{AKAR}susunan/", simpul.susunan_anggaran, name="susunan_anggaran"),
    path(f"{AKAR}pemetaan/", pemetaan.pemetaan_anggaran, name="pemetaan_anggaran"),
    path(f"{AKAR}belanja/", belanja.belanja_anggaran, name="belanja_anggaran"),
    path(f"{AKAR}isi/<slug:jenis>/", kisi.isi_anggaran, name="isi_anggaran"),
    path(f"{AKAR}tercetak/<int:nomor>/", tercetak.dinyatakan_ubah, name="dinyatakan_ubah"),
    path(
        f"{AKAR}tercetak/akun/<int:nomor>/<slug:kolom>/",
        tercetak.akun_tercetak_ubah,
        name="akun_tercetak_ubah",
    ),
    path(f"{AKAR}impor/", impor.impor_anggaran, name="impor_anggaran"),
    path(f"{AKAR}impor/unggah/", impor.impor_unggah, name="impor_unggah"),
    path(IMPOR, impor.impor_berkas, name="impor_berkas"),
    path(f"{IMPOR}jawab/", impor.impor_jawab, name="impor_jawab"),
    path(f"{IMPOR}koreksi/", impor.impor_koreksi, name="impor_koreksi"),
    path(f"{IMPOR}lanjutkan/", impor.impor_lanjutkan, name="impor_lanjutkan"),
    path(f"{IMPOR}terapkan/", impor.impor_terapkan, name="impor_terapkan"),
    path(f"{IMPOR}buang/", impor.impor_buang, name="impor_buang"),
    path(f"{IMPOR}pulihkan/", impor.impor_pulihkan, name="impor_pulihkan"),
    path(f"{IMPOR}unduh/", impor.impor_unduh, name="impor_unduh"),
    path(f"{IMPOR}catatan/", impor.impor_catatan, name="impor_catatan"),
    path(
        f"{AKAR}<slug:jenis>/tambah/<int:induk>/",
        simpul.baris_anggaran_buat,
        name="baris_anggaran_buat",
    ),
    path(f"{BARIS}ubah/", simpul.baris_anggaran_ubah, name="baris_anggaran_ubah"),
    path(f"{BARIS}hapus/", simpul.baris_anggaran_hapus, name="baris_anggaran_hapus"),
    path(f"{BARIS}penjelasan/", simpul.serapan_penjelasan, name="serapan_penjelasan"),
]
