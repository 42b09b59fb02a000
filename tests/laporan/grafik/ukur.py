"""Reading a drawing back: the boxes of its texts and shapes in user units."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from lkjip.laporan.grafik.huruf import lebar_teks

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Kotak:
    x0: float
    y0: float
    x1: float
    y1: float
    isi: str

    def tumpang(self, lain: "Kotak", toleransi: float = 0.75) -> bool:
        return (
            min(self.x1, lain.x1) - max(self.x0, lain.x0) > toleransi
            and min(self.y1, lain.y1) - max(self.y0, lain.y0) > toleransi
        )


def baca(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def kotak_teks(akar: ET.Element) -> list[Kotak]:
    """Boxes of all texts: measured width, from the top of capitals to the baseline."""
    hasil = []
    for t in akar.iter(f"{SVG}text"):
        ukuran = float(t.get("font-size", akar.get("font-size")))
        lebar = lebar_teks(t.text or "", ukuran)
        geser = {"start": 0, "middle": lebar / 2, "end": lebar}[t.get("text-anchor", "start")]
        x, y = float(t.get("x")) - geser, float(t.get("y"))
        if t.text:
            hasil.append(Kotak(x, y - ukuran * 0.68, x + lebar, y + ukuran * 0.2, t.text))
    return hasil


def titik_bentuk(akar: ET.Element) -> list[tuple[float, float]]:
    """Corner points of all shapes outside <defs>. Paths are taken by their end points."""
    di_defs = {e for d in akar.iter(f"{SVG}defs") for e in d.iter()}
    titik = []
    for e in akar.iter():
        if e in di_defs:
            continue
        a = {k: float(v) for k, v in e.attrib.items() if re.fullmatch(r"-?[\d.]+", v)}
        match e.tag.removeprefix(SVG):
            case "rect":
                titik += [(a["x"], a["y"]), (a["x"] + a["width"], a["y"] + a["height"])]
            case "line":
                titik += [(a["x1"], a["y1"]), (a["x2"], a["y2"])]
            case "circle":
                titik += [(a["cx"] - a["r"], a["cy"] - a["r"])]
                titik += [(a["cx"] + a["r"], a["cy"] + a["r"])]
            case "path":
                titik += _titik_lintasan(e.get("d"))
    return titik


def _titik_lintasan(d: str) -> list[tuple[float, float]]:
    potongan = re.findall(r"[A-Za-z]|-?[\d.]+", d)
    titik, angka, perintah = [], [], ""
    banyak = {"M": 2, "L": 2, "A": 7, "C": 6, "Q": 4, "H": 1, "V": 1}
    kini = (0.0, 0.0)
    for p in potongan:
        if p.isalpha():
            perintah, angka = p, []
            assert p in banyak or p == "Z", f"perintah {p} tidak dikenal pengukur"
            continue
        angka.append(float(p))
        if len(angka) == banyak[perintah]:
            if perintah == "H":
                kini = (angka[0], kini[1])
            elif perintah == "V":
                kini = (kini[0], angka[0])
            else:
                kini = (angka[-2], angka[-1])
            titik.append(kini)
            angka = []
    return titik
