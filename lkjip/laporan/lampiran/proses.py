"""Starts the reading process and listens to it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from lkjip.organisasi.terpisah import TerlaluLama, run_terpisah

from .baca import BacaanDitolak

DETIK_TERLAMA = 120
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
    halaman = []
    try:
        for isi in run_terpisah(
            "lkjip.laporan.lampiran", [str(berkas), str(folder)], DETIK_TERLAMA
        ):
            if "galat" in isi:
                raise BacaanDitolak(isi["galat"])
            if "selesai" in isi:
                return halaman
            halaman.append(isi["halaman"])
            kabar(isi["ke"], isi["dari"])
    except TerlaluLama as galat:
        raise BacaanDitolak(TERLALU_LAMA) from galat
    raise BacaanDitolak(TERHENTI)
