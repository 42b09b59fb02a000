"""The framework that a pemda gives the reports of all its OPD."""

from django.db import models

from lkjip.organisasi.models import Pemda
from lkjip.rumus.kerangka import PENOMORAN


class Kerangka(models.Model):
    """Headings, order and numbering of the report's sections; no row, or an empty `bagian`, means
    the standard. `bagian` lists every section in order: {"kunci", "judul", "tampil"}."""

    pemda = models.OneToOneField(Pemda, models.PROTECT, related_name="kerangka")
    penomoran = models.CharField(
        "penomoran subbab", max_length=10, choices=list(PENOMORAN.items()), default="angka"
    )
    bagian = models.JSONField("bagian", default=list, blank=True)
    versi = models.PositiveIntegerField("versi", default=1, editable=False)

    class Meta:
        verbose_name = "kerangka laporan"
        verbose_name_plural = "kerangka laporan"

    def __str__(self) -> str:
        return f"Kerangka laporan {self.pemda.nama}"
