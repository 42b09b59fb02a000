"""The report as it will be printed: its prose, its names, its numbering."""

import re
from collections.abc import Iterable

from lkjip.rumus.uji import Temuan, periksa

from ..dokumen.klaim import KlaimLaporan
from .sumber import KELUARGA

# Elements of the report are counted from the facts (`rumus.kelengkapan`), not from words.
LEWATI = KELUARGA - {"F01", "F02"} | {"K01", "K02", "R11"}
BERANGKA = re.compile(r"^[NF]")


def periksa_naskah(klaim: KlaimLaporan) -> Iterable[Temuan]:
    """Findings on what people wrote. A figure bound to the data is right by construction."""
    for satu in periksa(klaim.dokumen):
        if satu.kode in LEWATI or (BERANGKA.match(satu.kode) and _terikat(satu, klaim)):
            continue
        yield satu


def _terikat(temuan: Temuan, klaim: KlaimLaporan) -> bool:
    tertulis = _rapat(temuan.tertulis)
    tempat = klaim.tempat.get(temuan.lokasi[0].baris)
    return tempat is not None and any(
        a.teks and any(h.isdigit() for h in a.teks) and _rapat(a.teks) in tertulis
        for a in tempat.angka
    )


def _rapat(teks: str) -> str:
    return "".join(teks.split()).casefold()
