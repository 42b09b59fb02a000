"""The first day of an installation: what a new pemda sets up, in order, and what is there."""

from dataclasses import dataclass

from django.db.models import Exists, Q
from django.urls import reverse

from lkjip.organisasi.models import (
    DasarHukum,
    Keanggotaan,
    Pejabat,
    Pemda,
    PerangkatDaerah,
    TahunKinerja,
)


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: what to do, why, where; `selesai` when something of it is there."""

    judul: str
    rinci: str
    url: str
    selesai: bool


_LANGKAH = (
    (
        "Isi identitas pemerintah daerah",
        "Nama, sebutan kepala daerah, dan tempat penandatanganan tercetak pada setiap dokumen.",
        "pemda_ubah",
        Pemda.objects.all(),
    ),
    (
        "Catat kepala daerah",
        "Pihak kedua Perjanjian Kinerja. Urusan pemerintahan dicatat di halaman yang sama.",
        "daerah",
        Pejabat.objects.filter(opd=None),
    ),
    (
        "Isi dasar hukum",
        "Satu tombol mengisi yang berlaku di semua daerah; tambahkan peraturan daerah sendiri.",
        "daerah",
        DasarHukum.objects.all(),
    ),
    (
        "Tambah perangkat daerah",
        "Lalu lengkapi unit kerja dan pejabatnya pada halaman perangkat daerah itu.",
        "opd_daftar",
        PerangkatDaerah.objects.all(),
    ),
    (
        "Buka tahun kinerja",
        "Dari halaman perangkat daerah. Setelah terbuka, Renstra dan semua isian dapat dimulai.",
        "opd_daftar",
        TahunKinerja.objects.all(),
    ),
    (
        "Undang pengguna",
        "Sub Bagian PEP, bidang, verifikator, kepala perangkat daerah, dan peninjau Inspektorat.",
        "pengguna_daftar",
        Keanggotaan.objects.filter(~Q(peran=Keanggotaan.Peran.ADMIN)),
    ),
)


def list_langkah_awal() -> list[Langkah]:
    """The steps in order; none once all of them are done. One query."""
    ada = {f"l{ke}": Exists(isi) for ke, (*_, isi) in enumerate(_LANGKAH)}
    # any row carries the answers; the asking administrator's own membership is always there
    jawab = Keanggotaan.objects.annotate(**ada).values(*ada).order_by("pk").first() or {}
    langkah = [
        Langkah(judul, rinci, reverse(nama), jawab.get(f"l{ke}", False))
        for ke, (judul, rinci, nama, _) in enumerate(_LANGKAH)
    ]
    return [] if all(satu.selesai for satu in langkah) else langkah
