"""Canonical bytes and fingerprint of frozen facts."""

import json
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.rumus.kanonik import kanonik, sidik
from tests.rumus.contoh_potret import potret


@dataclass(frozen=True, slots=True)
class Fakta:
    nilai: object
    lain: object = None


def test_bentuk():
    isi = Fakta(Decimal("40.00"), (date(2020, 12, 31), True, None, "é “x”", 3))
    assert kanonik(isi).decode() == '{"lain":["2020-12-31",true,null,"é “x”",3],"nilai":"40"}'


def test_fakta_sama_bita_sama():
    for satu, dua in [("40", "40.0000"), ("0", "-0.00"), ("1E+3", "1000"), ("1.50", "1.5")]:
        assert kanonik(Decimal(satu)) == kanonik(Decimal(dua))


def test_tidak_diketahui_bukan_nol():
    assert kanonik(Fakta(None)) != kanonik(Fakta(Decimal(0)))


def test_angka_panjang_tidak_dibulatkan():
    assert kanonik(Decimal("123456789012345678901234567890.123456789")) == (
        b'"123456789012345678901234567890.123456789"'
    )


@pytest.mark.parametrize("nilai", [1.5, {1, 2}, object(), Fakta, {1: 2}, b"x"])
def test_bukan_fakta(nilai):
    with pytest.raises(TypeError):
        kanonik(Fakta(nilai))


@pytest.mark.parametrize(
    "nilai", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999"), "\ud800"]
)
def test_nilai_yang_tidak_dapat_dibekukan(nilai):
    with pytest.raises(ValueError):
        kanonik(nilai)


def test_sidik_potret():
    satu = sidik(potret())
    assert len(satu) == 64
    assert satu == sidik(potret())
    assert satu != sidik(potret(tahun=2021))
    ubah = replace(potret().pegawai.pendidikan[0], pns_l=2)
    pegawai = replace(potret().pegawai, pendidikan=(ubah,))
    assert satu != sidik(potret(pegawai=pegawai))


def test_potret_terbaca_sebagai_json():
    isi = json.loads(kanonik(potret()))
    assert isi["tahun"] == 2020
    assert isi["renstra"]["tujuan"][0]["sasaran"][0]["indikator"][0]["target_pk"]["nilai"] == "40"


@given(st.dictionaries(st.text(max_size=5), st.integers()))
def test_urutan_kunci_tidak_berpengaruh(isi):
    terbalik = dict(reversed(isi.items()))
    try:
        assert kanonik(isi) == kanonik(terbalik)
    except ValueError:
        assert any("\ud800" <= huruf <= "\udfff" for kunci in isi for huruf in kunci)
