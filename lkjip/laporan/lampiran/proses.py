"""Starts the reading process and listens to it: a hostile file can hurt nothing but itself."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import Any

from .baca import BacaanDitolak

DETIK_TERLAMA = 120
AKAR = Path(__file__).resolve().parents[3]
TERLALU_LAMA = (
    f"Berkas ini tidak selesai dibaca dalam {DETIK_TERLAMA // 60} menit, sehingga dihentikan. "
    "Cetak ulang ke PDF atau bagi menjadi beberapa berkas."
)
TERHENTI = (
    "Pembacaan berkas ini terhenti sebelum selesai. Buka dan simpan ulang sebagai PDF, lalu "
    "unggah lagi."
)


def lukis_berkas(
    berkas: Path, folder: Path, kabar: Callable[[int, int], None]
) -> list[dict[str, Any]]:
    """Draw the pages of `berkas` into `folder`; a {"sidik", "lebar", "tinggi", "teks"} each.

    `kabar` is told (page, of how many). Raises `BacaanDitolak`.
    """
    perintah = [sys.executable, "-m", "lkjip.laporan.lampiran", str(berkas), str(folder)]
    lewat, halaman = [], []
    with subprocess.Popen(  # noqa: S603 - our own module, and paths that we made
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
                    raise BacaanDitolak(isi["galat"])
                if "selesai" in isi:
                    return halaman
                halaman.append(isi["halaman"])
                kabar(isi["ke"], isi["dari"])
        finally:
            penjaga.cancel()
            if proses.poll() is None:
                proses.kill()
    raise BacaanDitolak(TERLALU_LAMA if lewat else TERHENTI)
