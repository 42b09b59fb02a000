"""Horizontal bars: one series (persons by education) and several (anggaran beside realisasi)."""

from dataclasses import dataclass
from typing import ClassVar

from .dasar import (
    Grafik,
    Nilai,
    TabelData,
    kalimat_kosong,
    kalimat_ujung,
    lukis_kosong,
    paragraf,
)
from .huruf import bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN, Kanvas
from .tata import SELA, Ruas, buat_skala, lukis_baris, lukis_garis_nol, susun
from .warna import REDUP, SERI, Isian, isian_seri

ANGGARAN = Isian("#dfe7ef", "#6b87a3", "#1b2733")
REALISASI = SERI[0]


@dataclass(frozen=True, slots=True)
class BatangMendatar(Grafik):
    """One bar per item. `besaran` names what is counted ("Jumlah pegawai", "Realisasi")."""

    JENIS: ClassVar[str] = "batang"
    judul: str
    butir: tuple[tuple[str, Nilai], ...]
    besaran: str = "Nilai"
    kepala: str = "Uraian"

    def alt(self) -> str:
        if not self.butir:
            return "Diagram batang tanpa data."
        return paragraf(
            f"Diagram batang mendatar, {len(self.butir)} baris.",
            kalimat_ujung(self.butir, self.besaran),
            kalimat_kosong(self.butir),
        )

    def data_tabel(self) -> TabelData:
        return TabelData((self.kepala, self.besaran), tuple((n, v.sel) for n, v in self.butir))

    def _lukis(self, k: Kanvas) -> float:
        if not self.butir:
            return lukis_kosong(k)
        nilai = [v for _, v in self.butir]
        tata = susun(k.lebar, [n for n, _ in self.butir], nilai)
        skala = buat_skala(nilai, tata.x_batang, tata.x_akhir)
        y = 2.0
        for nama, v in self.butir:
            y = lukis_baris(k, y, tata, skala, nama, v, [Ruas(v, SERI[0])]) + SELA
        lukis_garis_nol(k, tata, skala, 0, y - SELA + 2)
        return y - SELA + 4


@dataclass(frozen=True, slots=True)
class KelompokBatang:
    """One group of bars, one value per series. `catatan` stands at the right of its name."""

    nama: str
    nilai: tuple[Nilai, ...]
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class BatangKelompok(Grafik):
    """Groups of bars on one scale, one bar per series, each labelled: no legend is needed.

    `anggaran`: the first series is what was planned, drawn pale behind the realised one.
    ValueError when a group has not one value per series.
    """

    JENIS: ClassVar[str] = "kelompok"
    judul: str
    seri: tuple[str, ...]
    kelompok: tuple[KelompokBatang, ...]
    anggaran: bool = False
    kepala: str = "Uraian"

    def __post_init__(self) -> None:
        for kelompok in self.kelompok:
            if len(kelompok.nilai) != len(self.seri):
                raise ValueError(f"Kelompok {kelompok.nama!r} harus memuat {len(self.seri)} nilai.")

    def alt(self) -> str:
        if not self.kelompok:
            return "Diagram batang berkelompok tanpa data."
        semua = [
            (f"{s} {g.nama}", v)
            for g in self.kelompok
            for s, v in zip(self.seri, g.nilai, strict=True)
        ]
        return paragraf(
            f"Diagram batang {' dan '.join(self.seri)} untuk {len(self.kelompok)} kelompok.",
            *(
                kalimat_ujung([(g.nama, g.nilai[i]) for g in self.kelompok], s)
                for i, s in enumerate(self.seri)
            ),
            kalimat_kosong(semua),
        )

    def data_tabel(self) -> TabelData:
        ada_catatan = any(g.catatan for g in self.kelompok)
        kepala = (self.kepala, *self.seri) + (("Keterangan",) if ada_catatan else ())
        return TabelData(
            kepala,
            tuple(
                (g.nama, *(v.sel for v in g.nilai)) + ((g.catatan,) if ada_catatan else ())
                for g in self.kelompok
            ),
        )

    def _lukis(self, k: Kanvas) -> float:
        if not self.kelompok or not self.seri:
            return lukis_kosong(k)
        nilai = [v for g in self.kelompok for v in g.nilai]
        tata = susun(k.lebar, self.seri, nilai)
        skala = buat_skala(nilai, tata.x_batang, tata.x_akhir)
        y = 0.0
        for g in self.kelompok:
            y = self._lukis_kepala(k, y, g) + 5
            awal = y
            for i, (nama, v) in enumerate(zip(self.seri, g.nilai, strict=True)):
                y = lukis_baris(k, y, tata, skala, nama, v, [Ruas(v, self._isian(i))]) + 4
            lukis_garis_nol(k, tata, skala, awal - 2, y - 2)
            y += 14
        return y - 14

    def _isian(self, urutan: int) -> Isian:
        if not self.anggaran:
            return isian_seri(urutan)
        return ANGGARAN if urutan == 0 else isian_seri(urutan - 1)

    def _lukis_kepala(self, k: Kanvas, y: float, g: KelompokBatang) -> float:
        """The group's name, and its note at the right or, where that is too narrow, below."""
        muat = lebar_teks(f"{g.nama}{g.catatan}", UKURAN) + 24 <= k.lebar
        nama = bungkus(g.nama, k.lebar, UKURAN)
        k.teks(0, y + UKURAN * 0.64, nama, tebal=True)
        y_bawah = y + tinggi_baris(len(nama), UKURAN)
        if g.catatan and muat:
            k.teks(k.lebar, y + UKURAN * 0.64, g.catatan, warna=REDUP, rata="end")
        elif g.catatan:
            catatan = bungkus(g.catatan, k.lebar, UKURAN)
            k.teks(0, y_bawah + UKURAN * 0.64, catatan, warna=REDUP)
            y_bawah += tinggi_baris(len(catatan), UKURAN)
        return y_bawah
