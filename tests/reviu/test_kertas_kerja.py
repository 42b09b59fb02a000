"""The working paper: of the example's report with the answers so far, printed and filed."""

import io
from dataclasses import replace

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from lkjip.laporan.contoh.lambang import load_lambang
from lkjip.laporan.contoh.muat import FOLDER_CONTOH
from lkjip.organisasi.models import Pengguna, TahunKinerja
from lkjip.organisasi.unduhan.xlsx import tulis_xlsx
from lkjip.reviu.kertas_kerja.cetak import print_kertas_kerja
from lkjip.reviu.kertas_kerja.isi import kertas_laporan
from lkjip.reviu.kertas_kerja.lembar import unduhan_kertas
from lkjip.reviu.models import KertasTercetak, Pemeriksaan, TemuanTercatat
from lkjip.reviu.services.pemeriksaan import sync_temuan
from lkjip.reviu.services.tanggapan import answer_temuan
from tests.laporan.pdf import teks_halaman
from tests.laporan.test_cetak import simpul_struktur

ARG = ("diskominfo", 2020)


@pytest.fixture
def tahun(opd_contoh, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return TahunKinerja.objects.select_related("opd__pemda").get(opd=opd_contoh, tahun=2020)


@pytest.fixture
def kertas(tahun):
    sync_temuan(opd=tahun.opd, tahun=2020)
    temuan = TemuanTercatat.objects.filter(kode="J02").first()
    answer_temuan(
        temuan=temuan,
        jenis="dijelaskan",
        isi="Ralat LRA sudah diminta.",
        versi=temuan.versi,
        oleh=Pengguna.objects.get(username="pep"),
    )
    return kertas_laporan(tahun, Pemeriksaan.objects.get(opd=tahun.opd, tahun=2020), "Peninjau")


def masuk(nama: str) -> Client:
    client = Client()
    client.force_login(Pengguna.objects.get(username=nama))
    return client


def test_memuat_yang_ditandatangani_inspektorat(kertas):
    teks = " ".join(teks_halaman(print_kertas_kerja(kertas)))
    for kata in (
        *("INSPEKTORAT", "KERTAS KERJA REVIU", "Perangkat daerah", "Ruang lingkup", "Tim reviu"),
        *("Tanggapan perangkat daerah", "Rekapitulasi", "Simpulan", "Pengendali teknis"),
        "Ralat LRA sudah diminta.",
    ):
        assert kata in teks, kata
    # the head of the table is repeated, and nothing is lost at the edge of the page
    assert teks.count("Penjelasan hitungan") > 2
    assert all(f" {n} {t.kode}" in f" {teks}" for n, t in enumerate(kertas.temuan, 1))


def test_kop_berlambang(tahun):
    load_lambang(FOLDER_CONTOH, tahun.opd.pemda)
    sync_temuan(opd=tahun.opd, tahun=2020)
    satu = kertas_laporan(tahun, Pemeriksaan.objects.get(opd=tahun.opd, tahun=2020), "Peninjau")
    with pikepdf.open(io.BytesIO(print_kertas_kerja(satu))) as pdf:
        alt = [str(s.Alt) for s in simpul_struktur(pdf) if s.S == "/Figure"]
    assert alt == ["Lambang Kota Pangkalpinang"]


def test_lembar_kerja_tidak_menjalankan_rumus(kertas):
    jahat = replace(kertas.temuan[0], tertulis='=HYPERLINK("http://x")', pesan="+1", saran="@a")
    unduhan = unduhan_kertas(replace(kertas, temuan=(jahat,)), "kk")
    wadah = io.BytesIO()
    tulis_xlsx(wadah, [buat() for buat in unduhan.tabel.values()], kala=kertas.diperiksa)
    lembar, rekap = load_workbook(wadah).worksheets
    baris = list(lembar.iter_rows(min_row=7, max_row=7))[0]
    assert {sel.data_type for sel in baris[1:10]} == {"s"}
    assert lembar.freeze_panes == "A7" and lembar.print_title_rows == "$6:$6"
    assert rekap["A14"].value == "Jumlah"


def test_dicetak_disimpan_dan_dibatasi(kertas):
    peninjau, pep = masuk("peninjau"), masuk("pep")
    layar = pep.get(reverse("kertas_kerja", args=ARG)).content.decode()
    assert "Ralat LRA sudah diminta." in layar and "Cetak PDF" not in layar
    assert pep.post(reverse("kertas_kerja_cetak", args=ARG)).status_code == 403
    peninjau.post(reverse("kertas_kerja_cetak", args=ARG))
    satu = KertasTercetak.objects.get()
    assert satu.status == "selesai" and satu.jumlah_temuan == len(kertas.temuan)
    pdf = pep.get(reverse("kertas_kerja_unduh", args=[*ARG, satu.pk]))
    assert b"".join(pdf.streaming_content).startswith(b"%PDF-")


def test_sebelum_diperiksa_tidak_dicetak(tahun):
    Pemeriksaan.objects.all().delete()
    peninjau = masuk("peninjau")
    jawab = peninjau.post(reverse("kertas_kerja_cetak", args=ARG), follow=True).content.decode()
    assert "sedang diperiksa" in jawab and not KertasTercetak.objects.exists()
