"""Values, predicates and dated weights of the AKIP evaluation."""

from decimal import Decimal

import pytest

from lkjip.rumus.akip import (
    ATURAN,
    PERMENPAN_88_2021,
    get_aturan,
    hitung_akip,
    pilih_aturan,
    predikat,
    selisih,
    usulkan_nilai,
)

from .harapan import baris, desimal, sebutan

D = Decimal


@pytest.mark.parametrize("satu", baris("akip_predikat"), ids=sebutan)
def test_predikat(satu):
    hasil = predikat(desimal(satu["nilai"]))
    assert (hasil.kode if hasil else None) == satu["predikat"]


@pytest.mark.parametrize("satu", baris("akip_bobot"), ids=sebutan)
def test_bobot_menurut_tahun(satu):
    aturan = pilih_aturan(satu["tahun"])
    assert {k.kode: k.bobot for k in aturan.komponen} == {
        kode: D(bobot) for kode, bobot in satu["komponen"].items()
    }
    sub = {s.kode: s.bobot for k in aturan.komponen for s in k.sub}
    assert {kode: sub[kode] for kode in satu["sub"]} == {k: D(v) for k, v in satu["sub"].items()}


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=ATURAN)
def test_bobot_berjumlah_seratus(aturan):
    assert sum(k.bobot for k in aturan.komponen) == 100
    assert all(sum(s.bobot for s in k.sub) == k.bobot for k in aturan.komponen)


@pytest.mark.parametrize("satu", baris("akip_usulan"), ids=sebutan)
def test_usulan_nilai(satu):
    assert usulkan_nilai(get_aturan(satu["aturan"]), satu["ada"], satu["dari"]) == satu["nilai"]


def isian(**beda: list[str]) -> dict[str, list[str]]:
    """Every sub-component graded "BB" twice, but those given."""
    semua = {s.kode: ["BB", "BB"] for k in PERMENPAN_88_2021.komponen for s in k.sub}
    return semua | {kode.replace("_", "."): huruf for kode, huruf in beda.items()}


def test_semua_bb_bernilai_80():
    hasil = hitung_akip(PERMENPAN_88_2021, isian())
    assert (hasil.nilai, hasil.predikat.kode) == (80, "BB")
    assert [k.nilai for k in hasil.komponen] == [24, 24, 12, 20]
    assert (hasil.terisi, hasil.jumlah, hasil.sementara) == (24, 24, 80)


def test_rerata_kriteria_kali_bobot():
    hasil = hitung_akip(PERMENPAN_88_2021, isian(**{"1_c": ["AA", "B", "E"]}))
    # (100 + 70 + 0) / 3 × 15 %
    assert hasil.komponen[0].sub[2].nilai == D("8.5")
    assert hasil.nilai == D("76.5")


def test_yang_belum_dinilai_bukan_nol():
    hasil = hitung_akip(PERMENPAN_88_2021, isian(**{"4_c": ["BB", ""]}))
    assert hasil.nilai is None
    assert hasil.predikat is None
    assert hasil.komponen[3].nilai is None
    assert (hasil.sementara, hasil.bobot_sementara) == (70, D("87.5"))
    assert (hasil.terisi, hasil.jumlah) == (23, 24)
    kosong = hitung_akip(PERMENPAN_88_2021, {})
    assert (kosong.nilai, kosong.bobot_sementara) == (None, 0)


def test_nilai_asing_dan_tahun_asing_ditolak():
    with pytest.raises(ValueError, match="tidak dikenal"):
        hitung_akip(PERMENPAN_88_2021, isian(**{"1_a": ["a"]}))
    with pytest.raises(ValueError, match="2014"):
        pilih_aturan(2014)
    with pytest.raises(ValueError, match="antara 0 dan 100"):
        predikat(D(101))
    assert selisih(D(80), None) is None
    assert selisih(D(80), D("72.5")) == D("-7.5")
