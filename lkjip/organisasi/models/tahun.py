"""The year of an OPD: its policy and its lock."""

from django.db import models
from django.db.models import Q

from .perangkat import PerangkatDaerah, pilihan_kebijakan


class TahunKinerja(models.Model):
    """One OPD in one year. A locked year refuses every write below it (see `kunci.py`)."""

    class Status(models.TextChoices):
        TERBUKA = "terbuka", "Terbuka"
        TERKUNCI = "terkunci", "Terkunci"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="tahun_kinerja")
    tahun = models.PositiveSmallIntegerField("tahun")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.TERBUKA)
    kebijakan = models.CharField("kebijakan hitung", max_length=60, choices=pilihan_kebijakan)

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
