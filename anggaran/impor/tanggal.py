"""Dates as budget files write them: "2 Januari 2026", 2026-01-02, 02/01/2026, a serial number."""

import re
from datetime import date, timedelta

from lkjip.rumus.periode import BULAN

from .jenis import Sel

NAMA_BULAN = {nama[:3].casefold(): i for i, nama in enumerate(BULAN, start=1)} | {
    "agt": 8,
    "ags": 8,
    "nop": 11,
    "peb": 2,
}
POLA_KATA = re.compile(r"(\d{1,2})[ \-/.]([a-z]+)[ \-/.](\d{4})\b", re.IGNORECASE)
POLA_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\b")
POLA_ANGKA = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\b")
AWAL_1900, AWAL_1904 = date(1899, 12, 30), date(1904, 1, 1)


def baca_tanggal(sel: Sel, tahun_1904: bool = False) -> date | None:
    """The date, or None when it cannot be read. Digits are day/month/year, as in Indonesia."""
    if sel.jenis == "angka":
        try:
            hari = int(float(sel.teks))
        except ValueError:
            return None
        if not 20000 <= hari <= 80000:
            return None
        return (AWAL_1904 if tahun_1904 else AWAL_1900) + timedelta(days=hari)
    teks = sel.teks.strip()
    try:
        if cocok := POLA_ISO.match(teks):
            return date(*(int(g) for g in cocok.groups()))
        if cocok := POLA_KATA.match(teks):
            bulan = NAMA_BULAN.get(cocok[2][:3].casefold())
            return date(int(cocok[3]), bulan, int(cocok[1])) if bulan else None
        if cocok := POLA_ANGKA.match(teks):
            return date(int(cocok[3]), int(cocok[2]), int(cocok[1]))
    except ValueError:
        return None
    return None
