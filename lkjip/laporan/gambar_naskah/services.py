"""Writes of pictures."""

import hashlib

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.akses import Tindakan, get_hak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from ..dokumen.narasi import BerkasGambar
from ..models import GambarNaskah
from .baca import siapkan_gambar
from .gudang import simpan_foto


@transaction.atomic
def add_gambar(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, berkas: UploadedFile
) -> BerkasGambar:
    """Take a picture into the report; the same picture again is the same row.

    Raises `TahunTerkunci`, `PermissionDenied`, and `ValidationError` for what is no picture that
    can be printed.
    """
    wajib_terbuka(opd, tahun)
    if not get_hak(oleh).boleh(Tindakan.TULIS_NARASI, opd):
        raise PermissionDenied("Peran Anda tidak mengizinkan menulis narasi.")
    try:
        siap = siapkan_gambar(berkas.file, berkas.name, berkas.size)
    except ValidationError as galat:
        raise ValidationError({"berkas": galat.messages}) from galat
    sidik = hashlib.sha256(siap.isi).hexdigest()
    gambar = BerkasGambar(sidik, siap.mime, siap.lebar, siap.tinggi)
    simpan_foto(gambar.jadi_foto(), siap.isi)
    satu, baru = GambarNaskah.objects.get_or_create(
        opd=opd,
        tahun=tahun,
        sidik=sidik,
        defaults={
            "mime": siap.mime,
            "lebar": siap.lebar,
            "tinggi": siap.tinggi,
            "nama_asli": berkas.name[-200:],
            "oleh": oleh,
        },
    )
    if baru:
        jejak.catat(
            oleh=oleh,
            tindakan="unggah gambar naskah",
            objek=satu,
            opd=opd,
            tahun=tahun,
            perubahan={"gambar": (None, satu.nama_asli), "SHA-256": (None, sidik)},
        )
    return gambar
