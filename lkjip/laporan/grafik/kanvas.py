"""One drawing being made: shapes and text into an SVG element tree, then to text.

Only presentation attributes are written, never `style`, `<style>` or scripts, because the pages'
Content-Security-Policy refuses them inside SVG too. ElementTree escapes all text.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from xml.etree import ElementTree as ET  # noqa: S405 - builds trees, parses nothing

from .aman import bersihkan, periksa_awalan, periksa_tautan, tulis_angka
from .huruf import DASAR_TENGAH, TINGGI_BARIS
from .warna import GARIS_TEGAS, LATAR, TINTA

HURUF = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif"
UKURAN = 13
UKURAN_KECIL = 11.5


class Kanvas:
    """A drawing `lebar` user units wide; its height is told when it is finished."""

    def __init__(self, awalan: str, lebar: float, judul: str, uraian: str, jenis: str) -> None:
        """`awalan` makes the ids unique in a page. ValueError when it is no identifier."""
        self.awalan = periksa_awalan(awalan)
        self.lebar = lebar
        self._akar = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": "",
                "class": f"grafik grafik-{jenis}",
                "role": "img",
                "aria-labelledby": f"{awalan}-judul",
                "aria-describedby": f"{awalan}-uraian",
                "font-family": HURUF,
                "font-size": tulis_angka(UKURAN),
                "fill": TINTA,
            },
        )
        ET.SubElement(self._akar, "title", {"id": f"{awalan}-judul"}).text = bersihkan(judul)
        ET.SubElement(self._akar, "desc", {"id": f"{awalan}-uraian"}).text = bersihkan(uraian)
        self._tumpukan = [self._akar]
        self._arsir_ada = False

    def selesai(self, tinggi: float) -> str:
        """Return the drawing as SVG text."""
        self._akar.set("viewBox", f"0 0 {tulis_angka(self.lebar)} {tulis_angka(tinggi)}")
        return ET.tostring(self._akar, encoding="unicode")

    # --- grouping --------------------------------------------------------------------------------

    @contextmanager
    def grup(self, keterangan: str = "") -> Iterator[None]:
        """Marks drawn inside belong together; `keterangan` shows when the pointer rests on them."""
        with self._masuk("g", {}):
            if keterangan:
                ET.SubElement(self._tumpukan[-1], "title").text = bersihkan(keterangan)
            yield

    @contextmanager
    def tautan(self, alamat: str) -> Iterator[None]:
        """Marks drawn inside lead to an address (none when it is "").

        A drawing with links is a group to screen readers, since an image hides what is inside it.
        ValueError for anything but a web address or a path of this site.
        """
        if not alamat:
            yield
            return
        periksa_tautan(alamat)
        self._akar.set("role", "group")
        with self._masuk("a", {"href": alamat}):
            yield

    @contextmanager
    def _masuk(self, tanda: str, atribut: dict[str, str]) -> Iterator[None]:
        self._tumpukan.append(ET.SubElement(self._tumpukan[-1], tanda, atribut))
        try:
            yield
        finally:
            self._tumpukan.pop()

    def _tambah(self, tanda: str, atribut: dict[str, str | float | None]) -> ET.Element:
        bersih = {
            nama.replace("_", "-"): n if isinstance(n, str) else tulis_angka(n)
            for nama, n in atribut.items()
            if n is not None
        }
        return ET.SubElement(self._tumpukan[-1], tanda, bersih)

    # --- shapes ----------------------------------------------------------------------------------

    def kotak(
        self,
        x: float,
        y: float,
        lebar: float,
        tinggi: float,
        isi: str,
        tepi: str | None = None,
        *,
        sudut: float | None = None,
        tebal: float | None = None,
        putus: str | None = None,
    ) -> None:
        """A rectangle. An outline is drawn inside the given bounds."""
        if tepi:
            t = tebal or 1
            x, y = x + t / 2, y + t / 2
            lebar, tinggi = max(lebar - t, 0), max(tinggi - t, 0)
        self._tambah(
            "rect",
            {"x": x, "y": y, "width": lebar, "height": tinggi, "rx": sudut, "fill": isi}
            | ({"stroke": tepi, "stroke_width": tebal, "stroke_dasharray": putus} if tepi else {}),
        )

    def arsir(self, x: float, y: float, lebar: float, tinggi: float) -> None:
        """A hatched rectangle: the value is not known."""
        pola = f"{self.awalan}-arsir"
        if not self._arsir_ada:
            self._arsir_ada = True
            ukuran = {"width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
            defs = ET.SubElement(self._akar, "defs")
            unsur = ET.SubElement(defs, "pattern", {"id": pola} | ukuran)
            ET.SubElement(unsur, "rect", {"width": "6", "height": "6", "fill": LATAR})
            garis = {"d": "M-1 1 1-1M-1 7 7-1M5 7 7 5", "fill": "none"}
            ET.SubElement(unsur, "path", garis | {"stroke": GARIS_TEGAS, "stroke-width": "1"})
        self.kotak(x, y, lebar, tinggi, f"url(#{pola})", GARIS_TEGAS)

    def garis(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        warna: str,
        tebal: float = 1,
        putus: str | None = None,
    ) -> None:
        """A straight line; `putus` is a dash pattern."""
        self._tambah(
            "line",
            {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": warna, "stroke_width": tebal}
            | {"stroke_dasharray": putus},
        )

    def lintasan(
        self,
        langkah: list[str | float],
        garis: str | None = None,
        isi: str = "none",
        tebal: float = 1,
        putus: str | None = None,
    ) -> None:
        """A path from commands and coordinates: ["M", 0, 0, "L", 10, 10]."""
        d = " ".join(n if isinstance(n, str) else tulis_angka(n) for n in langkah)
        atribut: dict[str, str | float | None] = {"d": d, "fill": isi}
        if garis:
            atribut |= {"stroke": garis, "stroke_width": tebal, "stroke_dasharray": putus}
            atribut |= {"stroke_linejoin": "round", "stroke_linecap": "round"}
        self._tambah("path", atribut)

    def lingkaran(
        self, x: float, y: float, jari: float, isi: str, garis: str | None = None, tebal: float = 1
    ) -> None:
        self._tambah(
            "circle",
            {"cx": x, "cy": y, "r": jari, "fill": isi}
            | ({"stroke": garis, "stroke_width": tebal} if garis else {}),
        )

    # --- text ------------------------------------------------------------------------------------

    def teks(
        self,
        x: float,
        y: float,
        baris: str | Sequence[str],
        *,
        ukuran: float = UKURAN,
        tebal: bool = False,
        warna: str | None = None,
        rata: str = "start",
        miring: bool = False,
    ) -> None:
        """Lines of text whose first line has its middle at `y`. `rata`: start, middle, end."""
        for i, isi in enumerate([baris] if isinstance(baris, str) else baris):
            self._tambah(
                "text",
                {
                    "x": x,
                    "y": y + ukuran * (DASAR_TENGAH + i * TINGGI_BARIS),
                    "font_size": None if ukuran == UKURAN else ukuran,
                    "font_weight": "600" if tebal else None,
                    "font_style": "italic" if miring else None,
                    "fill": warna,
                    "text_anchor": None if rata == "start" else rata,
                },
            ).text = bersihkan(isi)
