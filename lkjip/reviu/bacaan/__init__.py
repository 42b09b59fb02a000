"""Reading a document from elsewhere in a process of its own, and marking what was found in it."""

from .jalankan import DETIK_TERLAMA, TERLALU_LAMA, BacaanGagal, read_dokumen
from .pagar import Kehabisan, dipagari

__all__ = [
    "DETIK_TERLAMA",
    "TERLALU_LAMA",
    "BacaanGagal",
    "Kehabisan",
    "dipagari",
    "read_dokumen",
]
