"""Comments beside what stands at their place now."""

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from lkjip.organisasi.models import PerangkatDaerah

from ..dokumen.kamus import tulis
from ..models import Komentar
from ..penulisan.bahan import Bahan
from .paragraf import ParagrafBagian, rapikan, susun_paragraf

S, J = Komentar.Status, Komentar.Jenis
NADA = {S.TERBUKA: "belum", S.DIJAWAB: "mendekati", S.SELESAI: "tercapai"}
KEMIRIPAN = 0.5
"""From this share of common words on, a paragraph is taken for the changed form of another."""


@dataclass(frozen=True, slots=True)
class Kini:
    """What a report says now. `angka` gives a figure's text by its key, None when there is none."""

    angka: Callable[[str], str | None]
    paragraf: Mapping[str, tuple[ParagrafBagian, ...]]
    jangkar: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SajianKomentar:
    """A comment as pages show it. `kini` is what its place says now, None when it is gone."""

    komentar: Komentar
    opd: PerangkatDaerah
    kini: str | None
    jangkar: str = ""

    @property
    def nada(self) -> str:
        return NADA[self.komentar.status]

    @property
    def selesai(self) -> bool:
        return self.komentar.status == S.SELESAI

    @property
    def berubah(self) -> bool:
        return self.kini != self.komentar.dilihat

    @property
    def angka(self) -> bool:
        return self.komentar.jenis == J.ANGKA

    @property
    def url(self) -> str:
        k = self.komentar
        return reverse("komentar", args=[self.opd.kode, k.tahun, k.pk])

    @property
    def url_tempat(self) -> str:
        """Where it is pinned; "" when that place is gone."""
        k = self.komentar
        if self.angka:
            ada = self.kini is not None
            return reverse("asal_angka", args=[self.opd.kode, k.tahun, k.kunci]) if ada else ""
        alamat = reverse("laporan_pratinjau", args=[self.opd.kode, k.tahun])
        return f"{alamat}#{self.jangkar}" if self.jangkar else ""


def baca_kini(bahan: Bahan) -> Kini:
    """What the report made of `bahan` says now."""

    def angka(kunci: str) -> str | None:
        butir = bahan.kamus.get(kunci)
        return rapikan(tulis(butir)) if butir is not None else None

    jangkar = {kunci: entri.jangkar for kunci, entri in bahan.dok.register.items()}
    return Kini(angka, susun_paragraf(bahan.dok), jangkar)


def kini_angka(kunci: str, teks: str) -> Kini:
    """The same for a page that knows one figure only."""
    return Kini({kunci: rapikan(teks)}.get, {}, {})


def sajikan(rows: Iterable[Komentar], opd: PerangkatDaerah, kini: Kini) -> list[SajianKomentar]:
    """Comments with what stands at their places now. No query."""
    return [
        SajianKomentar(satu, opd, _teks_kini(satu, kini), kini.jangkar.get(satu.kunci, ""))
        for satu in rows
    ]


def _teks_kini(satu: Komentar, kini: Kini) -> str | None:
    if satu.jenis == J.ANGKA:
        return kini.angka(satu.kunci)
    ada = kini.paragraf.get(satu.kunci, ())
    if any(p.sidik == satu.sidik for p in ada):
        return satu.dilihat
    return _paling_mirip(satu.dilihat, [p.teks for p in ada])


def _paling_mirip(dulu: str, teks: list[str]) -> str | None:
    """The paragraph that shares most words with what stood there; None when none is like it."""
    kata = dulu.split()
    nilai = [(difflib.SequenceMatcher(None, kata, t.split()).ratio(), t) for t in teks]
    mirip, terbaik = max(nilai, default=(0, ""))
    return terbaik if mirip >= KEMIRIPAN else None
