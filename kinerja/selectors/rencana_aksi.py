"""The Rencana Aksi of a year: quarterly targets beside the annual one they lead to."""

from dataclasses import dataclass, field
from itertools import chain

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.agregasi import HasilPeriksaTarget, periksa_target_akhir
from renstra.models import Indikator
from renstra.selectors.rencana import get_renstra, list_indikator
from renstra.selectors.silsilah import get_silsilah_indikator
from renstra.target import IsiTarget, isi_target, tulis_target

from ..models import TargetAksi, TargetPK
from .perjanjian import isi_renstra, list_pk

TRIWULAN = (1, 2, 3, 4)
ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}


@dataclass(slots=True)
class BarisAksi:
    """One indicator; `tahunan` is promised (PK) or planned (Renstra), `sumber` says which."""

    indikator: Indikator
    tahunan: IsiTarget
    sumber: str
    triwulan: dict[int, TargetAksi] = field(default_factory=dict)

    @property
    def teks_tahunan(self) -> str:
        return tulis_target(self.tahunan)

    @property
    def hasil(self) -> HasilPeriksaTarget:
        """Whether the quarters end where the annual target says."""
        isi = {n: isi_target(t) for n, t in self.triwulan.items()}
        return periksa_triwulan(self.indikator, self.tahunan, isi)

    @property
    def kosong(self) -> bool:
        return all(isi_target(t).kosong and not t.kegiatan for t in self.triwulan.values())


def list_aksi(opd: PerangkatDaerah, tahun: int) -> list[BarisAksi]:
    """Every indicator of the plan in force that has a target this year. Fixed queries."""
    renstra = get_renstra(opd, tahun)
    if renstra is None:
        return []
    pk = list_pk(opd, tahun).last()
    janji = {t.indikator_id: t for t in TargetPK.objects.filter(pk_induk=pk)} if pk else {}
    daftar = list(list_indikator(renstra))
    semua = get_silsilah_indikator(opd)
    silsilah = {satu.pk: semua[satu.pk] for satu in daftar}
    ada = TargetAksi.objects.filter(indikator__in=chain(*silsilah.values()), tahun=tahun)
    tersimpan = {(t.indikator_id, t.triwulan): t for t in ada}
    hasil = []
    for satu in daftar:
        rantai = silsilah[satu.pk]
        milik = next((janji[n] for n in rantai if n in janji), None)
        aksi = {
            tw: next(tersimpan[n, tw] for n in rantai if (n, tw) in tersimpan)
            for tw in TRIWULAN
            if any((n, tw) in tersimpan for n in rantai)
        }
        tahunan = isi_target(milik) if milik else isi_renstra(satu.per_tahun.get(tahun))
        if tahunan.kosong and not aksi:
            continue
        hasil.append(BarisAksi(satu, tahunan, str(pk) if milik else "Renstra", aksi))
    return hasil


def periksa_triwulan(
    indikator: Indikator, tahunan: IsiTarget, triwulan: dict[int, IsiTarget]
) -> HasilPeriksaTarget:
    """The engine's check for numbers; a range or a word must stand in the last quarter as it is."""
    isi = [triwulan.get(n, IsiTarget()) for n in TRIWULAN]
    bilangan = tahunan.nilai is not None and tahunan.nilai_atas is None
    if bilangan or tahunan.kosong:
        return periksa_target_akhir(tahunan.nilai, [t.nilai for t in isi], indikator.agregasi)
    if isi[-1].kosong:
        return HasilPeriksaTarget(None, None, None, "Target periode terakhir belum diisi.")
    cocok = isi[-1].sama(tahunan)
    banding = "sama dengan" if cocok else "berbeda dari"
    return HasilPeriksaTarget(
        cocok,
        None,
        None,
        f"Target periode terakhir ({tulis_target(isi[-1])}) {banding} target tahunan "
        f"({tulis_target(tahunan)}).",
    )
