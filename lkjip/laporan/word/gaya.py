"""Styles, page set-up and numbering of the Word file."""

import io
import re

from docx import Document
from docx.document import Document as Dokumen
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from .xml import urai

HURUF = "Arial"
"""The typeface of official documents, on every office PC."""
BIRU = RGBColor(0x0B, 0x4F, 0x93)
GELAP = RGBColor(0x1B, 0x27, 0x33)
REDUP = RGBColor(0x52, 0x60, 0x6D)
TENGAH = WD_ALIGN_PARAGRAPH.CENTER
KANAN_TAB, TITIK = WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS

# id: (base, size pt, bold, space before, space after, alignment, keep with next, colour)
GAYA_PARAGRAF = {
    "JudulTanpaNomor": ("Normal", 11, True, 12, 6, None, True, GELAP),
    "JudulTabel": ("Caption", 10, True, 12, 4, None, True, GELAP),
    "JudulGambar": ("Caption", 10, True, 4, 12, TENGAH, False, GELAP),
    "SelTabel": ("Normal", 9, False, 1, 1, None, False, GELAP),
    "CatatanTabel": ("Normal", 8.5, False, 2, 2, None, False, REDUP),
    "Rumus": ("Normal", 11, False, 6, 6, TENGAH, False, GELAP),
    "Kutipan": ("Normal", 10.5, False, 6, 6, None, False, GELAP),
    "Tengah": ("Normal", 10.5, False, 0, 6, TENGAH, False, GELAP),
    "Kecil": ("Normal", 9, False, 0, 4, None, False, REDUP),
    "JudulKotak": ("Normal", 10.5, True, 2, 2, None, True, BIRU),
    "SampulJudul": ("Title", 24, True, 0, 12, TENGAH, False, BIRU),
    "SampulAnak": ("Subtitle", 14, False, 0, 12, TENGAH, False, GELAP),
    "Kop": ("Normal", 12, True, 0, 0, TENGAH, False, GELAP),
    "Penanda": ("Normal", 10.5, False, 0, 2, TENGAH, False, GELAP),
    "Gambar": ("Normal", 10.5, False, 8, 2, TENGAH, True, GELAP),
}
UKURAN_TABEL = {"normal": "SelTabel", "rapat": "SelTabelRapat", "padat": "SelTabelPadat"}

BINGKAI = """<w:style w:type="table" w:customStyle="1" w:styleId="TabelLKjIP">
<w:name w:val="Tabel LKjIP"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="8" w:space="0" w:color="1B2733"/>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B2733"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C3CCD4"/></w:tblBorders>
<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>
</w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>"""
POLOS = """<w:style w:type="table" w:customStyle="1" w:styleId="TabelPolos">
<w:name w:val="Tabel Polos"/><w:basedOn w:val="TableNormal"/></w:style>"""
KOTAK = """<w:style w:type="table" w:customStyle="1" w:styleId="Kotak"><w:name w:val="Kotak"/>
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>
<w:left w:val="single" w:sz="24" w:space="0" w:color="0B4F93"/></w:tblBorders>
<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="170" w:type="dxa"/>
<w:bottom w:w="80" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F1F5F9"/></w:tcPr></w:style>"""


