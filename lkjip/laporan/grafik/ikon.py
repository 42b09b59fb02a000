"""Status signs: shape and word carry the meaning, colour only repeats it."""

from .huruf import bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN_KECIL, Kanvas
from .warna import KATA_STATUS, LATAR, WARNA_STATUS, Status

JARI = 6.0
LEBAR_IKON = JARI * 2 + 5


def lukis_ikon(k: Kanvas, x: float, y: float, status: Status) -> None:
    """A sign whose left end is at `x` and whose middle is at `y`."""
    warna = WARNA_STATUS[status]
    x += JARI
    if status is Status.TERCAPAI:
        k.lingkaran(x, y, JARI, warna)
        d = ["M", x - 2.8, y + 0.2, "L", x - 0.8, y + 2.3, "L", x + 3, y - 2.2]
        k.lintasan(d, LATAR, tebal=1.6)
    elif status is Status.MENDEKATI:
        k.lingkaran(x, y, JARI - 0.75, LATAR, warna, 1.5)
        d = ["M", x, y, "L", x, y - 3.6, "A", 3.6, 3.6, 0, 1, 1, x - 3.6, y, "Z"]
        k.lintasan(d, None, warna)
    elif status is Status.BELUM:
        k.lingkaran(x, y, JARI, warna)
        for arah in (1, -1):
            d = ["M", x - 2.3, y - 2.3 * arah, "L", x + 2.3, y + 2.3 * arah]
            k.lintasan(d, LATAR, tebal=1.6)
    else:
        k.lingkaran(x, y, JARI - 0.6, LATAR, warna, 1.2)
        k.teks(x, y, "?", ukuran=9, tebal=True, warna=warna, rata="middle")


def _baris(status: Status, kata: str, lebar: float) -> tuple[str, ...]:
    return bungkus(kata or KATA_STATUS[status], lebar - LEBAR_IKON, UKURAN_KECIL)


def lebar_status(status: Status, kata: str) -> float:
    """Width of sign and word on one line."""
    return LEBAR_IKON + lebar_teks(kata or KATA_STATUS[status], UKURAN_KECIL) + 1


def tinggi_status(status: Status, kata: str, lebar: float) -> float:
    return tinggi_baris(len(_baris(status, kata, lebar)), UKURAN_KECIL)


def lukis_status(k: Kanvas, x: float, y: float, status: Status, kata: str, lebar: float) -> float:
    """Sign and word (the status' own when `kata` is empty) from `y` on; return the y below."""
    baris = _baris(status, kata, lebar)
    tengah = y + UKURAN_KECIL * 0.64
    lukis_ikon(k, x, tengah, status)
    warna = WARNA_STATUS[status]
    k.teks(x + LEBAR_IKON, tengah, baris, ukuran=UKURAN_KECIL, tebal=True, warna=warna)
    return y + tinggi_baris(len(baris), UKURAN_KECIL)
