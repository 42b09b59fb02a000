"""Figures that a source document states, found by their key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .jumlah import Jumlah, Nilai, bandingkan
from .potret import AngkaDinyatakan, DinyatakanAnggaran


@dataclass(frozen=True, slots=True)
class BandingKolom:
    """A figure that a source prints for one budget row, beside the computed one."""

    kolom: str
    sumber: str
    teks: str
    nilai: Nilai

    @property
    def tidak_terbaca(self) -> bool:
        """Whether the printed text is malformed, so that it could not be compared."""
        return self.nilai.dinyatakan is None


def ambil_dinyatakan(dinyatakan: Iterable[AngkaDinyatakan], kunci: str) -> Decimal | None:
    """The first readable stated figure under `kunci`, or None."""
    return next(
        (isi.nilai for isi in dinyatakan if isi.kunci == kunci and isi.nilai is not None), None
    )


def ambil_kolom(dinyatakan: Sequence[DinyatakanAnggaran], kolom: str) -> Decimal | None:
    """The first readable stated figure of a column, or None."""
    return next(
        (isi.nilai for isi in dinyatakan if isi.kolom == kolom and isi.nilai is not None), None
    )


def bandingkan_persen(terhitung: Decimal | None, dinyatakan: Decimal | None) -> Nilai:
    """Compare percentages as they are printed, with two decimals."""
    return bandingkan(terhitung, dinyatakan, desimal=2)


def bandingkan_jumlah(jumlah: Jumlah, dinyatakan: Decimal | None) -> Nilai:
    """Compare a sum; a sum that left something out agrees or disagrees with nothing."""
    if jumlah.dilewati:
        return Nilai(jumlah.nilai, dinyatakan, None, None)
    return bandingkan(jumlah.nilai, dinyatakan)
