"""A report from elsewhere that a reviewer handed in, with what the checks say about it."""

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

BATAS_DENYUT = timedelta(minutes=4)
"""A reading that has not been heard of for so long has lost its worker."""


class DokumenAsing(models.Model):
    """One file. `hasil` holds its elements with their marks and the findings, as
    `lkjip.reviu.bacaan` makes them; nothing of it is a fact of the portal."""

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu giliran"
        BERJALAN = "berjalan", "Sedang dibaca"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Tidak dapat dibaca"

    nama_asli = models.CharField("nama berkas", max_length=200)
    objek = models.CharField(
        "perangkat daerah yang direviu",
        max_length=160,
        blank=True,
        help_text="Dicetak pada kertas kerja. Boleh dikosongkan, lalu ditulis tangan.",
    )
    tahun = models.PositiveSmallIntegerField(
        "tahun laporan",
        null=True,
        blank=True,
        validators=[MinValueValidator(2000), MaxValueValidator(2100)],
    )
    berkas = models.FileField("berkas", upload_to="reviu/%Y", max_length=200)
    ukuran = models.PositiveBigIntegerField("ukuran")
    sidik = models.CharField("SHA-256", max_length=64)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.MENUNGGU)
    langkah = models.CharField("langkah", max_length=120, blank=True)
    ke = models.PositiveSmallIntegerField("langkah ke", default=0)
    dari = models.PositiveSmallIntegerField("dari", default=3)
    percobaan = models.PositiveSmallIntegerField("percobaan ke", default=0)
    denyut = models.DateTimeField("kabar terakhir", null=True, blank=True)
    galat = models.TextField("galat", blank=True)
    jumlah_temuan = models.PositiveIntegerField("jumlah temuan", null=True, blank=True)
    hasil = models.JSONField("hasil", default=dict, blank=True)
    kertas_kerja = models.FileField("kertas kerja", upload_to="reviu/%Y", blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="dokumen_asing")
    dibuat = models.DateTimeField("diunggah", default=timezone.now)
    selesai = models.DateTimeField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = "dokumen dari luar"
        verbose_name_plural = "dokumen dari luar"
        ordering = ["-dibuat", "-id"]

    def __str__(self) -> str:
        return self.nama_asli

    @property
    def berjalan(self) -> bool:
        return self.status in (self.Status.MENUNGGU, self.Status.BERJALAN)

    @property
    def terputus(self) -> bool:
        """Whether nobody works on it any more although it is not finished."""
        return self.berjalan and timezone.now() - (self.denyut or self.dibuat) > BATAS_DENYUT
