"""Figures as source documents print them, where people put such a figure right.

A printed figure is kept beside the computed one and never computed with. It is corrected when its
source is (an erratum, a second edition), and goes when the source no longer prints it.
"""

import zlib
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models

from lkjip.rumus.angka import parse_angka

from . import jejak
from .fields import periksa_nilai
from .konkurensi import wajib_terbaru
from .models import Pengguna, PerangkatDaerah

PANJANG_TEKS = 60


def baca_tercetak(teks: str, *, apa_adanya: bool) -> Decimal | None:
    """The value of a printed figure; None for words ("semua indikator") or a malformed number.

    Raises `ValidationError` with the proposed spelling, unless `apa_adanya`: the source really
    prints it so.
    """
    hasil = parse_angka(teks)
    if not hasil.ok:
        if apa_adanya:
            return None
        raise ValidationError(
            {
                "teks": f"{hasil.alasan} Bila sumbernya memang mencetak demikian, centang "
                "“Memang tercetak begitu”."
            }
        )
    try:
        periksa_nilai(hasil.nilai, tertulis=None, desimal=2, digit=13)
    except ValidationError as galat:
        raise ValidationError({"teks": galat.messages}) from None
    return hasil.nilai


def versi_teks(teks: str) -> int:
    """A number that changes with the printed text: such rows carry no counter of their own."""
    return zlib.crc32(teks.encode()) or 1


def wajib_teks_segar(objek: models.Model, tersimpan: str, teks: str, versi: int) -> None:
    """Raise `Usang` with both texts unless `tersimpan` is still what the form was made from."""
    objek.versi = versi_teks(tersimpan)  # carries the version for the check; never saved
    wajib_terbaru(objek, versi, {"angka tercetak": teks}, {"angka tercetak": tersimpan})


def wajib_alasan(alasan: str) -> str:
    """Why the printed figure changes. Raises `ValidationError`."""
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan dasarnya, misalnya lembar ralat dokumen itu."})
    return alasan.strip()


def catat_tercetak(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    objek: models.Model,
    hal: str,
    dari: str,
    ke: str,
    alasan: str,
) -> None:
    """The audit row of a printed figure that was put right or went; call it before a delete."""
    jejak.catat(
        oleh=oleh,
        tindakan="perbaiki angka tercetak" if ke else "hapus angka tercetak",
        objek=objek,
        opd=opd,
        tahun=tahun,
        perubahan={hal: (dari, ke or None)},
        alasan=alasan,
    )
