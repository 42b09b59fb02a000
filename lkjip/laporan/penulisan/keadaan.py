"""The state of every section: written by whom, stale, broken, or still the default text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lkjip.organisasi.models import DrafIsian, Pengguna

from ..dokumen.bagian_naskah import BagianNaskah
from ..dokumen.narasi import MasalahNarasi
from ..dokumen.nomor import Entri
from ..models import Narasi, VersiNarasi
from ..versi.beda import Beda
from .bahan import Bahan
from .draf import beda_draf
from .ikatan import Perubahan, cari_perubahan

NADA = {
    "rusak": ("belum", "Perlu diperbaiki"),
    "ulang": ("mendekati", "Perlu dibaca ulang"),
    "ditulis": ("tercapai", "Ditulis"),
    "draf": ("mendekati", "Draf berubah"),
    "baku": ("keterangan", "Draf dari data"),
    "kosong": ("tak-diketahui", "Belum ditulis"),
}
"""State → (tone, words)."""
VERSI_TERBANYAK = 20


@dataclass(frozen=True, slots=True)
class KeadaanBagian:
    """One section with its state. `draf` is the user's own unsaved text of it."""

    bagian: BagianNaskah
    tempat: Entri | None
    narasi: Narasi | None
    masalah: tuple[MasalahNarasi, ...]
    perubahan: tuple[Perubahan, ...]
    beda: tuple[Beda, ...] = ()  # what changed in the draft from data since people read it
    draf: DrafIsian | None = None

    @property
    def keadaan(self) -> str:
        """A key of `NADA`."""
        if self.masalah:
            return "rusak"
        if self.perubahan:
            return "ulang"
        if self.tertulis:
            return "ditulis"
        if self.beda:
            return "draf"
        return "baku" if self.bagian.baku else "kosong"

    @property
    def tertulis(self) -> bool:
        return self.narasi is not None and bool(self.narasi.isi)

    @property
    def nada(self) -> str:
        return NADA[self.keadaan][0]

    @property
    def kata(self) -> str:
        return NADA[self.keadaan][1]


def keadaan_bagian(
    bahan: Bahan, bagian: BagianNaskah, draf: DrafIsian | None = None
) -> KeadaanBagian:
    """The state of one section."""
    narasi = bahan.baris.get(bagian.kunci)
    berubah = cari_perubahan(narasi.ikatan, bahan.kamus) if narasi and narasi.isi else ()
    return KeadaanBagian(
        bagian,
        bahan.tempat(bagian.kunci),
        narasi,
        bahan.masalah(bagian.kunci),
        berubah,
        beda_draf(bahan, bagian.kunci),
        draf,
    )


def daftar_keadaan(bahan: Bahan, draf: Mapping[str, DrafIsian]) -> tuple[KeadaanBagian, ...]:
    """The state of all sections in reading order; `draf` by section key."""
    return tuple(keadaan_bagian(bahan, satu, draf.get(satu.kunci)) for satu in bahan.susun.naskah)


def kelompokkan(
    bahan: Bahan, keadaan: Iterable[KeadaanBagian]
) -> list[tuple[str, list[KeadaanBagian]]]:
    """Sections under the part of the report in which they stand."""
    hasil: dict[str, list[KeadaanBagian]] = {}
    for satu in keadaan:
        hasil.setdefault(_judul_bagian(bahan, satu.tempat), []).append(satu)
    return list(hasil.items())


def _judul_bagian(bahan: Bahan, tempat: Entri | None) -> str:
    if tempat is None:
        return "Lain-lain"
    atas = bahan.dok.entri(tempat.bagian)
    return f"{atas.label} {atas.judul}".strip()


def narasi_lepas(bahan: Bahan) -> tuple[Narasi, ...]:
    """Prose whose section is no longer in the report, for example of a deleted indicator."""
    tempat = {satu.kunci for satu in bahan.susun.naskah}
    return tuple(satu for kunci, satu in bahan.baris.items() if satu.isi and kunci not in tempat)


def list_versi_narasi(bahan: Bahan, bagian: str) -> list[VersiNarasi]:
    """The latest former texts of a section, newest first, with their authors."""
    rows = VersiNarasi.objects.filter(opd=bahan.opd, tahun=bahan.tahun, bagian=bagian)
    return list(rows.select_related("oleh")[:VERSI_TERBANYAK])


def kunci_draf(opd_kode: str, tahun: int, bagian: str) -> str:
    """Key under which an unsaved text is kept for its author."""
    return f"{awalan_draf(opd_kode, tahun)}{bagian}"[:120]


def awalan_draf(opd_kode: str, tahun: int) -> str:
    return f"naskah:{opd_kode}:{tahun}:"


def get_draf(oleh: Pengguna, opd_kode: str, tahun: int) -> dict[str, DrafIsian]:
    """The user's unsaved texts of one report, by section key."""
    awalan = awalan_draf(opd_kode, tahun)
    rows = DrafIsian.objects.filter(pengguna=oleh, kunci__startswith=awalan)
    return {satu.kunci.removeprefix(awalan): satu for satu in rows}
