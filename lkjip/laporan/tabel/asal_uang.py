"""Where the figures of the tables of money in time come from."""

from dataclasses import dataclass

from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.daun import DESEMBER
from lkjip.rumus.ikhtisar import IkhtisarBaris

from .anggaran import KunciBaris, alamat_asal, alamat_baris


@dataclass(frozen=True, slots=True)
class Asal:
    """Where the figures of these tables come from: a year and the keys of its budget rows."""

    tahun: TahunKinerja
    kunci: KunciBaris

    def alamat(self, baris: IkhtisarBaris, kolom: str) -> str:
        """Empty for a row or a column that the dictionary of the report does not know."""
        return alamat_baris(self.tahun, self.kunci, baris, kolom)

    def triwulan(self, baris: IkhtisarBaris, nomor: int, kolom: str) -> str:
        return self.alamat(baris, f"triwulan.{nomor}.{kolom}")

    def kas(self, baris: IkhtisarBaris, kolom: str, bulan: int) -> str:
        """Cash plans are in the dictionary for the whole year, by programme."""
        if bulan != DESEMBER or baris.jenis not in ("opd", "program"):
            return ""
        if baris.jenis == "opd":
            return alamat_asal(self.tahun, f"kas.{kolom}")
        return self.alamat(baris, f"kas.{kolom}")
