"""Half-written texts, kept for their author until saved or thrown away."""

from django.conf import settings
from django.db import models


class DrafIsian(models.Model):
    """What one user typed into one form and has not saved. No fact of anybody: only they see it,
    nothing is computed from it, and the audit trail does not mention it."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="draf")
    kunci = models.CharField("formulir", max_length=120)
    isi = models.JSONField("isi", default=dict)
    waktu = models.DateTimeField("disimpan")

    class Meta:
        verbose_name = "draf isian"
        verbose_name_plural = "draf isian"
        ordering = ["-waktu"]
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna", "kunci"],
                name="draf_kunci_unik",
                violation_error_message="Draf formulir ini sudah ada.",
            ),
        ]

    def __str__(self) -> str:
        return self.kunci
