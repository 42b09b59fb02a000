"""A report as it can be read: headings, captions, tables, sentences and list items, in order.

The same types hold a foreign text, DOCX or PDF and the portal's own document tree, so that the
same checks run on both. Nothing here is interpreted yet; `tabel` and `klaim` do that.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from .temuan import Lokasi, potong


@dataclass(frozen=True, slots=True, order=True)
class Posisi:
    """Where something stands: a line (text; for DOCX the running paragraph), or a page (PDF)."""

    baris: int | None = None
    halaman: int | None = None

    def lokasi(self, kutipan: str) -> Lokasi:
        return Lokasi(self.baris, self.halaman, potong(kutipan))


@dataclass(frozen=True, slots=True)
class Sel:
    teks: str
    posisi: Posisi


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """One printed row. `sambungan`: it follows a page break inside the table."""

    sel: tuple[Sel, ...]
    posisi: Posisi
    sambungan: bool = False

    @property
    def teks(self) -> str:
        return " | ".join(isi.teks for isi in self.sel if isi.teks)

    @property
    def lokasi(self) -> Lokasi:
        return self.posisi.lokasi(self.teks)


@dataclass(frozen=True, slots=True)
class Keterangan:
    """The caption of a table or figure. `jenis` is "tabel" or "gambar"; `nomor` "3.6" or ""."""

    jenis: str
    nomor: str
    judul: str
    posisi: Posisi
    teks: str = ""

    @property
    def sebutan(self) -> str:
        return f"{self.jenis.capitalize()} {self.nomor}".strip()

    @property
    def lokasi(self) -> Lokasi:
        return self.posisi.lokasi(self.teks or f"{self.sebutan} {self.judul}")


@dataclass(frozen=True, slots=True)
class Tabel:
    """A printed table with the caption above it, if any."""

    baris: tuple[BarisTabel, ...]
    posisi: Posisi
    judul: Keterangan | None = None

    @property
    def sebutan(self) -> str:
        if self.judul is not None and self.judul.nomor:
            return self.judul.sebutan
        return f"tabel pada {self.posisi.lokasi('').sebutan}"


@dataclass(frozen=True, slots=True)
class Kepala:
    """A heading. `nomor` is "III" for a bab, "3.3" for a subbab, "" when it has none."""

    nomor: str
    judul: str
    tingkat: int  # 0 a front part, 1 a bab, 2 a subbab, …
    posisi: Posisi
    teks: str = ""

    @property
    def lokasi(self) -> Lokasi:
        return self.posisi.lokasi(self.teks or f"{self.nomor} {self.judul}".strip())


@dataclass(frozen=True, slots=True)
class Paragraf:
    """Running text, joined over line and page breaks. `peta` maps offsets to positions."""

    teks: str
    posisi: Posisi
    peta: tuple[tuple[int, Posisi], ...] = ()

    def posisi_di(self, letak: int) -> Posisi:
        """Where the character at that offset stands."""
        hasil = self.posisi
        for awal, posisi in self.peta:
            if awal > letak:
                break
            hasil = posisi
        return hasil


@dataclass(frozen=True, slots=True)
class Butir:
    """A list item. `penanda` is "1", "a", "-"; `daftar` tells items of one list apart."""

    penanda: str
    teks: str
    posisi: Posisi
    daftar: int
    peta: tuple[tuple[int, Posisi], ...] = ()

    def posisi_di(self, letak: int) -> Posisi:
        return Paragraf(self.teks, self.posisi, self.peta).posisi_di(letak)


@dataclass(frozen=True, slots=True)
class Entri:
    """A line of Daftar Isi, Daftar Tabel or Daftar Gambar (`daftar`: "isi", "tabel", "gambar")."""

    daftar: str
    nomor: str
    judul: str
    halaman: str
    posisi: Posisi
    teks: str = ""

    @property
    def lokasi(self) -> Lokasi:
        return self.posisi.lokasi(self.teks or f"{self.nomor} {self.judul}".strip())


Unsur = Kepala | Keterangan | Tabel | Paragraf | Butir | Entri


@dataclass(frozen=True, slots=True)
class DokumenKlaim:
    """The whole document in reading order, with what could be learnt about it as a whole.

    `catatan` are remarks of the reader (tracked changes, pages left out). `halaman_asli` tells
    that positions are pages.
    """

    unsur: tuple[Unsur, ...]
    catatan: tuple[str, ...] = ()
    halaman_asli: bool = False
    jumlah_halaman: int | None = None

    def semua[T: Unsur](self, jenis: type[T]) -> tuple[T, ...]:
        """All elements of one type, in order."""
        return tuple(isi for isi in self.unsur if isinstance(isi, jenis))


@dataclass(frozen=True, slots=True)
class Cetakan:
    """One printed number: its value (None when unreadable), and exactly where it stands."""

    teks: str
    nilai: Decimal | None
    lokasi: Lokasi
    desimal: int = 0
    cacat: bool = False
    usul: str = ""
    satuan: str = ""
    sebutan: str = field(default="", compare=False)
