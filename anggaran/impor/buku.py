"""An .xlsx opened for streaming: its sheets, its texts, which styles show percentages.

Read from the zip directly, because one pass must see a formula *and* its stored result, and
numbers must stay the text they are (no float). Nothing here grows with the number of rows: the
shared texts lie in an unnamed temporary file.
"""

import mmap
import posixpath
import re
import tempfile
import zipfile
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import IO, BinaryIO
from xml.etree import ElementTree as ET

from lkjip.organisasi.berkas_aman import BerkasDitolak

BAGIAN_KECIL = 16 * 1024 * 1024
"""Bytes that workbook, styles and relations may take; they are parsed whole."""
POLA_PERSEN = re.compile(r'%(?=(?:[^"]*"[^"]*")*[^"]*$)')
POLA_GABUNG = re.compile(
    rb'<(?:\w+:)?mergeCell [^>]*?ref="\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)"'
)
GABUNGAN_TERBANYAK = 5000


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: its name, the part that holds it, and whether people see it."""

    nama: str
    bagian: str
    tersembunyi: bool


@dataclass(slots=True)
class Buku:
    """An open workbook. Use as a context manager."""

    arsip: zipfile.ZipFile
    lembar: tuple[Lembar, ...]
    gaya_persen: frozenset[int]
    tahun_1904: bool
    tautan_luar: tuple[str, ...]
    teks: "TeksBersama" = field(repr=False)
    _gabungan: dict[str, list[tuple[str, int, str, int]]] = field(default_factory=dict, repr=False)

    def __enter__(self) -> "Buku":
        return self

    def __exit__(self, *_: object) -> None:
        self.teks.tutup()
        self.arsip.close()

    def buka(self, lembar: Lembar) -> IO[bytes]:
        """The raw XML of a sheet."""
        return self.arsip.open(lembar.bagian)

    def list_gabungan(self, lembar: Lembar) -> list[tuple[str, int, str, int]]:
        """Merged ranges (first column, first row, last column, last row). They stand after the
        rows, so they are looked up before streaming, by pattern, once a sheet."""
        if lembar.bagian not in self._gabungan:
            self._gabungan[lembar.bagian] = self._cari_gabungan(lembar)
        return self._gabungan[lembar.bagian]

    def _cari_gabungan(self, lembar: Lembar) -> list[tuple[str, int, str, int]]:
        hasil, ekor = [], b""
        with self.buka(lembar) as isi:
            while potong := isi.read(1 << 20):
                for cocok in POLA_GABUNG.finditer(ekor + potong):
                    a, b, c, d = (g.decode() for g in cocok.groups())
                    hasil.append((a, int(b), c, int(d)))
                    if len(hasil) >= GABUNGAN_TERBANYAK:
                        return hasil
                # A match is shorter than this; one cut by the edge is found in the next piece.
                ekor = _ekor_aman(ekor + potong)
        return hasil


class TeksBersama:
    """The shared texts of a workbook, on disk: `ambil(index)` decodes one."""

    def __init__(self) -> None:
        self._berkas = tempfile.TemporaryFile()  # noqa: SIM115 - closed by tutup
        self._batas = array("Q", [0])
        self._peta: mmap.mmap | None = None

    def isi(self, aliran: Iterator[str]) -> None:
        for teks in aliran:
            self._batas.append(self._batas[-1] + self._berkas.write(teks.encode()))
        self._berkas.flush()
        if self._batas[-1]:
            self._peta = mmap.mmap(self._berkas.fileno(), 0, access=mmap.ACCESS_READ)

    def ambil(self, nomor: int) -> str:
        """The text; "" for a number out of range (a damaged file)."""
        if not 0 <= nomor < len(self._batas) - 1 or self._peta is None:
            return ""
        return self._peta[self._batas[nomor] : self._batas[nomor + 1]].decode()

    def tutup(self) -> None:
        if self._peta is not None:
            self._peta.close()
        self._berkas.close()


def buka_buku(berkas: BinaryIO, nama: str) -> Buku:
    """Open a workbook that `aman.periksa_aman` let pass. Raises `BerkasDitolak` when damaged."""
    try:
        arsip = zipfile.ZipFile(berkas)
        return _susun(arsip)
    except (zipfile.BadZipFile, ET.ParseError, KeyError, EOFError, ValueError, OSError) as galat:
        raise rusak(nama) from galat


def rusak(nama: str) -> BerkasDitolak:
    """The refusal of a workbook whose parts cannot be read."""
    return BerkasDitolak(
        f"Berkas “{nama}” rusak: sebagian isinya tidak dapat dibaca. Buka di Excel (pilih "
        "perbaiki bila ditawarkan), simpan ulang sebagai .xlsx, lalu unggah lagi.",
        code="rusak",
    )


def alirkan(isi: IO[bytes]) -> Iterator[ET.Element]:
    """Elements as they end. Refuses a document type, which no workbook has and attacks need."""
    kepala = isi.read(2048)
    if b"<!DOCTYPE" in kepala or b"<!ENTITY" in kepala or b"\x00" in kepala[:64]:
        raise ValueError("document type in a part")
    penarik = ET.XMLPullParser(("end",))
    penarik.feed(kepala)
    while potong := isi.read(1 << 18):
        penarik.feed(potong)
        for _, unsur in penarik.read_events():
            yield unsur
    penarik.close()
    for _, unsur in penarik.read_events():
        yield unsur


@lru_cache(1024)
def nama_lokal(tag: str) -> str:
    return tag.rpartition("}")[2]


def teks_unsur(unsur: ET.Element) -> str:
    """The text of an <si> or <is>: its runs joined, without phonetic hints."""
    hasil = []
    for anak in unsur:
        nama = nama_lokal(anak.tag)
        if nama == "t":
            hasil.append(anak.text or "")
        elif nama == "r":
            hasil += [t.text or "" for t in anak if nama_lokal(t.tag) == "t"]
    return "".join(hasil)


def _susun(arsip: zipfile.ZipFile) -> Buku:
    buku = _uraikan(arsip, "xl/workbook.xml")
    tujuan = _hubungan(arsip, "xl/_rels/workbook.xml.rels")
    lembar = []
    for unsur in buku.iter():
        if nama_lokal(unsur.tag) != "sheet":
            continue
        rid = next((v for k, v in unsur.attrib.items() if k.endswith("}id")), "")
        bagian = tujuan.get(rid, ("", ""))[1]
        if "worksheet" in tujuan.get(rid, ("", ""))[0] and bagian in arsip.namelist():
            tersembunyi = unsur.get("state", "visible") != "visible"
            lembar.append(Lembar(unsur.get("name", "")[:64], bagian, tersembunyi))
    teks = TeksBersama()
    bersama = next((b for j, b in tujuan.values() if j.endswith("/sharedStrings")), "")
    if bersama in arsip.namelist():
        with arsip.open(bersama) as isi:
            teks.isi(_alirkan_teks(isi))
    return Buku(
        arsip=arsip,
        lembar=tuple(lembar),
        gaya_persen=_baca_gaya(arsip),
        tahun_1904=any(
            nama_lokal(u.tag) == "workbookPr" and u.get("date1904") in {"1", "true"}
            for u in buku.iter()
        ),
        tautan_luar=_baca_tautan_luar(arsip),
        teks=teks,
    )


def _alirkan_teks(isi: IO[bytes]) -> Iterator[str]:
    for unsur in alirkan(isi):
        if nama_lokal(unsur.tag) == "si":
            yield teks_unsur(unsur)
            unsur.clear()


def _uraikan(arsip: zipfile.ZipFile, bagian: str) -> ET.Element:
    if arsip.getinfo(bagian).file_size > BAGIAN_KECIL:
        raise ValueError(f"{bagian} too large")
    akhir: ET.Element | None = None
    with arsip.open(bagian) as isi:
        for akhir in alirkan(isi):  # noqa: B007 - the root is what ends last
            pass
    if akhir is None:
        raise ValueError(f"{bagian} empty")
    return akhir


def _hubungan(arsip: zipfile.ZipFile, bagian: str) -> dict[str, tuple[str, str]]:
    """{id: (type, part)} of a relations part; targets outside the file keep their address."""
    if bagian not in arsip.namelist():
        return {}
    dasar = posixpath.dirname(posixpath.dirname(bagian))
    hasil = {}
    for unsur in _uraikan(arsip, bagian):
        tujuan = unsur.get("Target", "")
        if unsur.get("TargetMode") != "External":
            gabung = tujuan.lstrip("/") if tujuan.startswith("/") else f"{dasar}/{tujuan}"
            tujuan = posixpath.normpath(gabung)
        hasil[unsur.get("Id", "")] = (unsur.get("Type", ""), tujuan)
    return hasil


def _baca_gaya(arsip: zipfile.ZipFile) -> frozenset[int]:
    """Numbers of the cell styles that show a percentage."""
    if "xl/styles.xml" not in arsip.namelist():
        return frozenset()
    akar = _uraikan(arsip, "xl/styles.xml")
    persen = {"9", "10"}
    for unsur in akar.iter():
        kode = unsur.get("formatCode", "")
        if nama_lokal(unsur.tag) == "numFmt" and POLA_PERSEN.search(kode):
            persen.add(unsur.get("numFmtId", ""))
    for unsur in akar:
        if nama_lokal(unsur.tag) == "cellXfs":
            return frozenset(i for i, xf in enumerate(unsur) if xf.get("numFmtId") in persen)
    return frozenset()


def _baca_tautan_luar(arsip: zipfile.ZipFile) -> tuple[str, ...]:
    """Names of the other workbooks that formulas refer to as [1], [2] …"""
    hasil = []
    for nomor in range(1, 100):
        bagian = f"xl/externalLinks/_rels/externalLink{nomor}.xml.rels"
        if bagian not in arsip.namelist():
            break
        alamat = [t for _, t in _hubungan(arsip, bagian).values()]
        hasil.append(re.split(r"[\\/]", alamat[0])[-1] if alamat else "")
    return tuple(hasil)


def _ekor_aman(isi: bytes) -> bytes:
    """What may begin a match at the end of a piece."""
    letak = isi.rfind(b"<", max(0, len(isi) - 200))
    return isi[letak:] if letak >= 0 and b">" not in isi[letak:] else b""
