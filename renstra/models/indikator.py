"""Indicators with their dictionary entry (kamus indikator, aturan 3.5) and yearly targets."""

from django.db import models
from django.db.models import Q

from lkjip.organisasi.models import UnitKerja
from lkjip.rumus.agregasi import AGREGASI
from lkjip.rumus.capaian import ARAH, SKALA_PREDIKAT

from .rencana import Renstra, Sasaran, SimpulRencana, Tujuan


def pilihan_arah() -> list[tuple[str, str]]:
    """Directions known to the engine; a callable, so that adding one needs no migration."""
    return list(ARAH.items())


def pilihan_agregasi() -> list[tuple[str, str]]:
    """Ways of making a year out of periods."""
    return list(AGREGASI.items())


def pilihan_skala() -> list[tuple[str, str]]:
    """Scales that order the words of a predikat."""
    return [(nama, nama) for nama in SKALA_PREDIKAT]


class Indikator(SimpulRencana):
    """An indicator of a tujuan or of a sasaran (never both).

    The direction is a stored field and never guessed from the name (aturan 0.3).
    """

    class Silsilah(models.TextChoices):
        BARU = "baru", "Baru"
        TETAP = "tetap", "Tetap"
        REVISI = "revisi", "Revisi"
        PENGGANTI = "pengganti", "Pengganti"
        DIHENTIKAN = "dihentikan", "Dihentikan"

    class Frekuensi(models.TextChoices):
        TRIWULAN = "triwulan", "Triwulanan"
        SEMESTER = "semester", "Semesteran"
        TAHUN = "tahun", "Tahunan"

    renstra = models.ForeignKey(Renstra, models.PROTECT, related_name="indikator")
    tujuan = models.ForeignKey(
        Tujuan, models.PROTECT, null=True, blank=True, related_name="indikator"
    )
    sasaran = models.ForeignKey(
        Sasaran, models.PROTECT, null=True, blank=True, related_name="indikator"
    )
    kode = models.CharField("kode", max_length=12)
    nama = models.CharField("nama indikator", max_length=300)
    satuan = models.CharField("satuan", max_length=40)
    desimal = models.PositiveSmallIntegerField("angka di belakang koma", default=2)
    arah = models.CharField("arah", max_length=16, choices=pilihan_arah, default="naik")
    agregasi = models.CharField(
        "cara menghitung nilai tahun", max_length=16, choices=pilihan_agregasi, default="akhir"
    )
    skala_predikat = models.CharField(
        "skala predikat", max_length=40, choices=pilihan_skala, blank=True
    )
    iku = models.BooleanField("Indikator Kinerja Utama", default=True)
    alasan_pemilihan = models.TextField("alasan pemilihan", blank=True)
    definisi = models.TextField("definisi operasional", blank=True)
    formula = models.TextField("formula", blank=True)
    label_pembilang = models.CharField("nama pembilang", max_length=200, blank=True)
    label_penyebut = models.CharField("nama penyebut", max_length=200, blank=True)
    sumber_data = models.CharField("sumber data", max_length=200, blank=True)
    penanggung_jawab = models.ForeignKey(
        UnitKerja, models.PROTECT, null=True, blank=True, related_name="indikator"
    )
    frekuensi = models.CharField(
        "frekuensi pengukuran", max_length=10, choices=Frekuensi, default=Frekuensi.TRIWULAN
    )
    kondisi_awal = models.DecimalField(
        "kondisi awal", max_digits=15, decimal_places=4, null=True, blank=True
    )
    kondisi_awal_teks = models.CharField("kondisi awal tertulis", max_length=40, blank=True)
    kondisi_awal_tahun = models.PositiveSmallIntegerField("tahun awal", null=True, blank=True)
    bukti_wajib = models.BooleanField("bukti dukung wajib", default=True)
    silsilah = models.CharField(
        "silsilah", max_length=12, choices=Silsilah, default=Silsilah.BARU, editable=False
    )

    class Meta:
        verbose_name = "indikator"
        verbose_name_plural = "indikator"
        ordering = ["renstra", "kode", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tujuan__isnull=False, sasaran__isnull=True)
                | Q(tujuan__isnull=True, sasaran__isnull=False),
                name="indikator_satu_induk",
                violation_error_message="Indikator melekat pada satu tujuan atau satu sasaran.",
            ),
            models.UniqueConstraint(
                fields=["renstra", "kode"],
                condition=Q(diarsipkan_pada__isnull=True),
                name="indikator_kode_unik",
                violation_error_message="Kode indikator ini sudah dipakai dalam Renstra.",
            ),
            models.CheckConstraint(
                condition=Q(desimal__lte=4),
                name="indikator_desimal_wajar",
                violation_error_message="Paling banyak empat angka di belakang koma.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class NilaiTarget(models.Model):
    """A target: one number, a range, or a word. At least one of them unless not measured."""

    nilai = models.DecimalField("target", max_digits=15, decimal_places=4, null=True, blank=True)
    nilai_atas = models.DecimalField(
        "batas atas target", max_digits=15, decimal_places=4, null=True, blank=True
    )
    teks = models.CharField("target kata", max_length=80, blank=True)

    class Meta:
        abstract = True


class TargetTahunan(NilaiTarget):
    """The Renstra target of one year. No row or an empty one: unknown. `diukur` False: the plan
    says that the indicator is not measured in that year."""

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="target")
    tahun = models.PositiveSmallIntegerField("tahun")
    diukur = models.BooleanField("diukur tahun ini", default=True)

    class Meta:
        verbose_name = "target tahunan"
        verbose_name_plural = "target tahunan"
        ordering = ["indikator", "tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun"],
                name="target_tahun_unik",
                violation_error_message="Target tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(nilai_atas__isnull=True)
                | Q(nilai__isnull=False, nilai_atas__gte=models.F("nilai")),
                name="target_rentang_urut",
                violation_error_message="Batas atas target tidak boleh di bawah batas bawahnya.",
            ),
        ]
