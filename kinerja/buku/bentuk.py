"""Sheets and columns of the workbook's performance side."""

import re
from dataclasses import dataclass

from lkjip.rumus.angka import format_angka, parse_angka
from renstra.selectors.rencana import kunci_nomor

from ..models import NAMA_PERIODE, Analisis, PerjanjianKinerja

type Kunci = tuple[str, ...]
type Baris = dict[str, str]
"""Column → text; "" is empty."""
type Isi = dict[str, dict[Kunci, Baris]]
"""Sheet → row key → row."""

PANJANG_SEL = 32_767
"""What a cell of a workbook holds; longer texts are compared up to there."""
KENDALI = re.compile(r"[\x00-\x08\x0b-\x1f]")
SEMULA = "Semula"
KOLOM_SEMULA = ("Lembar", "Kunci", "Kolom", "Isi")
PENANDA = "portal"
HANYA_BACA = "(hanya baca)"


@dataclass(frozen=True, slots=True)
class Kolom:
    """`kelompok`: columns that are one fact and change together. `jenis`: teks, angka, target,
    bulat, tanggal, ya."""

    nama: str
    judul: str
    kelompok: str = ""
    jenis: str = "teks"
    lebar: float = 14


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet; rows are known by the columns of `kunci`."""

    nama: str
    kunci: tuple[Kolom, ...]
    kolom: tuple[Kolom, ...]

    @property
    def kelompok(self) -> dict[str, tuple[str, ...]]:
        hasil: dict[str, tuple[str, ...]] = {}
        for k in self.kolom:
            hasil[k.kelompok] = (*hasil.get(k.kelompok, ()), k.nama)
        return hasil

    def judul(self, nama: str) -> str:
        return next((k.judul for k in (*self.kunci, *self.kolom) if k.nama == nama), nama)


KODE = Kolom("kode", "Kode", lebar=8)
PK = Kolom("perjanjian", "Perjanjian", lebar=14)
PERIODE = Kolom("periode", "Periode", lebar=10)
TRIWULAN = {1: "TW I", 2: "TW II", 3: "TW III", 4: "TW IV"}

PERJANJIAN = Lembar(
    "Perjanjian Kinerja",
    (PK,),
    (
        Kolom("tanggal", "Tanggal", "tanggal", "tanggal"),
        Kolom("pihak_pertama", "Pihak pertama", "pihak_pertama", lebar=34),
        Kolom("pihak_kedua", "Pihak kedua", "pihak_kedua", lebar=34),
        Kolom("alasan", "Alasan perubahan", "alasan", lebar=48),
    ),
)
TARGET_PK = Lembar(
    "Target PK",
    (PK, KODE),
    (
        Kolom("target", "Target", "target", "target"),
        Kolom("alasan", "Alasan berbeda dari Renstra", "target", lebar=48),
    ),
)
AKSI = Lembar(
    "Rencana Aksi",
    (KODE,),
    (
        *(
            Kolom(f"target_{n}", f"Target {t}", f"target_{n}", "target")
            for n, t in TRIWULAN.items()
        ),
        *(
            Kolom(f"kegiatan_{n}", f"Langkah {t}", f"kegiatan_{n}", lebar=36)
            for n, t in TRIWULAN.items()
        ),
    ),
)
REALISASI = Lembar(
    "Realisasi kinerja",
    (KODE, PERIODE),
    (
        Kolom("nilai", "Nilai", "nilai", "angka"),
        Kolom("pembilang", "Pembilang", "nilai", "angka"),
        Kolom("penyebut", "Penyebut", "nilai", "angka"),
        Kolom("teks", "Nilai kata", "nilai"),
        Kolom("alasan_kosong", "Mengapa belum ada nilai", "nilai", lebar=36),
        Kolom("capaian_manual", "Capaian diisi manual (%)", "nilai", "angka"),
        Kolom("keterangan", "Keterangan", "nilai", lebar=36),
        Kolom("kode_alasan", "Kode alasan", "alasan", lebar=26),
        Kolom("alasan", "Alasan", "alasan", lebar=36),
    ),
)
_LABEL = {f.name: str(f.verbose_name) for f in Analisis._meta.fields}
_ANALISIS = {
    "sebab": ("sebab", "teks", 48),
    "hambatan": ("hambatan", "teks", 48),
    "solusi": ("solusi", "teks", 48),
    "tindak_lanjut": ("tindak_lanjut", "teks", 48),
    "pembanding_nama": ("pembanding", "teks", 36),
    "pembanding_nilai": ("pembanding", "angka", 14),
    "pembanding_tahun": ("pembanding", "bulat", 12),
    "pembanding_sumber": ("pembanding", "teks", 30),
    "tanpa_pembanding": ("pembanding", "ya", 14),
}
ANALISIS = Lembar(
    "Analisis kinerja",
    (KODE,),
    tuple(
        Kolom(nama, _LABEL[nama][:1].upper() + _LABEL[nama][1:], kelompok, jenis, lebar)
        for nama, (kelompok, jenis, lebar) in _ANALISIS.items()
    ),
)
SEMUA = (PERJANJIAN, TARGET_PK, AKSI, REALISASI, ANALISIS)
MENURUT_NAMA = {lembar.nama: lembar for lembar in SEMUA}
PERIODE_TEKS = {nama.casefold(): nomor for nomor, nama in NAMA_PERIODE.items()}


def nama_pk(urutan: int) -> str:
    """How the workbook calls an agreement: by its place in the year."""
    return "Murni" if urutan == 0 else f"Perubahan {urutan}"


def urutan_pk(nama: str) -> int | None:
    """The place that `nama_pk` wrote, or None."""
    if nama.casefold() == PerjanjianKinerja.Jenis.MURNI:
        return 0
    cocok = re.fullmatch(r"perubahan (\d{1,3})", nama.casefold())
    return int(cocok[1]) or None if cocok else None


def teks_bersih(teks: str | None) -> str:
    """A stored text as it comes back from a workbook."""
    satu = KENDALI.sub("", (teks or "").replace("\r\n", "\n"))
    return satu.strip()[:PANJANG_SEL]


def teks_angka(teks: str) -> str:
    """A plain number in one spelling; what carries a unit or cannot be read stays as typed."""
    hasil = parse_angka(teks)
    if not hasil.ok or hasil.satuan or hasil.operator or hasil.nilai is None:
        return teks
    return format_angka(hasil.nilai)


def sebutan(lembar: str, kunci: Kunci) -> str:
    """The row in words."""
    if lembar == PERJANJIAN.nama:
        return f"Perjanjian {kunci[0]}"
    if lembar == TARGET_PK.nama:
        return f"{kunci[1]} dalam Perjanjian {kunci[0]}"
    return ", ".join(kunci)


def urutan_baris(lembar: str, kunci: Kunci) -> tuple:
    """Sort key of rows: sheets in their order, "1.2" before "1.10", periods as in the year."""
    letak = list(MENURUT_NAMA).index(lembar)
    return letak, *(kunci_nomor(str(PERIODE_TEKS.get(satu.casefold(), satu))) for satu in kunci)
