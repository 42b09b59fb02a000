"""Sheets and columns of the budget workbook."""

import re
from collections.abc import Iterable

from lkjip.rumus.periode import BULAN

from ..tahap import susun_tahap

ANGGARAN = "Anggaran"
REALISASI = "Realisasi anggaran"
PEMETAAN = "Pemetaan sasaran"
BELANJA = "Belanja"
DINYATAKAN = "Angka tertulis"

TINGKAT = "Tingkat"
URUSAN = "Urusan"
KODE = ("Kode program", "Kode kegiatan", "Kode sub kegiatan")
URAIAN, URUTAN, PENJELASAN = "Uraian", "Urutan", "Penjelasan serapan"
PERIODE = "Periode"
KEUANGAN, FISIK, KAS = "Realisasi (Rp)", "Fisik (%)", "Rencana kas (Rp)"
NOMOR_SASARAN, SASARAN, BOBOT = "Nomor sasaran", "Sasaran", "Bobot (%)"
KODE_AKUN, STRUKTUR, INDUK = "Kode akun", "Struktur", "Kode induk"
TEKS_ANGGARAN = "Anggaran tertulis (teks)"
NILAI_BELANJA = {
    "anggaran": "Anggaran (Rp)",
    "realisasi": KEUANGAN,
    "anggaran_dinyatakan": "Anggaran tertulis (Rp)",
    "realisasi_dinyatakan": "Realisasi tertulis (Rp)",
    "persen_dinyatakan": "Serapan tertulis (%)",
}
KOLOM, SUMBER, NILAI, TEKS = "Kolom", "Sumber", "Nilai", "Teks tercetak"

LABEL_TINGKAT = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub kegiatan"}
TINGKAT_OPD = "Perangkat daerah"
TAK_DIKETAHUI = "belum diketahui"
"""A stage that a leaf has, without its amount."""
SETAHUN = "Setahun"
JUMLAH = "Jumlah"

WAJIB = {
    ANGGARAN: (TINGKAT, URUSAN, *KODE, URAIAN, URUTAN, PENJELASAN),
    REALISASI: (URUSAN, *KODE, PERIODE, KEUANGAN, FISIK, KAS),
    PEMETAAN: (URUSAN, *KODE[:2], NOMOR_SASARAN, BOBOT),
    BELANJA: (
        KODE_AKUN,
        URAIAN,
        STRUKTUR,
        INDUK,
        URUTAN,
        TEKS_ANGGARAN,
        *NILAI_BELANJA.values(),
    ),
    DINYATAKAN: (TINGKAT, URUSAN, *KODE, KOLOM, SUMBER, NILAI, TEKS),
}
"""Columns that make a sheet readable; others explain and are left alone."""

POLA_PAGU = re.compile(r"Pagu .* \[(murni|pergeseran|perubahan)-(\d{1,2})\]")
POLA_SUBJEK = re.compile(r"(.+), tahun (\d{4})")


def judul_pagu(ada: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """(stage, position) → the head of its column, in the order of the stages."""
    return {(t.tahap, t.urutan): f"Pagu {t.label} [{t.kunci}]" for t in susun_tahap(ada)}


def tulis_periode(periode: int) -> str:
    return BULAN[periode - 1] if periode else SETAHUN


def baca_periode(teks: str) -> int | None:
    """0 for the year, 1–12 for a month, None for another text."""
    nama = [SETAHUN, *BULAN]
    polos = [n.casefold() for n in nama]
    return polos.index(teks.casefold()) if teks.casefold() in polos else None
