"""`python -m lkjip.reviu.bacaan FILE`: read and check one file, a JSON line per step.

The last line is {"hasil": …} or {"galat": …}. Memory is bounded here, time by whoever started it.
"""

import json
import resource
import sys
from pathlib import Path

from lkjip.reviu.dokumen_asing import GalatBaca, baca_berkas
from lkjip.rumus.uji import periksa

from .pagar import MEMORI_TERBANYAK, TERLALU_BERAT
from .tandai import tandai


def kabar(**isi: object) -> None:
    sys.stdout.write(json.dumps(isi, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI_TERBANYAK, MEMORI_TERBANYAK))
    try:
        kabar(langkah="Membaca berkas", ke=1)
        dokumen = baca_berkas(Path(sys.argv[1]))
        kabar(langkah="Menghitung ulang dan membandingkan", ke=2)
        kabar(hasil=tandai(dokumen, periksa(dokumen)))
    except GalatBaca as galat:
        kabar(galat=str(galat))
    except MemoryError:
        kabar(galat=TERLALU_BERAT)


if __name__ == "__main__":
    main()
