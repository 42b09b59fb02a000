"""Walking a document tree in tests."""

from collections.abc import Iterator

from lkjip.laporan.dokumen.pohon import (
    Baris,
    Blok,
    ButirDaftar,
    Daftar,
    Dokumen,
    Gambar,
    Kotak,
    Paragraf,
    SubBab,
    Tabel,
)


def semua_blok(isi: tuple[Blok, ...]) -> Iterator[Blok]:
    """Every block, those inside sub-chapters and boxes included."""
    for blok in isi:
        yield blok
        if isinstance(blok, SubBab | Kotak):
            yield from semua_blok(blok.isi)


def blok_dokumen(dokumen: Dokumen) -> Iterator[Blok]:
    for bagian in dokumen.bagian:
        yield from semua_blok(bagian.isi)


def baris_narasi(dokumen: Dokumen) -> Iterator[Baris]:
    """Every line of running text: paragraphs and list items."""
    for blok in blok_dokumen(dokumen):
        if isinstance(blok, Paragraf):
            yield blok.isi
        elif isinstance(blok, Daftar):
            yield from _baris_butir(blok.butir)


def _baris_butir(butir: tuple[ButirDaftar, ...]) -> Iterator[Baris]:
    for satu in butir:
        yield satu.isi
        yield from _baris_butir(satu.anak)


def tabel_dokumen(dokumen: Dokumen) -> dict[str, Tabel]:
    return {b.kunci: b for b in blok_dokumen(dokumen) if isinstance(b, Tabel)}


def gambar_dokumen(dokumen: Dokumen) -> dict[str, Gambar]:
    return {b.kunci: b for b in blok_dokumen(dokumen) if isinstance(b, Gambar)}


def teks_baris(baris: Baris) -> str:
    return "".join(getattr(simpul, "isi", "§") for simpul in baris)


def teks_dokumen(dokumen: Dokumen) -> str:
    return "\n".join(teks_baris(baris) for baris in baris_narasi(dokumen))
