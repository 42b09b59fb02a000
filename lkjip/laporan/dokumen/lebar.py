"""Column widths of a table: wide enough for the longest word, balanced by what the cells hold.

The print uses `table-layout: fixed`, which is fast and never asks the contents, so the widths
must be right beforehand: a column narrower than its longest word would overflow. Widths come as
whole percents adding up to 100, together with the type size at which every word fits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from .pohon import Angka, Sebaris, Sel, Tabel, Teks

Ukuran = Literal["normal", "rapat", "padat"]

UKURAN_PT: dict[Ukuran, float] = {"normal": 9.5, "rapat": 8.5, "padat": 7.5}
"""Type sizes of tables in points; the print stylesheet has the same three."""

LEBAR_TEGAK_PT = 15.5 / 2.54 * 72
LEBAR_MENDATAR_PT = 24.2 / 2.54 * 72
"""Width of the text block on an upright and on a landscape A4 page, in points."""

BANTALAN_EM = 0.9  # padding left and right of a cell, and its rule
LEBAR_BACA_EM = 12  # a comfortable column of running text; steers the balance only

# Advance widths of Source Sans 3 Semibold (the wider of the two used), U+0020–U+007E, 1/1000 em.
_MAJU = (
    "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 "
    "513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 "
    "657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 "
    "507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 "
    "255 324 513"
)
_LEBAR_HURUF = {chr(32 + i): int(w) / 1000 for i, w in enumerate(_MAJU.split())}
NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class LebarKolom:
    persen: tuple[int, ...]
    ukuran: Ukuran


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


def hitung_lebar(tabel: Tabel, label: Callable[[str], str]) -> LebarKolom:
    """Widths for `tabel` on the page that it is printed on."""
    lebar_pt = LEBAR_MENDATAR_PT if tabel.mendatar else LEBAR_TEGAK_PT
    kolom = _ukur(tabel, label)
    ukuran: Ukuran = "normal"
    for ukuran in UKURAN_PT:
        lebar = lebar_pt / UKURAN_PT[ukuran]
        if sum(k.terkecil for k in kolom) <= lebar:
            break
    return LebarKolom(_bulatkan(_bagi(tabel, kolom, lebar), [k.terkecil for k in kolom]), ukuran)


@dataclass(slots=True)
class _Ukuran:
    """What one column holds, in em with padding: longest word, longest and total line."""

    terkecil: float = BANTALAN_EM
    terpanjang: float = BANTALAN_EM
    jumlah: float = 0.0
    sel: int = 0

    def tambah(self, teks: str, *, kepala: bool = False) -> None:
        if not teks:
            return
        kata = max((lebar_teks(k) for k in teks.split(" ")), default=0.0)
        self.terkecil = max(self.terkecil, kata + BANTALAN_EM)
        if not kepala:
            panjang = lebar_teks(teks) + BANTALAN_EM
            self.terpanjang = max(self.terpanjang, panjang)
            self.jumlah += panjang
            self.sel += 1

    @property
    def ingin(self) -> float:
        """The width at which the column reads well: one line, or a readable measure."""
        rerata = self.jumlah / self.sel if self.sel else self.terkecil
        return min(max(self.terkecil, sqrt(rerata * LEBAR_BACA_EM)), max(self.terpanjang, 2.0))


def _ukur(tabel: Tabel, label: Callable[[str], str]) -> list[_Ukuran]:
    kolom = [_Ukuran() for _ in tabel.kolom]
    for k, u in zip(tabel.kolom, kolom, strict=True):
        u.tambah(k.judul, kepala=True)
    for j, sel in letak_sel(tabel):
        if sel.rentang_kolom == 1:
            # A mark takes the room of a digit or two beside the last word.
            tanda = "00" if sel.catatan else ""
            kolom[j].tambah("".join(teks_sebaris(s, label) for s in sel.isi) + tanda)
            if sel.dinyatakan:
                kolom[j].tambah("≠" + NBSP + satukan(sel.dinyatakan))
    return kolom


def letak_sel(tabel: Tabel) -> list[tuple[int, Sel]]:
    """(column index, cell) of every cell, with row spans of earlier rows taken into account.

    Raises `ValueError` that names the table and row when a row does not fill the columns exactly.
    """
    hasil: list[tuple[int, Sel]] = []
    sisa = [0] * len(tabel.kolom)  # rows that a cell above still covers, per column
    for i, baris in enumerate(tabel.baris, 1):
        j = 0
        tertutup = sisa[:]
        sisa = [max(0, s - 1) for s in sisa]
        for sel in baris.sel:
            while j < len(tertutup) and tertutup[j]:
                j += 1
            if j + sel.rentang_kolom > len(tertutup):
                raise ValueError(f"Tabel “{tabel.kunci}” baris {i}: sel melebihi kolom")
            hasil.append((j, sel))
            for k in range(j, j + sel.rentang_kolom):
                sisa[k] = sel.rentang_baris - 1
            j += sel.rentang_kolom
        if any(not t for t in tertutup[j:]):
            raise ValueError(f"Tabel “{tabel.kunci}” baris {i}: sel kurang dari jumlah kolom")
    return hasil


def _bagi(tabel: Tabel, kolom: list[_Ukuran], lebar: float) -> list[float]:
    """Widths in em, adding up to `lebar`: given weights first, the rest by what it holds."""
    beri = [k.lebar for k in tabel.kolom]
    jumlah_beri = sum(b for b in beri if b is not None)
    if None not in beri:
        ingin = [b / jumlah_beri * lebar for b in beri]
    else:
        # Weights below 100 are read as percents of the table; the others share what is left.
        skala = lebar / max(jumlah_beri, 100)
        ingin = [b * skala if b is not None else k.ingin for b, k in zip(beri, kolom, strict=True)]
        bebas = [i for i, b in enumerate(beri) if b is None]
        sisa = max(lebar - sum(ingin[i] for i in range(len(beri)) if beri[i] is not None), 0.0)
        lebih = sisa - sum(ingin[i] for i in bebas)
        if lebih > 0:
            _bagi_lebih(ingin, kolom, bebas, lebih)
        elif bebas:
            faktor = sisa / sum(ingin[i] for i in bebas)
            for i in bebas:
                ingin[i] *= faktor
    return _patuhi_terkecil(ingin, [k.terkecil for k in kolom], lebar)


def _bagi_lebih(ingin: list[float], kolom: list[_Ukuran], bebas: list[int], lebih: float) -> None:
    """Give room that is left to running text until its lines fit, then to all alike."""
    kurang = {i: kolom[i].terpanjang - ingin[i] for i in bebas if kolom[i].terpanjang > ingin[i]}
    if kurang:
        bagian = min(1.0, lebih / sum(kurang.values()))
        for i, k in kurang.items():
            ingin[i] += k * bagian
            lebih -= k * bagian
    for i in bebas:
        ingin[i] += lebih / len(bebas)


def _patuhi_terkecil(ingin: list[float], terkecil: list[float], lebar: float) -> list[float]:
    """Scale `ingin` to `lebar` without going below `terkecil`, as far as there is room."""
    if sum(terkecil) >= lebar:
        return [t / sum(terkecil) * lebar for t in terkecil]
    tetap: set[int] = set()
    while True:
        sisa = lebar - sum(terkecil[i] for i in tetap)
        dasar = sum(w for i, w in enumerate(ingin) if i not in tetap)
        hasil = [terkecil[i] if i in tetap else w * sisa / dasar for i, w in enumerate(ingin)]
        kurang = {i for i, w in enumerate(hasil) if i not in tetap and w < terkecil[i]}
        if not kurang:
            return hasil
        tetap |= kurang


def _bulatkan(lebar: list[float], terkecil: list[float]) -> tuple[int, ...]:
    """Whole percents that add up to 100; rounding takes from the columns with most to spare."""
    skala = 100 / sum(lebar)
    tepat = [w * skala for w in lebar]
    butuh = [t * skala for t in terkecil]
    persen = [max(1, round(w)) for w in tepat]
    # First the columns that rounding pushed below their longest word, then the total.
    persen = [p + 1 if p < b <= p + 1 else p for p, b in zip(persen, butuh, strict=True)]
    while (jumlah := sum(persen)) != 100:
        if jumlah < 100:
            sisa = [w - p for p, w in zip(persen, tepat, strict=True)]
            persen[sisa.index(max(sisa))] += 1
        else:
            longgar = [p - b for p, b in zip(persen, butuh, strict=True)]
            persen[longgar.index(max(longgar))] -= 1
    return tuple(persen)
