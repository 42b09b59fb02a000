"""Node types of the document tree: frozen, free of Django, the same for screen, paper and files.

A node that people refer to has a `kunci` (dotted, stable: "tabel.capaian", "gambar.pns-phl",
"bab.3.analisis"); its number is given by `nomor.nomori` and never written by hand. All text is
plain text: nothing here is markup, and renderers escape everything.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

# --- inside a line -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of words."""

    isi: str
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure bound to the potret. `asal` is its key in the figure dictionary
    (`lkjip.laporan.dokumen.kamus`), from which its formula and inputs can be traced."""

    isi: str  # formatted, "84,90 %"; "–" when unknown
    asal: str
    tebal: bool = False
    alasan: str = ""  # why it is unknown, or the note on a capped value


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A reference by key; prints as "Tabel 3.6", "Gambar 1.2", "Bab III", "subbab 2.4"."""

    kunci: str


Sebaris = Teks | Angka | Rujukan
Baris = tuple[Sebaris, ...]


# --- blocks --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraf:
    isi: Baris
    gaya: Literal["biasa", "tengah", "kutipan", "kecil"] = "biasa"


@dataclass(frozen=True, slots=True)
class ButirDaftar:
    isi: Baris
    anak: tuple["ButirDaftar", ...] = ()


@dataclass(frozen=True, slots=True)
class Daftar:
    butir: tuple[ButirDaftar, ...]
    penomoran: Literal["", "1", "a"] = ""  # bullets, 1. 2. 3., or a. b. c.


@dataclass(frozen=True, slots=True)
class Kolom:
    """A table column. `kelompok` joins neighbours under one upper head cell."""

    judul: str
    rata: Literal["kiri", "kanan", "tengah"] = "kiri"
    lebar: int | None = None  # relative weight; None shares what is left
    kelompok: str = ""


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell. `catatan` are keys into the table's `catatan`; `dinyatakan` is what the source
    prints where it differs from the computed `isi`."""

    isi: Baris
    rentang_kolom: int = 1
    rentang_baris: int = 1
    kepala: bool = False  # a row head (th scope=row)
    catatan: tuple[str, ...] = ()
    dinyatakan: str = ""


class JenisBaris(StrEnum):
    BIASA = "biasa"
    KELOMPOK = "kelompok"  # a programme, a heading row inside the body
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class BarisTabel:
    sel: tuple[Sel, ...]
    jenis: JenisBaris = JenisBaris.BIASA


@dataclass(frozen=True, slots=True)
class CatatanTabel:
    """A footnote below a table, marked ¹ ² ³ in the order of first use."""

    kunci: str
    isi: Baris


@dataclass(frozen=True, slots=True)
class Tabel:
    kunci: str
    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisTabel, ...]
    sumber: str = ""
    catatan: tuple[CatatanTabel, ...] = ()
    mendatar: bool = False  # on a landscape page
    bernomor_kolom: bool = False  # prints the row (1) (2) (3) under the head
    kosong: str = ""  # what to say when there is no row
    bernomor: bool = True  # False: part of a form; no number, not in the list of tables


@dataclass(frozen=True, slots=True)
class Foto:
    """A picture that people uploaded: `nama` is its file, size in pixels."""

    sidik: str
    nama: str
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class Gambar:
    """A drawing as SVG (presentation attributes only), or a picture (`foto`, and then no `svg`),
    with its text alternative. `laman`: the page of an attached document that `svg` draws; screens
    fetch its picture instead."""

    kunci: str
    judul: str
    svg: str
    alt: str
    sumber: str = ""
    mendatar: bool = False
    bernomor: bool = True  # False: printed with its title but no number, not in the list of figures
    foto: Foto | None = None
    laman: Foto | None = None


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula set apart, as words: "Capaian = realisasi ÷ target × 100 %"."""

    kiri: str
    kanan: str


@dataclass(frozen=True, slots=True)
class Kotak:
    """A note set apart: what was capped, what is unknown, what differs from the source."""

    judul: str
    isi: tuple["Blok", ...]
    nada: Literal["keterangan", "perhatian"] = "keterangan"


@dataclass(frozen=True, slots=True)
class Penanda:
    """One signatory of a signature block."""

    jabatan: str
    nama: str
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """What an electronically signed block shows: how to verify it, and the notice beside it."""

    kode: str  # verification code, "7K3M-9QXA-2FTB"
    alamat: str  # address that the QR code leads to
    catatan: tuple[str, ...] = ()  # the issuer's notice line


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """A signature block: one signatory at the right, or two side by side."""

    tempat_tanggal: str  # "Pangkalpinang,            2021" until the date is known
    penanda: tuple[Penanda, ...]
    pengesahan: Pengesahan | None = None  # signed electronically


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead of an official form."""

    pemerintah: str
    opd: str
    alamat: str
    kontak: str = ""
    lambang: Foto | None = None

    @property
    def alt_lambang(self) -> str:
        return sebut_lambang(self.pemerintah)


@dataclass(frozen=True, slots=True)
class Isian:
    """Labelled lines of an official form: "Nama : …", "Jabatan : …"."""

    butir: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DaftarOtomatis:
    """A list that the numbering fills: contents, tables or figures."""

    jenis: Literal["isi", "tabel", "gambar"]


@dataclass(frozen=True, slots=True)
class Sampul:
    judul: str
    anak_judul: str
    opd: str
    pemda: str
    tahun: int
    lambang: Foto | None = None

    @property
    def alt_lambang(self) -> str:
        return sebut_lambang(self.pemda)


def sebut_lambang(pemerintah: str) -> str:
    """What the coat of arms of "Pemerintah Kota …" is to those who do not see it."""
    return f"Lambang {pemerintah.removeprefix('Pemerintah ')}"


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    """Starts a new page on paper; a rule on screen."""


@dataclass(frozen=True, slots=True)
class SubBab:
    """A numbered heading with its content; nests ("1.4", "1.4.1"). `bernomor` False: unnumbered
    and left out of the contents."""

    kunci: str
    judul: str
    isi: tuple["Blok", ...]
    bernomor: bool = True


Blok = (
    Paragraf
    | Daftar
    | Tabel
    | Gambar
    | Rumus
    | Kotak
    | TandaTangan
    | Kop
    | Isian
    | DaftarOtomatis
    | Sampul
    | HalamanBaru
    | SubBab
)


# --- the whole -----------------------------------------------------------------------------------


class JenisBagian(StrEnum):
    SAMPUL = "sampul"  # no page number
    DEPAN = "depan"  # roman page numbers: kata pengantar, ikhtisar, lists
    BAB = "bab"  # arabic from 1; numbered with roman numerals "BAB I"
    SISIPAN = "sisipan"  # between chapters: arabic continued, without a number of its own
    LAMPIRAN = "lampiran"  # arabic continued; "Lampiran 1"
    FORMULIR = "formulir"  # a form that stands alone: no heading, no page number
    KERTAS = "kertas"  # a working paper: landscape from end to end, no heading, arabic numbers


@dataclass(frozen=True, slots=True)
class Bagian:
    """A top part of the report. `kunci` like "bab.1", "depan.ikhtisar", "lampiran.pk"."""

    kunci: str
    jenis: JenisBagian
    judul: str
    isi: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Dokumen:
    judul: str
    opd: str
    pemda: str
    tahun: int
    bagian: tuple[Bagian, ...]
    kode: str = ""  # verification code of a publication, kept in the file's keywords
    penomoran: str = "angka"  # of sub-chapters: "angka" 1.1, 1.1.1 or "huruf" A, 1, a
