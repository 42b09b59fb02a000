"""The audit trail: append-only, names frozen as text, one hash chain per OPD."""

from django.conf import settings
from django.db import models

from .perangkat import PerangkatDaerah


class Jejak(models.Model):
    """One write: who, when, what from → to, why. Written only by `jejak.catat`."""

    opd = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="jejak"
    )
    rantai = models.CharField("rantai", max_length=40)  # the OPD's code, or "pusat"
    nomor = models.PositiveBigIntegerField("nomor urut dalam rantai")
    waktu = models.DateTimeField("waktu")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="jejak"
    )
    pelaku = models.CharField("pelaku", max_length=160)
    peran = models.CharField("peran", max_length=80, blank=True)
    tindakan = models.CharField("tindakan", max_length=60)
    objek_jenis = models.CharField("jenis objek", max_length=60)
    objek_id = models.CharField("id objek", max_length=40)
    objek_nama = models.CharField("nama objek", max_length=300)
    tahun = models.PositiveSmallIntegerField("tahun", null=True, blank=True)
    perubahan = models.JSONField("perubahan", default=dict)
    alasan = models.TextField("alasan", blank=True)
    sidik_sebelum = models.CharField("sidik sebelumnya", max_length=64, blank=True)
    sidik = models.CharField("sidik", max_length=64)

    class Meta:
        verbose_name = "jejak"
        verbose_name_plural = "jejak"
        ordering = ["-waktu", "-nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["rantai", "nomor"],
                name="jejak_nomor_unik",
                violation_error_message="Nomor jejak ini sudah ada dalam rantainya.",
            ),
        ]
        indexes = [
            models.Index(fields=["opd", "-waktu"], name="jejak_opd_waktu"),
            models.Index(fields=["objek_jenis", "objek_id"], name="jejak_objek"),
        ]

    def __str__(self) -> str:
        return f"{self.waktu:%Y-%m-%d %H:%M} {self.pelaku} {self.tindakan} {self.objek_nama}"
