"""The value of an indicator out of its numerator and denominator.

People type the two counts; the value itself is never typed, so that it cannot disagree with them.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext

from .bentuk import bulatkan, format_angka

DESIMAL_TERSIMPAN = 4
KETELITIAN = 50
_PERSEN = frozenset({"%", "persen", "percent"})
_PERMIL = frozenset({"‰", "permil"})


@dataclass(frozen=True, slots=True)
class Rasio:
    """The ratio with its formula spelled out, or None with the reason."""

    nilai: Decimal | None
    hitungan: str
    alasan: str = ""


def is_persen(satuan: str) -> bool:
    """Whether a unit means "of a hundred"."""
    return satuan.strip().casefold() in _PERSEN


def compute_rasio(pembilang: Decimal | None, penyebut: Decimal | None, satuan: str) -> Rasio:
    """Return numerator ÷ denominator, times 100 for a percentage and 1.000 for a permil.

    Rounded half up to the four decimals that are stored. Unknown parts and a zero denominator
    give no value, never zero.
    """
    if pembilang is None or penyebut is None:
        return Rasio(None, "", "Isi pembilang dan penyebut supaya nilainya dapat dihitung.")
    if penyebut == 0:
        return Rasio(None, "", "Penyebut nol, sehingga nilainya tidak dapat dihitung.")
    polos = satuan.strip().casefold()
    faktor = Decimal(100) if polos in _PERSEN else Decimal(1000) if polos in _PERMIL else Decimal(1)
    with localcontext(prec=KETELITIAN):
        nilai = bulatkan(pembilang * faktor / penyebut, DESIMAL_TERSIMPAN)
    teks = f"{format_angka(pembilang)} ÷ {format_angka(penyebut)}"
    if faktor != 1:
        teks += f" × {format_angka(faktor)} {'%' if faktor == 100 else '‰'}"
    return Rasio(nilai, f"{teks} = {format_angka(nilai)} {satuan}".strip())
