"""A small document language for tests: blocks that render to text, DOCX and HTML (for PDF)."""

import html
import io
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from docx import Document


@dataclass
class Bab:
    nomor: str
    judul: str


@dataclass
class Sub:
    nomor: str
    judul: str


@dataclass
class P:
    teks: str


@dataclass
class Butir:
    isi: list[str]
    tanda: str = "1"  # "1", "a" or "-"


@dataclass
class Tab:
    judul: str  # "Tabel 3.1 Capaian Kinerja Tahun 2022"
    kepala: list[list[str]]
    baris: list[list[str]]


@dataclass
class Daftar:
    judul: str
    entri: list[tuple[str, str]]


@dataclass
class Naskah:
    """A report as blocks. `lampau` is where `ganti` last found its text."""

    blok: list = field(default_factory=list)

    def salin(self) -> "Naskah":
        return deepcopy(self)

    def ganti(self, lama: str, baru: str, ke: int = 0, dekat: str = "") -> "Naskah":
        """A copy in which the `ke`-th occurrence of `lama` reads `baru`, counted in the blocks
        and table rows that contain `dekat`."""
        hasil = self.salin()
        hitung = 0
        for blok in hasil.blok:
            for wadah, kunci, isi in _teks(blok):
                if lama in isi and dekat in _sekitar(blok, wadah):
                    if hitung == ke:
                        nilai = isi.replace(lama, baru, 1)
                        if isinstance(wadah, list):
                            wadah[kunci] = nilai
                        else:
                            setattr(wadah, kunci, nilai)
                        return hasil
                    hitung += 1
        raise AssertionError(f"{lama!r} hanya ada {hitung} kali")


def _sekitar(blok, wadah) -> str:
    """The words of the row, or of the block, with the title of its table."""
    if isinstance(blok, Tab):
        return blok.judul + " | " + " | ".join(wadah if isinstance(wadah, list) else ())
    if isinstance(blok, Butir):
        return " | ".join(blok.isi)
    return f"{type(blok).__name__} " + str(getattr(blok, "teks", getattr(blok, "judul", "")))


def _teks(blok):
    if isinstance(blok, Bab | Sub):
        yield blok, "judul", blok.judul
        yield blok, "nomor", blok.nomor
    elif isinstance(blok, P):
        yield blok, "teks", blok.teks
    elif isinstance(blok, Butir):
        for i, isi in enumerate(blok.isi):
            yield blok.isi, i, isi
    elif isinstance(blok, Tab):
        yield blok, "judul", blok.judul
        for baris in (*blok.kepala, *blok.baris):
            for i, isi in enumerate(baris):
                yield baris, i, isi
    elif isinstance(blok, Daftar):
        for nomor, (judul, halaman) in enumerate(blok.entri):
            wadah = [judul, halaman]
            yield _Pasang(blok.entri, nomor, wadah), "judul", judul


@dataclass
class _Pasang:
    entri: list
    nomor: int
    wadah: list

    @property
    def judul(self):
        return self.wadah[0]

    @judul.setter
    def judul(self, nilai):
        self.entri[self.nomor] = (nilai, self.wadah[1])


def _tanda(butir: Butir, nomor: int) -> str:
    if butir.tanda == "1":
        return f"{nomor + 1}."
    return f"{chr(97 + nomor)}." if butir.tanda == "a" else "-"


def jadi_teks(naskah: Naskah, pemisah: str = "\t") -> str:
    """The report as text, its tables by tabs, pipes, or columns of spaces."""
    hasil: list[str] = []
    for blok in naskah.blok:
        if isinstance(blok, Bab):
            hasil += ["", f"BAB {blok.nomor}", "", blok.judul.upper(), ""]
        elif isinstance(blok, Sub):
            hasil += ["", f"{blok.nomor} {blok.judul}", ""]
        elif isinstance(blok, P):
            hasil += [blok.teks, ""]
        elif isinstance(blok, Butir):
            hasil += [f"{_tanda(blok, i)} {isi}" for i, isi in enumerate(blok.isi)] + [""]
        elif isinstance(blok, Daftar):
            hasil += [blok.judul, ""]
            hasil += [f"{judul}\t{halaman}" for judul, halaman in blok.entri] + [""]
        elif isinstance(blok, Tab):
            hasil += [blok.judul, ""]
            hasil += _tabel_teks([*blok.kepala, *blok.baris], len(blok.kepala), pemisah) + [""]
    return "\n".join(hasil)


