"""Better or worse in the indicator's own direction."""

from decimal import Decimal as D

import pytest

from lkjip.rumus.gerak import compute_gerak
from lkjip.rumus.rentang import Rentang


@pytest.mark.parametrize(
    ("sebelum", "sesudah", "arah", "target", "gerak"),
    [
        (D(40), D(38), "naik", None, "memburuk"),
        (D(40), D(40), "naik", None, "tetap"),
        (D(40), D(41), "turun", None, "memburuk"),
        (D(40), D(39), "turun", None, "membaik"),
        (D(85), D(92), "rentang", Rentang(D(80), D(90)), "memburuk"),
        (D(95), D(92), "rentang_turun", Rentang(D(80), D(90)), "membaik"),
        (D(81), D(89), "rentang", Rentang(D(80), D(90)), "tetap"),
        (D(9), D(12), "tepat", D(10), "memburuk"),
        (D(9), D(12), "tepat", None, None),
        ("WTP", "WDP", "predikat", None, "memburuk"),
        ("B", "BB", "predikat", None, "membaik"),
        ("B", "entah", "predikat", None, None),
        ("ya", "tidak", "biner", None, "memburuk"),
        ("1 : 17", "1 : 18", "manual", None, None),
        (None, D(1), "naik", None, None),
        (D(1), None, "turun", None, None),
    ],
)
def test_gerak(sebelum, sesudah, arah, target, gerak):
    assert compute_gerak(sebelum, sesudah, arah, target) == gerak


def test_arah_asing_ditolak():
    with pytest.raises(ValueError, match="tidak dikenal"):
        compute_gerak(D(1), D(2), "samping")
