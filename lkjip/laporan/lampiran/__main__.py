"""`python -m lkjip.laporan.lampiran FILE FOLDER`: draw the pages of one PDF into a folder.

A JSON line per page, {"halaman": {...}, "ke": n, "dari": n}, the last line {"selesai": true} or
{"galat": …}. Memory is bounded here, time by whoever started it.
"""

import json
import resource
import sys
from pathlib import Path

from .baca import BacaanDitolak, lukis_halaman, periksa_isi

MEMORI_TERBANYAK = 2 * 1024**3  # bytes of address space
TERLALU_BERAT = (
    "Berkas ini memerlukan memori lebih banyak daripada yang disediakan. Perkecil gambarnya atau "
    "bagi menjadi beberapa berkas."
)


def kabar(**isi: object) -> None:
    sys.stdout.write(json.dumps(isi, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main(berkas: Path, folder: Path) -> None:
    """Read `berkas`; the picture of each page becomes a file named by its SHA-256."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI_TERBANYAK, MEMORI_TERBANYAK))
    try:
        isi = berkas.read_bytes()
        jumlah = periksa_isi(isi)
        for ke, satu in enumerate(lukis_halaman(isi), start=1):
            (folder / satu.sidik).write_bytes(satu.isi)
            fakta = {"lebar": satu.lebar, "tinggi": satu.tinggi, "teks": satu.teks}
            kabar(halaman={"sidik": satu.sidik, **fakta}, ke=ke, dari=jumlah)
        kabar(selesai=True)
    except BacaanDitolak as galat:
        kabar(galat=str(galat))
    except MemoryError:
        kabar(galat=TERLALU_BERAT)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
