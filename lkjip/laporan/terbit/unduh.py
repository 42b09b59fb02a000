"""Sending a stored file: hash compared first, resumable by Range, never made anew."""

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

POLA_RENTANG = re.compile(r"bytes=(\d*)-(\d*)")


@dataclass(frozen=True, slots=True)
class Kiriman:
    """Bytes to send, their type, the name to save them under, and their SHA-256 as ETag."""

    isi: bytes
    nama: str
    jenis: str
    sidik: str
    lampiran: bool = True


def send(request: HttpRequest, kiriman: Kiriman) -> HttpResponse:
    """The whole, one range of it (206), nothing because unchanged (304), or 416."""
    etag = f'"{kiriman.sidik}"'
    if etag in [satu.strip() for satu in request.headers.get("If-None-Match", "").split(",")]:
        return _kepala(HttpResponse(status=304), kiriman, etag)
    rentang = read_rentang(request, etag, len(kiriman.isi))
    if rentang is None:
        return _kepala(HttpResponse(kiriman.isi, content_type=kiriman.jenis), kiriman, etag)
    awal, akhir = rentang
    if awal > akhir:
        jawab = HttpResponse(status=416)
        jawab["Content-Range"] = f"bytes */{len(kiriman.isi)}"
        return jawab
    jawab = HttpResponse(kiriman.isi[awal : akhir + 1], status=206, content_type=kiriman.jenis)
    jawab["Content-Range"] = f"bytes {awal}-{akhir}/{len(kiriman.isi)}"
    return _kepala(jawab, kiriman, etag)


def read_rentang(request: HttpRequest, etag: str, ukuran: int) -> tuple[int, int] | None:
    """(first, last) byte asked for; None for the whole; first > last when there is no such range.

    Several ranges at once are answered with the whole, as RFC 9110 allows.
    """
    cocok = POLA_RENTANG.fullmatch(request.headers.get("Range", "").strip())
    if cocok is None or cocok.groups() == ("", ""):
        return None
    if request.headers.get("If-Range", etag) != etag:
        return None
    awal, akhir = cocok.groups()
    if awal == "":  # the last n bytes
        panjang = int(akhir)
        return (max(0, ukuran - panjang), ukuran - 1) if panjang else (1, 0)
    if int(awal) >= ukuran:
        return (1, 0)
    return int(awal), min(int(akhir), ukuran - 1) if akhir else ukuran - 1


def _kepala(jawab: HttpResponse, kiriman: Kiriman, etag: str) -> HttpResponse:
    jawab["ETag"] = etag
    jawab["Accept-Ranges"] = "bytes"
    cara = "attachment" if kiriman.lampiran else "inline"
    jawab["Content-Disposition"] = f'{cara}; filename="{kiriman.nama}"'
    jawab["X-Content-Type-Options"] = "nosniff"
    return jawab
