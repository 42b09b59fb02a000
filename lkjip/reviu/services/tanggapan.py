"""Answers to findings, and the reviewer's decision on them."""

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pengguna

from ..models import Tanggapan, TemuanTercatat
from .langkah import simpan_langkah, wajib_beralasan

Status, Jenis = TemuanTercatat.Status, Tanggapan.Jenis


@transaction.atomic
def answer_temuan(
    *, temuan: TemuanTercatat, jenis: str, isi: str, versi: int, oleh: Pengguna
) -> Tanggapan:
    """The OPD's answer: put right, or explained. Raises `ValidationError` or `Usang`."""
    satu = _kunci(temuan, versi)
    if jenis not in (Jenis.DIPERBAIKI, Jenis.DIJELASKAN):
        raise ValidationError({"jenis": "Pilih diperbaiki atau dijelaskan."})
    if not satu.berlaku or satu.status == Status.DITERIMA:
        raise ValidationError("Temuan ini sudah selesai, sehingga tidak perlu ditanggapi lagi.")
    if jenis == Jenis.DIJELASKAN:
        wajib_beralasan(isi, "Tuliskan penjelasannya agar peninjau dapat menilainya.")
    return _langkah(satu, jenis, isi, Status.DITANGGAPI, oleh, "tanggapi temuan")


@transaction.atomic
def decide_temuan(
    *, temuan: TemuanTercatat, terima: bool, isi: str, versi: int, oleh: Pengguna
) -> Tanggapan:
    """The reviewer accepts the answer, or opens the finding again with a reason."""
    satu = _kunci(temuan, versi)
    if terima:
        if satu.status != Status.DITANGGAPI:
            raise ValidationError("Belum ada tanggapan perangkat daerah yang dapat diterima.")
        return _langkah(satu, Jenis.DITERIMA, isi, Status.DITERIMA, oleh, "terima tanggapan temuan")
    if satu.status not in (Status.DITANGGAPI, Status.DITERIMA):
        raise ValidationError("Temuan ini masih terbuka atau tidak lagi ditemukan.")
    wajib_beralasan(isi, "Tuliskan apa yang belum memadai.")
    return _langkah(satu, Jenis.DIBUKA, isi, Status.TERBUKA, oleh, "buka kembali temuan")


def _kunci(temuan: TemuanTercatat, versi: int) -> TemuanTercatat:
    """The finding under lock, if it is still as the page showed it."""
    satu = TemuanTercatat.objects.select_for_update().get(pk=temuan.pk)
    wajib_terbaru(satu, versi, {})
    return satu


def _langkah(
    satu: TemuanTercatat, jenis: str, isi: str, status: str, oleh: Pengguna, tindakan: str
) -> Tanggapan:
    baru = Tanggapan(temuan=satu, jenis=jenis, isi=isi.strip(), oleh=oleh)
    return simpan_langkah(satu, baru, status, oleh, tindakan)
