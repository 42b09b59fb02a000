"""The framework that a pemda gives the reports of all its OPD."""

from django.db import models

from lkjip.organisasi.models import Pemda, TahunKinerja
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


class KerangkaBeku(models.Model):
    """The framework that a locked year keeps when the pemda's changes. It counts for the lock of
    `terkunci_pada` alone: a year that was opened follows the pemda again."""

    tahun_kinerja = models.OneToOneField(
        TahunKinerja, models.PROTECT, related_name="kerangka_beku", verbose_name="tahun kinerja"
    )
    terkunci_pada = models.DateTimeField("terkunci pada", null=True, editable=False)
    penomoran = models.CharField("penomoran subbab", max_length=10, choices=list(PENOMORAN.items()))
    bagian = models.JSONField("bagian", default=list, blank=True)

    class Meta:
        verbose_name = "kerangka tahun terkunci"
        verbose_name_plural = "kerangka tahun terkunci"

    def __str__(self) -> str:
        return f"Kerangka laporan {self.tahun_kinerja}"
