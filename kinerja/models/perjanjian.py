"""Perjanjian Kinerja with its targets, and the Rencana Aksi by quarter (aturan 1.3, 3.3)."""

from django.db import models
from django.db.models import Q

from lkjip.organisasi.models import Pejabat, PerangkatDaerah
from renstra.models import Indikator
from renstra.models.indikator import NilaiTarget


class PerjanjianKinerja(models.Model):
    """The promise of a year: murni first, then any number of perubahan. Frozen once signed."""

    class Jenis(models.TextChoices):
        MURNI = "murni", "Murni"
        PERUBAHAN = "perubahan", "Perubahan"

    class Status(models.TextChoices):
        DRAF = "draf", "Draf"
        DITANDATANGANI = "ditandatangani", "Ditandatangani"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="perjanjian_kinerja")
    tahun = models.PositiveSmallIntegerField("tahun")
    jenis = models.CharField("jenis", max_length=10, choices=Jenis, default=Jenis.MURNI)
    urutan = models.PositiveSmallIntegerField("urutan", default=0, editable=False)
    status = models.CharField("status", max_length=16, choices=Status, default=Status.DRAF)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    pihak_pertama = models.ForeignKey(
        Pejabat, models.PROTECT, null=True, blank=True, related_name="+"
    )
    pihak_kedua = models.ForeignKey(
        Pejabat, models.PROTECT, null=True, blank=True, related_name="+"
    )
    alasan = models.TextField("alasan perubahan", blank=True)

    class Meta:
        verbose_name = "Perjanjian Kinerja"
        verbose_name_plural = "Perjanjian Kinerja"
        ordering = ["opd", "tahun", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "urutan"],
                name="pk_urutan_unik",
                violation_error_message="Perjanjian Kinerja ini sudah ada untuk tahun tersebut.",
            ),
            models.CheckConstraint(
                condition=Q(jenis="murni", urutan=0) | Q(jenis="perubahan", urutan__gt=0),
                name="pk_murni_pertama",
                violation_error_message="Perjanjian Kinerja pertama adalah murni.",
            ),
            models.CheckConstraint(
                condition=Q(status="draf")
                | Q(
                    tanggal__isnull=False,
                    pihak_pertama__isnull=False,
                    pihak_kedua__isnull=False,
                ),
                name="pk_ditandatangani_lengkap",
                violation_error_message=(
                    "Perjanjian yang ditandatangani harus menyebut tanggal dan kedua pihak."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Perjanjian Kinerja {self.get_jenis_display()} {self.tahun}"


class TargetPK(NilaiTarget):
    """The promised target of one indicator."""

    pk_induk = models.ForeignKey(PerjanjianKinerja, models.CASCADE, related_name="target")
    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="target_pk")
    alasan = models.TextField("alasan berbeda dari Renstra", blank=True)

    class Meta:
        verbose_name = "target Perjanjian Kinerja"
        verbose_name_plural = "target Perjanjian Kinerja"
        ordering = ["pk_induk", "indikator__kode"]
        constraints = [
            models.UniqueConstraint(
                fields=["pk_induk", "indikator"],
                name="target_pk_unik",
                violation_error_message="Indikator ini sudah ada dalam Perjanjian Kinerja.",
            ),
        ]


class TargetAksi(NilaiTarget):
    """The Rencana Aksi target of one indicator in one quarter."""

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="target_aksi")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    kegiatan = models.TextField("langkah kegiatan", blank=True)

    class Meta:
        verbose_name = "target rencana aksi"
        verbose_name_plural = "target rencana aksi"
        ordering = ["indikator__kode", "tahun", "triwulan"]
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun", "triwulan"],
                name="target_aksi_unik",
                violation_error_message="Target triwulan ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(triwulan__gte=1, triwulan__lte=4),
                name="target_aksi_triwulan_wajar",
                violation_error_message="Triwulan antara 1 dan 4.",
            ),
        ]
