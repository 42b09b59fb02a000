"""From the facts of an OPD-year to its numbered document, and the fingerprint of both."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from django.conf import settings

from kinerja.models import PerjanjianKinerja
from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus import kanonik
from lkjip.rumus.potret import Potret

from .cetak import VERSI_MESIN, GalatCetak, akar_statis
from .dokumen.lambang import pasang_lambang
from .dokumen.narasi import BerkasGambar, GalatNarasi, MasalahNarasi
from .dokumen.nomor import DokumenBernomor, GalatDokumen, Masalah, nomori
from .dokumen.pernyataan import Pernyataan, sisipkan_pernyataan, susun_formulir_pernyataan
from .dokumen.pohon import Dokumen, Pengesahan
from .dokumen.susun import susun_dokumen, susun_formulir_pk
from .gambar_naskah.lambang import get_lambang
from .gambar_naskah.selectors import get_gambar_terpakai
from .lampiran.gudang import muat_gambar
from .potret import take_potret
from .selectors import get_narasi
from .terbit.reviu import get_pernyataan


@dataclass(frozen=True, slots=True)
class Susunan:
    """What a report is made of: facts and prose, frozen."""

    potret: Potret
    narasi: Mapping[str, str]
    formulir_pk: bool = False  # only the form of its Perjanjian Kinerja
    pernyataan: Pernyataan | None = None  # of the review of exactly these facts
    formulir_pernyataan: bool = False  # only that statement
    gambar: Mapping[str, BerkasGambar] = field(default_factory=dict)  # that the prose shows
    pengesahan: Pengesahan | None = None  # of an agreement that is to be signed electronically
    lambang: BerkasGambar | None = None  # of the pemda

    @property
    def sidik_potret(self) -> str:
        return kanonik.sidik(self.potret)

    @property
    def sidik_isi(self) -> str:
        """SHA-256 over everything that decides how the print comes out."""
        apa: list = ["formulir-pk"] if self.formulir_pk else []
        if self.lambang is not None:
            apa += ["lambang", self.lambang.sidik]
        if self.pengesahan is not None:
            apa += ["pengesahan", self.pengesahan]
        if self.pernyataan is not None:
            apa += ["pernyataan", self.pernyataan, self.formulir_pernyataan]
        return kanonik.sidik([self.sidik_potret, dict(self.narasi), versi_cetak(), *apa])


def take_susunan(
    opd: PerangkatDaerah,
    tahun: int,
    pk: PerjanjianKinerja | None = None,
    *,
    pernyataan: bool = False,
    pengesahan: Pengesahan | None = None,
) -> Susunan:
    """The facts and the prose as they are now, in a fixed number of queries; with `pk` what the
    form of that agreement is made of (with `pengesahan` as it is signed electronically), with
    `pernyataan` the statement of review.

    Raises `GalatCetak` when there is no such statement.
    """
    lambang = get_lambang(opd.pemda)
    if pk is not None:
        potret = take_potret(opd, tahun, pk)
        return Susunan(potret, {}, formulir_pk=True, pengesahan=pengesahan, lambang=lambang)
    potret = take_potret(opd, tahun)
    if not pernyataan:
        satu = get_pernyataan(opd, tahun, lambda: kanonik.sidik(potret))
        narasi = get_narasi(opd, tahun)
        gambar = get_gambar_terpakai(opd, tahun, narasi)
        return Susunan(potret, narasi, pernyataan=satu, gambar=gambar, lambang=lambang)
    satu = get_pernyataan(opd, tahun)
    if satu is None:
        raise GalatCetak("Belum ada pernyataan telah direviu yang berlaku untuk laporan ini.")
    return Susunan(potret, {}, pernyataan=satu, formulir_pernyataan=True, lambang=lambang)


def susun_bernomor(susunan: Susunan) -> DokumenBernomor:
    """The numbered document. Raises `GalatDokumen` when something does not fit together: a
    placeholder or reference in the prose that does not exist, a key used twice."""
    return nomori(pasang_lambang(_susun(susunan), susunan.lambang))


def _susun(susunan: Susunan) -> Dokumen:
    if susunan.formulir_pk:
        return susun_formulir_pk(susunan.potret, susunan.pengesahan)
    if susunan.formulir_pernyataan and susunan.pernyataan is not None:
        return susun_formulir_pernyataan(susunan.potret, susunan.pernyataan)
    try:
        halaman = muat_gambar(susunan.potret)
        dokumen = susun_dokumen(susunan.potret, susunan.narasi, susunan.gambar, halaman)
    except GalatNarasi as galat:
        raise GalatDokumen(tuple(map(_masalah_narasi, galat.masalah))) from galat
    if susunan.pernyataan is not None:
        dokumen = sisipkan_pernyataan(dokumen, susunan.potret, susunan.pernyataan)
    return dokumen


def _masalah_narasi(satu: MasalahNarasi) -> Masalah:
    mirip = f" Yang mirip: {', '.join(satu.terdekat)}." if satu.terdekat else ""
    pesan = f"{satu.potongan}: {satu.pesan}{mirip}"
    return Masalah(satu.potongan, f"narasi bagian “{satu.bagian}”", pesan)


@cache
def versi_cetak() -> str:
    """Fingerprint of the code, templates and stylesheets that turn a `Susunan` into paper."""
    sini = Path(__file__).parent
    berkas = [
        *sini.glob("*.py"),
        *(sini / "dokumen").rglob("*.py"),
        *(sini / "grafik").rglob("*.py"),
        *(sini / "kertas").rglob("*.py"),
        *(sini / "word").rglob("*.py"),
        *(sini.parent / "rumus").rglob("*.py"),
        *(settings.AKAR / "templates" / "laporan" / "dokumen").rglob("*.html"),
        *(akar_statis() / "laporan").glob("*.css"),
    ]
    sidik = hashlib.sha256(VERSI_MESIN.encode())
    for satu in sorted(berkas):
        sidik.update(satu.relative_to(settings.AKAR).as_posix().encode() + b"\0")
        sidik.update(satu.read_bytes() + b"\0")
    return sidik.hexdigest()
