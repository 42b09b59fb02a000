"""A publication of one OPD-year's report: frozen content, print, signature; never altered."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lkjip.organisasi.models import PerangkatDaerah

from .cetakan import BATAS_DENYUT

SERATUS = 100
"""Attempts are numbered on from 1 in the first state, from 100 in the second, and so on: the number
only rises, so that it fences off whoever was replaced, and still says how often this state was
tried."""


def number_berikut(percobaan: int) -> int:
    """The attempt's number to go on from in the next state."""
    return (percobaan // SERATUS + 1) * SERATUS


class Terbitan(models.Model):
    """One revision of a published report.

    `isi` is the canonical JSON of everything the document is made from; the print is made from it
    and from nothing else. Files are named by their hash, so that a later write cannot replace one.
    The database itself refuses to change what is frozen (`terbit/penjaga.py`).
    """

    class Status(models.TextChoices):
        DISIAPKAN = "disiapkan", "Disiapkan"
        SIAP = "siap", "Siap ditandatangani"
        DITANDATANGANI = "ditandatangani", "Ditandatangani"
        TERBIT = "terbit", "Terbit"
        BATAL = "batal", "Dibatalkan"

    class Cara(models.TextChoices):
        PORTAL = "portal", "Ditandatangani melalui portal"
        UNGGAH = "unggah", "Ditandatangani di luar portal"

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="terbitan")
    tahun = models.PositiveSmallIntegerField("tahun")
    revisi = models.PositiveSmallIntegerField("revisi")
    kode = models.CharField("kode verifikasi", max_length=20, unique=True)
    status = models.CharField("status", max_length=16, choices=Status, default=Status.DISIAPKAN)

    # frozen at birth
    isi = models.TextField("isi kanonik")
    sidik_isi = models.CharField("SHA-256 isi", max_length=64)
    sidik_potret = models.CharField("SHA-256 potret", max_length=64)
    tanggal = models.DateField("tanggal dokumen")
    alasan_revisi = models.TextField("alasan revisi", blank=True)
    disiapkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="terbitan_disiapkan"
    )
    disiapkan_pada = models.DateTimeField("disiapkan pada", default=timezone.now)

    # the work in progress
    percobaan = models.PositiveSmallIntegerField("percobaan ke", default=0)
    denyut = models.DateTimeField("kabar terakhir", null=True, blank=True)
    berjalan = models.BooleanField("sedang dikerjakan", default=False)
    langkah = models.CharField("langkah", max_length=120, blank=True)
    ke = models.PositiveSmallIntegerField("langkah ke", default=0)
    dari = models.PositiveSmallIntegerField("dari", default=0)
    galat = models.TextField("galat", blank=True)

    # frozen once printed
    berkas_cetak = models.FileField("berkas cetak", max_length=200, blank=True)
    sidik_cetak = models.CharField("SHA-256 cetakan", max_length=64, blank=True)
    ukuran_cetak = models.PositiveIntegerField("ukuran cetakan", default=0)
    halaman = models.PositiveIntegerField("jumlah halaman", default=0)

    # frozen once signed
    berkas = models.FileField("berkas bertanda tangan", max_length=200, blank=True)
    sidik = models.CharField("SHA-256 berkas", max_length=64, blank=True, db_index=True)
    ukuran = models.PositiveIntegerField("ukuran berkas", default=0)
    cara = models.CharField("cara tanda tangan", max_length=8, choices=Cara, blank=True)
    penanda_tangan = models.CharField("penanda tangan", max_length=200, blank=True)
    penerbit_sertifikat = models.CharField("penerbit sertifikat", max_length=200, blank=True)
    tingkat = models.CharField("tingkat tanda tangan", max_length=8, blank=True)
    ditandatangani_pada = models.DateTimeField("ditandatangani pada", null=True, blank=True)
    ditandatangani_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="terbitan_ditandatangani",
    )

    minta_terbit = models.BooleanField("diminta terbit", default=False)
    terbit_pada = models.DateTimeField("terbit pada", null=True, blank=True)
    alasan_batal = models.TextField("alasan batal", blank=True)

    class Meta:
        verbose_name = "terbitan"
        verbose_name_plural = "terbitan"
        ordering = ["opd", "-tahun", "-revisi", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "revisi"],
                condition=~Q(status="batal"),
                name="terbitan_revisi_unik",
                violation_error_message="Revisi dengan nomor ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["opd", "tahun"],
                condition=Q(status__in=["disiapkan", "siap", "ditandatangani"]),
                name="terbitan_satu_berjalan",
                violation_error_message=(
                    "Masih ada terbitan tahun ini yang belum selesai. Terbitkan atau batalkan "
                    "dahulu."
                ),
            ),
            models.CheckConstraint(
                condition=Q(revisi__gte=1),
                name="terbitan_revisi_wajar",
                violation_error_message="Nomor revisi mulai dari 1.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["siap", "ditandatangani", "terbit"])
                | (~Q(berkas_cetak="") & ~Q(sidik_cetak="") & Q(ukuran_cetak__gt=0)),
                name="terbitan_siap_bercetak",
                violation_error_message="Terbitan yang siap ditandatangani harus punya cetakan.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["ditandatangani", "terbit"])
                | (~Q(berkas="") & ~Q(sidik="") & Q(ditandatangani_pada__isnull=False)),
                name="terbitan_bertanda_berkas",
                violation_error_message="Terbitan yang ditandatangani harus punya berkasnya.",
            ),
            models.CheckConstraint(
                condition=Q(status="terbit", terbit_pada__isnull=False)
                | (~Q(status="terbit") & Q(terbit_pada__isnull=True)),
                name="terbitan_terbit_bertanggal",
                violation_error_message="Waktu terbit dicatat tepat ketika diterbitkan.",
            ),
        ]
        indexes = [models.Index(fields=["status", "-terbit_pada"], name="terbitan_terbit")]

    def __str__(self) -> str:
        return f"LKjIP {self.tahun} {self.opd.singkatan} revisi {self.revisi}"

    @property
    def percobaan_keadaan(self) -> int:
        """How often the work of the present state was begun or rescued."""
        return self.percobaan % SERATUS

    @property
    def bekerja(self) -> bool:
        """Whether a background task has something to do with it, or is doing it."""
        if self.galat:
            return False
        return self.status == self.Status.DISIAPKAN or (
            self.status == self.Status.DITANDATANGANI and self.minta_terbit
        )

    @property
    def terputus(self) -> bool:
        """Whether it claims to be worked on although nobody has been heard of for too long."""
        return (
            self.berjalan
            and self.denyut is not None
            and timezone.now() - self.denyut > BATAS_DENYUT
        )


