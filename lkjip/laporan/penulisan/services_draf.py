"""Writes around the draft from data: accepting it, starting from it, joining it with one's own
text, and taking a former text up again. Nothing that people wrote is lost on the way."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja

from ..models import Narasi, VersiNarasi
from .bahan import Bahan, ambil_bahan
from .bersih import TerlaluPanjang, bersihkan
from .draf import gabungkan, sandingkan
from .ikatan import ikat
from .services import catat_draf, keep_draf, simpan_narasi, wajib_ada, wajib_boleh

DRAF = "draf"
KETIKAN = "ketikan yang belum disimpan"


@transaction.atomic
def accept_draf(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    bagian: str,
    versi: int,
    ketikan: str = "",
) -> Narasi:
    """Let a section print the draft from data; one that is printed by default follows the data
    from then on, any other is written down with its figures bound. Without a draft the section
    prints nothing.

    The stored text, and what was typed and not saved (`ketikan`), are kept as versions.
    """
    wajib_boleh(oleh, opd, tahun)
    bahan = ambil_bahan(opd, tahun)
    satu = wajib_ada(bahan, bagian)
    if not satu.draf and bagian not in bahan.baris:
        raise ValidationError("Portal tidak menyusun draf untuk bagian ini.")
    _sisihkan(oleh, bahan, bagian, ketikan)

    def ubah(narasi: Narasi) -> None:
        narasi.isi = "" if satu.baku else bersihkan(satu.draf).html
        narasi.ikatan = ikat(narasi.isi, bahan.kamus)
        catat_draf(narasi, bahan)

    return simpan_narasi(oleh, bahan, bagian, versi, "terima draf dari data", ubah)


@transaction.atomic
def take_teks(
    *, oleh: Pengguna, t: TahunKinerja, bagian: str, ambil: str, ketikan: str, versi: str
) -> None:
    """Put the draft from data (`ambil` = "draf") or a former text (its number) into the author's
    editor, unsaved; what was typed there is kept as a version.

    Raises `ValidationError` when there is no such text.
    """
    wajib_boleh(oleh, t.opd, t.tahun)
    bahan = ambil_bahan(t.opd, t.tahun)
    isi = wajib_ada(bahan, bagian).draf if ambil == DRAF else None
    if ambil.isdecimal():
        rows = VersiNarasi.objects.filter(opd=t.opd, tahun=t.tahun, bagian=bagian, pk=ambil)
        isi = rows.values_list("isi", flat=True).first()
    if not isi:
        raise ValidationError("Teks itu tidak ada lagi. Yang ada di editor tidak diubah.")
    _sisihkan(oleh, bahan, bagian, ketikan)
    keep_draf(oleh=oleh, t=t, bagian=bagian, isi=isi, versi=versi)


@transaction.atomic
def merge_draf(
    *,
    oleh: Pengguna,
    t: TahunKinerja,
    bagian: str,
    isi: str,
    pilihan: Mapping[str, str],
    versi: str,
) -> bool:
    """Join the draft from data with the text sent along, paragraph by paragraph, and put the
    result into the author's editor, unsaved. Returns whether anything was chosen."""
    wajib_boleh(oleh, t.opd, t.tahun)
    bahan = ambil_bahan(t.opd, t.tahun)
    wajib_ada(bahan, bagian)
    try:
        baris = sandingkan(bahan, bagian, isi)
    except TerlaluPanjang as galat:
        raise ValidationError(str(galat)) from galat
    hasil = gabungkan(baris, pilihan)
    if hasil == gabungkan(baris, {}):
        keep_draf(oleh=oleh, t=t, bagian=bagian, isi=isi, versi=versi)
        return False
    _sisihkan(oleh, bahan, bagian, isi)
    keep_draf(oleh=oleh, t=t, bagian=bagian, isi=hasil, versi=versi)
    return True


def _sisihkan(oleh: Pengguna, bahan: Bahan, bagian: str, ketikan: str) -> None:
    """Keep a typed text that is stored nowhere as a version."""
    try:
        isi = bersihkan(ketikan).html
        baku = bersihkan(wajib_ada(bahan, bagian).draf).html
    except TerlaluPanjang as galat:
        raise ValidationError(str(galat)) from galat
    tersimpan = bahan.baris.get(bagian)
    rows = VersiNarasi.objects.filter(opd=bahan.opd, tahun=bahan.tahun, bagian=bagian)
    ada = {baku, tersimpan.isi if tersimpan else "", *rows.values_list("isi", flat=True)}
    if isi and isi not in ada:
        VersiNarasi.objects.create(
            opd=bahan.opd, tahun=bahan.tahun, bagian=bagian, isi=isi, sebab=KETIKAN, oleh=oleh
        )
