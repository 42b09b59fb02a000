"""The seven elements per indicator and the LKE grades, as tables."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip.rumus.ikhtisar import hitung_ikhtisar
from lkjip.rumus.kelengkapan import hitung_kelengkapan, nilai_keuangan, nilai_unsur
from lkjip.rumus.kelengkapan_bagian import ukur_bagian
from lkjip.rumus.potret import PotretAnalisis, PotretAnggaran
from tests.rumus.contoh_potret import (
    PROGRAM_31,
    SASARAN_1,
    TUJUAN,
    indikator,
    potret,
    realisasi,
    target,
)

ANALISIS = PotretAnalisis(sebab="Didukung pelatihan.", solusi="Diteruskan.", tanpa_pembanding=True)
LENGKAP = {
    "target": ((2019, target("20")), (2020, target("40")), (2023, target("100"))),
    "realisasi": (realisasi(2019, "10"), realisasi(2020, "40")),
    "analisis": ANALISIS,
}


def ukur(*isi, program=(PROGRAM_31,)):
    """The completeness of a year with one sasaran."""
    sasaran = replace(SASARAN_1, indikator=isi)
    tujuan = replace(TUJUAN, indikator=(), sasaran=(sasaran,))
    dasar = potret(anggaran=PotretAnggaran(program=program))
    satu = replace(dasar, renstra=replace(dasar.renstra, tujuan=(tujuan,)))
    return satu, hitung_kelengkapan(hitung_ikhtisar(satu))


# what is changed → (number of the element that is then missing, words, place where it is filled)
KURANG = [
    ({}, None, "", ""),
    ({"target": ((2019, target("20")), (2023, target("100")))}, 1, "targetnya tahun ini", "target"),
    ({"realisasi": (realisasi(2019, "10"),)}, 1, "realisasinya belum diisi", "realisasi"),
    ({"realisasi": (realisasi(2020, "40"),)}, 2, "realisasi tahun 2019", "realisasi_lalu"),
    ({"target": ((2020, target("40")),)}, 3, "target akhir Renstra (2023)", "renstra"),
    ({"analisis": replace(ANALISIS, tanpa_pembanding=False)}, 4, "standar nasional", "analisis"),
    (
        {"analisis": replace(ANALISIS, tanpa_pembanding=False, pembanding_nilai=Decimal(9))},
        4,
        "nama standar",
        "analisis",
    ),
    ({"analisis": replace(ANALISIS, sebab="")}, 5, "penyebab", "analisis"),
    ({"analisis": replace(ANALISIS, solusi="")}, 5, "solusi", "analisis"),
    # a follow-up stands for a solution; a value that is not released is told by its reason
    ({"analisis": replace(ANALISIS, solusi="", tindak_lanjut="Ya.")}, None, "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("ubah", "nomor", "kata", "tempat"), KURANG)
def test_satu_kekurangan(ubah, nomor, kata, tempat):
    _, hasil = ukur(indikator("1.1", **(LENGKAP | ubah)))
    kurang = [unsur for unsur in hasil.semua if not unsur.ada and unsur.nomor < 6]
    assert [unsur.nomor for unsur in kurang] == ([nomor] if nomor else [])
    if nomor:
        assert kata in kurang[0].pesan
        assert kurang[0].kurang[0].tempat == tempat


def test_belum_rilis_beralasan_terpenuhi_tetapi_efisiensi_kurang():
    belum = (realisasi(2019, "10"), realisasi(2020, None, alasan="Belum dirilis BPS"))
    _, hasil = ukur(indikator("1.1", **(LENGKAP | {"realisasi": belum})))
    assert [unsur.nomor for unsur in hasil.semua if not unsur.ada] == [6]


def test_tanpa_pemetaan_kurang_efisiensi_program_dan_keuangan():
    _, hasil = ukur(indikator("1.1", **LENGKAP), program=())
    assert [u.nomor for u in hasil.semua if not u.ada] == [6, 7]
    assert {k.tempat for u in hasil.semua for k in u.kurang} == {"pemetaan"}
    assert hasil.unsur.hitungan == "5 ÷ 7 × 100 % = 71,43 %"
    assert (hasil.unsur.huruf, hasil.keuangan.huruf) == ("c", "d")


def test_indikator_tujuan_ditampilkan_tanpa_dinilai():
    hasil = hitung_kelengkapan(hitung_ikhtisar(potret()))
    tujuan = hasil.baris[0]
    assert (tujuan.indikator.kode, len(tujuan.unsur)) == ("T.1", 5)
    assert hasil.unsur.dari == 7 * sum(b.sasaran is not None for b in hasil.baris)


@pytest.mark.parametrize(
    ("persen", "unsur", "keuangan"),
    [
        ("100", "a", "a"),
        ("90.01", "a", "b"),
        ("90", "b", "b"),
        ("80", "b", "c"),
        ("75.01", "b", "c"),
        ("75", "c", "c"),
        ("50", "c", "d"),
        ("40.01", "c", "d"),
        ("40", "d", "d"),
        ("10.01", "d", "d"),
        ("10", "e", "d"),
        ("0", "e", "d"),
    ],
)
def test_nilai_lke(persen, unsur, keuangan):
    assert nilai_unsur(Decimal(persen)) == unsur
    assert nilai_keuangan(Decimal(persen)) == keuangan


def test_tahun_kosong_tidak_bernilai():
    kosong = replace(potret(anggaran=PotretAnggaran()), renstra=None)
    ikhtisar = hitung_ikhtisar(kosong)
    hasil = hitung_kelengkapan(ikhtisar)
    assert (hasil.unsur.persen, hasil.unsur.huruf, hasil.keuangan.huruf) == (None, None, None)
    meter = {m.kunci: m for m in ukur_bagian(kosong, ikhtisar, hasil, ())}
    assert meter["bab.2"].ada == 0
    assert all(butir.tempat for m in meter.values() for butir in m.kurang)


def test_meter_bagian_menyebut_jumlah_yang_kurang():
    satu, hasil = ukur(indikator("1.1", **LENGKAP), indikator("1.2"))
    meter = {m.kunci: m for m in ukur_bagian(satu, hitung_ikhtisar(satu), hasil, ())}
    rinci = {b.sebutan: b.rinci for b in meter["bab.3.analisis"].kurang}
    assert rinci["Unsur 5, penyebab dan solusi"] == "1 dari 2 indikator kurang"
