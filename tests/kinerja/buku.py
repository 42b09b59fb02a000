"""A year's workbook in the hands of somebody with Excel."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from kinerja.buku.tulis import susun_lembar_kinerja
from kinerja.models import ImporKinerja
from kinerja.services.impor import unggah_impor
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.unduhan.xlsx import tulis_xlsx


def unduh(opd: PerangkatDaerah, tahun: int) -> Workbook:
    """The performance sheets as the portal writes them."""
    satu = TahunKinerja.objects.get(opd=opd, tahun=tahun)
    satu.opd = opd
    keluar = io.BytesIO()
    tulis_xlsx(keluar, susun_lembar_kinerja(satu), kala=timezone.now())
    return load_workbook(io.BytesIO(keluar.getvalue()))


def sel(buku: Workbook, lembar: str, kunci: tuple[str, ...], judul: str):
    """The cell of a row (by the texts of its first columns) under a heading."""
    ws = buku[lembar]
    kepala = next(r for r in range(1, 15) if ws.cell(r, 2).value)
    kolom = {ws.cell(kepala, k).value: k for k in range(1, ws.max_column + 1)}
    for r in range(kepala + 1, ws.max_row + 1):
        if tuple(ws.cell(r, k).value for k in range(1, len(kunci) + 1)) == kunci:
            return ws.cell(r, kolom[judul])
    raise LookupError(f"{lembar} {kunci}")


def ubah(buku: Workbook, *isi: tuple[str, tuple[str, ...], str, Any]) -> Workbook:
    """Type into cells: (sheet, row, heading, value)."""
    for lembar, kunci, judul, nilai in isi:
        sel(buku, lembar, kunci, judul).value = nilai
    return buku


def isi_lembar(buku: Workbook) -> dict[str, list[tuple]]:
    """What the visible sheets say, without the moment of the download."""
    return {
        ws.title: [r for r in ws.iter_rows(values_only=True) if "Diunduh" not in str(r[0])]
        for ws in buku
        if ws.sheet_state == "visible"
    }


def unggah(buku: Workbook, *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int) -> ImporKinerja:
    """Save and hand in."""
    keluar = io.BytesIO()
    buku.save(keluar)
    berkas = SimpleUploadedFile("buku.xlsx", keluar.getvalue())
    return unggah_impor(oleh=oleh, opd=opd, tahun=tahun, berkas=berkas)
