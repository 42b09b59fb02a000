"""Who: pemda, OPD, units, officials, users, roles, the year lock and the audit trail."""

from .draf import DrafIsian
from .jejak import Jejak
from .pegawai import AnalisisBebanKerja, AngkaDinyatakan, RekapGolongan, RekapPendidikan
from .pengguna import Keanggotaan, Pengguna
from .perangkat import (
    DasarHukum,
    FungsiJabatan,
    Pejabat,
    Pemda,
    PerangkatDaerah,
    UnitKerja,
    Urusan,
)
from .tahun import PeriodePengisian, TahunKinerja

__all__ = [
    "AnalisisBebanKerja",
    "AngkaDinyatakan",
    "DasarHukum",
    "DrafIsian",
    "FungsiJabatan",
    "Jejak",
    "Keanggotaan",
    "Pejabat",
    "Pemda",
    "Pengguna",
    "PerangkatDaerah",
    "PeriodePengisian",
    "RekapGolongan",
    "RekapPendidikan",
    "TahunKinerja",
    "UnitKerja",
    "Urusan",
]
