"""The AKIP evaluation of an OPD-year (Permen PANRB 88/2021, before it 12/2015): the worksheet (LKE)
with the OPD's own grades beside the evaluator's, recommendations, and the official value."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah


class EvaluasiAkip(models.Model):
    """One evaluation. What is computed from its grades is *not* the official value; that one is
    entered with its source (the LHE) once there is one."""

    class Status(models.TextChoices):
        MANDIRI = "mandiri", "Penilaian mandiri"
        DINILAI = "dinilai", "Dinilai evaluator"
        SELESAI = "selesai", "Selesai"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="evaluasi_akip")
    tahun = models.PositiveSmallIntegerField("tahun")
    aturan = models.CharField("aturan", max_length=40)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.MANDIRI)
    dibuka_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuka_pada = models.DateTimeField("dibuka pada", default=timezone.now)
    nilai_resmi = models.DecimalField(
        "nilai resmi",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    sumber_resmi = models.CharField("sumber nilai resmi", max_length=160, blank=True)
    tanggal_resmi = models.DateField("tanggal nilai resmi", null=True, blank=True)

    class Meta:
        verbose_name = "evaluasi AKIP"
        verbose_name_plural = "evaluasi AKIP"
        ordering = ["opd", "-tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun"],
                name="evaluasi_akip_unik",
                violation_error_message="Evaluasi AKIP tahun ini sudah dibuka.",
            ),
            models.CheckConstraint(
                condition=Q(nilai_resmi__isnull=True) | ~Q(sumber_resmi=""),
                name="evaluasi_resmi_bersumber",
                violation_error_message="Nilai resmi harus menyebut sumbernya, misalnya nomor LHE.",
            ),
            models.CheckConstraint(
                condition=Q(nilai_resmi__isnull=True) | Q(nilai_resmi__gte=0, nilai_resmi__lte=100),
                name="evaluasi_resmi_wajar",
                violation_error_message="Nilai resmi antara 0 dan 100.",
            ),
        ]

    def __str__(self) -> str:
        return f"Evaluasi AKIP {self.tahun} {self.opd.singkatan}"


class KriteriaEvaluasi(models.Model):
    """One criterion of one evaluation; its words and weight are copied when the evaluation is
    opened."""

    evaluasi = models.ForeignKey(EvaluasiAkip, models.PROTECT, related_name="kriteria")
    sub = models.CharField("subkomponen", max_length=6)
    nomor = models.PositiveSmallIntegerField("nomor")
    teks = models.CharField("kriteria", max_length=300)
    kunci_usulan = models.CharField("usulan dihitung dari", max_length=40, blank=True)
    bobot = models.DecimalField(  # points of the total 100; empty: as much as its neighbours
        "bobot", max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = "kriteria evaluasi"
        verbose_name_plural = "kriteria evaluasi"
        ordering = ["evaluasi", "sub", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluasi", "sub", "nomor"],
                name="kriteria_evaluasi_unik",
                violation_error_message="Kriteria ini sudah ada.",
            ),
        ]

    def __str__(self) -> str:
        return f"Kriteria {self.sub}.{self.nomor}"


class PenilaianKriteria(models.Model):
    """The grade one side gives to a criterion, with its evidence or note."""

    class Pihak(models.TextChoices):
        OPD = "opd", "Penilaian mandiri"
        EVALUATOR = "evaluator", "Evaluator"

    kriteria = models.ForeignKey(KriteriaEvaluasi, models.PROTECT, related_name="penilaian")
    pihak = models.CharField("pihak", max_length=10, choices=Pihak)
    nilai = models.CharField("nilai", max_length=2, blank=True)
    catatan = models.TextField("catatan", blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    waktu = models.DateTimeField("waktu", null=True, blank=True)
    versi = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        verbose_name = "penilaian kriteria"
        verbose_name_plural = "penilaian kriteria"
        ordering = ["kriteria", "pihak"]
        constraints = [
            models.UniqueConstraint(
                fields=["kriteria", "pihak"],
                name="penilaian_kriteria_unik",
                violation_error_message="Pihak ini sudah menilai kriteria tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kriteria} ({self.get_pihak_display()})"


class Rekomendasi(models.Model):
    """What the evaluator asks the OPD to improve, and how far that is."""

    class Status(models.TextChoices):
        TERBUKA = "terbuka", "Belum ditindaklanjuti"
        DILAPORKAN = "dilaporkan", "Dilaporkan selesai"
        SELESAI = "selesai", "Selesai"

    evaluasi = models.ForeignKey(EvaluasiAkip, models.PROTECT, related_name="rekomendasi")
    nomor = models.PositiveSmallIntegerField("nomor")
    komponen = models.CharField("komponen", max_length=2)
    teks = models.TextField("rekomendasi")
    tenggat = models.DateField("tenggat")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.TERBUKA)

    class Meta:
        verbose_name = "rekomendasi"
        verbose_name_plural = "rekomendasi"
        ordering = ["evaluasi", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluasi", "nomor"],
                name="rekomendasi_unik",
                violation_error_message="Nomor rekomendasi ini sudah dipakai.",
            ),
        ]

    def __str__(self) -> str:
        return f"Rekomendasi {self.nomor}, {self.evaluasi}"

    @property
    def terlambat(self) -> bool:
        """Whether its deadline has passed without the evaluator accepting it."""
        return self.status != self.Status.SELESAI and self.tenggat < timezone.localdate()


class TindakLanjut(models.Model):
    """One step in following up a recommendation; append-only."""

    class Jenis(models.TextChoices):
        KEMAJUAN = "kemajuan", "Kemajuan"
        SELESAI = "selesai", "Dilaporkan selesai"
        DITERIMA = "diterima", "Diterima evaluator"
        DIBUKA = "dibuka", "Dibuka kembali"

    rekomendasi = models.ForeignKey(Rekomendasi, models.PROTECT, related_name="tindak_lanjut")
    jenis = models.CharField("jenis", max_length=10, choices=Jenis)
    isi = models.TextField("isi")
    bukti = models.CharField("bukti", max_length=300, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        verbose_name = "tindak lanjut"
        verbose_name_plural = "tindak lanjut"
        ordering = ["waktu", "id"]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.rekomendasi}"
