"""Page numbers, printed over finished pages, so that an edit that moves them lays nothing out.

The layout engine sets all digits once, at the foot of an upright and of a landscape page as the
stylesheet says; from that is read where a number stands, in which type, and with which glyphs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Matrix, Operator

from .jenis import Potongan

ANGKA = "0123456789ivxlc"
HTML_FOLIO = (
    '<!DOCTYPE html><html lang="id"><head><title>Folio</title></head><body>'
    f'<div class="folio tegak" data-folio="{ANGKA}"></div>'
    f'<div class="folio mendatar" data-folio="{ANGKA}"></div></body></html>'
)


@dataclass(frozen=True, slots=True)
class Stempel:
    """How numbers are set on one kind of page: the middle of the line and its base in points from
    the left and from below, the setting of colour, the type, and its glyphs by character."""

    tengah: float
    dasar: float
    warna: str
    huruf: str
    ukuran: float
    glif: Mapping[str, int]
    lebar: Mapping[int, int]

    def tulis(self, nomor: str) -> bytes:
        """What draws `nomor`, outside the tags."""
        glif = [self.glif[satu] for satu in nomor]
        x = self.tengah - sum(self.lebar[g] for g in glif) * self.ukuran / 2000
        isi = "".join(f"{g:04x}" for g in glif)
        return (
            "/Artifact <</Type /Pagination>> BDC q BT\n"
            f"{self.warna} /{self.huruf} {self.ukuran:g} Tf\n"
            f"1 0 0 1 {x:.3f} {self.dasar:.3f} Tm <{isi}> Tj\n"
            "ET Q EMC"
        ).encode()


def read_stempel(lembar: Potongan) -> dict[bool, Stempel]:
    """By whether the page is landscape; `lembar` is `HTML_FOLIO` as drawn."""
    (huruf,) = lembar.huruf
    glif = {teks: g for g, teks in huruf.teks.items()}
    with pikepdf.open(BytesIO(lembar.pdf)) as dok:
        hasil = {}
        for halaman, hal in zip(dok.pages, lembar.halaman, strict=True):
            (x, dasar), ukuran, warna = _baca(halaman)
            lebar = sum(huruf.lebar[glif[satu]] for satu in ANGKA) * ukuran / 1000
            hasil[hal.mendatar] = Stempel(
                x + lebar / 2, dasar, warna, huruf.nama, ukuran, glif, huruf.lebar
            )
    return hasil


def _baca(halaman: pikepdf.Page) -> tuple[tuple[float, float], float, str]:
    """(where the line begins, size of the type, setting of colour) of the only text."""
    tumpuk, ctm, ukuran, warna = [], Matrix(), 0.0, ""
    for operan, operator in pikepdf.parse_content_stream(halaman):
        match str(operator):
            case "q":
                tumpuk.append(ctm)
            case "Q":
                ctm = tumpuk.pop()
            case "cm":
                ctm = Matrix(*map(float, operan)) @ ctm
            case "rg":
                warna = pikepdf.unparse_content_stream([(operan, Operator("rg"))]).decode()
            case "Tf":
                ukuran = float(operan[1])
            case "Tm":
                letak = Matrix(*map(float, operan)) @ ctm
    return (letak.e, letak.f), ukuran * letak.a, warna
