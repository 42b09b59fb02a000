"""A workbook read back: what its sheets say, and what it said when it was made."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import BinaryIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from lkjip.organisasi.berkas_aman import BerkasDitolak, periksa_aman
from renstra.lembar.sel import GalatSel, teks_sel

from . import bentuk as b
from .bentuk import Baris, Isi, Kolom, Kunci, Lembar

ISI_TERBESAR = 64 * 1024 * 1024
"""Bytes that the parts of a year's workbook may unpack to."""
KEPALA_DICARI = 15
BARIS_TERBANYAK = 20_000
RUSAK = (
    "Berkas ini tidak dapat dibaca sebagai buku kerja Excel. Buka di Excel, simpan ulang sebagai "
    "“Buku Kerja Excel (.xlsx)”, lalu unggah lagi."
)


@dataclass(slots=True)
class HasilBaca:
    """`semula` is None when the workbook carries no record of what it said. `milik` is the
    OPD-year it was made from ("diskominfo 2020"). `letak`: the cells of a row by column."""

    isi: Isi = field(default_factory=dict)
    semula: Isi | None = None
    milik: str = ""
    galat: list[GalatSel] = field(default_factory=list)
    letak: dict[tuple[str, Kunci], dict[str, str]] = field(default_factory=dict)

    def sel(self, lembar: str, kunci: Kunci, kolom: str) -> str:
        """The address of a cell; of the row's key when the sheet lacks the column."""
        letak = self.letak.get((lembar, kunci), {})
        return letak.get(kolom) or next(iter(letak.values()), "")

    def tolak(self, lembar: str, sel: str, pesan: str) -> None:
        self.galat.append(GalatSel(lembar, sel, pesan))


def baca_buku(berkas: BinaryIO, nama: str) -> HasilBaca:
    """Read the performance sheets of a workbook. Raises `BerkasDitolak` for a file that is none
    or has none of them."""
    aman = periksa_aman(berkas, nama)
    if aman.jenis != "xlsx" or aman.ukuran_isi > ISI_TERBESAR:
        raise BerkasDitolak(
            f"Berkas “{nama}” bukan buku kerja tahun dari portal ini. Unduh buku kerjanya, ubah di "
            "Excel, lalu unggah sebagai .xlsx."
        )
    hasil = HasilBaca()
    try:
        buku = load_workbook(berkas, read_only=True)
        for ws in buku.worksheets:
            if ws.title == b.SEMULA:
                _baca_semula(ws, hasil)
            elif lembar := b.MENURUT_NAMA.get(ws.title):
                _baca_lembar(ws, lembar, hasil)
        buku.close()
    except (BadZipFile, ParseError, KeyError, ValueError, TypeError, OSError, EOFError) as galat:
        raise BerkasDitolak(RUSAK) from galat
    if not hasil.isi and not hasil.galat:
        raise BerkasDitolak(
            f"Berkas “{nama}” tidak memuat lembar kinerja ({', '.join(b.MENURUT_NAMA)}). Unduh "
            "buku kerja tahun ini, lalu isi lembarnya tanpa mengganti nama dan judul kolomnya."
        )
    return hasil


def _baca_lembar(ws: ReadOnlyWorksheet, lembar: Lembar, hasil: HasilBaca) -> None:
    wajib = {k.judul.casefold() for k in lembar.kunci}
    kepala: dict[str, int] = {}
    isi: dict[Kunci, Baris] = {}
    for nomor, baris in _baris(ws):
        if not kepala:
            judul = _kepala(baris)
            if wajib <= judul.keys():
                kepala = judul
            elif nomor >= KEPALA_DICARI:
                break
            continue
        if nomor > BARIS_TERBANYAK:
            hasil.tolak(lembar.nama, f"A{nomor}", f"Paling banyak {BARIS_TERBANYAK} baris.")
            break
        _baca_baris(nomor, baris, lembar, kepala, isi, hasil)
    if not kepala:
        hasil.tolak(
            lembar.nama,
            "",
            f"Baris judul dengan kolom {', '.join(k.judul for k in lembar.kunci)} tidak ada dalam "
            f"{KEPALA_DICARI} baris pertama.",
        )
    hasil.isi[lembar.nama] = isi


