"""The figure dictionary: stable keys, right figures, and a reason wherever a value is missing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip.laporan.dokumen.kamus import PILIHAN, Butir, susun_kamus, tulis
from lkjip.laporan.dokumen.kamus.kunci import (
    daftar_kunci_sasaran,
    jadikan_kunci,
    kunci_simpul,
)
from lkjip.laporan.dokumen.nomor import POLA_KUNCI

from .potret_uji import potret_hampir_kosong, potret_lain

# The example comes from the database once; the tests themselves touch no row.
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kunci", "tertulis"),
    [
        ("tahun", "2020"),
        ("opd.lengkap", "Dinas Komunikasi dan Informatika Kota Pangkalpinang"),
        ("opd.urusan", "Komunikasi dan Informatika, Statistik, dan Persandian"),
        ("renstra.periode", "2018-2023"),
        ("pk.tanggal", "31 Januari 2020"),
        ("sasaran.jumlah", "4"),
        ("iku.jumlah", "7"),
        ("iku.tercapai", "7"),
        ("organisasi.jabatan", "16"),
        ("pegawai.total", "57"),
        ("pegawai.pendidikan.s1.total", "32"),
        ("pegawai.golongan.iii", "19"),
        ("indikator.1.1.target", "40\u00a0%"),
        ("indikator.1.1.realisasi", "100\u00a0%"),
        ("indikator.1.1.capaian", "100,00\u00a0%"),
        ("indikator.1.1.capaian_mentah", "250,00\u00a0%"),
        ("indikator.1.1.kategori", "Sangat Tinggi"),
        ("indikator.1.1.realisasi_lalu", "10\u00a0%"),
        ("indikator.1.1.perubahan", "+50,00\u00a0poin"),
        ("indikator.1.1.selisih", "60\u00a0poin persen"),
        ("indikator.1.4.target_akhir", "6\u00a0KIM"),
        ("indikator.1.4.kemajuan", "50,00\u00a0%"),
        ("indikator.t.1.target", "2,9"),
        ("indikator.t.1.target.2023", "3,8"),
        ("sasaran.1.capaian_lalu", "68,75\u00a0%"),
        ("sasaran.1.anggaran", "Rp\u00a01.182.038.934"),
        ("sasaran.1.persen", "77,76\u00a0%"),
        ("program.2-10.31.pagu_perubahan", "Rp\u00a0700.513.683"),
        ("kegiatan.2-10.31.07.persen", "47,08\u00a0%"),
        ("anggaran.pagu_murni", "Rp\u00a01.335.017.514"),
        ("anggaran.total", "Rp\u00a01.964.821.178"),
        ("anggaran.tanpa_sasaran.anggaran", "Rp\u00a0187.596.240"),
        ("anggaran.selisih_belanja", "Rp\u00a07.694.417"),
        ("belanja.total.anggaran", "Rp\u00a04.894.043.446,88"),
        ("belanja.2020.5-2.persen", "84,90\u00a0%"),
        ("belanja.2020.5.pertumbuhan_anggaran", "−25,49\u00a0%"),
    ],
)
def test_angka_contoh(kamus_contoh, kunci, tertulis):
    assert tulis(kamus_contoh[kunci]) == tertulis


def test_program_berkode_sama_dibedakan_urusannya(kamus_contoh):
    assert "Statistik" in kamus_contoh["program.2-14.16.nama"].nilai
    assert "Pengamanan" in kamus_contoh["program.2-15.16.nama"].nilai


def test_yang_tidak_diketahui_beralasan(kamus_contoh):
    """Unknown is a dash with a reason, never an empty or a zero."""
    for nama in ("realisasi", "capaian", "kategori", "kemajuan", "realisasi_lalu"):
        butir = kamus_contoh[f"indikator.t.1.{nama}"]
        assert butir.nilai is None
        assert tulis(butir) == "–"
        assert butir.alasan
    assert "tidak memuat" in kamus_contoh["indikator.t.1.realisasi"].alasan


def test_jumlah_yang_belum_lengkap_tidak_dikurangkan(kamus_contoh):
    """Eight posts have no stated need, so the shortage cannot be told."""
    assert "8 baris belum diisi" in kamus_contoh["abk.kebutuhan"].alasan
    assert kamus_contoh["abk.kekurangan"].nilai is None


@pytest.mark.parametrize("potret", [potret_hampir_kosong(), potret_lain()], ids=["kosong", "lain"])
def test_setiap_butir_bernilai_atau_beralasan(potret):
    for butir in susun_kamus(potret).values():
        assert butir.label
        assert butir.bentuk in PILIHAN
        assert butir.nilai is not None or butir.alasan, butir.kunci


def test_setiap_cara_penulisan_berjalan(kamus_contoh):
    for butir in kamus_contoh.values():
        for pilihan in PILIHAN[butir.bentuk]:
            assert tulis(butir, pilihan)


def test_kunci_sasaran_tidak_berubah_oleh_tujuan_lain():
    """A second tujuan with the same number does not rename the first one's sasaran."""
    potret = potret_lain()
    satu = replace(potret, renstra=replace(potret.renstra, tujuan=potret.renstra.tujuan[:1]))
    assert daftar_kunci_sasaran(satu)[11] == daftar_kunci_sasaran(potret)[11] == "sasaran.1"
    assert daftar_kunci_sasaran(potret)[21] == "sasaran.2-1"


