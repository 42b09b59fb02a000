"""Paper: lays parts of a report out and writes one PDF. The only module that knows WeasyPrint.

Each part (cover, preface, list, chapter, appendix) is laid out alone and reports its pages and
anchors; the folio of a part starts where the one before it ended, so nothing has to be guessed
but the front matter, whose lists name page numbers that come later. Those lists are laid out
last, again only as long as a number they print has changed. Laying out part by part also gives
the progress, and lets unchanged parts be reused later by the hash of their HTML.
"""

import gc
import hashlib
import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import pikepdf
from django.conf import settings
from weasyprint import CSS, HTML, VERSION, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from .kertas.arsip import Lampiran, archive, fit_struktur, write
from .tata_letak import Petunjuk, baca_batas, hampir_kosong, tanpa_tanda

Folio = Literal["tanpa", "romawi", "arab"]
Kemajuan = Callable[[int, int, str], None]

GAYA = ("cetak-huruf.css", "cetak.css", "cetak-blok.css", "cetak-tabel.css", "lebar.css")
ALAMAT_DASAR = "portal-lkjip:///"
"""Base of relative addresses on paper; a scheme that nothing can fetch."""
PUTARAN_DAFTAR = 4
PUTARAN_ALIR = 2
VERSI_MESIN = f"weasyprint {VERSION}"
GAMBAR_DATA = ("data:image/png;", "data:image/jpeg;")


class GalatCetak(Exception):
    """The print could not be made; the message says what people can do about it."""


@dataclass(frozen=True, slots=True)
class Naskah:
    """A part to lay out alone. `susun` makes its HTML page from the folio of every anchor known so
    far and what a first layout taught; `berdaftar` says that it uses the folios."""

    kunci: str
    judul: str  # named in the progress: "Bab III"
    folio: Folio
    susun: Callable[[Mapping[str, str], Petunjuk], str]
    berdaftar: bool = False


@dataclass(frozen=True, slots=True)
class HasilCetak:
    """A finished print."""

    pdf: bytes
    halaman: int  # sheets, cover included
    folio: Mapping[str, str]  # anchor → page number as printed ("iv", "12")

    @property
    def sidik(self) -> str:
        """SHA-256 of the bytes."""
        return hashlib.sha256(self.pdf).hexdigest()


@dataclass(slots=True)
class _Tertata:
    """A part as laid out: with which folio it began, what its HTML was, and how it was set."""

    dokumen: Document
    awal: int
    html: str
    petunjuk: Petunjuk

    @property
    def halaman(self) -> int:
        return len(self.dokumen.pages)


def print_pdf(
    naskah: Sequence[Naskah],
    kemajuan: Kemajuan | None = None,
    akar: Sequence[Path] = (),
    lampiran: Sequence[Lampiran] = (),
) -> HasilCetak:
    """Lay out and write `naskah` in its order, as PDF/A-3a and PDF/UA-1 with `lampiran` embedded.

    `kemajuan(ke, dari, apa)` is called before each step, `dari` steps in all. `akar` are folders
    that pictures may be read from besides the portal's own static files. Raises `GalatCetak`.
    """
    if not naskah:
        raise GalatCetak("Laporan ini belum mempunyai isi untuk dicetak.")
    lapor = kemajuan or (lambda ke, dari, apa: None)
    with tanpa_pemungut(), _keluhan() as keluhan:
        try:
            hasil = _Juru(naskah, akar, lapor, lampiran).cetak()
        except FatalURLFetchingError as galat:
            raise GalatCetak(str(galat)) from galat
    if keluhan:
        raise GalatCetak(
            "Sebagian isi laporan tidak dapat dicetak: " + "; ".join(dict.fromkeys(keluhan))
        )
    return hasil


