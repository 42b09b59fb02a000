"""What is asked of the layout engine, and what it answers. All lengths are CSS pixels."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

SKEMA = "rujuk:"
"""How a link to an anchor is written while its target may still be in another piece."""


class GalatCetak(Exception):
    """The print could not be made; the message says what people can do about it."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page as laid out: its size, where its anchors are, and its bookmarks (level, title, x,
    y)."""

    width: float
    height: float
    anchors: Mapping[str, tuple[float, float]]
    penanda: tuple[tuple[int, str, float, float], ...] = ()

    @property
    def mendatar(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class UraianHuruf:
    """What a PDF says about a font; heights per mille of the type size."""

    nama: str
    keluarga: str
    bendera: int
    naik: int
    turun: int
    indeks: int  # in a file with several fonts


@dataclass(frozen=True, slots=True)
class HurufTerpakai:
    """A font of a piece: which of its glyphs are used, as what text, and how wide they are (per
    mille of the type size). `sidik` names the font's file; `asing` is that file in base64 when it
    is not one of the portal's own."""

    nama: str  # the resource name: the same for the same font in every piece
    sidik: str
    uraian: UraianHuruf
    teks: Mapping[int, str]
    lebar: Mapping[int, int]
    asing: str = ""


@dataclass(frozen=True, slots=True)
class Tugas:
    """A window on a part to lay out: whole blocks, of which the ones behind may be there only to
    show where the page in front ends. `jangkar` are the anchors of its blocks, in order."""

    html: str
    jangkar: tuple[str, ...]
    awal: bool  # the part begins here, so its first page has no running head
    tuntas: bool  # nothing follows that could change the last page


@dataclass(frozen=True, slots=True)
class Potongan:
    """Finished pages: a tagged PDF without its fonts, links by name. `blok`: how many blocks of
    the window are on them; the next piece begins behind."""

    blok: int
    halaman: tuple[Halaman, ...]
    huruf: tuple[HurufTerpakai, ...]
    pdf: bytes

    def pack(self) -> bytes:
        """As bytes to keep: what is known about the pages on the first line, then the PDF."""
        isi = asdict(self)
        del isi["pdf"]
        return json.dumps(isi, separators=(",", ":")).encode() + b"\n" + self.pdf

    @classmethod
    def unpack(cls, bita: bytes) -> "Potongan":
        """The reverse of `pack`."""
        kepala, pdf = bita.split(b"\n", 1)
        isi = json.loads(kepala)
        halaman = tuple(
            Halaman(
                h["width"],
                h["height"],
                {nama: (x, y) for nama, (x, y) in h["anchors"].items()},
                tuple((tingkat, judul, x, y) for tingkat, judul, x, y in h["penanda"]),
            )
            for h in isi["halaman"]
        )
        huruf = tuple(
            HurufTerpakai(
                h["nama"],
                h["sidik"],
                UraianHuruf(**h["uraian"]),
                {int(g): teks for g, teks in h["teks"].items()},
                {int(g): lebar for g, lebar in h["lebar"].items()},
                h["asing"],
            )
            for h in isi["huruf"]
        )
        return cls(isi["blok"], halaman, huruf, pdf)
