"""What the inspectorate's review of a report came to: written by reviu, read by publishing."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah


class StatusReviu(models.Model):
    """The newest outcome of the APIP review of one OPD-year's report (Permen PANRB 53/2014).

    A fact below `reviu`, which alone writes it (`terbit/reviu.py`); the signing gate reads it.
    `sidik_potret` is the hash of the data that were reviewed; "" when the reviewer saw no potret.
    """

    class Hasil(models.TextChoices):
        BERJALAN = "berjalan", "Reviu sedang berjalan"
        PERBAIKAN = "perbaikan", "Perlu perbaikan"
        DINYATAKAN = "dinyatakan", "Telah direviu"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="status_reviu")
    tahun = models.PositiveSmallIntegerField("tahun")
    hasil = models.CharField("hasil reviu", max_length=12, choices=Hasil)
    putaran = models.PositiveSmallIntegerField("putaran reviu", default=1)
    nomor = models.CharField("nomor pernyataan", max_length=80, blank=True)
    tanggal = models.DateField("tanggal pernyataan", null=True, blank=True)
    pereviu = models.CharField("yang menyatakan", max_length=200, blank=True)
    catatan = models.TextField("catatan kesimpulan", blank=True)
    penanda = models.JSONField("Inspektur pada tanggal pernyataan", default=dict, blank=True)
    sidik_potret = models.CharField("SHA-256 data yang direviu", max_length=64, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="status_reviu")
    waktu = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        verbose_name = "status reviu"
        verbose_name_plural = "status reviu"
        ordering = ["opd", "-tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun"],
                name="status_reviu_unik",
                violation_error_message="Status reviu tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=~Q(hasil="dinyatakan") | (Q(tanggal__isnull=False) & ~Q(pereviu="")),
                name="status_reviu_bertanggal",
                violation_error_message=(
                    "Pernyataan telah direviu harus menyebut tanggal dan yang menyatakan."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Reviu LKjIP {self.tahun} {self.opd.singkatan}"
