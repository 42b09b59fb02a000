"""The filling in of many OPD side by side: what is approved, what waits, when it is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kinerja.selectors.kota import count_pengisian
from lkjip.organisasi.models import PeriodePengisian, TahunKinerja

SELESAI = frozenset({"disetujui", "dikunci"})
MENUNGGU = frozenset({"diajukan", "diverifikasi"})


@dataclass(frozen=True, slots=True)
class Pengisian:
    """One period of one OPD. `ada` are the indicators with something recorded."""

    periode: int
    ada: int
    selesai: int
    menunggu: int
    tenggat: date | None

    def lewat(self, hari: date) -> bool:
        """Whether it is due and not all approved."""
        return self.tenggat is not None and self.tenggat < hari and self.selesai < self.ada


def list_pengisian(daftar: Sequence[TahunKinerja]) -> dict[int, dict[int, Pengisian]]:
    """{OPD id: {period: its state}} of these OPD-years (all of one year). Two queries."""
    if not daftar:
        return {}
    tahun, opd = daftar[0].tahun, [satu.opd_id for satu in daftar]
    hitung = count_pengisian(opd, tahun)
    tenggat = {
        (p.opd_id, p.periode): p.tenggat
        for p in PeriodePengisian.objects.filter(opd__in=opd, tahun=tahun)
    }
    hasil: dict[int, dict[int, Pengisian]] = {satu: {} for satu in opd}
    for kunci in sorted({*hitung, *tenggat}):
        status = hitung.get(kunci, {})
        hasil[kunci[0]][kunci[1]] = Pengisian(
            kunci[1],
            sum(status.values()),
            sum(n for nama, n in status.items() if nama in SELESAI),
            sum(n for nama, n in status.items() if nama in MENUNGGU),
            tenggat.get(kunci),
        )
    return hasil
