"""Addresses of laporan."""

from django.urls import path

from .urls_lampiran import urlpatterns as lampiran
from .urls_terbit import urlpatterns as penerbitan
from .views import (
    anggaran,
    beranda,
    buku_tahun,
    cetakan,
    dasbor,
    kelengkapan,
    kerangka,
    lambang,
    laporan,
    naskah,
    naskah_alat,
    naskah_draf,
    naskah_foto,
    naskah_gambar,
    naskah_ikat,
    perjanjian,
    pohon,
    versi,
)

OPD = "opd/<slug:kode>/<int:tahun>/"
CETAKAN = f"{OPD}laporan/cetakan/<int:nomor>/"
NASKAH = f"{OPD}laporan/naskah/<str:bagian>/"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path(OPD, dasbor.dasbor, name="dasbor"),
    path(f"{OPD}indikator/<str:indikator>/", dasbor.indikator, name="indikator"),
    path(f"{OPD}asal/<str:kunci>/", dasbor.asal_angka, name="asal_angka"),
    path(f"{OPD}buku-kerja/", buku_tahun.buku_tahun, name="buku_tahun"),
    path(f"{OPD}anggaran/", anggaran.anggaran, name="anggaran"),
    path(f"{OPD}anggaran/waktu/", anggaran.anggaran_waktu, name="anggaran_waktu"),
    path(f"{OPD}anggaran/sasaran/<int:id>/", dasbor.sasaran_serapan, name="sasaran_serapan"),
    path(f"{OPD}anggaran/program/<int:id>/", dasbor.program_serapan, name="program_serapan"),
    path(f"{OPD}renstra/<int:pk>/pohon/", pohon.pohon_kinerja, name="pohon_kinerja"),
    path(f"{OPD}perjanjian/<int:pk_id>/formulir/", perjanjian.pk_formulir, name="pk_formulir"),
    path(f"{OPD}perjanjian/<int:pk_id>/cetak/", perjanjian.pk_cetak, name="pk_cetak"),
    path(f"{OPD}laporan/", laporan.laporan, name="laporan"),
    path(f"{OPD}laporan/pratinjau/", laporan.laporan_pratinjau, name="laporan_pratinjau"),
    path(f"{OPD}laporan/kelengkapan/", kelengkapan.kelengkapan, name="kelengkapan"),
    path(f"{OPD}laporan/cetakan/", laporan.cetakan_minta, name="cetakan_minta"),
    path(CETAKAN, cetakan.cetakan, name="cetakan"),
    path(f"{CETAKAN}unduh/", cetakan.cetakan_unduh, name="cetakan_unduh"),
    path(f"{CETAKAN}halaman/<int:halaman>/", cetakan.cetakan_halaman, name="cetakan_halaman"),
    path(f"{OPD}laporan/banding/", versi.laporan_banding, name="laporan_banding"),
    path(f"{OPD}laporan/naskah/", naskah.naskah, name="naskah"),
    path(f"{OPD}laporan/naskah/nilai/", naskah_alat.naskah_nilai, name="naskah_nilai"),
    path(f"{OPD}laporan/foto/<str:sidik>/", naskah_foto.naskah_foto, name="naskah_foto"),
    path(NASKAH, naskah.naskah_bagian, name="naskah_bagian"),
    path(f"{NASKAH}terima/", naskah_draf.naskah_terima, name="naskah_terima"),
    path(f"{NASKAH}ambil/", naskah_draf.naskah_ambil, name="naskah_ambil"),
    path(f"{NASKAH}gabung/", naskah_draf.naskah_gabung, name="naskah_gabung"),
    path(f"{NASKAH}dibaca/", naskah.naskah_dibaca, name="naskah_dibaca"),
    path(f"{NASKAH}cari/", naskah_alat.naskah_cari, name="naskah_cari"),
    path(f"{NASKAH}pratinjau/", naskah_alat.naskah_pratinjau, name="naskah_pratinjau"),
    path(f"{NASKAH}gambar/", naskah_gambar.naskah_gambar, name="naskah_gambar"),
    path(
        f"{NASKAH}gambar/<int:halaman>/",
        naskah_gambar.naskah_gambar_halaman,
        name="naskah_gambar_halaman",
    ),
    path(f"{NASKAH}draf/", naskah_alat.naskah_draf, name="naskah_draf"),
    path(f"{NASKAH}ikat/", naskah_ikat.naskah_ikat, name="naskah_ikat"),
    path(f"{NASKAH}foto/", naskah_foto.naskah_unggah, name="naskah_unggah"),
    path(f"{NASKAH}biarkan/", naskah_ikat.naskah_biarkan, name="naskah_biarkan"),
    path("pengaturan/lambang/", lambang.lambang, name="lambang"),
    path("pengaturan/lambang/lepas/", lambang.lambang_hapus, name="lambang_hapus"),
    path("pengaturan/kerangka/", kerangka.kerangka, name="kerangka"),
    path("pengaturan/kerangka/baku/", kerangka.kerangka_baku, name="kerangka_baku"),
    *lampiran,
    *penerbitan,
]
