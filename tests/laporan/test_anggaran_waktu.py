"""The page of money in time, from what people typed to its tables and files."""

import re

import pytest
from django.urls import reverse

from anggaran.models import Kegiatan, RealisasiAnggaran
from tests.dunia import TAHUN_TERBUKA, TAHUN_TERKUNCI, Dunia, buat_dunia
from tests.pabrik import buat_program

BULANAN = {  # (month, spent, planned)
    "01.01": ((3, 100, 200), (6, 300, 300)),
    "01.02": ((3, 70, None), (6, 30, None)),
}


@pytest.fixture
def dunia(db) -> Dunia:
    dunia = buat_dunia()
    buat_program(
        dunia.opd, kegiatan={"01.01": (1000, None), "01.02": (500, None), "01.03": (400, 250)}
    )
    for kode, isi in BULANAN.items():
        giat = Kegiatan.objects.get(kode=kode)
        for bulan, uang, kas in isi:
            RealisasiAnggaran.objects.create(
                kegiatan=giat, periode=bulan, keuangan=uang, rencana_kas=kas
            )
    return dunia


def alamat(dunia: Dunia, kueri: str = "", tahun: int = TAHUN_TERBUKA) -> str:
    return reverse("anggaran_waktu", args=[dunia.opd.kode, tahun]) + kueri


def baca(dunia: Dunia, kueri: str = "", peran: str = "pep", **lain) -> str:
    isi = dunia.client(peran).get(alamat(dunia, kueri, **lain)).content.decode()
    isi = re.sub(r"<svg.*?</svg>", "", isi, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", isi))


def test_deviasi_menyebut_yang_tidak_dibandingkan(dunia):
    isi = baca(dunia, "?sampai=6")
    assert "Sampai akhir Juni, 1 kegiatan berencana kas Rp 500 dan berealisasi Rp 400" in isi
    assert "deviasi −20,00 %" in isi
    assert "belum ada rencana kas: 2 kegiatan, pagu Rp 900, realisasi tercatat Rp 350" in isi


@pytest.mark.parametrize("sampai", ["", "?sampai=13", "?sampai=abc", "?sampai=²", "?sampai=-1"])
def test_bulan_bawaan_dan_yang_tidak_dikenal(dunia, sampai):
    """A row stored for the year alone is only known in December, and the plan stops in June."""
    assert "rencana kas belum diisi sampai Desember: 1 kegiatan" in baca(dunia, sampai)


def test_triwulan_dan_yang_hanya_setahun_berjumlah(dunia):
    berkas = dunia.client("pep").get(alamat(dunia, "?unduh=triwulan&bentuk=csv"))
    baris = b"".join(berkas.streaming_content).decode().splitlines()
    uang = [satu.split(";")[1] for satu in baris if re.match(r"(Triw|Hanya|Jumlah)", satu)]
    assert uang == ["170", "330", "", "", "250", "750"]


def test_program_dua_tahun(dunia):
    assert "belum ada di portal, sehingga belum dapat dibandingkan" in baca(dunia)
    buat_program(dunia.opd, kegiatan={"01.01": (800, 400)}, tahun=TAHUN_TERKUNCI)
    buat_program(dunia.opd, "09", kegiatan={"09.01": (100, 90)}, tahun=TAHUN_TERKUNCI)
    isi = baca(dunia)
    assert "09 Program 09 Tidak ada pada 2020." in isi
    assert "−10,53" in isi  # 750 of 1.900 after 400 of 800


def test_tanpa_rencana_dan_tanpa_program(dunia):
    RealisasiAnggaran.objects.update(rencana_kas=None)
    assert "Isi rencana kas per bulan atau triwulan" in baca(dunia)
    assert "Rencana kas diisi staf perencanaan." in baca(dunia, peran="peninjau")
    assert "Belum ada anggaran pada tahun ini" in baca(dunia, tahun=TAHUN_TERKUNCI)


def test_setiap_tabel_dapat_diunduh_dengan_bulannya(dunia):
    buat_program(dunia.opd, kegiatan={"01.01": (800, 400)}, tahun=TAHUN_TERKUNCI)
    pep = dunia.client("pep")
    isi = pep.get(alamat(dunia, "?sampai=6")).content.decode().replace("&amp;", "&")
    tautan = re.findall(r'href="(\?[^"]*unduh=[^"]*)"', isi)
    assert len(tautan) == 6 * 2
    assert all("sampai=6" in satu for satu in tautan)
    assert all(pep.get(alamat(dunia, satu)).status_code == 200 for satu in tautan)
