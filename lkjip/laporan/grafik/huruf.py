"""Measuring and wrapping text: SVG has no line breaking of its own.

Widths are the advances of Source Sans 3 Semibold in thousandths of the font size, also used for
the regular weight, which is about 3 % narrower; that margin absorbs rounding.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

_LEBAR_ASCII = (
    # from the space (32) to the tilde (126)
    "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 "
    "513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 "
    "657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 "
    "507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 "
    "255 324 513"
)
_LEBAR = {chr(32 + i): int(lebar) for i, lebar in enumerate(_LEBAR_ASCII.split())}
_LEBAR |= dict.fromkeys("–“”", 482) | dict.fromkeys("‘’", 275) | dict.fromkeys("−×÷≤≥", 513)
_LEBAR |= {"\u00a0": 200, "—": 800, "…": 964, "•": 325, "·": 275, "°": 348, "²": 372, "³": 372}
_LEBAR_LAIN = 700  # any other Latin letter; the widest ones are rare
_LEBAR_BESAR = 1050  # CJK and symbols

_SPASI = re.compile(r"[ \t\r\n\f\v]+")  # not the no-break space

TOLERANSI = 0.01  # widths that were computed from the text itself
TINGGI_BARIS = 1.28  # line distance over font size
DASAR_TENGAH = 0.33  # from the middle of a line down to its baseline, over font size


def pisah_kata(teks: str) -> list[str]:
    """The words of a text; no-break spaces hold theirs together."""
    return [kata for kata in _SPASI.split(teks) if kata]


def lebar_teks(teks: str, ukuran: float) -> float:
    """Width of the text in user units at a font size."""
    seribu = 0
    for huruf in teks:
        seribu += _LEBAR.get(huruf) or (_LEBAR_LAIN if huruf < "\u0250" else _LEBAR_BESAR)
    return seribu * ukuran / 1000


@lru_cache(maxsize=4096)  # layouts measure first and draw then
def bungkus(teks: str, lebar: float, ukuran: float) -> tuple[str, ...]:
    """Break the text into lines that fit the width; a word that is too long is broken inside.

    An empty text has no lines.
    """
    baris: list[str] = []
    kini = ""
    for kata in pisah_kata(teks):
        coba = f"{kini} {kata}" if kini else kata
        if lebar_teks(coba, ukuran) <= lebar + TOLERANSI:
            kini = coba
            continue
        if kini:
            baris.append(kini)
        *penuh, kini = _penggal(kata, lebar, ukuran)
        baris += penuh
    if kini:
        baris.append(kini)
    return tuple(baris)


@lru_cache(maxsize=4096)
def bungkus_imbang(teks: str, lebar: float, ukuran: float) -> tuple[str, ...]:
    """Like `bungkus`, with lines of about equal length: better to look at when centred."""
    baris = bungkus(teks, lebar, ukuran)
    sempit, luas = lebar / 3, lebar
    for _ in range(7 if len(baris) > 1 else 0):
        coba = (sempit + luas) / 2
        hasil = bungkus(teks, coba, ukuran)
        if len(hasil) == len(baris) and _utuh(hasil, teks):
            baris, luas = hasil, coba
        else:
            sempit = coba
    return baris


def _utuh(baris: Sequence[str], teks: str) -> bool:
    """Whether no word was broken inside."""
    return " ".join(baris) == " ".join(pisah_kata(teks))


def tinggi_baris(jumlah: int, ukuran: float) -> float:
    """Height of so many lines of text."""
    return jumlah * ukuran * TINGGI_BARIS


def _penggal(kata: str, lebar: float, ukuran: float) -> list[str]:
    potong: list[str] = []
    kini = ""
    for huruf in kata:
        if kini and lebar_teks(kini + huruf, ukuran) > lebar + TOLERANSI:
            potong.append(kini)
            kini = ""
        kini += huruf
    return [*potong, kini]
