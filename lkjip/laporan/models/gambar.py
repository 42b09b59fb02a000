"""Pictures that people put into the prose."""

from django.conf import settings
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah


class GambarNaskah(models.Model):
    """A picture of one OPD-year's report; its file is named by `sidik` (see `gambar_naskah`).

    Text alternative and caption stand in the prose, since a picture may be shown twice.
    """

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="gambar_naskah")
    tahun = models.PositiveSmallIntegerField("tahun")
    sidik = models.CharField("SHA-256", max_length=64)
    mime = models.CharField("jenis isi", max_length=20)
    lebar = models.PositiveIntegerField("lebar (piksel)")
    tinggi = models.PositiveIntegerField("tinggi (piksel)")
    nama_asli = models.CharField("nama berkas", max_length=200)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="gambar_naskah")
    waktu = models.DateTimeField("diunggah", auto_now_add=True)

    class Meta:
        verbose_name = "gambar naskah"
        verbose_name_plural = "gambar naskah"
        ordering = ["opd", "tahun", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "sidik"],
                name="gambar_naskah_unik",
                violation_error_message="Gambar ini sudah ada pada laporan.",
            ),
        ]

    def __str__(self) -> str:
        return f"Gambar {self.nama_asli} {self.tahun}"
