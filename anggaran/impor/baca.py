"""One face for workbooks and CSV: sheets with rows, corrections laid over them."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.etree import ElementTree as ET
from zipfile import BadZipFile
from zlib import error as GalatZlib

from lkjip.organisasi.berkas_aman import BerkasDitolak, HasilAman, periksa_aman

from .buku import Buku, Lembar, buka_buku, rusak
from .jenis import Baris, Keparahan, Masalah, Sel, nomor_kolom
from .lembar import BARIS_TERBANYAK, TerlaluPanjang, alirkan_baris, alirkan_csv

NAMA_CSV = "CSV"
LEMBAR_TERBANYAK = 40


@dataclass(slots=True)
class Bacaan:
    """An open file. `koreksi` maps (sheet, row) → {column: text} typed in the preview."""

    nama: str
    aman: HasilAman
    lembar: tuple[Lembar, ...]
    berkas: BinaryIO
    buku: Buku | None
    koreksi: dict[tuple[str, int], dict[int, str]] = field(default_factory=dict)

    @property
    def tampak(self) -> tuple[Lembar, ...]:
        """The sheets that people see; hidden ones are never read."""
        return tuple(s for s in self.lembar if not s.tersembunyi)[:LEMBAR_TERBANYAK]

    def baris(self, lembar: Lembar, kolom: Collection[int] | None = None) -> Iterator[Baris]:
        """The rows of a sheet. Raises `BerkasDitolak` when the part is damaged or endless."""
        try:
            if self.buku is None:
                aliran = alirkan_csv(self.berkas, kolom)
            else:
                aliran = alirkan_baris(self.buku, lembar, kolom)
            for baris in aliran:
                yield self._koreksi(lembar, baris, kolom)
        except TerlaluPanjang as galat:
            raise BerkasDitolak(
                f"Lembar “{lembar.nama}” melebihi {BARIS_TERBANYAK:,} baris. Bagi menjadi "
                "beberapa berkas.".replace(",", "."),
                code="panjang",
            ) from galat
        except (ET.ParseError, BadZipFile, GalatZlib, EOFError, ValueError, OSError) as galat:
            raise rusak(self.nama) from galat

    def list_keterangan(self) -> list[Masalah]:
        """What people should know of the file as a whole: hidden sheets, links to other files."""
        hasil = [
            Masalah(
                "lembar_tersembunyi",
                Keparahan.KETERANGAN,
                s.nama,
                "",
                f"Lembar “{s.nama}” disembunyikan, jadi tidak dibaca. Tampilkan lembarnya di "
                "Excel bila isinya perlu diimpor.",
            )
            for s in self.lembar
            if s.tersembunyi
        ]
        if self.buku and self.buku.tautan_luar:
            nama = ", ".join(n or "tanpa nama" for n in self.buku.tautan_luar)
            hasil.append(
                Masalah(
                    "tautan_luar",
                    Keparahan.PERINGATAN,
                    "",
                    "",
                    f"Berkas ini mengambil nilai dari buku kerja lain ({nama}). Yang dibaca "
                    "adalah nilai terakhir yang tersimpan, dan mungkin sudah usang. Sel yang "
                    "memakainya disebut satu per satu.",
                )
            )
        return hasil

    def _koreksi(self, lembar: Lembar, baris: Baris, kolom: Collection[int] | None) -> Baris:
        for k, teks in self.koreksi.get((lembar.nama, baris.nomor), {}).items():
            if kolom is None or k in kolom:
                baris.sel[k] = Sel("teks", teks)
        return baris


@contextmanager
def buka_bacaan(
    berkas: BinaryIO, nama: str, koreksi: Mapping[str, str] | None = None
) -> Iterator[Bacaan]:
    """Open an uploaded file. Raises `BerkasDitolak` with the way out."""
    aman = periksa_aman(berkas, nama)
    peta: dict[tuple[str, int], dict[int, str]] = {}
    for kunci, teks in (koreksi or {}).items():
        lembar, _, sel = kunci.rpartition("!")
        huruf = sel.rstrip("0123456789")
        peta.setdefault((lembar, int(sel[len(huruf) :])), {})[nomor_kolom(huruf)] = teks
    if aman.jenis == "csv":
        yield Bacaan(nama, aman, (Lembar(NAMA_CSV, "", False),), berkas, None, peta)
        return
    with buka_buku(berkas, nama) as buku:
        if not buku.lembar:
            raise rusak(nama)
        yield Bacaan(nama, aman, buku.lembar, berkas, buku, peta)
