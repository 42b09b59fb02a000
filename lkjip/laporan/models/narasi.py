"""Prose of one section. Figures in it are placeholders bound to the potret, never typed."""

from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class Narasi(models.Model):
    """The prose of one section of one OPD-year's report, by the section's key."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="narasi")
    tahun = models.PositiveSmallIntegerField("tahun")
    bagian = models.CharField("bagian", max_length=80)
    isi = models.TextField("isi")
    versi = models.PositiveIntegerField("versi", default=1)

    class Meta:
        verbose_name = "narasi"
        verbose_name_plural = "narasi"
        ordering = ["opd", "tahun", "bagian"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "bagian"],
                name="narasi_bagian_unik",
                violation_error_message="Narasi bagian ini sudah ada.",
            ),
        ]
