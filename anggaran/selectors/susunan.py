"""The programme tree as the pages for typing it show it."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.ikhtisar_anggaran import IkhtisarBaris, hitung_program, hitung_total
from lkjip.rumus.jumlah import compute_jumlah
from lkjip.rumus.potret import PotretAnggaran

from ..models import Kegiatan, Pagu, Program, RealisasiAnggaran, SubKegiatan
from .potret import get_potret_anggaran


@dataclass(frozen=True, slots=True)
class Susunan:
    """The facts of a year and their sums, row by row (rupiah)."""

    potret: PotretAnggaran
    total: IkhtisarBaris


@dataclass(frozen=True, slots=True)
class IsiSimpul:
    """What goes when a node goes: rows below it, and the money on its leaves (rupiah)."""

    kegiatan: int
    sub_kegiatan: int
    pagu: Decimal | None
    realisasi: Decimal | None


def get_susunan(opd: PerangkatDaerah, tahun: int) -> Susunan:
    """The tree of the year. Eight queries, whatever the number of rows."""
    potret = get_potret_anggaran(opd, tahun, {})
    program = [hitung_program(satu) for satu in potret.program]
    return Susunan(potret, hitung_total(potret, program))


def list_saudara(simpul: Program | Kegiatan | SubKegiatan) -> list:
    """The other nodes below the same parent."""
    if isinstance(simpul, Program):
        semua = Program.objects.filter(
            opd=simpul.opd_id, tahun=simpul.tahun, urusan=simpul.urusan_id
        )
    elif isinstance(simpul, Kegiatan):
        semua = Kegiatan.objects.filter(program=simpul.program_id)
    else:
        semua = SubKegiatan.objects.filter(kegiatan=simpul.kegiatan_id)
    return list(semua.exclude(pk=simpul.pk))


def hitung_isi(simpul: Program | Kegiatan | SubKegiatan) -> IsiSimpul:
    """Count what hangs below a node, and sum the money of its leaves."""
    if isinstance(simpul, SubKegiatan):
        sub, kegiatan = [simpul.pk], []
    else:
        saring = {"program": simpul} if isinstance(simpul, Program) else {"pk": simpul.pk}
        kegiatan = list(Kegiatan.objects.filter(**saring).values_list("pk", flat=True))
        sub = list(SubKegiatan.objects.filter(kegiatan__in=kegiatan).values_list("pk", flat=True))
    daun_pagu = [*Pagu.objects.filter(kegiatan__in=kegiatan)]
    daun_pagu += Pagu.objects.filter(sub_kegiatan__in=sub)
    serapan = [*RealisasiAnggaran.objects.filter(kegiatan__in=kegiatan)]
    serapan += RealisasiAnggaran.objects.filter(sub_kegiatan__in=sub)
    # The last stage of every leaf is its ceiling.
    akhir = {(p.kegiatan_id, p.sub_kegiatan_id): p.nilai for p in daun_pagu}
    return IsiSimpul(
        len(kegiatan) if isinstance(simpul, Program) else 0,
        0 if isinstance(simpul, SubKegiatan) else len(sub),
        compute_jumlah(akhir.values()).nilai,
        compute_jumlah(s.keuangan for s in serapan).nilai,
    )
