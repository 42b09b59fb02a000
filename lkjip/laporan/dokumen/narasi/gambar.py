"""Pictures in prose: stored with the report, named by their SHA-256, drawn inside an SVG."""

from base64 import b64encode
from dataclasses import dataclass

from ..pohon import Gambar

AWALAN_GAMBAR = "gambar:"


@dataclass(frozen=True, slots=True)
class BerkasGambar:
    """A picture that belongs to the report. Size in pixels; `mime` is image/png or image/jpeg."""

    mime: str
    lebar: int
    tinggi: int
    isi: bytes

    def jadi_svg(self) -> str:
        """The picture as a drawing, so that it is printed like every other figure."""
        data = b64encode(self.isi).decode("ascii")
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.lebar} {self.tinggi}">'
            f'<image width="{self.lebar}" height="{self.tinggi}" '
            f'href="data:{self.mime};base64,{data}"/></svg>'
        )


def susun_gambar(kunci: str, berkas: BerkasGambar, alt: str, judul: str, bernomor: bool) -> Gambar:
    """The figure of a picture; without a title of its own it is titled by its alternative text."""
    return Gambar(kunci, judul or alt.rstrip("."), berkas.jadi_svg(), alt, bernomor=bernomor)
