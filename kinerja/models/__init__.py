"""Promise and measurement: Perjanjian Kinerja, Rencana Aksi, realisasi, evidence, analysis."""

from .analisis import Analisis
from .impor import ImporKinerja
from .pengingat import Pengingat
from .perjanjian import PerjanjianKinerja, TargetAksi, TargetPK
from .realisasi import NAMA_PERIODE, Bukti, NilaiRealisasi, Peralihan, Realisasi

__all__ = [
    "NAMA_PERIODE",
    "Analisis",
    "Bukti",
    "ImporKinerja",
    "NilaiRealisasi",
    "Pengingat",
    "Peralihan",
    "PerjanjianKinerja",
    "Realisasi",
    "TargetAksi",
    "TargetPK",
]
