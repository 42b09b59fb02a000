"""One OPD on the reviewer's desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lkjip.laporan.kota import RekapOpd
from lkjip.laporan.papan_kota import Pengisian
from lkjip.rumus.jumlah import bagi_persen
from lkjip.rumus.serapan import BATAS_RENDAH

from .models import Pemeriksaan


@dataclass(frozen=True, slots=True)
class BarisMeja:
    """One OPD. `banding` is its summary in the year to compare with; `temuan` None: never
    checked."""

    rekap: RekapOpd
    banding: RekapOpd | None
    pengisian: Mapping[int, Pengisian]
    temuan: int | None
    menunggu: int
    pemeriksaan: Pemeriksaan | None
    hari: date
    komentar: int = 0  # not settled
    dijawab: int = 0  # of these, answered by the OPD

    @property
    def basi(self) -> bool:
        """Whether the facts have changed since the last check."""
        return self.pemeriksaan is None or self.pemeriksaan.ubahan != self.rekap.tahun.ubahan

    @property
    def kelengkapan(self) -> Decimal | None:
        """Percent of the elements of the analysis that are there."""
        p = self.pemeriksaan
        return bagi_persen(Decimal(p.unsur_ada), Decimal(p.unsur_dari)) if p else None

    @property
    def tahun_berurutan(self) -> bool:
        """Whether it is compared with the year before, of which every page of the OPD speaks."""
        return self.banding is not None and self.banding.tahun.tahun == self.rekap.tahun.tahun - 1

    @property
    def capaian_banding(self) -> Decimal | None:
        return self.banding.capaian if self.banding else None

    @property
    def beda_capaian(self) -> Decimal | None:
        """Percentage points."""
        return _kurang(self.rekap.capaian, self.capaian_banding)

    @property
    def serapan_banding(self) -> Decimal | None:
        return self.banding.serapan.persen if self.banding else None

    @property
    def beda_serapan(self) -> Decimal | None:
        return _kurang(self.rekap.serapan.persen, self.serapan_banding)

    @property
    def selesai(self) -> int:
        return sum(p.selesai for p in self.pengisian.values())

    @property
    def ada(self) -> int:
        return sum(p.ada for p in self.pengisian.values())

    @property
    def tenggat(self) -> date | None:
        """The next date by which something is due, or the oldest that was missed."""
        lewat = [p.tenggat for p in self.pengisian.values() if p.lewat(self.hari)]
        nanti = [p.tenggat for p in self.pengisian.values() if p.tenggat and p.tenggat >= self.hari]
        return min(lewat or nanti, default=None)

    @property
    def lewat(self) -> bool:
        return self.tenggat is not None and self.tenggat < self.hari

    def cocok(self, saring: str) -> bool:
        match saring:
            case "temuan":
                return bool((self.temuan or 0) + self.menunggu)
            case "komentar":
                return bool(self.komentar)
            case "belum-lengkap":
                return self.ada == 0 or self.selesai < self.ada
            case "serapan-rendah":
                persen = self.rekap.serapan.persen
                return persen is not None and persen < BATAS_RENDAH
            case "tanpa-nilai":
                hitung = self.rekap.ketercapaian
                return hitung.terhitung == 0 or hitung.tanpa_nilai > 0
        return True


def _kurang(satu: Decimal | None, dua: Decimal | None) -> Decimal | None:
    return None if satu is None or dua is None else satu - dua
