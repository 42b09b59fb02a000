"""The pemda, its agencies (OPD), their units and officials."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from lkjip.rumus.kebijakan import KEBIJAKAN


def pilihan_kebijakan() -> list[tuple[str, str]]:
    """The engine's named policies, as choices; a callable, so adding one needs no migration."""
    return [(nama, nama) for nama in KEBIJAKAN]


class Pemda(models.Model):
    """A local government. One installation serves one, but nothing below relies on that."""

    class Jenis(models.TextChoices):
        KOTA = "kota", "Kota"
        KABUPATEN = "kabupaten", "Kabupaten"
        PROVINSI = "provinsi", "Provinsi"

    nama = models.CharField(
        "nama",
        max_length=120,
        unique=True,
        error_messages={"unique": "Pemerintah daerah dengan nama ini sudah ada."},
    )
    jenis = models.CharField("jenis", max_length=10, choices=Jenis)
    sebutan_kepala = models.CharField("sebutan kepala daerah", max_length=40)
    tempat = models.CharField("tempat penandatanganan", max_length=80)
    alamat = models.CharField("alamat", max_length=200, blank=True)
    kebijakan = models.CharField(
        "kebijakan hitung baku",
        max_length=60,
        choices=pilihan_kebijakan,
        default="baku-2014",
        help_text="Dipakai ketika tahun kinerja baru dibuka; tiap tahun menyimpan miliknya.",
    )
    letak_pernyataan = models.CharField(
        "letak pernyataan telah direviu",
        max_length=10,
        choices=[("depan", "Sesudah sampul"), ("belakang", "Sesudah Bab IV")],
        default="depan",
    )
    wajib_reviu = models.BooleanField(
        "laporan harus direviu APIP sebelum ditandatangani",
        default=False,
        help_text="LKjIP baru dapat ditandatangani setelah Inspektorat menyatakannya telah "
        "direviu.",
    )

    class Meta:
        verbose_name = "pemerintah daerah"
        verbose_name_plural = "pemerintah daerah"
        ordering = ["nama"]

    def __str__(self) -> str:
        return f"Pemerintah {self.nama}"


