"""Realisasi per indicator and period: a state, append-only values, and their evidence."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from renstra.models import Indikator

NAMA_PERIODE = {0: "tahunan", 1: "TW I", 2: "TW II", 3: "TW III", 4: "TW IV"}
"""Short names of the periods, as columns of the board carry them."""


class Realisasi(models.Model):
    """One indicator in one period of one year. `periode` 0 is the year itself, 1–4 a quarter.

    The value in force is `terkini`; earlier ones stay. `versi` rises with every write and lets a
    stale form be refused.
    """

    class Status(models.TextChoices):
        DRAF = "draf", "Draf"
        DIAJUKAN = "diajukan", "Diajukan"
        DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
        DIVERIFIKASI = "diverifikasi", "Diverifikasi"
        DISETUJUI = "disetujui", "Disetujui"
        DIKUNCI = "dikunci", "Dikunci"

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="realisasi")
    tahun = models.PositiveSmallIntegerField("tahun")
    periode = models.PositiveSmallIntegerField("periode")
    status = models.CharField("status", max_length=14, choices=Status, default=Status.DRAF)
    terkini = models.OneToOneField(
        "NilaiRealisasi", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    versi = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        verbose_name = "realisasi"
        verbose_name_plural = "realisasi"
        ordering = ["indikator__kode", "tahun", "periode"]
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun", "periode"],
                name="realisasi_periode_unik",
                violation_error_message="Realisasi periode ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(periode__gte=0, periode__lte=4),
                name="realisasi_periode_wajar",
                violation_error_message="Periode antara 0 (tahunan) dan 4 (triwulan IV).",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indikator}, {NAMA_PERIODE[self.periode]} {self.tahun}"


class NilaiRealisasi(models.Model):
    """A value as somebody reported it. Never changed: a correction is a further row."""

    class KodeAlasan(models.TextChoices):
        PENGISIAN = "pengisian", "Pengisian pertama"
        DRAF = "draf", "Perubahan sebelum diajukan"
        KOREKSI = "koreksi", "Koreksi salah ketik"
        DATA_BARU = "data_baru", "Data sumber diperbarui"
        METODE = "metode", "Perubahan cara ukur"
        ANGGARAN = "anggaran", "Penyesuaian anggaran"
        BENCANA = "bencana", "Bencana atau keadaan luar biasa"
        HASIL_REVIU = "hasil_reviu", "Hasil reviu"
        LAINNYA = "lainnya", "Lainnya"

    realisasi = models.ForeignKey(Realisasi, models.PROTECT, related_name="nilai_tercatat")
    nilai = models.DecimalField("nilai", max_digits=15, decimal_places=4, null=True, blank=True)
    teks = models.CharField("nilai kata", max_length=80, blank=True)
    alasan_kosong = models.CharField("mengapa belum ada nilai", max_length=200, blank=True)
    pembilang = models.DecimalField(
        "pembilang", max_digits=15, decimal_places=4, null=True, blank=True
    )
    penyebut = models.DecimalField(
        "penyebut", max_digits=15, decimal_places=4, null=True, blank=True
    )
    capaian_manual = models.DecimalField(
        "capaian (diisi manual)", max_digits=9, decimal_places=4, null=True, blank=True
    )
    keterangan = models.TextField("keterangan", blank=True)
    kode_alasan = models.CharField(
        "kode alasan", max_length=12, choices=KodeAlasan, default=KodeAlasan.PENGISIAN
    )
    alasan = models.TextField("alasan", blank=True)
    oleh = models.ForeignKey(  # empty: the system itself, as in the audit trail
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    oleh_nama = models.CharField("dicatat oleh", max_length=160)
    waktu = models.DateTimeField("waktu")

    class Meta:
        verbose_name = "nilai realisasi"
        verbose_name_plural = "nilai realisasi"
        ordering = ["realisasi", "-waktu", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(nilai__isnull=False) | ~Q(teks="") | ~Q(alasan_kosong=""),
                name="nilai_realisasi_ada_isi",
                violation_error_message="Isi nilainya, atau sebutkan mengapa belum ada nilai.",
            ),
            models.CheckConstraint(
                condition=Q(alasan_kosong="") | Q(nilai__isnull=True, teks=""),
                name="nilai_realisasi_kosong_tanpa_nilai",
                violation_error_message="Alasan kosong hanya diisi bila nilainya tidak ada.",
            ),
        ]

    def __str__(self) -> str:
        return self.teks or (str(self.nilai) if self.nilai is not None else self.alasan_kosong)


class Peralihan(models.Model):
    """One step of the workflow of a realisasi. Append-only, like the values."""

    realisasi = models.ForeignKey(Realisasi, models.PROTECT, related_name="peralihan")
    aksi = models.CharField("aksi", max_length=12)
    dari = models.CharField("dari", max_length=14, choices=Realisasi.Status)
    ke = models.CharField("ke", max_length=14, choices=Realisasi.Status)
    nilai = models.ForeignKey(
        NilaiRealisasi, models.PROTECT, null=True, blank=True, related_name="+"
    )
    catatan = models.TextField("catatan", blank=True)
    terlambat = models.BooleanField("lewat tenggat", default=False)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oleh_nama = models.CharField("oleh", max_length=160)
    waktu = models.DateTimeField("waktu")

    class Meta:
        verbose_name = "peralihan status"
        verbose_name_plural = "peralihan status"
        ordering = ["realisasi", "-waktu", "-id"]

    def __str__(self) -> str:
        return f"{self.get_dari_display()} → {self.get_ke_display()}"


class Bukti(models.Model):
    """A file that proves a figure; stored outside the web root, served as attachment only."""

    realisasi = models.ForeignKey(Realisasi, models.PROTECT, related_name="bukti")
    berkas = models.FileField("berkas", upload_to="bukti/%Y/%m", max_length=200)
    nama_asli = models.CharField("nama berkas", max_length=200)
    jenis = models.CharField("jenis", max_length=60)
    tipe_isi = models.CharField("tipe isi", max_length=100, default="application/octet-stream")
    letak = models.CharField("halaman atau sel", max_length=80, blank=True)
    catatan = models.CharField("catatan", max_length=300, blank=True)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    sidik = models.CharField("SHA-256", max_length=64)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oleh_nama = models.CharField("diunggah oleh", max_length=160)
    waktu = models.DateTimeField("waktu")
    ditarik_pada = models.DateTimeField("ditarik pada", null=True, blank=True)
    ditarik_oleh_nama = models.CharField("ditarik oleh", max_length=160, blank=True)
    alasan_ditarik = models.CharField("alasan ditarik", max_length=300, blank=True)

    class Meta:
        verbose_name = "bukti dukung"
        verbose_name_plural = "bukti dukung"
        ordering = ["realisasi", "waktu"]

    def __str__(self) -> str:
        return self.nama_asli
