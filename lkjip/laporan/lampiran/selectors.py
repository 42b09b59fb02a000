"""Awards and attached documents, as facts of the potret, and what keeps one from being printed.

One query each.
"""

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.potret_laporan import (
    PotretHalaman,
    PotretLampiran,
    PotretPenghargaan,
)

from ..models import DokumenLampiran, Penghargaan
from .gudang import ada_gambar


def list_penghargaan(opd: PerangkatDaerah, tahun: int) -> tuple[PotretPenghargaan, ...]:
    rows = Penghargaan.objects.filter(opd=opd, tahun=tahun)
    return tuple(PotretPenghargaan(r.nama, r.pemberi, r.tingkat, r.tanggal) for r in rows)


def list_lampiran(opd: PerangkatDaerah, tahun: int) -> tuple[PotretLampiran, ...]:
    selesai = DokumenLampiran.Status.SELESAI
    rows = DokumenLampiran.objects.filter(opd=opd, tahun=tahun, status=selesai)
    return tuple(
        PotretLampiran(
            satu.judul,
            satu.nama_asli,
            satu.sidik,
            tuple(PotretHalaman(**halaman) for halaman in satu.halaman),
        )
        for satu in rows
    )


def has_halaman(opd: PerangkatDaerah, tahun: int, sidik: str) -> bool:
    """Whether an attached document of that year has a page with this picture."""
    rows = DokumenLampiran.objects.filter(opd=opd, tahun=tahun)
    semua = rows.values_list("halaman", flat=True)
    return any(satu["sidik"] == sidik for halaman in semua for satu in halaman)


def list_dokumen_kurang(opd: PerangkatDaerah, tahun: int) -> tuple[tuple[int, str], ...]:
    """(number, what is wrong) of each attached document that cannot be printed whole."""
    rows = DokumenLampiran.objects.filter(opd=opd, tahun=tahun)
    return tuple((satu.pk, pesan) for satu in rows if (pesan := _kurang(satu)))


def _kurang(satu: DokumenLampiran) -> str:
    if satu.status == DokumenLampiran.Status.GAGAL:
        return f"Dokumen lampiran “{satu.judul}” ditolak: ganti atau hapus. {satu.galat}"
    if satu.status != DokumenLampiran.Status.SELESAI:
        return f"Dokumen lampiran “{satu.judul}” belum selesai dibaca."
    hilang = [n for n, h in enumerate(satu.halaman, start=1) if not ada_gambar(h["sidik"])]
    if hilang:
        kata = ", ".join(map(str, hilang))
        return f"Gambar halaman {kata} dokumen lampiran “{satu.judul}” hilang. Unggah kembali."
    return ""
