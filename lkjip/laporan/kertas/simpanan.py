"""Finished pieces on disk, under the hash of what they were made from.

Any number of processes may read and write at once: an entry is written beside and moved into
place, carries its own hash, and a damaged or vanished one just counts as missing. The folder keeps
to a size; what was not used for longest goes first.
"""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

PANJANG_SIDIK = 32
AWALAN_TULIS = "tulis-"


@dataclass(frozen=True, slots=True)
class Simpanan:
    """A folder that keeps at most `batas` bytes (0: keeps nothing). `versi` is part of every
    key."""

    folder: Path
    batas: int
    versi: str

    def get(self, *kunci: str) -> bytes | None:
        """What was kept under this key, or None."""
        if not self.batas:
            return None
        berkas = self._berkas(kunci)
        try:
            bita = berkas.read_bytes()
            os.utime(berkas)  # used: stays longer
        except OSError:
            return None
        isi = bita[PANJANG_SIDIK:]
        return isi if hashlib.sha256(isi).digest() == bita[:PANJANG_SIDIK] else None

    def put(self, isi: bytes, *kunci: str) -> None:
        """Keep it. A full disk is no reason to fail a print."""
        if not self.batas:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(
                dir=self.folder, prefix=AWALAN_TULIS, delete=False
            ) as tulis:
                tulis.write(hashlib.sha256(isi).digest() + isi)
            os.replace(tulis.name, self._berkas(kunci))
        except OSError:
            return

    def trim(self) -> None:
        """Back to the limit, oldest use first."""
        daftar = []
        for satu in self.folder.glob("*"):
            try:
                keadaan = satu.stat()
            except FileNotFoundError:  # another process was faster
                continue
            daftar.append((keadaan.st_mtime_ns, keadaan.st_size, satu))
        lebih = sum(ukuran for _, ukuran, _ in daftar) - self.batas
        for _, ukuran, satu in sorted(daftar):
            if lebih <= 0:
                return
            satu.unlink(missing_ok=True)
            lebih -= ukuran

    def _berkas(self, kunci: tuple[str, ...]) -> Path:
        sidik = hashlib.sha256("\0".join((self.versi, *kunci)).encode()).hexdigest()
        return self.folder / sidik
