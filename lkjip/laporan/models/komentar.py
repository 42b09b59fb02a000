"""Comments of reviewers, pinned to a figure or a paragraph: written by reviu, shown here."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah


class Komentar(models.Model):
    """A comment on one place of an OPD-year's report, and what has become of it.

    A fact below `reviu`, which alone writes it; the pages of the report show it at its place.
    `kunci` is the key of a figure (kamus angka) or of the heading above a paragraph. `dilihat` is
    what stood there when it was written, the figure as text or the paragraph's words, and `sidik`
    the hash of these words: so it can say later what has changed. `naskah` is the section of prose
    that the paragraph belongs to, "" for one that the data write. It says nothing about the facts,
    so it is written in a locked year as well, and it is never printed.
    """

    class Jenis(models.TextChoices):
        ANGKA = "angka", "Angka"
        PARAGRAF = "paragraf", "Paragraf"

    class Status(models.TextChoices):
        TERBUKA = "terbuka", "Belum dijawab"
        DIJAWAB = "dijawab", "Dijawab"
        SELESAI = "selesai", "Selesai"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="komentar")
    tahun = models.PositiveSmallIntegerField("tahun")
    jenis = models.CharField("jenis", max_length=10, choices=Jenis)
    kunci = models.CharField("kunci", max_length=200)
    sebutan = models.CharField("sebutan", max_length=300)
    dilihat = models.TextField("yang dikomentari")
    sidik = models.CharField("SHA-256 paragraf", max_length=64, blank=True)
    naskah = models.CharField("bagian naskah", max_length=200, blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.TERBUKA)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="komentar")
    waktu = models.DateTimeField("waktu", default=timezone.now)
    berubah = models.DateTimeField("status berubah", default=timezone.now)
    versi = models.PositiveIntegerField("versi", default=1)

    class Meta:
        verbose_name = "komentar"
        verbose_name_plural = "komentar"
        ordering = ["-waktu", "-id"]
        indexes = [models.Index(fields=["opd", "tahun", "kunci"], name="komentar_tempat")]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis="angka", sidik="") | (Q(jenis="paragraf") & ~Q(sidik="")),
                name="komentar_berjangkar",
                violation_error_message="Komentar melekat pada satu angka atau satu paragraf.",
            ),
        ]

    def __str__(self) -> str:
        return f"Komentar {self.tahun} pada {self.sebutan}"


class TanggapanKomentar(models.Model):
    """One step in the life of a comment; append-only, the comment's own words are the first."""

    class Jenis(models.TextChoices):
        TULIS = "tulis", "Komentar"
        JAWAB = "jawab", "Jawaban"
        SELESAI = "selesai", "Dinyatakan selesai"
        BUKA = "buka", "Dibuka kembali"

    komentar = models.ForeignKey(Komentar, models.PROTECT, related_name="langkah")
    jenis = models.CharField("jenis", max_length=10, choices=Jenis)
    isi = models.TextField("isi", blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="tanggapan_komentar"
    )
    oleh_nama = models.CharField("nama penulis", max_length=200)
    waktu = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        verbose_name = "tanggapan komentar"
        verbose_name_plural = "tanggapan komentar"
        ordering = ["waktu", "id"]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.komentar}"
