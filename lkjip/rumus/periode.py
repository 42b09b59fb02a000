"""Periods of spending: 0 the year in one figure, 1–12 a month."""

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
TRIWULAN = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")


def nama_periode(periode: int) -> str:
    """ "setahun" or the month."""
    return BULAN[periode - 1] if periode else "setahun"


def triwulan(bulan: int) -> int:
    """The quarter (1–4) of a month."""
    return (bulan + 2) // 3
