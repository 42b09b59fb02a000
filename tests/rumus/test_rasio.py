"""The value out of numerator and denominator."""

from decimal import Decimal

import pytest

from lkjip.rumus.rasio import compute_rasio


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "satuan", "nilai", "hitungan"),
    [
        ("16", "40", "%", "40", "16 ÷ 40 × 100 % = 40 %"),
        ("1", "3", "persen", "33.3333", "1 ÷ 3 × 100 % = 33,3333 persen"),
        ("2", "3", "%", "66.6667", "2 ÷ 3 × 100 % = 66,6667 %"),
        ("5", "4", "rasio", "1.25", "5 ÷ 4 = 1,25 rasio"),
        ("3", "2000", "‰", "1.5", "3 ÷ 2.000 × 1.000 ‰ = 1,5 ‰"),
        ("0", "40", "%", "0", "0 ÷ 40 × 100 % = 0 %"),
    ],
)
def test_dihitung(pembilang, penyebut, satuan, nilai, hitungan):
    hasil = compute_rasio(Decimal(pembilang), Decimal(penyebut), satuan)
    assert hasil.nilai == Decimal(nilai)
    assert hasil.hitungan == hitungan


@pytest.mark.parametrize(
    ("pembilang", "penyebut"), [(None, Decimal(4)), (Decimal(1), None), (Decimal(1), Decimal(0))]
)
def test_tidak_dihitung(pembilang, penyebut):
    hasil = compute_rasio(pembilang, penyebut, "%")
    assert hasil.nilai is None
    assert hasil.alasan
