"""Makes a drawing of the tree fit for a page: role, names and a text alternative."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .dokumen.pohon import Gambar

POLA_BUKA = re.compile(r"<svg\b([^>]*)>", re.IGNORECASE)
# What the root gets from here; a drawing may bring its own.
POLA_ATRIBUT = re.compile(
    r"""\s(?:role|aria-[a-z]+|width|height|style|class)\s*=\s*(?:"[^"]*"|'[^']*')"""
)
POLA_NAMA = re.compile(r"\A\s*<(title|desc)\b[^>]*>.*?</\1>", re.IGNORECASE | re.DOTALL)
POLA_TERLARANG = re.compile(
    r"<script\b|<foreignObject\b|<style\b|\sstyle\s*=|\son[a-z]+\s*=|javascript:", re.IGNORECASE
)


def siapkan_svg(g: Gambar, jangkar: str, media: str) -> SafeString:
    """The drawing inline, with <title> and <desc> first.

    On paper the <title> holds the whole text alternative, because the PDF takes the figure's
    /Alt from there. Raises `ValueError` naming the figure when the drawing is no SVG, has no
    viewBox, or holds what the content policy forbids (scripts, style attributes).
    """
    svg = g.svg.strip()
    buka = POLA_BUKA.search(svg)
    if buka is None or not svg.endswith("</svg>"):
        raise ValueError(f"Gambar “{g.kunci}” bukan SVG utuh")
    if "viewBox" not in buka[1]:
        raise ValueError(
            f"Gambar “{g.kunci}” tidak mempunyai viewBox, sehingga tidak dapat diskala"
        )
    if terlarang := POLA_TERLARANG.search(svg):
        raise ValueError(
            f"Gambar “{g.kunci}” memuat “{terlarang[0].strip()}”, yang tidak diizinkan"
        )
    badan = svg[buka.end() :]
    while nama := POLA_NAMA.match(badan):
        badan = badan[nama.end() :]
    atribut = POLA_ATRIBUT.sub("", buka[1])
    judul = g.judul if media == "layar" else g.alt
    return mark_safe(  # noqa: S308 - drawn by our own code, checked above; names are escaped
        f'<svg{atribut} role="img" aria-labelledby="{jangkar}-t {jangkar}-d">'
        f'<title id="{jangkar}-t">{escape(judul)}</title>'
        f'<desc id="{jangkar}-d">{escape(g.alt)}</desc>{badan}'
    )
