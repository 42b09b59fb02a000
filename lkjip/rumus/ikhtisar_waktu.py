"""Absorption through the quarters of a year, and of the same programme in two years (rupiah).

A row stored as one figure for the year has no place in a quarter. It is kept apart, so that the
four quarters and what is known of the year alone add up to the realisasi of the row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from .daun import SETAHUN, Daun, isi_daun, list_daun
from .ikhtisar_anggaran import IkhtisarBaris
from .jumlah import compute_jumlah, kurangi
from .periode import TRIWULAN, triwulan
from .potret import PotretAnggaran
from .rekap import Perubahan, compute_perubahan
from .serapan import Serapan, compute_serapan


@dataclass(frozen=True, slots=True)
class UangTriwulan:
    """A quarter: spent in it, spent to its end, and what that is of the pagu of the rows that are
    known by period."""

    nomor: int
    nama: str
    keuangan: Decimal | None
    kumulatif: Decimal | None
    serapan: Serapan

    @property
    def bulan(self) -> int:
        """Its last month."""
        return self.nomor * 3


@dataclass(frozen=True, slots=True)
class SerapanWaktu:
    """A row through the year. `pagu` is that of the leaves known by period; `setahun` was spent by
    `baris_setahun` leaves of which only the year is known."""

    hasil: IkhtisarBaris
    pagu: Decimal | None
    triwulan: tuple[UangTriwulan, ...]
    setahun: Decimal | None
    baris_setahun: int

    @property
    def bertriwulan(self) -> bool:
        """Whether anything is known of a quarter."""
        return any(satu.keuangan is not None for satu in self.triwulan)


@dataclass(frozen=True, slots=True)
class ProgramDuaTahun:
    """A programme this year and last year, paired by urusan and code; None where it did not exist.
    `catatan` says what the pair does not."""

    kini: IkhtisarBaris | None
    lalu: IkhtisarBaris | None
    perubahan: Perubahan
    catatan: str

    @property
    def hasil(self) -> IkhtisarBaris:
        """The row that names it."""
        return self.kini or self.lalu


def hitung_waktu(
    anggaran: PotretAnggaran, total: IkhtisarBaris
) -> tuple[SerapanWaktu, tuple[SerapanWaktu, ...]]:
    """The whole OPD, and each of its programmes, by quarter; `total` is its computed row."""
    fakta = [daun for _, daun in list_daun(anggaran)]
    urut = iter(fakta)
    program = [_hitung(satu, list(islice(urut, len(satu.daun)))) for satu in total.anak]
    return _hitung(total, fakta), tuple(program)


def bandingkan_program(
    kini: IkhtisarBaris, lalu: IkhtisarBaris, tahun: int
) -> tuple[ProgramDuaTahun, tuple[ProgramDuaTahun, ...]]:
    """(total, programmes) of `tahun` beside the year before; programmes of this year come first."""
    dulu = {(satu.urusan, satu.kode): satu for satu in lalu.anak}
    pasangan = [(satu, dulu.pop((satu.urusan, satu.kode), None)) for satu in kini.anak]
    pasangan += [(None, satu) for satu in dulu.values()]
    return _dua_tahun(kini, lalu, tahun), tuple(_dua_tahun(a, b, tahun) for a, b in pasangan)


def _hitung(hasil: IkhtisarBaris, daun: Sequence[Daun]) -> SerapanWaktu:
    per: dict[int, list[Decimal]] = {nomor: [] for nomor in range(1, 5)}
    sisa, pagu = [], []
    for baris, satu in zip(hasil.daun, daun, strict=True):
        isi = isi_daun(satu, "keuangan")
        bulan = {nomor: nilai for nomor, nilai in isi.items() if nomor != SETAHUN}
        for nomor, nilai in bulan.items():
            per[triwulan(nomor)].append(nilai)
        if bulan or SETAHUN not in isi:
            pagu.append(baris.serapan.pagu)
        if SETAHUN in isi:
            lebih = kurangi(isi[SETAHUN], compute_jumlah(bulan.values()).nilai or Decimal(0))
            sisa += [lebih] if lebih or not bulan else []
    dasar = compute_jumlah(pagu).nilai
    return SerapanWaktu(
        hasil, dasar, tuple(_triwulan(per, dasar)), compute_jumlah(sisa).nilai, len(sisa)
    )


def _triwulan(per: dict[int, list[Decimal]], pagu: Decimal | None) -> Iterable[UangTriwulan]:
    sampai: list[Decimal] = []
    for nomor, nama in enumerate(TRIWULAN, start=1):
        sampai += per[nomor]
        isi = compute_jumlah(per[nomor]).nilai
        kumulatif = None if isi is None else compute_jumlah(sampai).nilai
        yield UangTriwulan(nomor, nama, isi, kumulatif, compute_serapan(pagu, kumulatif))


def _dua_tahun(
    kini: IkhtisarBaris | None, lalu: IkhtisarBaris | None, tahun: int
) -> ProgramDuaTahun:
    if kini is None or lalu is None:
        catatan = f"Tidak ada pada {tahun if kini is None else tahun - 1}."
        return ProgramDuaTahun(kini, lalu, Perubahan(None, None, catatan), catatan)
    catatan = "" if kini.nama == lalu.nama else f"Pada {tahun - 1} bernama “{lalu.nama}”."
    perubahan = compute_perubahan(kini.serapan.persen, lalu.serapan.persen)
    return ProgramDuaTahun(kini, lalu, perubahan, catatan)
