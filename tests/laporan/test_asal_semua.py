"""Every dashboard, walked: a figure that is computed leads to where it comes from."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from anggaran.models import Kegiatan, Program, RealisasiAnggaran
from lkjip.laporan.dasbor import hitung
from lkjip.laporan.dokumen.kamus import susun_kamus
from lkjip.organisasi.models import Pengguna, TahunKinerja
from renstra.models import Sasaran
from tests.dunia import TAHUN_TERBUKA, buat_dunia
from tests.pabrik import buat_program

ARG = ["diskominfo", 2020]
HALAMAN = (
    "beranda",
    "meja",
    "dasbor",
    "anggaran",
    "indikator",
    "program_serapan",
    "sasaran_serapan",
)
WAKTU = "anggaran_waktu"
# Column of a page → why its figures lead nowhere.
TANPA_TAUTAN = {
    ("beranda", "Capaian (%)"): "the mean of the rows above it, each of which is a link",
    (WAKTU, "Perubahan serapan (poin)"): "both years stand in the same row as links",
    (WAKTU, "Hanya diketahui setahun (Rp)"): "what is left of the year's figure, a link beside it",
    # the report knows the plan of the whole year, by programme; formula and rows stand on the page
    (WAKTU, "Rencana kas s.d. (Rp)"): "to a month that the user chooses",
    (WAKTU, "Realisasi baris itu s.d. (Rp)"): "to a month that the user chooses",
    (WAKTU, "Selisih (Rp)"): "to a month that the user chooses",
    (WAKTU, "Deviasi (%)"): "to a month that the user chooses",
    (WAKTU, "Realisasi (Rp)"): "the row of what is known of the year alone",
}


def baca(client: Client, alamat: str) -> html.HtmlElement:
    jawab = client.get(alamat)
    assert jawab.status_code == 200, alamat
    return html.fromstring(jawab.content.decode())


def tanpa_tautan(halaman: html.HtmlElement) -> set[str]:
    """The columns (or the places) of figures that are no link."""
    hasil = set()
    for satu in halaman.xpath('//main//span[@class="nilai"][not(ancestor::a)]'):
        sel = next((a for a in satu.iterancestors() if a.get("data-label")), satu.getparent())
        hasil.add(sel.get("data-label") or f"{sel.tag}: {sel.text_content().strip()}")
    return hasil


def periksa_tautan(halaman: html.HtmlElement, opd: str, tahun: int) -> int:
    """Every link to an origin names a figure that the report of that year knows."""
    kunci: dict[int, set[str]] = {}
    for satu in halaman.xpath("//a/@href"):
        if cocok := re.fullmatch(rf"/opd/{opd}/(\d+)/asal/([^/]+)/", satu):
            kunci.setdefault(int(cocok[1]), set()).add(cocok[2])
    for kala, isi in kunci.items():
        ikhtisar = hitung(TahunKinerja.objects.get(opd__kode=opd, tahun=kala))
        assert isi <= set(susun_kamus(*ikhtisar)), isi - set(susun_kamus(*ikhtisar))
    return len(kunci.get(tahun, ()))


@pytest.fixture
def peninjau(opd_contoh):
    client = Client()
    client.force_login(Pengguna.objects.get(username="peninjau"))
    return client


def alamat(nama: str) -> str:
    match nama:
        case "beranda" | "meja":
            return reverse(nama)
        case "indikator":
            return reverse(nama, args=[*ARG, "1.1"])
        case "program_serapan":
            return reverse(nama, args=[*ARG, Program.objects.filter(tahun=2020).first().pk])
        case "sasaran_serapan":
            return reverse(nama, args=[*ARG, Sasaran.objects.first().pk])
    return reverse(nama, args=ARG)


def test_setiap_angka_dasbor_bertaut(peninjau):
    for nama in HALAMAN:
        halaman = baca(peninjau, alamat(nama))
        assert {(nama, kolom) for kolom in tanpa_tautan(halaman)} <= set(TANPA_TAUTAN)
        assert periksa_tautan(halaman, *ARG) >= 2, nama


def test_setiap_angka_menurut_waktu_bertaut(db):
    """By quarter, against the cash plan to the end of the year, and beside last year."""
    dunia = buat_dunia()
    for tahun in (TAHUN_TERBUKA - 1, TAHUN_TERBUKA):
        buat_program(dunia.opd, tahun=tahun, kegiatan={"01.01": (1000, None), "01.02": (400, 250)})
        giat = Kegiatan.objects.get(kode="01.01", program__tahun=tahun)
        for bulan, uang, kas in ((3, 100, 200), (6, 300, 300), (12, 90, 400)):
            RealisasiAnggaran.objects.create(
                kegiatan=giat, periode=bulan, keuangan=uang, rencana_kas=kas
            )
    alamat = reverse(WAKTU, args=[dunia.opd.kode, TAHUN_TERBUKA])
    halaman = baca(dunia.client("pep"), f"{alamat}?sampai=12")
    assert {(WAKTU, kolom) for kolom in tanpa_tautan(halaman)} <= set(TANPA_TAUTAN)
    assert periksa_tautan(halaman, dunia.opd.kode, TAHUN_TERBUKA) > 30
    tautan = set(halaman.xpath("//a/@href"))
    for kunci in (
        *("anggaran.triwulan.2.kumulatif", "anggaran.triwulan.4.serapan", "kas.deviasi"),
        *("anggaran.persen", "kas.rencana"),
    ):
        assert reverse("asal_angka", args=[dunia.opd.kode, TAHUN_TERBUKA, kunci]) in tautan, kunci
