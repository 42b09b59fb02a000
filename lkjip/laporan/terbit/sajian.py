"""The gate as the page shows it: findings by kind, each with its link, and the meter per
element."""

from collections.abc import Iterable
from dataclasses import dataclass

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.kelengkapan import JUDUL_UNSUR, WAJIB
from lkjip.rumus.uji import KATALOG

from ..models import PengecualianTemuan
from .gerbang import HasilGerbang, TemuanGerbang
from .pengecualian import read_gerbang
from .selectors import get_pengecualian

JUDUL_KODE = {
    "G01": "Naskah",
    "G02": "Rencana",
    "G03": "Rencana",
    "G04": "Serapan di bawah 60 % tanpa penjelasan",
    "G05": "Anggaran yang belum dipetakan",
    "G06": "Dokumen lampiran",
}


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    temuan: TemuanGerbang
    url: str
    pengecualian: PengecualianTemuan | None = None


@dataclass(frozen=True, slots=True)
class KelompokTemuan:
    judul: str
    baris: tuple[BarisTemuan, ...]


@dataclass(frozen=True, slots=True)
class MeterUnsur:
    """One of the seven elements over all indicators."""

    nomor: int
    judul: str
    ada: int
    dari: int
    wajib: bool

    @property
    def lengkap(self) -> bool:
        return self.ada == self.dari


@dataclass(frozen=True, slots=True)
class Gerbang:
    hasil: HasilGerbang
    terbuka: tuple[KelompokTemuan, ...]
    peringatan: tuple[KelompokTemuan, ...]
    dikecualikan: tuple[BarisTemuan, ...]
    meter: tuple[MeterUnsur, ...]


def build_gerbang(opd: PerangkatDaerah, tahun: int) -> Gerbang:
    """Everything the gate's page shows."""
    _, hasil = read_gerbang(opd, tahun)
    ada = get_pengecualian(opd, tahun)
    baris = tuple(
        BarisTemuan(satu, satu.tautan.alamat(opd, tahun), ada.get(satu.kunci))
        for satu in hasil.dikecualikan
    )
    return Gerbang(
        hasil,
        _kelompok(opd, tahun, hasil.terbuka),
        _kelompok(opd, tahun, hasil.peringatan),
        baris,
        tuple(_meter(hasil)),
    )


def _kelompok(
    opd: PerangkatDaerah, tahun: int, temuan: Iterable[TemuanGerbang]
) -> tuple[KelompokTemuan, ...]:
    hasil: dict[str, list[BarisTemuan]] = {}
    for satu in temuan:
        baris = BarisTemuan(satu, satu.tautan.alamat(opd, tahun))
        hasil.setdefault(_judul(satu.kode), []).append(baris)
    return tuple(KelompokTemuan(judul, tuple(isi)) for judul, isi in hasil.items())


def _judul(kode: str) -> str:
    if kode.startswith("U0"):
        return JUDUL_UNSUR[int(kode[1:])]
    if kode in KATALOG:
        return KATALOG[kode].judul
    return JUDUL_KODE[kode]


def _meter(hasil: HasilGerbang) -> Iterable[MeterUnsur]:
    for nomor, judul in JUDUL_UNSUR.items():
        bagian = hasil.kelengkapan.per_unsur(nomor)
        if bagian.dari:
            yield MeterUnsur(nomor, judul, bagian.ada, bagian.dari, nomor in WAJIB)
