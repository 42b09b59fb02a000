"""From a finished print to the document that the parties sign."""

from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import PerangkatDaerah

from ..dokumen.pohon import Pengesahan
from ..models import Cetakan, DokumenPK, PenyiapanPK
from ..susunan import take_susunan
from ..terbit import berkas
from .keadaan import folder, sidik_janji

BERUBAH = "Isi perjanjian berubah selagi dicetak. Siapkan sekali lagi."
HILANG = "Cetakannya hilang atau berubah di penyimpanan. Siapkan sekali lagi."


def read_pengesahan(cetakan: Cetakan) -> Pengesahan | None:
    """What the print shows below the signatures; None for a print that is not for signing."""
    satu = PenyiapanPK.objects.filter(cetakan=cetakan).first()
    return satu and _pengesahan(satu)


def _pengesahan(satu: PenyiapanPK) -> Pengesahan:
    return Pengesahan(satu.kode, satu.alamat, tuple(satu.catatan))


@transaction.atomic
def freeze_dokumen(nomor: int) -> DokumenPK | None:
    """Freeze print `nomor` for signing, if it was asked for that, is finished, and still says what
    the agreement says; None otherwise. Safe to run twice."""
    satu = PenyiapanPK.objects.filter(
        cetakan=nomor, cetakan__status=Cetakan.Status.SELESAI, galat=""
    )
    satu = satu.select_related("cetakan__opd__pemda", "cetakan__perjanjian__opd").first()
    if satu is None:
        return None
    # Two at once take turns here.
    PerangkatDaerah.objects.select_for_update().get(pk=satu.cetakan.opd_id)
    if DokumenPK.objects.filter(kode=satu.kode).exists():
        return None
    try:
        isi = berkas.read_utuh(satu.cetakan.berkas.name, satu.cetakan.sidik)
    except berkas.BerkasBerubah:
        return _refuse(satu, HILANG)
    if not _still_true(satu):
        return _refuse(satu, BERUBAH)
    return _freeze(satu, isi)


def _refuse(satu: PenyiapanPK, galat: str) -> None:
    satu.galat = galat
    satu.save(update_fields=["galat"])


def _still_true(satu: PenyiapanPK) -> bool:
    cetakan = satu.cetakan
    kini = take_susunan(
        cetakan.opd, cetakan.tahun, cetakan.perjanjian, pengesahan=_pengesahan(satu)
    )
    return (
        kini.sidik_isi == cetakan.sidik_isi and sidik_janji(cetakan.perjanjian) == satu.sidik_janji
    )


def _freeze(satu: PenyiapanPK, isi: bytes) -> DokumenPK:
    cetakan, pk = satu.cetakan, satu.cetakan.perjanjian
    baru = DokumenPK(
        opd=pk.opd,
        tahun=pk.tahun,
        perjanjian=pk,
        revisi=1 + DokumenPK.objects.filter(opd=pk.opd, tahun=pk.tahun).count(),
        kode=satu.kode,
        sidik_janji=satu.sidik_janji,
        alasan=satu.alasan,
        berkas=berkas.save_beku(folder(pk, satu.kode), "cetak", isi),
        sidik=berkas.sidik(isi),
        ukuran=len(isi),
        halaman=cetakan.halaman or 1,
        disiapkan_oleh=cetakan.oleh,
    )
    baru.full_clean()
    baru.save()
    jejak.catat(
        oleh=cetakan.oleh,
        tindakan="siapkan dokumen Perjanjian Kinerja",
        objek=baru,
        opd=baru.opd,
        tahun=baru.tahun,
        perubahan={"sidik cetakan": (None, baru.sidik), "kode verifikasi": (None, baru.kode)},
        alasan=baru.alasan,
    )
    return baru
