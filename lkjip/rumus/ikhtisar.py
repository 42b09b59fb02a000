"""The one place where everything derived from a potret is computed.

Screens, the report, its checks and its exports all read from here, so that one figure has one
value. Nothing computed here is stored with the facts.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .daun import DESEMBER
from .efisiensi import Efisiensi, compute_efisiensi
from .ikhtisar_anggaran import IkhtisarBaris, hitung_program, hitung_total
from .ikhtisar_belanja import (
    BelanjaTahun,
    IkhtisarBelanja,
    PertumbuhanBelanja,
    hitung_belanja,
    hitung_pertumbuhan,
)
from .ikhtisar_dinyatakan import BandingKolom
from .ikhtisar_kas import BarisKas, hitung_kas
from .ikhtisar_kinerja import IkhtisarIndikator, TahunIndikator, capaian_tahun, hitung_indikator
from .ikhtisar_pegawai import BarisBerjumlah, IkhtisarPegawai, hitung_pegawai
from .ikhtisar_pemetaan import (
    AnggaranSasaran,
    DukunganKegiatan,
    DukunganProgram,
    TakTerpetakan,
    hitung_sasaran,
    hitung_tak_terpetakan,
)
from .kategori import kategori
from .kebijakan import Kebijakan, get_kebijakan
from .potret import Potret, PotretProgram, PotretSasaran, PotretTujuan
from .rekap import (
    Ketercapaian,
    Perubahan,
    Rerata,
    compute_ketercapaian,
    compute_perubahan,
    compute_rerata_sasaran,
    compute_rerata_tujuan,
)

__all__ = [
    "AnggaranSasaran",
    "BandingKolom",
    "BarisBerjumlah",
    "BarisKas",
    "BelanjaTahun",
    "DukunganKegiatan",
    "DukunganProgram",
    "Ikhtisar",
    "IkhtisarAnggaran",
    "IkhtisarBaris",
    "IkhtisarBelanja",
    "IkhtisarIndikator",
    "IkhtisarPegawai",
    "IkhtisarSasaran",
    "IkhtisarTujuan",
    "PertumbuhanBelanja",
    "RerataTahun",
    "TahunIndikator",
    "TakTerpetakan",
    "hitung_ikhtisar",
]


@dataclass(frozen=True, slots=True)
class RerataTahun:
    """A mean of this year with its category, the same mean of last year, and the change."""

    rerata: Rerata
    kategori: str | None
    lalu: Rerata
    perubahan: Perubahan

    @property
    def persen(self) -> Decimal | None:
        return self.rerata.persen


@dataclass(frozen=True, slots=True)
class IkhtisarSasaran:
    """One sasaran: its indicators, their mean, its money, and the efficiency of both."""

    fakta: PotretSasaran
    indikator: tuple[IkhtisarIndikator, ...]
    rerata: RerataTahun
    ketercapaian: Ketercapaian
    anggaran: AnggaranSasaran
    efisiensi: Efisiensi


@dataclass(frozen=True, slots=True)
class IkhtisarTujuan:
    """One tujuan. `rerata` is over its sasaran; its own indicators stand beside, not inside."""

    fakta: PotretTujuan
    indikator: tuple[IkhtisarIndikator, ...]
    sasaran: tuple[IkhtisarSasaran, ...]
    rerata: RerataTahun


@dataclass(frozen=True, slots=True)
class IkhtisarAnggaran:
    """The budget rows. `rendah` are leaf rows with less than 60 % spent; `kas` is the whole year
    against its cash plan."""

    program: tuple[IkhtisarBaris, ...]
    total: IkhtisarBaris
    tak_terpetakan: tuple[TakTerpetakan, ...]
    rendah: tuple[IkhtisarBaris, ...]
    kas: BarisKas

    @property
    def kegiatan(self) -> tuple[IkhtisarBaris, ...]:
        """All kegiatan in printed order."""
        return tuple(anak for program in self.program for anak in program.anak)


@dataclass(frozen=True, slots=True)
class Ikhtisar:
    """Everything derived from one OPD-year.

    `rerata` is over all sasaran. `ketercapaian` counts all indicators of the sasaran, `iku` those
    marked as IKU, of tujuan and sasaran. Stated figures are compared by
    `lkjip.rumus.ikhtisar_angka`.
    """

    tahun: int
    kebijakan: Kebijakan
    tujuan: tuple[IkhtisarTujuan, ...]
    rerata: RerataTahun
    ketercapaian: Ketercapaian
    iku: Ketercapaian
    anggaran: IkhtisarAnggaran
    belanja: tuple[BelanjaTahun, ...]
    pertumbuhan_belanja: tuple[PertumbuhanBelanja, ...]
    pegawai: IkhtisarPegawai
    efisiensi: Efisiensi

    @property
    def sasaran(self) -> tuple[IkhtisarSasaran, ...]:
        """All sasaran in printed order."""
        return tuple(isi for tujuan in self.tujuan for isi in tujuan.sasaran)

    @property
    def indikator(self) -> tuple[IkhtisarIndikator, ...]:
        """All indicators in printed order: those of a tujuan, then those of its sasaran."""
        return tuple(_semua_indikator(self.tujuan))

    @property
    def tanpa_nilai(self) -> tuple[IkhtisarIndikator, ...]:
        """Indicators without a capaian this year; they are in no mean and are listed apart."""
        return tuple(isi for isi in self.indikator if isi.capaian.persen is None)

    @property
    def dibatasi(self) -> tuple[IkhtisarIndikator, ...]:
        """Indicators whose capaian was capped or floored; each needs a footnote."""
        return tuple(isi for isi in self.indikator if isi.capaian.dibatasi)

    def cari_indikator(self, kode: str) -> IkhtisarIndikator | None:
        """The indicator with that code, or None."""
        return next((isi for isi in self.indikator if isi.kode == kode), None)

    def cari_sasaran(self, nomor: str) -> IkhtisarSasaran | None:
        """The sasaran with that number, or None."""
        return next((isi for isi in self.sasaran if isi.fakta.nomor == nomor), None)

    def cari_belanja(self, tahun: int) -> BelanjaTahun | None:
        """The accounts of that year, or None."""
        return next((isi for isi in self.belanja if isi.tahun == tahun), None)


def hitung_ikhtisar(potret: Potret) -> Ikhtisar:
    """Compute everything that follows from the facts of one OPD-year.

    Raises ValueError when the potret names an unknown policy.
    """
    kebijakan = get_kebijakan(potret.kebijakan)
    pasangan = [(fakta, hitung_program(fakta)) for fakta in potret.anggaran.program]
    anggaran = _hitung_anggaran(potret, pasangan)
    tujuan = _hitung_tujuan(potret, kebijakan, pasangan)
    sasaran = [isi for satu in tujuan for isi in satu.sasaran]
    indikator = [isi for satu in sasaran for isi in satu.indikator]
    belanja = hitung_belanja(potret.anggaran.belanja)
    rerata = _rerata_gabungan(sasaran, potret.tahun, kebijakan)
    return Ikhtisar(
        tahun=potret.tahun,
        kebijakan=kebijakan,
        tujuan=tujuan,
        rerata=rerata,
        ketercapaian=compute_ketercapaian(isi.capaian for isi in indikator),
        iku=compute_ketercapaian(isi.capaian for isi in _semua_indikator(tujuan) if isi.fakta.iku),
        anggaran=anggaran,
        belanja=belanja,
        pertumbuhan_belanja=hitung_pertumbuhan(belanja),
        pegawai=hitung_pegawai(potret.pegawai, potret.dinyatakan),
        efisiensi=compute_efisiensi(
            kebijakan.efisiensi, rerata.persen, anggaran.total.serapan.persen
        ),
    )


def _hitung_tujuan(
    potret: Potret, kebijakan: Kebijakan, pasangan: Sequence[tuple[PotretProgram, IkhtisarBaris]]
) -> tuple[IkhtisarTujuan, ...]:
    renstra = potret.renstra
    if renstra is None:
        return ()
    hasil = []
    for tujuan in renstra.tujuan:
        sasaran = []
        for satu in tujuan.sasaran:
            indikator = tuple(
                hitung_indikator(isi, potret.tahun, renstra.tahun_akhir, kebijakan)
                for isi in satu.indikator
            )
            rerata = _rerata_sasaran(indikator, potret.tahun, kebijakan)
            uang = hitung_sasaran(satu.id, satu.nomor, pasangan, potret.dinyatakan)
            sasaran.append(
                IkhtisarSasaran(
                    fakta=satu,
                    indikator=indikator,
                    rerata=rerata,
                    ketercapaian=compute_ketercapaian(isi.capaian for isi in indikator),
                    anggaran=uang,
                    efisiensi=compute_efisiensi(
                        kebijakan.efisiensi, rerata.persen, uang.serapan.persen
                    ),
                )
            )
        hasil.append(
            IkhtisarTujuan(
                fakta=tujuan,
                indikator=tuple(
                    hitung_indikator(isi, potret.tahun, renstra.tahun_akhir, kebijakan)
                    for isi in tujuan.indikator
                ),
                sasaran=tuple(sasaran),
                rerata=_rerata_gabungan(sasaran, potret.tahun, kebijakan),
            )
        )
    return tuple(hasil)


def _rerata_tahun(hitung: Callable[[int], Rerata], tahun: int, kebijakan: Kebijakan) -> RerataTahun:
    """The mean that `hitung` gives for this year and for last year."""
    kini, lalu = hitung(tahun), hitung(tahun - 1)
    return RerataTahun(
        kini,
        kategori(kini.persen, kebijakan.skala),
        lalu,
        compute_perubahan(kini.persen, lalu.persen),
    )


def _rerata_sasaran(
    indikator: Sequence[IkhtisarIndikator], tahun: int, kebijakan: Kebijakan
) -> RerataTahun:
    return _rerata_tahun(
        lambda nomor: compute_rerata_sasaran(capaian_tahun(indikator, nomor), kebijakan),
        tahun,
        kebijakan,
    )


def _rerata_gabungan(
    sasaran: Sequence[IkhtisarSasaran], tahun: int, kebijakan: Kebijakan
) -> RerataTahun:
    return _rerata_tahun(
        lambda nomor: compute_rerata_tujuan(
            [capaian_tahun(isi.indikator, nomor) for isi in sasaran], kebijakan
        ),
        tahun,
        kebijakan,
    )


def _hitung_anggaran(
    potret: Potret, pasangan: Sequence[tuple[PotretProgram, IkhtisarBaris]]
) -> IkhtisarAnggaran:
    program = tuple(baris for _, baris in pasangan)
    total = hitung_total(potret.anggaran, program)
    return IkhtisarAnggaran(
        program=program,
        total=total,
        tak_terpetakan=tuple(
            isi
            for fakta, baris in pasangan
            if (isi := hitung_tak_terpetakan(fakta, baris)) is not None
        ),
        rendah=tuple(isi for isi in total.daun if isi.serapan.rendah),
        kas=hitung_kas(potret.anggaran, total, DESEMBER),
    )


def _semua_indikator(tujuan: Sequence[IkhtisarTujuan]) -> Iterator[IkhtisarIndikator]:
    for satu in tujuan:
        yield from satu.indikator
        for sasaran in satu.sasaran:
            yield from sasaran.indikator
