"""An uploaded workbook that waits for confirmation, or was applied."""

from django.conf import settings
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah

from .rencana import Renstra


class ImporRenstra(models.Model):
    """The file as it came; stored outside the web root. `renstra` empty: becomes a new plan."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="impor_renstra")
    renstra = models.ForeignKey(
        Renstra, models.PROTECT, null=True, blank=True, related_name="impor"
    )
    berkas = models.FileField("berkas", upload_to="impor-renstra/%Y", max_length=200)
    nama_asli = models.CharField("nama berkas", max_length=200)
    sidik = models.CharField("SHA-256", max_length=64)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    diunggah = models.DateTimeField("diunggah pada", auto_now_add=True)
    diterapkan = models.DateTimeField("diterapkan pada", null=True, blank=True)

    class Meta:
        verbose_name = "impor Renstra"
        verbose_name_plural = "impor Renstra"
        ordering = ["-diunggah", "-id"]

    def __str__(self) -> str:
        return self.nama_asli
