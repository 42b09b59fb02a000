"""Addresses of publishing, verifying and the public pages."""

from django.urls import path

from .views import api, dokumen_pk, penandatanganan, publik, terbitan, unduhan, verifikasi

TERBITAN = "opd/<slug:kode>/<int:tahun>/terbitan/"
SATU = f"{TERBITAN}<str:kode_terbitan>/"
DOKUMEN_PK = "opd/<slug:kode>/<int:tahun>/perjanjian/<int:pk_id>/dokumen/"
PUBLIK = "publik/<str:kode_terbitan>/"

urlpatterns = [
    path(TERBITAN, terbitan.terbitan, name="terbitan"),
    path(f"{TERBITAN}siapkan/", terbitan.terbitan_siapkan, name="terbitan_siapkan"),
    path(f"{TERBITAN}pengecualian/", terbitan.pengecualian_beri, name="pengecualian_beri"),
    path(f"{TERBITAN}pengecualian/cabut/", terbitan.pengecualian_cabut, name="pengecualian_cabut"),
    path(SATU, terbitan.terbitan_rincian, name="terbitan_rincian"),
    path(
        f"{SATU}tanda-tangan/",
        penandatanganan.terbitan_tanda_tangan,
        name="terbitan_tanda_tangan",
    ),
    path(f"{SATU}unggah/", penandatanganan.terbitan_unggah, name="terbitan_unggah"),
    path(f"{SATU}terbitkan/", terbitan.terbitan_terbitkan, name="terbitan_terbitkan"),
    path(f"{SATU}ulang/", terbitan.terbitan_ulang, name="terbitan_ulang"),
    path(f"{SATU}batal/", terbitan.terbitan_batal, name="terbitan_batal"),
    path(f"{SATU}cetakan/", unduhan.terbitan_cetak, name="terbitan_cetak"),
    path(f"{SATU}unduh/", unduhan.terbitan_unduh, name="terbitan_unduh"),
    path(DOKUMEN_PK, dokumen_pk.pk_dokumen, name="pk_dokumen"),
    path(f"{DOKUMEN_PK}siapkan/", dokumen_pk.pk_dokumen_siapkan, name="pk_dokumen_siapkan"),
    path(
        f"{DOKUMEN_PK}<str:kode_dokumen>/tanda-tangan/",
        dokumen_pk.pk_dokumen_tanda_tangan,
        name="pk_dokumen_tanda_tangan",
    ),
    path(
        f"{DOKUMEN_PK}<str:kode_dokumen>/unggah/",
        dokumen_pk.pk_dokumen_unggah,
        name="pk_dokumen_unggah",
    ),
    path(
        f"{DOKUMEN_PK}<str:kode_dokumen>/unduh/",
        dokumen_pk.pk_dokumen_unduh,
        name="pk_dokumen_unduh",
    ),
    # for everybody
    path("verifikasi/", verifikasi.verifikasi, name="verifikasi"),
    path("verifikasi/cari/", verifikasi.verifikasi_cari, name="verifikasi_cari"),
    path("verifikasi/<str:kode_terbitan>/", verifikasi.verifikasi_kode, name="verifikasi_kode"),
    path("publik/", publik.publik, name="publik"),
    path("publik/katalog.json", api.katalog, name="katalog"),
    path(PUBLIK, publik.publik_laporan, name="publik_laporan"),
    path(f"{PUBLIK}unduh/", publik.publik_unduh, name="publik_unduh"),
    path(f"{PUBLIK}gambar/<str:sidik>/", publik.publik_gambar, name="publik_gambar"),
    path(f"{PUBLIK}data.json", publik.publik_data, name="publik_data"),
    path("api/v1/openapi.json", api.api_openapi, name="api_openapi"),
    path("api/v1/laporan/", api.api_daftar, name="api_daftar"),
    path("api/v1/laporan/<str:kode_terbitan>/", api.api_laporan, name="api_laporan"),
]