def test_kunci_dari_teks():
    assert jadikan_kunci("Golongan  III") == "golongan-iii"
    assert jadikan_kunci("III/a") != jadikan_kunci("III-a") != jadikan_kunci("III a")
    assert jadikan_kunci("  ") == "tanpa-nama"
    assert kunci_simpul("bab.3.indikator.1.1") == "bab.3.indikator.1.1"
    assert POLA_KUNCI.fullmatch(kunci_simpul(f"tabel.{jadikan_kunci('Ü/1-a')}"))


@pytest.mark.parametrize(
    ("bentuk", "nilai", "pilihan", "tertulis"),
    [
        ("rupiah", Decimal("2500"), "lengkap", "Rp\u00a02.500 (dua ribu lima ratus rupiah)"),
        ("rupiah", Decimal("1182038934"), "ringkas", "Rp\u00a01,18 miliar"),
        ("rupiah", Decimal("0.5"), "angka", "0,50"),
        ("rupiah", Decimal("-7"), "rupiah", "Rp\u00a0−7"),
        ("persen", Decimal("84.899"), "terbilang", "delapan puluh empat koma sembilan persen"),
        ("poin", Decimal("-5"), "poin", "−5,00\u00a0poin"),
        ("poin", Decimal("-5"), "mutlak", "5,00\u00a0poin"),
        ("bilangan", 7, "lengkap", "7 (tujuh)"),
        ("tanggal", date(2020, 3, 20), "tanggal", "20 Maret 2020"),
        ("teks", "Meningkatkan mutu.", "anak", "meningkatkan mutu"),
        ("teks", "SPBE menyeluruh", "kecil", "SPBE menyeluruh"),
        ("kategori", "Sangat Tinggi", "kecil", "sangat tinggi"),
    ],
)
def test_cara_penulisan(bentuk, nilai, pilihan, tertulis):
    assert tulis(Butir("x", nilai, bentuk, "X", "uji"), pilihan) == tertulis


def test_satuan_persen_dan_indeks():
    """A percentage has its sign, an index nothing behind it."""
    assert tulis(Butir("x", Decimal(3), "satuan", "X", "", satuan="persen")) == "3\u00a0%"
    assert tulis(Butir("x", Decimal("2.9"), "satuan", "X", "", satuan="Indeks")) == "2,9"
    assert tulis(Butir("x", Decimal(3), "satuan", "X", "", satuan="KIM"), "terbilang") == "tiga KIM"
