"""Pictures in prose: stored with the report and named there by their SHA-256."""

import re
from dataclasses import dataclass

from ..pohon import Foto, Gambar

AWALAN_GAMBAR = "gambar:"
POLA_GAMBAR = re.compile(rf"{AWALAN_GAMBAR}([0-9a-f]{{64}})")
AKHIRAN = {"image/png": "png", "image/jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class BerkasGambar:
    """A picture that belongs to the report. Size in pixels; `mime` is image/png or image/jpeg."""

    sidik: str
    mime: str
    lebar: int
    tinggi: int

    def jadi_foto(self) -> Foto:
        return Foto(self.sidik, f"{self.sidik}.{AKHIRAN[self.mime]}", self.lebar, self.tinggi)


def daftar_sidik(html: str) -> tuple[str, ...]:
    """The pictures that a text names, each once; works on any text."""
    return tuple(dict.fromkeys(POLA_GAMBAR.findall(html)))


def susun_gambar(kunci: str, berkas: BerkasGambar, alt: str, judul: str, bernomor: bool) -> Gambar:
    """The figure of a picture; without a title of its own it is titled by its alternative text."""
    return Gambar(
        kunci, judul or alt.rstrip("."), "", alt, bernomor=bernomor, foto=berkas.jadi_foto()
    )
