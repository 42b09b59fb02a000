"""The dashboard, and the pages that say where a figure comes from."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from anggaran.models import Program
from lkjip.organisasi.models import Pengguna, TahunKinerja
from renstra.models import Sasaran
from tests.dunia import buat_pengguna

ALAMAT = ("diskominfo", 2020)


@pytest.fixture
def pep(opd_contoh) -> Client:
    client = Client()
    client.force_login(Pengguna.objects.get(username="pep"))
    return client


def baca(client: Client, nama: str, *args: object, **kepala: str) -> str:
    jawab = client.get(reverse(nama, args=[*ALAMAT, *args]), headers=kepala)
    assert jawab.status_code == 200
    return re.sub(r"\s+", " ", jawab.content.decode())


def polos(html: str) -> str:
    """The text that people read, without drawings and markup."""
    html = re.sub(r"<svg.*?</svg>", "", html, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_dasbor_menyebut_angka_utama(pep):
    isi = polos(baca(pep, "dasbor"))
    assert "Dinas Komunikasi dan Informatika 2020" in isi
    assert "7 dari 7" in isi
    assert "85,29 %" in isi
    assert "Rp 1.675.791.284" in isi and "Rp 1.964.821.178" in isi
    assert "Indeks Sistem Pemerintahan Berbasis Elektronik (SPBE)" in isi
    assert "Dokumen sumber tidak memuat hasil penilaian Indeks SPBE tahun 2020." in isi


def test_dasbor_menyebut_tertulis_di_samping_terhitung(pep):
    """Program 31: the stated pagu stands beside the computed one, in the same cell."""
    isi = baca(pep, "dasbor")
    (sel,) = re.findall(
        r'<td[^>]*data-label="Pagu \(Rp\)"[^>]*>((?:(?!</td>).)*700\.904\.303.*?)</td>', isi
    )
    assert "700.513.683" in sel
    assert re.search(r"\d+ angka berbeda atau tidak terbaca", isi)
    assert "4.300.00,00" in isi


def test_nilai_dibatasi_diberi_catatan(pep):
    isi = polos(baca(pep, "dasbor"))
    assert "Dibatasi 100 % oleh kebijakan; nilai sebelum dibatasi 250,00 %." in isi
    assert "1.1 sebelum dibatasi 250,00 %" in isi


def test_dasbor_menyebut_yang_perlu_diperhatikan(pep):
    isi = polos(baca(pep, "dasbor"))
    assert "Program yang belum dipetakan ke sasaran" in isi
    assert "02 Program Peningkatan Sarana dan Prasarana Aparatur" in isi
    assert "31.07 Penyebarluasan Informasi" in isi
    assert "47,08" in isi


def test_grafik_lulus_csp_dan_bernama(pep):
    """Drawings carry no style attribute, and each has a title."""
    isi = baca(pep, "dasbor")
    gambar = re.findall(r'<svg[^>]*class="grafik.*?</svg>', isi, flags=re.S)
    assert len(gambar) >= 4
    assert "style=" not in isi
    assert all("<title" in g for g in gambar)
    assert len(set(re.findall(r' id="([^"]+)"', isi))) == len(re.findall(r' id="([^"]+)"', isi))


def test_tabel_dapat_diurutkan(pep):
    jawab = pep.get(reverse("dasbor", args=ALAMAT), {"program-sort": "-persen"})
    isi = jawab.content.decode()
    assert 'aria-sort="descending"' in isi
    urut = re.findall(r"anggaran/program/(\d+)/\"><span class=\"kode\">(\d\d)", isi)
    assert urut[0][1] == "16"
    assert urut[-1][1] == "31"


def test_tahun_terkunci_dan_tanpa_anggaran(pep, opd_contoh):
    isi = polos(pep.get(reverse("dasbor", args=["diskominfo", 2019])).content.decode())
    assert "Tahun terkunci" in isi
    assert "Belum ada baris anggaran pada tahun ini." in isi


def test_tahun_tanpa_renstra(pep, opd_contoh):
    TahunKinerja.objects.create(opd=opd_contoh, tahun=2030, kebijakan="baku-2014")
    isi = polos(pep.get(reverse("dasbor", args=["diskominfo", 2030])).content.decode())
    assert "Belum ada sasaran." in isi
    assert "Belum ada sasaran yang dapat dirata-ratakan" in isi


def test_indikator_menguraikan_hitungan(pep):
    isi = polos(baca(pep, "indikator", "1.1"))
    assert "1.1 Persentase pemenuhan kebijakan SPBE" in isi
    assert "menurut Perjanjian Kinerja" in isi
    assert "Capaian = realisasi ÷ target × 100 %" in isi
    assert "100 ÷ 40 × 100 % = 250,00 %" in isi
    assert "Dibatasi oleh kebijakan menjadi 100,00 %" in isi
    assert "pangkalpinang-2020" in isi
    assert "Naik 50,00 poin, dari 50,00 % menjadi 100,00 %." in isi
    assert "Sistem (pemuatan contoh)" in isi


def test_indikator_tanpa_nilai_menyebut_alasan(pep):
    isi = polos(baca(pep, "indikator", "T.1"))
    assert "Dokumen sumber tidak memuat hasil penilaian Indeks SPBE tahun 2020." in isi
    assert "Belum ada realisasi" in isi
    assert "Capaian 0" not in isi


def test_program_menguraikan_serapan(pep, opd_contoh):
    program = Program.objects.get(opd=opd_contoh, kode="31")
    isi = polos(baca(pep, "program_serapan", program.pk))
    assert "448.019.183 ÷ 700.513.683 × 100 % = 63,96 %" in isi
    assert "Tabel 3.7 700.904.303,00 700.513.683 +390.620" in isi
    assert "31.07 Penyebarluasan Informasi" in isi
    assert "Tersedianya layanan publik" in isi


def test_efisiensi_sasaran_terurai_sampai_asalnya(pep, opd_contoh):
    isi = polos(baca(pep, "anggaran"))
    assert "Selisih capaian dan serapan" in isi
    assert "di atas 5 poin Efisien, −5 sampai 5 poin Cukup Efisien" in isi
    assert "Serapan: 919.115.634 ÷ 1.182.038.934 × 100 % = 77,76 %" in isi
    assert "100,00 % − 77,76 % = 22,24 poin: Efisien." in isi
    satu = Sasaran.objects.get(tujuan__renstra__opd=opd_contoh, nomor="1")
    assert reverse("sasaran_serapan", args=[*ALAMAT, satu.pk]) in baca(pep, "anggaran")
    isi = polos(baca(pep, "sasaran_serapan", satu.pk))
    assert "30 Program Pengelolaan Aplikasi Informatika 5 dari 5 kegiatan 481.525.251" in isi
    assert "Rata-rata sederhana dari 4 indikator = 100,00." in isi
    jawab = pep.get(reverse("sasaran_serapan", args=[*ALAMAT, 0]))
    assert "Sasaran itu tidak ada dalam Renstra" in jawab.content.decode()


@pytest.mark.parametrize("nama", ["indikator", "program_serapan", "sasaran_serapan"])
def test_panel_samping_adalah_potongan(pep, opd_contoh, nama):
    kunci = {
        "indikator": "1.1",
        "program_serapan": Program.objects.get(opd=opd_contoh, kode="02").pk,
        "sasaran_serapan": Sasaran.objects.get(tujuan__renstra__opd=opd_contoh, nomor="1").pk,
    }[nama]
    isi = baca(pep, nama, kunci, **{"HX-Request": "true", "HX-Target": "panel-isi"})
    assert "<html" not in isi
    assert "rumus" in isi
    assert reverse(nama, args=[*ALAMAT, kunci]) in isi


def test_yang_tidak_ada_dijawab_404(pep, opd_contoh):
    jawab = pep.get(reverse("indikator", args=[*ALAMAT, "9.9"]))
    assert jawab.status_code == 404
    assert (
        "Indikator “9.9” tidak ada dalam Renstra yang berlaku pada 2020." in jawab.content.decode()
    )
    program = Program.objects.get(opd=opd_contoh, kode="31")
    jawab = pep.get(reverse("program_serapan", args=["diskominfo", 2019, program.pk]))
    assert jawab.status_code == 404
    assert "Program itu tidak ada dalam anggaran" in jawab.content.decode()


def test_orang_luar_404(opd_contoh):
    client = Client()
    client.force_login(buat_pengguna("orang-luar"))
    for nama, args in (("dasbor", ()), ("indikator", ("1.1",)), ("program_serapan", (1,))):
        assert client.get(reverse(nama, args=[*ALAMAT, *args])).status_code == 404


@pytest.mark.parametrize(
    ("nama", "kunci", "paling"), [("dasbor", [], 43), ("indikator", ["1.1"], 44)]
)
def test_jumlah_kueri_tetap(pep, django_assert_max_num_queries, nama, kunci, paling):
    alamat = reverse(nama, args=[*ALAMAT, *kunci])
    pep.get(alamat)
    with django_assert_max_num_queries(paling):
        pep.get(alamat)
