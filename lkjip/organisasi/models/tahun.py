"""The year of an OPD: its policy, its lock, and the windows in which its periods are filled in."""

from django.db import models
from django.db.models import F, Q

from .perangkat import PerangkatDaerah, pilihan_kebijakan


class TahunKinerja(models.Model):
    """One OPD in one year. A locked year refuses every write below it (see `kunci.py`).

    `ubahan` counts the changes of its facts, `antre` says since when a check of them is queued
    (see `perubahan.py`). `terkunci_pada` tells one lock from the next.
    """

    class Status(models.TextChoices):
        TERBUKA = "terbuka", "Terbuka"
        TERKUNCI = "terkunci", "Terkunci"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="tahun_kinerja")
    tahun = models.PositiveSmallIntegerField("tahun")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.TERBUKA)
    terkunci_pada = models.DateTimeField("terkunci pada", null=True, blank=True, editable=False)
    kebijakan = models.CharField("kebijakan hitung", max_length=60, choices=pilihan_kebijakan)
    ubahan = models.PositiveIntegerField("ubahan", default=0, editable=False)
    antre = models.DateTimeField("diantrekan sejak", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "tahun kinerja"
        verbose_name_plural = "tahun kinerja"
        ordering = ["opd", "-tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun"],
                name="tahun_kinerja_unik",
                violation_error_message="Tahun ini sudah dibuka untuk perangkat daerah ini.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2014, tahun__lte=2100),
                name="tahun_kinerja_wajar",
                violation_error_message="Tahun harus antara 2014 dan 2100.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.opd.singkatan} {self.tahun}"

    @property
    def terkunci(self) -> bool:
        return self.status == self.Status.TERKUNCI


class PeriodePengisian(models.Model):
    """The window in which one period is filled in: `periode` 0 is the year, 1–4 a quarter.

    Before `dibuka` nothing is accepted; after `tenggat` it is, and marked late.
    """

    class Periode(models.IntegerChoices):
        TAHUN = 0, "Tahunan"
        TW1 = 1, "Triwulan I"
        TW2 = 2, "Triwulan II"
        TW3 = 3, "Triwulan III"
        TW4 = 4, "Triwulan IV"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="periode_pengisian")
    tahun = models.PositiveSmallIntegerField("tahun")
    periode = models.PositiveSmallIntegerField("periode", choices=Periode)
    dibuka = models.DateField("dibuka")
    tenggat = models.DateField("tenggat")
    versi = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        verbose_name = "periode pengisian"
        verbose_name_plural = "periode pengisian"
        ordering = ["opd", "tahun", "periode"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "periode"],
                name="periode_pengisian_unik",
                violation_error_message="Periode ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(periode__gte=0, periode__lte=4),
                name="periode_pengisian_wajar",
                violation_error_message="Periode antara 0 (tahunan) dan 4 (triwulan IV).",
            ),
            models.CheckConstraint(
                condition=Q(tenggat__gte=F("dibuka")),
                name="periode_pengisian_urut",
                violation_error_message="Tenggat tidak boleh mendahului tanggal dibuka.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_periode_display()} {self.tahun}"
