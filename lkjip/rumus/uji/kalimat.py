"""Sentences with the numbers in them, and where each stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .bilangan import baca_badan
from .dokumen import Butir, DokumenKlaim, Kepala, Paragraf, Posisi
from .temuan import Lokasi

AKHIR = re.compile(r"(?<=[.!?;])\s+(?=[A-Z“\"(])|(?<=[.!?])\s+(?=\d+[.)]\s)")
SINGKATAN = re.compile(
    r"(?:\b(?:Rp|No|Nomor|dll|dsb|dst|dkk|Drs|Dra|Ir|Dr|Prof|H|Hj|St|Jl|Kab|Prov|Kec|s\.?d|a\.?n|"
    r"u\.?b|Tbk|hal|Bpk|Plt|Plh|Pj|Gb|Tab|Thn|Sdr|M|S)|\b[A-Z])\.$",
    re.IGNORECASE,
)
POLA_ANGKA = re.compile(
    r"(?:(?P<rp>\b(?:Rp|IDR)\s*\.?\s*)|(?<![\w.,/\-–]))(?P<minus>[-−])?"
    r"(?P<badan>\d[\d.,]*\d|\d)"
    r"(?P<ekor>,?-)?"
    r"(?:\s*\((?P<kata>[a-zA-Z ,-]{3,220})\))?"
    r"\s*(?P<kali>ribu|juta|miliar|milyar|triliun|trilyun)?(?:\b|(?<=[-)]))\s*"
    r"(?:\((?P<kata2>[a-zA-Z ,-]{3,220})\)\s*)?"
    r"(?P<satuan>%|persen\b|prosen\b)?",
)
KALI = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}


@dataclass(frozen=True, slots=True)
class AngkaKalimat:
    """A number in a sentence: value, notation, what follows it, and its offsets."""

    teks: str
    nilai: Decimal | None
    rp: bool
    persen: bool
    gaya: str
    desimal: int
    awal: int
    akhir: int
    kata: str  # the number in words, in brackets behind it
    kali: int  # power of ten by a magnitude word

    @property
    def uang(self) -> bool:
        """Money: marked as such, or as large as only money is here."""
        return self.rp or (not self.persen and self.nilai is not None and self.nilai >= 1_000_000)


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence. `bab` is the heading above it, `unsur` the index of its element."""

    teks: str
    angka: tuple[AngkaKalimat, ...]
    asal: Paragraf | Butir
    letak: int
    unsur: int
    bab: Kepala | None

    def posisi(self, letak: int = 0) -> Posisi:
        return self.asal.posisi_di(self.letak + letak)

    def lokasi(self, awal: int = 0, akhir: int | None = None) -> Lokasi:
        """The place of a stretch of the sentence, quoted with some words around it."""
        akhir = len(self.teks) if akhir is None else akhir
        dari, sampai = max(0, awal - 70), min(len(self.teks), akhir + 50)
        kutipan = self.teks[dari:sampai]
        return self.posisi(awal).lokasi(("…" if dari else "") + kutipan)

    def lokasi_angka(self, angka: AngkaKalimat) -> Lokasi:
        return self.lokasi(angka.awal, angka.akhir)


def pecah_kalimat(dokumen: DokumenKlaim) -> Iterator[Kalimat]:
    """All sentences of the paragraphs and list items, in order."""
    bab: Kepala | None = None
    for urut, isi in enumerate(dokumen.unsur):
        if isinstance(isi, Kepala):
            bab = isi
        if not isinstance(isi, Paragraf | Butir) or "$$" in isi.teks:
            continue
        for letak, teks in _potong(isi.teks):
            yield Kalimat(teks, tuple(cari_angka(teks)), isi, letak, urut, bab)


def _potong(teks: str) -> Iterator[tuple[int, str]]:
    awal = 0
    for cocok in AKHIR.finditer(teks):
        potongan = teks[awal : cocok.start()]
        if SINGKATAN.search(potongan):
            continue
        yield awal, potongan
        awal = cocok.end()
    if awal < len(teks):
        yield awal, teks[awal:]


def cari_angka(teks: str) -> Iterator[AngkaKalimat]:
    """The numbers of a sentence, with words in brackets and magnitude words taken along."""
    for cocok in POLA_ANGKA.finditer(teks):
        badan = cocok["badan"]
        baca = baca_badan(badan, bool(cocok["rp"]))
        kali = KALI.get((cocok["kali"] or "").lower(), 0)
        nilai = baca.nilai
        if nilai is not None and kali:
            nilai = nilai.scaleb(kali)
        if nilai is not None and cocok["minus"]:
            nilai = -nilai
        yield AngkaKalimat(
            cocok[0].strip(),
            nilai,
            bool(cocok["rp"]),
            bool(cocok["satuan"]),
            baca.gaya,
            baca.desimal,
            cocok.start(),
            cocok.end(),
            (cocok["kata"] or cocok["kata2"] or "").strip(),
            kali,
        )
