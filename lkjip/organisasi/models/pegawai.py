"""Personnel tables of Bab I, and figures that a source document states."""

from django.db import models

from .perangkat import PerangkatDaerah


class BarisTahunan(models.Model):
    """A numbered row that belongs to one OPD and year."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField("tahun")
    urutan = models.PositiveSmallIntegerField("urutan")

    class Meta:
        abstract = True


class RekapPendidikan(BarisTahunan):
    """Persons by education: PNS and PHL, men (L) and women (P). Empty means unknown."""

    tingkat = models.CharField("tingkat pendidikan", max_length=60)
    pns_l = models.PositiveIntegerField("PNS L", null=True, blank=True)
    pns_p = models.PositiveIntegerField("PNS P", null=True, blank=True)
    phl_l = models.PositiveIntegerField("PHL L", null=True, blank=True)
    phl_p = models.PositiveIntegerField("PHL P", null=True, blank=True)
    jumlah_dinyatakan = models.PositiveIntegerField("jumlah tercetak", null=True, blank=True)

    class Meta:
        verbose_name = "rekap pendidikan"
        verbose_name_plural = "rekap pendidikan"
        ordering = ["opd", "tahun", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "tingkat"],
                name="pendidikan_tingkat_unik",
                violation_error_message="Tingkat pendidikan ini sudah ada pada tahun tersebut.",
            ),
        ]


class RekapGolongan(BarisTahunan):
    """PNS by rank group."""

    golongan = models.CharField("golongan", max_length=40)
    l = models.PositiveIntegerField("L", null=True, blank=True)  # noqa: E741
    p = models.PositiveIntegerField("P", null=True, blank=True)
    jumlah_dinyatakan = models.PositiveIntegerField("jumlah tercetak", null=True, blank=True)

    class Meta:
        verbose_name = "rekap golongan"
        verbose_name_plural = "rekap golongan"
        ordering = ["opd", "tahun", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "golongan"],
                name="golongan_unik",
                violation_error_message="Golongan ini sudah ada pada tahun tersebut.",
            ),
        ]


class AnalisisBebanKerja(BarisTahunan):
    """A row of the workload analysis; `judul` rows name a unit and carry no counts."""

    nomor = models.CharField("nomor", max_length=10)
    jabatan = models.CharField("jabatan", max_length=200)
    judul = models.BooleanField("baris judul", default=False)
    bezetting = models.PositiveIntegerField("bezetting", null=True, blank=True)
    kebutuhan = models.PositiveIntegerField("kebutuhan menurut ABK", null=True, blank=True)

    class Meta:
        verbose_name = "analisis beban kerja"
        verbose_name_plural = "analisis beban kerja"
        ordering = ["opd", "tahun", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "urutan"],
                name="abk_urutan_unik",
                violation_error_message="Urutan baris ini sudah dipakai pada tahun tersebut.",
            ),
        ]


class AngkaDinyatakan(models.Model):
    """A figure as a source document prints it, kept beside the computed one, never used in sums."""

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="angka_dinyatakan")
    tahun = models.PositiveSmallIntegerField("tahun")
    kunci = models.CharField("kunci", max_length=80)
    nilai = models.DecimalField("nilai", max_digits=15, decimal_places=2, null=True, blank=True)
    teks = models.CharField("teks tercetak", max_length=80)
    sumber = models.CharField("sumber", max_length=120)

    class Meta:
        verbose_name = "angka yang dinyatakan"
        verbose_name_plural = "angka yang dinyatakan"
        ordering = ["opd", "tahun", "kunci", "sumber"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "kunci", "sumber"],
                name="angka_dinyatakan_unik",
                violation_error_message="Angka tercetak dengan kunci dan sumber ini sudah ada.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kunci} = {self.teks} ({self.sumber})"
