"""The words and ruling lines of one PDF page, in points from its upper left corner."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

TEBAL_GARIS = 3.0
GARIS_TERPENDEK = 3.0
BENTUK_TERBANYAK = 20_000  # path segments looked at per page; drawings have more than tables need


@dataclass(slots=True)
class Kata:
    """A word with its box."""

    teks: str
    kiri: float
    atas: float
    kanan: float
    bawah: float

    @property
    def tengah(self) -> tuple[float, float]:
        return (self.kiri + self.kanan) / 2, (self.atas + self.bawah) / 2


@dataclass(frozen=True, slots=True)
class Garis:
    """A horizontal or vertical line: `letak` is its y or x, `awal` and `akhir` its ends."""

    tegak: bool
    letak: float
    awal: float
    akhir: float


@dataclass(slots=True)
class Halaman:
    lebar: float
    tinggi: float
    kata: list[Kata]
    garis: list[Garis]


class _Bidang:
    """Turns PDF coordinates into points from the upper left of the page as it is shown."""

    def __init__(self, halaman: pypdfium2.PdfPage) -> None:
        self._putar = halaman.get_rotation() % 360
        kiri, bawah, kanan, atas = halaman.get_cropbox()
        self._asal = (kiri, bawah)
        self._lebar, self._tinggi = kanan - kiri, atas - bawah
        self.ukuran = (
            (self._tinggi, self._lebar) if self._putar in (90, 270) else (self._lebar, self._tinggi)
        )

    def titik(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self._asal[0], y - self._asal[1]
        if self._putar == 90:
            return y, x
        if self._putar == 180:
            return self._lebar - x, y
        if self._putar == 270:
            return self._tinggi - y, self._lebar - x
        return x, self._tinggi - y

    def kotak(self, a: float, b: float, c: float, d: float) -> tuple[float, float, float, float]:
        x0, y0 = self.titik(a, b)
        x1, y1 = self.titik(c, d)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def baca_unsur(halaman: pypdfium2.PdfPage) -> Halaman:
    """Words and lines of a page."""
    bidang = _Bidang(halaman)
    return Halaman(*bidang.ukuran, list(_kata(halaman, bidang)), list(_garis(halaman, bidang)))


# --- words ---------------------------------------------------------------------------------------


def _kata(halaman: pypdfium2.PdfPage, bidang: _Bidang) -> Iterator[Kata]:
    teks = halaman.get_textpage()
    try:
        kini: Kata | None = None
        for nomor in range(teks.count_chars()):
            kode = pdfium.FPDFText_GetUnicode(teks.raw, nomor)
            huruf = chr(kode) if kode else ""
            if not huruf.strip() or kode in (0xFFFE, 0xFFFF):
                if kini is not None and kode != 0xFFFE:
                    yield kini
                    kini = None
                continue
            kotak = bidang.kotak(*teks.get_charbox(nomor, loose=True))
            if kini is not None and _bersambung(kini, kotak):
                kini.teks += huruf
                kini.kanan = max(kini.kanan, kotak[2])
                kini.atas, kini.bawah = min(kini.atas, kotak[1]), max(kini.bawah, kotak[3])
            else:
                if kini is not None:
                    yield kini
                kini = Kata(huruf, *kotak)
        if kini is not None:
            yield kini
    finally:
        teks.close()


def _bersambung(kini: Kata, kotak: tuple[float, float, float, float]) -> bool:
    tinggi = max(1.0, kini.bawah - kini.atas)
    sebaris = kini.atas - 2 <= (kotak[1] + kotak[3]) / 2 <= kini.bawah + 2
    return sebaris and -tinggi < kotak[0] - kini.kanan < 0.35 * tinggi


# --- lines ---------------------------------------------------------------------------------------


def _garis(halaman: pypdfium2.PdfPage, bidang: _Bidang) -> Iterator[Garis]:
    sisa = BENTUK_TERBANYAK
    for bentuk in halaman.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        banyak = pdfium.FPDFPath_CountSegments(bentuk.raw)
        sisa -= max(banyak, 1)
        if sisa < 0:
            return
        if banyak <= 0:
            continue
        yield from _garis_bentuk(bentuk, banyak, bidang)


def _garis_bentuk(bentuk: pypdfium2.PdfObject, banyak: int, bidang: _Bidang) -> Iterator[Garis]:
    titik = _titik_bentuk(bentuk, banyak, bidang)
    digores = _digores(bentuk)
    for jalur in titik:
        xs, ys = [x for x, _ in jalur], [y for _, y in jalur]
        x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
        if y1 - y0 <= TEBAL_GARIS and x1 - x0 >= GARIS_TERPENDEK:
            yield Garis(False, (y0 + y1) / 2, x0, x1)
        elif x1 - x0 <= TEBAL_GARIS and y1 - y0 >= GARIS_TERPENDEK:
            yield Garis(True, (x0 + x1) / 2, y0, y1)
        elif digores:
            yield from _sisi(jalur)


def _sisi(jalur: list[tuple[float, float]]) -> Iterator[Garis]:
    """The upright and level sides of a stroked outline."""
    for (xa, ya), (xb, yb) in zip(jalur, jalur[1:], strict=False):
        if abs(ya - yb) < 1 and abs(xa - xb) >= GARIS_TERPENDEK:
            yield Garis(False, ya, min(xa, xb), max(xa, xb))
        elif abs(xa - xb) < 1 and abs(ya - yb) >= GARIS_TERPENDEK:
            yield Garis(True, xa, min(ya, yb), max(ya, yb))


def _digores(bentuk: pypdfium2.PdfObject) -> bool:
    isi, gores = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(bentuk.raw, isi, gores)
    return bool(gores.value)


def _titik_bentuk(
    bentuk: pypdfium2.PdfObject, banyak: int, bidang: _Bidang
) -> list[list[tuple[float, float]]]:
    """The points of every subpath, on the page."""
    matriks = bentuk.get_matrix()
    wadah = bentuk.container if hasattr(bentuk, "container") else None
    hasil: list[list[tuple[float, float]]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for nomor in range(banyak):
        segmen = pdfium.FPDFPath_GetPathSegment(bentuk.raw, nomor)
        pdfium.FPDFPathSegment_GetPoint(segmen, x, y)
        px, py = matriks.on_point(x.value, y.value)
        if wadah is not None:
            px, py = wadah.get_matrix().on_point(px, py)
        titik = bidang.titik(px, py)
        if pdfium.FPDFPathSegment_GetType(segmen) == pdfium.FPDF_SEGMENT_MOVETO or not hasil:
            hasil.append([titik])
        else:
            hasil[-1].append(titik)
        if pdfium.FPDFPathSegment_GetClose(segmen):
            hasil[-1].append(hasil[-1][0])
    return hasil
