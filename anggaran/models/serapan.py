"""Pagu per stage and realisasi per period (rupiah), on the leaves of the programme tree.

A leaf is a kegiatan until TA 2020 and a sub kegiatan from TA 2021; sums are never stored.
"""

from django.db import models
from django.db.models import Q

from .program import Kegiatan, SubKegiatan

SATU_DAUN = Q(kegiatan__isnull=False, sub_kegiatan__isnull=True) | Q(
    kegiatan__isnull=True, sub_kegiatan__isnull=False
)
PESAN_DAUN = "Nilai melekat pada satu kegiatan atau satu sub kegiatan."


class Pagu(models.Model):
    """The ceiling of one leaf at one stage of the APBD (rupiah)."""

    class Tahap(models.TextChoices):
        MURNI = "murni", "APBD (murni)"
        PERGESERAN = "pergeseran", "Pergeseran"
        PERUBAHAN = "perubahan", "APBD Perubahan"

    kegiatan = models.ForeignKey(
        Kegiatan, models.CASCADE, null=True, blank=True, related_name="pagu"
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan, models.CASCADE, null=True, blank=True, related_name="pagu"
    )
    tahap = models.CharField("tahap", max_length=10, choices=Tahap)
    urutan = models.PositiveSmallIntegerField("urutan tahap", default=0)
    nilai = models.DecimalField("pagu", max_digits=15, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "pagu"
        verbose_name_plural = "pagu"
        ordering = ["urutan"]
        constraints = [
            models.CheckConstraint(
                condition=SATU_DAUN, name="pagu_satu_daun", violation_error_message=PESAN_DAUN
            ),
            models.UniqueConstraint(
                fields=["kegiatan", "urutan"],
                condition=Q(kegiatan__isnull=False),
                name="pagu_kegiatan_tahap_unik",
                violation_error_message="Pagu tahap ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["sub_kegiatan", "urutan"],
                condition=Q(sub_kegiatan__isnull=False),
                name="pagu_sub_tahap_unik",
                violation_error_message="Pagu tahap ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(nilai__isnull=True) | Q(nilai__gte=0),
                name="pagu_tidak_negatif",
                violation_error_message="Pagu tidak boleh negatif.",
            ),
        ]


class RealisasiAnggaran(models.Model):
    """Money spent and physical progress of one leaf in one period.

    `periode` 0: the year in one figure; 1–12: a month (keuangan of that month alone, fisik
    cumulative in percent).
    """

    kegiatan = models.ForeignKey(
        Kegiatan, models.CASCADE, null=True, blank=True, related_name="realisasi"
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan, models.CASCADE, null=True, blank=True, related_name="realisasi"
    )
    periode = models.PositiveSmallIntegerField("periode", default=0)
    keuangan = models.DecimalField(
        "realisasi keuangan", max_digits=15, decimal_places=2, null=True, blank=True
    )
    fisik = models.DecimalField(
        "realisasi fisik (%)", max_digits=7, decimal_places=2, null=True, blank=True
    )
    rencana_kas = models.DecimalField(
        "rencana kas", max_digits=15, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = "realisasi anggaran"
        verbose_name_plural = "realisasi anggaran"
        ordering = ["periode"]
        constraints = [
            models.CheckConstraint(
                condition=SATU_DAUN, name="serapan_satu_daun", violation_error_message=PESAN_DAUN
            ),
            models.UniqueConstraint(
                fields=["kegiatan", "periode"],
                condition=Q(kegiatan__isnull=False),
                name="serapan_kegiatan_periode_unik",
                violation_error_message="Realisasi periode ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["sub_kegiatan", "periode"],
                condition=Q(sub_kegiatan__isnull=False),
                name="serapan_sub_periode_unik",
                violation_error_message="Realisasi periode ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(periode__gte=0, periode__lte=12),
                name="serapan_periode_wajar",
                violation_error_message="Periode antara 0 (setahun) dan 12 (Desember).",
            ),
            models.CheckConstraint(
                condition=Q(fisik__isnull=True) | Q(fisik__gte=0, fisik__lte=100),
                name="serapan_fisik_wajar",
                violation_error_message="Realisasi fisik antara 0 dan 100 persen.",
            ),
        ]
