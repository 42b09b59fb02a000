"""A review round of an OPD-year by the inspectorate (APIP), and its checklist."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lkjip.organisasi.models import Pemda, PerangkatDaerah


class KelompokReviu(models.TextChoices):
    """The three groups of the checklist (Permen PANRB 53/2014, Lampiran III)."""

    FORMAT = "format", "Format"
    MEKANISME = "mekanisme", "Mekanisme penyusunan"
    SUBSTANSI = "substansi", "Substansi"


class DaftarReviu(models.Model):
    """The checklist of a pemda. Its wording is a paraphrase until somebody has compared it with
    the regulation and said so."""

    pemda = models.OneToOneField(Pemda, models.PROTECT, related_name="daftar_reviu")
    dikonfirmasi = models.BooleanField("sesuai Lampiran III", default=False)
    dikonfirmasi_oleh = models.CharField("dikonfirmasi oleh", max_length=200, blank=True)
    dikonfirmasi_pada = models.DateField("dikonfirmasi pada", null=True, blank=True)

    class Meta:
        verbose_name = "daftar uji reviu"
        verbose_name_plural = "daftar uji reviu"

    def __str__(self) -> str:
        return f"Daftar uji reviu {self.pemda}"


class ButirReviu(models.Model):
    """One item of the checklist. `usulan` names the computation that proposes its answer."""

    daftar = models.ForeignKey(DaftarReviu, models.PROTECT, related_name="butir")
    kelompok = models.CharField("kelompok", max_length=10, choices=KelompokReviu)
    nomor = models.PositiveSmallIntegerField("nomor")
    teks = models.CharField("pernyataan", max_length=300)
    usulan = models.CharField("usulan dihitung dari", max_length=40, blank=True)
    aktif = models.BooleanField("dipakai pada putaran baru", default=True)
    versi = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        verbose_name = "butir reviu"
        verbose_name_plural = "butir reviu"
        ordering = ["daftar", "kelompok", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["daftar", "kelompok", "nomor"],
                name="butir_reviu_unik",
                violation_error_message="Nomor ini sudah dipakai dalam kelompoknya.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kelompok_display()} {self.nomor}"


class PutaranReviu(models.Model):
    """One round: opened by the inspectorate, worked on, and closed for good.

    A closed round never changes; corrections of the OPD are looked at in the next one.
    `sidik_potret` is the hash of the data on which it was closed.
    """

    class Status(models.TextChoices):
        DIBUKA = "dibuka", "Dibuka"
        DIKERJAKAN = "dikerjakan", "Sedang dikerjakan"
        SELESAI = "selesai", "Selesai"
        DIKEMBALIKAN = "dikembalikan", "Dikembalikan untuk diperbaiki"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="putaran_reviu")
    tahun = models.PositiveSmallIntegerField("tahun")
    nomor = models.PositiveSmallIntegerField("putaran ke")
    status = models.CharField("status", max_length=12, choices=Status, default=Status.DIBUKA)
    catatan = models.TextField("catatan", blank=True)
    nomor_pernyataan = models.CharField("nomor pernyataan", max_length=80, blank=True)
    tanggal = models.DateField("tanggal pernyataan", null=True, blank=True)
    dibuka_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuka_pada = models.DateTimeField("dibuka pada", default=timezone.now)
    ditutup_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    ditutup_pada = models.DateTimeField("ditutup pada", null=True, blank=True)
    sidik_potret = models.CharField("SHA-256 data yang direviu", max_length=64, blank=True)

    class Meta:
        verbose_name = "putaran reviu"
        verbose_name_plural = "putaran reviu"
        ordering = ["opd", "-tahun", "-nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "nomor"],
                name="putaran_reviu_unik",
                violation_error_message="Putaran ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["opd", "tahun"],
                condition=Q(status__in=["dibuka", "dikerjakan"]),
                name="putaran_reviu_satu_berjalan",
                violation_error_message="Masih ada putaran reviu yang belum ditutup.",
            ),
            models.CheckConstraint(
                condition=~Q(status="selesai") | Q(tanggal__isnull=False),
                name="putaran_selesai_bertanggal",
                violation_error_message="Putaran yang selesai harus bertanggal pernyataan.",
            ),
        ]

    def __str__(self) -> str:
        return f"Reviu LKjIP {self.tahun} putaran {self.nomor}"

    @property
    def berjalan(self) -> bool:
        """Whether answers may still be written."""
        return self.status in {self.Status.DIBUKA, self.Status.DIKERJAKAN}

    @property
    def hasil(self) -> str:
        """The state in words, with or without notes."""
        if self.status != self.Status.SELESAI:
            return self.get_status_display()
        return "Selesai dengan catatan" if self.catatan else "Selesai tanpa catatan"


class JawabanReviu(models.Model):
    """The answer to one item in one round; the item's words are copied, so that a later change of
    the checklist leaves the round alone. The proposal is frozen when the round is closed."""

    class Jawaban(models.TextChoices):
        YA = "ya", "Ya"
        TIDAK = "tidak", "Tidak"
        TIDAK_RELEVAN = "tidak_relevan", "Tidak relevan"

    putaran = models.ForeignKey(PutaranReviu, models.PROTECT, related_name="jawaban_butir")
    kelompok = models.CharField("kelompok", max_length=10, choices=KelompokReviu)
    nomor = models.PositiveSmallIntegerField("nomor")
    teks = models.CharField("pernyataan", max_length=300)
    kunci_usulan = models.CharField("usulan dihitung dari", max_length=40, blank=True)
    jawaban = models.CharField("jawaban", max_length=14, choices=Jawaban, blank=True)
    catatan = models.TextField("catatan", blank=True)
    usulan = models.CharField("usulan", max_length=14, blank=True)
    alasan_usulan = models.TextField("alasan usulan", blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    waktu = models.DateTimeField("waktu", null=True, blank=True)
    versi = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        verbose_name = "jawaban reviu"
        verbose_name_plural = "jawaban reviu"
        ordering = ["putaran", "kelompok", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["putaran", "kelompok", "nomor"],
                name="jawaban_reviu_unik",
                violation_error_message="Butir ini sudah ada dalam putaran ini.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.putaran}: butir {self.nomor_penuh}"

    @property
    def nomor_penuh(self) -> str:
        """ "III.7": the number as the form prints it."""
        romawi = dict(zip(KelompokReviu.values, ("I", "II", "III"), strict=True))
        return f"{romawi[self.kelompok]}.{self.nomor}"