def _tabel_teks(baris: Sequence[Sequence[str]], kepala: int, pemisah: str) -> list[str]:
    if pemisah == "|":
        garis = "|" + "---|" * len(baris[0])
        isi = ["| " + " | ".join(satu) + " |" for satu in baris]
        return [isi[0], garis, *isi[1:]]
    if pemisah == " ":
        lebar = [max(len(satu[i]) for satu in baris) for i in range(len(baris[0]))]
        return ["   ".join(s.ljust(n) for s, n in zip(satu, lebar, strict=True)) for satu in baris]
    return [pemisah.join(satu) for satu in baris]


def jadi_docx(naskah: Naskah, *, gabung_kepala: bool = True) -> bytes:
    """The report as DOCX with heading styles and real tables; empty head cells are merged."""
    dokumen = Document()
    for blok in naskah.blok:
        if isinstance(blok, Bab):
            dokumen.add_heading(f"BAB {blok.nomor} {blok.judul.upper()}", 1)
        elif isinstance(blok, Sub):
            dokumen.add_heading(f"{blok.nomor} {blok.judul}", 2)
        elif isinstance(blok, P):
            dokumen.add_paragraph(blok.teks)
        elif isinstance(blok, Butir):
            for i, isi in enumerate(blok.isi):
                dokumen.add_paragraph(f"{_tanda(blok, i)} {isi}")
        elif isinstance(blok, Daftar):
            dokumen.add_paragraph(blok.judul)
            for judul, halaman in blok.entri:
                dokumen.add_paragraph(f"{judul}\t{halaman}")
        elif isinstance(blok, Tab):
            dokumen.add_paragraph(blok.judul)
            _tabel_docx(dokumen, blok, gabung_kepala)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def _tabel_docx(dokumen, blok: Tab, gabung: bool) -> None:
    semua = [*blok.kepala, *blok.baris]
    tabel = dokumen.add_table(rows=len(semua), cols=len(semua[0]))
    for r, baris in enumerate(semua):
        for c, isi in enumerate(baris):
            tabel.rows[r].cells[c].text = isi
    if gabung and len(blok.kepala) > 1:
        for c in range(1, len(semua[0])):
            if not blok.kepala[0][c] and blok.kepala[1][c]:
                kiri = tabel.rows[0].cells[c - 1]
                teks = kiri.text.strip()
                kiri.merge(tabel.rows[0].cells[c]).text = teks


def jadi_html(naskah: Naskah, *, bergaris: bool = True) -> str:
    """The report as HTML for printing: with ruled tables, or with horizontal hairlines only."""
    gaya = "td,th{border:1px solid #000}" if bergaris else "tr{border-bottom:.5px solid #000}"
    hasil = [
        "<style>@page{size:A4;margin:2cm;@bottom-center{content:counter(page)}}"
        "body{font:10pt serif}table{border-collapse:collapse;width:100%;font-size:8pt}"
        f"td,th{{padding:2px 5px;vertical-align:top;text-align:left}}{gaya}"
        "thead{display:table-header-group}h1{break-before:page}"
        "td.n{text-align:right}</style>"
    ]
    for blok in naskah.blok:
        if isinstance(blok, Bab):
            hasil.append(f"<h1>BAB {blok.nomor}<br>{html.escape(blok.judul.upper())}</h1>")
        elif isinstance(blok, Sub):
            hasil.append(f"<h2>{blok.nomor} {html.escape(blok.judul)}</h2>")
        elif isinstance(blok, P):
            hasil.append(f"<p>{html.escape(blok.teks)}</p>")
        elif isinstance(blok, Butir):
            hasil += [
                f"<p>{_tanda(blok, i)} {html.escape(isi)}</p>" for i, isi in enumerate(blok.isi)
            ]
        elif isinstance(blok, Daftar):
            hasil.append(f"<p>{blok.judul}</p>")
            hasil += [f"<p>{html.escape(j)} ................ {h}</p>" for j, h in blok.entri]
        elif isinstance(blok, Tab):
            hasil.append(f"<p>{html.escape(blok.judul)}</p><table>{_tabel_html(blok)}</table>")
    return "".join(hasil)


def _tabel_html(blok: Tab) -> str:
    kepala = "".join(
        "<tr>" + "".join(f"<th>{html.escape(s)}</th>" for s in baris) + "</tr>"
        for baris in blok.kepala
    )
    isi = "".join(
        "<tr>"
        + "".join(
            f"<td{' class=n' if s[:1].isdigit() and i else ''}>{html.escape(s)}</td>"
            for i, s in enumerate(baris)
        )
        + "</tr>"
        for baris in blok.baris
    )
    return f"<thead>{kepala}</thead><tbody>{isi}</tbody>"
