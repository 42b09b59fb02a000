"""Writing the register of awards and the attached documents, each with its trace."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.organisasi.services.induk import kolom_isi

from ..models import DokumenLampiran, Penghargaan
from .baca import UKURAN_TERBESAR, baca_pdf
from .gudang import simpan_gambar

DOKUMEN_TERBANYAK = 12


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


def attach_dokumen(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    judul: str,
    urutan: int,
    berkas: UploadedFile,
) -> DokumenLampiran:
    """Read a PDF and make its pages an appendix. Raises `ValidationError`.

    The pages are read before the transaction, so that writers do not wait for it.
    """
    if berkas.size > UKURAN_TERBESAR:
        raise ValidationError({"berkas": "Berkas lebih besar dari 20 MB. Perkecil pindaiannya."})
    if DokumenLampiran.objects.filter(opd=opd, tahun=tahun).count() >= DOKUMEN_TERBANYAK:
        raise ValidationError(
            {"berkas": f"Sudah ada {DOKUMEN_TERBANYAK} dokumen. Hapus yang tidak diperlukan."}
        )
    isi = berkas.read()
    halaman = baca_pdf(isi)
    for satu in halaman:
        simpan_gambar(satu.sidik, satu.isi)
    return save_lampiran(
        oleh=oleh,
        objek=DokumenLampiran(
            opd=opd,
            tahun=tahun,
            judul=judul,
            urutan=urutan,
            nama_asli=berkas.name[-200:],
            sidik=hashlib.sha256(isi).hexdigest(),
            halaman=[
                {"sidik": s.sidik, "lebar": s.lebar, "tinggi": s.tinggi, "teks": s.teks}
                for s in halaman
            ],
            oleh=oleh,
        ),
    )


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
