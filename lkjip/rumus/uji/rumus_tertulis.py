"""Which formula for "the lower the better" a document itself says it uses."""

import re
from collections.abc import Iterable

# Letters, digits and signs only: "(2 x Target – Realisasi) / Target" → "2xtarget-realisasi/target".
POLA_SELISIH = re.compile(
    r"2x?(?:target|rencana)-realisasi|(?:target|rencana)-realisasi-(?:target|rencana)"
)
POLA_RASIO = re.compile(r"(?:target|rencana)/realisasi")


def baca_rumus_turun(teks: Iterable[str]) -> str:
    """ "turun" ((2T−R)/T), "rasio" (T/R), or "" when the text says neither or both."""
    semua = " ".join(_polos(isi) for isi in teks if "realisasi" in isi.casefold())
    selisih, rasio = POLA_SELISIH.search(semua), POLA_RASIO.search(semua)
    if bool(selisih) == bool(rasio):
        return ""
    return "turun" if selisih else "rasio"


def _polos(teks: str) -> str:
    baku = re.sub(r"[–—−]", "-", teks.casefold())
    baku = re.sub(r"[×*]", "x", re.sub(r"[:÷]", "/", baku))
    return re.sub(r"[^a-z0-9/\-]", "", baku)
