"""Budget absorption: pagu, realisasi, sisa and percent (rupiah), stated beside computed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from .bentuk import format_angka, format_persen, format_rupiah
from .jumlah import Jumlah, Nilai, bagi_persen, bandingkan, compute_jumlah, kurangi

__all__ = [
    "Deviasi",
    "Jumlah",
    "Nilai",
    "Serapan",
    "SerapanDiperiksa",
    "bandingkan",
    "compute_deviasi",
    "compute_jumlah",
    "compute_serapan",
    "compute_serapan_jumlah",
    "periksa_serapan",
]

BATAS_RENDAH = Decimal(60)
"""Percent under which a kegiatan must explain its low absorption."""


@dataclass(frozen=True, slots=True)
class Serapan:
    """Absorption of one budget row. Money in rupiah, `persen` unrounded; unknown is None."""

    pagu: Decimal | None
    realisasi: Decimal | None
    sisa: Decimal | None
    persen: Decimal | None
    alasan: str
    catatan: tuple[str, ...] = ()

    @property
    def rendah(self) -> bool:
        """Whether the known percentage is under 60 %."""
        return self.persen is not None and self.persen < BATAS_RENDAH

    def dengan_catatan(self, *catatan: str) -> "Serapan":
        """Return a copy with more notes."""
        return replace(self, catatan=(*self.catatan, *catatan))


@dataclass(frozen=True, slots=True)
class SerapanDiperiksa:
    """A row with what its source prints beside what is computed."""

    serapan: Serapan
    pagu: Nilai
    realisasi: Nilai
    sisa: Nilai
    persen: Nilai


@dataclass(frozen=True, slots=True)
class Deviasi:
    """Spending against the cash plan of the same period; positive = spent more than planned."""

    selisih: Decimal | None
    persen: Decimal | None
    alasan: str


def compute_serapan(pagu: Decimal | None, realisasi: Decimal | None) -> Serapan:
    """Return sisa = pagu − realisasi and persen = realisasi ÷ pagu × 100 (aturan 0.10).

    `pagu` is the last valid stage of the budget. A pagu of zero has no percentage.
    """
    sisa = kurangi(pagu, realisasi)
    if pagu is None:
        return Serapan(pagu, realisasi, sisa, None, "Pagu belum diketahui.")
    if realisasi is None:
        return Serapan(pagu, realisasi, sisa, None, "Realisasi anggaran belum diketahui.")
    catatan = []
    if realisasi > pagu:
        catatan.append("realisasi melebihi pagu")
    if realisasi < 0:
        catatan.append("realisasi negatif")
    if pagu <= 0:
        sebab = "nol" if pagu == 0 else "negatif"
        catatan.append(f"pagu {sebab}")
        alasan = f"Pagu {sebab}: persentase serapan tidak dapat dihitung."
        return Serapan(pagu, realisasi, sisa, None, alasan, tuple(catatan))
    persen = bagi_persen(realisasi, pagu)
    alasan = (
        f"{format_angka(realisasi)} ÷ {format_angka(pagu)} × 100 % = {format_persen(persen)}; "
        f"sisa {format_rupiah(sisa)}."
    )
    return Serapan(pagu, realisasi, sisa, persen, alasan, tuple(catatan))


def compute_serapan_jumlah(
    baris: Iterable[tuple[Decimal | None, Decimal | None]],
) -> tuple[Serapan, Jumlah, Jumlah]:
    """Sum (pagu, realisasi) rows and compute the absorption of the sums.

    Returns (serapan, sum of pagu, sum of realisasi); the sums tell how many rows were unknown.
    """
    isi = list(baris)
    pagu = compute_jumlah(satu for satu, _ in isi)
    realisasi = compute_jumlah(dua for _, dua in isi)
    serapan = compute_serapan(pagu.nilai, realisasi.nilai)
    dilewati = max(pagu.dilewati, realisasi.dilewati)
    if dilewati:
        serapan = serapan.dengan_catatan(f"{dilewati} baris belum lengkap")
    return serapan, pagu, realisasi


def periksa_serapan(
    pagu: Decimal | None,
    realisasi: Decimal | None,
    *,
    pagu_dinyatakan: Decimal | None = None,
    realisasi_dinyatakan: Decimal | None = None,
    sisa_dinyatakan: Decimal | None = None,
    persen_dinyatakan: Decimal | None = None,
) -> SerapanDiperiksa:
    """Compute a row and put what its source prints beside it; percent compared at 2 decimals."""
    serapan = compute_serapan(pagu, realisasi)
    return SerapanDiperiksa(
        serapan,
        bandingkan(pagu, pagu_dinyatakan),
        bandingkan(realisasi, realisasi_dinyatakan),
        bandingkan(serapan.sisa, sisa_dinyatakan),
        bandingkan(serapan.persen, persen_dinyatakan, desimal=2),
    )


def compute_deviasi(rencana_kas: Decimal | None, realisasi: Decimal | None) -> Deviasi:
    """Return realisasi − cash plan, in rupiah and as percent of the plan."""
    selisih = kurangi(realisasi, rencana_kas)
    if rencana_kas is None:
        return Deviasi(None, None, "Rencana kas belum diisi.")
    if realisasi is None:
        return Deviasi(None, None, "Realisasi anggaran belum diketahui.")
    persen = bagi_persen(selisih, rencana_kas)
    if persen is None:
        return Deviasi(selisih, None, "Rencana kas nol: deviasi hanya dalam rupiah.")
    alasan = (
        f"({format_angka(realisasi)} − {format_angka(rencana_kas)}) ÷ "
        f"{format_angka(rencana_kas)} × 100 % = {format_persen(persen)}."
    )
    return Deviasi(selisih, persen, alasan)
