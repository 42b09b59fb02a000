"""Automatic numbers of Word lists and headings, which the text of a paragraph does not hold."""

from dataclasses import dataclass, field

from docx.document import Document
from docx.oxml.ns import qn

HURUF = "abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class _Tingkat:
    bentuk: str
    teks: str
    mulai: int


@dataclass(slots=True)
class Penomoran:
    """Counters of all numbered lists of a document, advanced paragraph by paragraph."""

    abstrak: dict[str, str] = field(default_factory=dict)  # numId → abstractNumId
    tingkat: dict[str, dict[int, _Tingkat]] = field(default_factory=dict)
    gaya: dict[str, tuple[str, int]] = field(default_factory=dict)  # style → numId, level
    hitung: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, p) -> str:
        """The number that Word prints before this paragraph ("1.2", "a.", "-"), or ""."""
        num_id, ilvl = self._nomor(p)
        abstrak = self.abstrak.get(num_id or "")
        aturan = self.tingkat.get(abstrak or "", {}).get(ilvl)
        if num_id in (None, "0") or abstrak is None or aturan is None:
            return ""
        if aturan.bentuk == "bullet":
            return "-"
        if aturan.bentuk == "none":
            return ""
        hitung = self.hitung.setdefault(abstrak, {})
        hitung[ilvl] = hitung.get(ilvl, aturan.mulai - 1) + 1
        for dalam in [isi for isi in hitung if isi > ilvl]:
            del hitung[dalam]
        label = aturan.teks
        for nomor in range(ilvl + 1):
            bawah = self.tingkat[abstrak].get(nomor)
            nilai = hitung.get(nomor, bawah.mulai if bawah else 1)
            bentuk = bawah.bentuk if bawah else "decimal"
            label = label.replace(f"%{nomor + 1}", _tulis(nilai, bentuk))
        return label

    def _nomor(self, p) -> tuple[str | None, int]:
        ppr = p.find(qn("w:pPr"))
        if ppr is None:
            return None, 0
        num = ppr.find(qn("w:numPr"))
        if num is not None:
            return _baca_numpr(num)
        gaya = ppr.find(qn("w:pStyle"))
        if gaya is not None:
            num_id, ilvl = self.gaya.get(gaya.get(qn("w:val")), (None, 0))
            return num_id, ilvl
        return None, 0


def _baca_numpr(num) -> tuple[str | None, int]:
    num_id, ilvl = num.find(qn("w:numId")), num.find(qn("w:ilvl"))
    return (
        num_id.get(qn("w:val")) if num_id is not None else None,
        int(ilvl.get(qn("w:val"))) if ilvl is not None else 0,
    )


def _tulis(nilai: int, bentuk: str) -> str:
    if bentuk in ("lowerLetter", "upperLetter"):
        huruf = HURUF[(nilai - 1) % 26]
        return huruf.upper() if bentuk == "upperLetter" else huruf
    if bentuk in ("lowerRoman", "upperRoman"):
        hasil, sisa = "", nilai
        for n, h in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
            while sisa >= n:
                hasil, sisa = hasil + h, sisa - n
        return hasil.upper() if bentuk == "upperRoman" else hasil
    return str(nilai)


def baca_penomoran(dokumen: Document) -> Penomoran:
    """The list definitions of a document; empty when it has none."""
    hasil = Penomoran()
    try:
        akar = dokumen.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return hasil
    for abstrak in akar.findall(qn("w:abstractNum")):
        tingkat = {}
        for lvl in abstrak.findall(qn("w:lvl")):
            bentuk, teks, mulai = (lvl.find(qn(f"w:{n}")) for n in ("numFmt", "lvlText", "start"))
            tingkat[int(lvl.get(qn("w:ilvl")))] = _Tingkat(
                bentuk.get(qn("w:val")) if bentuk is not None else "decimal",
                (teks.get(qn("w:val")) or "") if teks is not None else "",
                int(mulai.get(qn("w:val"))) if mulai is not None else 1,
            )
        hasil.tingkat[abstrak.get(qn("w:abstractNumId"))] = tingkat
    for num in akar.findall(qn("w:num")):
        abstrak = num.find(qn("w:abstractNumId"))
        if abstrak is not None:
            hasil.abstrak[num.get(qn("w:numId"))] = abstrak.get(qn("w:val"))
    for gaya in dokumen.styles.element.findall(qn("w:style")):
        num = gaya.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if num is not None:
            hasil.gaya[gaya.get(qn("w:styleId"))] = _baca_numpr(num)
    return hasil
