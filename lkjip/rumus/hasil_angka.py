"""The answer of the number parser, and the two ways of answering without a value."""

from dataclasses import dataclass
from decimal import Decimal

from .kosakata import kutip


@dataclass(frozen=True, slots=True)
class HasilAngka:
    """What the parser understood, or why it refused.

    `nilai` is None unless `ok`. `satuan` is the unit as written ("%", "Rp", "KIM"). `operator` is
    "<", "<=", ">", ">=" or None. `alasan` is one or two Indonesian sentences to show to the user;
    `usulan` an Indonesian rewriting to confirm. `kosong`: the text says that there is no value.
    `konfirmasi`: well formed, but easily mistaken ("1.234"), so show `alasan` beside the field.
    """

    nilai: Decimal | None
    satuan: str | None = None
    operator: str | None = None
    alasan: str = ""
    usulan: str | None = None
    ok: bool = False
    kosong: bool = False
    konfirmasi: bool = False


def tanpa_nilai(teks: str) -> HasilAngka:
    """Answer for text that says "there is no value"."""
    sebab = "isian kosong" if not teks else f"tertulis {kutip(teks)}"
    return HasilAngka(None, alasan=f"Tidak ada nilai ({sebab}).", kosong=True)


def tolak(alasan: str, usulan: str | None = None) -> HasilAngka:
    """Refuse, with the reason and a proposal to confirm."""
    if usulan:
        alasan += f" Mungkin maksudnya {usulan}?"
    return HasilAngka(None, alasan=alasan, usulan=usulan)
