"""The layout engine. The only module that knows WeasyPrint (and `dalam`, which knows its insides).

A window is laid out from its HTML alone: no page number, and links by name, which are resolved
when the pieces are put together. So its pages can be kept for as long as the HTML and this engine
stay the same, and any process can make them.
"""

import base64
import hashlib
import logging
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import pikepdf
from weasyprint import CSS, HTML, VERSION, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from .arsip import fit_struktur, write
from .dalam import VERSI_PANGO, read_huruf, tanpa_huruf
from .folio import HTML_FOLIO
from .huruf import sidik_huruf
from .jenis import GalatCetak, Halaman, HurufTerpakai, Potongan, Tugas

GAYA = ("cetak-huruf.css", "cetak.css", "cetak-blok.css", "cetak-tabel.css", "lebar.css")
GAYA_AWAL, GAYA_FOLIO = "cetak-awal.css", "cetak-folio.css"
ALAMAT_DASAR = "portal-lkjip:///"
"""Base of relative addresses on paper; a scheme that nothing can fetch."""
VERSI_MESIN = f"weasyprint {VERSION}"
PEMBUAT = f"WeasyPrint {VERSION}"
PUSTAKA = (
    *("pydyf", "fonttools", "tinycss2", "cssselect2", "tinyhtml5", "Pyphen"),
    *("pikepdf", "uharfbuzz"),
)
GAMBAR_DATA = ("data:image/png;", "data:image/jpeg;")
BERKAS = re.compile(r'file://[^"\')\s]+')


@dataclass(frozen=True, slots=True)
class Setelan:
    """Where stylesheets and fonts are (`statis`), and from where else files may be read."""

    statis: Path
    akar: tuple[Path, ...] = ()

    @property
    def folder(self) -> Path:
        return self.statis / "laporan"


class Mesin:
    """Fonts and stylesheets, read when first needed."""

    def __init__(self, setelan: Setelan):
        self.setelan = setelan
        self.pengambil = PengambilSetempat((setelan.statis, *setelan.akar))
        self.huruf = FontConfiguration()

    @cached_property
    def gaya(self) -> list[CSS]:
        return [self._gaya(nama) for nama in GAYA]

    @cached_property
    def gaya_awal(self) -> CSS:
        return self._gaya(GAYA_AWAL)

    def _gaya(self, nama: str) -> CSS:
        berkas = self.setelan.folder / nama
        return CSS(filename=berkas, font_config=self.huruf, url_fetcher=self.pengambil)

    def kerjakan(self, tugas: Tugas) -> Potongan:
        """Lay a window out and draw the pages of it that are settled. Raises `GalatCetak`."""
        with tanpa_lubang():
            gaya = [*self.gaya, self.gaya_awal] if tugas.awal else self.gaya
            dokumen = self.render(tugas.html, gaya)
            halaman, blok = len(dokumen.pages), len(tugas.jangkar)
            if not tugas.tuntas:
                halaman, blok = _batas(dokumen, tugas.jangkar)
                if not blok:
                    return Potongan(0, (), (), b"")
            jadi = dokumen.copy(dokumen.pages[:halaman])
            pdf, huruf = self._draw(jadi, tugas)
        return Potongan(blok, _read_halaman(jadi, tugas.jangkar), huruf, pdf)

    def gambar_folio(self) -> Potongan:
        """The digits of page numbers as they stand on a page, upright and landscape."""
        tugas = Tugas(HTML_FOLIO, (), awal=False, tuntas=True)
        with tanpa_lubang():
            dokumen = self.render(HTML_FOLIO, [*self.gaya, self._gaya(GAYA_FOLIO)])
            pdf, huruf = self._draw(dokumen, tugas)
        return Potongan(0, _read_halaman(dokumen, ()), huruf, pdf)

    def render(self, html: str, gaya: Sequence[CSS]) -> Document:
        sumber = HTML(
            string=html, base_url=ALAMAT_DASAR, url_fetcher=self.pengambil, media_type="print"
        )
        return sumber.render(font_config=self.huruf, stylesheets=gaya)

    def _draw(self, jadi: Document, tugas: Tugas) -> tuple[bytes, tuple[HurufTerpakai, ...]]:
        with tanpa_huruf():
            mentah = jadi.write_pdf(pdf_tags=True, pdf_version="1.7")
        huruf = tuple(self._kenali(satu, berkas) for satu, berkas in read_huruf(jadi))
        with pikepdf.open(BytesIO(mentah)) as dok:
            fit_struktur(dok, hashlib.sha256(tugas.html.encode()).hexdigest()[:12])
            for halaman in dok.pages:  # leave nothing behind that would move what is added
                halaman.contents_add(b"q", prepend=True)
                halaman.contents_add(b"Q")
                halaman.contents_coalesce()
            for bekas in ("/Outlines", "/Names"):  # made anew for the whole
                if bekas in dok.Root:
                    del dok.Root[bekas]
            return write(dok), huruf

    def _kenali(self, satu: HurufTerpakai, berkas: bytes) -> HurufTerpakai:
        sidik = sidik_huruf(berkas)
        sendiri = sidik in berkas_huruf(self.setelan.statis)
        return replace(
            satu, sidik=sidik, asing="" if sendiri else base64.b64encode(berkas).decode()
        )


