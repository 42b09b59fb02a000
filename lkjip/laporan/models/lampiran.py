"""What people add behind the chapters: awards, and documents whose pages are printed."""

from django.conf import settings
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class Penghargaan(models.Model):
    """An award that the OPD received in the year; printed as an appendix."""

    class Tingkat(models.TextChoices):
        DAERAH = "Kabupaten/Kota", "Kabupaten/Kota"
        PROVINSI = "Provinsi", "Provinsi"
        NASIONAL = "Nasional", "Nasional"
        INTERNASIONAL = "Internasional", "Internasional"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="penghargaan")
    tahun = models.PositiveSmallIntegerField("tahun")
    nama = models.CharField("nama penghargaan", max_length=200)
    pemberi = models.CharField("pemberi", max_length=160)
    tingkat = models.CharField("tingkat", max_length=20, choices=Tingkat, default=Tingkat.NASIONAL)
    tanggal = models.DateField("tanggal", null=True, blank=True)

    class Meta:
        verbose_name = "penghargaan"
        verbose_name_plural = "penghargaan"
        ordering = ["opd", "tahun", "tanggal", "id"]

    def __str__(self) -> str:
        return self.nama


class DokumenLampiran(models.Model):
    """An uploaded PDF whose pages become an appendix. `halaman` lists its pages as pictures, one
    {"sidik", "lebar", "tinggi", "teks"} each; they are stored by their SHA-256 and never change."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="dokumen_lampiran")
    tahun = models.PositiveSmallIntegerField("tahun")
    judul = models.CharField("judul lampiran", max_length=160)
    urutan = models.PositiveSmallIntegerField("urutan", default=1)
    nama_asli = models.CharField("nama berkas", max_length=200, editable=False)
    sidik = models.CharField("SHA-256", max_length=64, editable=False)
    halaman = models.JSONField("halaman", default=list, editable=False)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    waktu = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "dokumen lampiran"
        verbose_name_plural = "dokumen lampiran"
        ordering = ["opd", "tahun", "urutan", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "sidik"],
                name="dokumen_lampiran_unik",
                violation_error_message="Berkas yang sama sudah dilampirkan.",
            ),
        ]

    def __str__(self) -> str:
        return self.judul
