"""Puts the pemda's framework on a finished tree: headings, order, sections left out.

One place, after the chapters are built and before they are numbered: references by key then follow
the new order and the new numbers by themselves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lkjip.rumus.kerangka import BAKU, isi_judul, susun_aturan, tersembunyi
from lkjip.rumus.potret import Potret

from .pohon import Bagian, Blok, Dokumen, SubBab


def terapkan_kerangka(dokumen: Dokumen, potret: Potret) -> Dokumen:
    """`dokumen` as the framework of its potret wants it; unchanged under the standard."""
    kerangka = potret.kerangka
    if not kerangka.bagian:
        return replace(dokumen, penomoran=kerangka.penomoran)
    aturan = susun_aturan(kerangka)
    judul = {satu.kunci: isi_judul(satu.judul, potret) for satu in aturan}
    urutan = [satu.kunci for satu in aturan]
    hilang = tersembunyi(kerangka)
    bagian = [
        replace(b, judul=judul.get(b.kunci, b.judul), isi=_isi(b.isi, judul, urutan, hilang))
        for b in dokumen.bagian
        if b.kunci not in hilang
    ]
    # Appendices change places among themselves; everything before them is fixed.
    bagian = _tempatkan(bagian, urutan, "lampiran")
    return replace(dokumen, bagian=tuple(bagian), penomoran=kerangka.penomoran)


def _isi(
    isi: Sequence[Blok], judul: dict[str, str], urutan: Sequence[str], hilang: frozenset[str]
) -> tuple[Blok, ...]:
    """The blocks of a chapter. Sub-chapters change places among themselves, whatever stands
    between them stays."""
    tetap = [b for b in _namai(isi, judul) if not (isinstance(b, SubBab) and b.kunci in hilang)]
    return tuple(_tempatkan(tetap, urutan))


def _namai(isi: Sequence[Blok], judul: dict[str, str]) -> tuple[Blok, ...]:
    """The blocks with their headings, of every level."""
    return tuple(
        replace(b, judul=judul.get(b.kunci, b.judul), isi=_namai(b.isi, judul))
        if isinstance(b, SubBab)
        else b
        for b in isi
    )


def _tempatkan[B: (Bagian, Blok)](
    isi: Sequence[B], urutan: Sequence[str], induk: str | None = None
) -> list[B]:
    """`isi` with its known members in `urutan`. An unknown one (of an indicator, an uploaded
    document) stays before the known one that follows it."""
    letak = [ke for ke, b in enumerate(isi) if _bergerak(b, induk)]
    kelompok: dict[str, list[B]] = {}
    antre: list[B] = []
    for ke in letak:
        antre.append(isi[ke])
        if isi[ke].kunci in BAKU:
            kelompok[isi[ke].kunci], antre = antre, []
    baru = [b for kunci in urutan for b in kelompok.get(kunci, ())] + antre
    hasil = list(isi)
    for ke, b in zip(letak, baru, strict=True):
        hasil[ke] = b
    return hasil


def _bergerak(b: Bagian | Blok, induk: str | None) -> bool:
    if induk is None:
        return isinstance(b, SubBab)
    return isinstance(b, Bagian) and b.kunci.startswith(f"{induk}.")


def disembunyikan(bagian: str, hilang: Iterable[str]) -> bool:
    """Whether the prose section `bagian` belongs to a section that is left out."""
    return any(bagian == kunci or bagian.startswith(f"{kunci}.") for kunci in hilang)
