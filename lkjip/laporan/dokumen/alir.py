"""Order of blocks on paper: text does not stop for a landscape page.

A table or drawing on a landscape page breaks the flow twice. Like any typesetter we let what
follows it go on first and fill the page, up to the next heading or table. How much of it fits is
known only once it is laid out (`lkjip.laporan.tata_letak`). On screen the order stays as written.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .huruf import berakhir_titik_dua
from .nomor import jangkar
from .pohon import Blok, Daftar, Gambar, Kotak, Paragraf, Rumus, Tabel


@dataclass(frozen=True, slots=True)
class Tanda:
    """Marks a place that the layout reports back: before the `urutan`-th block (from 0) that runs
    ahead of the landscape block `kunci`, or behind the last of them."""

    kunci: str
    urutan: int

    @property
    def jangkar(self) -> str:
        return f"alir-{self.urutan}-{jangkar(self.kunci)}"


def alirkan(isi: tuple[Blok, ...], batas: Mapping[str, int]) -> tuple[Blok | Tanda, ...]:
    """The blocks with each landscape block moved behind those that may run ahead of it.

    `batas` tells by key how many may; a block that it does not name lets all of them pass and
    gets `Tanda` between them.
    """
    hasil: list[Blok | Tanda] = []
    i = 0
    while i < len(isi):
        blok = isi[i]
        i += 1
        if not _mendatar(blok):
            hasil.append(blok)
            continue
        akhir = i
        while akhir < len(isi) and _mengalir(isi[akhir]):
            akhir += 1
        ukur = blok.kunci not in batas and akhir > i
        akhir = min(akhir, i + batas.get(blok.kunci, akhir))
        if akhir > i and isinstance(isi[akhir - 1], Paragraf):
            akhir -= berakhir_titik_dua(isi[akhir - 1].isi)
        for urutan, maju in enumerate(isi[i:akhir]):
            hasil += [Tanda(blok.kunci, urutan), maju] if ukur else [maju]
        if ukur:
            hasil.append(Tanda(blok.kunci, akhir - i))
        hasil.append(blok)
        i = akhir
    return tuple(hasil)


def _mendatar(blok: Blok) -> bool:
    return isinstance(blok, Tabel | Gambar) and blok.mendatar


def _mengalir(blok: Blok) -> bool:
    """Running text and upright drawings; tables keep their order among each other."""
    return isinstance(blok, Paragraf | Daftar | Rumus | Kotak | Gambar) and not _mendatar(blok)
