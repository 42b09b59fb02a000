"""Order of blocks on paper: text does not stop for a landscape page.

A table or drawing on a landscape page breaks the flow twice. Like any typesetter we let the text
around it run on and fill the page in front, as far as the heading or table before it and the one
after it; only the first block, which introduces it, always stands in front. How much of the rest
fits is known once it is laid out (`lkjip.laporan.tata_letak`). On screen the order stays as
written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .huruf import berakhir_titik_dua
from .nomor import jangkar
from .pohon import Blok, Daftar, Gambar, Kotak, Paragraf, Rumus, Tabel


@dataclass(frozen=True, slots=True)
class Tanda:
    """Marks a place that the layout reports back: before the `urutan`-th block (from 0) that may
    stand on either side of the landscape block `kunci`, or behind the last of them."""

    kunci: str
    urutan: int

    @property
    def jangkar(self) -> str:
        return f"alir-{self.urutan}-{jangkar(self.kunci)}"


def alirkan(isi: tuple[Blok, ...], batas: Mapping[str, int]) -> tuple[Blok | Tanda, ...]:
    """The blocks in the order of paper.

    `batas` tells by key how many of the movable blocks stand in front of a landscape block; one
    that it does not name comes behind all of them and gets `Tanda` between them.
    """
    hasil: list[Blok | Tanda] = []
    tunggu: list[Blok] = []  # running text since the last heading, table or landscape block
    for i, blok in enumerate(isi):
        if _mengalir(blok):
            tunggu.append(blok)
        elif _mendatar(blok):
            tetap, tunggu = tunggu[:1], tunggu[1:]
            ikut = _ikut(isi, i + 1)
            hasil += tetap
            hasil += _tempatkan(blok, (*tunggu, *ikut), batas.get(blok.kunci))
            return (*hasil, *alirkan(isi[i + 1 + len(ikut) :], batas))
        else:
            hasil += [*tunggu, blok]
            tunggu = []
    return (*hasil, *tunggu)


def _ikut(isi: tuple[Blok, ...], awal: int) -> tuple[Blok, ...]:
    """Running text from `awal` on, unless it introduces another landscape block."""
    akhir = awal
    while akhir < len(isi) and _mengalir(isi[akhir]):
        akhir += 1
    return () if akhir < len(isi) and _mendatar(isi[akhir]) else isi[awal:akhir]


def _tempatkan(
    mendatar: Blok, pindah: tuple[Blok, ...], batas: int | None
) -> Iterator[Blok | Tanda]:
    """The movable blocks with the landscape block among them."""
    n = len(pindah) if batas is None else batas
    if 0 < n < len(pindah) and isinstance(pindah[n - 1], Paragraf):
        n -= berakhir_titik_dua(pindah[n - 1].isi)
    for urutan, blok in enumerate(pindah[:n]):
        if batas is None:
            yield Tanda(mendatar.kunci, urutan)
        yield blok
    if batas is None and pindah:
        yield Tanda(mendatar.kunci, n)
    yield mendatar
    yield from pindah[n:]


def _mendatar(blok: Blok) -> bool:
    return isinstance(blok, Tabel | Gambar) and blok.mendatar


def _mengalir(blok: Blok) -> bool:
    """Running text and upright drawings; tables keep their order among each other."""
    return isinstance(blok, Paragraf | Daftar | Rumus | Kotak | Gambar) and not _mendatar(blok)
