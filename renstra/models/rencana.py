"""Renstra, misi, tujuan, sasaran. A used node is archived, never deleted (PROTECT)."""

from django.db import models
from django.db.models import F, Q

from lkjip.organisasi.models import PerangkatDaerah


class Renstra(models.Model):
    """A strategic plan of an OPD; a change (perubahan) is a new version that keeps its lineage."""

    class Status(models.TextChoices):
        DRAF = "draf", "Draf"
        BERLAKU = "berlaku", "Berlaku"
        DIGANTI = "diganti", "Diganti versi baru"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="renstra")
    nama = models.CharField("nama dokumen", max_length=160)
    periode = models.CharField("periode", max_length=20, help_text="Seperti tertulis: 2018-2023.")
    tahun_awal = models.PositiveSmallIntegerField("tahun pertama bertarget")
    tahun_akhir = models.PositiveSmallIntegerField("tahun terakhir bertarget")
    versi = models.PositiveSmallIntegerField("versi", default=1)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.DRAF)
    asal = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="penerus", editable=False
    )
    berlaku_mulai_tahun = models.PositiveSmallIntegerField(
        "dipakai mulai tahun", help_text="Tahun kinerja pertama yang memakai versi ini."
    )
    dasar = models.CharField("dasar penetapan", max_length=200, blank=True)
    visi = models.TextField("visi", blank=True)

    class Meta:
        verbose_name = "Renstra"
        verbose_name_plural = "Renstra"
        ordering = ["opd", "-tahun_awal", "-versi"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun_awal", "versi"],
                name="renstra_versi_unik",
                violation_error_message="Versi Renstra ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun_akhir__gte=F("tahun_awal")),
                name="renstra_tahun_urut",
                violation_error_message="Tahun terakhir tidak boleh sebelum tahun pertama.",
            ),
            models.CheckConstraint(
                condition=Q(
                    berlaku_mulai_tahun__gte=F("tahun_awal"),
                    berlaku_mulai_tahun__lte=F("tahun_akhir"),
                ),
                name="renstra_berlaku_dalam_periode",
                violation_error_message="Tahun mulai dipakai harus berada dalam periode Renstra.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama} (versi {self.versi})"

    @property
    def tahun(self) -> range:
        """The years that carry targets."""
        return range(self.tahun_awal, self.tahun_akhir + 1)


class PenjelasanVisi(models.Model):
    """The explanation of one word of the vision."""

    renstra = models.ForeignKey(Renstra, models.CASCADE, related_name="penjelasan_visi")
    urutan = models.PositiveSmallIntegerField("urutan")
    kata = models.CharField("kata", max_length=60)
    teks = models.TextField("penjelasan")

    class Meta:
        verbose_name = "penjelasan visi"
        verbose_name_plural = "penjelasan visi"
        ordering = ["renstra", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["renstra", "urutan"],
                name="penjelasan_visi_unik",
                violation_error_message="Urutan penjelasan ini sudah dipakai.",
            ),
        ]


class Misi(models.Model):
    """A mission of the region; `didukung` marks the one that this OPD serves."""

    renstra = models.ForeignKey(Renstra, models.PROTECT, related_name="misi")
    nomor = models.PositiveSmallIntegerField("nomor")
    teks = models.TextField("misi")
    didukung = models.BooleanField("didukung perangkat daerah ini", default=False)

    class Meta:
        verbose_name = "misi"
        verbose_name_plural = "misi"
        ordering = ["renstra", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["renstra", "nomor"],
                name="misi_nomor_unik",
                violation_error_message="Nomor misi ini sudah dipakai.",
            ),
        ]

    def __str__(self) -> str:
        return f"Misi {self.nomor}"


class SimpulRencana(models.Model):
    """What tujuan, sasaran and indikator share: number, archive mark, lineage between versions."""

    diarsipkan_pada = models.DateTimeField("diarsipkan pada", null=True, blank=True, editable=False)
    asal = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="penerus", editable=False
    )

    class Meta:
        abstract = True


class Tujuan(SimpulRencana):
    """A goal."""

    renstra = models.ForeignKey(Renstra, models.PROTECT, related_name="tujuan")
    misi = models.ForeignKey(Misi, models.PROTECT, null=True, blank=True, related_name="tujuan")
    nomor = models.CharField("nomor", max_length=10)
    teks = models.TextField("tujuan")

    class Meta:
        verbose_name = "tujuan"
        verbose_name_plural = "tujuan"
        ordering = ["renstra", "nomor", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["renstra", "nomor"],
                condition=Q(diarsipkan_pada__isnull=True),
                name="tujuan_nomor_unik",
                violation_error_message="Nomor tujuan ini sudah dipakai.",
            ),
        ]

    def __str__(self) -> str:
        return f"Tujuan {self.nomor}"


class Sasaran(SimpulRencana):
    """A strategic objective under a goal."""

    tujuan = models.ForeignKey(Tujuan, models.PROTECT, related_name="sasaran")
    nomor = models.CharField("nomor", max_length=10)
    teks = models.TextField("sasaran")

    class Meta:
        verbose_name = "sasaran"
        verbose_name_plural = "sasaran"
        ordering = ["tujuan", "nomor", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["tujuan", "nomor"],
                condition=Q(diarsipkan_pada__isnull=True),
                name="sasaran_nomor_unik",
                violation_error_message="Nomor sasaran ini sudah dipakai.",
            ),
        ]

    def __str__(self) -> str:
        return f"Sasaran {self.nomor}"
