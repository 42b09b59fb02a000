"""Narrative of the report's sections and the prints made of it."""

from .cetakan import Cetakan
from .narasi import Narasi

__all__ = ["Cetakan", "Narasi"]
