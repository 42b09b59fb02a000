"""What people add behind the chapters: awards, and documents whose pages are printed."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah

BATAS_DENYUT = timedelta(minutes=2)
"""A document that has not been heard of for so long has lost its worker."""


class Penghargaan(models.Model):
    """An award that the OPD received in the year; printed as an appendix."""

    class Tingkat(models.TextChoices):
        DAERAH = "Kabupaten/Kota", "Kabupaten/Kota"
        PROVINSI = "Provinsi", "Provinsi"
        NASIONAL = "Nasional", "Nasional"
        INTERNASIONAL = "Internasional", "Internasional"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="penghargaan")
    tahun = models.PositiveSmallIntegerField("tahun")
    nama = models.CharField("nama penghargaan", max_length=200)
    pemberi = models.CharField("pemberi", max_length=160)
    tingkat = models.CharField("tingkat", max_length=20, choices=Tingkat, default=Tingkat.NASIONAL)
    tanggal = models.DateField("tanggal", null=True, blank=True)

    class Meta:
        verbose_name = "penghargaan"
        verbose_name_plural = "penghargaan"
        ordering = ["opd", "tahun", "tanggal", "id"]

    def __str__(self) -> str:
        return self.nama


class DokumenLampiran(models.Model):
    """An uploaded PDF whose pages become an appendix, read by a background task.

    `halaman` lists its pages as pictures, one {"sidik", "lebar", "tinggi", "teks"} each; they are
    stored by their SHA-256 and never change. Only a finished document is part of the report.
    """

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu giliran"
        BERJALAN = "berjalan", "Sedang dibaca"
        SELESAI = "selesai", "Terlampir"
        GAGAL = "gagal", "Ditolak"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="dokumen_lampiran")
    tahun = models.PositiveSmallIntegerField("tahun")
    judul = models.CharField("judul lampiran", max_length=160)
    urutan = models.PositiveSmallIntegerField("urutan", default=1)
    berkas = models.FileField("berkas", max_length=200, editable=False)
    nama_asli = models.CharField("nama berkas", max_length=200, editable=False)
    ukuran = models.PositiveBigIntegerField("ukuran", default=0, editable=False)
    sidik = models.CharField("SHA-256", max_length=64, editable=False)
    halaman = models.JSONField("halaman", default=list, editable=False)
    status = models.CharField(
        "status", max_length=10, choices=Status, default=Status.MENUNGGU, editable=False
    )
    ke = models.PositiveSmallIntegerField("halaman ke", default=0, editable=False)
    dari = models.PositiveSmallIntegerField("dari", default=0, editable=False)
    percobaan = models.PositiveSmallIntegerField("percobaan ke", default=0, editable=False)
    denyut = models.DateTimeField("kabar terakhir", null=True, editable=False)
    galat = models.TextField("galat", blank=True, editable=False)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    waktu = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "dokumen lampiran"
        verbose_name_plural = "dokumen lampiran"
        ordering = ["opd", "tahun", "urutan", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "sidik"],
                name="dokumen_lampiran_unik",
                violation_error_message="Berkas yang sama sudah dilampirkan.",
            ),
        ]

    def __str__(self) -> str:
        return self.judul

    @property
    def berjalan(self) -> bool:
        """Whether its reading is still being waited for."""
        return self.status in {self.Status.MENUNGGU, self.Status.BERJALAN}

    @property
    def terputus(self) -> bool:
        """Whether nobody works on it any more although it is not finished."""
        return self.berjalan and timezone.now() - (self.denyut or self.waktu) > BATAS_DENYUT
