"""The leaves of a budget: the rows on which money is typed, and what is known of them in time.

A leaf is a kegiatan (until TA 2020) or a sub kegiatan (from TA 2021). Its figures are stored for
the year (period 0), by month, or by quarter on the last month of each.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from .jumlah import compute_jumlah
from .periode import BULAN
from .potret import PotretAnggaran, PotretKegiatan, PotretSubKegiatan

type Daun = PotretKegiatan | PotretSubKegiatan
type KunciDaun = tuple[str, int]
"""("kegiatan" | "sub_kegiatan", id)."""

SETAHUN = 0
DESEMBER = 12


@dataclass(frozen=True, slots=True)
class Sampai:
    """What a leaf amounts to from January to the end of a month (rupiah); `alasan` says why it is
    unknown."""

    nilai: Decimal | None
    alasan: str = ""


def list_daun(anggaran: PotretAnggaran) -> list[tuple[KunciDaun, Daun]]:
    """All leaves in printed order."""
    hasil: list[tuple[KunciDaun, Daun]] = []
    for program in anggaran.program:
        for kegiatan in program.kegiatan:
            if kegiatan.sub_kegiatan:
                hasil += [(("sub_kegiatan", sub.id), sub) for sub in kegiatan.sub_kegiatan]
            else:
                hasil.append((("kegiatan", kegiatan.id), kegiatan))
    return hasil


def isi_daun(daun: Daun, kolom: str) -> dict[int, Decimal]:
    """{period: value} of "keuangan", "fisik" or "rencana_kas"; unknown periods are left out."""
    isi = {satu.periode: getattr(satu, kolom) for satu in daun.realisasi}
    return {periode: nilai for periode, nilai in isi.items() if nilai is not None}


def hitung_sampai(
    isi: Mapping[int, Decimal], periode: int, pagu: Decimal | None, sebutan: str
) -> Sampai:
    """Add what is known to the end of month `periode` (1–12).

    The row must have been filled that far: what stops earlier is unknown, not zero, unless it
    already amounts to the whole pagu. A blank before a filled month counts as nothing in it.
    """
    bulan = {nomor: nilai for nomor, nilai in isi.items() if nomor}
    if not isi:
        return Sampai(None, f"belum ada {sebutan}")
    if SETAHUN in isi and periode == DESEMBER:
        return Sampai(isi[SETAHUN])
    if not bulan:
        return Sampai(None, f"{sebutan} hanya diketahui setahun")
    if periode % 3 and all(nomor % 3 == 0 for nomor in bulan):
        return Sampai(None, f"{sebutan} hanya diketahui per triwulan")
    terisi = [nilai for nomor, nilai in bulan.items() if nomor <= periode]
    habis = pagu is not None and compute_jumlah(bulan.values()).nilai >= pagu
    if not terisi or (max(bulan) < periode and not habis):
        return Sampai(None, f"{sebutan} belum diisi sampai {BULAN[periode - 1]}")
    return Sampai(compute_jumlah(terisi).nilai)
