"""Loading the whole example in one transaction, with one audit row."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import PerangkatDaerah

from .akun import load_akun
from .anggaran import load_belanja, load_dinyatakan, load_program
from .catatan import Catatan, read_berkas
from .gudang import Gudang
from .kinerja import load_kinerja
from .narasi import load_narasi
from .organisasi import load_opd, load_pegawai, load_pejabat, load_unit, lock_tahun_lama
from .rencana import load_rencana

FOLDER_CONTOH = settings.AKAR / "fixtures" / "pangkalpinang_2020"
TAHUN_NARASI = 2020


@dataclass(frozen=True, slots=True)
class HasilMuat:
    """What a run did: `baris` new rows by kind, `akun_baru` new accounts, `sudah_ada` the OPD was
    there before and its data were left alone."""

    opd: PerangkatDaerah
    sudah_ada: bool
    baris: dict[str, int]
    akun_baru: list[str]


@transaction.atomic
def load_contoh(*, folder: Path = FOLDER_CONTOH, dengan_akun: bool) -> HasilMuat:
    """Load the example. An OPD that exists is never overwritten, so a further run changes nothing.

    Only what is added later on its own is looked for again: sections without prose, and missing
    demo accounts (`dengan_akun`). Raises `GalatContoh`, and then nothing at all is stored.
    """
    gudang = Gudang()
    berkas = read_berkas(folder, "organisasi.json")
    kode = berkas.satu("opd").teks("kode")
    opd = PerangkatDaerah.objects.filter(kode=kode).first()
    sudah_ada = opd is not None
    if opd is None:
        opd = _load_data(folder, berkas, gudang)
    load_narasi(folder, opd, TAHUN_NARASI, gudang)
    akun_baru = load_akun(opd, gudang) if dengan_akun else []
    if gudang.total:
        jejak.catat(
            oleh=None,
            tindakan="muat contoh",
            objek=opd,
            opd=opd,
            perubahan={nama: (None, banyak) for nama, banyak in sorted(gudang.jumlah.items())},
            alasan=f"Pemuatan data contoh dari {folder.name}.",
        )
    return HasilMuat(opd, sudah_ada, dict(gudang.jumlah), akun_baru)


def _load_data(folder: Path, berkas: Catatan, gudang: Gudang) -> PerangkatDaerah:
    opd = load_opd(berkas, gudang)
    pejabat = load_pejabat(berkas, opd, gudang)
    unit = load_unit(folder, opd, gudang)
    load_pegawai(folder, opd, gudang)
    rencana = load_rencana(folder, opd, unit, gudang)
    load_kinerja(folder, opd, rencana.indikator, pejabat, gudang)
    load_program(folder, opd, rencana.sasaran, gudang)
    load_belanja(folder, opd, gudang)
    load_dinyatakan(folder, opd, gudang)
    lock_tahun_lama(berkas, opd)
    berkas.check_habis()
    return opd
