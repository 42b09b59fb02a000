"""What the pages of writing show."""

from collections import Counter
from dataclasses import dataclass

from django.utils.safestring import SafeString

from lkjip.organisasi.models import PerangkatDaerah

from ..dokumen.cari_butir import Temuan, cari_butir, cari_rujukan
from ..dokumen.kamus.kunci import daftar_kunci_sasaran, kunci_indikator
from ..dokumen.narasi import MasalahNarasi
from ..gambar_naskah.alamat import alamat_foto
from ..render import render_blok
from .bahan import Bahan, ambil_bahan
from .bersih import HasilBersih, TerlaluPanjang, bersihkan
from .keadaan import NADA, KeadaanBagian
from .tawaran import Tawaran, cari_tawaran, ikatkan

UTAMAKAN = {
    "depan": ("opd.", "iku.", "anggaran."),
    "bab.1.kepegawaian": ("pegawai.", "abk."),
    "bab.1": ("opd.", "organisasi.", "pemda."),
    "bab.2": ("renstra.", "tujuan.", "sasaran.", "iku.", "pk.", "anggaran."),
    "bab.3.anggaran": ("anggaran.", "belanja."),
    "bab.3.efisiensi": ("opd.efisiensi", "opd.", "anggaran."),
    "bab.3": ("iku.", "opd.", "indikator_sasaran."),
    "bab.4": ("iku.", "opd.", "anggaran."),
}
"""Beginning of a section's key → beginnings of the figures that concern it, the longest first."""


@dataclass(frozen=True, slots=True)
class Saringan:
    """One link of the filter: how many sections are in that state."""

    kunci: str
    kata: str
    jumlah: int


def daftar_saringan(keadaan: tuple[KeadaanBagian, ...]) -> list[Saringan]:
    """The states that occur, in the order in which they ask for work."""
    hitung = Counter(satu.keadaan for satu in keadaan)
    return [
        Saringan(kunci, kata, hitung[kunci]) for kunci, (_, kata) in NADA.items() if hitung[kunci]
    ]


def utamakan(bahan: Bahan, bagian: str) -> tuple[str, ...]:
    """Beginnings of the keys of the figures that a section is about."""
    for kode in (satu.kode for satu in bahan.susun.ikhtisar.indikator):
        if bagian == f"bab.3.{kunci_indikator(kode)}":
            return (f"{kunci_indikator(kode)}.",)
    kunci_sasaran = daftar_kunci_sasaran(bahan.potret)
    for sasaran in bahan.susun.ikhtisar.sasaran:
        kunci = kunci_sasaran[sasaran.fakta.id]
        if bagian == f"bab.3.{kunci}":
            anak = (f"{kunci_indikator(satu.kode)}." for satu in sasaran.indikator)
            return (f"{kunci}.", *anak)
    return next((isi for awal, isi in UTAMAKAN.items() if bagian.startswith(awal)), ("opd.",))


def cari(bahan: Bahan, bagian: str, kata: str, jenis: str) -> tuple[list[Temuan], int]:
    """What the picker finds: figures, or things to refer to when `jenis` is "rujukan"."""
    if jenis == "rujukan":
        return cari_rujukan(bahan.dok.register.values(), kata)
    return cari_butir(bahan.kamus, kata, utamakan(bahan, bagian))


@dataclass(frozen=True, slots=True)
class PapanTawaran:
    """The typed figures of a text that can be bound, and how many are left alone on purpose."""

    daftar: tuple[Tawaran, ...] = ()
    dibiarkan: int = 0


@dataclass(frozen=True, slots=True)
class Tampilan:
    """A text as the report will show it; `isi` is None when it cannot be printed."""

    bersih: HasilBersih
    isi: SafeString | None
    masalah: tuple[MasalahNarasi, ...]
    papan: PapanTawaran = PapanTawaran()


def tampilkan(opd: PerangkatDaerah, tahun: int, bagian: str, html: str) -> Tampilan:
    """A text, cleaned, as its section of the report will show it."""
    try:
        bersih = bersihkan(html)
    except TerlaluPanjang as galat:
        bersih, masalah = HasilBersih("", ()), (MasalahNarasi(bagian, "Teks", str(galat)),)
        return Tampilan(bersih, None, masalah)
    return tampilkan_bahan(ambil_bahan(opd, tahun, {bagian: bersih.html}), bagian, bersih)


def tampilkan_bahan(bahan: Bahan, bagian: str, bersih: HasilBersih | None = None) -> Tampilan:
    """The text that `bahan` holds for a section, as the report will show it."""
    masalah = bahan.masalah(bagian)
    isi = (
        None
        if masalah
        else render_blok(
            bahan.dok, bahan.susun.isi.get(bagian, ()), alamat_foto(bahan.opd, bahan.tahun)
        )
    )
    if bersih is None:
        tersimpan = bahan.baris.get(bagian)
        bersih = HasilBersih(tersimpan.isi if tersimpan else "", ())
    return Tampilan(bersih, isi, masalah, papan_tawaran(bahan, bagian, bersih.html))


def papan_tawaran(bahan: Bahan, bagian: str, bersih: str) -> PapanTawaran:
    """What to offer beside a clean text."""
    dibiarkan = bahan.dibiarkan.get(bagian, frozenset())
    daftar = cari_tawaran(
        bersih, bahan.kamus, utamakan(bahan, bagian), bahan.dok.register.values(), dibiarkan
    )
    return PapanTawaran(daftar, len(dibiarkan))


def ikat_ketikan(bahan: Bahan, bagian: str, html: str, awal: int, isian: str) -> str | None:
    """The text with the typed figure at `awal` bound to `isian`; None when that is not offered."""
    try:
        bersih = bersihkan(html).html
    except TerlaluPanjang:
        return None
    for satu in papan_tawaran(bahan, bagian, bersih).daftar:
        for calon in satu.calon:
            if satu.ketikan.awal == awal and calon.isian == isian:
                return ikatkan(bersih, satu.ketikan, calon)
    return None
