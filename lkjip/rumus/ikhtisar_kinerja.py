"""What follows from the facts of the indicators: capaian over the years, means, progress."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .agregasi import (
    HasilAgregasi,
    HasilPeriksaTarget,
    Kemajuan,
    compute_kemajuan,
    compute_tahunan,
    periksa_target_akhir,
)
from .arah import ARAH_BILANGAN
from .bentuk import format_angka
from .capaian import Capaian, Realisasi, Target, compute_capaian
from .kebijakan import Kebijakan
from .potret import PotretIndikator, PotretRealisasi, PotretTarget
from .rekap import Perubahan, compute_kemajuan_renstra, compute_perubahan
from .rentang import Rentang

TRIWULAN = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class TahunIndikator:
    """An indicator in one year. `asal_target` tells where the target stands: pk | renstra | ""."""

    tahun: int
    target: Target
    asal_target: str
    realisasi: Realisasi
    alasan_kosong: str  # why there is no realisasi, as people wrote it
    status: str  # of the report: draf … dikunci; "" when nothing was reported
    agregasi: HasilAgregasi | None  # how quarters became the year; None when typed as one figure
    capaian: Capaian


@dataclass(frozen=True, slots=True)
class IkhtisarIndikator:
    """Everything computed for one indicator of the plan.

    `riwayat` are the earlier years with a realisasi, ascending, under the same policy.
    `perubahan` compares capaian with last year in points. `kemajuan` is this year's realisasi
    against the target of the Renstra's last year. `kemajuan_periode` compares the filled quarters
    with the Rencana Aksi, and `target_periode` the Rencana Aksi with the target of the year; both
    are None when there is no Rencana Aksi in numbers.
    """

    fakta: PotretIndikator
    tahun_ini: TahunIndikator
    riwayat: tuple[TahunIndikator, ...]
    perubahan: Perubahan
    target_akhir: Target
    tahun_akhir: int
    kemajuan: Capaian
    kemajuan_periode: Kemajuan | None
    target_periode: HasilPeriksaTarget | None

    @property
    def kode(self) -> str:
        return self.fakta.kode

    @property
    def capaian(self) -> Capaian:
        """The capaian of this year."""
        return self.tahun_ini.capaian

    def pada(self, tahun: int) -> TahunIndikator | None:
        """The indicator in that year, or None when nothing is known of it."""
        for isi in (*self.riwayat, self.tahun_ini):
            if isi.tahun == tahun:
                return isi
        return None


def hitung_indikator(
    fakta: PotretIndikator, tahun: int, tahun_akhir: int, kebijakan: Kebijakan
) -> IkhtisarIndikator:
    """Compute one indicator: this year, earlier years, change, and progress."""
    tahun_ini = _hitung_tahun(fakta, tahun, kebijakan, tahun_laporan=True)
    lalu = sorted({isi.tahun for isi in fakta.realisasi if isi.tahun < tahun})
    riwayat = tuple(_hitung_tahun(fakta, nomor, kebijakan) for nomor in lalu)
    sebelumnya = next((isi for isi in riwayat if isi.tahun == tahun - 1), None)
    target_akhir = ambil_target(dict(fakta.target).get(tahun_akhir), fakta.arah)
    return IkhtisarIndikator(
        fakta=fakta,
        tahun_ini=tahun_ini,
        riwayat=riwayat,
        perubahan=compute_perubahan(
            tahun_ini.capaian.persen, sebelumnya.capaian.persen if sebelumnya else None
        ),
        target_akhir=target_akhir,
        tahun_akhir=tahun_akhir,
        kemajuan=compute_kemajuan_renstra(
            target_akhir,
            tahun_ini.realisasi,
            fakta.arah,
            kebijakan,
            tahun_akhir=tahun_akhir,
            skala_predikat=fakta.skala_predikat,
        ),
        kemajuan_periode=_hitung_kemajuan(fakta, tahun_ini, kebijakan),
        target_periode=_periksa_rencana(fakta, tahun_ini.target),
    )


def ambil_target(target: PotretTarget | None, arah: str) -> Target:
    """Turn a stored target into what the formulas take; None when unknown or not measured."""
    if target is None or not target.diukur:
        return None
    if target.nilai is not None and target.nilai_atas is not None:
        if target.nilai > target.nilai_atas:
            return target.teks or f"{target.nilai}-{target.nilai_atas}"
        return Rentang(target.nilai, target.nilai_atas)
    if arah in ARAH_BILANGAN and target.nilai is not None:
        return target.nilai
    return target.teks or target.nilai


def _hitung_tahun(
    fakta: PotretIndikator, tahun: int, kebijakan: Kebijakan, *, tahun_laporan: bool = False
) -> TahunIndikator:
    # The Perjanjian Kinerja and the manual figure are facts of the year of the report only.
    pk = fakta.target_pk if tahun_laporan else None
    tertulis = pk or dict(fakta.target).get(tahun)
    target = ambil_target(tertulis, fakta.arah)
    laporan = [isi for isi in fakta.realisasi if isi.tahun == tahun]
    realisasi, agregasi, sumber = _ambil_realisasi(laporan, fakta)
    capaian = compute_capaian(
        target,
        realisasi,
        fakta.arah,
        kebijakan,
        skala_predikat=fakta.skala_predikat,
        capaian_manual=fakta.capaian_manual if tahun_laporan else None,
        alasan_manual=fakta.alasan_manual,
    )
    if agregasi is not None:
        capaian = capaian.dengan_catatan(*agregasi.catatan)
    else:
        capaian = capaian.dengan_catatan(*_periksa_triwulan(realisasi, laporan, fakta))
    return TahunIndikator(
        tahun=tahun,
        target=target,
        asal_target="pk" if pk else ("renstra" if tertulis else ""),
        realisasi=realisasi,
        alasan_kosong=sumber.alasan_kosong if sumber and realisasi is None else "",
        status=sumber.status if sumber else "",
        agregasi=agregasi,
        capaian=capaian,
    )


def _ambil_realisasi(
    laporan: Sequence[PotretRealisasi], fakta: PotretIndikator
) -> tuple[Realisasi, HasilAgregasi | None, PotretRealisasi | None]:
    """The year's value: typed for the whole year, else formed from its quarters."""
    setahun = next((isi for isi in laporan if isi.periode == 0), None)
    triwulan = {isi.periode: isi for isi in laporan if isi.periode in TRIWULAN}
    terisi = [isi for isi in triwulan.values() if _isi(isi, fakta.arah) is not None]
    if setahun is not None and _isi(setahun, fakta.arah) is not None:
        return _isi(setahun, fakta.arah), None, setahun
    if not terisi:
        return None, None, setahun or (laporan[-1] if laporan else None)
    terakhir = max(terisi, key=lambda isi: isi.periode)
    if fakta.arah not in ARAH_BILANGAN:
        return _isi(terakhir, fakta.arah), None, terakhir
    hasil = _gabung_triwulan(triwulan, fakta)
    return hasil.nilai, hasil, terakhir


