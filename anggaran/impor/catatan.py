"""Hands a workbook back with the remarks written into its cells, and listed on a sheet."""

import io
import re

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.alignment import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from lkjip.organisasi.berkas_aman import periksa_aman

from ..models import BerkasImpor, MasalahImpor

ISI_DITULISI = 4 * 1024 * 1024
"""Unpacked bytes up to which the workbook itself is rewritten; of larger ones only the list."""
PENULIS = "Portal LKjIP"
WARNA = {3: "FBECEC", 2: "FBF3E2", 1: "E8F0F8"}
NAMA_LEMBAR = "Catatan"
POLA_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def catat_di_buku(impor: BerkasImpor) -> io.BytesIO:
    """The uploaded workbook with a comment in every cell that has a remark, and the sheet
    "Catatan" in front. A CSV or a very large workbook gives the sheet alone."""
    masalah = list(impor.masalah.all())
    with impor.berkas.open("rb") as berkas:
        aman = periksa_aman(berkas, impor.nama_asli)
        if aman.jenis == "xlsx" and aman.ukuran_isi <= ISI_DITULISI:
            buku = load_workbook(berkas, keep_links=False)
        else:
            buku = Workbook()
            buku.remove(buku.active)
    for satu in masalah:
        if satu.sel and satu.lembar in buku.sheetnames:
            _beri_catatan(buku[satu.lembar], satu)
    _tulis_daftar(buku, impor, masalah)
    hasil = io.BytesIO()
    buku.save(hasil)
    hasil.seek(0)
    return hasil


def _beri_catatan(lembar: Worksheet, masalah: MasalahImpor) -> None:
    sel = lembar[masalah.sel]
    if isinstance(sel, MergedCell):
        sel = next(
            lembar.cell(r.min_row, r.min_col)
            for r in lembar.merged_cells.ranges
            if masalah.sel in r
        )
    teks = f"{masalah.get_keparahan_display()}: {masalah.pesan}"
    if masalah.usulan:
        teks += f"\nUsulan: {masalah.usulan}"
    if sel.comment:
        teks = f"{sel.comment.text}\n\n{teks}"
    catatan = Comment(_bersih(teks), PENULIS)
    catatan.width, catatan.height = 360, 160
    sel.comment = catatan
    sel.fill = PatternFill("solid", start_color=WARNA[masalah.keparahan])


def _tulis_daftar(buku: Workbook, impor: BerkasImpor, masalah: list[MasalahImpor]) -> None:
    nama = NAMA_LEMBAR
    while nama in buku.sheetnames:
        nama += " portal"
    lembar = buku.create_sheet(nama, 0)
    buku.active = 0
    lembar.append([f"Catatan Portal LKjIP atas {impor.nama_asli}"])
    lembar["A1"].font = Font(bold=True, size=13)
    lembar.append([])
    lembar.append(["Tingkat", "Lembar", "Sel", "Catatan", "Yang terbaca", "Usulan"])
    for sel in lembar[3]:
        sel.font = Font(bold=True)
    for baris, satu in enumerate(masalah, start=4):
        isi = [satu.get_keparahan_display(), satu.lembar, satu.sel, satu.pesan]
        for kolom, teks in enumerate([*isi, satu.dibaca, satu.usulan], start=1):
            sel = lembar.cell(baris, kolom)
            sel.value = _bersih(teks)
            sel.data_type = "s"  # a text that begins with = stays a text
            sel.alignment = Alignment(wrap_text=True, vertical="top")
        if satu.sel and satu.lembar in buku.sheetnames:
            tujuan = satu.lembar.replace("'", "''")
            lembar.cell(baris, 3).hyperlink = f"#'{tujuan}'!{satu.sel}"
    if not masalah:
        lembar.append(["Tidak ada catatan."])
    for huruf, lebar in zip("ABCDEF", (12, 18, 9, 80, 24, 24), strict=True):
        lembar.column_dimensions[huruf].width = lebar
    lembar.freeze_panes = "A4"


def _bersih(teks: str) -> str:
    return POLA_TERLARANG.sub("", teks)
