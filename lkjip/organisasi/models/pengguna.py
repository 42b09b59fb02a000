"""Users and their dated memberships."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q

from .perangkat import PerangkatDaerah, UnitKerja


class Pengguna(AbstractUser):
    """A user. What they may do is in `Keanggotaan` and the table in `akses.py`, nowhere else."""

    nama = models.CharField("nama lengkap", max_length=120)
    email = models.EmailField(
        "pos-el",
        unique=True,
        error_messages={"unique": "Pos-el ini sudah dipakai pengguna lain."},
    )

    REQUIRED_FIELDS = ["email", "nama"]

    class Meta:
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"
        ordering = ["nama"]

    def __str__(self) -> str:
        return self.nama or self.username


class Keanggotaan(models.Model):
    """A role of a user in one OPD, or in all of them, from a day to a day."""

    class Peran(models.TextChoices):
        PEP = "pep", "Sub Bagian PEP"
        BIDANG = "bidang", "Bidang"
        VERIFIKATOR = "verifikator", "Verifikator (Sekretaris/Kepala Bidang)"
        KEPALA = "kepala", "Kepala Perangkat Daerah"
        PIMPINAN = "pimpinan", "Kepala Daerah"
        PENINJAU = "peninjau", "Peninjau (Inspektorat)"
        ADMIN = "admin", "Administrator"

    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="keanggotaan"
    )
    peran = models.CharField("peran", max_length=12, choices=Peran)
    opd = models.ForeignKey(
        PerangkatDaerah,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="keanggotaan",
        help_text="Kosongkan untuk semua perangkat daerah.",
    )
    unit = models.ForeignKey(
        UnitKerja, models.PROTECT, null=True, blank=True, related_name="keanggotaan"
    )
    mulai = models.DateField("mulai")
    sampai = models.DateField("sampai", null=True, blank=True)

    class Meta:
        verbose_name = "keanggotaan"
        verbose_name_plural = "keanggotaan"
        ordering = ["pengguna", "mulai"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sampai__isnull=True) | Q(sampai__gte=F("mulai")),
                name="keanggotaan_rentang_wajar",
                violation_error_message="Tanggal selesai tidak boleh mendahului tanggal mulai.",
            ),
            models.CheckConstraint(
                condition=Q(peran__in=["peninjau", "admin", "pimpinan"]) | Q(opd__isnull=False),
                name="keanggotaan_opd_wajib",
                violation_error_message=(
                    "Peran ini melekat pada satu perangkat daerah; pilih perangkat daerahnya."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}: {self.get_peran_display()} {self.opd or 'semua OPD'}"
