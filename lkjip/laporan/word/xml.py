"""WordprocessingML as text: small pieces that escape what they are given.

A report holds some ten thousand cells; made as text and parsed once, they cost a tenth of what the
object layer of python-docx takes.
"""

import re
from collections.abc import Iterable

from docx.oxml.ns import nsmap
from docx.oxml.parser import parse_xml
from lxml.etree import _Element

NAMA = {k: nsmap[k] for k in ("w", "r", "wp", "a", "pic")}
DEKLARASI = " ".join(f'xmlns:{k}="{v}"' for k, v in NAMA.items())
_ASING = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def bersih(teks: object) -> str:
    """Text as XML may hold it: escaped, without control characters."""
    isi = _ASING.sub("", str(teks))
    for apa, jadi in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        isi = isi.replace(apa, jadi)
    return isi


def urai(xml: str) -> _Element:
    """One element out of text that uses the prefixes w, r, wp, a and pic."""
    kepala, sisa = re.match(r"(<[\w:]+)(.*)", xml, re.DOTALL).groups()
    return parse_xml(f"{kepala} {DEKLARASI}{sisa}")


def run(teks: str, *, tebal: bool = False, miring: bool = False, gaya: str = "") -> str:
    """A run of text; `gaya` is the id of a character style."""
    if not teks:
        return ""
    sifat = f'<w:rStyle w:val="{gaya}"/>' if gaya else ""
    sifat += "<w:b/>" if tebal else ""
    sifat += "<w:i/>" if miring else ""
    sifat = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    potong = bersih(teks).split("\n")
    isi = "<w:br/>".join(f'<w:t xml:space="preserve">{p}</w:t>' for p in potong)
    return f"<w:r>{sifat}{isi}</w:r>"


def paragraf(isi: str, gaya: str = "", sifat: str = "") -> str:
    """A paragraph of runs in the style with that id; `sifat` are further properties, in order."""
    pPr = (f'<w:pStyle w:val="{gaya}"/>' if gaya else "") + sifat
    return f"<w:p>{f'<w:pPr>{pPr}</w:pPr>' if pPr else ''}{isi}</w:p>"


def medan(kode: str, isi: str, *, kotor: bool = False, tersembunyi: bool = False) -> str:
    """A complex field with its cached result; `kotor` asks Word to work it out on opening,
    `tersembunyi` counts without showing."""
    minta = ' w:dirty="true"' if kotor else ""
    sifat = "<w:rPr><w:vanish/></w:rPr>" if tersembunyi else ""
    return (
        f'<w:r>{sifat}<w:fldChar w:fldCharType="begin"{minta}/></w:r>'
        f'<w:r>{sifat}<w:instrText xml:space="preserve"> {bersih(kode)} </w:instrText></w:r>'
        f'<w:r>{sifat}<w:fldChar w:fldCharType="separate"/></w:r>{isi}'
        f'<w:r>{sifat}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def gabung(bagian: Iterable[str]) -> str:
    return "".join(bagian)
