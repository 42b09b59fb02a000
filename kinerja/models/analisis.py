"""What people say of an indicator's year: elements 4, 5 and 7 of PermenPANRB 53/2014."""

from django.db import models
from django.db.models import Q

from renstra.models import Indikator


class Analisis(models.Model):
    """Causes, obstacles, solutions, follow-up, and the national standard to compare with.

    The programmes that supported the result (element 7) come from the budget's mapping.
    """

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="analisis")
    tahun = models.PositiveSmallIntegerField("tahun")
    sebab = models.TextField("sebab keberhasilan atau kegagalan", blank=True)
    hambatan = models.TextField("hambatan", blank=True)
    solusi = models.TextField("solusi yang telah dilakukan", blank=True)
    tindak_lanjut = models.TextField("rencana tindak lanjut", blank=True)
    pembanding_nama = models.CharField("standar pembanding", max_length=200, blank=True)
    pembanding_nilai = models.DecimalField(
        "nilai pembanding", max_digits=15, decimal_places=4, null=True, blank=True
    )
    pembanding_tahun = models.PositiveSmallIntegerField("tahun pembanding", null=True, blank=True)
    pembanding_sumber = models.CharField("sumber pembanding", max_length=200, blank=True)
    tanpa_pembanding = models.BooleanField("tidak ada standar nasional", default=False)
    versi = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        verbose_name = "analisis"
        verbose_name_plural = "analisis"
        ordering = ["indikator__kode", "tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun"],
                name="analisis_tahun_unik",
                violation_error_message="Analisis tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tanpa_pembanding=False)
                | Q(pembanding_nilai__isnull=True, pembanding_nama=""),
                name="analisis_pembanding_konsisten",
                violation_error_message=(
                    "Pilih salah satu: isi standar pembanding, atau nyatakan tidak ada."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Analisis {self.indikator}, {self.tahun}"
