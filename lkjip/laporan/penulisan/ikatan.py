"""What prose is bound to, with the values its writer saw; and what has changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..dokumen.kamus import Butir, tulis
from ..dokumen.narasi import kunci_isian

Ikatan = dict[str, dict[str, str | None]]


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One bound figure that is no longer what the writer saw. `kini` is None when it is gone."""

    kunci: str
    label: str
    dulu: str
    kini: str | None


def ikat(html: str, kamus: Mapping[str, Butir]) -> Ikatan:
    """The bound figures of a text with their values now; unknown keys are left out."""
    return {
        kunci: {"nilai": bekukan(kamus[kunci]), "teks": tulis(kamus[kunci])}
        for kunci in kunci_isian(html)
        if kunci in kamus
    }


def cari_perubahan(ikatan: Ikatan, kamus: Mapping[str, Butir]) -> tuple[Perubahan, ...]:
    """What differs now from the values kept in `ikatan`, in their order."""
    hasil = []
    for kunci, lama in ikatan.items():
        butir = kamus.get(kunci)
        dulu = lama.get("teks") or "–"
        if butir is None:
            hasil.append(Perubahan(kunci, kunci, dulu, None))
        elif bekukan(butir) != lama.get("nilai"):
            hasil.append(Perubahan(kunci, butir.label, dulu, tulis(butir)))
    return tuple(hasil)


def bekukan(butir: Butir) -> str | None:
    """The value as text that does not depend on how it is shown; None when unknown."""
    nilai = butir.nilai
    if nilai is None:
        return None
    if isinstance(nilai, Decimal):
        return "0" if nilai.is_zero() else format(nilai.normalize(), "f")
    return nilai.isoformat() if isinstance(nilai, date) else str(nilai)
