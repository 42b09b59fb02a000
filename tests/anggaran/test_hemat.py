"""Reading a sheet takes no more memory for more rows."""

import io
import tracemalloc

import pytest

from anggaran.impor.baca import buka_bacaan
from anggaran.impor.baris_xml import alirkan_row

from .buku_datar import buku_realisasi, transaksi

SATU_MIB = 1024 * 1024
KEPALA = b'<?xml version="1.0"?><worksheet xmlns="urn:x"><sheetData>'
EKOR = b"</sheetData></worksheet>"


def _puncak(banyak: int) -> int:
    """Peak of Python's own memory while all rows pass through."""
    aliran = io.BytesIO()
    buku_realisasi([transaksi(nilai=n) for n in range(banyak)]).save(aliran)
    with buka_bacaan(aliran, "uji.xlsx") as bacaan:
        tracemalloc.start()
        assert sum(1 for _ in bacaan.baris(bacaan.tampak[0])) == banyak + 1
        puncak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return puncak


def test_memori_tidak_tumbuh_dengan_jumlah_baris():
    kecil, besar = _puncak(1500), _puncak(6000)
    assert besar - kecil < SATU_MIB, (kecil, besar)


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        (KEPALA + b'<row r="1"><c/></row><row r="3"/>' + EKOR, ["1", "3"]),
        (KEPALA.replace(b"<sheetData>", b"<sheetData/>") + b"</worksheet>", []),
        (b'<worksheet xmlns="urn:x"><sheetViews/></worksheet>', []),
        (
            b'<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="7"></x:row></x:sheetData>'
            b"</x:worksheet>",
            ["7"],
        ),
    ],
)
def test_baris_lembar(isi, harap):
    assert [unsur.get("r") for unsur in alirkan_row(io.BytesIO(isi))] == harap


@pytest.mark.parametrize(
    "isi",
    [
        KEPALA + b'<row r="1"></row>',
        KEPALA + b'<row r="1"><c></row>' + EKOR,
        b'<!DOCTYPE a [<!ENTITY b "c">]>' + KEPALA + EKOR,
        KEPALA.decode().encode("utf-16"),
    ],
)
def test_lembar_rusak_ditolak(isi):
    with pytest.raises((ValueError, SyntaxError)):
        list(alirkan_row(io.BytesIO(isi)))
