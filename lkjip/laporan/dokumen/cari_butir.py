"""Searching the figure dictionary and the numbered things of a report, for the picker."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from .kamus import PILIHAN, Butir, tulis
from .narasi import AWALAN_RUJUKAN
from .nomor import Entri

TERBANYAK = 30
JENIS_RUJUKAN = frozenset({"tabel", "gambar", "bab", "subbab", "lampiran"})


@dataclass(frozen=True, slots=True)
class Cara:
    """One way of writing a figure. `isian` is what goes between the braces."""

    isian: str
    judul: str
    teks: str


@dataclass(frozen=True, slots=True)
class Temuan:
    """One thing that can be inserted. The first of `cara` is the usual way."""

    kunci: str
    label: str
    asal: str
    cara: tuple[Cara, ...]
    alasan: str = ""


def daftar_cara(butir: Butir) -> tuple[Cara, ...]:
    """Every way of writing a figure, with what it gives; equal results are offered once."""
    hasil: dict[str, Cara] = {}
    for urut, (nama, (judul, _)) in enumerate(PILIHAN[butir.bentuk].items()):
        teks = tulis(butir, nama)
        isian = butir.kunci if urut == 0 else f"{butir.kunci}|{nama}"
        hasil.setdefault(teks, Cara(isian, judul, teks))
    return tuple(hasil.values())


def cari_butir(
    kamus: Mapping[str, Butir], kata: str, utamakan: Sequence[str] = ()
) -> tuple[list[Temuan], int]:
    """Figures whose label, key, value or origin hold every word of `kata`, best first.

    `utamakan` are beginnings of keys that concern the section at hand: they come first, and they
    alone are shown when nothing is asked for. Returns at most `TERBANYAK`, and how many there are.
    """
    potong = kata.casefold().replace("\u00a0", " ").split()
    nilai: list[tuple[tuple[int, int, int, str], Butir]] = []
    for butir in kamus.values():
        dekat = _kedekatan(butir.kunci, utamakan)
        if not potong and dekat == len(utamakan):
            continue
        skor = _skor(butir.label, butir.kunci, partial(_teks_lain, butir), potong)
        if skor is not None:
            nilai.append(((skor, dekat, butir.kunci.count("."), butir.kunci), butir))
    nilai.sort(key=lambda satu: satu[0])
    temuan = [
        Temuan(b.kunci, b.label, b.asal, daftar_cara(b), b.alasan) for _, b in nilai[:TERBANYAK]
    ]
    return temuan, len(nilai)


def cari_rujukan(entri: Iterable[Entri], kata: str) -> tuple[list[Temuan], int]:
    """Tables, figures, chapters and appendices that can be referred to, in reading order."""
    potong = kata.casefold().split()
    cocok = [
        e
        for e in entri
        if e.jenis in JENIS_RUJUKAN
        and e.nomor
        and _skor(f"{e.label} {e.judul}", e.kunci, str, potong) is not None
    ]
    temuan = [
        Temuan(
            e.kunci,
            e.judul,
            e.jenis,
            (Cara(f"{AWALAN_RUJUKAN}{e.kunci}", "rujukan", e.sebutan),),
        )
        for e in cocok[:TERBANYAK]
    ]
    return temuan, len(cocok)


def _teks_lain(butir: Butir) -> str:
    """What else an entry is found by: where it comes from, and everything it can be written as."""
    tulisan = " ".join(cara.teks.replace("\u00a0", " ") for cara in daftar_cara(butir))
    return f"{tulisan} {butir.asal}".casefold()


def _skor(label: str, kunci: str, lain: Callable[[], str], potong: Sequence[str]) -> int | None:
    """How far away a thing is from the words asked for, 0 is best; None when a word is missing.

    `lain` gives further text, which is asked for only when label and key do not say the word.
    """
    label = label.casefold()
    skor = 0
    for kata in potong:
        if kata == kunci or label.startswith(kata) or f" {kata}" in label:
            continue
        if kata in label or kata in kunci:
            skor += 1
        elif kata in lain():
            skor += 2
        else:
            return None
    return skor


def _kedekatan(kunci: str, utamakan: Sequence[str]) -> int:
    return next((i for i, awal in enumerate(utamakan) if kunci.startswith(awal)), len(utamakan))
