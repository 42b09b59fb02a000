"""Promise and measurement: Perjanjian Kinerja, Rencana Aksi, realisasi, evidence, analysis."""

from .analisis import Analisis
from .perjanjian import PerjanjianKinerja, TargetAksi, TargetPK
from .realisasi import Bukti, NilaiRealisasi, Realisasi

__all__ = [
    "Analisis",
    "Bukti",
    "NilaiRealisasi",
    "PerjanjianKinerja",
    "Realisasi",
    "TargetAksi",
    "TargetPK",
]
