"""Pictures that people put into the prose, and the coat of arms."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lkjip.organisasi.models import Pemda, PerangkatDaerah


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


class LambangPemda(models.Model):
    """The coat of arms of a pemda on covers and letterheads; stored like a picture of the prose.

    A row is kept when another takes its place, because publications still show its file.
    """

    pemda = models.ForeignKey(Pemda, models.PROTECT, related_name="lambang")
    aktif = models.BooleanField("dipakai", default=True)
    sidik = models.CharField("SHA-256", max_length=64)
    mime = models.CharField("jenis isi", max_length=20)
    lebar = models.PositiveIntegerField("lebar (piksel)")
    tinggi = models.PositiveIntegerField("tinggi (piksel)")
    nama_asli = models.CharField("nama berkas", max_length=200)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="lambang"
    )
    waktu = models.DateTimeField("diunggah", auto_now_add=True)

    class Meta:
        verbose_name = "lambang daerah"
        verbose_name_plural = "lambang daerah"
        ordering = ["pemda", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["pemda"],
                condition=Q(aktif=True),
                name="lambang_satu_dipakai",
                violation_error_message="Pemerintah daerah ini sudah memakai lambang lain.",
            ),
        ]

    def __str__(self) -> str:
        return f"Lambang {self.pemda.nama}"
