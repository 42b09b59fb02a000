"""Belanja by account as the page for typing it shows it: the standard accounts of the year's
structure together with those that are stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.angka import format_angka
from lkjip.rumus.ikhtisar_belanja import IkhtisarBelanja, hitung_belanja
from lkjip.rumus.potret import PotretBelanja
from lkjip.rumus.serapan import Serapan
from lkjip.rumus.struktur_belanja import AKUN, LABEL_STRUKTUR, kunci_akun, struktur_tahun
from renstra.kisi import tulis_semula

from .potret import get_potret_anggaran
from .susunan import get_susunan

KOLOM = {"anggaran": "Anggaran", "realisasi": "Realisasi"}


@dataclass(frozen=True, slots=True)
class SelBelanja:
    """One cell: a figure of an account that has no rows below it."""

    nama: str
    kolom: str
    label: str
    teks: str
    galat: str


@dataclass(frozen=True, slots=True)
class BarisBelanja:
    """An account. `sel` is empty where it sums the rows below it."""

    hasil: IkhtisarBelanja
    sel: tuple[SelBelanja, ...]


@dataclass(frozen=True, slots=True)
class HalamanBelanja:
    """The grid of one year, beside the sums of its kegiatan."""

    struktur: str
    label_struktur: str
    baris: tuple[BarisBelanja, ...]
    total: Serapan
    kegiatan: Serapan
    semula: str

    @property
    def galat(self) -> list[tuple[BarisBelanja, SelBelanja]]:
        return [(b, s) for b in self.baris for s in b.sel if s.galat]


def list_akun(belanja: tuple[PotretBelanja, ...], tahun: int) -> list[PotretBelanja]:
    """The accounts of the year by code: the stored ones, and the standard ones that are missing.

    A standard account below a stored one that carries money itself is left out.
    """
    ada = [satu for satu in belanja if satu.tahun == tahun]
    punya = {kunci_akun(satu.kode) for satu in ada}
    berisi = {kunci_akun(b.kode) for b in ada if b.anggaran is not None or b.realisasi is not None}
    kode = {kunci_akun(satu.kode): satu.kode for satu in ada}
    baku = []
    for akun in AKUN[struktur_tahun(tahun)]:
        kunci = kunci_akun(akun.kode)
        if kunci in punya or any(kunci[:n] in berisi for n in range(1, len(kunci))):
            continue
        induk = kode.get(kunci_akun(akun.induk), akun.induk) if akun.induk else None
        baku.append(PotretBelanja(tahun, akun.kode, induk, akun.uraian, None, None))
    return sorted([*ada, *baku], key=lambda b: kunci_akun(b.kode))


def nama_sel_belanja(kode: str, kolom: str) -> str:
    """The name of a cell's field: "anggaran-5.2.1"."""
    return f"{kolom}-{kode}"


def tulis_uang(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_angka(nilai)


def susun_belanja(
    opd: PerangkatDaerah,
    tahun: int,
    diketik: Mapping[str, str] | None = None,
    pesan: Mapping[str, str] | None = None,
) -> HalamanBelanja:
    """The page. `diketik` and `pesan`: text and refusal of cells by name, after a failed save."""
    akun = list_akun(get_potret_anggaran(opd, tahun, {}).belanja, tahun)
    fakta = {satu.kode: satu for satu in akun}
    kini = hitung_belanja(akun)[0]
    baris, semula = [], {}
    for hasil in kini.baris:
        sel = []
        for kolom, label in KOLOM.items() if hasil.daun else ():
            nama = nama_sel_belanja(hasil.kode, kolom)
            semula[nama] = tulis_uang(getattr(fakta[hasil.kode], kolom))
            teks = (diketik or {}).get(nama, semula[nama])
            sel.append(SelBelanja(nama, kolom, label, teks, (pesan or {}).get(nama, "")))
        baris.append(BarisBelanja(hasil, tuple(sel)))
    struktur = struktur_tahun(tahun)
    return HalamanBelanja(
        struktur,
        LABEL_STRUKTUR[struktur],
        tuple(baris),
        kini.total,
        get_susunan(opd, tahun).total.serapan,
        tulis_semula(semula),
    )
