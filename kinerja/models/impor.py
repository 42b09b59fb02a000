"""An uploaded workbook of the year's performance side, held for preview, applied, taken back."""

from django.conf import settings
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class ImporKinerja(models.Model):
    """The file as it came; stored outside the web root. `perubahan` holds what was applied, fact
    by fact with the former texts, so that it can be taken back; `pk_dibuat` the agreements that
    began with it."""

    class Status(models.TextChoices):
        SIAP = "siap", "Menunggu diterapkan"
        DITERAPKAN = "diterapkan", "Diterapkan"
        DIPULIHKAN = "dipulihkan", "Dibatalkan dan dipulihkan"
        DIBUANG = "dibuang", "Dibuang sebelum diterapkan"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="impor_kinerja")
    tahun = models.PositiveSmallIntegerField("tahun")
    berkas = models.FileField("berkas", upload_to="impor-kinerja/%Y/%m", max_length=200)
    nama_asli = models.CharField("nama berkas", max_length=200)
    sidik = models.CharField("SHA-256", max_length=64)
    status = models.CharField("status", max_length=12, choices=Status, default=Status.SIAP)
    perubahan = models.JSONField("perubahan yang diterapkan", default=list, blank=True)
    pk_dibuat = models.JSONField("perjanjian yang dibuat", default=list, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oleh_nama = models.CharField("diunggah oleh", max_length=160)
    dibuat = models.DateTimeField("diunggah", auto_now_add=True)
    diterapkan_pada = models.DateTimeField("diterapkan pada", null=True, blank=True)
    diterapkan_oleh_nama = models.CharField("diterapkan oleh", max_length=160, blank=True)
    dipulihkan_pada = models.DateTimeField("dipulihkan pada", null=True, blank=True)
    dipulihkan_oleh_nama = models.CharField("dipulihkan oleh", max_length=160, blank=True)

    class Meta:
        verbose_name = "impor kinerja"
        verbose_name_plural = "impor kinerja"
        ordering = ["-dibuat", "-id"]
        indexes = [models.Index(fields=["opd", "tahun", "-dibuat"], name="impor_kinerja_opd_tahun")]

    def __str__(self) -> str:
        return f"Impor kinerja {self.nama_asli}"
