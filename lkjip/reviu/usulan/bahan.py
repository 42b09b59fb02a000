"""What proposals are computed from: the frozen facts, and what follows from them."""

from collections.abc import Callable
from dataclasses import dataclass

from lkjip.laporan.dokumen.banding import Beda, daftar_beda
from lkjip.laporan.dokumen.kamus import susun_kamus
from lkjip.rumus.ikhtisar import Ikhtisar, IkhtisarIndikator, hitung_ikhtisar
from lkjip.rumus.kelengkapan import Unsur, hitung_kelengkapan
from lkjip.rumus.potret import Potret, PotretIndikator

YA, TIDAK, TIDAK_RELEVAN = "ya", "tidak", "tidak_relevan"
DITERIMA = {"diverifikasi", "disetujui", "dikunci"}
"""States of a value that somebody besides its author has looked at."""


@dataclass(frozen=True, slots=True)
class Bahan:
    """One OPD-year: facts, everything computed, and the two checks that proposals lean on."""

    potret: Potret
    ikhtisar: Ikhtisar
    unsur: tuple[Unsur, ...]
    beda: tuple[Beda, ...]

    @property
    def indikator(self) -> tuple[IkhtisarIndikator, ...]:
        return self.ikhtisar.indikator


@dataclass(frozen=True, slots=True)
class Usulan:
    """A proposed answer ("" when the data do not say) and why. `petunjuk`: only a hint."""

    jawaban: str
    alasan: str
    petunjuk: bool = False


@dataclass(frozen=True, slots=True)
class Hitungan:
    """How many indicators fulfil something."""

    ada: int
    dari: int

    @property
    def semua(self) -> bool:
        return self.dari > 0 and self.ada == self.dari

    def __str__(self) -> str:
        return f"{self.ada} dari {self.dari} indikator"


def siapkan_bahan(potret: Potret) -> Bahan:
    """Compute once what all proposals of a page need."""
    ikhtisar = hitung_ikhtisar(potret)
    kamus = susun_kamus(potret, ikhtisar)
    return Bahan(
        potret,
        ikhtisar,
        hitung_kelengkapan(ikhtisar).semua,
        daftar_beda(potret, ikhtisar, kamus),
    )


def hitung(bahan: Bahan, syarat: Callable[[PotretIndikator], object]) -> Hitungan:
    """Count the indicators whose facts fulfil `syarat`."""
    fakta = [satu.fakta for satu in bahan.indikator]
    return Hitungan(sum(bool(syarat(satu)) for satu in fakta), len(fakta))


def hitung_unsur(bahan: Bahan, *nomor: int) -> Hitungan:
    """Count the elements `nomor` of Permen PANRB 53/2014 that are there."""
    dipakai = [satu for satu in bahan.unsur if satu.nomor in nomor]
    return Hitungan(sum(satu.ada for satu in dipakai), len(dipakai))


def menurut(hitungan: Hitungan, kalimat: str, *, petunjuk: bool = False) -> Usulan:
    """ "ya" when all fulfil it, else "tidak"; no proposal without indicators."""
    if not hitungan.dari:
        return Usulan("", "Belum ada indikator untuk tahun ini.")
    return Usulan(YA if hitungan.semua else TIDAK, kalimat.format(hitungan), petunjuk)
