"""The paragraphs of a report by the heading above them, and how one is known again."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..dokumen.huruf import teks_sebaris
from ..dokumen.nomor import DokumenBernomor
from ..dokumen.pohon import Angka, Baris, Blok, ButirDaftar, Daftar, Kotak, Paragraf, SubBab


@dataclass(frozen=True, slots=True)
class ParagrafBagian:
    """One paragraph or item of a list: its words, and their hash."""

    teks: str
    sidik: str


def rapikan(teks: str) -> str:
    """The same words with single plain spaces, so that they can be compared."""
    return " ".join(teks.split())


def susun_paragraf(dok: DokumenBernomor) -> dict[str, tuple[ParagrafBagian, ...]]:
    """The paragraphs right below each heading, by its key, each text once."""
    kumpulan: dict[str, dict[str, ParagrafBagian]] = {}
    for bagian in dok.dokumen.bagian:
        for kunci, baris in _list_baris(bagian.kunci, bagian.isi):
            if satu := baca_paragraf(dok, baris):
                kumpulan.setdefault(kunci, {}).setdefault(satu.sidik, satu)
    return {kunci: tuple(isi.values()) for kunci, isi in kumpulan.items()}


def baca_paragraf(dok: DokumenBernomor, baris: Baris) -> ParagrafBagian | None:
    """The words of one paragraph, bound figures and references filled in; None without words."""
    mentah = "".join(teks_sebaris(s, lambda kunci: dok.entri(kunci).sebutan) for s in baris)
    teks = rapikan(mentah)
    return ParagrafBagian(teks, hashlib.sha256(teks.encode()).hexdigest()) if teks else None


def list_sidik(dok: DokumenBernomor, isi: Iterable[Blok]) -> Iterator[str]:
    """The hash of every paragraph in some blocks."""
    for _, baris in _list_baris("", isi):
        if satu := baca_paragraf(dok, baris):
            yield satu.sidik


def list_angka(isi: Iterable[Blok]) -> set[str]:
    """The keys of the figures that the paragraphs of some blocks show."""
    return {s.asal for _, baris in _list_baris("", isi) for s in baris if isinstance(s, Angka)}


def peta_naskah(dok: DokumenBernomor, isi: Mapping[str, tuple[Blok, ...]]) -> dict[str, str]:
    """{hash of a paragraph: the section of prose that it is written in}."""
    return {sidik: naskah for naskah, blok in isi.items() for sidik in list_sidik(dok, blok)}


def _list_baris(kunci: str, isi: Iterable[Blok]) -> Iterator[tuple[str, Baris]]:
    for blok in isi:
        match blok:
            case Paragraf():
                yield kunci, blok.isi
            case Daftar():
                for baris in _list_butir(blok.butir):
                    yield kunci, baris
            case Kotak():
                yield from _list_baris(kunci, blok.isi)
            case SubBab():
                yield from _list_baris(blok.kunci, blok.isi)


def _list_butir(butir: Iterable[ButirDaftar]) -> Iterator[Baris]:
    for satu in butir:
        yield satu.isi
        yield from _list_butir(satu.anak)
