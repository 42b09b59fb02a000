"""Sheets as a workbook (XlsxWriter: rows leave memory as they are written, and a formula is stored
with its result, so that a reader that does not compute shows the same figure)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from tempfile import gettempdir
from typing import Any, BinaryIO

import xlsxwriter
from django.utils import timezone
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from .lembar import BarisUnduh, Bentuk, Isi, Jenis, KolomUnduh, LembarUnduh, Ukuran, besar
from .rumus import ANGKA, Rumus, cari_rumus, desimal_sel

MIME_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LOKAL = "[$-421]"
"""Indonesian: points group thousands, a comma starts the decimals."""
A4 = 9
LEBAR_BENTUK = {
    Bentuk.TEKS: 28,
    Bentuk.ANGKA: 13,
    Bentuk.UANG: 19,
    Bentuk.PERSEN: 13,
    Bentuk.BULAT: 9,
    Bentuk.WAKTU: 18,
}
LEBAR_TERBESAR, LEBAR_CATATAN = 60, 40
JUDUL_CATATAN = "Catatan"
BARIS_TERBANYAK = 1_048_576
PANJANG_SEL = 32_767


class _Gaya:
    """The formats of one workbook, each made once."""

    def __init__(self, buku: xlsxwriter.Workbook) -> None:
        self.buku = buku
        self.ada: dict[tuple[Any, ...], Format] = {}

    def __call__(self, jenis: Jenis | None = None, angka: str = "", **lain: Any) -> Format:
        kunci = (jenis, angka, *sorted(lain.items()))
        if kunci not in self.ada:
            sifat: dict[str, Any] = {"valign": "top", **lain}
            if angka:
                sifat["num_format"] = angka
            if jenis in (Jenis.JUMLAH, Jenis.KELOMPOK):
                sifat["bold"] = True
            if jenis is Jenis.JUMLAH:
                sifat["top"] = 1
            self.ada[kunci] = self.buku.add_format(sifat)
        return self.ada[kunci]


def tulis_xlsx(tujuan: BinaryIO, lembar: Iterable[LembarUnduh], *, kala: datetime) -> None:
    """Write the sheets in their order; `kala` stands above each of them."""
    buku = xlsxwriter.Workbook(
        tujuan,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "tmpdir": gettempdir(),
        },
    )
    buku.set_properties({"title": "Portal LKjIP", "created": kala.replace(tzinfo=None)})
    gaya = _Gaya(buku)
    nama: set[str] = set()
    for satu in lembar:
        ws = buku.add_worksheet(nama_lembar(satu.judul, nama))
        _tulis(ws, satu, gaya, kala)
        if satu.tersembunyi:
            ws.hide()
    buku.close()


def nama_lembar(judul: str, dipakai: set[str]) -> str:
    """A name that a workbook accepts and that it does not hold yet (noted in `dipakai`)."""
    bersih = "".join(" " if h in "[]:*?/\\" or ord(h) < 32 else h for h in judul)
    dasar = " ".join(bersih.split()).strip("' ")[:31] or "Tabel"
    nama, ke = dasar, 2
    while nama.casefold() in dipakai:
        ekor = f" ({ke})"
        nama, ke = dasar[: 31 - len(ekor)] + ekor, ke + 1
    dipakai.add(nama.casefold())
    return nama


def format_angka(desimal: int, satuan: str = "") -> str:
    """The number format of a figure: thousands grouped, unit behind it."""
    pecahan = f".{'0' * desimal}" if desimal else ""
    ekor = '" ' + satuan.replace('"', "'") + '"' if satuan else ""
    return f"{LOKAL}#,##0{pecahan}{ekor}"


def _tulis(ws: Worksheet, lembar: LembarUnduh, gaya: _Gaya, kala: datetime) -> None:
    kolom = lembar.kolom
    berumus = any(k.bentuk in ANGKA for k in kolom)
    # Formulas look ahead; a sheet of words alone (the audit trail) is written as it comes.
    baris: Iterable[BarisUnduh] = list(lembar.baris) if berumus else lembar.baris
    bercatatan = isinstance(baris, list) and any(b.catatan for b in baris)
    _atur_lebar(ws, kolom, baris if isinstance(baris, list) else (), bercatatan)
    kepala = _atas(ws, lembar, gaya, kala)
    pertama = _kepala(ws, kolom, bercatatan, gaya, kepala)
    sen = _kolom_bersen(kolom, baris if isinstance(baris, list) else ())
    rumus = cari_rumus(kolom, baris, pertama + 1) if isinstance(baris, list) else {}
    i = -1
    for i, satu in enumerate(baris):
        if pertama + i >= BARIS_TERBANYAK - 20:
            break
        for j, isi in enumerate(satu.isi):
            cara = (kolom[j].bentuk, j in sen)
            _sel(ws, pertama + i, j, isi, cara, satu.jenis, gaya, rumus.get((i, j)))
        if satu.catatan:
            ws.write_string(pertama + i, len(kolom), satu.catatan, gaya(satu.jenis, text_wrap=True))
    _bawah(ws, lembar, gaya, pertama + i + 2)
    _siapkan_cetak(ws, kepala, pertama)
    if isinstance(baris, list):
        _saring(ws, baris, pertama, len(kolom) + bercatatan)


def _atas(ws: Worksheet, lembar: LembarUnduh, gaya: _Gaya, kala: datetime) -> int:
    """Title, whose it is, where from and when; the row where the head begins."""
    ws.write_string(0, 0, lembar.judul, gaya(bold=True, font_size=14))
    kala = timezone.localtime(kala)
    sumber = f"Sumber: {lembar.sumber}" if lembar.sumber else ""
    diambil = f"Diunduh dari Portal LKjIP {kala:%d/%m/%Y %H.%M}"
    r = 1
    for teks in filter(None, (lembar.subjek, sumber, diambil)):
        ws.write_string(r, 0, teks, gaya(font_color="#52606d"))
        r += 1
    return r + 1


def _kepala(
    ws: Worksheet, kolom: Sequence[KolomUnduh], bercatatan: bool, gaya: _Gaya, r: int
) -> int:
    """One or two head rows; returns the row below them."""
    judul = gaya(bold=True, text_wrap=True, bottom=1, bg_color="#e8eef4", align="center")
    if any(k.kelompok for k in kolom):
        j = 0
        for kelompok, anggota in groupby(kolom, key=lambda k: k.kelompok):
            lebar = len(list(anggota))
            if kelompok and lebar > 1:
                ws.merge_range(r, j, r, j + lebar - 1, "", judul)
                ws.write_string(r, j, kelompok, judul)
            else:
                for n in range(lebar):
                    ws.write_string(r, j + n, kelompok, judul)
            j += lebar
        r += 1
    for j, k in enumerate(kolom):
        ws.write_string(r, j, k.judul, judul)
    if bercatatan:
        ws.write_string(r, len(kolom), JUDUL_CATATAN, judul)
    return r + 1


def _sel(
    ws: Worksheet,
    r: int,
    j: int,
    isi: Isi,
    cara: tuple[Bentuk, bool],
    jenis: Jenis,
    gaya: _Gaya,
    rumus: Rumus | None,
) -> None:
    bentuk, sen = cara
    nilai = besar(isi)
    if nilai is not None:
        rupa = _rupa_angka(isi, bentuk, sen)
        if rumus:
            ws.write_formula(r, j, rumus.teks, gaya(jenis, rupa), float(rumus.nilai))
        else:
            ws.write_number(r, j, float(nilai), gaya(jenis, rupa))
    elif isinstance(isi, datetime):
        lokal = timezone.localtime(isi).replace(tzinfo=None) if timezone.is_aware(isi) else isi
        ws.write_datetime(r, j, lokal, gaya(jenis, "dd/mm/yyyy hh:mm"))
    elif isinstance(isi, date):
        ws.write_datetime(r, j, isi, gaya(jenis, "dd/mm/yyyy"))
    elif isi:
        # A group's title runs over the columns beside it.
        rata = {"align": "right"} if bentuk in ANGKA else {}
        rata |= {} if jenis is Jenis.KELOMPOK else {"text_wrap": True}
        ws.write_string(r, j, str(isi)[:PANJANG_SEL], gaya(jenis, **rata))
    elif jenis is Jenis.JUMLAH:
        ws.write_blank(r, j, None, gaya(jenis))


def _rupa_angka(isi: Isi, bentuk: Bentuk, sen: bool) -> str:
    if bentuk is Bentuk.BULAT or bentuk is Bentuk.TEKS:
        return "0"
    satuan = isi.satuan if isinstance(isi, Ukuran) else ""
    desimal = (2 if sen else 0) if bentuk is Bentuk.UANG else desimal_sel(isi, bentuk)
    return format_angka(desimal, satuan)


def _kolom_bersen(kolom: Sequence[KolomUnduh], baris: Sequence[BarisUnduh]) -> set[int]:
    """Money columns in which an amount has sen."""
    return {
        j
        for j, k in enumerate(kolom)
        if k.bentuk is Bentuk.UANG and any(desimal_sel(b.isi[j], Bentuk.ANGKA) for b in baris)
    }


def _atur_lebar(
    ws: Worksheet, kolom: Sequence[KolomUnduh], baris: Sequence[BarisUnduh], bercatatan: bool
) -> None:
    for j, k in enumerate(kolom):
        lebar = k.lebar or LEBAR_BENTUK[k.bentuk]
        if not k.lebar and k.bentuk is Bentuk.TEKS and baris:
            # A group's title runs over its neighbours and says nothing of the column.
            panjang = [
                len(str(b.isi[j] or "")) for b in baris if b.jenis is not Jenis.KELOMPOK
            ] or [0]
            lebar = min(LEBAR_TERBESAR, max(8, max(panjang) + 2, len(k.judul) + 2))
        ws.set_column(j, j, lebar)
    if bercatatan:
        ws.set_column(len(kolom), len(kolom), LEBAR_CATATAN)


def _bawah(ws: Worksheet, lembar: LembarUnduh, gaya: _Gaya, r: int) -> None:
    for n, teks in enumerate(lembar.keterangan):
        ws.write_string(r + n, 0, teks[:PANJANG_SEL], gaya(font_color="#52606d"))


def _siapkan_cetak(ws: Worksheet, kepala: int, pertama: int) -> None:
    ws.freeze_panes(pertama, 0)
    ws.set_landscape()
    ws.set_paper(A4)
    ws.fit_to_pages(1, 0)
    ws.repeat_rows(kepala, pertama - 1)
    ws.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    ws.set_footer("&L&A&RHalaman &P dari &N")


def _saring(ws: Worksheet, baris: Sequence[BarisUnduh], pertama: int, lebar: int) -> None:
    """Filters in the head, where sorting cannot tear rows from their group or mix totals in."""
    akhir = len(baris)
    while akhir and baris[akhir - 1].jenis is Jenis.JUMLAH:
        akhir -= 1
    if akhir > 1 and all(b.jenis is Jenis.BIASA for b in baris[:akhir]):
        ws.autofilter(pertama - 1, 0, pertama + akhir - 1, lebar - 1)
