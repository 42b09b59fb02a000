"""QR codes as SVG with presentation attributes only, for screen and paper."""

from functools import lru_cache

import segno

TEPI = 4  # modules of quiet zone that the standard asks for


@lru_cache(maxsize=64)
def draw_qr(teks: str) -> str:
    """A square drawing of `teks`: one path, black on white, error correction M."""
    kode = segno.make(teks, error="m", micro=False)
    jalur = []
    for y, baris in enumerate(kode.matrix):
        x = 0
        while x < len(baris):
            awal = x
            while x < len(baris) and baris[x]:
                x += 1
            if x > awal:
                jalur.append(f"M{awal + TEPI} {y + TEPI}h{x - awal}v1h{awal - x}z")
            x += 1
    sisi = len(kode.matrix) + 2 * TEPI
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sisi} {sisi}">'
        f'<rect width="{sisi}" height="{sisi}" fill="#fff"/>'
        f'<path d="{"".join(jalur)}" fill="#000" shape-rendering="crispEdges"/></svg>'
    )
