"""A print of the report, as PDF or Word file, made by a background task."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from kinerja.models import PerjanjianKinerja
from lkjip.organisasi.models import PerangkatDaerah

BATAS_DENYUT = timedelta(minutes=2)
"""A running print that has not been heard of for so long has lost its worker."""


class Cetakan(models.Model):
    """One print (a file) of the report of one OPD-year, or of the form of one agreement, with the
    progress of the task that makes it."""

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu"
        BERJALAN = "berjalan", "Sedang dicetak"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Gagal"

    class Bentuk(models.TextChoices):
        PDF = "pdf", "PDF"
        WORD = "docx", "Word"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="cetakan")
    tahun = models.PositiveSmallIntegerField("tahun")
    perjanjian = models.ForeignKey(
        PerjanjianKinerja,
        models.CASCADE,  # a draft that is thrown away takes its prints along
        null=True,
        blank=True,
        related_name="cetakan",
        help_text="Kosong: laporan seutuhnya. Terisi: formulir Perjanjian Kinerja ini.",
    )
    bentuk = models.CharField("bentuk", max_length=4, choices=Bentuk, default=Bentuk.PDF)
    pernyataan = models.BooleanField("hanya pernyataan telah direviu", default=False)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.MENUNGGU)
    langkah = models.CharField("langkah", max_length=120, blank=True)
    ke = models.PositiveSmallIntegerField("langkah ke", default=0)
    dari = models.PositiveSmallIntegerField("dari", default=0)
    berkas = models.FileField("berkas", upload_to="cetakan/%Y", max_length=200, blank=True)
    sidik_potret = models.CharField("sidik potret", max_length=64, blank=True)
    # Over potret, narrative and the code that lays them out: equal means an equal print.
    sidik_isi = models.CharField("sidik isi", max_length=64, blank=True, db_index=True)
    sidik = models.CharField("SHA-256 berkas", max_length=64, blank=True)
    halaman = models.PositiveIntegerField("jumlah halaman", null=True, blank=True)
    galat = models.TextField("galat", blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="cetakan")
    dibuat = models.DateTimeField("dibuat", auto_now_add=True)
    percobaan = models.PositiveSmallIntegerField("percobaan ke", default=0)
    denyut = models.DateTimeField("kabar terakhir", null=True, blank=True)
    mulai = models.DateTimeField("mulai dicetak", null=True, blank=True)
    selesai = models.DateTimeField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = "cetakan"
        verbose_name_plural = "cetakan"
        ordering = ["-dibuat", "-id"]
        indexes = [models.Index(fields=["opd", "tahun", "-dibuat"], name="cetakan_opd_tahun")]

    def __str__(self) -> str:
        apa = self.perjanjian or f"LKjIP {self.tahun}"
        if self.pernyataan:
            apa = f"pernyataan telah direviu {self.tahun}"
        return f"Cetakan {apa} nomor {self.pk}"

    @property
    def berjalan(self) -> bool:
        """Whether it is still being waited for."""
        return self.status in {self.Status.MENUNGGU, self.Status.BERJALAN}

    @property
    def terputus(self) -> bool:
        """Whether it claims to be running although nobody works on it any more."""
        return (
            self.status == self.Status.BERJALAN
            and self.denyut is not None
            and timezone.now() - self.denyut > BATAS_DENYUT
        )

    @property
    def lama_menunggu(self) -> bool:
        """Whether no worker has taken it up for longer than usual."""
        return self.status == self.Status.MENUNGGU and (
            timezone.now() - (self.denyut or self.dibuat) > BATAS_DENYUT
        )


class IsiCetakan(models.Model):
    """What one print of the report was made from: canonical JSON of `versi.isi.IsiBeku`, so that
    versions can be compared years later."""

    cetakan = models.OneToOneField(Cetakan, models.CASCADE, related_name="isi_beku")
    isi = models.TextField("isi", editable=False)

    class Meta:
        verbose_name = "isi cetakan"
        verbose_name_plural = "isi cetakan"

    def __str__(self) -> str:
        return f"Isi {self.cetakan}"
