"""Putting facts into the one form and order in which a potret keeps them."""

import re
from decimal import Decimal


def kunci_alami(nomor: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key of a number or code written as text: "1.9" before "1.10", digits before letters."""
    bagian = re.findall(r"\d+|\D+", nomor)
    return tuple((0, int(b), "") if b.isdecimal() else (1, 0, b.casefold()) for b in bagian)


def ringkas(nilai: Decimal | None) -> Decimal | None:
    """The same value without trailing zeros and without an exponent: 40.0000 → 40, 2E+3 → 2000.

    Databases pad decimals to the width of their column; equal facts must give equal bytes.
    """
    if nilai is None:
        return None
    if nilai == 0:
        return Decimal(0)
    teks = format(nilai, "f")
    return Decimal(teks.rstrip("0").rstrip(".") if "." in teks else teks)
