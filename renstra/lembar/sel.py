"""Reading cells of a workbook as the text that a person would have typed."""

import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from lkjip.rumus.angka import format_angka

UKURAN_TERBESAR = 2 * 1024 * 1024
"""Bytes of an uploaded workbook; a plan of 100 indicators needs about 40 thousand."""
ISI_TERBESAR = 40 * 1024 * 1024
BARIS_TERBANYAK = 2000


class BerkasDitolak(ValueError):
    """The upload is no workbook that can be read; the message is for the user."""


@dataclass(frozen=True, slots=True)
class GalatSel:
    """What is wrong, and where: sheet and cell ("Target", "E5"); `sel` empty: the whole sheet."""

    lembar: str
    sel: str
    pesan: str


def buka_buku(isi: bytes) -> Workbook:
    """The workbook, formulas kept as formulas so that they can be refused.

    Raises `BerkasDitolak` for anything else than a small XLSX file, whatever its name says.
    """
    if len(isi) > UKURAN_TERBESAR:
        raise BerkasDitolak(
            f"Berkas terlalu besar: paling besar {UKURAN_TERBESAR // 1024 // 1024} MB."
        )
    try:
        with zipfile.ZipFile(BytesIO(isi)) as arsip:
            if sum(b.file_size for b in arsip.infolist()) > ISI_TERBESAR:
                raise BerkasDitolak("Isi berkas terlalu besar untuk sebuah Renstra.")
        return load_workbook(BytesIO(isi), data_only=False)
    except BerkasDitolak:
        raise
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ParseError,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
    ) as galat:
        raise BerkasDitolak(
            "Berkas ini bukan buku kerja Excel (.xlsx) yang dapat dibaca. Simpan ulang dari Excel "
            "sebagai “Excel Workbook (.xlsx)”, lalu unggah kembali."
        ) from galat


def teks_sel(sel: Cell, indonesia: bool = False) -> str:
    """The cell as typed text. Raises ValueError (Indonesian) for a formula, an error, a date.

    A numeric cell is a figure ("1.234,5") when `indonesia`, else a number of a row ("1.1").
    """
    nilai = sel.value
    if nilai is None:
        return ""
    if sel.data_type == "f":
        raise ValueError("Sel ini berisi rumus. Salin, lalu tempel sebagai nilai.")
    if sel.data_type == "e":
        raise ValueError(f"Sel ini berisi galat Excel ({nilai}).")
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, datetime | date):
        raise ValueError(
            f"Excel membaca isian ini sebagai tanggal ({nilai:%d-%m-%Y}). Ketik ulang dengan tanda "
            "petik tunggal di depannya, misalnya '7-8."
        )
    if isinstance(nilai, int | float):
        angka = _bersihkan(nilai)
        if not indonesia:
            return format(angka, "f")
        if "%" in (sel.number_format or ""):  # 0.4 shown as 40 %
            return f"{format_angka(angka.scaleb(2))} %"
        return format_angka(angka)
    return str(nilai).replace("\r\n", "\n").replace("_x000D_", "").strip()


def _bersihkan(nilai: int | float) -> Decimal:
    """Without the noise of binary fractions: 0.30000000000000004 is 0.3."""
    angka = Decimal(repr(nilai) if isinstance(nilai, float) else nilai)
    if not angka.is_finite():
        raise ValueError("Sel ini tidak berisi bilangan.")
    rapi = angka.quantize(Decimal("1E-10")).normalize() if abs(angka) < 10**15 else angka
    return rapi.quantize(Decimal(1)) if rapi.as_tuple().exponent > 0 else rapi
