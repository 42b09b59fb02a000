"""Cut into pieces, a part comes out as the layout engine sets it in one go: text and pixels."""

import re

import pypdfium2 as pdfium
import pytest
from PIL import ImageChops

from lkjip.laporan.cetak import Penata, print_pdf
from lkjip.laporan.kertas.mesin import Mesin

from .naskah_uji import PANJANG, bab, naskah

KAKI = 0.915  # below stands the page number, which the plain layout does not have
SKALA = 1.5
TAUTAN = re.compile(r' href="#[^"]*"')  # leads out of the part


@pytest.fixture(scope="module")
def mesin() -> Mesin:
    return Penata().mesin


def polos(mesin: Mesin, html: str) -> bytes:
    """The whole part in one layout by plain WeasyPrint."""
    return mesin.render(TAUTAN.sub("", html), [*mesin.gaya, mesin.gaya_awal]).write_pdf()


def gambar(halaman: pdfium.PdfPage):
    citra = halaman.render(scale=SKALA, grayscale=True).to_pil()
    return citra.crop((0, 0, citra.width, int(citra.height * KAKI)))


def teks(halaman: pdfium.PdfPage) -> str:
    kotak = halaman.get_textpage()
    return kotak.get_text_bounded(bottom=halaman.get_height() * (1 - KAKI)).replace("\r\n", "\n")


def bandingkan(sepotong: list[pdfium.PdfPage], utuh: list[pdfium.PdfPage]) -> None:
    assert len(sepotong) == len(utuh)
    for nomor, (a, b) in enumerate(zip(sepotong, utuh, strict=True), 1):
        assert teks(a).split() == teks(b).split(), nomor
        assert ImageChops.difference(gambar(a), gambar(b)).getbbox() is None, nomor


def test_bab_sepotong_sepotong_sama_dengan_sekali_tata(mesin):
    dok = list(pdfium.PdfDocument(print_pdf(naskah()).pdf))
    dok = dok[1:]  # the list
    for nama in PANJANG:
        utuh = list(pdfium.PdfDocument(polos(mesin, bab(nama, {}))))
        bandingkan(dok[: len(utuh)], utuh)
        dok = dok[len(utuh) :]
    assert dok == []
