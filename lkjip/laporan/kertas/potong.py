"""Cuts the HTML of a part into blocks, and lays windows over them that are laid out alone.

The renderer marks where a block of running text begins. Around landscape blocks and forced breaks
the page ends anyhow: the blocks between them are a stretch (`Ruas`). Sections that stand open at
the edge of a window are closed and opened again, without their anchors.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from .jenis import SKEMA, Tugas

BLOK, BLOK_MENDATAR = "<!--blok-->", "<!--blok mendatar-->"
HALAMAN_BARU = '<div class="halaman-baru"></div>'

TANDA = re.compile(rf"<section\b[^>]*>|</section>|{BLOK}|{BLOK_MENDATAR}|{HALAMAN_BARU}")
BADAN = re.compile(r"(.*<body\b[^>]*>)(.*)(</body>.*)", re.DOTALL)
KETERANGAN = re.compile(r"<title>(.*?)</title>|<meta name=\"(\w+)\" content=\"([^\"]*)\">")
ID = re.compile(r'\sid="([^"]*)"')
TAG_AWAL = re.compile(r"((?:\s|<section\b[^>]*>|<!--.*?-->)*<(?!/|!|section\b)[\w-]+)([^>]*)>")
TAUTAN = re.compile(r'(<a\b[^>]*?\shref=")#')
TAG = re.compile(r"<[^>]*>")
INFO = {"author": "Author", "description": "Subject", "keywords": "Keywords"}

HALAMAN_JENDELA = 6.0
"""Pages in a window. Larger ones waste less on what is laid out twice, smaller ones less on an
edit."""
HURUF_HALAMAN, HURUF_TABEL, BARIS_HALAMAN, TINGGI_GAMBAR = 2600, 3600, 60, 0.4
"""What fills a page, roughly: letters, letters or rows of tables; and the share of a drawing."""


@dataclass(frozen=True, slots=True)
class Blok:
    """Some HTML, the sections that are open where it begins, and how many are where it ends."""

    html: str
    buka: tuple[str, ...]
    tutup: int

    @property
    def halaman(self) -> float:
        """A guess at its height, in pages."""
        huruf = len(TAG.sub("", self.html))
        if "<table" in self.html:
            return max(huruf / HURUF_TABEL, self.html.count("<tr") / BARIS_HALAMAN)
        if "<svg" in self.html or "<img" in self.html:
            return TINGGI_GAMBAR
        return huruf / HURUF_HALAMAN


@dataclass(frozen=True, slots=True)
class Ruas:
    """Blocks between two places where the page ends anyhow. `pertama`: it begins the part."""

    kepala: str
    kaki: str
    blok: tuple[Blok, ...]
    pertama: bool

    def jendela(self, awal: int, halaman: float = HALAMAN_JENDELA) -> int:
        """Index behind the last block of a window from `awal` that is about so many pages long."""
        akhir, tinggi = awal, 0.0
        while akhir < len(self.blok) and tinggi < halaman:
            tinggi += self.blok[akhir].halaman
            akhir += 1
        return akhir

    def tugas(self, awal: int, akhir: int) -> Tugas:
        """The window over the blocks from `awal` until before `akhir`."""
        buka = "".join(self.blok[awal].buka)
        isi, jangkar = [], []
        for i in range(awal, akhir):
            html, nama = _beri_jangkar(self.blok[i].html, f"blok-{i - awal}")
            isi.append(html)
            jangkar.append(nama)
        tutup = "</section>" * self.blok[akhir - 1].tutup
        html = f"{self.kepala}{buka}{''.join(isi)}{tutup}{self.kaki}"
        return Tugas(
            TAUTAN.sub(rf"\1{SKEMA}", html),
            tuple(jangkar),
            awal=self.pertama and awal == 0,
            tuntas=akhir == len(self.blok),
        )


def cut(html: str) -> tuple[Ruas, ...]:
    """The stretches of a part, in order. HTML without marks is one block."""
    bagian = BADAN.fullmatch(html)
    kepala, isi, kaki = bagian.groups() if bagian else ("", html, "")
    ruas: list[list[Blok]] = [[]]
    mendatar_lalu = False
    for blok, mendatar, baru in _blok(isi):
        if ruas[-1] and (baru or mendatar != mendatar_lalu):
            ruas.append([])
        mendatar_lalu = mendatar
        ruas[-1].append(blok)
    kepala = KETERANGAN.sub("", kepala)
    return tuple(Ruas(kepala, kaki, tuple(satu), i == 0) for i, satu in enumerate(ruas))


def read_info(html: str) -> dict[str, str]:
    """What the head of a page says about the document, as entries of a PDF's information."""
    hasil = {}
    for judul, nama, isi in KETERANGAN.findall(html):
        if judul:
            hasil["Title"] = unescape(judul)
        elif nama in INFO:
            hasil[INFO[nama]] = unescape(isi)
    return hasil


def _blok(isi: str) -> Iterator[tuple[Blok, bool, bool]]:
    """(block, whether it is landscape, whether a forced break is before it)."""
    terbuka: list[str] = []
    awal, buka, mendatar, baru = 0, (), False, False
    for tanda in TANDA.finditer(isi):
        teks = tanda[0]
        if teks == "</section>":
            if terbuka:
                terbuka.pop()
        elif teks.startswith("<section"):
            terbuka.append(teks)
        else:
            html = isi[awal : tanda.start()].replace(HALAMAN_BARU, "")
            if TAG_AWAL.match(html):  # or it is but an open section: part of the block that comes
                yield Blok(html, buka, len(terbuka)), mendatar, baru
                awal, buka, baru = tanda.end(), tuple(terbuka), False
            mendatar = teks == BLOK_MENDATAR
            baru = baru or teks == HALAMAN_BARU
    html = isi[awal:].replace(HALAMAN_BARU, "")
    if awal == 0 or TAG_AWAL.match(html):
        yield Blok(html, buka, len(terbuka)), mendatar, baru


def _beri_jangkar(html: str, nama: str) -> tuple[str, str]:
    """The block with an anchor on its first element, and the name of that."""
    if not (tag := TAG_AWAL.match(html)):
        return html, nama
    atribut = tag[2]
    if ada := ID.search(atribut):
        nama = ada[1]
    else:
        atribut = f' id="{nama}"{atribut}'
    return f"{tag[1]}{atribut}>{html[tag.end() :]}", nama
