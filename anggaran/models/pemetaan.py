"""Which sasaran a programme or kegiatan serves, by shares that add up to 100 %."""

from django.db import models
from django.db.models import Q

from renstra.models import Sasaran

from .program import Kegiatan, Program


class PemetaanSasaran(models.Model):
    """A share in percent. Rows of a kegiatan override those of its programme."""

    program = models.ForeignKey(Program, models.CASCADE, related_name="pemetaan")
    kegiatan = models.ForeignKey(
        Kegiatan, models.CASCADE, null=True, blank=True, related_name="pemetaan"
    )
    sasaran = models.ForeignKey(Sasaran, models.PROTECT, related_name="pemetaan")
    bobot = models.DecimalField("bagian (%)", max_digits=5, decimal_places=2, default=100)

    class Meta:
        verbose_name = "pemetaan sasaran"
        verbose_name_plural = "pemetaan sasaran"
        ordering = ["program", "kegiatan", "sasaran"]
        constraints = [
            models.UniqueConstraint(
                fields=["program", "sasaran"],
                condition=Q(kegiatan__isnull=True),
                name="pemetaan_program_unik",
                violation_error_message="Program ini sudah dipetakan ke sasaran tersebut.",
            ),
            models.UniqueConstraint(
                fields=["kegiatan", "sasaran"],
                condition=Q(kegiatan__isnull=False),
                name="pemetaan_kegiatan_unik",
                violation_error_message="Kegiatan ini sudah dipetakan ke sasaran tersebut.",
            ),
            models.CheckConstraint(
                condition=Q(bobot__gt=0, bobot__lte=100),
                name="pemetaan_bobot_wajar",
                violation_error_message="Bagian harus di atas 0 dan paling banyak 100 persen.",
            ),
        ]
