"""Awards and attached documents, as facts of the potret. One query each."""

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.potret_laporan import (
    PotretHalaman,
    PotretLampiran,
    PotretPenghargaan,
)

from ..models import DokumenLampiran, Penghargaan


def list_penghargaan(opd: PerangkatDaerah, tahun: int) -> tuple[PotretPenghargaan, ...]:
    rows = Penghargaan.objects.filter(opd=opd, tahun=tahun)
    return tuple(PotretPenghargaan(r.nama, r.pemberi, r.tingkat, r.tanggal) for r in rows)


def list_lampiran(opd: PerangkatDaerah, tahun: int) -> tuple[PotretLampiran, ...]:
    rows = DokumenLampiran.objects.filter(opd=opd, tahun=tahun)
    return tuple(
        PotretLampiran(
            satu.judul,
            satu.nama_asli,
            satu.sidik,
            tuple(PotretHalaman(**halaman) for halaman in satu.halaman),
        )
        for satu in rows
    )
