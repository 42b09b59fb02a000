"""Reads one attached document: claims it, draws its pages with progress, keeps their pictures.

No transaction spans the work, so the progress is seen; the attempt number fences out a worker that
was taken for dead.
"""

import logging
import tempfile
from pathlib import Path

from django.db.models import F
from django.utils import timezone

from ..models import DokumenLampiran
from .baca import BacaanDitolak
from .gudang import simpan_gambar
from .proses import lukis_berkas

log = logging.getLogger(__name__)
Status = DokumenLampiran.Status
HILANG = "Berkas unggahannya tidak ditemukan di penyimpanan. Hapus dokumen ini, lalu unggah lagi."


def run_pembacaan(nomor: int) -> str:
    """Read document `nomor` if it is waiting; returns its state afterwards."""
    diambil = DokumenLampiran.objects.filter(pk=nomor, status=Status.MENUNGGU).update(
        status=Status.BERJALAN, percobaan=F("percobaan") + 1, denyut=timezone.now()
    )
    if not diambil:
        return "bukan giliran"
    satu = DokumenLampiran.objects.get(pk=nomor)
    try:
        halaman = _lukis(satu)
        _tulis(satu, status=Status.SELESAI, halaman=halaman, galat="")
    except BacaanDitolak as galat:
        _tulis(satu, status=Status.GAGAL, galat=str(galat))
    except FileNotFoundError:
        _tulis(satu, status=Status.GAGAL, galat=HILANG)
    except Exception:
        kode = f"L{satu.pk}-{satu.percobaan}"
        log.exception("Dokumen lampiran %s gagal dibaca (%s)", satu.pk, kode)
        pesan = f"Pembacaan gagal karena kesalahan di portal. Sampaikan kode {kode}."
        _tulis(satu, status=Status.GAGAL, galat=pesan)
    return DokumenLampiran.objects.values_list("status", flat=True).filter(pk=nomor).first() or ""


def _lukis(satu: DokumenLampiran) -> list[dict]:
    asal = Path(satu.berkas.path)
    if not asal.exists():
        raise FileNotFoundError(asal)
    with tempfile.TemporaryDirectory(prefix="lkjip-lampiran-") as folder:
        halaman = lukis_berkas(asal, Path(folder), lambda ke, dari: _tulis(satu, ke=ke, dari=dari))
        for sidik in {h["sidik"] for h in halaman}:
            simpan_gambar(sidik, (Path(folder) / sidik).read_bytes())
    return halaman


def _tulis(satu: DokumenLampiran, **isi: object) -> None:
    """A short write, unless another attempt (or a deletion) has overtaken this one."""
    rows = DokumenLampiran.objects.filter(pk=satu.pk, percobaan=satu.percobaan)
    rows.update(denyut=timezone.now(), **isi)
