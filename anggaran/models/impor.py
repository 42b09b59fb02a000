"""An uploaded workbook on its way into the budget, and what was read from it."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah

BATAS_DENYUT = timedelta(minutes=2)
"""A running import that has not been heard of for so long has lost its worker."""


class BerkasImpor(models.Model):
    """One uploaded file. Nothing of it is stored in the budget before somebody confirms.

    `jawaban` answers what the file does not say (stage, period, urusan), `koreksi` maps
    "sheet!cell" to a text typed in the preview; both are laid over the file when it is read again.
    `rencana` is what the file says about the year (`anggaran.keadaan` as JSON), `sebelum` the whole
    year as it was before it was applied, so that the former state can be restored.
    """

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu dibaca"
        BERJALAN = "berjalan", "Sedang dibaca"
        BERTANYA = "bertanya", "Perlu jawaban"
        SIAP = "siap", "Siap diperiksa"
        DITERAPKAN = "diterapkan", "Diterapkan"
        DIPULIHKAN = "dipulihkan", "Dibatalkan dan dipulihkan"
        DIBUANG = "dibuang", "Dibuang"
        GAGAL = "gagal", "Tidak dapat dibaca"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="berkas_impor")
    tahun = models.PositiveSmallIntegerField("tahun")
    berkas = models.FileField("berkas", upload_to="impor/%Y/%m", max_length=200)
    nama_asli = models.CharField("nama berkas", max_length=200)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    sidik = models.CharField("SHA-256", max_length=64)
    status = models.CharField("status", max_length=12, choices=Status, default=Status.MENUNGGU)
    tata_letak = models.CharField("tata letak", max_length=24, blank=True)
    jawaban = models.JSONField("jawaban", default=dict, blank=True)
    koreksi = models.JSONField("koreksi", default=dict, blank=True)
    pertanyaan = models.JSONField("pertanyaan", default=list, blank=True)
    rencana = models.JSONField("rencana", default=dict, blank=True)
    ringkasan = models.JSONField("ringkasan", default=dict, blank=True)
    sebelum = models.JSONField("keadaan sebelum diterapkan", null=True, blank=True)
    sidik_sesudah = models.CharField("sidik sesudah diterapkan", max_length=64, blank=True)
    selisih = models.JSONField("perubahan yang diterapkan", default=list, blank=True)
    langkah = models.CharField("langkah", max_length=120, blank=True)
    ke = models.PositiveIntegerField("langkah ke", default=0)
    dari = models.PositiveIntegerField("dari", default=0)
    percobaan = models.PositiveSmallIntegerField("percobaan ke", default=0)
    denyut = models.DateTimeField("kabar terakhir", null=True, blank=True)
    galat = models.TextField("galat", blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oleh_nama = models.CharField("diunggah oleh", max_length=160)
    dibuat = models.DateTimeField("diunggah", auto_now_add=True)
    diterapkan_pada = models.DateTimeField("diterapkan pada", null=True, blank=True)
    diterapkan_oleh_nama = models.CharField("diterapkan oleh", max_length=160, blank=True)
    dipulihkan_pada = models.DateTimeField("dipulihkan pada", null=True, blank=True)
    dipulihkan_oleh_nama = models.CharField("dipulihkan oleh", max_length=160, blank=True)

    class Meta:
        verbose_name = "berkas impor"
        verbose_name_plural = "berkas impor"
        ordering = ["-dibuat", "-id"]
        indexes = [models.Index(fields=["opd", "tahun", "-dibuat"], name="impor_opd_tahun")]

    def __str__(self) -> str:
        return f"Impor {self.nama_asli}"

    @property
    def dikerjakan(self) -> bool:
        """Whether it is still being waited for."""
        return self.status in {self.Status.MENUNGGU, self.Status.BERJALAN}

    @property
    def terputus(self) -> bool:
        """Whether nobody has worked on it for too long."""
        sejak = self.denyut or self.dibuat
        return self.dikerjakan and timezone.now() - sejak > BATAS_DENYUT

    @property
    def terbuka(self) -> bool:
        """Whether it can still be corrected, answered and applied."""
        return self.status in {self.Status.BERTANYA, self.Status.SIAP}


class BarisImpor(models.Model):
    """One row of the file as it was understood; `isi` holds its cells
    [{"kolom", "sel", "teks", "nilai"}, …] with decimals as text."""

    class Jenis(models.TextChoices):
        PROGRAM = "program", "Program"
        KEGIATAN = "kegiatan", "Kegiatan"
        SUB_KEGIATAN = "sub_kegiatan", "Sub kegiatan"
        TRANSAKSI = "transaksi", "Transaksi"
        BELANJA = "belanja", "Akun belanja"
        JUMLAH = "jumlah", "Jumlah"

    berkas = models.ForeignKey(BerkasImpor, models.CASCADE, related_name="baris")
    urutan = models.PositiveIntegerField("urutan")
    lembar = models.CharField("lembar", max_length=64)
    nomor = models.PositiveIntegerField("baris lembar")
    jenis = models.CharField("jenis", max_length=12, choices=Jenis)
    kode = models.CharField("kode", max_length=60, blank=True)
    uraian = models.CharField("uraian", max_length=300, blank=True)
    isi = models.JSONField("isi", default=list)
    keparahan = models.PositiveSmallIntegerField("keparahan", default=0)

    class Meta:
        verbose_name = "baris impor"
        verbose_name_plural = "baris impor"
        ordering = ["urutan"]
        indexes = [models.Index(fields=["berkas", "keparahan", "urutan"], name="impor_baris_parah")]
        constraints = [
            models.UniqueConstraint(
                fields=["berkas", "urutan"],
                name="impor_baris_urut",
                violation_error_message="Baris impor dengan urutan ini sudah ada.",
            )
        ]


SELURUH_LEMBAR = frozenset({"lembar_kosong", "tata_letak_asing"})
"""Problems of a whole sheet, although they name a cell of it."""


class MasalahImpor(models.Model):
    """Something wrong, or worth knowing, in one cell."""

    class Keparahan(models.IntegerChoices):
        KETERANGAN = 1, "Keterangan"
        PERINGATAN = 2, "Peringatan"
        GALAT = 3, "Kesalahan"

    berkas = models.ForeignKey(BerkasImpor, models.CASCADE, related_name="masalah")
    urutan = models.PositiveIntegerField("urutan")
    keparahan = models.PositiveSmallIntegerField("keparahan", choices=Keparahan)
    kode = models.CharField("kode", max_length=30)
    lembar = models.CharField("lembar", max_length=64, blank=True)
    sel = models.CharField("sel", max_length=12, blank=True)
    pesan = models.TextField("pesan")
    dibaca = models.CharField("yang terbaca", max_length=200, blank=True)
    usulan = models.CharField("usulan", max_length=200, blank=True)

    class Meta:
        verbose_name = "masalah impor"
        verbose_name_plural = "masalah impor"
        ordering = ["-keparahan", "urutan"]

    @property
    def dapat_dikoreksi(self) -> bool:
        """Whether another value in the cell would mend it; a sheet without a table needs more."""
        return bool(self.sel) and self.kode not in SELURUH_LEMBAR
