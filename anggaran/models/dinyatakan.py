"""What a source prints beside the rows: totals, remainders and percentages, never computed with."""

from django.db import models
from django.db.models import Q

from lkjip.organisasi.models import PerangkatDaerah

from .program import Kegiatan, Program, SubKegiatan

PESAN_UNIK = "Angka tercetak untuk kolom dan sumber ini sudah ada."


class DinyatakanAnggaran(models.Model):
    """A stated figure of one row: of a programme, a kegiatan, a sub kegiatan, or (none of them)
    of the whole OPD-year."""

    class Kolom(models.TextChoices):
        PAGU_MURNI = "pagu_murni", "Pagu murni"
        PAGU_PERUBAHAN = "pagu_perubahan", "Pagu perubahan"
        REALISASI = "realisasi", "Realisasi"
        SISA = "sisa", "Sisa"
        PERSEN = "persen", "Persentase"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="dinyatakan_anggaran")
    tahun = models.PositiveSmallIntegerField("tahun")
    program = models.ForeignKey(
        Program, models.CASCADE, null=True, blank=True, related_name="dinyatakan"
    )
    kegiatan = models.ForeignKey(
        Kegiatan, models.CASCADE, null=True, blank=True, related_name="dinyatakan"
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan, models.CASCADE, null=True, blank=True, related_name="dinyatakan"
    )
    kolom = models.CharField("kolom", max_length=16, choices=Kolom)
    nilai = models.DecimalField("nilai", max_digits=15, decimal_places=2, null=True, blank=True)
    teks = models.CharField("teks tercetak", max_length=60)
    sumber = models.CharField("sumber", max_length=120)

    class Meta:
        verbose_name = "angka anggaran yang dinyatakan"
        verbose_name_plural = "angka anggaran yang dinyatakan"
        ordering = ["opd", "tahun", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kegiatan__isnull=True, sub_kegiatan__isnull=True)
                | Q(program__isnull=True, sub_kegiatan__isnull=True)
                | Q(program__isnull=True, kegiatan__isnull=True),
                name="dinyatakan_paling_banyak_satu",
                violation_error_message=(
                    "Angka tercetak melekat pada paling banyak satu baris anggaran."
                ),
            ),
            models.UniqueConstraint(
                fields=["program", "kolom", "sumber"],
                condition=Q(program__isnull=False),
                name="dinyatakan_program_unik",
                violation_error_message=PESAN_UNIK,
            ),
            models.UniqueConstraint(
                fields=["kegiatan", "kolom", "sumber"],
                condition=Q(kegiatan__isnull=False),
                name="dinyatakan_kegiatan_unik",
                violation_error_message=PESAN_UNIK,
            ),
            models.UniqueConstraint(
                fields=["sub_kegiatan", "kolom", "sumber"],
                condition=Q(sub_kegiatan__isnull=False),
                name="dinyatakan_sub_unik",
                violation_error_message=PESAN_UNIK,
            ),
            models.UniqueConstraint(
                fields=["opd", "tahun", "kolom", "sumber"],
                condition=Q(program__isnull=True, kegiatan__isnull=True, sub_kegiatan__isnull=True),
                name="dinyatakan_opd_unik",
                violation_error_message=PESAN_UNIK,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kolom_display()} = {self.teks} ({self.sumber})"
