"""AKIP values over the years, small enough for a dashboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from lkjip.laporan.grafik import GarisKilas, Nilai
from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.angka import format_angka

from .selectors.evaluasi import NilaiTahun, list_nilai_semua

LEBAR = 220


@dataclass(frozen=True, slots=True)
class TrenOpd:
    """One OPD: its last value and the line of all years ("" with fewer than two values)."""

    opd: PerangkatDaerah
    nilai: tuple[NilaiTahun, ...]
    garis: SafeString | str

    @property
    def terakhir(self) -> NilaiTahun | None:
        return next((satu for satu in reversed(self.nilai) if satu.nilai is not None), None)


def susun_tren(daftar: Sequence[PerangkatDaerah]) -> list[TrenOpd]:
    """The trends of these OPD, in their order."""
    nilai = list_nilai_semua([satu.pk for satu in daftar])
    return [
        TrenOpd(satu, tuple(nilai.get(satu.pk, ())), _garis(satu, nilai.get(satu.pk, [])))
        for satu in daftar
    ]


def _garis(opd: PerangkatDaerah, nilai: Sequence[NilaiTahun]) -> SafeString | str:
    if sum(satu.nilai is not None for satu in nilai) < 2:
        return ""
    titik = tuple(
        (satu.tahun, Nilai(satu.nilai, format_angka(satu.nilai, 2), "belum dinilai"))
        for satu in nilai
    )
    gambar = GarisKilas(f"Nilai AKIP {opd.singkatan}", titik, "Nilai AKIP")
    return mark_safe(gambar.svg(f"akip-{opd.kode}", LEBAR))  # noqa: S308 (it escapes its texts)
