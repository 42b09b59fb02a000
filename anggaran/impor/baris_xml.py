"""The <row> elements of a sheet, a piece of the stream at a time.

A pull parser hands every single element to Python; a sheet of 100.000 rows has fifteen million.
Here the bytes are cut behind a </row>, and each piece is parsed as a small document of its own, so
that only rows reach Python and no more than one piece is in memory.
"""

import re
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree as ET

POTONG = 1 << 18
KEPALA_TERBESAR = 1 << 22
"""What may stand before the rows (views, widths of columns)."""
BARIS_TERBESAR = 1 << 24
"""One row; the longest that Excel itself could write is far below."""
POLA_DATA = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)sheetData\s*(/?)>")
POLA_DEKLARASI = re.compile(rb"\s*<\?xml[^>]*\?>")
POLA_AKAR = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?worksheet\b[^>]*>")


def alirkan_row(isi: IO[bytes]) -> Iterator[ET.Element]:
    """Rows in their order. Refuses a document type, which no workbook has and attacks need.

    Raises ValueError or `ET.ParseError` for a sheet that is damaged or cut off.
    """
    kepala, cocok = _baca_kepala(isi)
    if cocok is None or cocok[2]:
        return
    awalan = cocok[1]
    buka, tutup = _bungkus(kepala, cocok, awalan)
    akhir_baris, akhir_data = b"</" + awalan + b"row>", b"</" + awalan + b"sheetData"
    sisa = kepala[cocok.end() :]
    while True:
        batas = sisa.find(akhir_data)
        if batas >= 0:
            yield from _uraikan(buka + sisa[:batas] + tutup)
            return
        batas = sisa.rfind(akhir_baris)
        if batas >= 0:
            batas += len(akhir_baris)
            yield from _uraikan(buka + sisa[:batas] + tutup)
            sisa = sisa[batas:]
        elif len(sisa) > BARIS_TERBESAR:
            raise ValueError("a row without end")
        potong = isi.read(POTONG)
        if not potong:
            raise ValueError("the sheet is cut off")
        sisa += potong


def _baca_kepala(isi: IO[bytes]) -> tuple[bytes, re.Match[bytes] | None]:
    kepala = b""
    while len(kepala) < KEPALA_TERBESAR:
        potong = isi.read(1 << 16)
        kepala += potong
        if b"\x00" in kepala[:64]:
            raise ValueError("not UTF-8")
        cocok = POLA_DATA.search(kepala)
        if cocok or not potong:
            depan = kepala[: cocok.start()] if cocok else kepala
            if b"<!DOCTYPE" in depan or b"<!ENTITY" in depan:
                raise ValueError("document type in a part")
            if cocok is None:
                ET.fromstring(kepala)  # noqa: S314 - fine without rows, not when damaged
            return kepala, cocok
    raise ValueError("no rows")


def _bungkus(kepala: bytes, cocok: re.Match[bytes], awalan: bytes) -> tuple[bytes, bytes]:
    """What stands around a piece so that it is a document: declaration, root, sheetData."""
    depan = kepala[: cocok.start()]
    deklarasi, akar = (
        POLA_DEKLARASI.match(depan.removeprefix(b"\xef\xbb\xbf")),
        POLA_AKAR.search(depan),
    )
    if akar is None:
        raise ValueError("not a worksheet")
    buka = (deklarasi[0].strip() if deklarasi else b"") + akar[0] + cocok[0]
    return buka, b"</" + awalan + b"sheetData></" + awalan + b"worksheet>"


def _uraikan(dokumen: bytes) -> Iterator[ET.Element]:
    if b"<!DOCTYPE" in dokumen or b"<!ENTITY" in dokumen:
        raise ValueError("document type in a part")
    akar = ET.fromstring(dokumen)  # noqa: S314 - without a document type there are no entities
    yield from akar[0]
