"""Cuts a numbered document into the parts that the printer lays out."""

from collections.abc import Mapping

from django.utils.safestring import SafeString

from .cetak import Folio, Naskah
from .dokumen.nomor import DokumenBernomor
from .dokumen.pohon import Bagian, DaftarOtomatis, JenisBagian
from .render import bungkus_cetak, render_bagian
from .tata_letak import Petunjuk

FOLIO: dict[str, Folio] = {
    "sampul": "tanpa",
    "formulir": "tanpa",
    "depan": "romawi",
    "isi": "arab",
    "kertas": "arab",
}


def susun_naskah(dok: DokumenBernomor) -> tuple[Naskah, ...]:
    """One `Naskah` per top part of `dok`, in order."""
    return tuple(_naskah(dok, bagian) for bagian in dok.dokumen.bagian)


def _naskah(dok: DokumenBernomor, bagian: Bagian) -> Naskah:
    halaman = _jenis_halaman(bagian)
    entri = dok.entri(bagian.kunci)
    kunci = {e.jangkar: e.kunci for e in dok.register.values()}
    ingat: dict[int, SafeString] = {}

    def susun(folio: Mapping[str, str], petunjuk: Petunjuk) -> str:
        batas = {kunci[jangkar]: n for jangkar, n in petunjuk.batas.items()}
        isi = render_bagian(dok, bagian, "cetak", folio, batas, ingat)
        return bungkus_cetak(dok, isi, kelas=halaman + (" rapat" if petunjuk.rapat else ""))

    sebutan = "Sampul" if bagian.jenis is JenisBagian.SAMPUL else entri.label or bagian.judul
    return Naskah(bagian.kunci, sebutan, FOLIO[halaman], susun, _punya_daftar(bagian))


def _punya_daftar(bagian: Bagian) -> bool:
    """Whether `bagian` holds an automatic list, and so depends on all other page numbers."""
    return any(isinstance(b, DaftarOtomatis) for b in bagian.isi)


def _jenis_halaman(bagian: Bagian) -> str:
    """Which pages carry `bagian`: "sampul" and "formulir" (no folio), "depan" (roman), "isi" or
    "kertas" (arabic)."""
    tersendiri = {
        JenisBagian.SAMPUL,
        JenisBagian.DEPAN,
        JenisBagian.FORMULIR,
        JenisBagian.KERTAS,
    }
    return bagian.jenis.value if bagian.jenis in tersendiri else "isi"
