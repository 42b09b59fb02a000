"""What is taken from inside WeasyPrint. Pinned: another version must be looked at first.

Fonts are left out of the pieces, because a piece would embed its own subset of each; `huruf`
embeds one subset for the whole document when the pieces are put together.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pydyf
import weasyprint.pdf
from weasyprint import VERSION, Document
from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import pango
from weasyprint.text.fonts import get_hb_object_data

from .jenis import GalatCetak, HurufTerpakai, UraianHuruf

VERSI_DIKENAL = "70.0"

if VERSION != VERSI_DIKENAL:  # pragma: no cover - the lock file keeps it
    raise ImportError(f"kertas.dalam knows WeasyPrint {VERSI_DIKENAL}, not {VERSION}")

VERSI_PANGO: int = pango.pango_version()
_kunci = threading.Lock()


@contextmanager
def tanpa_huruf() -> Iterator[None]:
    """Within it, PDFs are written without their fonts."""
    with _kunci:
        asli = weasyprint.pdf.build_fonts_dictionary
        weasyprint.pdf.build_fonts_dictionary = lambda *_: pydyf.Dictionary()
        try:
            yield
        finally:
            weasyprint.pdf.build_fonts_dictionary = asli


def read_huruf(dokumen: Document) -> tuple[tuple[HurufTerpakai, bytes], ...]:
    """The fonts that a document written before uses, each with its file.

    Raises `GalatCetak` for a letter that no font has: an archive must not show empty boxes.
    """
    hasil: dict[str, tuple[HurufTerpakai, bytes]] = {}
    for satu in dokumen.fonts.values():
        if satu.missing:
            tanpa = ", ".join(f"“{chr(kode)}” (U+{kode:04X})" for kode in satu.missing)
            raise GalatCetak(
                f"Tanda {tanpa} tidak ada dalam huruf cetak. Ganti atau hapus dari naskah."
            )
        if satu.bitmap:
            raise GalatCetak(f"Huruf “{satu.family}” tidak dapat ditanam ke dalam PDF.")
        lama = hasil.get(satu.hash)
        teks, lebar = (lama[0].teks, lama[0].lebar) if lama else ({}, {})
        terpakai = HurufTerpakai(
            satu.hash, "", _uraian(satu), satu.to_unicode | teks, satu.widths | lebar
        )
        hasil[satu.hash] = (terpakai, get_hb_object_data(satu.hb_face))
    return tuple(hasil.values())


def _uraian(satu: Font) -> UraianHuruf:
    return UraianHuruf(
        nama=satu.name.decode().removeprefix("/"),
        keluarga=satu.family,
        bendera=satu.flags,
        naik=satu.ascent,
        turun=satu.descent,
        indeks=satu.index,
    )
