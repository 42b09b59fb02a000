"""Workbooks as offices print them: the tables of the 2020 example, typed as text, with a title
above, numbered columns, a merged head, codes with stray blanks and a source line below."""

import io
import json
from pathlib import Path

from openpyxl import Workbook

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "pangkalpinang_2020"
ANGGARAN = json.loads((FIXTURE / "anggaran.json").read_text())
BENTUK_KODE = ("{0} . {1}", "{0}. {1}", "{0}.{1}", "{0} .{1}")


def teks(isi) -> str | None:
    """A figure of the fixtures exactly as printed."""
    return isi["teks"] if isinstance(isi, dict) else isi


def tabel_serapan() -> list[list]:
    """Tabel 3.7: kode, uraian, anggaran, realisasi, sisa, %."""
    return _tabel(("anggaran", "realisasi", "sisa", "persen"))


def tabel_pagu() -> list[list]:
    """Tabel 2.5: kode, uraian, APBD, APBD-P."""
    return _tabel(("apbd", "apbd_p"))


def _tabel(kolom: tuple[str, ...]) -> list[list]:
    hasil = []
    for program in ANGGARAN["program"]:
        # Programmes are printed without their leading nought.
        hasil.append(
            [str(int(program["kode"])), program["nama"], *(teks(program.get(k)) for k in kolom)]
        )
        for i, kegiatan in enumerate(program["kegiatan"]):
            if kolom[0] not in kegiatan:
                continue
            kode = BENTUK_KODE[i % 4].format(*kegiatan["kode"].split("."))
            hasil.append([kode, kegiatan["nama"], *(teks(kegiatan.get(k)) for k in kolom)])
    return hasil


def tulis_serapan(buku: Workbook | None = None, *, atas: int = 3) -> Workbook:
    """Tabel 3.7 on a sheet of its own, its head in row `atas` + 1."""
    buku, lembar = _lembar(buku, "LRA 2020")
    for nomor in range(1, atas):
        lembar.cell(nomor, 1, f"Catatan {nomor} di atas tabel")
    lembar.cell(atas, 1, "Tabel 3.7 Anggaran serta Realisasi Anggaran Tahun 2020")
    lembar.merge_cells(start_row=atas, start_column=1, end_row=atas, end_column=6)
    lembar.append(["Kode", "Program/ Kegiatan", "Anggaran", "Realisasi", "Sisa", "%"])
    lembar.append(["1", "2", "3", "4", "5", "6"])
    for baris in tabel_serapan():
        lembar.append(baris)
    lembar.append([])
    lembar.append(["Sumber : LRA Tahun 2020 Dinas Komunikasi dan Informatika Kota Pangkalpinang"])
    return buku


def tulis_pagu(buku: Workbook | None = None) -> Workbook:
    """Tabel 2.5 with its head over two rows."""
    buku, lembar = _lembar(buku, "DPA 2020")
    lembar.append(["Tabel 2.5. Program dan Anggaran Tahun 2020"])
    lembar.append(["Kode", "Program/ Kegiatan", "Pagu Anggaran (2020)", None])
    lembar.append([None, None, "APBD", "APBD P"])
    lembar.merge_cells("A2:A3")
    lembar.merge_cells("B2:B3")
    lembar.merge_cells("C2:D2")
    lembar.append(["1", "2", "3", "4"])
    for baris in tabel_pagu():
        lembar.append(baris)
    return buku


def ke_byte(buku: Workbook) -> io.BytesIO:
    hasil = io.BytesIO()
    buku.save(hasil)
    hasil.seek(0)
    return hasil


def _lembar(buku: Workbook | None, nama: str):
    if buku is None:
        buku = Workbook()
        lembar = buku.active
        lembar.title = nama
        return buku, lembar
    return buku, buku.create_sheet(nama)