class Urusan(models.Model):
    """An urusan pemerintahan; its code is part of the key of a programme (aturan 4.3)."""

    kode = models.CharField(
        "kode",
        max_length=12,
        unique=True,
        error_messages={"unique": "Urusan dengan kode ini sudah ada."},
    )
    nama = models.CharField("nama", max_length=160)

    class Meta:
        verbose_name = "urusan"
        verbose_name_plural = "urusan"
        ordering = ["kode"]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class PerangkatDaerah(models.Model):
    """An agency (OPD)."""

    pemda = models.ForeignKey(Pemda, models.PROTECT, related_name="opd")
    kode = models.SlugField(
        "kode",
        max_length=40,
        unique=True,
        validators=[
            RegexValidator(
                r"^[a-z0-9]+(-[a-z0-9]+)*$",
                "Kode memakai huruf kecil, angka, dan tanda hubung, misalnya “diskominfo”.",
            )
        ],
        help_text="Bagian dari alamat halaman, misalnya “diskominfo”.",
        error_messages={"unique": "Kode ini sudah dipakai perangkat daerah lain."},
    )
    nama = models.CharField("nama", max_length=160)
    singkatan = models.CharField("singkatan", max_length=40)
    tipe = models.CharField("tipe", max_length=4, blank=True)
    alamat = models.CharField("alamat", max_length=200, blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    laman = models.CharField("laman", max_length=120, blank=True)
    pos_el = models.EmailField("pos-el", blank=True)
    urusan = models.ManyToManyField(Urusan, verbose_name="urusan", blank=True)
    aktif = models.BooleanField("aktif", default=True)

    class Meta:
        verbose_name = "perangkat daerah"
        verbose_name_plural = "perangkat daerah"
        ordering = ["nama"]
        constraints = [
            models.UniqueConstraint(
                fields=["pemda", "nama"],
                name="opd_nama_unik",
                violation_error_message="Perangkat daerah dengan nama ini sudah ada.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class UnitKerja(models.Model):
    """A unit of an OPD with the duties of its head; the top unit is the OPD itself."""

    class Jenis(models.TextChoices):
        DINAS = "dinas", "Pimpinan"
        SEKRETARIAT = "sekretariat", "Sekretariat"
        BIDANG = "bidang", "Bidang"
        SUBBAGIAN = "subbagian", "Sub Bagian"
        SEKSI = "seksi", "Seksi"
        FUNGSIONAL = "fungsional", "Kelompok Jabatan Fungsional"
        UPTD = "uptd", "UPTD"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="unit")
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak")
    kode = models.CharField("kode", max_length=20)
    jenis = models.CharField("jenis", max_length=12, choices=Jenis)
    nama = models.CharField("nama", max_length=160)
    jabatan = models.CharField("jabatan pimpinan", max_length=160, blank=True)
    tugas = models.TextField("tugas", blank=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)

    class Meta:
        verbose_name = "unit kerja"
        verbose_name_plural = "unit kerja"
        ordering = ["opd", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "kode"],
                name="unit_kode_unik",
                violation_error_message="Kode unit ini sudah dipakai di perangkat daerah ini.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class FungsiJabatan(models.Model):
    """One function in the duties of a unit's head."""

    unit = models.ForeignKey(UnitKerja, models.CASCADE, related_name="fungsi")
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("fungsi")

    class Meta:
        verbose_name = "fungsi jabatan"
        verbose_name_plural = "fungsi jabatan"
        ordering = ["unit", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "urutan"],
                name="fungsi_urutan_unik",
                violation_error_message="Urutan fungsi ini sudah dipakai pada unit tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return self.teks


class Pejabat(models.Model):
    """An official, dated: a signature block uses whoever holds the post on the document's date."""

    class Peran(models.TextChoices):
        KEPALA_DAERAH = "kepala_daerah", "Kepala daerah"
        KEPALA_OPD = "kepala_opd", "Kepala perangkat daerah"
        INSPEKTUR = "inspektur", "Inspektur"

    class Status(models.TextChoices):
        DEFINITIF = "definitif", "Definitif"
        PLT = "plt", "Plt."
        PLH = "plh", "Plh."
        PJ = "pj", "Pj."

    pemda = models.ForeignKey(Pemda, models.PROTECT, related_name="pejabat")
    opd = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="pejabat"
    )
    peran = models.CharField("peran", max_length=16, choices=Peran)
    jabatan = models.CharField("jabatan", max_length=160)
    nama = models.CharField("nama", max_length=120)
    pangkat = models.CharField("pangkat, golongan", max_length=80, blank=True)
    nip = models.CharField("NIP", max_length=30, blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.DEFINITIF)
    mulai = models.DateField("mulai menjabat")
    sampai = models.DateField("sampai", null=True, blank=True)

    class Meta:
        verbose_name = "pejabat"
        verbose_name_plural = "pejabat"
        ordering = ["peran", "-mulai"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sampai__isnull=True) | Q(sampai__gte=F("mulai")),
                name="pejabat_rentang_wajar",
                violation_error_message="Tanggal selesai tidak boleh mendahului tanggal mulai.",
            ),
            models.CheckConstraint(
                condition=Q(peran="kepala_opd", opd__isnull=False) | ~Q(peran="kepala_opd"),
                name="pejabat_kepala_opd_punya_opd",
                violation_error_message="Kepala perangkat daerah harus menyebut instansinya.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama} ({self.jabatan})"


class DasarHukum(models.Model):
    """A legal basis printed in Bab I: of the whole pemda, or of one OPD only."""

    class Jenis(models.TextChoices):
        PELAPORAN = "pelaporan", "Dasar pelaporan kinerja"
        ORGANISASI = "organisasi", "Dasar organisasi dan tugas"

    pemda = models.ForeignKey(Pemda, models.PROTECT, related_name="dasar_hukum")
    opd = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="dasar_hukum"
    )
    jenis = models.CharField("jenis", max_length=12, choices=Jenis, default=Jenis.PELAPORAN)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    teks = models.TextField("dasar hukum")
    berlaku_mulai_tahun = models.PositiveSmallIntegerField("mulai tahun", null=True, blank=True)
    berlaku_sampai_tahun = models.PositiveSmallIntegerField("sampai tahun", null=True, blank=True)

    class Meta:
        verbose_name = "dasar hukum"
        verbose_name_plural = "dasar hukum"
        ordering = ["jenis", "urutan"]

    def __str__(self) -> str:
        return self.teks
