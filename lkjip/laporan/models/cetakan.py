"""A print of the report, made by a background task."""

from django.conf import settings
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class Cetakan(models.Model):
    """One PDF print of one OPD-year, with the progress of the task that makes it."""

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu"
        BERJALAN = "berjalan", "Sedang dicetak"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Gagal"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="cetakan")
    tahun = models.PositiveSmallIntegerField("tahun")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.MENUNGGU)
    langkah = models.CharField("langkah", max_length=120, blank=True)
    ke = models.PositiveSmallIntegerField("langkah ke", default=0)
    dari = models.PositiveSmallIntegerField("dari", default=0)
    berkas = models.FileField("berkas", upload_to="cetakan/%Y", max_length=200, blank=True)
    sidik_potret = models.CharField("sidik potret", max_length=64, blank=True)
    sidik = models.CharField("SHA-256 berkas", max_length=64, blank=True)
    halaman = models.PositiveIntegerField("jumlah halaman", null=True, blank=True)
    galat = models.TextField("galat", blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="cetakan")
    dibuat = models.DateTimeField("dibuat", auto_now_add=True)
    mulai = models.DateTimeField("mulai dicetak", null=True, blank=True)
    selesai = models.DateTimeField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = "cetakan"
        verbose_name_plural = "cetakan"
        ordering = ["-dibuat", "-id"]
        indexes = [models.Index(fields=["opd", "tahun", "-dibuat"], name="cetakan_opd_tahun")]
