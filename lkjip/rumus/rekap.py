"""Summaries over indicators: means per sasaran, tujuan, OPD and city; change over years.

All means are simple (no weights), over unrounded values, and leave out what is unknown (aturan
0.4, 0.5, 0.7). Whether capped or raw values are averaged, and over what, is the policy's choice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from .bentuk import format_angka, format_persen
from .capaian import Capaian, Realisasi, Target, compute_capaian
from .jumlah import Jumlah, Rerata, bagi_persen, compute_jumlah, compute_rerata, kurangi
from .kebijakan import BAKU, Kebijakan

__all__ = [
    "Jumlah",
    "Ketercapaian",
    "Perubahan",
    "Pertumbuhan",
    "Rerata",
    "compute_fisik",
    "compute_jumlah",
    "compute_kemajuan_renstra",
    "compute_ketercapaian",
    "compute_pertumbuhan",
    "compute_perubahan",
    "compute_rerata",
    "compute_rerata_kota",
    "compute_rerata_opd",
    "compute_rerata_pertumbuhan",
    "compute_rerata_sasaran",
    "compute_rerata_tujuan",
]


@dataclass(frozen=True, slots=True)
class Perubahan:
    """Change of a percentage against an earlier year, in points; None when either is unknown."""

    poin: Decimal | None
    gerak: str | None  # naik | turun | tetap
    alasan: str


@dataclass(frozen=True, slots=True)
class Pertumbuhan:
    """Growth in percent of the earlier value, unrounded."""

    persen: Decimal | None
    alasan: str


@dataclass(frozen=True, slots=True)
class Ketercapaian:
    """How many indicators met their target, of how many that could be computed."""

    tercapai: int
    tidak_tercapai: int
    tanpa_nilai: int

    @property
    def terhitung(self) -> int:
        return self.tercapai + self.tidak_tercapai


def compute_rerata_sasaran(capaian: Iterable[Capaian], kebijakan: Kebijakan = BAKU) -> Rerata:
    """Mean capaian of the indicators of one sasaran."""
    return compute_rerata([_nilai(isi, kebijakan) for isi in capaian], "indikator")


def compute_rerata_tujuan(
    sasaran: Sequence[Sequence[Capaian]], kebijakan: Kebijakan = BAKU
) -> Rerata:
    """Mean capaian of one tujuan from the indicators of each of its sasaran.

    By policy the mean of the sasaran means, or the mean of all indicators at once.
    """
    if kebijakan.rerata == "indikator":
        return compute_rerata_sasaran([isi for baris in sasaran for isi in baris], kebijakan)
    return compute_rerata(
        [compute_rerata_sasaran(baris, kebijakan).persen for baris in sasaran], "sasaran"
    )


def compute_rerata_opd(sasaran: Sequence[Sequence[Capaian]], kebijakan: Kebijakan = BAKU) -> Rerata:
    """Mean capaian of one OPD over all its sasaran, whatever their tujuan."""
    return compute_rerata_tujuan(sasaran, kebijakan)


def compute_rerata_kota(opd: Iterable[Rerata]) -> Rerata:
    """Mean over the OPD that have a mean; the others are counted as left out."""
    return compute_rerata([isi.persen for isi in opd], "perangkat daerah")


def compute_fisik(anak: Iterable[Decimal | None]) -> Rerata:
    """Physical progress of a parent: unweighted mean of its *direct* children only (aturan 0.8)."""
    return compute_rerata(anak, "rincian")


def compute_ketercapaian(capaian: Iterable[Capaian]) -> Ketercapaian:
    """Count the indicators that met their target, did not, or have no value."""
    hasil = [isi.tercapai for isi in capaian]
    return Ketercapaian(hasil.count(True), hasil.count(False), hasil.count(None))


def compute_perubahan(kini: Decimal | None, lalu: Decimal | None) -> Perubahan:
    """Change in percentage points: 92,92 → 101,46 = +8,54 poin (aturan 2.8)."""
    poin = kurangi(kini, lalu)
    if poin is None:
        return Perubahan(None, None, "Belum dapat dibandingkan: salah satu tahun belum bernilai.")
    gerak = "naik" if poin > 0 else ("turun" if poin < 0 else "tetap")
    if gerak == "tetap":
        alasan = f"Tetap {format_persen(kini)}."
    else:
        alasan = (
            f"{gerak.capitalize()} {format_angka(abs(poin), 2)} poin, dari "
            f"{format_persen(lalu)} menjadi {format_persen(kini)}."
        )
    return Perubahan(poin, gerak, alasan)


def compute_pertumbuhan(kini: Decimal | None, lalu: Decimal | None) -> Pertumbuhan:
    """Growth (kini − lalu) ÷ lalu × 100. Without a positive base there is none."""
    if kini is None or lalu is None:
        return Pertumbuhan(None, "Pertumbuhan tidak dapat dihitung: nilai belum lengkap.")
    if lalu <= 0:
        sebab = "nol" if lalu == 0 else "negatif"
        return Pertumbuhan(None, f"Pertumbuhan tidak dapat dihitung: nilai awal {sebab}.")
    persen = bagi_persen(kurangi(kini, lalu), lalu)
    return Pertumbuhan(
        persen,
        f"({format_angka(kini)} − {format_angka(lalu)}) ÷ {format_angka(lalu)} × 100 % = "
        f"{format_persen(persen)}.",
    )


def compute_rerata_pertumbuhan(nilai: Sequence[tuple[int, Decimal | None]]) -> Rerata:
    """Mean yearly growth over (year, value) pairs in order; `alasan` names the years used."""
    langkah = list(zip(nilai, nilai[1:], strict=False))
    hasil = compute_rerata(
        [
            compute_pertumbuhan(kini, lalu).persen if tahun - tahun_lalu == 1 else None
            for (tahun_lalu, lalu), (tahun, kini) in langkah
        ],
        "pertumbuhan tahunan",
    )
    if not langkah:
        return hasil
    return replace(hasil, alasan=f"Tahun {nilai[0][0]}–{nilai[-1][0]}. {hasil.alasan}")


def compute_kemajuan_renstra(
    target_akhir: Target,
    realisasi: Realisasi,
    arah: str,
    kebijakan: Kebijakan = BAKU,
    *,
    tahun_akhir: int | None = None,
    skala_predikat: str = "",
) -> Capaian:
    """Progress of this year's realisasi towards the target of the Renstra's last year.

    The same formula as capaian, by the indicator's arah, with the end target in place of T.
    """
    hasil = compute_capaian(target_akhir, realisasi, arah, kebijakan, skala_predikat=skala_predikat)
    sebutan = f"target akhir Renstra{f' ({tahun_akhir})' if tahun_akhir else ''}"
    if hasil.status == "tidak_diukur":
        return replace(hasil, alasan=f"Belum ada {sebutan}.")
    if hasil.status == "tidak_dapat_dihitung" and arah == "manual":
        return replace(hasil, alasan="Kemajuan tidak dihitung: arah manual tidak berumus.")
    return replace(hasil, alasan=f"Terhadap {sebutan}: {hasil.alasan}")


def _nilai(capaian: Capaian, kebijakan: Kebijakan) -> Decimal | None:
    return capaian.persen if kebijakan.nilai_rerata == "dibatasi" else capaian.persen_mentah
