"""The signed Perjanjian Kinerja: one frozen print, signed by both parties one after the other."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kinerja.models import PerjanjianKinerja
from lkjip.organisasi.models import PerangkatDaerah

from .cetakan import Cetakan


class PenyiapanPK(models.Model):
    """What a print for signing carries besides the agreement: its verification code, and where the
    QR code leads. When the print is ready it becomes a `DokumenPK`; `galat` says why it did not."""

    cetakan = models.OneToOneField(Cetakan, models.CASCADE, related_name="penyiapan")
    kode = models.CharField("kode verifikasi", max_length=20, unique=True)
    alamat = models.CharField("alamat verifikasi", max_length=300)
    catatan = models.JSONField("catatan penyedia", default=list)
    alasan = models.TextField("alasan disiapkan ulang", blank=True)
    sidik_janji = models.CharField("SHA-256 isi perjanjian", max_length=64)
    galat = models.TextField("galat", blank=True)

    class Meta:
        verbose_name = "penyiapan dokumen Perjanjian Kinerja"
        verbose_name_plural = "penyiapan dokumen Perjanjian Kinerja"

    def __str__(self) -> str:
        return f"{self.cetakan} {self.kode}"


class DokumenPK(models.Model):
    """A print of an agreement, frozen for signing. Append-only, as its signatures are: what becomes
    of it follows from them (`perjanjian/keadaan.py`), and the next revision replaces it."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="dokumen_pk")
    tahun = models.PositiveSmallIntegerField("tahun")
    perjanjian = models.ForeignKey(PerjanjianKinerja, models.PROTECT, related_name="dokumen")
    revisi = models.PositiveSmallIntegerField("revisi")
    kode = models.CharField("kode verifikasi", max_length=20, unique=True)
    sidik_janji = models.CharField("SHA-256 isi perjanjian", max_length=64)
    alasan = models.TextField("alasan disiapkan ulang", blank=True)
    berkas = models.FileField("berkas cetak", max_length=200)
    sidik = models.CharField("SHA-256 cetakan", max_length=64)
    ukuran = models.PositiveIntegerField("ukuran cetakan")
    halaman = models.PositiveIntegerField("jumlah halaman")
    disiapkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="dokumen_pk_disiapkan"
    )
    disiapkan_pada = models.DateTimeField("disiapkan pada", default=timezone.now)

    class Meta:
        verbose_name = "dokumen Perjanjian Kinerja"
        verbose_name_plural = "dokumen Perjanjian Kinerja"
        ordering = ["opd", "-tahun", "-revisi"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "revisi"],
                name="dokumen_pk_revisi_unik",
                violation_error_message="Revisi dengan nomor ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=~Q(sidik="") & ~Q(berkas="") & Q(ukuran__gt=0) & Q(revisi__gte=1),
                name="dokumen_pk_bercetak",
                violation_error_message="Dokumen yang ditandatangani harus punya cetakan.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.perjanjian} {self.opd.singkatan} revisi {self.revisi}"


class TandaTanganPK(models.Model):
    """The signature of one party; append-only, once per party."""

    class Pihak(models.IntegerChoices):
        PERTAMA = 1, "Pihak pertama"
        KEDUA = 2, "Pihak kedua"

    class Cara(models.TextChoices):
        PORTAL = "portal", "Ditandatangani melalui portal"
        UNGGAH = "unggah", "Ditandatangani di luar portal"

    dokumen = models.ForeignKey(DokumenPK, models.PROTECT, related_name="tanda")
    pihak = models.PositiveSmallIntegerField("pihak", choices=Pihak)
    berkas = models.FileField("berkas bertanda tangan", max_length=200)
    sidik = models.CharField("SHA-256 berkas", max_length=64, db_index=True)
    ukuran = models.PositiveIntegerField("ukuran berkas")
    penanda_tangan = models.CharField("penanda tangan", max_length=200)
    penerbit_sertifikat = models.CharField("penerbit sertifikat", max_length=200)
    tingkat = models.CharField("tingkat tanda tangan", max_length=8)
    waktu = models.DateTimeField("ditandatangani pada")
    cara = models.CharField("cara tanda tangan", max_length=8, choices=Cara, default=Cara.PORTAL)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="dokumen_pk_ditandatangani"
    )
    dicatat = models.DateTimeField("dicatat pada", default=timezone.now)

    class Meta:
        verbose_name = "tanda tangan Perjanjian Kinerja"
        verbose_name_plural = "tanda tangan Perjanjian Kinerja"
        ordering = ["dokumen", "pihak"]
        constraints = [
            models.UniqueConstraint(
                fields=["dokumen", "pihak"],
                name="tanda_pk_sekali",
                violation_error_message="Pihak ini sudah menandatangani dokumen ini.",
            ),
            models.CheckConstraint(
                condition=Q(pihak__in=[1, 2]) & ~Q(sidik="") & Q(ukuran__gt=0),
                name="tanda_pk_wajar",
                violation_error_message="Tanda tangan harus dari pihak pertama atau kedua.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_pihak_display()}: {self.dokumen}"
