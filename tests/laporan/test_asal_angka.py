"""Every figure of the preview and the dashboard is one click from where it comes from."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from lkjip.laporan.dokumen.kamus import susun_kamus
from lkjip.laporan.dokumen.kamus.masukan import cari_masukan
from lkjip.organisasi.models import Pengguna
from lkjip.rumus.ikhtisar import hitung_ikhtisar

ARG = ["diskominfo", 2020]
# Figure → formula, one of its inputs.
ASAL = [
    ("program.2-10.31.sisa", "anggaran − realisasi", "program.2-10.31.realisasi"),
    ("program.2-10.31.persen", "realisasi ÷ anggaran × 100 %", "program.2-10.31.anggaran"),
    ("program.2-10.31.realisasi", "jumlah kegiatan di bawahnya", "kegiatan.2-10.31.10.realisasi"),
    ("anggaran.total", "jumlah seluruh program", "program.2-10.31.anggaran"),
    ("sasaran.1.capaian", "rata-rata capaian indikatornya", "indikator.1.1.capaian"),
    ("opd.capaian", "rata-rata capaian sasaran", "sasaran.4.capaian"),
    ("indikator.1.1.selisih", "realisasi − target", "indikator.1.1.target"),
    ("belanja.2020.5.realisasi", "jumlah akun di bawahnya", "belanja.2020.5-2.realisasi"),
    ("pegawai.total", "jumlah baris tabel kepegawaian", "pegawai.pendidikan.s1.total"),
    ("sasaran.1.tercapai", "banyaknya indikator menurut capaiannya", "indikator.1.1.capaian"),
    ("sasaran.1.perubahan", "capaian tahun ini − capaian tahun lalu", "sasaran.1.capaian_lalu"),
    ("kegiatan.2-10.31.10.realisasi", "", ""),
]


@pytest.fixture
def peninjau(opd_contoh):
    client = Client()
    client.force_login(Pengguna.objects.get(username="peninjau"))
    return client


@pytest.mark.parametrize(("kunci", "rumus", "satu"), ASAL)
def test_masukan(potret_contoh, kunci, rumus, satu):
    ikhtisar = hitung_ikhtisar(potret_contoh)
    hasil = cari_masukan(kunci, susun_kamus(potret_contoh, ikhtisar), potret_contoh, ikhtisar)
    assert hasil.rumus == rumus
    assert satu in hasil.kunci if satu else hasil.kunci == ()


def test_setiap_angka_pratinjau_bertaut_ke_asalnya(peninjau, potret_contoh):
    html = peninjau.get(reverse("laporan_pratinjau", args=ARG)).content.decode()
    tautan = re.findall(r'<a class="angka[^>]*data-asal="([^"]+)" href="([^"]+)"', html)
    assert len(tautan) == html.count("data-asal=") > 700
    kamus = susun_kamus(potret_contoh)
    assert {kunci for kunci, _ in tautan} <= set(kamus)
    assert {url for _, url in tautan} == {
        reverse("asal_angka", args=[*ARG, kunci]) for kunci, _ in tautan
    }


def test_dasbor_bertaut_ke_asalnya(peninjau):
    html = peninjau.get(reverse("dasbor", args=ARG)).content.decode()
    for kunci in (
        "opd.capaian",
        "anggaran.persen",
        "indikator_sasaran.tercapai",
        "sasaran.1.capaian",
        "indikator.1.1.realisasi",
        "program.2-10.31.realisasi",
        "anggaran.total",
    ):
        url = reverse("asal_angka", args=[*ARG, kunci])
        assert f'href="{url}"' in html, kunci
        assert peninjau.get(url).status_code == 200


def test_halaman_menyebut_rumus_kebijakan_masukan_bukti_dan_pencatat(
    peninjau, django_assert_max_num_queries
):
    alamat = reverse("asal_angka", args=[*ARG, "indikator.1.1.capaian"])
    with django_assert_max_num_queries(75):
        html = peninjau.get(alamat).content.decode()
    for kata in ("250,00", "Dihitung dari", "Kebijakan hitung", "Bukti dukung", "Perubahan data"):
        assert kata in html, kata
    assert reverse("asal_angka", args=[*ARG, "indikator.1.1.target"]) in html
    panel = peninjau.get(alamat, headers={"HX-Request": "true", "HX-Target": "panel-isi"})
    assert "<html" not in panel.content.decode() and "250,00" in panel.content.decode()
    assert peninjau.get(reverse("asal_angka", args=[*ARG, "bukan.angka"])).status_code == 404