def _gabung_triwulan(triwulan: dict[int, PotretRealisasi], fakta: PotretIndikator) -> HasilAgregasi:
    # A Rencana Aksi that leaves quarters out says in which quarters the indicator is measured.
    terukur = [isi for _, isi in fakta.rencana_aksi if isi.diukur and isi.nilai is not None]
    return compute_tahunan(
        [triwulan[nomor].nilai if nomor in triwulan else None for nomor in TRIWULAN],
        fakta.agregasi,
        diharapkan=len(terukur) or len(TRIWULAN),
    )


def _periksa_triwulan(
    realisasi: Realisasi, laporan: Sequence[PotretRealisasi], fakta: PotretIndikator
) -> list[str]:
    """A note when the figure typed for the year is not what its quarters give."""
    triwulan = {isi.periode: isi for isi in laporan if isi.periode in TRIWULAN}
    if not isinstance(realisasi, Decimal) or fakta.arah not in ARAH_BILANGAN:
        return []
    hasil = _gabung_triwulan(triwulan, fakta)
    if hasil.nilai is None or hasil.nilai == realisasi:
        return []
    return [
        f"realisasi setahun {format_angka(realisasi)} berbeda dari hasil triwulan "
        f"{format_angka(hasil.nilai, fakta.desimal)}"
    ]


def _isi(laporan: PotretRealisasi, arah: str) -> Realisasi:
    if arah in ARAH_BILANGAN:
        return laporan.nilai
    return laporan.teks or laporan.nilai


def _hitung_kemajuan(
    fakta: PotretIndikator, tahun_ini: TahunIndikator, kebijakan: Kebijakan
) -> Kemajuan | None:
    rencana = _rencana_bilangan(fakta)
    if rencana is None:
        return None
    triwulan = {isi.periode: isi.nilai for isi in fakta.realisasi if isi.tahun == tahun_ini.tahun}
    target = tahun_ini.target
    return compute_kemajuan(
        rencana,
        [triwulan.get(nomor) for nomor in TRIWULAN],
        fakta.agregasi,
        fakta.arah,
        kebijakan,
        target_tahunan=target if isinstance(target, Decimal) else None,
    )


def _periksa_rencana(fakta: PotretIndikator, target: Target) -> HasilPeriksaTarget | None:
    rencana = _rencana_bilangan(fakta)
    if rencana is None or not isinstance(target, Decimal):
        return None
    return periksa_target_akhir(target, rencana, fakta.agregasi)


def _rencana_bilangan(fakta: PotretIndikator) -> list[Decimal | None] | None:
    """The quarter targets in order, or None when there are none in plain numbers."""
    if fakta.arah not in ("naik", "turun", "tepat") or not fakta.rencana_aksi:
        return None
    per_triwulan = dict(fakta.rencana_aksi)
    return [
        isi.nilai if (isi := per_triwulan.get(nomor)) is not None and isi.diukur else None
        for nomor in TRIWULAN
    ]


def capaian_tahun(indikator: Iterable[IkhtisarIndikator], tahun: int) -> list[Capaian]:
    """The capaian of those indicators of which something is known in that year."""
    return [isi.capaian for satu in indikator if (isi := satu.pada(tahun)) is not None]
