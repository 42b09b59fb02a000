"""Starts the reading process and listens to it: a hostile file can hurt nothing but itself."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import Any

DETIK_TERLAMA = 180
AKAR = Path(__file__).resolve().parents[3]
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
    perintah = [sys.executable, "-m", "lkjip.reviu.bacaan", str(berkas)]
    lewat = []
    with subprocess.Popen(  # noqa: S603 - our own module, and a path that we made
        perintah, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=AKAR
    ) as proses:

        def hentikan() -> None:
            lewat.append(True)
            proses.kill()

        penjaga = Timer(DETIK_TERLAMA, hentikan)
        penjaga.start()
        try:
            for baris in proses.stdout:
                isi = json.loads(baris)
                if "galat" in isi:
                    raise BacaanGagal(isi["galat"])
                if "hasil" in isi:
                    return isi["hasil"]
                kabar(isi["langkah"], isi["ke"])
        finally:
            penjaga.cancel()
    raise BacaanGagal(TERLALU_LAMA if lewat else TERHENTI)
