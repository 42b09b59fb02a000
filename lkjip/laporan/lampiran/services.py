"""Writing the register of awards and the attached documents, each with its trace."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.organisasi.services.induk import kolom_isi

from ..models import DokumenLampiran, Penghargaan
from ..models.lampiran import BATAS_DENYUT
from .baca import TERLALU_BESAR, UKURAN_TERBESAR, BacaanDitolak, periksa_awal
from .gudang import simpan_asli
from .tugas import baca_lampiran

DOKUMEN_TERBANYAK = 12
BATAS_PERCOBAAN = 3
PESAN_TERPUTUS = (
    "Pembacaan dokumen ini terputus tiga kali. Cetak ulang ke PDF atau bagi menjadi beberapa "
    "berkas, lalu unggah lagi."
)


@transaction.atomic
def save_lampiran[B: (Penghargaan, DokumenLampiran)](*, oleh: Pengguna, objek: B) -> B:
    """Check and save an award, or the title and order of a document. Raises `ValidationError`."""
    wajib_terbuka(objek.opd, objek.tahun)
    objek.full_clean()
    lama = type(objek).objects.filter(pk=objek.pk).first() if objek.pk else None
    perubahan = jejak.bandingkan(lama, objek, kolom_isi(objek))
    if lama is not None and not perubahan:
        return objek
    objek.save()
    kata = "ubah" if lama else "tambah"
    jejak.catat(
        oleh=oleh,
        tindakan=f"{kata} {objek._meta.verbose_name}",
        objek=objek,
        opd=objek.opd,
        tahun=objek.tahun,
        perubahan=perubahan,
    )
    return objek


@transaction.atomic
def attach_dokumen(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    judul: str,
    urutan: int,
    berkas: UploadedFile,
) -> DokumenLampiran:
    """Keep a PDF and have its pages read by a background task. Raises `ValidationError`.

    What can be told at once is told here; what needs the whole file is told by the task.
    """
    wajib_terbuka(opd, tahun)
    if berkas.size > UKURAN_TERBESAR:
        raise ValidationError({"berkas": TERLALU_BESAR})
    if DokumenLampiran.objects.filter(opd=opd, tahun=tahun).count() >= DOKUMEN_TERBANYAK:
        raise ValidationError(
            {"berkas": f"Sudah ada {DOKUMEN_TERBANYAK} dokumen. Hapus yang tidak diperlukan."}
        )
    isi = berkas.read()
    try:
        periksa_awal(isi)
    except BacaanDitolak as galat:
        raise ValidationError({"berkas": str(galat)}) from galat
    sidik = hashlib.sha256(isi).hexdigest()
    baru = DokumenLampiran(
        opd=opd,
        tahun=tahun,
        judul=judul,
        urutan=urutan,
        berkas=simpan_asli(sidik, isi),
        nama_asli=berkas.name[-200:],
        ukuran=len(isi),
        sidik=sidik,
        oleh=oleh,
    )
    save_lampiran(oleh=oleh, objek=baru)
    baca_lampiran.enqueue(baru.pk)
    baru.refresh_from_db()
    return baru


@transaction.atomic
def reread_dokumen(*, oleh: Pengguna, objek: DokumenLampiran) -> None:
    """Queue the reading of a document again: its worker died, or it was refused wrongly."""
    wajib_terbuka(objek.opd, objek.tahun)
    kini = DokumenLampiran.objects.select_for_update().get(pk=objek.pk)
    if kini.status != DokumenLampiran.Status.GAGAL and not kini.terputus:
        raise ValidationError("Dokumen ini sudah atau sedang dibaca, jadi tidak perlu diulang.")
    _antrekan(kini)
    jejak.catat(
        oleh=oleh,
        tindakan="baca ulang dokumen lampiran",
        objek=kini,
        opd=kini.opd,
        tahun=kini.tahun,
    )


@transaction.atomic
def recover_dokumen(*, semua: bool = False) -> int:
    """Queue again, or give up, every document whose worker has not been heard of for too long;
    how many. `semua` takes every running one for lost: only right while no worker is running."""
    rows = DokumenLampiran.objects.select_for_update()
    rows = rows.filter(status=DokumenLampiran.Status.BERJALAN)
    if not semua:
        rows = rows.filter(denyut__lt=timezone.now() - BATAS_DENYUT)
    terputus = list(rows)
    for satu in terputus:
        if satu.percobaan >= BATAS_PERCOBAAN:
            satu.status, satu.galat = DokumenLampiran.Status.GAGAL, PESAN_TERPUTUS
            satu.save(update_fields=["status", "galat"])
        else:
            _antrekan(satu)
    return len(terputus)


def _antrekan(satu: DokumenLampiran) -> None:
    satu.status, satu.galat, satu.ke = DokumenLampiran.Status.MENUNGGU, "", 0
    satu.denyut = timezone.now()
    satu.save(update_fields=["status", "galat", "ke", "denyut"])
    baca_lampiran.enqueue(satu.pk)


@transaction.atomic
def remove_lampiran(*, oleh: Pengguna, objek: Penghargaan | DokumenLampiran) -> None:
    """Take an award or a document out of the report. Pictures stay: a publication may show them."""
    wajib_terbuka(objek.opd, objek.tahun)
    jejak.catat(
        oleh=oleh,
        tindakan=f"hapus {objek._meta.verbose_name}",
        objek=objek,
        opd=objek.opd,
        tahun=objek.tahun,
    )
    objek.delete()
