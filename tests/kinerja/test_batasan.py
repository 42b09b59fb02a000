"""What the database refuses about promise and measurement, and how it says so."""

from datetime import date
from types import SimpleNamespace

import pytest

from kinerja.models import Analisis, NilaiRealisasi, TargetAksi
from kinerja.models.pengingat import Pengingat
from renstra.models import Sasaran
from tests.batasan import kembaran, wajib_ditolak, wajib_lengkap
from tests.pabrik import (
    buat_indikator,
    buat_opd,
    buat_pengguna,
    buat_pk,
    buat_realisasi,
    buat_renstra,
    simpan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def d() -> SimpleNamespace:
    """One indicator with a row of every kind."""
    opd = buat_opd()
    indikator = buat_indikator(Sasaran.objects.get(tujuan__renstra=buat_renstra(opd)))
    pk = buat_pk(opd, {indikator: 40})
    realisasi = buat_realisasi(indikator, 40)
    return SimpleNamespace(
        pk=pk,
        target=pk.target.get(),
        aksi=simpan(TargetAksi(indikator=indikator, tahun=2020, triwulan=1, nilai=10)),
        realisasi=realisasi,
        nilai=realisasi.terkini,
        analisis=simpan(Analisis(indikator=indikator, tahun=2020)),
        pengingat=simpan(
            Pengingat(
                pengguna=buat_pengguna("pep", opd),
                opd=opd,
                tahun=2020,
                hari=date(2021, 1, 10),
                jumlah=1,
            )
        ),
    )


def realisasi_lain(d, **isi):
    return kembaran(d.realisasi, terkini=None, **isi)


BATASAN = {
    "pk_urutan_unik": (lambda d: kembaran(d.pk), "sudah ada untuk tahun tersebut"),
    "pk_murni_pertama": (
        lambda d: kembaran(d.pk, urutan=1),
        "Perjanjian Kinerja pertama adalah murni",
    ),
    "pk_ditandatangani_lengkap": (
        lambda d: kembaran(d.pk, tahun=2021, tanggal=None),
        "harus menyebut tanggal dan kedua pihak",
    ),
    "target_pk_unik": (lambda d: kembaran(d.target), "sudah ada dalam Perjanjian Kinerja"),
    "target_aksi_unik": (lambda d: kembaran(d.aksi), "Target triwulan ini sudah ada"),
    "target_aksi_triwulan_wajar": (
        lambda d: kembaran(d.aksi, triwulan=5),
        "Triwulan antara 1 dan 4",
    ),
    "realisasi_periode_unik": (realisasi_lain, "Realisasi periode ini sudah ada"),
    "realisasi_periode_wajar": (
        lambda d: realisasi_lain(d, periode=5),
        "Periode antara 0 (tahunan) dan 4 (triwulan IV)",
    ),
    "nilai_realisasi_ada_isi": (
        lambda d: kembaran(d.nilai, nilai=None),
        "sebutkan mengapa belum ada nilai",
    ),
    "nilai_realisasi_kosong_tanpa_nilai": (
        lambda d: kembaran(d.nilai, alasan_kosong="Belum rilis"),
        "hanya diisi bila nilainya tidak ada",
    ),
    "analisis_tahun_unik": (lambda d: kembaran(d.analisis), "Analisis tahun ini sudah ada"),
    "analisis_pembanding_konsisten": (
        lambda d: kembaran(
            d.analisis, tahun=2021, tanpa_pembanding=True, pembanding_nama="Rata-rata nasional"
        ),
        "isi standar pembanding, atau nyatakan tidak ada",
    ),
    "pengingat_sehari_sekali": (
        lambda d: kembaran(d.pengingat),
        "Pengingat hari ini sudah dikirim",
    ),
}


@pytest.mark.parametrize("nama", BATASAN)
def test_ditolak(d, nama):
    buat, pesan = BATASAN[nama]
    wajib_ditolak(buat(d), pesan)


def test_setiap_batasan_diuji():
    wajib_lengkap("kinerja", BATASAN)


def test_tidak_diketahui_berbeda_dari_nol(d):
    nol = simpan(kembaran(d.nilai, nilai=0))
    kosong = simpan(kembaran(d.nilai, nilai=None, alasan_kosong="Belum rilis"))
    assert NilaiRealisasi.objects.get(pk=nol.pk).nilai == 0
    assert NilaiRealisasi.objects.get(pk=kosong.pk).nilai is None
