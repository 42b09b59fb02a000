"""Blocks of a report and their four forms: text with tabs, text as `pdftotext -layout` gives it,
DOCX and PDF. In a table "^" continues the cell above and "<" the cell to the left."""

import html
import io
import subprocess
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from docx import Document
from weasyprint import HTML


@dataclass
class H:
    """A heading, written as the agency writes it; level 1 is a chapter."""

    tingkat: int
    teks: str


@dataclass
class P:
    teks: str


@dataclass
class L:
    """Lines that each stand alone: list items, entries of a table of contents."""

    isi: list[str]


@dataclass
class T:
    judul: str
    kepala: list[list[str]]
    baris: list[list[str]]
    sumber: str = ""


@dataclass
class Laporan:
    nama: str
    blok: list
    gaya: str = ""
    tanaman: list = field(default_factory=list)
    bersih: bool = True


def n(nilai: int | Decimal) -> str:
    return f"{nilai:,}".replace(",", ".")


def bulat(nilai: Decimal, letak: int = 2) -> str:
    return str(nilai.quantize(Decimal(1).scaleb(-letak), ROUND_HALF_UP)).replace(".", ",")


def pc(atas, bawah, letak: int = 2) -> str:
    return bulat(Decimal(atas) * 100 / Decimal(bawah), letak)


def d(teks: str) -> Decimal:
    return Decimal(teks.replace(".", "").replace(",", "."))


def naik(target: str, realisasi: str) -> str:
    return pc(d(realisasi), d(target))


def turun(target: str, realisasi: str) -> str:
    return pc(2 * d(target) - d(realisasi), d(target))


def rerata(*isi: str) -> str:
    return bulat(sum((d(satu) for satu in isi), Decimal(0)) / len(isi))


def _polos(sel: str) -> str:
    return "" if sel in ("^", "<") else sel


def jadi_tab(laporan: Laporan) -> bytes:
    hasil: list[str] = []
    for blok in laporan.blok:
        if isinstance(blok, H | P):
            hasil += [blok.teks, ""]
        elif isinstance(blok, L):
            hasil += [*blok.isi, ""]
        else:
            hasil += [blok.judul, ""] if blok.judul else []
            hasil += ["\t".join(map(_polos, satu)) for satu in (*blok.kepala, *blok.baris)]
            hasil += ["", blok.sumber, ""] if blok.sumber else [""]
    return "\n".join(hasil).encode()


def jadi_docx(laporan: Laporan) -> bytes:
    dokumen = Document()
    for blok in laporan.blok:
        if isinstance(blok, H):
            dokumen.add_heading(blok.teks, blok.tingkat)
        elif isinstance(blok, P):
            dokumen.add_paragraph(blok.teks)
        elif isinstance(blok, L):
            for satu in blok.isi:
                dokumen.add_paragraph(satu)
        else:
            if blok.judul:
                dokumen.add_paragraph(blok.judul)
            _tabel_docx(dokumen, [*blok.kepala, *blok.baris])
            if blok.sumber:
                dokumen.add_paragraph(blok.sumber)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def _bentang(baris: list[list[str]], r: int, c: int) -> tuple[int, int]:
    """How many rows and columns the cell at r, c covers."""
    kolom = 1
    while c + kolom < len(baris[r]) and baris[r][c + kolom] == "<":
        kolom += 1
    turun_ = 1
    while r + turun_ < len(baris) and c < len(baris[r + turun_]) and baris[r + turun_][c] == "^":
        turun_ += 1
    return turun_, kolom


def _tabel_docx(dokumen, baris: list[list[str]]) -> None:
    tabel = dokumen.add_table(rows=len(baris), cols=len(baris[0]))
    sel = [list(satu.cells) for satu in tabel.rows]
    for r, satu in enumerate(baris):
        for c, isi in enumerate(satu):
            if isi not in ("^", "<"):
                sel[r][c].text = isi
    for r, satu in enumerate(baris):
        for c, isi in enumerate(satu):
            if isi not in ("^", "<"):
                tinggi, lebar = _bentang(baris, r, c)
                if tinggi > 1 or lebar > 1:
                    sel[r][c].merge(sel[r + tinggi - 1][c + lebar - 1])
                    sel[r][c].text = isi


GAYA = (
    "@page{size:A4;margin:2cm 1.8cm;@bottom-center{content:counter(page)}}"
    "body{font:11pt 'DejaVu Serif',serif;text-align:justify;line-height:1.3}"
    "table{border-collapse:collapse;width:100%;margin:8pt 0;font-size:8pt;line-height:1.15;"
    "text-align:left}"
    "td,th{border:1px solid #000;padding:2px 4px;vertical-align:top}th{text-align:center}"
    "td.n{text-align:right}thead{display:table-header-group}h1{break-before:page;font-size:14pt}"
    "h2,h3,h4{font-size:11pt}.j{text-align:center;font-weight:bold}"
)


def jadi_html(laporan: Laporan) -> str:
    hasil = [f"<style>{GAYA}{laporan.gaya}</style>"]
    for blok in laporan.blok:
        if isinstance(blok, H):
            teks = html.escape(blok.teks).replace("\n", "<br>")
            hasil.append(f"<h{blok.tingkat}>{teks}</h{blok.tingkat}>")
        elif isinstance(blok, P):
            hasil.append(f"<p>{html.escape(blok.teks)}</p>")
        elif isinstance(blok, L):
            hasil += [f"<div>{html.escape(satu)}</div>" for satu in blok.isi]
        else:
            hasil.append(f"<p class=j>{html.escape(blok.judul)}</p>" if blok.judul else "")
            hasil.append(_tabel_html(blok))
            hasil.append(f"<p>{html.escape(blok.sumber)}</p>" if blok.sumber else "")
    return "".join(hasil)


def _tabel_html(blok: T) -> str:
    semua = [*blok.kepala, *blok.baris]
    hasil = []
    for r, satu in enumerate(semua):
        tanda = "th" if r < len(blok.kepala) else "td"
        isi = []
        for c, teks in enumerate(satu):
            if teks in ("^", "<"):
                continue
            tinggi, lebar = _bentang(semua, r, c)
            kelas = " class=n" if tanda == "td" and teks[:1].isdigit() and c > 1 else ""
            isi.append(
                f"<{tanda}{kelas} rowspan={tinggi} colspan={lebar}>{html.escape(teks)}</{tanda}>"
            )
        hasil.append(f"<tr>{''.join(isi)}</tr>")
    batas = len(blok.kepala)
    return (
        f"<table><thead>{''.join(hasil[:batas])}</thead>"
        f"<tbody>{''.join(hasil[batas:])}</tbody></table>"
    )


def jadi_pdf(laporan: Laporan) -> bytes:
    return HTML(string=jadi_html(laporan)).write_pdf()


def jadi_tata(laporan: Laporan) -> bytes:
    """The PDF turned to text with its columns kept, page by page."""
    perintah = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(perintah, input=jadi_pdf(laporan), capture_output=True, check=True).stdout


BENTUK = {"tab": jadi_tab, "tata": jadi_tata, "docx": jadi_docx, "pdf": jadi_pdf}
