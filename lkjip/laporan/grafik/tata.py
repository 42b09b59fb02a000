"""The layout of rows that several bar charts share: label, bar from 0, value at its end."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .dasar import Nilai
from .huruf import bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN, UKURAN_KECIL, Kanvas
from .warna import GARIS_TEGAS, REDUP, Isian

TEBAL_BATANG = 18
SELA = 8
SEMPIT = 480  # below this width labels stand above their bars
LEBAR_ARSIR = 40

Pelukis = Callable[[Kanvas, float, float], None]
"""Draws a sign 12 units square with its upper left corner at (x, y)."""


@dataclass(frozen=True, slots=True)
class Skala:
    """Maps values to x. The axis always includes 0."""

    bawah: Decimal
    atas: Decimal
    x0: float
    x1: float

    def x(self, nilai: Decimal) -> float:
        """Position of a value; values outside the axis stop at its end."""
        rentang = self.atas - self.bawah
        if not rentang:
            return self.x0
        bagian = (min(max(nilai, self.bawah), self.atas) - self.bawah) / rentang
        return self.x0 + float(bagian) * (self.x1 - self.x0)


def buat_skala(nilai: Iterable[Nilai], x0: float, x1: float) -> Skala:
    """An axis from 0 (or below it, when there are negative values) to the largest value."""
    angka = [n.besar for n in nilai if n.diketahui] + [Decimal(0)]
    return Skala(min(angka), max(angka), x0, x1)


@dataclass(frozen=True, slots=True)
class TataBaris:
    """Where the parts of a row stand. `di_atas`: the label has its own line above the bar."""

    lebar: float
    lebar_label: float
    x_batang: float
    lebar_batang: float
    lebar_nilai: float
    di_atas: bool

    @property
    def x_akhir(self) -> float:
        return self.x_batang + self.lebar_batang


def susun(lebar: float, label: Sequence[str], nilai: Sequence[Nilai]) -> TataBaris:
    """Share the width among labels, bars and the values at their ends."""
    l_label = max((lebar_teks(t, UKURAN) for t in label), default=0)
    di_atas = lebar < SEMPIT and l_label > lebar * 0.25
    # Reasons for unknown values stand beside their short hatched mark and may wrap.
    terbaca = [lebar_teks(n.label, UKURAN) for n in nilai if n.diketahui]
    l_nilai = min(max(terbaca, default=0) + SELA, lebar * (0.65 if di_atas else 0.4))
    if di_atas:
        return TataBaris(lebar, lebar, 0, lebar - l_nilai, l_nilai, True)
    l_label = min(l_label, lebar * 0.36)
    x = l_label + SELA if l_label else 0
    return TataBaris(lebar, l_label, x, lebar - x - l_nilai, l_nilai, False)


@dataclass(frozen=True, slots=True)
class Ruas:
    """A piece of a bar. `tulisan` is written inside where it fits."""

    nilai: Nilai
    isian: Isian
    keterangan: str = ""
    tulisan: str = ""


def lukis_baris(
    k: Kanvas,
    y: float,
    tata: TataBaris,
    skala: Skala,
    label: str,
    nilai: Nilai,
    ruas: Sequence[Ruas],
) -> float:
    """Draw one labelled bar of one or more pieces with its top at `y`; return the y below it.

    `nilai` is written at the end. A bar with an unknown piece is hatched: its length is unknown.
    """
    utuh = all(r.nilai.diketahui for r in ruas)
    nol = skala.x(Decimal(0))
    ujung = nol + LEBAR_ARSIR
    if utuh:
        ujung = skala.x(sum((r.nilai.besar for r in ruas), Decimal(0)))
    x_nilai = max(ujung, nol) + SELA * 0.75
    baris_label = bungkus(label, tata.lebar_label, UKURAN)
    baris_nilai = bungkus(nilai.terbaca, tata.lebar - x_nilai, UKURAN)
    tinggi = max(TEBAL_BATANG, tinggi_baris(len(baris_nilai), UKURAN))
    if tata.di_atas:
        k.teks(0, y + UKURAN * 0.64, baris_label)
        y += tinggi_baris(len(baris_label), UKURAN) + 2
    else:
        tinggi = max(tinggi, tinggi_baris(len(baris_label), UKURAN))
        k.teks(0, tengah(y + tinggi / 2, len(baris_label)), baris_label)
    y_batang = y + (tinggi - TEBAL_BATANG) / 2
    with k.grup(f"{label}: {nilai.terbaca}" if label and len(ruas) == 1 else ""):
        if utuh:
            _lukis_ruas(k, y_batang, skala, ruas)
        else:
            k.arsir(nol, y_batang, LEBAR_ARSIR, TEBAL_BATANG)
        if tata.di_atas:
            k.garis(nol, y_batang - 2, nol, y_batang + TEBAL_BATANG + 2, GARIS_TEGAS)
    ada = nilai.diketahui
    k.teks(
        x_nilai,
        tengah(y + tinggi / 2, len(baris_nilai)),
        baris_nilai,
        tebal=ada,
        warna=None if ada else REDUP,
        miring=not ada,
    )
    return y + tinggi


def _lukis_ruas(k: Kanvas, y: float, skala: Skala, ruas: Sequence[Ruas]) -> None:
    lalu = Decimal(0)
    for r in ruas:
        x0, x1 = sorted((skala.x(lalu), skala.x(lalu + r.nilai.besar)))
        lalu += r.nilai.besar
        if x1 - x0 < 0.01:
            continue
        with k.grup(r.keterangan):
            k.kotak(x0, y, x1 - x0, TEBAL_BATANG, r.isian.isi, r.isian.tepi)
            if r.tulisan and lebar_teks(r.tulisan, UKURAN_KECIL) + 6 <= x1 - x0:
                x, yt = (x0 + x1) / 2, y + TEBAL_BATANG / 2
                warna = r.isian.tulisan
                k.teks(x, yt, r.tulisan, ukuran=UKURAN_KECIL, warna=warna, rata="middle")


def tengah(y: float, jumlah: int, ukuran: float = UKURAN) -> float:
    """Middle of the first of so many lines that are centred on `y`."""
    return y - tinggi_baris(max(jumlah, 1) - 1, ukuran) / 2


def lukis_garis_nol(k: Kanvas, tata: TataBaris, skala: Skala, y0: float, y1: float) -> None:
    """The line from which all bars start; rows with their label above have a piece each."""
    if tata.di_atas:
        return
    nol = skala.x(Decimal(0))
    k.garis(nol, y0, nol, y1, GARIS_TEGAS)


def lukis_kunci(k: Kanvas, y: float, isi: Sequence[tuple[str, Pelukis]]) -> float:
    """Signs with what they mean, side by side and wrapping over lines; return the y below."""
    x = 0.0
    for nama, lukis in isi:
        baris = bungkus(nama, k.lebar - 18, UKURAN_KECIL)
        lebar = 18 + max((lebar_teks(b, UKURAN_KECIL) for b in baris), default=0.0)
        if x and x + lebar > k.lebar:
            x, y = 0.0, y + 18
        lukis(k, x, y)
        k.teks(x + 18, y + 6, baris, ukuran=UKURAN_KECIL, warna=REDUP)
        x += lebar + 20
        if len(baris) > 1:
            x, y = 0.0, y + tinggi_baris(len(baris) - 1, UKURAN_KECIL) + 18
    return y + 18 if x else y


def lukis_legenda(k: Kanvas, y: float, isi: Sequence[tuple[str, Isian]]) -> float:
    """Series names with their fills; return the y below."""

    def bidang(isian: Isian) -> Pelukis:
        return lambda k, x, y: k.kotak(x, y, 12, 12, isian.isi, isian.tepi)

    return lukis_kunci(k, y, [(nama, bidang(isian)) for nama, isian in isi])
