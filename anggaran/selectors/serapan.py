"""Spending through the year, from the facts of a potret."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lkjip.rumus.jumlah import compute_jumlah
from lkjip.rumus.potret import PotretAnggaran, PotretKegiatan, PotretSubKegiatan
from lkjip.rumus.serapan import Deviasi, Serapan, compute_deviasi, compute_serapan

from ..periode import TRIWULAN, triwulan


@dataclass(frozen=True, slots=True)
class SerapanTriwulan:
    """A quarter (rupiah): spent and planned in it, spent to its end, and what that is of the pagu.

    `deviasi` compares the sums to the end of the quarter.
    """

    nama: str
    keuangan: Decimal | None
    rencana_kas: Decimal | None
    kumulatif: Decimal | None
    serapan: Serapan
    deviasi: Deviasi


def list_serapan_triwulan(anggaran: PotretAnggaran, pagu: Decimal | None) -> list[SerapanTriwulan]:
    """The four quarters of the whole OPD; `pagu` is that of the last stage."""
    keuangan: dict[int, list[Decimal | None]] = {i: [] for i in range(1, 5)}
    kas: dict[int, list[Decimal | None]] = {i: [] for i in range(1, 5)}
    for daun in _daun(anggaran):
        for isi in daun.realisasi:
            if isi.periode:
                keuangan[triwulan(isi.periode)].append(isi.keuangan)
                kas[triwulan(isi.periode)].append(isi.rencana_kas)
    hasil, sampai, rencana = [], [], []
    for nomor, nama in enumerate(TRIWULAN, start=1):
        isi = compute_jumlah(keuangan[nomor]).nilai
        sampai += keuangan[nomor]
        rencana += kas[nomor]
        kumulatif = None if isi is None else compute_jumlah(sampai).nilai
        hasil.append(
            SerapanTriwulan(
                nama,
                isi,
                compute_jumlah(kas[nomor]).nilai,
                kumulatif,
                compute_serapan(pagu, kumulatif),
                compute_deviasi(compute_jumlah(rencana).nilai, kumulatif),
            )
        )
    return hasil


def _daun(anggaran: PotretAnggaran) -> Iterator[PotretKegiatan | PotretSubKegiatan]:
    for program in anggaran.program:
        for kegiatan in program.kegiatan:
            yield from kegiatan.sub_kegiatan or (kegiatan,)
