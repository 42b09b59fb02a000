"""Dictionary entries on spending by quarter, and against the cash plan of the year (rupiah)."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import BarisKas, Ikhtisar
from lkjip.rumus.ikhtisar_kas import ada_rencana_kas
from lkjip.rumus.ikhtisar_waktu import SerapanWaktu, hitung_waktu
from lkjip.rumus.jumlah import compute_jumlah
from lkjip.rumus.potret import Potret

from .butir import Butir
from .kunci import kunci_program

TANPA_TRIWULAN = "Realisasi triwulan ini belum diisi."
ASAL = "rencana kas dan LRA, dari baris yang diketahui keduanya"


def butir_kas(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """The comparison per programme and of the OPD; nothing in a year without any cash plan."""
    if not ada_rencana_kas(potret.anggaran):
        return
    kas = ikhtisar.anggaran.kas
    yield from _baris("kas", "seluruh program", kas)
    for fakta, satu in zip(potret.anggaran.program, kas.anak, strict=True):
        yield from _baris(f"{kunci_program(fakta)}.kas", f"program {fakta.kode}", satu)
    for nama, label, jumlah in (
        ("dibandingkan", "Jumlah baris yang dibandingkan dengan rencana kas", kas.dibandingkan),
        ("di_luar", "Jumlah baris yang tidak dibandingkan dengan rencana kas", kas.di_luar),
    ):
        yield Butir(f"kas.{nama}", jumlah, "bilangan", label, ASAL)
    for nama, label in (("pagu", "Pagu"), ("realisasi", "Realisasi")):
        yield Butir(
            f"kas.di_luar.{nama}",
            compute_jumlah(getattr(satu, nama) for satu in kas.luar).nilai,
            "rupiah",
            f"{label} yang tidak dibandingkan dengan rencana kas",
            ASAL,
            "Tidak ada yang tercatat.",
        )


def butir_triwulan(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """Spent in each quarter and to its end, of the OPD and of every programme; nothing in a year
    that is known as a whole only."""
    waktu, program = hitung_waktu(potret.anggaran, ikhtisar.anggaran.total)
    if not waktu.bertriwulan:
        return
    yield from _triwulan("anggaran", "seluruh program", waktu)
    for fakta, satu in zip(potret.anggaran.program, program, strict=True):
        yield from _triwulan(kunci_program(fakta), f"program {fakta.kode}", satu)


def _triwulan(kunci: str, sebutan: str, waktu: SerapanWaktu) -> Iterable[Butir]:
    for satu in waktu.triwulan:
        awal, kala = f"{kunci}.triwulan.{satu.nomor}", satu.nama.lower()
        for nama, bentuk, label, nilai in (
            ("realisasi", "rupiah", f"Realisasi {kala}", satu.keuangan),
            ("kumulatif", "rupiah", f"Realisasi sampai {kala}", satu.kumulatif),
            ("pagu", "rupiah", "Pagu baris yang realisasinya diketahui per triwulan", waktu.pagu),
            ("serapan", "persen", f"Serapan sampai {kala}", satu.serapan.persen),
        ):
            alasan = "" if nilai is not None else satu.serapan.alasan or TANPA_TRIWULAN
            yield Butir(f"{awal}.{nama}", nilai, bentuk, f"{label} {sebutan}", "LRA", alasan)


def _baris(kunci: str, sebutan: str, kas: BarisKas) -> Iterable[Butir]:
    for nama, bentuk, label, nilai in (
        ("rencana", "rupiah", "Rencana kas", kas.rencana),
        ("realisasi", "rupiah", "Realisasi yang dibandingkan", kas.realisasi),
        ("selisih", "rupiah", "Selisih realisasi dari rencana kas", kas.deviasi.selisih),
        ("deviasi", "persen", "Deviasi dari rencana kas", kas.deviasi.persen),
    ):
        yield Butir(
            f"{kunci}.{nama}", nilai, bentuk, f"{label} {sebutan}", ASAL, kas.deviasi.alasan
        )
