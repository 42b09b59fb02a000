"""How wide words are in the type of the tables, and which words stay together."""

from collections.abc import Callable
from dataclasses import replace

from .pohon import Angka, Baris, Sebaris, Teks

# Advance widths of Source Sans 3 Semibold (the wider of the two used), U+0020–U+007E, 1/1000 em.
_MAJU = (
    "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 "
    "513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 "
    "657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 "
    "507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 "
    "255 324 513"
)
_LEBAR_HURUF = {chr(32 + i): int(w) / 1000 for i, w in enumerate(_MAJU.split())}
TEBAL = 1.05  # bold against semibold
NBSP = "\u00a0"


def lebar_teks(teks: str) -> float:
    """Width of `teks` set in one line, in em of the table's type (never too small)."""
    return sum(_LEBAR_HURUF.get(h, 0.55) for h in teks)


def satukan(teks: str) -> str:
    """A short figure with its unit, kept on one line: "84,90 %", "Rp 2,5"."""
    return teks.replace(" ", NBSP) if len(teks) <= 24 else teks


def teks_sebaris(s: Sebaris, label: Callable[[str], str]) -> str:
    """What an inline node prints. `label` gives the words for the key of a reference."""
    match s:
        case Teks():
            return s.isi
        case Angka():
            return satukan(s.isi)
        case _:
            return satukan(label(s.kunci))


def teks_kolom(s: Sebaris, rata: str) -> Sebaris:
    """The node as a column prints it: figures at the right keep their unit, typed ones as well."""
    if rata == "kanan" and isinstance(s, Teks) and len(s.isi) <= 20 and "(" not in s.isi:
        return replace(s, isi=satukan(s.isi))
    return s


def berakhir_titik_dua(baris: Baris) -> bool:
    """Whether a sentence announces what follows: it must not be torn from it."""
    return bool(baris) and isinstance(baris[-1], Teks) and baris[-1].isi.rstrip().endswith(":")


def jumlah_baris(teks: str, lebar: float) -> int:
    """Lines that `teks` takes in a column `lebar` em wide, broken at spaces."""
    baris, sisa = 1, lebar
    for kata in teks.split(" "):
        panjang = lebar_teks(kata)
        if panjang > sisa and sisa < lebar:
            baris, sisa = baris + 1, lebar
        sisa -= panjang + _LEBAR_HURUF[" "]
    return baris
