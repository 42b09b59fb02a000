"""Narrative of the report's sections, the prints made of it, its review and its publications."""

from .cetakan import Cetakan
from .narasi import AngkaDibiarkan, Narasi
from .reviu import StatusReviu
from .terbitan import PengecualianTemuan, Terbitan, UnduhanTerbitan

__all__ = [
    "AngkaDibiarkan",
    "Cetakan",
    "Narasi",
    "PengecualianTemuan",
    "StatusReviu",
    "Terbitan",
    "UnduhanTerbitan",
]
