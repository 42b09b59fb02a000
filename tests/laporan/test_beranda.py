"""The home page: what each role sees, and what it is told to do next."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kinerja.models import Analisis, Realisasi
from lkjip.laporan.models import Cetakan
from lkjip.organisasi.models import Keanggotaan, Pemda, Pengguna, PerangkatDaerah, TahunKinerja

BERANDA = reverse("beranda")


def baca(nama: str, **parameter: object) -> str:
    client = Client()
    client.force_login(Pengguna.objects.get(username=nama))
    jawab = client.get(BERANDA, parameter)
    assert jawab.status_code == 200
    html = re.sub(r"<svg.*?</svg>", "", jawab.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_pep_melihat_tugasnya(opd_contoh):
    isi = baca("pep")
    assert "Diskominfo 2020" in isi
    assert "Indikator T.1 belum bernilai" in isi
    assert "2 program belum dipetakan ke sasaran" in isi
    assert "Laporan belum pernah dicetak" in isi


def test_tahun_yang_baru_dibuka_dimulai_dari_renstra(opd_contoh):
    """2030 is beyond the plan: nothing can be measured before there is one."""
    TahunKinerja.objects.create(opd=opd_contoh, tahun=2030, kebijakan="baku-2014")
    isi = baca("pep")
    assert "Renstra belum berlaku" in isi
    assert "Belum ada indikator" in isi
    assert "Perjanjian Kinerja belum ditandatangani" not in isi
    TahunKinerja.objects.filter(tahun=2030).update(tahun=2021)
    assert "Perjanjian Kinerja belum ditandatangani" in baca("pep")
    assert "Renstra belum berlaku" not in baca("bidang")


def test_tugas_menurut_peran(opd_contoh):
    Realisasi.objects.filter(indikator__kode="1.1", tahun=2020).update(status="diajukan")
    Realisasi.objects.filter(indikator__kode="1.2", tahun=2020).update(status="diverifikasi")
    Realisasi.objects.filter(indikator__kode="1.3", tahun=2020).update(status="dikembalikan")
    Analisis.objects.filter(indikator__kode="2.1").delete()
    verifikator, kepala, bidang = baca("verifikator"), baca("kepala"), baca("bidang")
    assert "1 realisasi menunggu pemeriksaan" in verifikator
    assert "1 realisasi menunggu persetujuan" in kepala
    assert "1 realisasi dikembalikan" in bidang
    assert "indikator belum dianalisis" in bidang
    assert "belum dipetakan" not in bidang
    assert "menunggu" not in bidang


def test_tahun_kerja_adalah_yang_terbuka(opd_contoh):
    TahunKinerja.objects.filter(opd=opd_contoh).update(status="terkunci")
    isi = baca("kepala")
    assert "Tahun terkunci: tidak dapat diubah" in isi
    assert "tidak ada lagi yang perlu diisi" in isi


def test_cetakan_terakhir_ditawarkan(opd_contoh):
    kepala = Pengguna.objects.get(username="kepala")
    Cetakan.objects.create(
        opd=opd_contoh,
        tahun=2020,
        status=Cetakan.Status.SELESAI,
        oleh=kepala,
        selesai=timezone.now(),
        halaman=81,
        berkas="cetakan/x.pdf",
    )
    isi = baca("kepala")
    assert "81 halaman" in isi
    assert "Unduh PDF" in isi
    assert "Laporan belum pernah dicetak" not in isi


def test_peninjau_melihat_semua_opd(opd_contoh):
    lain = PerangkatDaerah.objects.create(
        pemda=opd_contoh.pemda, kode="dinkes", nama="Dinas Kesehatan", singkatan="Dinkes"
    )
    TahunKinerja.objects.create(opd=lain, tahun=2020, kebijakan="baku-2014")
    isi = baca("peninjau")
    assert "Dinas Kesehatan" in isi
    assert "7 dari 7" in isi
    assert "85,29" in isi
    assert "Belum ada nilai" in isi
    assert "Dinas Kesehatan" not in baca("peninjau", q="komunikasi")
    assert "Tidak ada perangkat daerah yang cocok." in baca("peninjau", q="tidak ada")
    assert "Dinas Kesehatan" not in baca("peninjau", tahun=2019)


@pytest.mark.parametrize("tahun", ["abc", "1900", "²", "9" * 40])
def test_tahun_yang_aneh_diabaikan(opd_contoh, tahun):
    assert "Perangkat daerah 2020" in baca("peninjau", tahun=tahun, halaman="-3")


def test_admin_melihat_hitungan(opd_contoh):
    Pengguna.objects.create(username="baru", nama="Orang Baru", email="baru@contoh.invalid")
    isi = baca("admin")
    assert "Pengguna aktif 8" in isi
    assert "Orang Baru" in isi


@pytest.mark.django_db
def test_admin_pemasangan_baru_dituntun():
    """Nothing but the administrator is there; each step shows as done once something of it is."""
    Keanggotaan.objects.create(
        pengguna=Pengguna.objects.create(username="admin", nama="A", email="a@contoh.invalid"),
        peran=Keanggotaan.Peran.ADMIN,
        mulai=timezone.localdate(),
    )
    assert baca("admin").count("Buka :") == 6
    Pemda.objects.create(nama="Kota Contoh", jenis="kota", sebutan_kepala="Wali Kota", tempat="X")
    isi = baca("admin")
    assert (isi.count("Buka :"), isi.count("Sudah ada")) == (5, 1)
    assert "Belum ada perangkat daerah" in isi


def test_yang_sudah_berjalan_tidak_dituntun_lagi(opd_contoh):
    assert "Langkah pertama" not in baca("admin")


def test_tanpa_peran_diberi_tahu(opd_contoh):
    kemarin = timezone.localdate() - timedelta(days=1)
    Keanggotaan.objects.filter(pengguna__username="pep").update(sampai=kemarin)
    assert "Akun Anda belum mempunyai peran" in baca("pep")


@pytest.mark.parametrize(("nama", "paling"), [("pep", 50), ("peninjau", 24), ("admin", 12)])
def test_jumlah_kueri_tetap(opd_contoh, django_assert_max_num_queries, nama, paling):
    """However many OPD there are."""
    for nomor in range(12):
        lain = PerangkatDaerah.objects.create(
            pemda=opd_contoh.pemda, kode=f"opd-{nomor}", nama=f"OPD {nomor}", singkatan="OPD"
        )
        TahunKinerja.objects.create(opd=lain, tahun=2020, kebijakan="baku-2014")
    client = Client()
    client.force_login(Pengguna.objects.get(username=nama))
    client.get(BERANDA)
    with django_assert_max_num_queries(paling):
        client.get(BERANDA)
