"""Strategies, policies, and the analysis of the surroundings on which the plan rests."""

from django.db import models

from .rencana import Renstra, Sasaran


class Strategi(models.Model):
    """A strategy towards a sasaran."""

    sasaran = models.ForeignKey(Sasaran, models.PROTECT, related_name="strategi")
    nomor = models.PositiveSmallIntegerField("nomor")
    teks = models.TextField("strategi")

    class Meta:
        verbose_name = "strategi"
        verbose_name_plural = "strategi"
        ordering = ["sasaran", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["sasaran", "nomor"],
                name="strategi_nomor_unik",
                violation_error_message="Nomor strategi ini sudah dipakai pada sasaran tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return self.teks


class ArahKebijakan(models.Model):
    """A policy that carries out a strategy."""

    strategi = models.ForeignKey(Strategi, models.CASCADE, related_name="kebijakan")
    nomor = models.PositiveSmallIntegerField("nomor")
    teks = models.TextField("arah kebijakan")

    class Meta:
        verbose_name = "arah kebijakan"
        verbose_name_plural = "arah kebijakan"
        ordering = ["strategi", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["strategi", "nomor"],
                name="kebijakan_nomor_unik",
                violation_error_message="Nomor kebijakan ini sudah dipakai pada strategi tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return self.teks


class FaktorLingkungan(models.Model):
    """A threat, opportunity, strength or weakness (SWOT)."""

    class Jenis(models.TextChoices):
        TANTANGAN = "tantangan", "Tantangan"
        PELUANG = "peluang", "Peluang"
        KEKUATAN = "kekuatan", "Kekuatan"
        KELEMAHAN = "kelemahan", "Kelemahan"

    renstra = models.ForeignKey(Renstra, models.CASCADE, related_name="lingkungan")
    jenis = models.CharField("jenis", max_length=10, choices=Jenis)
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("uraian")

    class Meta:
        verbose_name = "faktor lingkungan"
        verbose_name_plural = "faktor lingkungan"
        ordering = ["renstra", "jenis", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["renstra", "jenis", "urutan"],
                name="lingkungan_urutan_unik",
                violation_error_message="Urutan faktor ini sudah dipakai.",
            ),
        ]


class IsuStrategis(models.Model):
    """A strategic issue that the plan answers."""

    renstra = models.ForeignKey(Renstra, models.CASCADE, related_name="isu")
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("isu strategis")

    class Meta:
        verbose_name = "isu strategis"
        verbose_name_plural = "isu strategis"
        ordering = ["renstra", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["renstra", "urutan"],
                name="isu_urutan_unik",
                violation_error_message="Urutan isu ini sudah dipakai.",
            ),
        ]
