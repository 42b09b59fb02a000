"""A page of an attached document as a picture, drawn inside an SVG."""

from base64 import b64encode
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HalamanUnggahan:
    """Size in pixels; `mime` is image/png or image/jpeg."""

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
