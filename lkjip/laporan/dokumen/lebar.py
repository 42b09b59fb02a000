"""Column widths of a table: wide enough for the longest word, balanced by what the cells hold.

The print uses `table-layout: fixed`, which is fast and never asks the contents, so the widths
must be right beforehand: a column narrower than its longest word would overflow. Widths come as
whole percents adding up to 100, together with the type size at which every word fits and whether
the table is small enough to stay on one page.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import sqrt
from typing import Literal

from .huruf import NBSP, TEBAL, jumlah_baris, lebar_teks, satukan, teks_kolom, teks_sebaris
from .pohon import JenisBaris, Kolom, Sel, Tabel

Ukuran = Literal["normal", "rapat", "padat"]

UKURAN_PT: dict[Ukuran, float] = {"normal": 9.5, "rapat": 8.5, "padat": 7.5}
"""Type sizes of tables in points; the print stylesheet has the same three."""

LEBAR_TEGAK_PT = 15.5 / 2.54 * 72
LEBAR_MENDATAR_PT = 24.7 / 2.54 * 72
"""Width of the text block on an upright and on a landscape A4 page, in points."""

BANTALAN_EM = 0.9  # padding left and right of a cell, and its rule
JARAK_EM = 0.8  # more room before a text column that follows figures
LEBAR_BACA_EM = 12  # a comfortable column of running text; steers the balance only
TINGGI_UTUH_PT = 240  # a third of a page: tables up to this height are never split
SPASI = 1.3
TINGGI_SELA_PT = 6.5  # padding above and below the lines of a row, and its rule


@dataclass(frozen=True, slots=True)
class LebarKolom:
    persen: tuple[int, ...]
    ukuran: Ukuran
    utuh: bool  # small: keep it on one page


@dataclass(slots=True)
class _Ukuran:
    """What one column holds, in em with padding: longest word, longest line, all cells."""

    bantalan: float = BANTALAN_EM
    terkecil: float = 0.0
    terpanjang: float = 0.0
    jumlah: float = 0.0
    isi: list[str] = field(default_factory=list)

    def tambah(self, teks: str, *, kepala: bool = False, skala: float = 1.0) -> None:
        """Take one cell in; `skala` is the size of its type against the table's."""
        kata = max((lebar_teks(k) for k in teks.split(" ")), default=0.0) * skala
        self.terkecil = max(self.terkecil, kata + self.bantalan)
        if not kepala and teks:
            panjang = lebar_teks(teks) * skala + self.bantalan
            self.terpanjang = max(self.terpanjang, panjang)
            self.jumlah += panjang
            self.isi.append(teks)

    @property
    def ingin(self) -> float:
        """The width at which the column reads well: one line, or a readable measure."""
        rerata = self.jumlah / len(self.isi) if self.isi else self.terkecil
        return min(max(self.terkecil, sqrt(rerata * LEBAR_BACA_EM)), max(self.terpanjang, 2.0))


def hitung_lebar(tabel: Tabel, label: Callable[[str], str]) -> LebarKolom:
    """Widths for `tabel` on the page that it is printed on. `label` gives the words of a reference.

    Raises `ValueError` that names the table and row when a row does not fill the columns exactly.
    """
    kolom = _ukur(tabel, label)
    terkecil = [k.terkecil for k in kolom]
    # Landscape tables are the wide and long ones: they start from the smaller type.
    pilihan = [u for u in UKURAN_PT if not (tabel.mendatar and u == "normal")]
    lebar_pt = LEBAR_MENDATAR_PT if tabel.mendatar else LEBAR_TEGAK_PT
    ukuran = next((u for u in pilihan if sum(terkecil) <= lebar_pt / UKURAN_PT[u]), pilihan[-1])
    lebar = lebar_pt / UKURAN_PT[ukuran]
    bagian = _patuhi_terkecil(_imbangkan(_bagi(tabel.kolom, kolom, lebar), kolom), terkecil, lebar)
    judul = sum(any(s.rentang_kolom > 1 for s in b.sel) for b in tabel.baris)
    tinggi = (_tinggi_em(kolom, bagian) + judul * SPASI) * UKURAN_PT[ukuran]
    tinggi += TINGGI_SELA_PT * len(tabel.baris)
    return LebarKolom(_bulatkan(bagian, terkecil), ukuran, tinggi <= TINGGI_UTUH_PT)


def beri_jarak(kolom: tuple[Kolom, ...], j: int) -> bool:
    """Whether column `j` is text right after figures, which would otherwise touch."""
    return j > 0 and kolom[j].rata == "kiri" and kolom[j - 1].rata == "kanan"


