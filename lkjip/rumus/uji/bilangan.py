"""Numbers as a foreign document prints them: read leniently, with what was wrong remembered.

`lkjip.rumus.angka.parse_angka` refuses what has two readings, as it must for typed input. A
reviewer also has to compare figures whose notation is poor, so here a reading is proposed
beside the defect, from the habits of the column where there are any.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ..angka import parse_angka
from ..bentuk import format_angka
from ..kosakata import is_kosong
from ..usulan import perbaiki_bilangan

_BADAN = r"\d(?:[\d.,]*\d)?"
POLA_SEL = re.compile(
    rf"(?P<kurung>\()?\s*(?P<minus>[-−–]\s?)?(?:(?:rp|idr)\s*\.?\s*)?(?P<badan>{_BADAN})"
    r"(?P<ekor>,?\s?[-–=]{1,2})?\s*\)?\s*(?P<satuan>[^\d].{0,40})?",
    re.IGNORECASE,
)
POLA_BAKU = re.compile(r"(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?")
POLA_INGGRIS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
POLA_TITIK = re.compile(r"\d{1,4}\.\d{1,2}|\d{1,3}\.\d{4,}|0\.\d+")


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A number as printed. `nilai` is None when no reading is likely.

    `gaya` tells the notation: "baku" (1.234,5), "inggris" (1,234.5), "titik" (84.72), "cacat".
    `desimal` is the number of printed decimals. `satuan` as printed ("%", "KIM"), `rp` whether
    it is marked as money.
    """

    teks: str
    nilai: Decimal | None
    gaya: str
    desimal: int = 0
    satuan: str = ""
    rp: bool = False
    nihil: bool = False


@lru_cache(maxsize=100_000)
def baca_bilangan(teks: str) -> Bilangan | None:
    """Read a cell. None when it holds no number; `nihil` when it says "no value" ("-", "n/a")."""
    polos = " ".join(teks.replace("\u00a0", " ").strip("*_ ").split())
    if is_kosong(polos):
        return Bilangan(polos, None, "baku", nihil=True) if polos else None
    cocok = POLA_SEL.fullmatch(polos)
    if not cocok:
        return None
    badan, satuan = cocok["badan"], (cocok["satuan"] or "").strip()
    if satuan and (re.search(r"\d", satuan) or len(satuan.split()) > 4):
        return None
    rp = polos.lower().lstrip("(-−– ").startswith(("rp", "idr"))
    if not rp and _bernomor(badan, satuan.split()):
        return None
    minus = bool(cocok["minus"]) or bool(cocok["kurung"] and polos.endswith(")") and not satuan)
    hasil = baca_badan(badan, rp)
    nilai = -hasil.nilai if minus and hasil.nilai else hasil.nilai
    return Bilangan(polos, nilai, hasil.gaya, hasil.desimal, satuan, rp)


def _bernomor(badan: str, kata: list[str]) -> bool:
    """Whether the digits number a name ("1.1 Angka Kematian Ibu") instead of counting a unit."""
    if not kata or not re.fullmatch(r"\d{1,2}(?:\.\d{1,2})*", badan):
        return False
    paling = 2 if "." in badan else 3
    return len(kata) >= (paling if kata[0][:1].isupper() else 3)


@lru_cache(maxsize=100_000)
def baca_badan(badan: str, rp: bool = False) -> Bilangan:
    """Read bare digits with separators; never raises."""
    if POLA_BAKU.fullmatch(badan):
        utuh, _, pecahan = badan.partition(",")
        besar = utuh.count(".") >= 2
        gaya = "baku"
        if len(pecahan) == 1 and besar:
            gaya = "cacat"
        nilai = Decimal(utuh.replace(".", "") + (f".{pecahan}" if pecahan else ""))
        return Bilangan(badan, nilai, gaya, len(pecahan), rp=rp)
    if POLA_INGGRIS.fullmatch(badan):
        utuh, _, pecahan = badan.partition(".")
        nilai = Decimal(utuh.replace(",", "") + (f".{pecahan}" if pecahan else ""))
        return Bilangan(badan, nilai, "inggris", len(pecahan), rp=rp)
    if POLA_TITIK.fullmatch(badan):
        return Bilangan(badan, Decimal(badan), "titik", len(badan.partition(".")[2]), rp=rp)
    if badan.isdigit():
        return Bilangan(badan, Decimal(badan), "baku", rp=rp)
    usul = perbaiki_bilangan(badan)
    if usul is not None:
        baca = parse_angka(usul)
        if baca.ok and baca.nilai is not None:
            return Bilangan(badan, baca.nilai, "cacat", len(usul.partition(",")[2]), rp=rp)
    return Bilangan(badan, None, "cacat", rp=rp)


def tulis(nilai: Decimal | None, desimal: int | None = None) -> str:
    """The value as the document would print it: at least `desimal` decimals, nothing lost."""
    if nilai is None:
        return ""
    bulat = nilai.normalize()
    perlu = max(0, -int(bulat.as_tuple().exponent))
    return format_angka(nilai, max(perlu, desimal or 0) if perlu <= 4 else 4)


def serupa_digit(satu: Decimal, dua: Decimal) -> bool:
    """Whether two amounts differ as by a slip of the pen: one or two digits, or two swapped."""
    a, b = str(int(abs(satu))), str(int(abs(dua)))
    if satu == dua or min(len(a), len(b)) < 6:
        return False
    if len(a) == len(b):
        beda = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if 0 < len(beda) <= 2:
            return True
        # a rotated or swapped group of three keeps the digits
        return len(beda) <= 4 and sorted(a) == sorted(b)
    if abs(len(a) - len(b)) == 1:
        panjang, pendek = (a, b) if len(a) > len(b) else (b, a)
        return any(panjang[:i] + panjang[i + 1 :] == pendek for i in range(len(panjang)))
    return False
