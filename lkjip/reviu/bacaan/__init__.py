"""Reading a document from elsewhere in a process of its own, and marking what was found in it."""

from .jalankan import BacaanGagal, read_dokumen

__all__ = ["BacaanGagal", "read_dokumen"]
