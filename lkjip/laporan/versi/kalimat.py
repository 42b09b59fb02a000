"""The sentences of a report as plain words, heading by heading, as they are compared."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..dokumen.nomor import DokumenBernomor
from ..dokumen.pohon import (
    Baris,
    Blok,
    ButirDaftar,
    Daftar,
    Gambar,
    Kotak,
    Paragraf,
    Rujukan,
    SubBab,
    Tabel,
)

KATA_KALIMAT = 4
"""A cell of a table with so many words is a sentence; with fewer it is a name or a figure."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """A heading of the report with the texts that follow it, in reading order."""

    judul: str
    teks: list[str]


def kumpulkan_kalimat(dok: DokumenBernomor) -> dict[str, Tempat]:
    """Every heading by its key, in reading order."""
    hasil: dict[str, Tempat] = {}
    for bagian in dok.dokumen.bagian:
        _kumpulkan(dok, bagian.kunci, bagian.isi, hasil)
    return hasil


def teks_blok(dok: DokumenBernomor, blok: Blok) -> Iterator[str]:
    """The texts of one block that holds no heading."""
    if isinstance(blok, Paragraf):
        yield _teks(dok, blok.isi)
    elif isinstance(blok, Daftar):
        yield from _butir(dok, blok.butir)
    elif isinstance(blok, Gambar) and blok.foto:
        yield f"Gambar: {dok.entri(blok.kunci).judul} ({blok.alt})"
    elif isinstance(blok, Tabel):
        sel = (_teks(dok, sel.isi) for baris in blok.baris for sel in baris.sel)
        yield from (satu for satu in sel if len(satu.split()) >= KATA_KALIMAT)


def _kumpulkan(
    dok: DokumenBernomor, kunci: str, isi: Iterable[Blok], hasil: dict[str, Tempat]
) -> None:
    entri = dok.entri(kunci)
    tempat = hasil.setdefault(kunci, Tempat(f"{entri.label} {entri.judul}".strip(), []))
    for satu in isi:
        if isinstance(satu, SubBab):
            _kumpulkan(dok, satu.kunci, satu.isi, hasil)
        elif isinstance(satu, Kotak):
            _kumpulkan(dok, kunci, satu.isi, hasil)
        else:
            tempat.teks.extend(teks_blok(dok, satu))


def _butir(dok: DokumenBernomor, butir: Iterable[ButirDaftar]) -> Iterator[str]:
    for satu in butir:
        yield _teks(dok, satu.isi)
        yield from _butir(dok, satu.anak)


def _teks(dok: DokumenBernomor, baris: Baris) -> str:
    kata = (
        getattr(dok.register.get(satu.kunci), "sebutan", satu.kunci)
        if isinstance(satu, Rujukan)
        else satu.isi
        for satu in baris
    )
    return " ".join("".join(kata).split())
