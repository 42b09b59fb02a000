"""The draft that the portal writes from data, beside what people wrote.

Both are clean prose, a block (paragraph, list, table, picture) a line; they are compared as the
words that the report would print.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from ..dokumen.narasi import POLA_ISIAN
from ..versi.beda import Beda, beda_barisan, pasangkan
from .bahan import Bahan
from .bersih import bersihkan
from .nilai import nilai_isian

POLA_BLOK = re.compile(r"</(?:li|td|th|caption|tr)>|<(?:ul|ol)>")
POLA_GAMBAR_TEKS = re.compile(r'<img[^>]*? alt="([^"]*)"[^>]*>')


@dataclass(frozen=True, slots=True)
class BarisGabung:
    """One row of draft and own text side by side. `tanda` names it in a form; a side that has
    nothing here is ""."""

    tanda: str
    draf: str
    tulisan: str
    teks_draf: str
    teks_tulisan: str

    @property
    def sama(self) -> bool:
        return self.teks_draf == self.teks_tulisan


def pecah(html: str) -> list[str]:
    """The blocks of a text; what is not clean is cleaned first."""
    return bersihkan(html).html.splitlines()


def teks_blok(bahan: Bahan, blok: str) -> str:
    """One block as the words that the report prints, on one line."""
    teks = POLA_GAMBAR_TEKS.sub(r" [Gambar: \1] ", blok)
    teks = re.sub(r"<[^>]*>", "", POLA_BLOK.sub(" ", teks))
    teks = POLA_ISIAN.sub(
        lambda c: str(nilai_isian(bahan, " ".join(c[1].split()))["teks"]), unescape(teks)
    )
    return " ".join(teks.split())


def teks_draf(bahan: Bahan, bagian: str) -> list[str]:
    """The draft of a section as it reads now; empty when the portal writes none there."""
    satu = bahan.bagian(bagian)
    return [teks_blok(bahan, blok) for blok in pecah(satu.draf)] if satu else []


def beda_draf(bahan: Bahan, bagian: str) -> tuple[Beda, ...]:
    """What changed in the draft since people last accepted or read it."""
    narasi = bahan.baris.get(bagian)
    if narasi is None or not narasi.draf:
        return ()
    return tuple(beda_barisan(narasi.draf, teks_draf(bahan, bagian)))


def sandingkan(bahan: Bahan, bagian: str, tulisan: str) -> list[BarisGabung]:
    """Draft and own text row by row, alike paragraphs beside each other."""
    satu = bahan.bagian(bagian)
    kiri, kanan = pecah(satu.draf if satu else ""), pecah(tulisan)
    teks_kiri, teks_kanan = ([teks_blok(bahan, b) for b in sisi] for sisi in (kiri, kanan))
    hasil = []
    for i, j in pasangkan(teks_kiri, teks_kanan):
        draf, sendiri = (sisi[n] if n is not None else "" for sisi, n in ((kiri, i), (kanan, j)))
        teks = (t[n] if n is not None else "" for t, n in ((teks_kiri, i), (teks_kanan, j)))
        tanda = hashlib.sha256(f"{i}\n{draf}\n{sendiri}".encode()).hexdigest()[:12]
        hasil.append(BarisGabung(tanda, draf, sendiri, *teks))
    return hasil


def gabungkan(baris: Sequence[BarisGabung], pilihan: Mapping[str, str]) -> str:
    """The text after the choices by `tanda`: "draf", "tulisan", "keduanya", "buang". What was not
    chosen, or whose row is another by now, stays as people wrote it."""
    hasil = []
    for satu in baris:
        pilih = pilihan.get(satu.tanda, "")
        if satu.tulisan and (pilih not in ("draf", "buang") or satu.sama):
            hasil.append(satu.tulisan)
        if satu.draf and pilih in ("draf", "keduanya") and not satu.sama:
            hasil.append(satu.draf)
    return "\n".join(hasil)
