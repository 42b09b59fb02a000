"""Order of blocks on paper: text does not stop for a landscape page.

A table or drawing on a landscape page breaks the flow twice. Like any typesetter we let the text
that follows it go on first and fill the page, up to the next heading, table or drawing. On screen
the order stays as written.
"""

from .pohon import Blok, Daftar, Gambar, Kotak, Paragraf, Rumus, Tabel

MENGALIR = (Paragraf, Daftar, Rumus, Kotak)


def alirkan(isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """The blocks with each landscape block moved behind the running text that follows it."""
    hasil: list[Blok] = []
    tunda: list[Blok] = []
    for blok in isi:
        if isinstance(blok, Tabel | Gambar) and blok.mendatar:
            tunda.append(blok)
        elif isinstance(blok, MENGALIR):
            hasil.append(blok)
        else:
            hasil += tunda
            hasil.append(blok)
            tunda = []
    return (*hasil, *tunda)
