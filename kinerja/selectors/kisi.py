"""Rows of the quarter's grid."""

from dataclasses import dataclass, replace
from typing import Any

from lkjip.rumus.capaian import Capaian
from renstra.models import Indikator

from ..models import NilaiRealisasi, Realisasi
from ..nilai import dari_tersimpan, pakai_rasio, tulis_nilai
from .buku import BukuPengukuran
from .papan import KEADAAN


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """One indicator: its form, the figures beside it, and what the engine says."""

    indikator: Indikator
    periode: int
    form: Any
    terbuka: bool
    target: str
    sebelum: str
    tahun_lalu: str
    nada: str
    kata: str
    rasio: bool
    tersimpan: NilaiRealisasi | None
    capaian: Capaian | None = None

    def hitung(self, buku: BukuPengukuran) -> "BarisKisi":
        """The same row with the capaian of what stands in the form now."""
        isian = getattr(self.form, "isian", None)
        if isian is None and not self.form.is_bound:
            isian = dari_tersimpan(buku.nilai(self.indikator, self.periode))
        if isian is None:
            return self
        return replace(self, capaian=buku.capaian(self.indikator, self.periode, isian))


def susun_baris(
    buku: BukuPengukuran, indikator: Indikator, periode: int, form: Any, terbuka: bool
) -> BarisKisi:
    """One row of the grid; `form` is the bound or unbound form of its value."""
    target = buku.target(indikator, periode)
    realisasi: Realisasi | None = buku.sel(indikator, periode)
    kosong = realisasi is None or realisasi.terkini_id is None
    nada, kata = KEADAAN["belum_diisi" if kosong else str(realisasi.status)]
    return BarisKisi(
        indikator=indikator,
        periode=periode,
        form=form,
        terbuka=terbuka,
        target=target.teks if target else "–",
        sebelum=tulis_nilai(buku.nilai_sebelum(indikator, periode), indikator),
        tahun_lalu=tulis_nilai(buku.nilai_tahun_lalu(indikator, periode), indikator),
        nada=nada,
        kata=kata,
        rasio=pakai_rasio(indikator),
        tersimpan=buku.nilai(indikator, periode),
    )
