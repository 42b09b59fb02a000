"""Prints a report: lays its parts out, numbers the pages, puts everything into one PDF.

Each part (cover, preface, list, chapter, appendix) is set in windows of a few pages, and its
finished pages depend on their HTML and on nothing else: page numbers are printed over them when
everything is put together, and links lead by name. So windows are laid out on all cores at once,
and what comes out is kept on disk and used again until its HTML or the engine changes. The lists
in front come last, again only as long as a number they print has changed.

What was kept only saves work: the bytes are those of a print that starts with nothing.
"""

import base64
import gc
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Literal

from django.conf import settings

from .kertas.arsip import Lampiran, archive, write
from .kertas.folio import Stempel, read_stempel
from .kertas.gabung import merge
from .kertas.jenis import GalatCetak, Halaman, HurufTerpakai, Potongan, Tugas
from .kertas.kembar import follow
from .kertas.mesin import (
    PEMBUAT,
    VERSI_MESIN,
    Mesin,
    PengambilSetempat,
    Setelan,
    berkas_huruf,
    read_icc,
    versi_mesin,
)
from .kertas.potong import ID, read_info
from .kertas.rantai import tata_bagian
from .kertas.simpanan import Simpanan
from .tata_letak import Petunjuk, tanda, tanpa_tanda

__all__ = ["VERSI_MESIN", "GalatCetak", "HasilCetak", "Naskah", "print_cuplikan", "print_pdf"]

Folio = Literal["tanpa", "romawi", "arab"]
Kemajuan = Callable[[int, int, str], None]

PUTARAN_DAFTAR = 4
BUTIR_PER_HALAMAN = 36  # of a list: only a first guess at its length
SATU_JUTA = 1024 * 1024


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


def print_pdf(
    naskah: Sequence[Naskah],
    kemajuan: Kemajuan | None = None,
    akar: Sequence[Path] = (),
    lampiran: Sequence[Lampiran] = (),
) -> HasilCetak:
    """Lay out and write `naskah` in its order, as PDF/A-3a and PDF/UA-1 with `lampiran` embedded.

    `kemajuan(ke, dari, apa)` is called after each step, `dari` steps in all. `akar` are folders
    that pictures may be read from besides the portal's own static files. Raises `GalatCetak`.
    """
    if not naskah:
        raise GalatCetak("Laporan ini belum mempunyai isi untuk dicetak.")
    lapor = kemajuan or (lambda ke, dari, apa: None)
    with tanpa_pemungut():
        return _Juru(naskah, akar, lapor, lampiran).cetak()


def print_cuplikan(
    naskah: Naskah, jangkar: str, terbanyak: int, akar: Sequence[Path] = ()
) -> bytes:
    """A PDF of the first pages of a part that hold an anchor, for a look while writing: as the
    report will have them, but without page numbers. `akar` as for `print_pdf`. Raises
    `GalatCetak`."""
    penata = Penata(akar)
    with tanpa_pemungut():
        ((_, potongan),) = penata.ikuti({naskah.kunci: partial(naskah.susun, {})}, 1)
    penata.simpanan.trim()
    pilih = [p for p in potongan if any(jangkar in h.anchors for h in p.halaman)]
    halaman = [h for p in pilih for h in p.halaman]
    huruf = [h for p in pilih for h in p.huruf]
    berkas = penata.berkas_huruf(huruf)
    dok = merge(pilih, {}, [""] * len(halaman), {}, huruf, berkas, tanda, utuh=False)
    ada = [i for i, h in enumerate(halaman) if jangkar in h.anchors][:terbanyak]
    for i in reversed(range(len(halaman))):
        if i not in ada:
            del dok.pages[i]
    return write(dok)


class Penata:
    """Lays windows out, or takes them from what was kept. The engine starts when first needed."""

    def __init__(self, akar: Sequence[Path] = ()):
        self.setelan = Setelan(akar_statis(), tuple(akar))
        self.simpanan = open_simpanan(self.setelan)
        self.pengambil = PengambilSetempat((self.setelan.statis, *akar))

    @cached_property
    def mesin(self) -> Mesin:
        return Mesin(self.setelan)

    def ikuti(self, bagian: Mapping[str, Callable[[Petunjuk], str]], proses: int):
        """(key, pieces) of every part as it is ready."""
        rantai = {kunci: tata_bagian(susun) for kunci, susun in bagian.items()}
        return follow(rantai, self.kerjakan, self.ingat, self.catat, self.setelan, proses)

    def kerjakan(self, tugas: Tugas) -> Potongan:
        return self.mesin.kerjakan(tugas)

    def ingat(self, tugas: Tugas) -> Potongan | None:
        bita = self.simpanan.get(*self._kunci(tugas))
        return Potongan.unpack(bita) if bita else None

    def catat(self, tugas: Tugas, hasil: Potongan) -> None:
        self.simpanan.put(hasil.pack(), *self._kunci(tugas))

    def lembar_folio(self) -> Potongan:
        """The digits of page numbers, drawn once for all prints."""
        if bita := self.simpanan.get("folio"):
            return Potongan.unpack(bita)
        lembar = self.mesin.gambar_folio()
        self.simpanan.put(lembar.pack(), "folio")
        return lembar

    def berkas_huruf(self, huruf: Sequence[HurufTerpakai]) -> dict[str, bytes]:
        """The files of these fonts, by their fingerprint."""
        milik = berkas_huruf(self.setelan.statis)
        return {
            h.sidik: base64.b64decode(h.asing) if h.asing else milik[h.sidik].read_bytes()
            for h in huruf
        }

    def _kunci(self, tugas: Tugas) -> tuple[str, ...]:
        sidik = self.pengambil.sidik_berkas(tugas.html)
        return (tugas.html, str(tugas.awal), str(tugas.tuntas), " ".join(tugas.jangkar), sidik)


