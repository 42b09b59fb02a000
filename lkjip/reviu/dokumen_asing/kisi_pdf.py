"""Tables drawn with rules both ways: the grid of their lines, merged cells included."""

from collections.abc import Sequence
from dataclasses import dataclass

from .halaman_pdf import Garis, Kata

TOLERANSI = 3.0


@dataclass(slots=True)
class Kisi:
    """A grid: the heights and widths of its lines, and the lines themselves."""

    y: list[float]
    x: list[float]
    mendatar: list[Garis]
    tegak: list[Garis]

    @property
    def kotak(self) -> tuple[float, float, float, float]:
        return self.x[0], self.y[0], self.x[-1], self.y[-1]

    def memuat(self, kata: Kata) -> bool:
        x, y = kata.tengah
        return self.x[0] - 1 <= x <= self.x[-1] + 1 and self.y[0] - 1 <= y <= self.y[-1] + 1


def cari_kisi(garis: Sequence[Garis]) -> list[Kisi]:
    """The grids of a page: lines that cross or touch, at least two rows or columns of cells."""
    mendatar = _gabung([g for g in garis if not g.tegak])
    tegak = _gabung([g for g in garis if g.tegak])
    hasil = []
    for kelompok in _terhubung(mendatar, tegak):
        h, v = [g for g in kelompok if not g.tegak], [g for g in kelompok if g.tegak]
        y, x = _terbuka(_letak(h), v), _letak(v)
        if len(y) >= 3 and len(x) >= 3:
            hasil.append(Kisi(y, x, h, v))
    return sorted(hasil, key=lambda k: k.y[0])


def _gabung(garis: list[Garis]) -> list[Garis]:
    """Join the pieces of one line: borders are drawn cell by cell."""
    hasil: list[Garis] = []
    for satu in sorted(garis, key=lambda g: (round(g.letak / TOLERANSI), g.awal)):
        for nomor in range(len(hasil) - 1, max(-1, len(hasil) - 12), -1):
            lain = hasil[nomor]
            if _menyambung(lain, satu):
                hasil[nomor] = Garis(
                    lain.tegak,
                    lain.letak,
                    min(lain.awal, satu.awal),
                    max(lain.akhir, satu.akhir),
                )
                break
        else:
            hasil.append(satu)
    return hasil


def _menyambung(satu: Garis, dua: Garis) -> bool:
    sejajar = abs(satu.letak - dua.letak) <= TOLERANSI / 2
    return sejajar and (dua.awal <= satu.akhir + TOLERANSI and dua.akhir >= satu.awal - TOLERANSI)


def _terhubung(mendatar: list[Garis], tegak: list[Garis]) -> list[list[Garis]]:
    semua = [*mendatar, *tegak]
    induk = list(range(len(semua)))

    def akar(i: int) -> int:
        while induk[i] != i:
            induk[i] = induk[induk[i]]
            i = induk[i]
        return i

    for i, h in enumerate(mendatar):
        for j, v in enumerate(tegak):
            if (
                h.awal - TOLERANSI <= v.letak <= h.akhir + TOLERANSI
                and v.awal - TOLERANSI <= h.letak <= v.akhir + TOLERANSI
            ):
                induk[akar(i)] = akar(len(mendatar) + j)
    kelompok: dict[int, list[Garis]] = {}
    for i, satu in enumerate(semua):
        kelompok.setdefault(akar(i), []).append(satu)
    return [isi for isi in kelompok.values() if len(isi) >= 5]


def _letak(garis: list[Garis]) -> list[float]:
    hasil: list[float] = []
    for nilai in sorted(g.letak for g in garis):
        if not hasil or nilai - hasil[-1] > TOLERANSI:
            hasil.append(nilai)
    return hasil


def _terbuka(y: list[float], tegak: list[Garis]) -> list[float]:
    """With the edges that a page break leaves undrawn: most upright lines reach beyond the last
    (or the first) rule, because a row goes on with the next page."""
    if not y:
        return y
    bawah = [g.akhir for g in tegak if g.akhir > y[-1] + 2 * TOLERANSI]
    atas = [g.awal for g in tegak if g.awal < y[0] - 2 * TOLERANSI]
    if len(bawah) >= max(3, 0.6 * len(tegak)):
        y = [*y, max(bawah)]
    return [min(atas), *y] if len(atas) >= max(3, 0.6 * len(tegak)) else y


def isi_kisi(kisi: Kisi, kata: Sequence[Kata]) -> list[list[list[Kata]]]:
    """The words of every cell; those of a merged cell stand in its upper left one."""
    baris, kolom = len(kisi.y) - 1, len(kisi.x) - 1
    pemilik = _pemilik(kisi, baris, kolom)
    hasil: list[list[list[Kata]]] = [[[] for _ in range(kolom)] for _ in range(baris)]
    for satu in kata:
        x, y = satu.tengah
        r, c = _cari(kisi.y, y), _cari(kisi.x, x)
        r, c = pemilik[r][c]
        hasil[r][c].append(satu)
    return hasil


def _cari(batas: list[float], nilai: float) -> int:
    for nomor in range(len(batas) - 2, -1, -1):
        if nilai >= batas[nomor]:
            return nomor
    return 0


def _pemilik(kisi: Kisi, baris: int, kolom: int) -> list[list[tuple[int, int]]]:
    hasil = [[(r, c) for c in range(kolom)] for r in range(baris)]
    for r in range(baris):
        for c in range(kolom):
            if c and not _ada(kisi.tegak, kisi.x[c], kisi.y[r], kisi.y[r + 1]):
                hasil[r][c] = hasil[r][c - 1]
            elif r and not _ada(kisi.mendatar, kisi.y[r], kisi.x[c], kisi.x[c + 1]):
                hasil[r][c] = hasil[r - 1][c]
    return hasil


def _ada(garis: list[Garis], letak: float, awal: float, akhir: float) -> bool:
    """Whether a line at that place covers most of the stretch."""
    tertutup = sum(
        max(0.0, min(g.akhir, akhir) - max(g.awal, awal))
        for g in garis
        if abs(g.letak - letak) <= TOLERANSI
    )
    return tertutup >= 0.5 * (akhir - awal)
