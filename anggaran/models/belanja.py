"""Belanja by account, under the structure until 2020 and the one from 2021 (aturan 4.2)."""

from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class RekapBelanja(models.Model):
    """One account row of one OPD-year (rupiah). Rows with children leave their values empty;
    what a source prints for such a row is kept as stated."""

    class Struktur(models.TextChoices):
        LAMA = "lama", "Permendagri 13/2006 (langsung/tidak langsung)"
        BARU = "baru", "PP 12/2019 (operasi/modal)"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="belanja")
    tahun = models.PositiveSmallIntegerField("tahun")
    struktur = models.CharField("struktur akun", max_length=6, choices=Struktur)
    kode = models.CharField("kode akun", max_length=20)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak")
    uraian = models.CharField("uraian", max_length=160)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    anggaran = models.DecimalField(
        "anggaran", max_digits=15, decimal_places=2, null=True, blank=True
    )
    realisasi = models.DecimalField(
        "realisasi", max_digits=15, decimal_places=2, null=True, blank=True
    )
    anggaran_dinyatakan = models.DecimalField(
        "anggaran tercetak", max_digits=15, decimal_places=2, null=True, blank=True
    )
    anggaran_teks = models.CharField("teks anggaran tercetak", max_length=40, blank=True)
    realisasi_dinyatakan = models.DecimalField(
        "realisasi tercetak", max_digits=15, decimal_places=2, null=True, blank=True
    )
    persen_dinyatakan = models.DecimalField(
        "persentase tercetak", max_digits=7, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = "rekap belanja"
        verbose_name_plural = "rekap belanja"
        ordering = ["opd", "tahun", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "kode"],
                name="belanja_kode_unik",
                violation_error_message="Kode akun ini sudah ada pada tahun tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.uraian}"
