"""Writes of prose: saving a section, going back to its default, confirming what has changed."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.akses import Tindakan, get_hak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.services.draf import buang_draf, simpan_draf

from ..dokumen.bagian_naskah import BagianNaskah
from ..models import AngkaDibiarkan, Narasi, VersiNarasi
from .bahan import Bahan, ambil_bahan
from .bersih import TerlaluPanjang, bersihkan
from .draf import teks_draf
from .ikatan import ikat
from .keadaan import kunci_draf


@dataclass(frozen=True, slots=True)
class HasilTulis:
    """The stored section, and what was cleaned out of the text on the way."""

    narasi: Narasi
    pesan: tuple[str, ...]


@transaction.atomic
def write_narasi(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, bagian: str, isi: str, versi: int
) -> HasilTulis:
    """Save the prose of one section, cleaned, and bind its figures to their values of now.

    The author's draft of it is thrown away. Raises `TahunTerkunci`, `PermissionDenied`, `Usang`
    when somebody saved meanwhile, and `ValidationError` naming everything that cannot be printed.
    """
    wajib_boleh(oleh, opd, tahun)
    try:
        bersih = bersihkan(isi)
    except TerlaluPanjang as galat:
        raise ValidationError({"isi": str(galat)}) from galat
    if not bersih.html:
        raise ValidationError(
            {"isi": "Teksnya kosong. Untuk mencetak draf dari data, pilih “Pakai draf seluruhnya”."}
        )
    bahan = ambil_bahan(opd, tahun, {bagian: bersih.html})
    wajib_ada(bahan, bagian)
    if masalah := bahan.masalah(bagian):
        raise ValidationError({"isi": [f"{m.potongan}: {m.pesan}{_usul(m)}" for m in masalah]})

    def ubah(narasi: Narasi) -> None:
        narasi.isi = bersih.html
        narasi.ikatan = ikat(bersih.html, bahan.kamus)
        if not narasi.draf:  # what the writer saw beside it; later drafts wait to be read
            catat_draf(narasi, bahan)

    return HasilTulis(simpan_narasi(oleh, bahan, bagian, versi, "tulis narasi", ubah), bersih.pesan)


@transaction.atomic
def confirm_narasi(*, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, bagian: str) -> Narasi:
    """Say that a section was read again: its figures are bound to their values of now, and the
    draft from data is known as it is now."""
    wajib_boleh(oleh, opd, tahun)
    bahan = ambil_bahan(opd, tahun)
    narasi = bahan.baris.get(bagian)
    if narasi is None or not (narasi.isi or narasi.draf):
        raise ValidationError("Bagian ini belum ditulis, sehingga tidak perlu dibaca ulang.")
    narasi.ikatan = ikat(narasi.isi, bahan.kamus)
    catat_draf(narasi, bahan)
    narasi.save(update_fields=["ikatan", "draf", "draf_pada"])
    jejak.catat(oleh=oleh, tindakan="baca ulang narasi", objek=narasi, opd=opd, tahun=tahun)
    return narasi


def catat_draf(narasi: Narasi, bahan: Bahan) -> None:
    """Note the draft from data as the one that people know; the caller saves."""
    narasi.draf, narasi.draf_pada = teks_draf(bahan, narasi.bagian), timezone.now()


def keep_draf(*, oleh: Pengguna, t: TahunKinerja, bagian: str, isi: str, versi: str) -> None:
    """Keep an unsaved text for its author, with the version it started from (as the form says it),
    so that what others save meanwhile is still noticed. Nothing is kept in a locked year."""
    if not t.terkunci:
        lama = {"versi": versi} if versi.isdecimal() and len(versi) < 10 else {}
        simpan_draf(
            oleh=oleh, kunci=kunci_draf(t.opd.kode, t.tahun, bagian), isi={"isi": isi} | lama
        )


@transaction.atomic
def leave_angka(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, bagian: str, ingatan: str
) -> AngkaDibiarkan:
    """Remember that a typed figure stays as typed, and is not offered for binding again."""
    wajib_boleh(oleh, opd, tahun)
    ingatan = ingatan.strip()[:200]
    if not ingatan:
        raise ValidationError("Angka yang dibiarkan tidak disebut.")
    satu, baru = AngkaDibiarkan.objects.get_or_create(
        opd=opd, tahun=tahun, bagian=bagian, ingatan=ingatan, defaults={"oleh": oleh}
    )
    if baru:
        jejak.catat(
            oleh=oleh, tindakan="biarkan angka yang diketik", objek=satu, opd=opd, tahun=tahun
        )
    return satu


@transaction.atomic
def offer_angka_again(*, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, bagian: str) -> int:
    """Offer everything again that was left alone in a section; returns how many that were."""
    wajib_boleh(oleh, opd, tahun)
    rows = list(AngkaDibiarkan.objects.filter(opd=opd, tahun=tahun, bagian=bagian))
    for satu in rows:
        jejak.catat(
            oleh=oleh,
            tindakan="tawarkan lagi angka yang diketik",
            objek=satu,
            opd=opd,
            tahun=tahun,
        )
        satu.delete()
    return len(rows)


def wajib_boleh(oleh: Pengguna, opd: PerangkatDaerah, tahun: int) -> None:
    wajib_terbuka(opd, tahun)
    if not get_hak(oleh).boleh(Tindakan.TULIS_NARASI, opd):
        raise PermissionDenied("Peran Anda tidak mengizinkan menulis narasi.")


def wajib_ada(bahan: Bahan, bagian: str) -> BagianNaskah:
    satu = bahan.bagian(bagian)
    if satu is None:
        raise ValidationError(f"Laporan tahun ini tidak mempunyai bagian “{bagian}”.")
    return satu


def simpan_narasi(
    oleh: Pengguna,
    bahan: Bahan,
    bagian: str,
    versi: int,
    tindakan: str,
    ubah: Callable[[Narasi], None],
) -> Narasi:
    """Store what `ubah` makes of a section's row, if it makes a difference; the text that it
    replaces is kept as a version, and the author's unsaved one is dropped. Raises `Usang`."""
    opd, tahun = bahan.opd, bahan.tahun
    tersimpan = bahan.baris.get(bagian)
    narasi = copy(tersimpan) or Narasi(opd=opd, tahun=tahun, bagian=bagian, versi=0)
    ubah(narasi)
    wajib_terbaru(tersimpan, versi, {"isi": narasi.isi})
    perubahan = jejak.bandingkan(tersimpan, narasi, ["isi"])
    if tersimpan is not None and tersimpan.isi and tersimpan.isi != narasi.isi:
        VersiNarasi.objects.create(
            opd=opd,
            tahun=tahun,
            bagian=bagian,
            isi=tersimpan.isi,
            sebab=f"versi {tersimpan.versi}",
            oleh=tersimpan.oleh,
        )
    tetap = tersimpan is not None and all(
        getattr(narasi, nama) == getattr(tersimpan, nama) for nama in ("isi", "ikatan", "draf")
    )
    if not tetap:
        narasi.versi += 1
        narasi.oleh, narasi.diubah = oleh, timezone.now()
        narasi.full_clean()
        narasi.save()
        jejak.catat(
            oleh=oleh, tindakan=tindakan, objek=narasi, opd=opd, tahun=tahun, perubahan=perubahan
        )
    buang_draf(oleh=oleh, kunci=kunci_draf(opd.kode, tahun, bagian))
    return narasi


def _usul(masalah) -> str:
    return f" Yang mirip: {', '.join(masalah.terdekat)}." if masalah.terdekat else ""
