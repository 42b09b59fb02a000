"""Questions about one entry: who may make it, what it must explain, what the engine says of it."""

from dataclasses import dataclass
from datetime import date

from lkjip.organisasi.akses import Hak, Tindakan
from lkjip.organisasi.models import Keanggotaan, PerangkatDaerah
from lkjip.rumus.capaian import Capaian
from renstra.models import Indikator

from ..alur import DAPAT_DIISI
from ..models import NAMA_PERIODE, NilaiRealisasi
from ..nilai import IsianNilai
from ..pemicu import Pemicu, cari_pemicu
from .buku import BukuPengukuran


def boleh_isi(hak: Hak, opd: PerangkatDaerah, indikator: Indikator) -> bool:
    """PEP staff fill in everything of their OPD; a bidang bound to a unit only its own."""
    for k in hak.keanggotaan:
        if k.opd_id not in (None, opd.pk) or not Hak((k,)).boleh(Tindakan.ISI_REALISASI, opd):
            continue
        if k.peran != Keanggotaan.Peran.BIDANG or k.unit_id is None:
            return True
        if indikator.penanggung_jawab_id == k.unit_id:
            return True
        if indikator.penanggung_jawab and indikator.penanggung_jawab.induk_id == k.unit_id:
            return True
    return False


def dapat_diisi(
    buku: BukuPengukuran, hak: Hak, indikator: Indikator, periode: int, hari: date
) -> bool:
    """Whether this user may change the value, its evidence and so on today."""
    realisasi = buku.sel(indikator, periode)
    jendela = buku.jendela.get(periode)
    return (
        not buku.tahun_kinerja.terkunci
        and boleh_isi(hak, buku.tahun_kinerja.opd, indikator)
        and (realisasi is None or realisasi.status in DAPAT_DIISI)
        and (jendela is None or hari >= jendela.dibuka)
    )


@dataclass(frozen=True, slots=True)
class HasilIsian:
    """The engine's answer to one typed value, and what it must explain."""

    capaian: Capaian
    pemicu: tuple[Pemicu, ...]


def hitung_isian(
    buku: BukuPengukuran, indikator: Indikator, periode: int, isian: IsianNilai
) -> HasilIsian:
    """Compute a completed entry (see `nilai.lengkapi`) as if it were stored."""
    capaian = buku.capaian(indikator, periode, isian)
    target = buku.target(indikator, periode)
    letak = buku.periode_sebelum(indikator, periode)
    pemicu = cari_pemicu(
        indikator=indikator,
        isian=isian,
        capaian=capaian,
        sebelum=buku.nilai_sebelum(indikator, periode),
        nama_sebelum=f"{NAMA_PERIODE[letak[1]]} {letak[0]}" if letak else "",
        dilaporkan=nilai_dilaporkan(buku, indikator, periode),
        target=target.isi if target else None,
    )
    return HasilIsian(capaian, pemicu)


def pemicu_isian(
    buku: BukuPengukuran, indikator: Indikator, periode: int, isian: IsianNilai
) -> tuple[Pemicu, ...]:
    """What a completed entry must explain."""
    return hitung_isian(buku, indikator, periode, isian).pemicu


def nilai_dilaporkan(
    buku: BukuPengukuran, indikator: Indikator, periode: int
) -> NilaiRealisasi | None:
    """The value last submitted of this period; None when it was never reported."""
    realisasi = buku.sel(indikator, periode)
    if realisasi is None:
        return None
    pengajuan = buku.diajukan.get(realisasi.pk)
    if pengajuan is not None:
        return pengajuan.nilai
    # Returned without a recorded submission: loaded from an older report.
    return realisasi.terkini if realisasi.status == realisasi.Status.DIKEMBALIKAN else None
