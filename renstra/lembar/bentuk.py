"""The shape of the plan's workbook: sheets, columns, and the plan as plain text.

Everything is text as people write it ("92,5", "80-90", "ya"), so that two plans, one from the
database and one from a workbook, can be compared cell by cell.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import models

from lkjip.rumus.agregasi import AGREGASI
from lkjip.rumus.arah import ARAH
from lkjip.rumus.predikat import SKALA_PREDIKAT
from renstra.models import (
    FaktorLingkungan,
    Indikator,
    IsuStrategis,
    Misi,
    PenjelasanVisi,
    Renstra,
    Sasaran,
    Strategi,
    Tujuan,
)

YA, TIDAK = "ya", "tidak"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `kolom` is the model's field, whose limits hold; `jenis`: teks, bulat, ya,
    angka (number or word), pilihan (`pilihan`: code → label, either may be typed)."""

    nama: str
    judul: str
    jenis: str = "teks"
    wajib: bool = False
    lebar: int = 16
    model: type[models.Model] | None = None
    pilihan: dict[str, str] = field(default_factory=dict)

    @property
    def kolom(self) -> models.Field | None:
        return self.model._meta.get_field(self.nama) if self.model else None


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet; rows are known by the columns of `kunci`."""

    nama: str
    kolom: tuple[Kolom, ...]
    kunci: tuple[str, ...]
    sebutan: Callable[[dict], str]
    wajib_ada: bool = True


def _kol(model: type[models.Model], nama: str, judul: str, **lain) -> Kolom:
    return Kolom(nama, judul, model=model, **lain)


JENIS_URAIAN = {**dict(FaktorLingkungan.Jenis.choices), "isu": "Isu strategis"}

RENSTRA = Lembar(
    "Renstra",
    (
        _kol(Renstra, "nama", "Nama dokumen", wajib=True),
        _kol(Renstra, "periode", "Periode", wajib=True),
        _kol(Renstra, "tahun_awal", "Tahun pertama bertarget", jenis="bulat", wajib=True),
        _kol(Renstra, "tahun_akhir", "Tahun terakhir bertarget", jenis="bulat", wajib=True),
        _kol(Renstra, "berlaku_mulai_tahun", "Dipakai mulai tahun", jenis="bulat", wajib=True),
        _kol(Renstra, "dasar", "Dasar penetapan"),
        _kol(Renstra, "visi", "Visi"),
    ),
    (),
    lambda b: "data Renstra",
)
MISI = Lembar(
    "Misi",
    (
        _kol(Misi, "nomor", "Nomor", jenis="bulat", wajib=True, lebar=9),
        _kol(Misi, "teks", "Misi", wajib=True, lebar=80),
        _kol(Misi, "didukung", "Didukung", jenis="ya", lebar=11),
    ),
    ("nomor",),
    lambda b: f"misi {b['nomor']}",
    wajib_ada=False,
)
TUJUAN = Lembar(
    "Tujuan",
    (
        _kol(Tujuan, "nomor", "Nomor", wajib=True, lebar=9),
        Kolom("misi", "Misi", jenis="bulat", lebar=9),
        _kol(Tujuan, "teks", "Tujuan", wajib=True, lebar=80),
    ),
    ("nomor",),
    lambda b: f"tujuan {b['nomor']}",
)
SASARAN = Lembar(
    "Sasaran",
    (
        Kolom("tujuan", "Tujuan", wajib=True, lebar=9),
        _kol(Sasaran, "nomor", "Nomor", wajib=True, lebar=9),
        _kol(Sasaran, "teks", "Sasaran", wajib=True, lebar=80),
    ),
    ("tujuan", "nomor"),
    lambda b: f"sasaran {b['nomor']} (tujuan {b['tujuan']})",
)
INDIKATOR = Lembar(
    "Indikator",
    (
        _kol(Indikator, "kode", "Kode", wajib=True, lebar=9),
        _kol(Indikator, "nama", "Indikator", wajib=True, lebar=50),
        Kolom("tujuan", "Tujuan", wajib=True, lebar=9),
        Kolom("sasaran", "Sasaran", lebar=9),
        _kol(Indikator, "satuan", "Satuan", wajib=True, lebar=12),
        _kol(Indikator, "desimal", "Angka di belakang koma", jenis="bulat", lebar=11),
        _kol(Indikator, "arah", "Arah", jenis="pilihan", wajib=True, lebar=28, pilihan=ARAH),
        _kol(
            Indikator, "agregasi", "Nilai tahun", jenis="pilihan", wajib=True, lebar=30,
            pilihan=AGREGASI,
        ),
        _kol(
            Indikator, "skala_predikat", "Skala predikat", jenis="pilihan", lebar=20,
            pilihan={nama: skala.judul for nama, skala in SKALA_PREDIKAT.items()},
        ),
        _kol(Indikator, "iku", "IKU", jenis="ya", lebar=8),
        _kol(Indikator, "alasan_pemilihan", "Alasan pemilihan", lebar=40),
        _kol(Indikator, "definisi", "Definisi operasional", lebar=40),
        _kol(Indikator, "formula", "Formula", lebar=40),
        _kol(Indikator, "label_pembilang", "Nama pembilang", lebar=24),
        _kol(Indikator, "label_penyebut", "Nama penyebut", lebar=24),
        _kol(Indikator, "sumber_data", "Sumber data", lebar=24),
        Kolom("penanggung_jawab", "Penanggung jawab", lebar=30),
        _kol(
            Indikator, "frekuensi", "Frekuensi", jenis="pilihan", lebar=13,
            pilihan=dict(Indikator.Frekuensi.choices),
        ),
        Kolom("kondisi_awal", "Kondisi awal", jenis="angka", lebar=13),
        _kol(Indikator, "kondisi_awal_tahun", "Tahun awal", jenis="bulat", lebar=11),
        _kol(Indikator, "bukti_wajib", "Bukti wajib", jenis="ya", lebar=11),
    ),
    ("kode",),
    lambda b: f"indikator {b['kode']}",
)  # fmt: skip
TARGET = Lembar(
    "Target",
    (Kolom("kode", "Kode", wajib=True, lebar=9),),
    ("kode",),
    lambda b: f"target {b['kode']}",
)
STRATEGI = Lembar(
    "Strategi",
    (
        Kolom("tujuan", "Tujuan", wajib=True, lebar=9),
        Kolom("sasaran", "Sasaran", wajib=True, lebar=9),
        _kol(Strategi, "teks", "Strategi", wajib=True, lebar=60),
        Kolom("kebijakan", "Arah kebijakan", lebar=60),
    ),
    ("tujuan", "sasaran"),
    lambda b: f"strategi sasaran {b['sasaran']} (tujuan {b['tujuan']})",
    wajib_ada=False,
)
VISI = Lembar(
    "Penjelasan Visi",
    (
        _kol(PenjelasanVisi, "kata", "Kata", wajib=True, lebar=20),
        _kol(PenjelasanVisi, "teks", "Penjelasan", wajib=True, lebar=90),
    ),
    (),
    lambda b: "penjelasan visi",
    wajib_ada=False,
)
LINGKUNGAN = Lembar(
    "Lingkungan",
    (
        Kolom("jenis", "Jenis", jenis="pilihan", wajib=True, lebar=18, pilihan=JENIS_URAIAN),
        _kol(IsuStrategis, "teks", "Uraian", wajib=True, lebar=90),
    ),
    (),
    lambda b: "lingkungan",
    wajib_ada=False,
)
SEMUA_LEMBAR = (
    RENSTRA,
    VISI,
    MISI,
    TUJUAN,
    SASARAN,
    INDIKATOR,
    TARGET,
    STRATEGI,
    LINGKUNGAN,
)  # fmt: skip


@dataclass
class BukuRenstra:
    """A whole plan as text. `target`: {(kode, year): text}; `asal` tells where a value stood in
    the workbook: {(sheet, key, column): "E5"}."""

    renstra: dict[str, str] = field(default_factory=dict)
    misi: dict[tuple, dict[str, str]] = field(default_factory=dict)
    tujuan: dict[tuple, dict[str, str]] = field(default_factory=dict)
    sasaran: dict[tuple, dict[str, str]] = field(default_factory=dict)
    indikator: dict[tuple, dict[str, str]] = field(default_factory=dict)
    target: dict[tuple[str, int], str] = field(default_factory=dict)
    strategi: dict[tuple, list[tuple[str, list[str]]]] = field(default_factory=dict)
    visi: list[tuple[str, str]] = field(default_factory=list)
    lingkungan: dict[str, list[str]] = field(default_factory=dict)

    @property
    def tahun(self) -> range:
        """The years of the target columns."""
        return range(int(self.renstra["tahun_awal"]), int(self.renstra["tahun_akhir"]) + 1)
