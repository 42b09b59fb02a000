"""Category scales: the word that a percentage earns, as each source defines it (aturan 2.5, 2.6).

A scale is data: limits from high to low, and a last word for everything below. Where the official
table is silent (between 90 and 91, 75 and 76, …) a value goes down to the lower category.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Batas:
    """One line of a scale. A value belongs here from `ambang` on, or above it if `eksklusif`."""

    ambang: Decimal
    label: str
    eksklusif: bool = False

    def memuat(self, nilai: Decimal) -> bool:
        return nilai > self.ambang if self.eksklusif else nilai >= self.ambang


@dataclass(frozen=True, slots=True)
class Skala:
    """A category set. `rentang` repeats the intervals as the source prints them, high to low."""

    nama: str
    judul: str
    sumber: str
    batas: tuple[Batas, ...]
    terbawah: str
    rentang: tuple[str, ...]

    @property
    def label(self) -> tuple[str, ...]:
        """All words, from best to worst."""
        return (*(batas.label for batas in self.batas), self.terbawah)

    def tabel(self) -> tuple[tuple[str, str], ...]:
        """Rows (interval, word) for printing the scale in Bab III."""
        return tuple(zip(self.rentang, self.label, strict=True))


def _batas(*baris: tuple[str, str] | tuple[str, str, bool]) -> tuple[Batas, ...]:
    return tuple(Batas(Decimal(isi[0]), isi[1], len(isi) > 2) for isi in baris)


_RENTANG_86 = ("≥ 91", "76 – 90", "66 – 75", "51 – 65", "≤ 50")

_DAFTAR = (
    Skala(
        "permendagri-86-2017",
        "Skala nilai peringkat kinerja Permendagri 86 Tahun 2017",
        "Permendagri 86 Tahun 2017 (batas sama dengan Permendagri 54 Tahun 2010)",
        _batas(("91", "Sangat Tinggi"), ("76", "Tinggi"), ("66", "Sedang"), ("51", "Rendah")),
        "Sangat Rendah",
        _RENTANG_86,
    ),
    Skala(
        "permendagri-54-2010",
        "Skala nilai peringkat kinerja Permendagri 54 Tahun 2010",
        "Permendagri 54 Tahun 2010",
        _batas(("91", "Sangat Tinggi"), ("76", "Tinggi"), ("66", "Sedang"), ("51", "Rendah")),
        "Sangat Rendah",
        _RENTANG_86,
    ),
    Skala(
        "permendagri-54-2010-desimal",
        "Skala Permendagri 54 Tahun 2010 dengan batas berdesimal",
        "LAKIP Dinas Kesehatan 2014, mengutip Permendagri 54 Tahun 2010",
        _batas(
            ("90", "Sangat Baik", True), ("75.1", "Tinggi"), ("65.1", "Sedang"), ("50.1", "Rendah")
        ),
        "Sangat Rendah",
        ("> 90", "75,1 – 90,0", "65,1 – 75,0", "50,1 – 65,0", "≤ 50"),
    ),
    Skala(
        "sampang-2019",
        "Skala dengan sebutan Sangat Baik sampai Sangat Kurang",
        "LKjIP Inspektorat Kabupaten Sampang 2019",
        _batas(("91", "Sangat Baik"), ("76", "Baik"), ("66", "Cukup"), ("51", "Kurang")),
        "Sangat Kurang",
        _RENTANG_86,
    ),
    Skala(
        "maluku-tengah-2021",
        "Skala Kabupaten Maluku Tengah 2021",
        "LKjIP Kabupaten Maluku Tengah 2021",
        _batas(
            ("85", "Memuaskan", True),
            ("75", "Sangat Baik", True),
            ("65", "Baik", True),
            ("50", "Cukup Baik", True),
            ("30", "Agak Kurang", True),
        ),
        "Kurang",
        ("> 85", "> 75 – 85", "> 65 – 75", "> 50 – 65", "> 30 – 50", "0 – 30"),
    ),
    Skala(
        "kaltim-2017",
        "Tiga sebutan menurut target",
        "LKjIP Provinsi Kalimantan Timur 2017",
        _batas(("100", "Melampaui Target", True), ("100", "Sesuai Target")),
        "Tidak Mencapai Target",
        ("> 100", "= 100", "< 100"),
    ),
    Skala(
        "balikpapan-2016",
        "Tercapai atau tidak tercapai",
        "LKjIP Kota Balikpapan 2016",
        _batas(("100", "Tercapai")),
        "Tidak Tercapai",
        ("≥ 100", "< 100"),
    ),
    Skala(
        "semarang",
        "Skala Kota Semarang",
        "Aplikasi SAKIP Kota Semarang",
        _batas(("90", "Istimewa"), ("80", "Baik"), ("70", "Butuh Perbaikan"), ("60", "Kurang")),
        "Sangat Kurang",
        ("≥ 90", "80 – < 90", "70 – < 80", "60 – < 70", "< 60"),
    ),
    Skala(
        "banjarnegara",
        "Warna Kabupaten Banjarnegara",
        "Aplikasi SAKIP Kabupaten Banjarnegara",
        _batas(("90", "Hijau", True), ("70", "Kuning")),
        "Merah",
        ("> 90", "70 – 90", "< 70"),
    ),
    Skala(
        "pringsewu",
        "Sebutan papan pantau Kabupaten Pringsewu",
        "Aplikasi SAKIP Kabupaten Pringsewu",
        _batas(
            ("105", "Melampaui", True),
            ("95", "Tercapai"),
            ("80", "Mendekati"),
            ("60", "Perlu Perhatian"),
        ),
        "Kritis",
        ("> 105", "95 – 105", "80 – < 95", "60 – < 80", "< 60"),
    ),
    Skala(
        "akip-88-2021",
        "Predikat evaluasi AKIP",
        "PermenPANRB 88 Tahun 2021",
        _batas(
            ("90", "AA", True),
            ("80", "A", True),
            ("70", "BB", True),
            ("60", "B", True),
            ("50", "CC", True),
            ("30", "C", True),
        ),
        "D",
        ("> 90 – 100", "> 80 – 90", "> 70 – 80", "> 60 – 70", "> 50 – 60", "> 30 – 50", "0 – 30"),
    ),
)

SKALA: dict[str, Skala] = {skala.nama: skala for skala in _DAFTAR}

ARTI_PREDIKAT_AKIP = {
    "AA": "Sangat Memuaskan",
    "A": "Memuaskan",
    "BB": "Sangat Baik",
    "B": "Baik",
    "CC": "Cukup (Memadai)",
    "C": "Kurang",
    "D": "Sangat Kurang",
}
"""Gloss of each AKIP predicate (PermenPANRB 88/2021)."""


def get_skala(nama: str) -> Skala:
    """Return the scale of that name. Raises ValueError naming the scales that exist."""
    skala = SKALA.get(nama) if isinstance(nama, str) else None
    if skala is None:
        raise ValueError(f"Skala “{nama}” tidak dikenal. Pilihan: {', '.join(SKALA)}.")
    return skala


def kategori(persen: Decimal | None, skala: str = "permendagri-86-2017") -> str | None:
    """Return the category of a percentage (unrounded), or None when it is unknown.

    Above 100 stays in the best category, below zero in the worst. Raises ValueError for an
    unknown scale.
    """
    pilihan = get_skala(skala)
    if persen is None or persen.is_nan():
        return None
    for batas in pilihan.batas:
        if batas.memuat(persen):
            return batas.label
    return pilihan.terbawah


def predikat_akip(nilai: Decimal | None) -> str | None:
    """Return the AKIP predicate (AA … D) of an evaluation score of 0 to 100; None if outside."""
    if nilai is None or not 0 <= nilai <= 100:
        return None
    return kategori(nilai, "akip-88-2021")
