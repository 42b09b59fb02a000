"""Policies and category scales as dated data."""

from datetime import date
from decimal import Decimal

import pytest

from lkjip.rumus.kategori import SKALA, get_skala, kategori, predikat_akip
from lkjip.rumus.kebijakan import BAKU, KEBIJAKAN, get_kebijakan, kebijakan_dari_dict
from tests.rumus.harapan import baris, desimal


@pytest.mark.parametrize(
    "satu", baris("kategori"), ids=lambda s: f"{s['skala']} {s['persen']}: {s['keterangan']}"
)
def test_kategori(satu):
    assert kategori(desimal(satu["persen"]), satu["skala"]) == satu["kategori"]


def test_setiap_skala_lengkap_dan_menurun():
    assert len(SKALA) >= 6
    for skala in SKALA.values():
        assert skala.sumber and skala.judul
        assert len(skala.tabel()) == len(skala.label) == len(set(skala.label))
        ambang = [batas.ambang for batas in skala.batas]
        assert ambang == sorted(ambang, reverse=True)


def test_skala_tidak_dikenal():
    with pytest.raises(ValueError, match="Skala “x” tidak dikenal"):
        get_skala("x")


def test_predikat_akip_hanya_0_sampai_100():
    assert predikat_akip(Decimal("80.01")) == "A"
    assert predikat_akip(Decimal("100.01")) is None
    assert predikat_akip(None) is None


def test_kebijakan_baku():
    assert BAKU.rumus_turun == "dua_target"
    assert BAKU.batas_atas is None and BAKU.batas_bawah is None
    assert get_kebijakan("baku-2014") is BAKU


def test_kebijakan_pangkalpinang():
    kebijakan = KEBIJAKAN["pangkalpinang-2020"]
    assert kebijakan.rumus_turun == "dua_target"
    assert kebijakan.batas_atas == 100
    assert kebijakan.skala == "permendagri-86-2017"
    assert kebijakan.efisiensi == "selisih"
    assert kebijakan.berlaku_sejak == date(2020, 1, 1)


def test_penjelasan_setiap_kebijakan_berupa_kalimat():
    for kebijakan in KEBIJAKAN.values():
        kalimat = kebijakan.penjelasan()
        assert len(kalimat) >= 8
        assert all(isi.endswith(".") and isi[0].isupper() for isi in kalimat)
        assert kebijakan.dasar


def test_dari_dict():
    kebijakan = kebijakan_dari_dict(
        {
            "rumus_turun": "rasio",
            "batas_atas": "120",
            "batas_bawah": 0,
            "berlaku_sejak": "2021-01-01",
            "pembulatan": "1",
        }
    )
    assert kebijakan.rumus_turun == "rasio"
    assert (kebijakan.batas_atas, kebijakan.batas_bawah) == (Decimal(120), Decimal(0))
    assert kebijakan.berlaku_sejak == date(2021, 1, 1)
    assert kebijakan.pembulatan == 1
    assert kebijakan.nama == "khusus"
    assert kebijakan_dari_dict(None) is BAKU
    assert kebijakan_dari_dict({}) is BAKU
    assert kebijakan_dari_dict({"nama": "pangkalpinang-2020"}) is KEBIJAKAN["pangkalpinang-2020"]
    assert kebijakan_dari_dict("pangkalpinang-2020") is KEBIJAKAN["pangkalpinang-2020"]
    diubah = kebijakan_dari_dict({"nama": "pangkalpinang-2020", "batas_atas": None})
    assert diubah.batas_atas is None
    assert diubah.nama != "pangkalpinang-2020"


@pytest.mark.parametrize(
    ("isi", "sebut"),
    [
        ({"cap": "100"}, "cap"),
        ({"rumus_turun": "apa"}, "rumus_turun"),
        ({"rumus_turun": None}, "rumus_turun"),
        ({"batas_atas": "abc"}, "batas_atas"),
        ({"batas_atas": "150"}, "batas_atas"),
        ({"batas_atas": True}, "batas_atas"),
        ({"batas_bawah": "-1"}, "batas_bawah"),
        ({"skala": "x"}, "skala"),
        ({"skala": ["x"]}, "skala"),
        ({"pembulatan": 9}, "pembulatan"),
        ({"pembulatan": {}}, "pembulatan"),
        ({"berlaku_sejak": "kemarin"}, "berlaku_sejak"),
        ({"nama": "entah"}, "entah"),
        ({"nama": 5}, "5"),
        ([], "objek"),
        ("100", "Kebijakan “100”"),
    ],
)
def test_kunci_atau_nilai_asing_disebut(isi, sebut):
    with pytest.raises(ValueError, match=sebut):
        kebijakan_dari_dict(isi)
