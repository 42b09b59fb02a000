"""Finds the table in a sheet, wherever it stands, and tells which layout it has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from .baca import Bacaan
from .buku import Lembar
from .jenis import Baris
from .kode_terpisah import Serumpun, cari_serumpun
from .kolom import TATA_LETAK, TataLetak, rapikan_judul
from .nilai import tulis_sel

BARIS_DICARI = 80
DALAM_KEPALA = 3
POLA_TABEL = re.compile(r"\btabel\s+(\d+(?:\.\d+)*)", re.IGNORECASE)


@dataclass(slots=True)
class Kenalan:
    """A recognised table: its layout, the last row of its head, and role → column."""

    tata_letak: TataLetak
    lembar: Lembar
    baris_kepala: int
    kolom: dict[str, int]
    judul: str = ""
    kepala: dict[int, str] = field(default_factory=dict)
    serumpun: Serumpun = field(default_factory=Serumpun)

    @property
    def dibaca(self) -> set[int]:
        """The columns that reading needs."""
        return {*self.kolom.values(), *self.serumpun.kode, *self.serumpun.uraian}

    @property
    def sumber(self) -> str:
        """How stated figures name their source: "Tabel 3.7", else the sheet."""
        cocok = POLA_TABEL.search(self.judul)
        return f"Tabel {cocok[1]}" if cocok else f"Lembar {self.lembar.nama}"[:120]


def kenali(bacaan: Bacaan) -> tuple[list[Kenalan], list[str]]:
    """The tables of the visible sheets, and the names of the sheets without one."""
    hasil, asing = [], []
    for lembar in bacaan.tampak:
        kenalan = kenali_lembar(lembar, islice(bacaan.baris(lembar), BARIS_DICARI))
        if kenalan:
            hasil.append(kenalan)
        else:
            asing.append(lembar.nama)
    return hasil, asing


def kenali_lembar(lembar: Lembar, aliran: Iterator[Baris]) -> Kenalan | None:
    """The table of one sheet from its first rows, or None."""
    baris = list(aliran)
    terbaik: tuple[int, int, Kenalan] | None = None
    for i, awal in enumerate(baris):
        for dalam in range(1, DALAM_KEPALA + 1):
            kepala = baris[i : i + dalam]
            if len(kepala) < dalam or kepala[-1].nomor - awal.nomor > DALAM_KEPALA:
                break
            for urutan, tata in enumerate(TATA_LETAK):
                kolom = tata.cocokkan(_judul_kolom(kepala))
                if kolom is None:
                    continue
                nilai = (len(kolom) * 10 - urutan - dalam, -i)
                if terbaik is None or nilai > terbaik[:2]:
                    terbaik = (*nilai, _susun(tata, lembar, baris, i, dalam, kolom))
    return terbaik[2] if terbaik else None


def _judul_kolom(kepala: list[Baris]) -> dict[int, list[str]]:
    """{column: head texts from the lowest row upwards}, tidied, without repeats."""
    hasil: dict[int, list[str]] = {}
    for baris in reversed(kepala):
        for k, sel in baris.sel.items():
            if sel.jenis != "teks":
                continue
            teks = rapikan_judul(sel.teks)
            daftar = hasil.setdefault(k, [])
            if teks and teks not in daftar:
                daftar.append(teks)
    return hasil


def _susun(
    tata: TataLetak, lembar: Lembar, baris: list[Baris], i: int, dalam: int, kolom: dict[str, int]
) -> Kenalan:
    atas = [tulis_sel(s) for b in baris[:i] for s in b.sel.values() if s.jenis == "teks"]
    judul = next((t for t in reversed(atas) if POLA_TABEL.search(t)), atas[-1] if atas else "")
    kepala = {}
    for b in baris[i : i + dalam]:
        kepala |= {k: tulis_sel(s) for k, s in b.sel.items() if s.jenis == "teks"}
    serumpun = Serumpun()
    if tata.bentuk == "tabel":
        berjudul = [
            k
            for b in baris[i : i + dalam]
            for k, s in b.sel.items()
            if not s.gabungan and s.teks.strip()
        ]
        serumpun = cari_serumpun(kolom, berjudul, baris[i + dalam :])
    return Kenalan(tata, lembar, baris[i + dalam - 1].nomor, kolom, judul[:200], kepala, serumpun)
