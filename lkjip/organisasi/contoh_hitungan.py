"""Worked examples for the guide, computed by the engine so that they cannot contradict it."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip.rumus.arah import ARAH
from lkjip.rumus.capaian import Capaian
from lkjip.rumus.efisiensi import METODE, Efisiensi, compute_efisiensi
from lkjip.rumus.kategori import SKALA
from lkjip.rumus.kebijakan import BAKU, KEBIJAKAN
from lkjip.rumus.masukan import compute_capaian_teks


@dataclass(frozen=True, slots=True)
class ContohCapaian:
    """One row: values as people type them, and what the engine makes of them (percent)."""

    arah: str
    target: str
    realisasi: str
    hasil: Capaian


_CAPAIAN = (
    ("naik", "80", "68", ""),
    ("naik", "40 %", "100 %", ""),
    ("turun", "20", "15", ""),
    ("turun", "20", "50", ""),
    ("rentang", "80-90", "85", ""),
    ("rentang", "80-90", "72", ""),
    ("tepat", "100", "104", ""),
    ("predikat", "WTP", "WDP", "opini-bpk"),
    ("biner", "ada", "ada", ""),
    ("naik", "75", "", ""),
    ("naik", "0", "3", ""),
)
_EFISIENSI = (
    ("sisa_serapan", Decimal(100), Decimal("85.29")),
    ("sisa_serapan", Decimal(92), Decimal("85.29")),
    ("selisih", Decimal(100), Decimal("85.29")),
    ("perbandingan", Decimal(100), Decimal("85.29")),
)


def list_contoh_capaian() -> list[ContohCapaian]:
    """Every direction with a formula, at its turning points, under the standard policy."""
    return [
        ContohCapaian(
            ARAH[arah],
            target,
            realisasi or "–",
            compute_capaian_teks(target, realisasi, arah, BAKU, skala_predikat=skala),
        )
        for arah, target, realisasi, skala in _CAPAIAN
    ]


def list_contoh_efisiensi() -> list[Efisiensi]:
    """The methods that need nothing but capaian and serapan."""
    return [compute_efisiensi(metode, capaian, serapan) for metode, capaian, serapan in _EFISIENSI]


def konteks_hitungan() -> dict[str, object]:
    """What the chapter on arithmetic shows."""
    return {
        "contoh_capaian": list_contoh_capaian(),
        "contoh_efisiensi": list_contoh_efisiensi(),
        "metode": METODE,
        "baku": BAKU,
        "kebijakan": KEBIJAKAN.values(),
        "skala": SKALA.values(),
    }