def buka_dokumen(judul: str, penulis: str, uraian: str) -> Dokumen:
    """An empty document with the portal's styles, Indonesian as its language, A4 pages."""
    dok = Document()
    sifat = dok.core_properties
    sifat.title, sifat.author, sifat.subject = judul, penulis, uraian
    sifat.language, sifat.comments, sifat.keywords = "id-ID", "", ""
    _gaya_dasar(dok)
    for nama, isi in GAYA_PARAGRAF.items():
        _gaya(dok, nama, *isi)
    for nama, ukuran in (("SelTabelRapat", 8.5), ("SelTabelPadat", 7.5)):
        _gaya(dok, nama, "SelTabel", ukuran, False, 1, 1, None, False, GELAP)
    rujukan = dok.styles.add_style("Rujukan", WD_STYLE_TYPE.CHARACTER)
    rujukan.font.color.rgb = BIRU
    kecil = dok.styles.add_style("Dinyatakan", WD_STYLE_TYPE.CHARACTER)
    kecil.font.color.rgb = RGBColor(0x8A, 0x5A, 0x00)
    for xml in (BINGKAI, POLOS, KOTAK):
        dok.styles.element.append(urai(xml))
    for tingkat in (1, 2, 3):
        gaya = dok.styles.add_style(f"TOC {tingkat}", WD_STYLE_TYPE.PARAGRAPH)
        gaya.base_style = dok.styles["Normal"]
        gaya.paragraph_format.left_indent = Cm(0.6 * (tingkat - 1))
        gaya.paragraph_format.space_after = Pt(3)
        gaya.paragraph_format.tab_stops.add_tab_stop(Cm(15.5), KANAN_TAB, TITIK)
    # Word works the contents out when it opens the file, and asks before it does.
    dok.settings.element.append(urai('<w:updateFields w:val="true"/>'))
    return dok


def _gaya_dasar(dok: Dokumen) -> None:
    biasa = dok.styles["Normal"]
    _huruf(biasa, 10.5, False, GELAP)
    biasa.paragraph_format.space_after = Pt(6)
    biasa.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    biasa.paragraph_format.line_spacing = 1.15
    bahasa = biasa.element.get_or_add_rPr()
    bahasa.append(urai('<w:lang w:val="id-ID" w:eastAsia="id-ID"/>'))
    for n, ukuran in ((1, 16), (2, 13), (3, 11.5), (4, 10.5)):
        gaya = dok.styles[f"Heading {n}"]
        _huruf(gaya, ukuran, True, BIRU if n < 3 else GELAP)
        gaya.paragraph_format.space_before = Pt(0 if n == 1 else 14)
        gaya.paragraph_format.space_after = Pt(14 if n == 1 else 6)
        gaya.paragraph_format.keep_with_next = True
        if n == 1:
            gaya.paragraph_format.alignment = TENGAH
            gaya.paragraph_format.page_break_before = True
            gaya.font.all_caps = True
    for nama in ("Title", "Subtitle", "Caption", "Header", "Footer", "List Bullet", "List Number"):
        _huruf(dok.styles[nama], dok.styles[nama].font.size and 10, None, GELAP)
    garis = dok.styles["Title"].element.pPr.find(qn("w:pBdr"))
    if garis is not None:
        garis.getparent().remove(garis)


def _gaya(
    dok: Dokumen, nama: str, dasar: str, ukuran: float, tebal: bool, atas, bawah, rata, ikut, warna
) -> None:
    gaya: ParagraphStyle = dok.styles.add_style(_sebutan(nama), WD_STYLE_TYPE.PARAGRAPH)
    gaya.base_style = dok.styles[_sebutan(dasar)]
    _huruf(gaya, ukuran, tebal, warna)
    bentuk = gaya.paragraph_format
    bentuk.space_before, bentuk.space_after = Pt(atas), Pt(bawah)
    bentuk.keep_with_next = ikut
    if rata is not None:
        bentuk.alignment = rata
    if nama.startswith("SelTabel"):
        bentuk.line_spacing = 1.0
    if nama == "Kutipan":
        bentuk.left_indent = Cm(1)


def _sebutan(nama: str) -> str:
    """The style's name as Word lists it: "Judul Tabel"; its id is the same without blanks."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", nama)


def _huruf(gaya, ukuran, tebal, warna) -> None:
    gaya.font.name = HURUF
    if ukuran:
        gaya.font.size = Pt(ukuran)
    if tebal is not None:
        gaya.font.bold = tebal
    gaya.font.italic = False
    gaya.font.color.rgb = warna
    huruf = gaya.element.get_or_add_rPr().get_or_add_rFonts()
    for tema in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        huruf.attrib.pop(qn(f"w:{tema}"), None)
    for jenis in ("ascii", "hAnsi", "cs", "eastAsia"):
        huruf.set(qn(f"w:{jenis}"), HURUF)


def simpan(dok: Dokumen) -> bytes:
    keluar = io.BytesIO()
    dok.save(keluar)
    return keluar.getvalue()
