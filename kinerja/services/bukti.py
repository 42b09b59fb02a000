"""Evidence: uploaded beside a figure, withdrawn but never deleted."""

import hashlib
import secrets

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from renstra.models import Indikator

from ..berkas import periksa_berkas
from ..models import Bukti, Realisasi
from ..selectors.buku import BukuPengukuran
from .realisasi import buka_buku, wajib_dapat_diisi


@transaction.atomic
def unggah_bukti(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    indikator_id: int,
    periode: int,
    berkas: UploadedFile,
    jenis: str,
    letak: str = "",
    catatan: str = "",
) -> Bukti:
    """Bind a file to one figure; stored under a random name, with its SHA-256.

    Evidence may come before the value. Raises as `record_realisasi`, and `ValidationError` for a
    file that is too large, of another type than it says, or already bound to this figure.
    """
    buku, indikator = _buka(opd, tahun, indikator_id)
    wajib_dapat_diisi(buku, oleh, indikator, periode)
    jenis_berkas = periksa_berkas(berkas.file, berkas.name, berkas.size)
    realisasi = buku.sel(indikator, periode) or _buat_realisasi(indikator, tahun, periode)
    realisasi.indikator = indikator
    sidik = hitung_sidik_berkas(berkas)
    if Bukti.objects.filter(realisasi=realisasi, sidik=sidik, ditarik_pada__isnull=True).exists():
        raise ValidationError({"berkas": "Berkas yang sama sudah menjadi bukti nilai ini."})
    bukti = Bukti(
        realisasi=realisasi,
        nama_asli=berkas.name[-200:],
        jenis=jenis,
        tipe_isi=jenis_berkas.mime,
        letak=letak.strip(),
        catatan=catatan.strip(),
        ukuran=berkas.size,
        sidik=sidik,
        oleh=oleh,
        oleh_nama=str(oleh),
        waktu=timezone.now(),
    )
    bukti.berkas.save(f"{secrets.token_hex(16)}.{jenis_berkas.akhiran[0]}", berkas, save=False)
    bukti.full_clean()
    bukti.save()
    jejak.catat(
        oleh=oleh,
        tindakan="unggah bukti",
        objek=realisasi,
        opd=opd,
        tahun=tahun,
        perubahan={"bukti": (None, bukti.nama_asli), "SHA-256": (None, sidik)},
    )
    return bukti


@transaction.atomic
def tarik_bukti(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, bukti_id: int, alasan: str
) -> Bukti:
    """Mark evidence as withdrawn; the file stays, so that the history can be read."""
    wajib_terbuka(opd, tahun)
    bukti = Bukti.objects.select_related("realisasi").filter(pk=bukti_id).first()
    if bukti is None or bukti.realisasi.tahun != tahun:
        raise ValidationError("Bukti ini tidak ditemukan pada tahun tersebut.")
    buku, indikator = _buka(opd, tahun, bukti.realisasi.indikator_id)
    wajib_dapat_diisi(buku, oleh, indikator, bukti.realisasi.periode)
    if bukti.ditarik_pada is not None:
        raise ValidationError("Bukti ini sudah ditarik.")
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan mengapa bukti ini ditarik."})
    bukti.ditarik_pada = timezone.now()
    bukti.ditarik_oleh_nama = str(oleh)
    bukti.alasan_ditarik = alasan.strip()
    bukti.full_clean()
    bukti.save(update_fields=["ditarik_pada", "ditarik_oleh_nama", "alasan_ditarik"])
    bukti.realisasi.indikator = indikator
    jejak.catat(
        oleh=oleh,
        tindakan="tarik bukti",
        objek=bukti.realisasi,
        opd=opd,
        tahun=tahun,
        perubahan={"bukti": (bukti.nama_asli, None)},
        alasan=bukti.alasan_ditarik,
    )
    return bukti


def hitung_sidik_berkas(berkas: UploadedFile) -> str:
    """SHA-256 of the content, read in pieces; the position is put back to the start."""
    sidik = hashlib.sha256()
    for potong in berkas.chunks():
        sidik.update(potong)
    berkas.seek(0)
    return sidik.hexdigest()


def _buka(opd: PerangkatDaerah, tahun: int, indikator_id: int) -> tuple[BukuPengukuran, Indikator]:
    buku = buka_buku(opd, tahun)
    return buku, buku.get(indikator_id)


def _buat_realisasi(indikator: Indikator, tahun: int, periode: int) -> Realisasi:
    realisasi = Realisasi(indikator=indikator, tahun=tahun, periode=periode)
    realisasi.full_clean()
    realisasi.save()
    return realisasi
