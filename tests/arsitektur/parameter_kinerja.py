"""What the walker of `test_izin.py` needs for the addresses of measurement."""

from collections.abc import Callable

from django.core.files.base import ContentFile
from django.utils import timezone

from kinerja.alur import AKSI
from kinerja.models import ImporKinerja, Realisasi
from tests.arsitektur.parameter import renstra
from tests.dunia import Dunia


def sel(dunia: Dunia, tahun: int) -> dict:
    """An indicator of the own OPD in TW I."""
    return {"indikator_id": renstra(dunia).indikator.get().pk, "periode": 1}


def indikator(dunia: Dunia, tahun: int) -> dict:
    return {"indikator_id": renstra(dunia).indikator.get().pk}


def bukti(dunia: Dunia, tahun: int) -> dict:
    """A stored file bound to that indicator."""
    realisasi, _ = Realisasi.objects.get_or_create(
        indikator=renstra(dunia).indikator.get(), tahun=tahun, periode=1
    )
    satu = realisasi.bukti.first() or realisasi.bukti.create(
        berkas=ContentFile(b"%PDF-1.7", name="bukti.pdf"),
        nama_asli="bukti.pdf",
        jenis="Laporan",
        ukuran=8,
        sidik="0" * 64,
        oleh=dunia.pengguna["pep"],
        oleh_nama="Pep",
        waktu=timezone.now(),
    )
    return {"bukti_id": satu.pk}


def impor(dunia: Dunia, tahun: int) -> dict:
    """A workbook that waits for confirmation."""
    satu = ImporKinerja.objects.filter(opd=dunia.opd, tahun=tahun).first()
    satu = satu or ImporKinerja.objects.create(
        opd=dunia.opd,
        tahun=tahun,
        oleh=dunia.pengguna["pep"],
        oleh_nama="PEP",
        berkas=ContentFile(b"PK", name="buku.xlsx"),
        nama_asli="buku.xlsx",
        sidik="0" * 64,
    )
    return {"nomor": satu.pk}


PARAMETER: dict[str, Callable[[Dunia, int], dict]] = {
    **dict.fromkeys(
        (
            "realisasi",
            "realisasi_catat",
            "realisasi_hitung",
            "bukti_unggah",
            *(f"realisasi_{aksi}" for aksi in AKSI),
        ),
        sel,
    ),
    "kisi_realisasi": lambda dunia, tahun: {"periode": 1},
    "analisis_ubah": indikator,
    "analisis_draf": indikator,
    "impor_kinerja_berkas": impor,
    "impor_kinerja_buang": impor,
    "impor_kinerja_pulihkan": impor,
    "bukti_unduh": bukti,
    "bukti_tarik": bukti,
}
