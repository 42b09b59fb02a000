"""A working paper on the portal's own report, as it was printed to be filed."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah

BATAS_TUNGGU = timedelta(minutes=4)
"""A paper that is not there after so long has lost its worker."""


class KertasTercetak(models.Model):
    """One print of the Kertas Kerja Reviu of an OPD-year; it stays as it was filed."""

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Sedang dicetak"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Gagal"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="kertas_kerja")
    tahun = models.PositiveSmallIntegerField("tahun")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.MENUNGGU)
    berkas = models.FileField("berkas", upload_to="reviu/%Y", blank=True)
    sidik = models.CharField("SHA-256 berkas", max_length=64, blank=True)
    jumlah_temuan = models.PositiveIntegerField("jumlah temuan", null=True, blank=True)
    galat = models.TextField("galat", blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField("dibuat", default=timezone.now)
    selesai = models.DateTimeField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = "kertas kerja reviu"
        verbose_name_plural = "kertas kerja reviu"
        ordering = ["-dibuat", "-id"]

    def __str__(self) -> str:
        return f"Kertas kerja reviu {self.tahun} nomor {self.pk}"

    @property
    def ditunggu(self) -> bool:
        """Whether a worker may still bring it."""
        return self.status == self.Status.MENUNGGU and not self.terputus

    @property
    def terputus(self) -> bool:
        return self.status == self.Status.MENUNGGU and timezone.now() - self.dibuat > BATAS_TUNGGU
