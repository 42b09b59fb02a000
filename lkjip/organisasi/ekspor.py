"""Rows out of the portal as XLSX or CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

MIME_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AWALAN_RUMUS = ("=", "+", "-", "@", "\t", "\r")


def kirim_xlsx(
    nama: str, judul: Sequence[str], baris: Iterable[Sequence[Any]], lebar: Sequence[int] = ()
) -> FileResponse:
    """A workbook of one sheet as an attachment. Text stays text, also when it begins with "="."""
    buku = Workbook(write_only=True)
    lembar = buku.create_sheet(nama[:31])
    for nomor, satu in enumerate(lebar, start=1):
        lembar.column_dimensions[get_column_letter(nomor)].width = satu
    lembar.freeze_panes = "A2"
    lembar.append([_sel(lembar, teks, tebal=True) for teks in judul])
    for isi in baris:
        lembar.append([_sel(lembar, nilai) for nilai in isi])
    aliran = BytesIO()
    buku.save(aliran)
    aliran.seek(0)
    return FileResponse(aliran, as_attachment=True, filename=f"{nama}.xlsx", content_type=MIME_XLSX)


def kirim_csv(
    nama: str, judul: Sequence[str], baris: Iterable[Sequence[Any]]
) -> StreamingHttpResponse:
    """Comma-separated text, streamed; a cell that a spreadsheet would compute is quoted."""

    def alirkan() -> Iterator[str]:
        penulis = csv.writer(_Gema())
        yield "\ufeff" + penulis.writerow(judul)
        for isi in baris:
            yield penulis.writerow([_aman(_teks(n)) for n in isi])

    jawab = StreamingHttpResponse(alirkan(), content_type="text/csv; charset=utf-8")
    jawab["Content-Disposition"] = f'attachment; filename="{nama}.csv"'
    return jawab


class _Gema:
    """A file that hands back what is written to it."""

    def write(self, teks: str) -> str:
        return teks


def _sel(lembar: Any, nilai: Any, tebal: bool = False) -> WriteOnlyCell:
    if isinstance(nilai, datetime):  # a spreadsheet knows no time zone
        nilai = timezone.localtime(nilai).replace(tzinfo=None)
    sel = WriteOnlyCell(lembar, value=nilai)
    if isinstance(nilai, str):
        sel.data_type = "s"
    elif isinstance(nilai, datetime):
        sel.number_format = "dd/mm/yyyy hh:mm"
    if tebal:
        sel.font = Font(bold=True)
    return sel


def _teks(nilai: Any) -> str:
    if isinstance(nilai, datetime):
        return timezone.localtime(nilai).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(nilai, date):
        return nilai.isoformat()
    return str(nilai)


def _aman(teks: str) -> str:
    return f"'{teks}" if teks.startswith(AWALAN_RUMUS) else teks
