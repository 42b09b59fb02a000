"""Narrative of the report's sections, the prints made of it, its review and its publications."""

from .cetakan import Cetakan, IsiCetakan
from .narasi import AngkaDibiarkan, Narasi
from .reviu import StatusReviu
from .terbitan import PengecualianTemuan, Terbitan, UnduhanTerbitan

__all__ = [
    "AngkaDibiarkan",
    "Cetakan",
    "IsiCetakan",
    "Narasi",
    "PengecualianTemuan",
    "StatusReviu",
    "Terbitan",
    "UnduhanTerbitan",
]
