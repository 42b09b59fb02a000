"""The working paper as PDF."""

from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.naskah import susun_naskah

from .isi import KertasKerja
from .pohon import susun_kertas_kerja


def print_kertas_kerja(kertas: KertasKerja) -> bytes:
    """Raises `GalatCetak`."""
    return print_pdf(susun_naskah(nomori(susun_kertas_kerja(kertas)))).pdf
