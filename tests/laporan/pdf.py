"""Reads a printed PDF back: text of its pages, folios, lists, and what stands where."""

import io
import re

import pypdfium2 as pdfium
from pypdf import PdfReader

from lkjip.laporan.dokumen.nomor import DokumenBernomor, Entri

POLA_DAFTAR = re.compile(r"DAFTAR (ISI|TABEL|GAMBAR)\b")


def teks_halaman(pdf: bytes) -> list[str]:
    """Text of every page, on one line, in reading order."""
    return [" ".join(p.extract_text().split()) for p in PdfReader(io.BytesIO(pdf)).pages]


def folio_tercetak(halaman: list[str]) -> list[str]:
    """The folio that stands at the end of each page's text."""
    return [(re.search(r"([ivxl]+|\d+)$", h) or [""])[0] for h in halaman]


def baca_daftar(dok: DokumenBernomor, halaman: list[str]) -> dict[str, tuple[str, str]]:
    """{key: (page number printed in its list, folio of the page where it really stands)}."""
    folio = folio_tercetak(halaman)
    daftar = _halaman_daftar(halaman)
    hasil = {}
    for jenis, kata in (("isi", "ISI"), ("tabel", "TABEL"), ("gambar", "GAMBAR")):
        for e in dok.daftar[jenis]:
            tercetak = re.search(_pola(e) + r"[ .]+([ivxl]+|\d+)\b", daftar[kata], re.IGNORECASE)
            assert tercetak, f"{e.label} {e.judul} tidak ada di daftar"
            hasil[e.kunci] = (tercetak[1], _letak(e, halaman, folio, daftar["semua"]))
    return hasil


def _halaman_daftar(halaman: list[str]) -> dict[str, str]:
    """Text of each list, all its pages joined."""
    hasil: dict = {"ISI": "", "TABEL": "", "GAMBAR": "", "semua": set()}
    for i, h in enumerate(halaman):
        # The opening page has the title; the pages after it have it in the running head.
        if kata := POLA_DAFTAR.search(h) or re.search(r"Daftar (Isi|Tabel|Gambar) [ivxl]+$", h):
            hasil[kata[1].upper()] += " " + h
            hasil["semua"].add(i)
    return hasil


def _pola(e: Entri) -> str:
    awalan = e.nomor if e.jenis == "subbab" else e.label
    kata = f"{awalan} {e.judul}".split()
    return r"(?<![\d.])" + r"\s*".join(map(re.escape, kata))


def _letak(e: Entri, halaman: list[str], folio: list[str], daftar: set[int]) -> str:
    """Folio of the first page that has the heading or caption itself."""
    for kata in ("Isi", "Tabel", "Gambar"):
        if e.judul == f"Daftar {kata}":
            return folio[next(i for i in sorted(daftar) if e.judul.upper() in halaman[i])]
    if e.jenis in {"bagian", "bab", "lampiran"}:  # set in capitals, on top of a page
        judul = re.compile(r"\s*".join(map(re.escape, f"{e.label} {e.judul}".upper().split())))
        return next((f for f, h in zip(folio, halaman, strict=True) if judul.search(h[:200])), "")
    for i, h in enumerate(halaman):
        teks = h.replace("\u00a0", " ")
        if i not in daftar and re.search(_pola(e), teks, re.IGNORECASE):
            return folio[i]
    return ""


def huruf_di_luar(pdf: bytes, pinggir: float = 69) -> list[str]:
    """Text of characters outside the margins (points), or off the sheet."""
    hasil = []
    for nomor, hal in enumerate(pdfium.PdfDocument(pdf), 1):
        lebar, tinggi = hal.get_size()
        teks = hal.get_textpage()
        isi = teks.get_text_range()
        for i in range(teks.count_chars()):
            kiri, bawah, kanan, atas = teks.get_charbox(i)
            if kanan == kiri:
                continue  # a line end
            if not (
                pinggir <= kiri and kanan <= lebar - pinggir and 20 <= bawah <= atas <= tinggi - 20
            ):
                hasil.append(f"halaman {nomor}: {isi[i : i + 15]!r}")
    return hasil


def isi_halaman(pdf: bytes) -> list[float]:
    """How far down each page is filled with text or drawings, as a share of its height."""
    hasil = []
    for hal in pdfium.PdfDocument(pdf):
        gambar = hal.render(scale=0.25, grayscale=True).to_pil()
        lebar, tinggi = gambar.size
        gelap = gambar.crop((0, 0, lebar, int(tinggi * 0.915))).point(lambda v: 255 * (v < 235))
        hasil.append((gelap.getbbox() or (0, 0, 0, 0))[3] / tinggi)
    return hasil
