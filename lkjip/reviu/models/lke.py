"""The criteria of the LKE as a pemda words and weighs them, from a year on."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from lkjip.organisasi.models import Pemda


class LembarLke(models.Model):
    """The sheet of a pemda under one regulation, valid from `mulai` until the next one begins.

    Evaluations copy it when they are opened, so a later change leaves them alone.
    """

    pemda = models.ForeignKey(Pemda, models.PROTECT, related_name="lembar_lke")
    aturan = models.CharField("aturan", max_length=40)
    mulai = models.PositiveSmallIntegerField(
        "berlaku mulai tahun", validators=[MinValueValidator(2015), MaxValueValidator(2100)]
    )

    class Meta:
        verbose_name = "lembar LKE"
        verbose_name_plural = "lembar LKE"
        ordering = ["pemda", "-mulai"]
        constraints = [
            models.UniqueConstraint(
                fields=["pemda", "mulai"],
                name="lembar_lke_mulai_unik",
                violation_error_message="Sudah ada lembar yang berlaku mulai tahun ini.",
            ),
        ]

    def __str__(self) -> str:
        return f"Kriteria LKE mulai {self.mulai}"


class ButirLke(models.Model):
    """One criterion of a sheet. `bobot` in points of the total 100; empty: shared equally within
    the sub-component."""

    lembar = models.ForeignKey(LembarLke, models.CASCADE, related_name="butir")
    sub = models.CharField("subkomponen", max_length=6)
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.CharField("kriteria", max_length=300)
    bobot = models.DecimalField("bobot", max_digits=5, decimal_places=2, null=True, blank=True)
    usulan = models.CharField("usulan dihitung dari", max_length=40, blank=True)
    aktif = models.BooleanField("dipakai", default=True)
    versi = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        verbose_name = "butir LKE"
        verbose_name_plural = "butir LKE"
        ordering = ["lembar", "sub", "urutan", "id"]

    def __str__(self) -> str:
        return f"{self.sub}.{self.urutan} {self.lembar}"
