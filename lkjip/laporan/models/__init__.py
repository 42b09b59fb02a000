"""Narrative of the report's sections, the prints made of it, and its publications."""

from .cetakan import Cetakan
from .narasi import Narasi
from .terbitan import PengecualianTemuan, Terbitan, UnduhanTerbitan

__all__ = ["Cetakan", "Narasi", "PengecualianTemuan", "Terbitan", "UnduhanTerbitan"]
