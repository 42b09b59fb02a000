"""DOCX: paragraphs and tables in order, as they read once all tracked changes are accepted.

Positions are running numbers of paragraphs and table rows, since a DOCX has no fixed pages.
"""

import io
import re
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from lkjip.rumus.uji.dokumen import BarisTabel, DokumenKlaim, Posisi, Sel

from .batas import BARIS_TERBANYAK
from .mentah import BarisMentah, GalatBaca, Mentah, TabelMentah
from .penomoran import Penomoran, baca_penomoran
from .susun import susun

DIHAPUS = {qn("w:del"), qn("w:moveFrom")}
LEWATI = {
    qn("w:pPr"),
    qn("w:rPr"),
    qn("w:txbxContent"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}


def baca_docx(isi: bytes) -> DokumenKlaim:
    """Read a DOCX. Raises GalatBaca when it is damaged or empty."""
    try:
        dokumen = Document(io.BytesIO(isi))
        badan = dokumen.element.body
    except (PackageNotFoundError, KeyError, ValueError, XMLSyntaxError, zipfile.BadZipFile,
            AttributeError) as galat:  # fmt: skip
        raise GalatBaca("Dokumen Word rusak atau terkunci dan tidak dapat dibuka.") from galat
    catatan = []
    dihapus = sum(1 for tag in DIHAPUS for _ in badan.iter(tag))
    ditambah = sum(1 for _ in badan.iter(qn("w:ins"))) + sum(1 for _ in badan.iter(qn("w:moveTo")))
    if dihapus or ditambah:
        catatan.append(
            f"Dokumen memuat perubahan terlacak ({ditambah} tambahan, {dihapus} hapusan). Yang "
            "direviu adalah teks setelah semua perubahan diterima."
        )
    pembaca = _Pembaca(baca_penomoran(dokumen), _gaya(dokumen))
    return susun(pembaca.baca(badan), catatan=tuple(catatan))


def _gaya(dokumen) -> dict[str, int]:
    """Style id → heading level, for the styles of headings."""
    hasil = {}
    for gaya in dokumen.styles.element.findall(qn("w:style")):
        nama = gaya.find(qn("w:name"))
        kata = (nama.get(qn("w:val")) if nama is not None else "") or ""
        cocok = re.fullmatch(r"(?:heading|judul)\s*(\d)", kata.lower())
        if cocok:
            hasil[gaya.get(qn("w:styleId"))] = int(cocok[1])
    return hasil


class _Pembaca:
    def __init__(self, penomoran: Penomoran, gaya: dict[str, int]) -> None:
        self._penomoran = penomoran
        self._gaya = gaya
        self._baris = 0

    def baca(self, induk) -> Iterator[Mentah]:
        for anak in induk:
            if self._baris > BARIS_TERBANYAK:
                raise GalatBaca(f"Dokumen terlalu panjang (lebih dari {BARIS_TERBANYAK} paragraf).")
            if anak.tag == qn("w:p"):
                yield from self._paragraf(anak)
            elif anak.tag == qn("w:tbl"):
                tabel = self._tabel(anak)
                if tabel is not None:
                    yield tabel
            elif anak.tag == qn("w:sdt"):
                isi = anak.find(qn("w:sdtContent"))
                if isi is not None:
                    yield from self.baca(isi)
            elif anak.tag in (qn("w:ins"), qn("w:moveTo")):
                yield from self.baca(anak)

    def _paragraf(self, p) -> Iterator[Mentah]:
        self._baris += 1
        posisi = Posisi(self._baris)
        teks = teks_paragraf(p)
        if not teks.strip():
            yield BarisMentah("", posisi)
            return
        label = self._penomoran.label(p)
        tingkat = self._tingkat(p)
        for nomor, potongan in enumerate(teks.split("\n")):
            if not potongan.strip():
                continue
            if label and nomor == 0:
                potongan = f"{label} {potongan}" if label.strip() else potongan
            yield BarisMentah(potongan, posisi, tingkat, utuh=True)

    def _tingkat(self, p) -> int | None:
        ppr = p.find(qn("w:pPr"))
        if ppr is None:
            return None
        gaya = ppr.find(qn("w:pStyle"))
        if gaya is not None and gaya.get(qn("w:val")) in self._gaya:
            return self._gaya[gaya.get(qn("w:val"))]
        garis = ppr.find(qn("w:outlineLvl"))
        if garis is not None and int(garis.get(qn("w:val"))) < 9:
            return int(garis.get(qn("w:val"))) + 1
        return None

    def _tabel(self, tbl) -> TabelMentah | None:
        baris = []
        for tr in tbl.iter(qn("w:tr")):
            if next((i for i in tr.iterancestors(qn("w:tbl"))), None) is not tbl:
                continue  # a table inside a cell is read as the words of the cell
            trpr = tr.find(qn("w:trPr"))
            if trpr is not None and trpr.find(qn("w:del")) is not None:
                continue
            self._baris += 1
            posisi = Posisi(self._baris)
            sel = tuple(Sel(isi, posisi) for isi in _sel_baris(tr))
            if any(satu.teks for satu in sel):
                baris.append(BarisTabel(sel, posisi))
        return TabelMentah(tuple(baris), baris[0].posisi) if baris else None


def _sel_baris(tr) -> list[str]:
    """The cells of a row on the grid: merged cells hold their words once."""
    hasil: list[str] = []
    trpr = tr.find(qn("w:trPr"))
    lewat = trpr.find(qn("w:gridBefore")) if trpr is not None else None
    hasil += [""] * (int(lewat.get(qn("w:val"))) if lewat is not None else 0)
    for tc in tr.iterchildren(qn("w:tc"), qn("w:sdt")):
        if tc.tag == qn("w:sdt"):
            tc = next(tc.iter(qn("w:tc")), None)
            if tc is None:
                continue
        tcpr = tc.find(qn("w:tcPr"))
        rentang, lanjut = 1, False
        if tcpr is not None:
            span, merge = tcpr.find(qn("w:gridSpan")), tcpr.find(qn("w:vMerge"))
            rentang = int(span.get(qn("w:val"))) if span is not None else 1
            lanjut = merge is not None and merge.get(qn("w:val")) != "restart"
        kata = "" if lanjut else " ".join(teks_paragraf(p) for p in tc.iter(qn("w:p")))
        hasil += [" ".join(kata.split()), *[""] * (rentang - 1)]
    return hasil


def teks_paragraf(p) -> str:
    """The words of a paragraph: deletions left out, insertions kept, tabs and breaks as such."""
    potongan: list[str] = []
    _kumpulkan(p, potongan)
    return "".join(potongan)


def _kumpulkan(simpul, potongan: list[str]) -> None:
    for anak in simpul:
        if anak.tag in DIHAPUS or anak.tag in LEWATI:
            continue
        if anak.tag == qn("w:t"):
            potongan.append(anak.text or "")
        elif anak.tag == qn("w:tab"):
            potongan.append("\t")
        elif anak.tag in (qn("w:br"), qn("w:cr")):
            potongan.append("\n" if anak.get(qn("w:type")) in (None, "textWrapping") else " ")
        elif anak.tag == qn("w:noBreakHyphen"):
            potongan.append("-")
        else:
            _kumpulkan(anak, potongan)
