"""The checks: from a document with its claims to findings. Pure, without Django.

`periksa` is the whole: it reads tables and sentences into figures with their meaning, lets the
figures bear witness against each other, and reports each root cause once.
"""

from .dokumen import DokumenKlaim
from .katalog import KATALOG
from .periksa import periksa
from .temuan import Keparahan, Keyakinan, Lokasi, Temuan

__all__ = ["KATALOG", "DokumenKlaim", "Keparahan", "Keyakinan", "Lokasi", "Temuan", "periksa"]
