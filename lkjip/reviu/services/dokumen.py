"""Handing in a document from elsewhere, reading it once more, throwing it away."""

import hashlib
import secrets

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna

from ..models import DokumenAsing
from ..tugas import baca_dokumen

AKHIRAN = frozenset({"pdf", "docx", "txt", "md"})
Status = DokumenAsing.Status


@transaction.atomic
def add_dokumen(
    *, berkas: UploadedFile, oleh: Pengguna, objek: str = "", tahun: int | None = None
) -> DokumenAsing:
    """Keep the file under a random name outside the web root, and queue its reading.

    Raises `ValidationError` for what is certainly no report; the reading itself looks closer.
    """
    if not berkas.size:
        raise ValidationError({"berkas": "Berkas ini kosong: tidak ada yang dapat direviu."})
    akhiran = berkas.name.rpartition(".")[2].casefold()
    if akhiran not in AKHIRAN:
        raise ValidationError(
            {"berkas": f"Berkas “{berkas.name[-80:]}” bukan PDF, DOCX, atau teks (.txt). Simpan "
             "laporannya dalam salah satu bentuk itu."}
        )  # fmt: skip
    sidik = hashlib.sha256()
    for keping in berkas.chunks():
        sidik.update(keping)
    baru = DokumenAsing(
        nama_asli=berkas.name[-200:],
        objek=objek,
        tahun=tahun,
        ukuran=berkas.size,
        sidik=sidik.hexdigest(),
        langkah="Menunggu giliran",
        oleh=oleh,
    )
    baru.berkas.save(f"{secrets.token_hex(16)}.{akhiran}", berkas, save=False)
    baru.full_clean()
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan="unggah dokumen untuk direviu",
        objek=baru,
        perubahan={"SHA-256": (None, baru.sidik)},
    )
    baca_dokumen.enqueue(baru.pk)
    return baru


@transaction.atomic
def retry_dokumen(*, dokumen: DokumenAsing, oleh: Pengguna) -> None:
    """Read again what failed or was interrupted; what is being read is left alone."""
    satu = DokumenAsing.objects.select_for_update().get(pk=dokumen.pk)
    if satu.berjalan and not satu.terputus:
        return
    satu.status, satu.langkah, satu.ke, satu.galat = Status.MENUNGGU, "Menunggu giliran", 0, ""
    satu.denyut = timezone.now()
    satu.save(update_fields=["status", "langkah", "ke", "galat", "denyut"])
    jejak.catat(oleh=oleh, tindakan="baca ulang dokumen", objek=satu)
    baca_dokumen.enqueue(satu.pk)


@transaction.atomic
def delete_dokumen(*, dokumen: DokumenAsing, oleh: Pengguna) -> None:
    """Delete the document with its files; what remains is that somebody did."""
    satu = DokumenAsing.objects.select_for_update().get(pk=dokumen.pk)
    jejak.catat(
        oleh=oleh,
        tindakan="hapus dokumen yang direviu",
        objek=satu,
        perubahan={"SHA-256": (satu.sidik, None)},
    )
    simpanan = [(f.storage, f.name) for f in (satu.berkas, satu.kertas_kerja) if f]
    satu.delete()

    def buang() -> None:
        for storage, nama in simpanan:
            storage.delete(nama)

    transaction.on_commit(buang)
