"""Addresses of organisasi."""

from django.urls import path

from .views import jejak, kepegawaian, panduan, pilih, tercetak
from .views.pengaturan import daerah, opd, pengguna

UMUM = "pengaturan/"
MILIK_OPD = "opd/<slug:kode>/pengaturan/"

urlpatterns = [
    path("pilih/", pilih.pilih_tahun, name="pilih_tahun"),
    path("panduan/", panduan.panduan_daftar, name="panduan_daftar"),
    path("panduan/<slug:kunci>/", panduan.panduan, name="panduan"),
    path("opd/<slug:kode>/jejak/", jejak.jejak, name="jejak"),
    path("opd/<slug:kode>/jejak/ekspor/<slug:bentuk>/", jejak.jejak_ekspor, name="jejak_ekspor"),
    path(
        "opd/<slug:kode>/jejak/<str:jenis>/<str:objek_id>/", jejak.jejak_objek, name="jejak_objek"
    ),
    path("opd/<slug:kode>/<int:tahun>/kepegawaian/", kepegawaian.kepegawaian, name="kepegawaian"),
    path(
        "opd/<slug:kode>/<int:tahun>/kepegawaian/<slug:tabel>/",
        kepegawaian.kepegawaian_ubah,
        name="kepegawaian_ubah",
    ),
    path(
        "opd/<slug:kode>/<int:tahun>/tercetak/<int:nomor>/",
        tercetak.angka_dinyatakan_ubah,
        name="angka_dinyatakan_ubah",
    ),
    path(UMUM, daerah.pengaturan, name="pengaturan"),
    path(f"{UMUM}pemda/", daerah.pemda_ubah, name="pemda_ubah"),
    path(f"{UMUM}daerah/", daerah.daerah, name="daerah"),
    path(f"{UMUM}urusan/baru/", daerah.urusan_simpan, name="urusan_buat"),
    path(f"{UMUM}urusan/<int:pk>/", daerah.urusan_simpan, name="urusan_ubah"),
    path(f"{UMUM}pejabat/baru/", daerah.pejabat_daerah_simpan, name="pejabat_daerah_buat"),
    path(f"{UMUM}pejabat/<int:pk>/", daerah.pejabat_daerah_simpan, name="pejabat_daerah_ubah"),
    path(
        f"{UMUM}dasar-hukum/baru/", daerah.dasar_hukum_daerah_simpan, name="dasar_hukum_daerah_buat"
    ),
    path(
        f"{UMUM}dasar-hukum/<int:pk>/",
        daerah.dasar_hukum_daerah_simpan,
        name="dasar_hukum_daerah_ubah",
    ),
    path(f"{UMUM}dasar-hukum/baku/", daerah.dasar_hukum_baku, name="dasar_hukum_baku"),
    path(f"{UMUM}opd/", daerah.opd_daftar, name="opd_daftar"),
    path(f"{UMUM}opd/baru/", daerah.opd_buat, name="opd_buat"),
    path(f"{UMUM}pengguna/", pengguna.pengguna_daftar, name="pengguna_daftar"),
    path(f"{UMUM}pengguna/undang/", pengguna.pengguna_undang, name="pengguna_undang"),
    path(f"{UMUM}pengguna/<int:pk>/", pengguna.pengguna, name="pengguna"),
    path(f"{UMUM}pengguna/<int:pk>/ubah/", pengguna.pengguna_ubah, name="pengguna_ubah"),
    path(f"{UMUM}pengguna/<int:pk>/peran/", pengguna.peran_beri, name="peran_beri"),
    path(
        f"{UMUM}pengguna/<int:pk>/nonaktif/", pengguna.pengguna_nonaktif, name="pengguna_nonaktif"
    ),
    path(f"{UMUM}pengguna/<int:pk>/aktif/", pengguna.pengguna_aktif, name="pengguna_aktif"),
    path(
        f"{UMUM}pengguna/<int:pk>/keluarkan/",
        pengguna.pengguna_keluarkan,
        name="pengguna_keluarkan",
    ),
    path(
        f"{UMUM}pengguna/<int:pk>/undang-ulang/",
        pengguna.pengguna_undang_ulang,
        name="pengguna_undang_ulang",
    ),
    path(f"{UMUM}peran/<int:pk>/akhiri/", pengguna.peran_akhiri, name="peran_akhiri"),
    path(MILIK_OPD, opd.opd_pengaturan, name="opd_pengaturan"),
    path(f"{MILIK_OPD}identitas/", opd.opd_ubah, name="opd_ubah"),
    path(f"{MILIK_OPD}unit/baru/", opd.unit_simpan, name="unit_buat"),
    path(f"{MILIK_OPD}unit/<int:pk>/", opd.unit_simpan, name="unit_ubah"),
    path(f"{MILIK_OPD}pejabat/baru/", opd.pejabat_simpan, name="pejabat_buat"),
    path(f"{MILIK_OPD}pejabat/<int:pk>/", opd.pejabat_simpan, name="pejabat_ubah"),
    path(f"{MILIK_OPD}dasar-hukum/baru/", opd.dasar_hukum_simpan, name="dasar_hukum_buat"),
    path(f"{MILIK_OPD}dasar-hukum/<int:pk>/", opd.dasar_hukum_simpan, name="dasar_hukum_ubah"),
    path(f"{MILIK_OPD}tahun/buka/", opd.tahun_buka, name="tahun_buka"),
    path(f"{MILIK_OPD}tahun/<int:tahun>/", opd.tahun_atur, name="tahun_atur"),
    path("pengaturan/jejak/", jejak.jejak_pusat, name="jejak_pusat"),
    path(
        "pengaturan/jejak/ekspor/<slug:bentuk>/",
        jejak.jejak_pusat_ekspor,
        name="jejak_pusat_ekspor",
    ),
]
