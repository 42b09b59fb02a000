"""Cuts a numbered document into the parts that the printer lays out."""

from .cetak import Folio, Naskah
from .dokumen.nomor import DokumenBernomor
from .dokumen.pohon import Bagian, JenisBagian
from .render import bungkus_cetak, jenis_halaman, punya_daftar, render_bagian

FOLIO: dict[str, Folio] = {"sampul": "tanpa", "depan": "romawi", "isi": "arab"}


def susun_naskah(dok: DokumenBernomor) -> tuple[Naskah, ...]:
    """One `Naskah` per top part of `dok`, in order."""
    return tuple(_naskah(dok, bagian) for bagian in dok.dokumen.bagian)


def _naskah(dok: DokumenBernomor, bagian: Bagian) -> Naskah:
    halaman = jenis_halaman(bagian)
    entri = dok.entri(bagian.kunci)
    tetap = None if punya_daftar(bagian) else render_bagian(dok, bagian, "cetak")

    def susun(folio):
        isi = tetap if tetap is not None else render_bagian(dok, bagian, "cetak", folio)
        return bungkus_cetak(dok, isi, kelas=halaman)

    sebutan = "Sampul" if bagian.jenis is JenisBagian.SAMPUL else entri.label or bagian.judul
    return Naskah(bagian.kunci, sebutan, FOLIO[halaman], susun, berdaftar=tetap is None)
