"""Flat exports: summed up to sub kegiatan, net of setoran, without personal data."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from anggaran import pembacaan
from anggaran.models import BerkasImpor, Pagu, RealisasiAnggaran, SubKegiatan
from lkjip.organisasi.models import Urusan

from .buku_cetak import ke_byte
from .buku_datar import (
    KEGIATAN,
    PROGRAM,
    RAHASIA,
    SUB,
    SUB_LAIN,
    baris_lokal,
    buku_lokal_pagu,
    buku_lokal_realisasi,
    buku_pagu,
    buku_rak,
    buku_realisasi,
    transaksi,
)
from .conftest import temuan


@pytest.fixture
def pengimpor(pengimpor):
    """The office also has the urusan 2.16."""
    kominfo = Urusan.objects.create(kode="2.16", nama="Komunikasi dan Informatika")
    pengimpor.kantor.opd.urusan.add(kominfo)
    return pengimpor


@pytest.fixture
def berpagu(pengimpor):
    """The same office with two sub kegiatan in its DPA."""
    isi = buku_pagu({SUB: 10_000_000, SUB_LAIN: 2_000_000})
    pengimpor.terapkan(pengimpor.siapkan(ke_byte(isi)))
    return pengimpor


def test_pagu_sipd(berpagu):
    """Accounts are summed; the stage was asked for, because the file does not say it."""
    impor = BerkasImpor.objects.get()
    assert impor.tata_letak == "sipd_pagu"
    assert [p["kunci"] for p in impor.pertanyaan] == ["tahap"]
    sub = SubKegiatan.objects.get(kode=SUB)
    assert (sub.kegiatan.kode, sub.kegiatan.program.kode) == (KEGIATAN, PROGRAM)
    assert sub.kegiatan.program.urusan.kode == "2.16"
    assert list(sub.pagu.values_list("tahap", "nilai")) == [("murni", Decimal(10_000_500))]


def test_realisasi_sipd_bersih_dari_setoran(berpagu):
    impor = berpagu.siapkan(
        ke_byte(
            buku_realisasi(
                [
                    transaksi(nilai=1_000_000),
                    transaksi(nilai="1.500.000,50", setoran=250_000),
                    transaksi(nilai=700_000, tanggal="15 Februari 2020"),
                    transaksi(nilai=90_000, tanggal="2020-12-31", sub=SUB_LAIN),
                ]
            )
        )
    )
    assert impor.tata_letak == "sipd_realisasi"
    assert (impor.ringkasan["transaksi"], impor.ringkasan["sub_kegiatan"]) == (4, 2)
    assert temuan(impor) == []
    berpagu.terapkan(impor)
    isi = RealisasiAnggaran.objects.filter(sub_kegiatan__kode=SUB)
    assert dict(isi.values_list("periode", "keuangan")) == {
        1: Decimal("2250000.50"),
        2: Decimal(700_000),
    }
    lain = RealisasiAnggaran.objects.get(sub_kegiatan__kode=SUB_LAIN)
    assert (lain.periode, lain.keuangan) == (12, Decimal(90_000))


def test_data_pribadi_tidak_pernah_disimpan(berpagu):
    """NIP and names are in the file, and in nothing that was read from it."""
    impor = berpagu.siapkan(ke_byte(buku_realisasi([transaksi()])))
    teks = str(list(impor.baris.values())) + str(impor.ringkasan) + str(impor.rencana)
    assert RAHASIA not in teks
    assert "Nama Rekaan" not in teks
    kolom = [judul for _, judul, _ in impor.ringkasan["lembar"][0]["kolom"]]
    assert "NIP Pegawai" not in kolom
    assert "Nama Pegawai" not in kolom


def test_setiap_transaksi_terlihat_beralamat(berpagu):
    impor = berpagu.siapkan(ke_byte(buku_realisasi([transaksi(nilai=5), transaksi(nilai=7)])))
    dua = impor.baris.all()
    assert [b.nomor for b in dua] == [2, 3]
    assert dua[1].isi[0] == {"kolom": "nilai", "sel": "AA3", "teks": "7", "nilai": "7.00"}


def test_kueri_tidak_tumbuh_dengan_baris(berpagu, monkeypatch):
    """Reading, every tab of the preview and applying ask as often for 60 rows as for 6; only the
    batches of stored rows are counted by rows."""
    monkeypatch.setattr(pembacaan, "KEPING", 100)
    klien, jumlah = berpagu.kantor.client("pep"), []
    for banyak in (6, 60):
        isi = [transaksi(nilai=1000 + n, setoran=0) for n in range(banyak)]
        with CaptureQueriesContext(connection) as kueri:
            impor = berpagu.siapkan(ke_byte(buku_realisasi(isi)))
        hitung = [len(kueri)]
        assert impor.baris.count() == banyak
        alamat = reverse("impor_berkas", args=[impor.opd.kode, impor.tahun, impor.pk])
        klien.get(alamat)
        for tab in ("masalah", "selisih", "jumlah", "baris", "baris&page=2"):
            with CaptureQueriesContext(connection) as kueri:
                assert klien.get(f"{alamat}?tab={tab}").status_code == 200
            hitung.append(len(kueri))
        with CaptureQueriesContext(connection) as kueri:
            assert berpagu.terapkan(impor)
        jumlah.append([*hitung, len(kueri)])
    assert jumlah[0] == jumlah[1]


def test_kode_belum_ada_pada_dpa(berpagu):
    asing = "2.16.02.2.01.0009"
    impor = berpagu.siapkan(ke_byte(buku_realisasi([transaksi(), transaksi(sub=asing)])))
    assert [(k, s) for k, s, _ in temuan(impor)] == [("kode_tak_dikenal", "Q3")]
    assert asing in impor.masalah.get().pesan


def test_tanggal_rusak_dan_tahun_lain(berpagu):
    baris = [transaksi(tanggal="32 Januari 2020"), transaksi(tanggal="3 Maret 2019")]
    impor = berpagu.siapkan(ke_byte(buku_realisasi(baris)))
    assert [(k, s) for k, s, _ in temuan(impor)] == [("tahun_lain", "Y3"), ("tanggal_rusak", "Y2")]


def test_perangkat_daerah_lain_ditanyakan(berpagu):
    lain = transaksi(nilai=9, skpd="1.01.0.00", nama_skpd="Dinas Lain")
    impor = berpagu.unggah(ke_byte(buku_realisasi([transaksi(nilai=5), lain])))
    tanya = next(p for p in impor.pertanyaan if p["kunci"] == "skpd")
    assert tanya["baku"] == "2.16.2.20.0.00.01.0000"  # the row with our own name
    impor = berpagu.jawab(impor)
    assert (impor.ringkasan["transaksi"], impor.ringkasan["skpd_lain"]) == (1, 1)


def test_realisasi_melebihi_pagu_disebut(berpagu):
    impor = berpagu.siapkan(ke_byte(buku_realisasi([transaksi(nilai=99_000_000)])))
    assert [(k, s) for k, s, _ in temuan(impor)] == [("realisasi_melebihi_pagu", "Q2")]


def test_templat_daerah_kode_relatif_dan_grand_total(pengimpor):
    baris = [
        baris_lokal("0001", "5.1.02.01", "1.000.000,00"),
        baris_lokal("0001", "5.1.02.02", "250.000,00"),
        baris_lokal("0002", "5.1.02.01", "75.000,00"),
        ["GRAND TOTAL", *[None] * 9, "1.325.000,00"],
    ]
    impor = pengimpor.siapkan(ke_byte(buku_lokal_pagu(baris)))
    assert impor.tata_letak == "lokal_pagu"
    assert temuan(impor) == []
    assert impor.ringkasan["jumlah"][0]["cocok"] is True
    pengimpor.terapkan(impor)
    assert Pagu.objects.get(sub_kegiatan__kode=SUB).nilai == Decimal(1_250_000)


def test_grand_total_yang_bukan_jumlahnya(pengimpor):
    baris = [baris_lokal("0001", "5.1.02.01", 10), ["GRAND TOTAL", *[None] * 9, 11]]
    impor = pengimpor.siapkan(ke_byte(buku_lokal_pagu(baris)))
    assert temuan(impor) == [("jumlah_tidak_cocok", "K3", "10")]


def test_rekening_ganda_ditolak(pengimpor):
    baris = [baris_lokal("0001", "5.1.02.01", 10), baris_lokal("0001", "5.1.02.01", 20)]
    impor = pengimpor.siapkan(ke_byte(buku_lokal_pagu(baris)))
    assert [(k, s) for k, s, _ in temuan(impor)] == [("kode_ganda", "I3")]


def test_templat_realisasi_menanyakan_jangka_waktu(berpagu):
    baris = [["2.16", "02", "2.01", "0001", "5.1.02.01", "300.000,00"]]
    impor = berpagu.siapkan(ke_byte(buku_lokal_realisasi(baris)), periode="3")
    assert "periode" in [p["kunci"] for p in impor.pertanyaan]
    berpagu.terapkan(impor)
    isi = RealisasiAnggaran.objects.get(sub_kegiatan__kode=SUB)
    assert (isi.periode, isi.keuangan) == (3, Decimal(300_000))


def test_rencana_kas_dua_belas_bulan(pengimpor):
    impor = pengimpor.siapkan(ke_byte(buku_rak([100] * 11 + ["-"], 1100)))
    assert impor.tata_letak == "dpa_rak"
    pengimpor.terapkan(impor)
    kas = RealisasiAnggaran.objects.filter(sub_kegiatan__kode=SUB)
    assert sum(k.rencana_kas for k in kas) == 1100
    assert Pagu.objects.get(sub_kegiatan__kode=SUB).nilai == 1100


def test_angka_inggris_ditanyakan_bukan_ditebak(pengimpor):
    """A CSV of a machine: the texts cannot be Indonesian, so the way of writing is asked."""
    csv = (
        "KODE BIDANG URUSAN;NAMA BIDANG URUSAN;KODE PROGRAM;NAMA PROGRAM;KODE KEGIATAN;"
        "NAMA KEGIATAN;KODE SUB KEGIATAN;NAMA SUB KEGIATAN;KODE AKUN;NAMA AKUN;NILAI\n"
        f"2.16;K;{PROGRAM};P;{KEGIATAN};K;{SUB};S;5.1.02;B;1234567.89\n"
        f"2.16;K;{PROGRAM};P;{KEGIATAN};K;{SUB_LAIN};S;5.1.02;B;1,000.50\n"
    )
    impor = pengimpor.unggah(csv.encode(), "pagu.csv")
    assert impor.status == BerkasImpor.Status.BERTANYA
    assert impor.pertanyaan[0]["kunci"] == "cara"
    impor = pengimpor.siapkan(csv.encode(), "pagu.csv")
    pengimpor.terapkan(impor)
    nilai = dict(Pagu.objects.values_list("sub_kegiatan__kode", "nilai"))
    assert nilai == {SUB: Decimal("1234567.89"), SUB_LAIN: Decimal("1000.50")}


@pytest.mark.parametrize("pengodean", ["utf-8-sig", "utf-16", "cp1252"])
def test_csv_dengan_pengodean_apa_pun(pengimpor, pengodean):
    csv = (
        "Catatan – di atas\n\nKode;Program/Kegiatan;APBD;APBD-P\n"
        "1;Program A – satu;100,00;200,00\n01.02;Kegiatan;100,00;200,00\n"
    )
    impor = pengimpor.siapkan(csv.encode(pengodean), "dpa.csv")
    assert impor.status == BerkasImpor.Status.SIAP
    assert impor.baris.get(jenis="program").uraian == "Program A – satu"
    assert temuan(impor) == []
