"""Builds the whole report from the facts of one OPD-year and the prose that people wrote."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lkjip.rumus.ikhtisar import Ikhtisar, hitung_ikhtisar
from lkjip.rumus.potret import Potret

from .bab1 import susun_bab1
from .bab2 import susun_bab2
from .bab3 import susun_bab3
from .bab4 import susun_bab4
from .bagian_naskah import BagianNaskah, susun_judul
from .banding import daftar_beda
from .depan import susun_depan
from .halaman_unggahan import HalamanUnggahan
from .kamus import Butir, susun_kamus
from .kerangka import terapkan_kerangka
from .lampiran import susun_lampiran, susun_pk
from .narasi import BerkasGambar, GalatNarasi, MasalahNarasi, cari_rujukan_putus
from .perakit import Perakit
from .pohon import Bagian, Blok, Dokumen, Gambar, JenisBagian, Kotak, Pengesahan, SubBab, Tabel
from .sampul import JUDUL, susun_sampul
from .usulan import susun_usulan


@dataclass(frozen=True, slots=True)
class HasilSusun:
    """A report put together as far as its prose goes. `isi` holds the blocks of each section,
    `masalah` what is wrong with the prose; a section at fault shows its default text instead."""

    dokumen: Dokumen
    naskah: tuple[BagianNaskah, ...]
    isi: Mapping[str, tuple[Blok, ...]]
    kamus: Mapping[str, Butir]
    ikhtisar: Ikhtisar
    masalah: tuple[MasalahNarasi, ...]


def susun_dokumen(
    potret: Potret,
    narasi: Mapping[str, str],
    gambar: Mapping[str, BerkasGambar] | None = None,
    halaman: Mapping[str, HalamanUnggahan] | None = None,
) -> Dokumen:
    """Build the tree of one report.

    `narasi` holds the prose of sections by key (see `daftar_naskah`); a section without prose gets
    a default written from the facts. `gambar` are the pictures it shows, and
    `halaman` the pages of attached documents, by their SHA-256. Raises GalatNarasi with every
    problem of all sections.
    """
    p = _siapkan(potret, narasi, gambar, halaman)
    dokumen = _susun(p)
    if masalah := _periksa(p, dokumen):
        raise GalatNarasi(masalah)
    return dokumen


def susun_sebisanya(
    potret: Potret,
    narasi: Mapping[str, str],
    gambar: Mapping[str, BerkasGambar] | None = None,
    halaman: Mapping[str, HalamanUnggahan] | None = None,
) -> HasilSusun:
    """Build the report although some of its prose cannot be printed, and say what is wrong."""
    masalah: list[MasalahNarasi] = []
    pakai = dict(narasi)
    while True:
        p = _siapkan(potret, pakai, gambar, halaman)
        dokumen = _susun(p)
        baru = _periksa(p, dokumen)
        masalah.extend(baru)
        rusak = {satu.bagian for satu in baru} & pakai.keys()
        if not rusak:
            break
        for kunci in rusak:
            del pakai[kunci]
    return HasilSusun(dokumen, _daftar(p), p.isi, p.kamus, p.ikhtisar, tuple(masalah))


def susun_formulir_pk(potret: Potret, pengesahan: Pengesahan | None = None) -> Dokumen:
    """Build the Perjanjian Kinerja of the potret as a document of its own; with `pengesahan` the
    one that both parties sign electronically."""
    p = _siapkan(potret, {})
    judul = "Perjanjian Kinerja"
    bagian = Bagian("formulir.pk", JenisBagian.FORMULIR, judul, susun_pk(p, pengesahan))
    kode = pengesahan.kode if pengesahan else ""
    return Dokumen(judul, potret.opd.nama, potret.pemda.nama, potret.tahun, (bagian,), kode)


def daftar_naskah(potret: Potret) -> tuple[BagianNaskah, ...]:
    """The sections that take prose in this report, in reading order."""
    perakit = _siapkan(potret, {})
    _susun(perakit)
    return _daftar(perakit)


def cari_narasi_lepas(potret: Potret, narasi: Mapping[str, str]) -> tuple[str, ...]:
    """Keys of prose that has no place in this report, for example of a deleted indicator."""
    tempat = {bagian.kunci for bagian in daftar_naskah(potret)}
    return tuple(kunci for kunci in narasi if kunci not in tempat)


def _siapkan(
    potret: Potret,
    narasi: Mapping[str, str],
    gambar: Mapping[str, BerkasGambar] | None = None,
    halaman: Mapping[str, HalamanUnggahan] | None = None,
) -> Perakit:
    ikhtisar = hitung_ikhtisar(potret)
    kamus = susun_kamus(potret, ikhtisar)
    beda = daftar_beda(potret, ikhtisar, kamus)
    return Perakit(potret, ikhtisar, kamus, narasi, beda, gambar or {}, halaman or {})


def _susun(p: Perakit) -> Dokumen:
    bagian = (
        susun_sampul(p),
        *susun_depan(p),
        susun_bab1(p),
        susun_bab2(p),
        susun_bab3(p),
        susun_bab4(p),
        *susun_lampiran(p),
    )
    dokumen = Dokumen(JUDUL, p.potret.opd.nama, p.potret.pemda.nama, p.potret.tahun, bagian)
    return terapkan_kerangka(dokumen, p.potret)


def _daftar(p: Perakit) -> tuple[BagianNaskah, ...]:
    judul, usulan = susun_judul(p.potret), susun_usulan(p)
    return tuple(
        BagianNaskah(kunci, judul[kunci], baku, "" if baku else usulan.get(kunci, ""))
        for kunci, baku in p.naskah.items()
    )


def _periksa(p: Perakit, dokumen: Dokumen) -> list[MasalahNarasi]:
    """What keeps the prose from being printed: its own problems, and references to nothing."""
    tersedia = {kunci for satu in dokumen.bagian for kunci in (satu.kunci, *_kunci(satu.isi))}
    return [*p.masalah, *cari_rujukan_putus(p.rujukan, tersedia)]


def _kunci(blok: Iterable[Blok]) -> Iterable[str]:
    """Keys of everything below that can be referred to."""
    for satu in blok:
        if isinstance(satu, Tabel | Gambar | SubBab):
            yield satu.kunci
        if isinstance(satu, SubBab | Kotak):
            yield from _kunci(satu.isi)
