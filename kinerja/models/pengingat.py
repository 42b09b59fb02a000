"""Reminders that were sent, so that nobody gets the same one twice on a day."""

from django.conf import settings
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class Pengingat(models.Model):
    """One reminder to one person about one OPD-year on one day."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="pengingat")
    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField("tahun")
    hari = models.DateField("hari")
    jumlah = models.PositiveSmallIntegerField("jumlah butir")

    class Meta:
        verbose_name = "pengingat"
        verbose_name_plural = "pengingat"
        ordering = ["-hari", "pengguna"]
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna", "opd", "tahun", "hari"],
                name="pengingat_sehari_sekali",
                violation_error_message="Pengingat hari ini sudah dikirim kepada orang tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hari}: {self.pengguna}, {self.jumlah} butir"