class _Juru:
    """One print."""

    def __init__(
        self,
        naskah: Sequence[Naskah],
        akar: Sequence[Path],
        lapor: Kemajuan,
        lampiran: Sequence[Lampiran],
    ):
        self.naskah, self.lapor, self.lampiran = naskah, lapor, lampiran
        self.penata = Penata(akar)
        self.tertata: dict[str, tuple[Potongan, ...]] = {}
        self.taksiran: dict[str, tuple[int, list[str]]] = {}  # (pages, anchors) of a list
        self.ke, self.dari = 0, len(naskah) + 1

    def cetak(self) -> HasilCetak:
        self.tata_isi()
        self.tata_daftar()
        self.langkah("Menulis berkas PDF")
        hasil = self.tulis()
        self.penata.simpanan.trim()
        return hasil

    def langkah(self, apa: str) -> None:
        self.ke += 1
        self.lapor(self.ke, self.dari, apa)

    def tata_isi(self) -> None:
        """Everything that prints no page numbers of others."""
        judul = {n.kunci: n.judul for n in self.naskah}
        html = {n.kunci: n.susun({}, Petunjuk()) for n in self.naskah if not n.berdaftar}
        # The longest first, so that nobody waits for it at the end.
        urut = sorted(
            (n for n in self.naskah if n.kunci in html), key=lambda n: -len(html[n.kunci])
        )
        bagian = {n.kunci: partial(_susun, n, html[n.kunci]) for n in urut}
        for kunci, hasil in self.penata.ikuti(bagian, count_proses()):
            self.tertata[kunci] = hasil
            self.langkah(f"Menata {judul[kunci]}")

    def tata_daftar(self) -> None:
        """Lay the lists out until they print the numbers that came out."""
        daftar = [n for n in self.naskah if n.berdaftar]
        susunan: dict[str, str] = {}
        for n in daftar:
            html = n.susun({}, Petunjuk())
            banyak = max(1, -(-html.count("<li") // BUTIR_PER_HALAMAN))
            self.taksiran[n.kunci] = banyak, ID.findall(html)
        for putaran in range(PUTARAN_DAFTAR):
            folio = self.folio()
            for n in daftar:
                if putaran == 0:
                    self.langkah(f"Menata {n.judul}")
                html = n.susun(folio, Petunjuk())
                if susunan.get(n.kunci) != html:
                    susunan[n.kunci] = html
                    bagian = {n.kunci: partial(n.susun, folio)}
                    self.tertata |= dict(self.penata.ikuti(bagian, 1))
            if self.folio() == folio:
                return
        raise GalatCetak(
            "Nomor halaman pada daftar isi tidak kunjung tetap. Laporkan kepada pengelola portal."
        )

    def halaman(self, n: Naskah) -> list[Halaman]:
        return [h for p in self.tertata.get(n.kunci, ()) for h in p.halaman]

    def folio(self) -> dict[str, str]:
        """{anchor: page number}, as far as laid out. Lists that are not yet are guessed at."""
        hasil: dict[str, str] = {}
        for n, awal in self.awal():
            if n.kunci not in self.tertata and n.kunci in self.taksiran:
                _, jangkar = self.taksiran[n.kunci]
                hasil.update(dict.fromkeys(tanpa_tanda(jangkar), tulis_folio(n.folio, awal)))
            # Backwards: a section that spans pages is listed on the one where it begins.
            for i, satu in reversed(list(enumerate(self.halaman(n)))):
                tercetak = tulis_folio(n.folio, awal + i)
                hasil.update(dict.fromkeys(tanpa_tanda(satu.anchors), tercetak))
        return hasil

    def awal(self) -> Iterator[tuple[Naskah, int]]:
        """Every part with the number of its first page."""
        nomor = dict.fromkeys(("tanpa", "romawi", "arab"), 1)
        for n in self.naskah:
            yield n, nomor[n.folio]
            nomor[n.folio] += len(self.halaman(n)) or self.taksiran.get(n.kunci, (0, []))[0]

    def tulis(self) -> HasilCetak:
        potongan = [p for n in self.naskah for p in self.tertata[n.kunci]]
        folio = [
            tulis_folio(n.folio, awal + i)
            for n, awal in self.awal()
            for i in range(len(self.halaman(n)))
        ]
        huruf = [satu for p in potongan for satu in p.huruf]
        stempel: Mapping[bool, Stempel] = {}
        if any(folio):
            lembar = self.penata.lembar_folio()
            stempel, huruf = read_stempel(lembar), [*huruf, *lembar.huruf]
        info = {"Producer": PEMBUAT, **read_info(self.naskah[0].susun(self.folio(), Petunjuk()))}
        dok = merge(potongan, info, folio, stempel, huruf, self.penata.berkas_huruf(huruf), tanda)
        archive(dok, read_icc(), self.lampiran)
        return HasilCetak(write(dok), len(folio), self.folio())


def _susun(n: Naskah, pertama: str, petunjuk: Petunjuk) -> str:
    return pertama if petunjuk == Petunjuk() else n.susun({}, petunjuk)


def open_simpanan(setelan: Setelan) -> Simpanan:
    """Where laid out pieces are kept, as configured."""
    return Simpanan(
        settings.DATA_DIR / "simpanan-cetak",
        settings.CETAK_SIMPANAN_MB * SATU_JUTA,
        versi_mesin(setelan.statis),
    )


def count_proses() -> int:
    """How many processes print at once."""
    return settings.CETAK_PROSES or len(os.sched_getaffinity(0))


def akar_statis() -> Path:
    """The portal's own static files, in the repository (not the collected copies)."""
    return Path(settings.STATICFILES_DIRS[0])


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
