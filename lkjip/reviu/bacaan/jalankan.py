"""Starts the reading process and listens to it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from lkjip.organisasi.terpisah import TerlaluLama, run_terpisah

DETIK_TERLAMA = 180
TERLALU_LAMA = (
    f"Dokumen ini tidak selesai dibaca dalam {DETIK_TERLAMA // 60} menit, sehingga dihentikan. "
    "Bagi menjadi beberapa berkas, atau simpan sebagai DOCX."
)
TERHENTI = (
    "Pembacaan dokumen ini terhenti sebelum selesai. Simpan ulang dokumennya sebagai PDF atau "
    "DOCX, lalu unggah lagi."
)


class BacaanGagal(Exception):
    """The document could not be read; the message is for the reviewer."""


def read_dokumen(berkas: Path, kabar: Callable[[str, int], None]) -> dict[str, Any]:
    """The marked document and its findings (`tandai`). `kabar` is told each step.

    Raises `BacaanGagal`.
    """
    try:
        for isi in run_terpisah("lkjip.reviu.bacaan", [str(berkas)], DETIK_TERLAMA):
            if "galat" in isi:
                raise BacaanGagal(isi["galat"])
            if "hasil" in isi:
                return isi["hasil"]
            kabar(isi["langkah"], isi["ke"])
    except TerlaluLama as galat:
        raise BacaanGagal(TERLALU_LAMA) from galat
    raise BacaanGagal(TERHENTI)
