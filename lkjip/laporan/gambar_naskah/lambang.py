"""The coat of arms of a pemda: reading and changing it."""

import hashlib
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pemda, Pengguna

from ..dokumen.narasi import BerkasGambar
from ..models import LambangPemda
from .baca import siapkan_gambar
from .gudang import simpan_foto

SISI_LAMBANG = 560
"""Pixels: some 500 dots per inch at the size of the cover."""


def get_baris_lambang(pemda: Pemda) -> LambangPemda | None:
    """The row in use."""
    rows = LambangPemda.objects.filter(pemda=pemda, aktif=True)
    return rows.select_related("oleh").first()


def get_lambang(pemda: Pemda) -> BerkasGambar | None:
    """The coat of arms in use, to be frozen with what shows it. One query."""
    satu = LambangPemda.objects.filter(pemda=pemda, aktif=True).first()
    return satu and BerkasGambar(satu.sidik, satu.mime, satu.lebar, satu.tinggi)


def save_lambang(*, oleh: Pengguna, pemda: Pemda, berkas: UploadedFile) -> LambangPemda:
    """Use this picture from now on. Raises `ValidationError` for what cannot be printed."""
    try:
        return store_lambang(pemda, berkas.file, berkas.name, berkas.size, oleh)
    except ValidationError as galat:
        raise ValidationError({"berkas": galat.messages}) from galat


@transaction.atomic
def store_lambang(
    pemda: Pemda, berkas: BinaryIO, nama: str, ukuran: int, oleh: Pengguna | None
) -> LambangPemda:
    """Draw a picture anew and put it in the place of the former one."""
    siap = siapkan_gambar(berkas, nama, ukuran, SISI_LAMBANG)
    gambar = BerkasGambar(hashlib.sha256(siap.isi).hexdigest(), siap.mime, siap.lebar, siap.tinggi)
    simpan_foto(gambar.jadi_foto(), siap.isi)
    dulu = _lepas(pemda)
    baru = LambangPemda.objects.create(
        pemda=pemda,
        sidik=gambar.sidik,
        mime=gambar.mime,
        lebar=gambar.lebar,
        tinggi=gambar.tinggi,
        nama_asli=nama[-200:],
        oleh=oleh,
    )
    perubahan = {"SHA-256": (dulu.sidik if dulu else None, baru.sidik)}
    jejak.catat(oleh=oleh, tindakan="ganti lambang daerah", objek=baru, perubahan=perubahan)
    return baru


@transaction.atomic
def remove_lambang(*, oleh: Pengguna, pemda: Pemda) -> None:
    """Print without one from now on; nothing happens when there is none."""
    if (dulu := _lepas(pemda)) is not None:
        perubahan = {"SHA-256": (dulu.sidik, None)}
        jejak.catat(oleh=oleh, tindakan="lepas lambang daerah", objek=dulu, perubahan=perubahan)


def _lepas(pemda: Pemda) -> LambangPemda | None:
    # Two administrators at once take turns here.
    Pemda.objects.select_for_update().get(pk=pemda.pk)
    dulu = LambangPemda.objects.filter(pemda=pemda, aktif=True).first()
    if dulu is not None:
        LambangPemda.objects.filter(pk=dulu.pk).update(aktif=False)
    return dulu
