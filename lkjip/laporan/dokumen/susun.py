"""Builds the whole report from the facts of one OPD-year and the prose that people wrote."""

from collections.abc import Iterable, Mapping

from lkjip.rumus.ikhtisar import hitung_ikhtisar
from lkjip.rumus.potret import Potret

from .bab1 import susun_bab1
from .bab2 import susun_bab2
from .bab3 import susun_bab3
from .bab4 import susun_bab4
from .bagian_naskah import BagianNaskah, susun_judul
from .banding import daftar_beda
from .depan import susun_depan
from .kamus import susun_kamus
from .lampiran import susun_lampiran, susun_pk
from .narasi import GalatNarasi, cari_rujukan_putus
from .perakit import Perakit
from .pohon import Bagian, Blok, Dokumen, Gambar, JenisBagian, Kotak, SubBab, Tabel
from .sampul import JUDUL, susun_sampul


def susun_dokumen(potret: Potret, narasi: Mapping[str, str]) -> Dokumen:
    """Build the tree of one report.

    `narasi` holds the prose of sections by key (see `daftar_naskah`); a section without prose gets
    a default written from the facts. Raises GalatNarasi with every problem of all sections.
    """
    return _susun(_siapkan(potret, narasi))


def susun_formulir_pk(potret: Potret) -> Dokumen:
    """Build the Perjanjian Kinerja of the potret as a document of its own."""
    p = _siapkan(potret, {})
    judul = "Perjanjian Kinerja"
    bagian = Bagian("formulir.pk", JenisBagian.FORMULIR, judul, susun_pk(p))
    return Dokumen(judul, potret.opd.nama, potret.pemda.nama, potret.tahun, (bagian,))


def daftar_naskah(potret: Potret) -> tuple[BagianNaskah, ...]:
    """The sections that take prose in this report, in reading order."""
    perakit = _siapkan(potret, {})
    _susun(perakit)
    judul = susun_judul(potret)
    return tuple(BagianNaskah(kunci, judul[kunci], baku) for kunci, baku in perakit.naskah.items())


def cari_narasi_lepas(potret: Potret, narasi: Mapping[str, str]) -> tuple[str, ...]:
    """Keys of prose that has no place in this report, for example of a deleted indicator."""
    tempat = {bagian.kunci for bagian in daftar_naskah(potret)}
    return tuple(kunci for kunci in narasi if kunci not in tempat)


def _siapkan(potret: Potret, narasi: Mapping[str, str]) -> Perakit:
    ikhtisar = hitung_ikhtisar(potret)
    kamus = susun_kamus(potret, ikhtisar)
    return Perakit(potret, ikhtisar, kamus, narasi, daftar_beda(potret, ikhtisar, kamus))


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
    tersedia = {kunci for satu in bagian for kunci in (satu.kunci, *_kunci(satu.isi))}
    masalah = [*p.masalah, *cari_rujukan_putus(p.rujukan, tersedia)]
    if masalah:
        raise GalatNarasi(masalah)
    return Dokumen(JUDUL, p.potret.opd.nama, p.potret.pemda.nama, p.potret.tahun, bagian)


def _kunci(blok: Iterable[Blok]) -> Iterable[str]:
    """Keys of everything below that can be referred to."""
    for satu in blok:
        if isinstance(satu, Tabel | Gambar | SubBab):
            yield satu.kunci
        if isinstance(satu, SubBab | Kotak):
            yield from _kunci(satu.isi)