def _batas(dokumen: Document, jangkar: Sequence[str]) -> tuple[int, int]:
    """(pages, blocks) in front of the last page that begins with a block. (0, 0): there is none.

    What is on such a page cannot change the pages before: they ended because it did not fit.
    """
    urutan = {nama: i for i, nama in enumerate(jangkar)}
    letak = [[urutan[a] for a in hal.anchors if a in urutan] for hal in dokumen.pages]
    for i in range(len(letak) - 1, 0, -1):
        sebelum = max((max(satu) for satu in letak[:i] if satu), default=-1)
        if letak[i] and min(letak[i]) == sebelum + 1 > 0:
            return i, sebelum + 1
    return 0, 0


def _read_halaman(dokumen: Document, jangkar: Sequence[str]) -> tuple[Halaman, ...]:
    """What the layout says about every page; anchors that only name blocks are left out."""
    bantu = {nama for i, nama in enumerate(jangkar) if nama == f"blok-{i}"}
    return tuple(
        Halaman(
            h.width,
            h.height,
            {nama: (xy[0], xy[1]) for nama, xy in h.anchors.items() if nama not in bantu},
            tuple((tingkat, judul, x, y) for tingkat, judul, (x, y), _ in h.bookmarks),
        )
        for h in dokumen.pages
    )


class PengambilSetempat(URLFetcher):
    """Fetches files below `akar` and embedded pictures, and refuses everything else.

    A refusal stops the print (it never leaves a hole): an address in a narrative must not bring a
    file of the server, or of the network, into a PDF.
    """

    def __init__(self, akar: Sequence[Path]):
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self.akar = tuple(a.resolve() for a in akar)

    def fetch(self, url, headers=None):
        if url.startswith(GAMBAR_DATA):
            return super().fetch(url, headers)
        if berkas := self._berkas(url):
            return super().fetch(berkas.as_uri(), headers)
        raise FatalURLFetchingError(
            f"Alamat “{url[:120]}” tidak boleh dimuat ke dalam laporan. Hapus tautan atau gambar "
            "itu dari naskah, lalu unggah gambarnya melalui portal."
        )

    def _berkas(self, url: str) -> Path | None:
        bagian = urlsplit(url)
        if bagian.scheme != "file" or bagian.netloc:
            return None
        berkas = Path(url2pathname(unquote(bagian.path))).resolve()
        boleh = any(berkas.is_relative_to(a) for a in self.akar) and berkas.is_file()
        return berkas if boleh else None

    def sidik_berkas(self, html: str) -> str:
        """Fingerprint of the files that `html` names, which may change under their name."""
        sidik = hashlib.sha256()
        for alamat in BERKAS.findall(html):
            if berkas := self._berkas(alamat):
                sidik.update(berkas.read_bytes())
        return sidik.hexdigest()


@cache
def berkas_huruf(statis: Path) -> Mapping[str, Path]:
    """The portal's own fonts by the SHA-256 of their files."""
    return {sidik_huruf(b.read_bytes()): b for b in sorted(statis.joinpath("huruf").glob("*.ttf"))}


@cache
def versi_mesin(statis: Path) -> str:
    """Fingerprint of everything besides the HTML that decides how a piece comes out."""
    sidik = hashlib.sha256(f"{VERSI_MESIN} pango {VERSI_PANGO}".encode())
    sidik.update(" ".join(f"{satu} {version(satu)}" for satu in PUSTAKA).encode())
    kode = sorted(Path(__file__).parent.glob("*.py"))
    for satu in (*kode, *sorted(statis.joinpath("laporan").glob("*.css"))):
        sidik.update(satu.name.encode() + b"\0" + satu.read_bytes() + b"\0")
    sidik.update(" ".join(berkas_huruf(statis)).encode())
    return sidik.hexdigest()


def read_icc() -> bytes:
    """The colour profile of sRGB, in which everything is drawn."""
    return (files("weasyprint") / "pdf" / "sRGB2014.icc").read_bytes()


@contextmanager
def tanpa_lubang() -> Iterator[None]:
    """Turns what WeasyPrint only logs in this thread (a picture left out, an attribute it cannot
    read) and refused addresses into `GalatCetak`: a report must have no silent holes."""
    pesan: list[str] = []
    utas = threading.get_ident()

    class Pencatat(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == utas:
                pesan.append(record.getMessage())

    pencatat = Pencatat(logging.ERROR)
    logging.getLogger("weasyprint").addHandler(pencatat)
    try:
        yield
    except FatalURLFetchingError as galat:
        raise GalatCetak(str(galat)) from galat
    finally:
        logging.getLogger("weasyprint").removeHandler(pencatat)
    if pesan:
        raise GalatCetak(
            "Sebagian isi laporan tidak dapat dicetak: " + "; ".join(dict.fromkeys(pesan))
        )
