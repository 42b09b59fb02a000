"""The plan: Renstra → misi → tujuan → sasaran → indikator, with targets per year."""

from .impor import ImporRenstra
from .indikator import Indikator, TargetTahunan
from .lingkungan import ArahKebijakan, FaktorLingkungan, IsuStrategis, Strategi
from .rencana import Misi, PenjelasanVisi, Renstra, Sasaran, Tujuan

__all__ = [
    "ArahKebijakan",
    "FaktorLingkungan",
    "ImporRenstra",
    "Indikator",
    "IsuStrategis",
    "Misi",
    "PenjelasanVisi",
    "Renstra",
    "Sasaran",
    "Strategi",
    "TargetTahunan",
    "Tujuan",
]
