"""The working paper as PDF."""

from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.gambar_naskah.gudang import akar_foto
from lkjip.laporan.naskah import susun_naskah

from .isi import KertasKerja
from .pohon import susun_kertas_kerja


def print_kertas_kerja(kertas: KertasKerja) -> bytes:
    """Raises `GalatCetak`."""
    naskah = susun_naskah(nomori(susun_kertas_kerja(kertas)))
    return print_pdf(naskah, akar=[akar_foto()]).pdf
