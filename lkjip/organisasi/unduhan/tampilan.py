"""Back from what a page prints to the figure: for tables that hold formatted text."""

import re

from lkjip.rumus.angka import parse_angka

from ..sajian import BELUM_DIKETAHUI, TANDA_BATAS
from .lembar import Isi, Ukuran

POLA_LIPAT = re.compile(r"\b(ribu|juta|miliar|triliun)\b", re.IGNORECASE)
"""A shortened amount would not show its own digits any more: it stays as it is printed."""


def baca_tampilan(teks: str) -> Isi:
    """ "84,90 %" is the figure 84.90 with two decimals and its unit; "–" is unknown; what is no
    figure ("80–90", "BB") stays the text it is."""
    bersih = " ".join(teks.split()).partition(TANDA_BATAS)[0].strip()
    if not bersih or bersih == BELUM_DIKETAHUI:
        return None
    hasil = parse_angka(bersih)
    if hasil.nilai is None or hasil.operator or POLA_LIPAT.search(bersih):
        return bersih
    satuan = "" if hasil.satuan in (None, "Rp") else hasil.satuan  # Rp is said by the head
    return Ukuran(hasil.nilai, _desimal(bersih), satuan)


def _desimal(teks: str) -> int:
    """Digits behind the comma, as printed."""
    _, koma, ekor = teks.partition(",")
    if not koma:
        return 0
    return len(ekor) - len(ekor.lstrip("0123456789"))
