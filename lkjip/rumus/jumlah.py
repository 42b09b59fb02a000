"""Sums, means and differences that keep unknown apart from zero and say what they left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext

from .bentuk import bulatkan, format_angka

KETELITIAN = 50


@dataclass(frozen=True, slots=True)
class Jumlah:
    """A sum of the known values. `nilai` is None when none is known."""

    nilai: Decimal | None
    dihitung: int
    dilewati: int
    alasan: str


@dataclass(frozen=True, slots=True)
class Rerata:
    """A simple mean of the known values, unrounded. `persen` is None when none is known."""

    persen: Decimal | None
    dihitung: int
    dilewati: int
    alasan: str


@dataclass(frozen=True, slots=True)
class Nilai:
    """A *stated* figure beside the *computed* one.

    `selisih` = dinyatakan − terhitung; `cocok` is None when either is unknown.
    """

    terhitung: Decimal | None
    dinyatakan: Decimal | None
    selisih: Decimal | None
    cocok: bool | None

    @property
    def nilai(self) -> Decimal | None:
        """The computed value, or the stated one where nothing could be computed."""
        return self.dinyatakan if self.terhitung is None else self.terhitung


def bandingkan(
    terhitung: Decimal | None,
    dinyatakan: Decimal | None,
    *,
    desimal: int | None = None,
    toleransi: Decimal = Decimal(0),
) -> Nilai:
    """Put a stated figure beside the computed one.

    With `desimal` both are rounded half up before comparing, as percentages are printed. They
    agree when they differ by no more than `toleransi`.
    """
    if terhitung is None or dinyatakan is None:
        return Nilai(terhitung, dinyatakan, None, None)
    satu, dua = terhitung, dinyatakan
    if desimal is not None:
        satu, dua = bulatkan(satu, desimal), bulatkan(dua, desimal)
    with localcontext(prec=KETELITIAN):
        selisih = dua - satu
    return Nilai(terhitung, dinyatakan, selisih, abs(selisih) <= toleransi)


def compute_jumlah(nilai: Iterable[Decimal | None]) -> Jumlah:
    """Add the known values; unknown ones are counted, not taken as zero."""
    dikenal, dilewati = _pilah(nilai)
    if not dikenal:
        alasan = "Tidak ada nilai yang dapat dijumlahkan."
        return Jumlah(None, 0, dilewati, alasan)
    with localcontext(prec=KETELITIAN):
        total = sum(dikenal, Decimal(0))
    alasan = f"Jumlah dari {len(dikenal)} nilai{_ekor(dilewati)}."
    return Jumlah(total, len(dikenal), dilewati, alasan)


def compute_rerata(nilai: Iterable[Decimal | None], sebutan: str = "nilai") -> Rerata:
    """Simple mean of the known values, without weights (aturan 2.4); unknown ones are left out.

    `sebutan` is the Indonesian noun for what is averaged ("indikator", "sasaran").
    """
    dikenal, dilewati = _pilah(nilai)
    if not dikenal:
        alasan = f"Belum ada {sebutan} yang dapat dirata-ratakan{_ekor(dilewati)}."
        return Rerata(None, 0, dilewati, alasan)
    with localcontext(prec=KETELITIAN):
        rerata = sum(dikenal, Decimal(0)) / len(dikenal)
    alasan = (
        f"Rata-rata sederhana dari {len(dikenal)} {sebutan} = "
        f"{format_angka(rerata, 2)}{_ekor(dilewati)}."
    )
    return Rerata(rerata, len(dikenal), dilewati, alasan)


def kurangi(satu: Decimal | None, dua: Decimal | None) -> Decimal | None:
    """Return satu − dua, or None when either is unknown."""
    if satu is None or dua is None:
        return None
    with localcontext(prec=KETELITIAN):
        return satu - dua


def bagi_persen(pembilang: Decimal | None, penyebut: Decimal | None) -> Decimal | None:
    """Return pembilang ÷ penyebut × 100, or None when unknown or when the divisor is zero."""
    if pembilang is None or penyebut is None or penyebut == 0:
        return None
    with localcontext(prec=KETELITIAN):
        return pembilang * 100 / penyebut


def _pilah(nilai: Iterable[Decimal | None]) -> tuple[list[Decimal], int]:
    semua = list(nilai)
    dikenal = [isi for isi in semua if isi is not None and isi.is_finite()]
    return dikenal, len(semua) - len(dikenal)


def _ekor(dilewati: int) -> str:
    return f"; {dilewati} tanpa nilai tidak diikutkan" if dilewati else ""
