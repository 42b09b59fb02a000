"""Dictionary entries on spending against the cash plan of the whole year (rupiah)."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import BarisKas, Ikhtisar
from lkjip.rumus.ikhtisar_kas import ada_rencana_kas
from lkjip.rumus.jumlah import compute_jumlah
from lkjip.rumus.potret import Potret

from .butir import Butir
from .kunci import kunci_program

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
