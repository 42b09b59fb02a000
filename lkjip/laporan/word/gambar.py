"""Drawings of the tree as pictures for Word, which knows no SVG without a fallback."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from ..cetak import Naskah, print_pdf
from ..dokumen.pohon import Foto
from ..gambar_naskah.gudang import baca_foto
from .xml import bersih

TITIK_PER_INCI = 200
EMU = 12700  # per point
LEBAR_TEGAK, TINGGI_TEGAK = 439.0, 590.0
LEBAR_MENDATAR, TINGGI_MENDATAR = 700.0, 385.0
TINGGI_FOTO = 482.0  # 17 cm, as in print
"""Room for a picture above its caption, in points, on an upright and a landscape A4 page."""

_KOTAK = re.compile(r'viewBox\s*=\s*["\']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')


@dataclass(frozen=True, slots=True)
class Citra:
    """A PNG or JPEG and its size in points on the page."""

    isi: bytes
    lebar: float
    tinggi: float


def ukur(svg: str, mendatar: bool, terlebar: float | None = None) -> tuple[float, float]:
    """Width and height in points: as wide as the text, or as high as the page allows."""
    lebar, tinggi = map(float, _KOTAK.search(svg).groups())
    ruang = (LEBAR_MENDATAR, TINGGI_MENDATAR) if mendatar else (LEBAR_TEGAK, TINGGI_TEGAK)
    skala = min((terlebar or ruang[0]) / lebar, ruang[1] / tinggi)
    return lebar * skala, tinggi * skala


def ukur_foto(foto: Foto) -> Citra:
    """An uploaded picture as it is, in its own size where the text is wide enough for it."""
    skala = min(0.75, LEBAR_TEGAK / foto.lebar, TINGGI_FOTO / foto.tinggi)
    return Citra(baca_foto(foto), foto.lebar * skala, foto.tinggi * skala)


def ukur_lambang(foto: Foto, tinggi: float) -> Citra:
    """The coat of arms, so many points high."""
    return Citra(baca_foto(foto), tinggi * foto.lebar / foto.tinggi, tinggi)


def lukis(gambar: Sequence[tuple[str, float, float]]) -> list[Citra]:
    """Pictures of (svg, width, height), all in one print: one page for each."""
    if not gambar:
        return []
    halaman = "".join(
        f"@page g{n} {{ size: {lebar:.2f}pt {tinggi:.2f}pt; margin: 0 }}"
        f".g{n} {{ page: g{n}; width: {lebar:.2f}pt; height: {tinggi:.2f}pt }}"
        for n, (_, lebar, tinggi) in enumerate(gambar)
    )
    isi = "".join(f'<div class="g{n}">{svg}</div>' for n, (svg, _, _) in enumerate(gambar))
    html = (
        '<!doctype html><html lang="id"><head><title>Gambar</title>'
        f"<style>{halaman} html, body {{ margin: 0; padding: 0 }}"
        "div > svg { display: block; width: 100%; height: 100% }</style></head>"
        f"<body>{isi}</body></html>"
    )
    pdf = print_pdf([Naskah("gambar", "Gambar", "tanpa", lambda folio, petunjuk: html)]).pdf
    dokumen = pdfium.PdfDocument(pdf)
    try:
        if len(dokumen) != len(gambar):
            raise ValueError(f"{len(gambar)} gambar menjadi {len(dokumen)} halaman")
        return [
            Citra(_png(dokumen[n]), lebar, tinggi) for n, (_, lebar, tinggi) in enumerate(gambar)
        ]
    finally:
        dokumen.close()


def _png(halaman: pdfium.PdfPage) -> bytes:
    keluar = io.BytesIO()
    citra = halaman.render(scale=TITIK_PER_INCI / 72).to_pil()
    citra.quantize(128).save(keluar, "PNG", optimize=True)
    return keluar.getvalue()


def sebaris(rid: str, nomor: int, nama: str, alt: str, citra: Citra) -> str:
    """The run that shows a picture in the line; `alt` is read out to who cannot see it."""
    x, y = round(citra.lebar * EMU), round(citra.tinggi * EMU)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{x}" cy="{y}"/>'
        f'<wp:docPr id="{nomor}" name="{bersih(nama)}" descr="{bersih(alt)}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{nomor}" name="{bersih(nama)}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
