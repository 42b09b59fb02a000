"""The lines and tables of one PDF page: by ruling lines, by hairlines, or by alignment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lkjip.rumus.uji.dokumen import Posisi, Sel

from .halaman_pdf import Garis, Halaman, Kata
from .kisi_pdf import cari_kisi, isi_kisi

JARAK_KOLOM = 7.0  # points of white between two columns, where few lines bear it out
JARAK_SEMPIT = 2.6  # the same in a table of many lines: chance leaves no channel through them
BARIS_BANYAK = 12
JEDA_BARIS = 1.5  # line distance, in line heights, that opens a new paragraph
LEBAR_TABEL = 120.0
TEBAL_GANDA = 3.0  # two rules closer than this are one


@dataclass(slots=True)
class Potongan:
    """A line of text or a table. `jeda`: more white above than between lines."""

    atas: float
    teks: str = ""
    jeda: bool = False
    tabel: list[list[str]] | None = None

    def sel(self, posisi: Posisi) -> list[tuple[Sel, ...]]:
        return [tuple(Sel(isi, posisi) for isi in baris) for baris in self.tabel or []]


@dataclass(slots=True)
class Baris:
    """Words on one line."""

    atas: float
    bawah: float
    kata: list[Kata]

    @property
    def teks(self) -> str:
        return " ".join(k.teks for k in self.kata)

    @property
    def tinggi(self) -> float:
        return max(4.0, self.bawah - self.atas)


@dataclass(slots=True)
class Warisan:
    """The columns of the last hairline table: it may go on at the top of the next page."""

    tepi: tuple[float, float] | None = None
    kolom: tuple[tuple[float, float], ...] = ()


def potong_halaman(halaman: Halaman, warisan: Warisan | None = None) -> list[Potongan]:
    """Lines and tables of a page from top to bottom.

    `warisan` carries the columns of a hairline table over to its continuation; it is updated.
    """
    warisan = warisan if warisan is not None else Warisan()
    kisi = cari_kisi(halaman.garis)
    hasil = []
    luar = list(halaman.kata)
    for satu in kisi:
        dalam = [k for k in luar if satu.memuat(k)]
        if len(dalam) < 2:
            continue
        luar = [k for k in luar if not satu.memuat(k)]
        isi = [[teks_sel(sel) for sel in baris] for baris in isi_kisi(satu, dalam)]
        hasil.append(Potongan(satu.y[0], tabel=_rapikan(isi)))
    baris = susun_baris(luar)
    kotak = [satu.kotak for satu in kisi]
    bebas = [
        g
        for g in halaman.garis
        if not g.tegak and not any(b[1] - 2 <= g.letak <= b[3] + 2 for b in kotak)
    ]
    if kisi:
        warisan.tepi = None
    tabel, sisa = _tabel_sejajar(bebas, baris, warisan)
    hasil += tabel
    hasil += _prosa(sisa)
    hasil = sorted((isi for isi in hasil if isi.teks or isi.tabel), key=lambda isi: isi.atas)
    akhir = [isi for isi in hasil if isi.tabel or not re.fullmatch(r"\W*\w{1,6}\W*", isi.teks)]
    if akhir and akhir[-1].tabel is None:
        warisan.tepi = None  # words after the table: it does not go on
    return hasil


def _rapikan(isi: list[list[str]]) -> list[list[str]]:
    """Leave out columns and rows that hold nothing at all (double rules make such)."""
    kolom = [i for i in range(len(isi[0])) if any(baris[i] for baris in isi)]
    return [[baris[i] for i in kolom] for baris in isi if any(baris)]


def susun_baris(kata: Sequence[Kata]) -> list[Baris]:
    """Put words into lines, each from left to right."""
    hasil: list[Baris] = []
    for satu in sorted(kata, key=lambda k: (k.atas + k.bawah, k.kiri)):
        tengah = satu.tengah[1]
        cocok = next((b for b in reversed(hasil[-3:]) if b.atas <= tengah <= b.bawah), None)
        if cocok is None:
            hasil.append(Baris(satu.atas, satu.bawah, [satu]))
        else:
            cocok.kata.append(satu)
    for baris in hasil:
        baris.kata.sort(key=lambda k: k.kiri)
    return sorted(hasil, key=lambda b: b.atas)


def teks_sel(kata: Sequence[Kata]) -> str:
    """The words of a cell in reading order."""
    return " ".join(b.teks for b in susun_baris(kata)) if kata else ""


def _prosa(baris: Sequence[Baris]) -> list[Potongan]:
    hasil = []
    for nomor, satu in enumerate(baris):
        jeda = nomor == 0 or _berjarak(baris[nomor - 1], satu)
        hasil.append(Potongan(satu.atas, satu.teks, jeda))
    return hasil


def _berjarak(satu: Baris, dua: Baris) -> bool:
    """Whether there is more white between two lines than within a paragraph."""
    return dua.atas - satu.bawah > (JEDA_BARIS - 1) * min(satu.tinggi, dua.tinggi)


# --- hairlines -----------------------------------------------------------------------------------


def _tabel_sejajar(
    garis: Sequence[Garis], baris: list[Baris], warisan: Warisan
) -> tuple[list[Potongan], list[Baris]]:
    """Tables with horizontal rules only: rows between rules, columns by white space."""
    hasil: list[Potongan] = []
    terpakai: set[int] = set()
    lanjutan = warisan
    for y, tepi in _kelompok_garis(garis, baris):
        dalam = [b for b in baris if y[0] - 1 <= (b.atas + b.bawah) / 2 <= y[-1] + 1]
        kepala = _kepala_di_atas(baris, y[0])
        sebaris = [[k for b in kepala for k in b.kata]] if kepala else []
        for satu, dua in pairwise(y):
            sebaris.append([k for b in dalam for k in b.kata if satu <= k.tengah[1] < dua])
        kolom: list[tuple[float, float]] = []
        if lanjutan.tepi is not None and _segaris(lanjutan.tepi, tepi) and dalam:
            di_atas = [b for b in baris if b.bawah <= (kepala or dalam)[0].atas]
            kolom = list(lanjutan.kolom) if len(di_atas) <= 1 else []
        lanjutan = Warisan()
        isi, kolom = _isi_sejajar([satu for satu in sebaris if satu], kolom)
        if isi and (len(y) >= 3 or (kepala and len(isi[0]) >= 3)):
            warisan.tepi, warisan.kolom = tepi, tuple(kolom)
            hasil.append(Potongan((kepala or dalam)[0].atas, tabel=_satukan_kolom(isi)))
            terpakai |= {id(b) for b in (*kepala, *dalam)}
    return hasil, [b for b in baris if id(b) not in terpakai]


def _isi_sejajar(
    baris: list[list[Kata]], kolom: list[tuple[float, float]]
) -> tuple[list[list[str]], list[tuple[float, float]]]:
    """Rows of words as rows of cells, with the columns. The body tells the columns (heads are
    set differently), or the page before, which had more of it."""
    banyak = 0
    while banyak < len(baris) - 1 and not any(_berangka(k.teks) for k in baris[banyak]):
        banyak += 1
    sendiri = _kolom([k for satu in baris[banyak:] for k in satu])
    if not kolom or len(sendiri) > len(kolom):
        kolom = sendiri
    if len(baris) < 2 or len(kolom) < 2:
        return [], kolom
    kepala: list[list[str]] = []
    for satu in reversed(baris[:banyak]):
        kepala.insert(0, _sel_kepala(satu, kolom, kepala))
    return [*kepala, *(_sel_kolom(satu, kolom) for satu in baris[banyak:])], kolom


def _berangka(teks: str) -> bool:
    return bool(re.search(r"\d", teks)) and not re.fullmatch(r"\(?(?:20\d\d|\d)\)?", teks)


def _sel_kepala(
    kata: list[Kata], kolom: list[tuple[float, float]], bawah: list[list[str]]
) -> list[str]:
    """Head cells: one for one with the columns where there are as many; else by where they
    begin. What reaches over several columns is a head of them all if each has a head below it,
    and several heads set close together otherwise."""
    potong = _kolom(kata)
    if len(potong) == len(kolom):
        return _sel_kolom(kata, potong)
    isi: list[list[Kata]] = [[] for _ in kolom]
    for kiri, kanan in potong:
        letak = next((i for i, (_, b) in enumerate(kolom) if b > kiri + 2), len(kolom) - 1)
        akhir = max((i for i, (a, _) in enumerate(kolom) if a < kanan - 2), default=letak)
        dalam = [k for k in kata if kiri <= k.tengah[0] <= kanan]
        terbagi = all(any(baris[i] for baris in bawah) for i in range(letak, akhir + 1))
        if akhir <= letak or terbagi or len(dalam) <= akhir - letak:
            isi[letak] += dalam
            continue
        for k in dalam:
            dekat = min(range(letak, akhir + 1), key=lambda i: _jauh(k.tengah[0], kolom[i]))
            isi[dekat].append(k)
    return [teks_sel(satu) for satu in isi]


def _kelompok_garis(
    garis: Sequence[Garis], baris: Sequence[Baris]
) -> list[tuple[list[float], tuple[float, float]]]:
    """Heights and ends of the rules of each table: one left and right edge, no prose between."""
    tinggi: dict[float, tuple[float, float]] = {}
    for g in garis:
        y = round(g.letak)
        lama = tinggi.get(y) or tinggi.get(y - 1) or tinggi.get(y + 1) or (g.awal, g.akhir)
        kunci = next((k for k in (y, y - 1, y + 1) if k in tinggi), y)
        tinggi[kunci] = (min(lama[0], g.awal), max(lama[1], g.akhir))
    lebar = {y: ab for y, ab in tinggi.items() if ab[1] - ab[0] >= LEBAR_TABEL}
    hasil: list[list[float]] = []
    for y in sorted(lebar):
        if hasil and y - hasil[-1][-1] < TEBAL_GANDA:
            continue
        if (
            hasil
            and _segaris(lebar[y], lebar[hasil[-1][-1]])
            and not _ada_prosa(baris, hasil[-1][-1], y)
        ):
            hasil[-1].append(y)
        else:
            hasil.append([y])
    return [(isi, lebar[isi[0]]) for isi in hasil if len(isi) >= 2]


def _segaris(satu: tuple[float, float], dua: tuple[float, float]) -> bool:
    return abs(satu[0] - dua[0]) < 6 and abs(satu[1] - dua[1]) < 12


def _ada_prosa(baris: Sequence[Baris], atas: float, bawah: float) -> bool:
    """Whether what stands between two rules has gaps, as paragraphs have and cells have not."""
    dalam = [b for b in baris if atas <= (b.atas + b.bawah) / 2 <= bawah]
    return any(_berjarak(a, b) for a, b in pairwise(dalam))


def _kepala_di_atas(baris: Sequence[Baris], garis: float) -> list[Baris]:
    """The head of a table whose first rule is drawn below it."""
    hasil: list[Baris] = []
    for satu in reversed([b for b in baris if (b.atas + b.bawah) / 2 < garis]):
        bawah = hasil[0].atas if hasil else garis
        if bawah - satu.bawah > (JEDA_BARIS - 1) * satu.tinggi + (0 if hasil else 4):
            break
        hasil.insert(0, satu)
        if len(hasil) > 4:
            return []
    return hasil if hasil and max(len(_kolom(b.kata)) for b in hasil) >= 2 else []


def _kolom(kata: Sequence[Kata]) -> list[tuple[float, float]]:
    """Columns as stretches of the line that words cover, parted by white from top to bottom."""
    tinggi = sorted(k.bawah - k.atas for k in kata)
    lebar = tinggi[len(tinggi) // 2] if tinggi else 1.0
    banyak = len({round(k.tengah[1] / max(lebar / 2, 1.0)) for k in kata})
    jarak = JARAK_SEMPIT if banyak >= BARIS_BANYAK else JARAK_KOLOM
    hasil: list[list[float]] = []
    for satu in sorted(kata, key=lambda k: k.kiri):
        if hasil and satu.kiri - hasil[-1][1] < jarak:
            hasil[-1][1] = max(hasil[-1][1], satu.kanan)
        else:
            hasil.append([satu.kiri, satu.kanan])
    return [(a, b) for a, b in hasil]


def _sel_kolom(kata: Sequence[Kata], kolom: Sequence[tuple[float, float]]) -> list[str]:
    isi: list[list[Kata]] = [[] for _ in kolom]
    for satu in kata:
        letak = min(range(len(kolom)), key=lambda i: _jauh(satu.tengah[0], kolom[i]))
        isi[letak].append(satu)
    return [teks_sel(satu) for satu in isi]


def _jauh(x: float, kolom: tuple[float, float]) -> float:
    if kolom[0] <= x <= kolom[1]:
        return 0.0
    return min(abs(x - kolom[0]), abs(x - kolom[1]))


def _satukan_kolom(isi: list[list[str]]) -> list[list[str]]:
    """Join neighbouring columns that no row fills both of: a number and its head may be set at
    different sides of one column."""
    kolom = 0
    while isi and kolom + 1 < len(isi[0]):
        if not any(baris[kolom] and baris[kolom + 1] for baris in isi):
            isi = [
                [*baris[:kolom], baris[kolom] or baris[kolom + 1], *baris[kolom + 2 :]]
                for baris in isi
            ]
        else:
            kolom += 1
    return isi
