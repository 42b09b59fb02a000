"""Bullet charts of capaian: bar from 0, target tick, last year's mark, value before a cap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .dasar import Grafik, TabelData, gabung, kalimat_kosong, lukis_kosong, paragraf, sebut
from .huruf import bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN, Kanvas
from .tanda import (
    SEBELUM_DIBATASI,
    BarisCapaian,
    lebar_kata,
    lukis_capaian,
    lukis_kata,
    lukis_ketupat,
    lukis_sumbu,
    skala_capaian,
    tinggi_kata,
)
from .tata import SELA, SEMPIT, Skala, lukis_kunci, tengah
from .warna import REDUP, TINTA, UTAMA

TEBAL = 18
NAMA_LALU = "capaian tahun lalu"


@dataclass(frozen=True, slots=True)
class BulletCapaian(Grafik):
    """Capaian of one or many indicators on one axis. `nama_lalu` names the year before."""

    JENIS: ClassVar[str] = "bullet"
    judul: str
    baris: tuple[BarisCapaian, ...]
    nama_lalu: str = NAMA_LALU
    kepala: str = "Indikator"

    def alt(self) -> str:
        if not self.baris:
            return "Diagram capaian tanpa data."
        return paragraf(
            f"Diagram capaian {len(self.baris)} indikator terhadap target 100 %.",
            *kalimat_capaian(self.baris),
        )

    def data_tabel(self) -> TabelData:
        return tabel_capaian(self.baris, self.kepala, self.nama_lalu)

    def _lukis(self, k: Kanvas) -> float:
        if not self.baris:
            return lukis_kosong(k)
        di_atas = k.lebar < SEMPIT
        l_kata = min(max(map(lebar_kata, self.baris)), k.lebar * (0.42 if di_atas else 0.3))
        l_nama = max(lebar_teks(b.nama, UKURAN) for b in self.baris)
        l_nama = k.lebar if di_atas else min(l_nama, k.lebar * 0.36)
        x0 = 8.0 if di_atas else l_nama + SELA * 1.5
        skala = skala_capaian(self.baris, x0, k.lebar - l_kata - SELA * 1.5)
        y = 2.0
        for b in self.baris:
            y = _lukis_baris(k, y, b, skala, l_nama, di_atas) + SELA * 1.5
        y = lukis_sumbu(k, y - 4, skala)
        return lukis_kunci_capaian(k, y + 8, self.baris, self.nama_lalu)


def _lukis_baris(
    k: Kanvas, y: float, b: BarisCapaian, skala: Skala, l_nama: float, di_atas: bool
) -> float:
    nama = bungkus(b.nama, l_nama, UKURAN)
    x_kata = skala.x1 + SELA * 1.5
    lebar = k.lebar - x_kata
    tinggi_nama, t_kata = tinggi_baris(len(nama), UKURAN), tinggi_kata(b, lebar)
    tinggi = max(t_kata, TEBAL + 4) if di_atas else max(t_kata, TEBAL + 4, tinggi_nama)
    y_nama = y + UKURAN * 0.64 if di_atas else tengah(y + tinggi / 2, len(nama))
    with k.tautan(b.tautan):
        k.teks(0, y_nama, nama, warna=UTAMA if b.tautan else None)
    if di_atas:
        y += tinggi_nama + 3
    with k.grup(f"{b.nama}: {b.capaian.terbaca}, {b.sebutan}"):
        lukis_capaian(k, y + (tinggi - TEBAL) / 2, TEBAL, skala, b)
        lukis_kata(k, x_kata, y + (tinggi - t_kata) / 2, b, lebar)
    return y + tinggi


def kalimat_capaian(baris: Sequence[BarisCapaian]) -> list[str]:
    """Sentences: each known capaian with its status, what is unknown, what was capped."""
    dibatasi = [f"{sebut(b.nama)} {b.sebelum_dibatasi}" for b in baris if b.sebelum_dibatasi]
    return [
        *(
            f"{sebut(b.nama)}: {b.capaian.label} ({b.sebutan.lower()})."
            for b in baris
            if b.capaian.diketahui
        ),
        kalimat_kosong((b.nama, b.capaian) for b in baris),
        f"Nilai {SEBELUM_DIBATASI}: {gabung(dibatasi)}." if dibatasi else "",
    ]


def tabel_capaian(baris: Sequence[BarisCapaian], kepala: str, nama_lalu: str) -> TabelData:
    """Capaian and status; columns for the value before a cap and last year's where there is one."""
    judul = [kepala, "Capaian", "Status"]
    isi = [[b.nama, b.capaian.sel, b.sebutan] for b in baris]
    if any(b.sebelum_dibatasi for b in baris):
        judul.append(SEBELUM_DIBATASI.capitalize())
        for b, sel in zip(baris, isi, strict=True):
            sel.append(b.sebelum_dibatasi or "–")
    if any(b.tahun_lalu for b in baris):
        judul.append(nama_lalu[:1].upper() + nama_lalu[1:])
        for b, sel in zip(baris, isi, strict=True):
            sel.append(b.tahun_lalu.sel if b.tahun_lalu else "–")
    return TabelData(tuple(judul), tuple(map(tuple, isi)))


def lukis_kunci_capaian(
    k: Kanvas, y: float, baris: Sequence[BarisCapaian], nama_lalu: str
) -> float:
    """What the marks mean, only those that occur."""
    isi = [("target 100 %", lambda k, x, y: k.garis(x + 6, y - 1, x + 6, y + 13, TINTA, 2.5))]
    if any(b.lalu for b in baris):
        isi.append((nama_lalu, lambda k, x, y: lukis_ketupat(k, x + 6, y + 6)))
    if any(b.sebelum_dibatasi for b in baris):
        putus = "3 2"
        isi.append(
            (SEBELUM_DIBATASI, lambda k, x, y: k.kotak(x, y + 2, 13, 8, "none", REDUP, putus=putus))
        )
    return lukis_kunci(k, y, isi)