def letak_sel(tabel: Tabel) -> list[list[tuple[int, Sel]]]:
    """Per row, (column index, cell), with row spans of earlier rows taken into account.

    Raises `ValueError` that names the table and row when a row does not fill the columns exactly.
    """
    hasil = []
    sisa = [0] * len(tabel.kolom)  # rows that a cell above still covers, per column
    for i, baris in enumerate(tabel.baris, 1):
        j, satu = 0, []
        tertutup, sisa = sisa, [max(0, s - 1) for s in sisa]
        for sel in baris.sel:
            while j < len(tertutup) and tertutup[j]:
                j += 1
            if j + sel.rentang_kolom > len(tertutup):
                raise ValueError(f"Tabel “{tabel.kunci}” baris {i}: sel melebihi kolom")
            satu.append((j, sel))
            sisa[j : j + sel.rentang_kolom] = [sel.rentang_baris - 1] * sel.rentang_kolom
            j += sel.rentang_kolom
        if not all(tertutup[j:]):
            raise ValueError(f"Tabel “{tabel.kunci}” baris {i}: sel kurang dari jumlah kolom")
        hasil.append(satu)
    return hasil


def _ukur(tabel: Tabel, label: Callable[[str], str]) -> list[_Ukuran]:
    kolom = [
        _Ukuran(BANTALAN_EM + JARAK_EM * beri_jarak(tabel.kolom, j))
        for j in range(len(tabel.kolom))
    ]
    for k, u in zip(tabel.kolom, kolom, strict=True):
        u.tambah(k.judul, kepala=True)
    for baris, letak in zip(tabel.baris, letak_sel(tabel), strict=True):
        skala = TEBAL if baris.jenis is JenisBaris.JUMLAH else 1.0
        for j, sel in letak:
            if sel.rentang_kolom == 1:
                isi = (teks_kolom(s, tabel.kolom[j].rata) for s in sel.isi)
                # A mark takes the room of a digit or two beside the last word.
                teks = "".join(teks_sebaris(s, label) for s in isi) + "00" * bool(sel.catatan)
                kolom[j].tambah(teks, skala=skala)
                if sel.dinyatakan:
                    kolom[j].tambah("≠" + NBSP + satukan(sel.dinyatakan), skala=0.9)
    return kolom


def _bagi(kolom: tuple[Kolom, ...], ukuran: list[_Ukuran], lebar: float) -> list[float]:
    """Widths in em, adding up to `lebar`: given weights first, the rest by what it holds."""
    beri = [k.lebar for k in kolom]
    jumlah_beri = sum(b for b in beri if b is not None)
    if None not in beri:
        return [b / jumlah_beri * lebar for b in beri]
    # Weights below 100 are read as percents of the table; the others share what is left.
    skala = lebar / max(jumlah_beri, 100)
    hasil = [b * skala if b is not None else u.ingin for b, u in zip(beri, ukuran, strict=True)]
    bebas = [i for i, b in enumerate(beri) if b is None]
    ingin = sum(hasil[i] for i in bebas)
    sisa = max(lebar - jumlah_beri * skala, 0.0)
    if sisa > ingin:
        _bagi_lebih(hasil, ukuran, bebas, sisa - ingin)
    else:
        for i in bebas:
            hasil[i] *= sisa / ingin
    return hasil


def _bagi_lebih(lebar: list[float], ukuran: list[_Ukuran], bebas: list[int], lebih: float) -> None:
    """Give room that is left to running text until its lines fit, then to all alike."""
    kurang = {i: k for i in bebas if (k := ukuran[i].terpanjang - lebar[i]) > 0}
    if kurang:
        bagian = min(1.0, lebih / sum(kurang.values()))
        for i, k in kurang.items():
            lebar[i] += k * bagian
            lebih -= k * bagian
    for i in bebas:
        lebar[i] += lebih / len(bebas)


def _imbangkan(lebar: list[float], ukuran: list[_Ukuran]) -> list[float]:
    """Move room from columns that do not need it to columns whose text wraps."""
    lega = [
        max(0.0, w - max(u.terkecil, u.terpanjang) - 0.6)
        for w, u in zip(lebar, ukuran, strict=True)
    ]
    kurang = [max(0.0, u.terpanjang - w) for w, u in zip(lebar, ukuran, strict=True)]
    pindah = min(sum(lega), sum(kurang))
    if not pindah:
        return lebar
    return [
        w - sisa * pindah / sum(lega) + k * pindah / sum(kurang)
        for w, sisa, k in zip(lebar, lega, kurang, strict=True)
    ]


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


def _tinggi_em(kolom: list[_Ukuran], lebar: list[float]) -> float:
    """Height of the body's lines, estimated from the column that runs longest."""
    baris = [
        sum(jumlah_baris(t, w - u.bantalan) for t in u.isi)
        for u, w in zip(kolom, lebar, strict=True)
    ]
    return max(baris, default=0) * SPASI


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
