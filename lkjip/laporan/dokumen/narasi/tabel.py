"""Small tables in prose: a title, one row of heads, and rows of equal length."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..pohon import Angka, Baris, BarisTabel, Kolom, Sel, Tabel
from .isian import teks_polos

KOLOM_TERBANYAK = 8
BARIS_TERBANYAK = 60
POLA_BILANGAN = re.compile(r"[-−+]?(?:Rp\s?)?\d[\d.,]*(?:\s?%)?|[–-]?")

Tolak = Callable[[str, str], None]


@dataclass(slots=True)
class BacaanTabel:
    """A table as read so far. Each row holds (is a head cell, its line)."""

    judul: str = ""
    baris: list[list[tuple[bool, Baris]]] = field(default_factory=list)


def susun_tabel(kunci: str, bacaan: BacaanTabel, bernomor: bool, tolak: Tolak) -> Tabel | None:
    """Build the table, or tell `tolak` what keeps it from being printed."""
    sebutan = f"Tabel “{bacaan.judul}”" if bacaan.judul else "Tabel"
    masalah = list(_periksa(bacaan))
    for pesan in masalah:
        tolak(sebutan, pesan)
    if masalah:
        return None
    kepala, *isi = bacaan.baris
    kolom = tuple(
        Kolom(teks_polos(baris), "kanan" if _berisi_angka(isi, ke) else "kiri")
        for ke, (_, baris) in enumerate(kepala)
    )
    return Tabel(
        kunci,
        bacaan.judul,
        kolom,
        tuple(
            BarisTabel(tuple(Sel(baris, kepala=is_kepala) for is_kepala, baris in satu))
            for satu in isi
        ),
        bernomor=bernomor,
    )


def _periksa(bacaan: BacaanTabel) -> Iterator[str]:
    if not bacaan.judul:
        yield "belum berjudul; tulis judulnya, karena judul itu masuk ke daftar tabel."
    if not bacaan.baris or not all(is_kepala for is_kepala, _ in bacaan.baris[0]):
        yield "baris pertamanya harus berisi kepala kolom."
        return
    lebar = len(bacaan.baris[0])
    if any(len(satu) != lebar for satu in bacaan.baris):
        yield "setiap baris harus mempunyai jumlah sel yang sama; sel gabungan tidak dapat dipakai."
    if any(not teks_polos(baris).strip() for _, baris in bacaan.baris[0]):
        yield "setiap kolom harus mempunyai judul."
    if len(bacaan.baris) < 2:
        yield "belum berisi satu baris pun."
    if lebar > KOLOM_TERBANYAK or len(bacaan.baris) > BARIS_TERBANYAK:
        yield (
            f"terlalu besar untuk narasi: paling banyak {KOLOM_TERBANYAK} kolom dan "
            f"{BARIS_TERBANYAK} baris. Muat tabel yang lebih besar sebagai lampiran."
        )


def _berisi_angka(baris: list[list[tuple[bool, Baris]]], ke: int) -> bool:
    """Whether a column holds figures only, which stand at the right."""
    sel = [satu[ke][1] for satu in baris if ke < len(satu)]
    return bool(sel) and all(
        any(isinstance(simpul, Angka) for simpul in isi)
        or POLA_BILANGAN.fullmatch(teks_polos(isi).strip())
        for isi in sel
    )
