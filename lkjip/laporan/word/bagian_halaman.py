"""Sections of the Word file: paper orientation, page numbers, running head and foot."""

from dataclasses import dataclass
from typing import Literal

from docx.document import Document
from docx.oxml.ns import qn

from .xml import medan, paragraf, run, urai

Seri = Literal["sampul", "depan", "isi"]
UKURAN = {
    # (width, height), (top, right, bottom, left) in twentieths of a point: the margins of the print
    False: ((11906, 16838), (1701, 1417, 1417, 1701)),
    True: ((16838, 11906), (1417, 1417, 1134, 1417)),
}


@dataclass(frozen=True, slots=True)
class Halaman:
    """What the pages of one section look like; `mulai` starts the numbers of its series."""

    seri: Seri
    mendatar: bool
    mulai: bool

    @property
    def xml(self) -> str:
        (lebar, tinggi), (atas, kanan, bawah, kiri) = UKURAN[self.mendatar]
        arah = ' w:orient="landscape"' if self.mendatar else ""
        fmt = "lowerRoman" if self.seri == "depan" else "decimal"
        awal = ' w:start="1"' if self.mulai else ""
        return (
            f'<w:sectPr><w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/>'
            f'<w:pgMar w:top="{atas}" w:right="{kanan}" w:bottom="{bawah}" w:left="{kiri}" '
            'w:header="709" w:footer="709" w:gutter="0"/>'
            f'<w:pgNumType w:fmt="{fmt}"{awal}/></w:sectPr>'
        )

    @property
    def penutup(self) -> str:
        """The small paragraph that ends the section."""
        kecil = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        return paragraf("", sifat=kecil + self.xml)


class Penghalaman:
    """Follows the walk and ends a section whenever orientation or page numbers change."""

    def __init__(self) -> None:
        self.kini: Halaman | None = None
        self.daftar: list[Halaman] = []
        self.pernah: set[Seri] = set()

    def pindah(self, seri: Seri, mendatar: bool) -> str:
        """XML that ends the section before; "" when nothing changes."""
        if self.kini and (self.kini.seri, self.kini.mendatar) == (seri, mendatar):
            return ""
        akhir = self.kini.penutup if self.kini else ""
        self.kini = Halaman(seri, mendatar, seri not in self.pernah)
        self.pernah.add(seri)
        self.daftar.append(self.kini)
        return akhir


def pasang(dok: Document, penghalaman: Penghalaman, kepala: str) -> None:
    """The last section, and head and foot from the first one that is no cover; the later ones
    follow it."""
    badan = dok.element.body
    badan.remove(badan.find(qn("w:sectPr")))
    badan.append(urai(penghalaman.kini.xml))
    for bagian, halaman in zip(dok.sections, penghalaman.daftar, strict=True):
        if halaman.seri == "sampul":
            continue
        for wadah, isi, rata in (
            (bagian.header, run(kepala), "left"),
            (bagian.footer, medan("PAGE", run("1")), "center"),
        ):
            wadah.is_linked_to_previous = False
            lama = wadah.paragraphs[0]._p
            gaya = "Header" if wadah is bagian.header else "Footer"
            lama.getparent().replace(lama, urai(paragraf(isi, gaya, f'<w:jc w:val="{rata}"/>')))
        return
