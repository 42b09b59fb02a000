"""Programme → kegiatan → sub kegiatan of one OPD-year. Codes are text (aturan 4.3)."""

from django.db import models

from lkjip.organisasi.models import PerangkatDaerah, Urusan


class Program(models.Model):
    """A programme; its key is urusan + code, because code alone repeats (16 twice in 2020)."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="program")
    tahun = models.PositiveSmallIntegerField("tahun")
    urusan = models.ForeignKey(Urusan, models.PROTECT, related_name="program")
    kode = models.CharField("kode", max_length=20)
    nama = models.CharField("nama program", max_length=300)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)

    class Meta:
        verbose_name = "program"
        verbose_name_plural = "program"
        ordering = ["opd", "tahun", "urutan", "urusan__kode", "kode"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "urusan", "kode"],
                name="program_kode_unik",
                violation_error_message="Kode program ini sudah ada pada urusan dan tahun itu.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class Kegiatan(models.Model):
    """A kegiatan of a programme. `penjelasan` is asked when less than 60 % was spent."""

    program = models.ForeignKey(Program, models.PROTECT, related_name="kegiatan")
    kode = models.CharField("kode", max_length=30)
    nama = models.CharField("nama kegiatan", max_length=300)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    penjelasan = models.TextField("penjelasan serapan", blank=True)

    class Meta:
        verbose_name = "kegiatan"
        verbose_name_plural = "kegiatan"
        ordering = ["program", "urutan", "kode"]
        constraints = [
            models.UniqueConstraint(
                fields=["program", "kode"],
                name="kegiatan_kode_unik",
                violation_error_message="Kode kegiatan ini sudah ada pada program tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class SubKegiatan(models.Model):
    """A sub kegiatan (from TA 2021)."""

    kegiatan = models.ForeignKey(Kegiatan, models.PROTECT, related_name="sub_kegiatan")
    kode = models.CharField("kode", max_length=40)
    nama = models.CharField("nama sub kegiatan", max_length=300)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    penjelasan = models.TextField("penjelasan serapan", blank=True)

    class Meta:
        verbose_name = "sub kegiatan"
        verbose_name_plural = "sub kegiatan"
        ordering = ["kegiatan", "urutan", "kode"]
        constraints = [
            models.UniqueConstraint(
                fields=["kegiatan", "kode"],
                name="sub_kegiatan_kode_unik",
                violation_error_message="Kode sub kegiatan ini sudah ada pada kegiatan tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"
