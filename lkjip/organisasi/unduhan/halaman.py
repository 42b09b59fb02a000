"""A page that can be downloaded as files, table by table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify

from ..models import TahunKinerja
from .lembar import LembarUnduh
from .teks_csv import tulis_csv
from .xlsx import MIME_XLSX, tulis_xlsx

KUNCI, BENTUK = "unduh", "bentuk"
SEMUA = "semua"
DI_MEMORI = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Unduhan:
    """The tables of one page by key, each made when it is asked for; `nama` starts the files'
    names ("anggaran-diskominfo-2020")."""

    nama: str
    tabel: Mapping[str, Callable[[], LembarUnduh]]


def subjek_tahun(tahun: TahunKinerja) -> str:
    """Whose table it is, as every file says above it."""
    return f"{tahun.opd.nama}, tahun {tahun.tahun}"


def tampilkan(
    request: HttpRequest, templat: str, konteks: dict[str, Any], unduhan: Unduhan
) -> HttpResponse:
    """The page, or one of its tables when the address asks for it."""
    if KUNCI not in request.GET:
        return render(request, templat, konteks)
    return kirim(unduhan, request.GET[KUNCI], request.GET.get(BENTUK, "xlsx"))


def kirim(unduhan: Unduhan, kunci: str, bentuk: str) -> HttpResponse:
    """A table (or "semua" of them, a sheet each) as a file. 404 for what does not exist."""
    if kunci == SEMUA and bentuk == "xlsx" and unduhan.tabel:
        return kirim_xlsx(unduhan.nama, *(buat() for buat in unduhan.tabel.values()))
    if kunci not in unduhan.tabel:
        raise Http404("Tabel ini tidak ada di halaman ini.")
    nama = f"{unduhan.nama}-{slugify(kunci)}"
    lembar = unduhan.tabel[kunci]()
    if bentuk == "xlsx":
        return kirim_xlsx(nama, lembar)
    if bentuk == "csv":
        return kirim_csv(nama, lembar)
    raise Http404("Bentuk berkas ini tidak dikenal; yang ada: xlsx dan csv.")


def kirim_xlsx(nama: str, *lembar: LembarUnduh) -> FileResponse:
    """The sheets as an attachment."""
    aliran = SpooledTemporaryFile(max_size=DI_MEMORI)  # noqa: SIM115 (the response closes it)
    tulis_xlsx(aliran, lembar, kala=timezone.now())
    aliran.seek(0)
    return FileResponse(aliran, as_attachment=True, filename=f"{nama}.xlsx", content_type=MIME_XLSX)


def kirim_csv(nama: str, lembar: LembarUnduh) -> StreamingHttpResponse:
    """The sheet as text, streamed."""
    jawab = StreamingHttpResponse(tulis_csv(lembar), content_type="text/csv; charset=utf-8")
    jawab["Content-Disposition"] = f'attachment; filename="{nama}.csv"'
    return jawab
