"""Promise and measurement: Perjanjian Kinerja, Rencana Aksi, realisasi, evidence, analysis."""

from .analisis import Analisis
from .perjanjian import PerjanjianKinerja, TargetAksi, TargetPK
from .realisasi import NAMA_PERIODE, Bukti, NilaiRealisasi, Peralihan, Realisasi

__all__ = [
    "NAMA_PERIODE",
    "Analisis",
    "Bukti",
    "NilaiRealisasi",
    "Peralihan",
    "PerjanjianKinerja",
    "Realisasi",
    "TargetAksi",
    "TargetPK",
]