class _Juru:
    """One print: fonts and stylesheets read once, then part after part."""

    def __init__(
        self,
        naskah: Sequence[Naskah],
        akar: Sequence[Path],
        lapor: Kemajuan,
        lampiran: Sequence[Lampiran],
    ):
        self.naskah, self.lapor, self.lampiran = naskah, lapor, lampiran
        folder = akar_statis() / "laporan"
        self.pengambil = PengambilSetempat([akar_statis(), *akar])
        self.huruf = FontConfiguration()
        self.gaya = [
            CSS(filename=folder / nama, font_config=self.huruf, url_fetcher=self.pengambil)
            for nama in GAYA
        ]
        self.tertata: dict[str, _Tertata] = {}
        self.folio: dict[str, str] = {}
        self.dari = len(naskah) + 1

    def cetak(self) -> HasilCetak:
        ke = 0
        # Chapters first: the lists in front of them print their page numbers.
        for seri in ("tanpa", "arab", "romawi"):
            for n in self.naskah:
                if n.folio == seri:
                    ke += 1
                    self.lapor(ke, self.dari, f"Menata {n.judul}")
                    self.tata(n)
        self.tata_ulang_daftar()
        self.lapor(self.dari, self.dari, "Menulis berkas PDF")
        return self.tulis()

    def tata(self, n: Naskah) -> None:
        """Lay `n` out if its HTML or the number it starts at has changed."""
        awal = self.awal(n)
        lama = self.tertata.get(n.kunci)
        petunjuk = lama.petunjuk if lama else Petunjuk()
        folio = self.folio if n.berdaftar else {}
        html = n.susun(folio, petunjuk)
        if lama and (lama.awal, lama.html) == (awal, html):
            return
        hasil = self.lukis(html, awal, petunjuk)
        if not lama:
            hasil = self.perbaiki(n, folio, hasil)
        self.tertata[n.kunci] = hasil
        # Backwards: a section that spans pages is listed on the one where it begins.
        for i, halaman in reversed(list(enumerate(hasil.dokumen.pages))):
            nomor = tulis_folio(n.folio, awal + i)
            self.folio.update(dict.fromkeys(tanpa_tanda(halaman.anchors), nomor))

    def lukis(self, html: str, awal: int, petunjuk: Petunjuk) -> _Tertata:
        nomor = CSS(string=f"@page :first {{ counter-reset: page {awal} }}")
        dokumen = HTML(
            string=html, base_url=ALAMAT_DASAR, url_fetcher=self.pengambil, media_type="print"
        ).render(font_config=self.huruf, stylesheets=[*self.gaya, nomor])
        return _Tertata(dokumen, awal, html, petunjuk)

    def perbaiki(self, n: Naskah, folio: Mapping[str, str], pertama: _Tertata) -> _Tertata:
        """Lay `n` out again where the first layout left pages nearly empty, if that helps."""

        def ulang(petunjuk: Petunjuk) -> _Tertata:
            return self.lukis(n.susun(folio, petunjuk), pertama.awal, petunjuk)

        def alirkan(hasil: _Tertata) -> _Tertata:
            for _ in range(PUTARAN_ALIR):
                batas = baca_batas(hasil.dokumen.pages)
                if not batas:
                    break
                hasil = ulang(replace(hasil.petunjuk, batas={**hasil.petunjuk.batas, **batas}))
            return hasil

        rapat = None
        if hampir_kosong(pertama.dokumen.pages):
            rapat = ulang(Petunjuk(rapat=True))
            if rapat.halaman < pertama.halaman:
                return alirkan(rapat)
        hasil = alirkan(pertama)
        if rapat is None and hampir_kosong(hasil.dokumen.pages):
            rapat = alirkan(ulang(Petunjuk(rapat=True)))
            hasil = min(hasil, rapat, key=lambda c: c.halaman)
        return hasil

    def awal(self, n: Naskah) -> int:
        """The number of the first page of `n`: one after the last page of its series."""
        sebelum = self.naskah[: self.naskah.index(n)]
        return 1 + sum(
            self.tertata[s.kunci].halaman
            for s in sebelum
            if s.folio == n.folio and s.kunci in self.tertata
        )

    def tata_ulang_daftar(self) -> None:
        """Lay the front matter out again until the lists print the numbers that came out."""
        depan = [n for n in self.naskah if n.folio == "romawi" or n.berdaftar]
        for _ in range(PUTARAN_DAFTAR):
            sebelum = dict(self.folio)
            for n in depan:
                self.tata(n)
            if self.folio == sebelum:
                return
        raise GalatCetak(
            "Nomor halaman pada daftar isi tidak kunjung tetap. Laporkan kepada pengelola portal."
        )

    def tulis(self) -> HasilCetak:
        halaman = [p for n in self.naskah for p in self.tertata[n.kunci].dokumen.pages]
        pertama = self.tertata[self.naskah[0].kunci].dokumen
        mentah = pertama.copy(halaman).write_pdf(pdf_tags=True, pdf_version="1.7")
        with pikepdf.open(BytesIO(mentah)) as dok:
            fit_struktur(dok, "s")
            archive(dok, read_icc(), self.lampiran)
            pdf = write(dok)
        return HasilCetak(pdf, len(halaman), dict(self.folio))


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
        bagian = urlsplit(url)
        if bagian.scheme == "file" and not bagian.netloc:
            berkas = Path(url2pathname(unquote(bagian.path))).resolve()
            if any(berkas.is_relative_to(a) for a in self.akar) and berkas.is_file():
                return super().fetch(berkas.as_uri(), headers)
        raise FatalURLFetchingError(
            f"Alamat “{url[:120]}” tidak boleh dimuat ke dalam laporan. Hapus tautan atau gambar "
            "itu dari naskah, lalu unggah gambarnya melalui portal."
        )


def read_icc() -> bytes:
    """The colour profile of sRGB, in which everything is drawn."""
    return (files("weasyprint") / "pdf" / "sRGB2014.icc").read_bytes()


def akar_statis() -> Path:
    """The portal's own static files, in the repository (not the collected copies)."""
    return Path(settings.STATICFILES_DIRS[0])


@contextmanager
def _keluhan() -> Iterator[list[str]]:
    """What WeasyPrint logs as errors in this thread: a picture left out, a link to nowhere.

    It goes on without the missing piece; we do not, because a report must have no silent holes.
    """
    pesan: list[str] = []
    utas = threading.get_ident()

    class Pencatat(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == utas:
                pesan.append(record.getMessage())

    pencatat = Pencatat(logging.ERROR)
    logging.getLogger("weasyprint").addHandler(pencatat)
    try:
        yield pesan
    finally:
        logging.getLogger("weasyprint").removeHandler(pencatat)


@contextmanager
def tanpa_pemungut() -> Iterator[None]:
    """Printing makes millions of objects that live to the end: keep the cycle collector away."""
    hidup = gc.isenabled()
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        if hidup:
            gc.enable()


def tulis_folio(folio: Folio, nomor: int) -> str:
    """A page number as printed: 4 → "iv" in front matter, "4" in the body, "" on the cover."""
    if folio == "tanpa":
        return ""
    if folio == "arab":
        return str(nomor)
    hasil = ""
    for nilai, huruf in (
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        hasil += huruf * (nomor // nilai)
        nomor %= nilai
    return hasil
