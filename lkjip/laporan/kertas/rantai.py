"""Sets a part of a report: window after window, each beginning where the one before it ended.

What is asked for depends only on the HTML and on earlier answers, so a part that was set before is
set again the same way, from kept answers. After an edit the windows in front of it are known, and
those behind it as soon as a page begins where one began before.
"""

from collections.abc import Callable, Generator, Iterable
from dataclasses import replace

from ..tata_letak import Petunjuk, baca_batas, hampir_kosong
from .jenis import Halaman, Potongan, Tugas
from .potong import HALAMAN_JENDELA, Ruas, cut

type Rantai = Generator[Tugas, Potongan, tuple[Potongan, ...]]


def tata_bagian(susun: Callable[[Petunjuk], str]) -> Rantai:
    """Asks for windows, and returns the pieces of the part. `susun` makes its HTML as told."""
    hasil = yield from _tata(susun, Petunjuk())
    if hampir_kosong(_halaman(hasil)):
        rapat = yield from _tata(susun, Petunjuk(rapat=True))
        hasil = min(hasil, rapat, key=lambda potongan: len(_halaman(potongan)))
    return hasil


def _tata(susun: Callable[[Petunjuk], str], petunjuk: Petunjuk) -> Rantai:
    ruas = cut(susun(petunjuk))
    jadi: list[tuple[Potongan, ...]] = []
    while len(jadi) < len(ruas):
        potongan = yield from _tata_ruas(ruas[len(jadi)])
        # The stretch in front of a landscape page tells how much of the text around fits into it;
        # what came before it stays.
        if batas := baca_batas(_halaman(potongan)):
            petunjuk = replace(petunjuk, batas={**petunjuk.batas, **batas})
            ruas = cut(susun(petunjuk))
        else:
            jadi.append(potongan)
    return tuple(satu for potongan in jadi for satu in potongan)


def _tata_ruas(ruas: Ruas) -> Rantai:
    hasil: list[Potongan] = []
    awal = 0
    while awal < len(ruas.blok):
        halaman = HALAMAN_JENDELA
        while True:
            potongan = yield ruas.tugas(awal, ruas.jendela(awal, halaman))
            if potongan.blok:
                break
            halaman *= 2  # a block that runs over many pages
        hasil.append(potongan)
        awal += potongan.blok
    return tuple(hasil)


def _halaman(potongan: Iterable[Potongan]) -> list[Halaman]:
    return [h for p in potongan for h in p.halaman]