class PengecualianTemuan(models.Model):
    """An open error of the gate that the head of the OPD lets pass, with the written reason.

    Bound to the finding as it was: when its message changes, the exception no longer fits.
    """

    opd = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="pengecualian")
    tahun = models.PositiveSmallIntegerField("tahun")
    kunci = models.CharField("kunci temuan", max_length=160)
    kode = models.CharField("kode temuan", max_length=20)
    pesan = models.TextField("pesan temuan")
    sidik = models.CharField("sidik temuan", max_length=64)
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="pengecualian_temuan"
    )
    waktu = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        verbose_name = "pengecualian temuan"
        verbose_name_plural = "pengecualian temuan"
        ordering = ["opd", "tahun", "kode", "kunci"]
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "tahun", "kunci"],
                name="pengecualian_kunci_unik",
                violation_error_message="Temuan ini sudah dikecualikan.",
            ),
            models.CheckConstraint(
                condition=~Q(alasan=""),
                name="pengecualian_beralasan",
                violation_error_message="Tuliskan alasan pengecualian.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.kunci}"


class UnduhanTerbitan(models.Model):
    """One download of a signed report; append-only. `pengguna` empty: a member of the public, of
    whom nothing is kept."""

    terbitan = models.ForeignKey(Terbitan, models.PROTECT, related_name="unduhan")
    waktu = models.DateTimeField("waktu", default=timezone.now)
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="unduhan"
    )
    rentang = models.CharField("rentang", max_length=60, blank=True)

    class Meta:
        verbose_name = "unduhan terbitan"
        verbose_name_plural = "unduhan terbitan"
        ordering = ["-waktu"]

    def __str__(self) -> str:
        return f"{self.terbitan} {self.waktu:%Y-%m-%d %H:%M}"
