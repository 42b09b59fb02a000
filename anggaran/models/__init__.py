"""Money: programmes of a year with pagu per stage, realisasi, belanja by account, mapping."""

from .belanja import RekapBelanja
from .dinyatakan import DinyatakanAnggaran
from .impor import BarisImpor, BerkasImpor, MasalahImpor
from .pemetaan import PemetaanSasaran
from .program import Kegiatan, Program, SubKegiatan
from .serapan import Pagu, RealisasiAnggaran

__all__ = [
    "BarisImpor",
    "BerkasImpor",
    "DinyatakanAnggaran",
    "Kegiatan",
    "MasalahImpor",
    "Pagu",
    "PemetaanSasaran",
    "Program",
    "RealisasiAnggaran",
    "RekapBelanja",
    "SubKegiatan",
]
