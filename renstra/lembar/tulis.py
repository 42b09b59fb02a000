"""The plan as an XLSX workbook that can be edited and imported again without loss."""

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from lkjip.rumus.angka import parse_angka

from .bentuk import (
    INDIKATOR,
    JENIS_URAIAN,
    LINGKUNGAN,
    MISI,
    RENSTRA,
    SASARAN,
    STRATEGI,
    TARGET,
    TUJUAN,
    VISI,
    BukuRenstra,
    Kolom,
    Lembar,
)

BARIS_KEPALA = 1
BARIS_TERAKHIR = 500  # how far down the drop-down lists reach
KEPALA = Font(bold=True, color="FFFFFF")
LATAR = PatternFill("solid", fgColor="0B5394")
BUNGKUS = Alignment(wrap_text=True, vertical="top")
AWALAN_RUMUS = ("=", "+", "-", "@")

PETUNJUK = (
    "Ubah isi lembar lain, simpan, lalu unggah pada halaman impor. Sebelum diterapkan, portal "
    "menunjukkan apa yang baru, berubah, dan hilang; tidak ada yang berubah sebelum Anda setuju.",
    "Baris dikenali dari nomor atau kodenya. Nomor yang diganti berarti baris lama hilang dan "
    "baris baru ditambahkan. Baris yang hilang diarsipkan bila sudah dipakai.",
    "Angka ditulis dengan koma (92,5), ribuan dengan titik (1.234). Target boleh berupa rentang "
    "(80-90), predikat, ya/tidak, atau “tidak diukur”. Sel target yang kosong berarti belum ada "
    "target.",
    "Untuk rentang, awali dengan tanda petik tunggal ('7-8) supaya Excel tidak mengubahnya menjadi "
    "tanggal.",
    "Pada lembar Strategi, satu baris memuat satu arah kebijakan; ulangi strateginya untuk arah "
    "kebijakan berikutnya.",
    "Rumus Excel tidak dibaca: tempel sebagai nilai.",
)


def tulis_buku(buku: BukuRenstra) -> bytes:
    """The workbook. Text is always text: nothing that people typed can become a formula."""
    wb = Workbook()
    wb.remove(wb.active)
    _tulis_petunjuk(wb.create_sheet("Petunjuk"))
    ws = wb.create_sheet(RENSTRA.nama)
    for nomor, kolom in enumerate(RENSTRA.kolom, start=1):
        _isi(ws.cell(nomor, 1), kolom.judul).font = Font(bold=True)
        _isi(ws.cell(nomor, 2), buku.renstra.get(kolom.nama, ""), kolom)
    ws.column_dimensions["A"].width, ws.column_dimensions["B"].width = 28, 90
    _tulis(wb, VISI, ({"kata": k, "teks": t} for k, t in buku.visi))
    _tulis(wb, MISI, buku.misi.values())
    _tulis(wb, TUJUAN, buku.tujuan.values())
    _tulis(wb, SASARAN, buku.sasaran.values())
    _tulis(wb, INDIKATOR, buku.indikator.values())
    _tulis_target(wb.create_sheet(TARGET.nama), buku)
    _tulis(wb, STRATEGI, _baris_strategi(buku))
    _tulis(
        wb,
        LINGKUNGAN,
        (
            {"jenis": JENIS_URAIAN[jenis], "teks": teks}
            for jenis, isi in buku.lingkungan.items()
            for teks in isi
        ),
    )
    keluar = BytesIO()
    wb.save(keluar)
    return keluar.getvalue()


def _tulis(wb: Workbook, lembar: Lembar, baris: Iterable[dict[str, str]]) -> None:
    ws = wb.create_sheet(lembar.nama)
    _kepala(ws, [k.judul for k in lembar.kolom])
    for k, kolom in enumerate(lembar.kolom, start=1):
        ws.column_dimensions[get_column_letter(k)].width = kolom.lebar
        _daftar_pilihan(ws, k, kolom)
    for nomor, isi in enumerate(baris, start=BARIS_KEPALA + 1):
        for k, kolom in enumerate(lembar.kolom, start=1):
            _isi(ws.cell(nomor, k), isi.get(kolom.nama, ""), kolom)


def _tulis_target(ws: Worksheet, buku: BukuRenstra) -> None:
    _kepala(ws, ["Kode", "Indikator", "Satuan", *(str(t) for t in buku.tahun)])
    ws.column_dimensions["B"].width = 50
    for nomor, (kunci, indikator) in enumerate(buku.indikator.items(), start=BARIS_KEPALA + 1):
        _isi(ws.cell(nomor, 1), kunci[0])
        _isi(ws.cell(nomor, 2), indikator["nama"])
        _isi(ws.cell(nomor, 3), indikator["satuan"])
        for k, tahun in enumerate(buku.tahun, start=4):
            _isi_target(ws.cell(nomor, k), buku.target.get((kunci[0], tahun), ""))
    ws.freeze_panes = "D2"


def _baris_strategi(buku: BukuRenstra) -> Iterable[dict[str, str]]:
    for (tujuan, sasaran), daftar in buku.strategi.items():
        for teks, kebijakan in daftar:
            for butir in kebijakan or [""]:
                yield {"tujuan": tujuan, "sasaran": sasaran, "teks": teks, "kebijakan": butir}


def _kepala(ws: Worksheet, judul: list[str]) -> None:
    for k, teks in enumerate(judul, start=1):
        sel = _isi(ws.cell(BARIS_KEPALA, k), teks)
        sel.font, sel.fill, sel.alignment = KEPALA, LATAR, BUNGKUS
    ws.freeze_panes = "A2"


def _isi(sel: Cell, teks: str, kolom: Kolom | None = None) -> Cell:
    if kolom is not None and kolom.jenis == "bulat" and teks.isdecimal():
        sel.value = int(teks)
        return sel
    if teks := ILLEGAL_CHARACTERS_RE.sub("", teks):
        sel.value = teks
        sel.data_type = "s"
        if teks.startswith(AWALAN_RUMUS):
            sel.quotePrefix = True
    sel.number_format = "@"
    sel.alignment = BUNGKUS
    return sel


def _isi_target(sel: Cell, teks: str) -> None:
    angka = parse_angka(teks)
    if angka.ok and angka.satuan is None and angka.operator is None:
        sel.value = angka.nilai
        sel.number_format = "#,##0.####" if angka.nilai % 1 else "#,##0"
    else:
        _isi(sel, teks)


def _daftar_pilihan(ws: Worksheet, k: int, kolom: Kolom) -> None:
    pilihan = {"ya": ["ya", "tidak"], "pilihan": list(kolom.pilihan.values())}.get(kolom.jenis)
    isi = ",".join(pilihan or [])
    # Excel takes at most 255 characters, and a comma ends an item.
    if not pilihan or len(isi) > 250 or any("," in p for p in pilihan):
        return
    aturan = DataValidation("list", formula1=f'"{isi}"', allow_blank=True)
    ws.add_data_validation(aturan)
    huruf = get_column_letter(k)
    aturan.add(f"{huruf}{BARIS_KEPALA + 1}:{huruf}{BARIS_TERAKHIR}")


def _tulis_petunjuk(ws: Worksheet) -> None:
    ws.column_dimensions["A"].width = 110
    _isi(ws.cell(1, 1), "Renstra dalam Excel: cara mengisi").font = Font(bold=True, size=14)
    for nomor, teks in enumerate(PETUNJUK, start=2):
        _isi(ws.cell(nomor, 1), teks)
