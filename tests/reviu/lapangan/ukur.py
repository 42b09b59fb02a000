"""Plant each error in each report and say what was found: `python -m tests.reviu.lapangan.ukur`."""

from copy import deepcopy
from dataclasses import dataclass

from lkjip.reviu.dokumen_asing import baca_isi
from lkjip.rumus.uji import Temuan, periksa

from . import (
    bapperida,
    dinkes,
    dinsos,
    disdik,
    dukcapil,
    inspektorat,
    kecamatan,
    kelurahan,
    kesbangpol,
    pemkot,
    pupr,
    rsud,
    satpol,
    setwan,
)
from .tulis import BENTUK, H, L, Laporan, P, T

LAPORAN = {
    modul.__name__.rpartition(".")[2]: modul.laporan
    for modul in (
        dinkes, dinsos, disdik, dukcapil, inspektorat, kelurahan, pemkot, pupr, rsud,
        kecamatan, setwan, bapperida, satpol,
        kesbangpol,
    )
}  # fmt: skip


@dataclass(frozen=True)
class Hasil:
    jenis: str
    ditemukan: bool
    lebih: tuple[Temuan, ...]
    semua: tuple[Temuan, ...]


def _wadah(blok, baris=None) -> str:
    if isinstance(blok, T):
        return f"{blok.judul} | " + " | ".join(baris or [])
    return blok.teks if isinstance(blok, H | P) else " | ".join(blok.isi)


def tanam(laporan: Laporan, lama: str, baru: str, dekat: str) -> Laporan:
    """A copy in which the first `lama` near `dekat` reads `baru`."""
    hasil = deepcopy(laporan)
    for blok in hasil.blok:
        if isinstance(blok, H | P):
            if lama in blok.teks and dekat in blok.teks:
                blok.teks = blok.teks.replace(lama, baru, 1)
                return hasil
        elif isinstance(blok, L):
            for k, isi in enumerate(blok.isi):
                if lama in isi and dekat in _wadah(blok):
                    blok.isi[k] = isi.replace(lama, baru, 1)
                    return hasil
        else:
            if lama in blok.judul and dekat in blok.judul:
                blok.judul = blok.judul.replace(lama, baru, 1)
                return hasil
            for baris in (*blok.kepala, *blok.baris):
                if dekat in _wadah(blok, baris):
                    for k, isi in enumerate(baris):
                        if isi == lama or (lama in isi and not lama.replace(",", "").isdigit()):
                            baris[k] = isi.replace(lama, baru, 1)
                            return hasil
    raise AssertionError(f"{laporan.nama}: {lama!r} dekat {dekat!r} tidak ada")


def _inti(temuan: Temuan) -> str:
    kutipan = " ".join(isi.kutipan for isi in temuan.lokasi)
    return f"{temuan.tertulis} {temuan.terhitung} {temuan.pesan} {temuan.saran} {kutipan}"


def ukur_satu(bersih: Laporan, tanaman: tuple, bentuk: str, dasar: set[tuple]) -> Hasil:
    jenis, lama, baru, dekat, tanda = tanaman
    isi = tanam(bersih, lama, baru, dekat)
    semua = periksa(baca_isi(BENTUK[bentuk](isi)))
    baru_muncul = tuple(t for t in semua if (t.kode, t.tertulis, t.terhitung) not in dasar)
    kena = next((t for t in baru_muncul if tanda in _inti(t)), None)
    lebih = tuple(t for t in baru_muncul if t is not kena)
    return Hasil(jenis, kena is not None, lebih, baru_muncul)


def dasar(laporan: Laporan, bentuk: str) -> tuple[Temuan, ...]:
    return periksa(baca_isi(BENTUK[bentuk](laporan)))
