"""A finding on the portal's own report as it was last seen, and what people said about it."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah


class Pemeriksaan(models.Model):
    """The last reading of an OPD-year's findings: of which content, and every figure it saw.

    The next reading compares `angka` ({key: [what it is, its text]}) with what it sees itself, and
    so can tell by which change a finding went away. `isi_node` lists the figures of each table. It
    is stale when `ubahan` is no longer that of the year. `unsur_ada` of the `unsur_dari` elements
    that the analysis asks for were there.
    """

    opd = models.ForeignKey(PerangkatDaerah, models.CASCADE, related_name="pemeriksaan")
    tahun = models.PositiveSmallIntegerField("tahun")
    sidik = models.CharField("sidik isi", max_length=100)
    angka = models.JSONField("angka", default=dict)
    isi_node = models.JSONField("angka per tabel", default=dict)
    waktu = models.DateTimeField("waktu", default=timezone.now)
    ubahan = models.PositiveIntegerField("ubahan yang dilihat", default=0)
    unsur_ada = models.PositiveIntegerField("unsur yang ada", default=0)
    unsur_dari = models.PositiveIntegerField("unsur yang diminta", default=0)

    class Meta:
        verbose_name = "pemeriksaan"
        verbose_name_plural = "pemeriksaan"
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun"],
                name="pemeriksaan_opd_tahun_unik",
                violation_error_message="Pemeriksaan tahun ini sudah ada.",
            ),
        ]

    def __str__(self) -> str:
        return f"Pemeriksaan {self.opd_id} {self.tahun}"


class TemuanTercatat(models.Model):
    """One finding of one OPD-year, told apart by `kunci` through all changes of the data.

    The checks compute findings; this row keeps what a computation cannot: since when it is known,
    who answered, and why it went away. `isi` is the finding in its last words, `masukan` the keys
    of the figures it rested on then.
    """

    class Status(models.TextChoices):
        TERBUKA = "terbuka", "Belum ditanggapi"
        DITANGGAPI = "ditanggapi", "Menunggu peninjau"
        DITERIMA = "diterima", "Tanggapan diterima"
        HILANG = "hilang", "Tidak lagi ditemukan"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="temuan")
    tahun = models.PositiveSmallIntegerField("tahun")
    kunci = models.CharField("kunci", max_length=200)
    kode = models.CharField("kode", max_length=8)
    keparahan = models.CharField("keparahan", max_length=10)
    isi = models.JSONField("isi terakhir", default=dict)
    masukan = models.JSONField("angka masukan", default=list, blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.TERBUKA)
    muncul = models.DateTimeField("pertama ditemukan", default=timezone.now)
    berubah = models.DateTimeField("status berubah", default=timezone.now)
    versi = models.PositiveIntegerField("versi", default=1)

    class Meta:
        verbose_name = "temuan"
        verbose_name_plural = "temuan"
        ordering = ["opd", "tahun", "kunci"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "kunci"],
                name="temuan_kunci_unik",
                violation_error_message="Temuan ini sudah tercatat.",
            ),
        ]

    def __str__(self) -> str:
        return f"Temuan {self.kode} {self.tahun} {self.kunci}"

    @property
    def berlaku(self) -> bool:
        """Whether the checks still find it."""
        return self.status != self.Status.HILANG


class Tanggapan(models.Model):
    """One step in the life of a finding; append-only. `oleh` empty: the checks themselves."""

    class Jenis(models.TextChoices):
        DIPERBAIKI = "diperbaiki", "Diterima dan diperbaiki"
        DIJELASKAN = "dijelaskan", "Dijelaskan"
        DITERIMA = "diterima", "Tanggapan diterima"
        DIBUKA = "dibuka", "Dibuka kembali"
        HILANG = "hilang", "Tidak lagi ditemukan"
        KEMBALI = "kembali", "Ditemukan lagi"

    temuan = models.ForeignKey(TemuanTercatat, models.PROTECT, related_name="tanggapan")
    jenis = models.CharField("jenis", max_length=12, choices=Jenis)
    isi = models.TextField("isi", blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="tanggapan"
    )
    waktu = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        verbose_name = "tanggapan"
        verbose_name_plural = "tanggapan"
        ordering = ["waktu", "id"]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.temuan}"
