"""Pictures of printed pages, for the preview "halaman cetak"."""

import io
from pathlib import Path

import pypdfium2 as pdfium
from PIL.Image import Dither

SKALA = 1.6
"""Pixels per point: 952 × 1347 for an upright A4 page, sharp at the width of the preview."""


class TanpaHalaman(LookupError):
    """The PDF has no page of that number."""


def gambar_halaman(berkas: Path | bytes, nomor: int) -> bytes:
    """PNG of page `nomor` (from 1) of the PDF. Raises `TanpaHalaman`."""
    dokumen = pdfium.PdfDocument(berkas)
    try:
        if not 1 <= nomor <= len(dokumen):
            raise TanpaHalaman(f"Halaman {nomor} tidak ada; cetakan ini {len(dokumen)} halaman.")
        gambar = dokumen[nomor - 1].render(scale=SKALA).to_pil()
    finally:
        dokumen.close()
    keluar = io.BytesIO()
    # A page has few colours; a palette makes its picture a third as large.
    gambar.quantize(64, dither=Dither.NONE).save(keluar, "PNG")
    return keluar.getvalue()


def ukuran_halaman(berkas: Path | bytes) -> list[tuple[int, int]]:
    """(width, height) in pixels of every page's picture, so that a page can leave room for it."""
    dokumen = pdfium.PdfDocument(berkas)
    try:
        return [
            tuple(round(u * SKALA) for u in dokumen.get_page_size(i)) for i in range(len(dokumen))
        ]
    finally:
        dokumen.close()
