"""Lists of the Word file: real numbering that starts anew for every list."""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import qn

from ..dokumen.pohon import ButirDaftar
from .xml import urai

TINGKAT = 4
FORMAT = {
    # first level of each kind; deeper ones alternate as on paper
    "": ("bullet", "bullet"),
    "1": ("decimal", "lowerLetter"),
    "a": ("lowerLetter", "decimal"),
}
BULIR = ("•", "–")


class Penomoran:
    """Numbering definitions of one file."""

    def __init__(self, dok: Document):
        self.akar = dok.part.numbering_part.element
        self.abstrak: dict[str, int] = {}
        angka = [int(n.get(qn("w:abstractNumId"))) for n in self.akar.findall(qn("w:abstractNum"))]
        terakhir = max(angka, default=0)
        pertama = self.akar.find(qn("w:num"))
        for n, (jenis, bentuk) in enumerate(FORMAT.items(), terakhir + 1):
            self.abstrak[jenis] = n
            satu = urai(_abstrak(n, bentuk))
            if pertama is None:
                self.akar.append(satu)
            else:
                pertama.addprevious(satu)
        nomor = [int(n.get(qn("w:numId"))) for n in self.akar.findall(qn("w:num"))]
        self.nomor = max(nomor, default=0)

    def mulai(self, penomoran: str) -> int:
        """A new list of that kind; its number."""
        self.nomor += 1
        mulai = "".join(
            f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>'
            for n in range(TINGKAT)
        )
        asal = f'<w:abstractNumId w:val="{self.abstrak[penomoran]}"/>'
        self.akar.append(urai(f'<w:num w:numId="{self.nomor}">{asal}{mulai}</w:num>'))
        return self.nomor

    def butir(
        self, butir: tuple[ButirDaftar, ...], nomor: int, tingkat: int = 0
    ) -> Iterator[tuple[ButirDaftar, str, str]]:
        """(item, style, properties) in reading order."""
        sifat = (
            f'<w:numPr><w:ilvl w:val="{min(tingkat, TINGKAT - 1)}"/><w:numId w:val="{nomor}"/>'
            '</w:numPr><w:spacing w:after="60"/>'
        )
        for b in butir:
            yield b, "ListParagraph", sifat
            yield from self.butir(b.anak, nomor, tingkat + 1)


def _abstrak(nomor: int, bentuk: tuple[str, str]) -> str:
    tingkat = ""
    for n in range(TINGKAT):
        fmt = bentuk[n % 2]
        teks = BULIR[n % 2] if fmt == "bullet" else f"%{n + 1}."
        kiri = 425 * (n + 1)
        tingkat += (
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
            f'<w:lvlText w:val="{teks}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{kiri}" w:hanging="425"/></w:pPr></w:lvl>'
        )
    return (
        f'<w:abstractNum w:abstractNumId="{nomor}"><w:multiLevelType w:val="multilevel"/>{tingkat}'
        "</w:abstractNum>"
    )