def _baris(ws: ReadOnlyWorksheet) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    ws.reset_dimensions()
    return enumerate(ws.iter_rows(), start=1)


def _kepala(baris: Iterable[Cell]) -> dict[str, int]:
    return {
        " ".join(sel.value.split()).casefold(): k
        for k, sel in enumerate(baris)
        if isinstance(sel.value, str)
    }


def _baca_baris(
    nomor: int,
    baris: tuple[Cell, ...],
    lembar: Lembar,
    kepala: dict[str, int],
    isi: dict[Kunci, Baris],
    hasil: HasilBaca,
) -> None:
    satu: Baris = {}
    letak: dict[str, str] = {}
    for kolom in (*lembar.kunci, *lembar.kolom):
        k = kepala.get(kolom.judul.casefold())
        if k is None:
            continue
        alamat = f"{get_column_letter(k + 1)}{nomor}"
        try:
            satu[kolom.nama] = _teks(baris[k], kolom) if k < len(baris) else ""
        except ValueError as galat:
            hasil.tolak(lembar.nama, alamat, str(galat))
            continue  # a fact with such a cell is not looked at any further
        letak[kolom.nama] = alamat
    if not {k.nama for k in lembar.kunci} <= letak.keys():
        return
    kunci = tuple(satu.pop(k.nama, "") for k in lembar.kunci)
    if not any(kunci) and not any(satu.values()):
        return
    kunci = _rapikan(lembar, kunci)
    if kunci in isi:
        ada = hasil.sel(lembar.nama, kunci, lembar.kunci[-1].nama)
        pesan = f"{b.sebutan(lembar.nama, kunci)} sudah ada di {ada}. Hapus salah satunya."
        hasil.tolak(lembar.nama, letak[lembar.kunci[-1].nama], pesan)
        return
    isi[kunci] = satu
    hasil.letak[lembar.nama, kunci] = letak


def _rapikan(lembar: Lembar, kunci: Kunci) -> Kunci:
    """Agreements and periods in the portal's spelling, whatever case they were typed in."""
    rapi = []
    for kolom, teks in zip(lembar.kunci, kunci, strict=True):
        satu = " ".join(teks.split())
        if kolom.nama == "perjanjian" and (urutan := b.urutan_pk(satu)) is not None:
            satu = b.nama_pk(urutan)
        if kolom.nama == "periode" and satu.casefold() in b.PERIODE_TEKS:
            satu = b.NAMA_PERIODE[b.PERIODE_TEKS[satu.casefold()]]
        rapi.append(satu)
    return tuple(rapi)


def _teks(sel: Cell, kolom: Kolom) -> str:
    if kolom.jenis == "tanggal" and isinstance(sel.value, datetime | date):
        return f"{sel.value:%d/%m/%Y}"
    berangka = kolom.jenis in ("angka", "target")
    teks = b.teks_bersih(unescape(teks_sel(sel, indonesia=berangka)))
    if kolom.jenis == "ya":
        return "ya" if teks.casefold() in {"ya", "y", "1", "v"} else teks
    return b.teks_angka(teks) if berangka else teks


def _baca_semula(ws: ReadOnlyWorksheet, hasil: HasilBaca) -> None:
    semula: Isi = {}
    for _, baris in _baris(ws):
        teks = [unescape(str(s.value)) if s.value is not None else "" for s in baris[:4]]
        lembar, kunci, kolom, isi = [*teks, "", "", "", ""][:4]
        if lembar == b.PENANDA:
            hasil.milik = kunci
        elif lembar in b.MENURUT_NAMA:
            satu = semula.setdefault(lembar, {}).setdefault(tuple(json.loads(kunci)), {})
            if kolom:
                satu[kolom] = b.teks_bersih(isi)
    hasil.semula = semula if hasil.milik else None
