"""Recording values: append-only, checked against the indicator, with a reason where due."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404

from kinerja.models import NilaiRealisasi, Realisasi
from kinerja.services.realisasi import AlasanDiperlukan
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import Jejak
from lkjip.organisasi.services.tahun import kunci_tahun


def test_nilai_pertama(catat):
    realisasi = catat("1.2", nilai=5)
    assert realisasi.status == Realisasi.Status.DRAF
    assert realisasi.terkini.nilai == 5
    assert realisasi.terkini.kode_alasan == "pengisian"
    assert realisasi.terkini.oleh_nama == "Orang pep"
    jejak = Jejak.objects.get(tindakan="catat realisasi")
    assert jejak.perubahan == {"nilai": [None, "5"]}
    assert jejak.objek_nama == "1.2 Jumlah KIM, TW I 2025"


def test_koreksi_menambah_baris(catat):
    catat("1.2", nilai=5)
    realisasi = catat("1.2", nilai=6, versi=1)
    assert list(realisasi.nilai_tercatat.values_list("nilai", flat=True)) == [6, 5]
    assert realisasi.terkini.kode_alasan == "draf"
    assert realisasi.versi == 2


def test_isi_sama_tidak_menambah_apa_pun(catat):
    catat("1.2", nilai=5)
    assert catat("1.2", nilai="5.0", versi=1).versi == 1
    assert NilaiRealisasi.objects.count() == 1


def test_nilai_tidak_dapat_diubah_di_basis_data(catat):
    nilai = catat("1.2", nilai=5).terkini
    for aksi in (
        lambda: NilaiRealisasi.objects.filter(pk=nilai.pk).update(nilai=9),
        lambda: NilaiRealisasi.objects.filter(pk=nilai.pk)._raw_delete("default"),
    ):
        with pytest.raises(IntegrityError, match="hanya boleh ditambah"), transaction.atomic():
            aksi()
    assert NilaiRealisasi.objects.get().nilai == 5


def test_nilai_dihitung_dari_pembilang_dan_penyebut(catat):
    assert catat("1.1", pembilang=16, penyebut=40).terkini.nilai == 40
    sepertiga = catat("1.1", pembilang=1, penyebut=3, versi=1).terkini
    assert sepertiga.nilai == Decimal("33.3333")


@pytest.mark.parametrize(
    ("kode", "isi", "kolom", "pesan"),
    [
        ("1.2", {"nilai": -3}, "nilai", "tidak boleh negatif"),
        ("1.2", {"nilai": "2.5"}, "nilai", "koma"),
        ("1.2", {}, "nilai", "Isi nilainya"),
        ("1.2", {"nilai": 3, "alasan_kosong": "belum"}, "alasan_kosong", "Pilih salah satu"),
        ("1.2", {"teks": "banyak"}, "nilai", "bukan angka"),
        ("1.1", {"pembilang": 3}, "penyebut", "kosongkan keduanya"),
        ("1.1", {"pembilang": 3, "penyebut": 0}, "penyebut", "Penyebut nol"),
        ("1.1", {"pembilang": -3, "penyebut": 4}, "pembilang", "negatif"),
        ("1.1", {"pembilang": 1, "penyebut": 4, "nilai": 30}, "nilai", "padahal"),
        ("1.4", {"teks": "lumayan"}, "teks", "Pilihan: Kurang, Cukup, Baik"),
        ("1.2", {"nilai": "123456789012"}, "nilai", "angka di depan koma"),
    ],
)
def test_isian_keliru_ditolak(catat, kode, isi, kolom, pesan):
    with pytest.raises(ValidationError) as salah:
        catat(kode, **isi)
    assert pesan in " ".join(salah.value.message_dict[kolom])
    assert not NilaiRealisasi.objects.exists()
    assert not Jejak.objects.filter(tindakan="catat realisasi").exists()


def test_predikat_ditulis_menurut_skala(catat):
    assert catat("1.4", teks="cukup").terkini.teks == "Cukup"


def test_belum_ada_nilai_dengan_alasan(catat):
    nilai = catat("1.2", alasan_kosong="Survei baru selesai Mei").terkini
    assert nilai.nilai is None
    assert nilai.alasan_kosong == "Survei baru selesai Mei"


def test_memburuk_minta_alasan(catat, hari_ini):
    catat("1.2", 1, nilai=9)
    hari_ini.move_to(datetime(2025, 7, 3, tzinfo=ZoneInfo("Asia/Jakarta")))
    with pytest.raises(AlasanDiperlukan) as salah:
        catat("1.2", 2, nilai=8)
    assert [p.kode for p in salah.value.pemicu] == ["memburuk"]
    assert "TW I 2025 (9)" in salah.value.pemicu[0].pesan
    with pytest.raises(AlasanDiperlukan):
        catat("1.2", 2, nilai=8, kode_alasan="bencana")
    with pytest.raises(AlasanDiperlukan):
        catat("1.2", 2, nilai=8, kode_alasan="pengisian", alasan="Banjir")
    terkini = catat("1.2", 2, nilai=8, kode_alasan="bencana", alasan="Banjir").terkini
    assert (terkini.kode_alasan, terkini.alasan) == ("bencana", "Banjir")
    assert Jejak.objects.first().alasan == "Bencana atau keadaan luar biasa: Banjir"


def test_arah_turun_memburuk_bila_naik(catat, hari_ini):
    catat("1.3", 1, nilai=7)
    hari_ini.move_to(datetime(2025, 7, 3, tzinfo=ZoneInfo("Asia/Jakarta")))
    with pytest.raises(AlasanDiperlukan, match="lebih buruk"):
        catat("1.3", 2, nilai="7.5")


def test_di_atas_120_persen_minta_alasan(catat):
    with pytest.raises(AlasanDiperlukan) as salah:
        catat("1.2", nilai=13)
    assert [p.kode for p in salah.value.pemicu] == ["luar_biasa"]
    assert catat("1.2", nilai=12).terkini.nilai == 12  # exactly 120 % asks nothing


def test_versi_lama_ditolak_dengan_kedua_nilai(catat):
    catat("1.2", nilai=5)
    with pytest.raises(Usang) as salah:
        catat("1.2", nilai=7, versi=0, oleh="bidang2")
    usang = salah.value
    assert [(s.kolom, s.tersimpan, s.diketik) for s in usang.selisih] == [("nilai", "5", "7")]
    assert usang.versi == 1
    assert usang.oleh == "Orang pep (pep)"
    assert NilaiRealisasi.objects.count() == 1
    assert catat("1.2", nilai=7, versi=usang.versi).terkini.nilai == 7


def test_bidang_hanya_mengisi_indikatornya(catat):
    assert catat("1.2", nilai=5, oleh="bidang2")
    with pytest.raises(PermissionDenied):
        catat("1.2", nilai=6, versi=1, oleh="bidang")
    for nama in ("verifikator", "kepala", "peninjau", "admin", "asing"):
        with pytest.raises(PermissionDenied):
            catat("1.2", nilai=6, versi=1, oleh=nama)


def test_tahun_terkunci_dan_periode_belum_dibuka(catat, opd):
    with pytest.raises(ValidationError, match="baru dibuka 1 Juli 2025"):
        catat("1.2", 2, nilai=5)
    with pytest.raises(ValidationError, match="tidak diisi pada periode TW I"):
        catat("T", 1, nilai=3)
    with pytest.raises(TahunTerkunci, match="belum dibuka"):
        catat("1.2", 1, nilai=5, tahun=2026)
    kunci_tahun(oleh=None, opd=opd, tahun=2025)
    with pytest.raises(TahunTerkunci, match="sudah dikunci"):
        catat("1.2", 1, nilai=5)
    assert not NilaiRealisasi.objects.exists()


def test_indikator_opd_lain_tidak_ada(catat, orang, opd_lain, indikator):
    indikator["x"] = indikator["1.2"].__class__(pk=99999)
    with pytest.raises(Http404):
        catat("x", nilai=1)
