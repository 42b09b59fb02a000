"""When a figure must say why: it worsens, it passes 120 %, or it changes after being reported."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip.rumus.capaian import Capaian
from lkjip.rumus.gerak import MEMBURUK, compute_gerak
from lkjip.rumus.rentang import Rentang
from renstra.models import Indikator

from .models import NilaiRealisasi
from .nilai import IsianNilai, dari_tersimpan, sama, tulis_nilai

AMBANG_LUAR_BIASA = Decimal(120)
"""Percent of target above which a figure is explained (and often mistyped)."""


@dataclass(frozen=True, slots=True)
class Pemicu:
    """One cause for asking a reason. `pesan` is a sentence for the person who fills in."""

    kode: str  # memburuk | luar_biasa | berubah
    pesan: str


def cari_pemicu(
    *,
    indikator: Indikator,
    isian: IsianNilai,
    capaian: Capaian,
    sebelum: NilaiRealisasi | None,
    nama_sebelum: str,
    dilaporkan: NilaiRealisasi | None,
    target: Decimal | Rentang | str | None,
) -> tuple[Pemicu, ...]:
    """The causes that apply to `isian`; () when none asks for a reason.

    `sebelum` is the value of the period before, `dilaporkan` the one last submitted of this very
    period. Nothing is asked of an absent value: its absence has a reason of its own.
    """
    hasil = []
    if dilaporkan is not None and not sama(isian, dari_tersimpan(dilaporkan)):
        hasil.append(
            Pemicu(
                "berubah",
                f"Nilai {tulis_nilai(dilaporkan, indikator)} sudah pernah diajukan dan kini "
                f"menjadi {tulis_nilai(isian, indikator)}.",
            )
        )
    gerak = compute_gerak(
        dari_tersimpan(sebelum).isi if sebelum else None,
        isian.isi,
        indikator.arah,
        target if not isinstance(target, str) else None,
        indikator.skala_predikat,
    )
    if gerak == MEMBURUK:
        hasil.append(
            Pemicu(
                "memburuk",
                f"Nilai ini lebih buruk daripada {nama_sebelum} "
                f"({tulis_nilai(sebelum, indikator)}).",
            )
        )
    if capaian.persen_mentah is not None and capaian.persen_mentah > AMBANG_LUAR_BIASA:
        hasil.append(
            Pemicu("luar_biasa", "Capaiannya melebihi 120 % dari target; periksa juga satuannya.")
        )
    return tuple(hasil)
