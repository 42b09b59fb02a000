"""Numbers as Indonesian text."""

from decimal import Decimal

import pytest

from lkjip.rumus.angka import format_angka, format_persen, format_rupiah, format_satuan
from lkjip.rumus.bentuk import format_teks_mesin
from lkjip.rumus.terbilang import terbilang, terbilang_rupiah
from tests.rumus.harapan import baris, sebutan


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        ("1964821178", None, "1.964.821.178"),
        ("40.0000", None, "40"),
        ("0.125", None, "0,125"),
        ("2.5", 2, "2,50"),
        ("-50", None, "−50"),
        ("-0.001", 2, "0,00"),
        ("0.005", 2, "0,01"),
        ("-0.005", 2, "−0,01"),
        ("85.385", 2, "85,39"),
        ("1E+3", None, "1.000"),
        ("0E+5", None, "0"),
        ("NaN", None, "–"),
        ("Infinity", 2, "–"),
    ],
)
def test_format_angka(nilai, desimal, teks):
    assert format_angka(Decimal(nilai), desimal) == teks


def test_tidak_diketahui_bukan_nol():
    for teks in (
        format_angka(None),
        format_rupiah(None),
        format_persen(None),
        format_satuan(None, "KIM"),
    ):
        assert teks == "–"


def test_satuan():
    assert format_rupiah(Decimal("1964821178")) == "1.964.821.178,00"
    assert format_persen(Decimal("84.9")) == "84,90 %"
    assert format_persen(Decimal("84.9"), tak_putus=True) == "84,90\u00a0%"
    assert format_persen(Decimal("100"), 0) == "100 %"
    assert format_satuan(3, "KIM") == "3 KIM"
    assert format_satuan(2500, "Rp") == "Rp 2.500"
    assert format_satuan(Decimal("2.5"), None) == "2,5"


def test_besaran_ekstrem_tidak_memenuhi_memori():
    assert len(format_angka(Decimal("1E+999999"))) < 60
    assert len(format_angka(Decimal("9.9E+999999"), 2)) < 60
    assert format_angka(Decimal("1E-999999")) == "0"
    assert format_teks_mesin(Decimal("1E+999999")) is None


def test_teks_mesin():
    assert format_teks_mesin(Decimal("-0.001"), 2) == "0.00"
    assert format_teks_mesin(Decimal(1) / 3, 2) == "0.33"
    assert format_teks_mesin(None) is None


@pytest.mark.parametrize("satu", baris("terbilang"), ids=sebutan)
def test_terbilang(satu):
    nilai = Decimal(satu["nilai"])
    if "kata" in satu:
        assert terbilang(nilai) == satu["kata"]
    if "rupiah" in satu:
        assert terbilang_rupiah(nilai) == satu["rupiah"]


@pytest.mark.parametrize("nilai", ["1E+18", "NaN", "Infinity"])
def test_terbilang_di_luar_jangkauan(nilai):
    with pytest.raises(ValueError, match="di luar jangkauan"):
        terbilang(Decimal(nilai))
