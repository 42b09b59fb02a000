"""The one form in which a potret keeps a number."""

from decimal import Decimal


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
