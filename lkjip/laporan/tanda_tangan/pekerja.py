"""Reads a hostile PDF in a process of its own, bounded in memory, processor time and wall time.

    python -m lkjip.laporan.tanda_tangan.pekerja FOLDER… < file.pdf    → one line of JSON

A PDF can be made so that reading it takes hours or all memory. Here it can only bring down this
small process; `read_pdf_terkurung` reports that as a verdict on the file.
"""

import dataclasses
import json
import logging
import resource
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from .baca import read_pdf
from .bacaan import (
    Bacaan,
    BacaanLampiran,
    BacaanSertifikat,
    BacaanTandaTangan,
    Cakupan,
    Perubahan,
    StatusSertifikat,
)
from .jenis import Tingkat
from .kepercayaan import Kepercayaan

MEMORI = 1536 * 1024 * 1024
WAKTU = 20  # seconds of processor time
TENGGAT = 40  # seconds on the wall
AKAR = Path(__file__).resolve().parents[3]
TERLALU_BERAT = (
    "PDF ini disusun sedemikian rupa sehingga pemeriksaannya melampaui batas waktu atau memori."
)


def read_pdf_terkurung(berkas: Path, kepercayaan: Kepercayaan) -> Bacaan:
    """`read_pdf` of a file, in a child process. Never raises for what the file does."""
    perintah = [sys.executable, "-m", __name__, *map(str, kepercayaan.sumber)]
    try:
        with berkas.open("rb") as masuk:
            selesai = subprocess.run(  # noqa: S603 - our own module, no shell
                perintah, stdin=masuk, capture_output=True, timeout=TENGGAT, cwd=AKAR, check=True
            )
        return decode_bacaan(json.loads(selesai.stdout))
    except (subprocess.SubprocessError, ValueError):
        return Bacaan(berkas.stat().st_size, "", galat=TERLALU_BERAT)


def encode_bacaan(bacaan: Bacaan) -> str:
    return json.dumps(dataclasses.asdict(bacaan), default=_iso)


def decode_bacaan(isi: dict[str, Any]) -> Bacaan:
    tanda = tuple(_decode_tanda(satu) for satu in isi.pop("tanda_tangan"))
    lampiran = tuple(BacaanLampiran(**satu) for satu in isi.pop("lampiran"))
    cap = tuple(_waktu(satu) for satu in isi.pop("cap_waktu"))
    aktif = tuple(isi.pop("aktif"))
    return Bacaan(tanda_tangan=tanda, lampiran=lampiran, cap_waktu=cap, aktif=aktif, **isi)


def _decode_tanda(isi: dict[str, Any]) -> BacaanTandaTangan:
    s = isi["sertifikat"]
    if s is not None:
        s = BacaanSertifikat(**(s | {k: _waktu(s[k]) for k in ("mulai", "sampai")}))
    return BacaanTandaTangan(
        **(
            isi
            | {
                "sertifikat": s,
                "cakupan": Cakupan(isi["cakupan"]),
                "perubahan": Perubahan(isi["perubahan"]),
                "status": StatusSertifikat(isi["status"]),
                "tingkat": Tingkat(isi["tingkat"]),
                "waktu": _waktu(isi["waktu"]),
                "dicabut_pada": _waktu(isi["dicabut_pada"]),
            }
        )
    )


def _waktu(teks: str | None) -> datetime | None:
    return datetime.fromisoformat(teks) if teks else None


def _iso(nilai: object) -> str:
    if isinstance(nilai, datetime):
        return nilai.isoformat()
    raise TypeError(type(nilai).__name__)


def _main(folder: list[str]) -> None:
    logging.disable()  # pyHanko would tell about every untrusted certificate
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (WAKTU, WAKTU + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    kepercayaan = Kepercayaan.load(map(Path, folder))
    sys.stdout.write(encode_bacaan(read_pdf(sys.stdin.buffer.read(), kepercayaan)))


if __name__ == "__main__":
    _main(sys.argv[1:])
