"""Prose of one section. Figures in it are placeholders bound to the potret, never typed."""

from django.conf import settings
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class Narasi(models.Model):
    """The prose of one section of one OPD-year's report, by the section's key.

    An empty `isi` means that the section went back to its default text. `ikatan` keeps, for every
    figure the prose is bound to, the value its writer (or last reader) saw:
    {key: {"nilai": canonical text or null, "teks": as it was shown}}. `draf` keeps the draft from
    data as it read when people last accepted or read it, a paragraph each.
    """

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="narasi")
    tahun = models.PositiveSmallIntegerField("tahun")
    bagian = models.CharField("bagian", max_length=80)
    isi = models.TextField("isi", blank=True)
    ikatan = models.JSONField("angka terikat", default=dict, blank=True, editable=False)
    draf = models.JSONField("draf yang dibaca", default=list, blank=True, editable=False)
    draf_pada = models.DateTimeField("draf dibaca", null=True, blank=True, editable=False)
    versi = models.PositiveIntegerField("versi", default=1)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="narasi"
    )
    diubah = models.DateTimeField("diubah", null=True, blank=True)

    class Meta:
        verbose_name = "narasi"
        verbose_name_plural = "narasi"
        ordering = ["opd", "tahun", "bagian"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "bagian"],
                name="narasi_bagian_unik",
                violation_error_message="Narasi bagian ini sudah ada.",
            ),
        ]

    def __str__(self) -> str:
        return f"Narasi {self.bagian} {self.tahun}"


class VersiNarasi(models.Model):
    """A former text of a section: replaced, or typed and never saved. It can be taken up again."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="versi_narasi")
    tahun = models.PositiveSmallIntegerField("tahun")
    bagian = models.CharField("bagian", max_length=80)
    isi = models.TextField("isi")
    sebab = models.CharField("mengapa disimpan", max_length=60)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="versi_narasi"
    )
    waktu = models.DateTimeField("disimpan", auto_now_add=True)

    class Meta:
        verbose_name = "versi narasi"
        verbose_name_plural = "versi narasi"
        ordering = ["-waktu", "-id"]
        indexes = [models.Index(fields=["opd", "tahun", "bagian"], name="versi_narasi_bagian")]

    def __str__(self) -> str:
        return f"Versi narasi {self.bagian} {self.tahun}"


class AngkaDibiarkan(models.Model):
    """A typed figure of a section that its writer chose not to bind, known by its neighbours."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="angka_dibiarkan")
    tahun = models.PositiveSmallIntegerField("tahun")
    bagian = models.CharField("bagian", max_length=80)
    ingatan = models.CharField("angka dengan kata di sekitarnya", max_length=200)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="angka_dibiarkan"
    )
    waktu = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "angka yang dibiarkan"
        verbose_name_plural = "angka yang dibiarkan"
        ordering = ["opd", "tahun", "bagian", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "bagian", "ingatan"], name="angka_dibiarkan_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bagian} {self.tahun}: {self.ingatan}"
