"""A slope chart: the same items in two years, joined by lines."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from .dasar import Grafik, Nilai, TabelData, gabung, kalimat_kosong, lukis_kosong, paragraf, sebut
from .huruf import bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN, Kanvas
from .sebar import sebar
from .warna import GARIS, GARIS_TEGAS, REDUP, UTAMA

TINGGI_TERKECIL = 180.0
KEPALA = 26
SAMBUNG = 16.0  # room for the line from a mark to its label
SELA = 4.0
ANTARA = 7.0  # between a value and the name on the same line


@dataclass(frozen=True, slots=True)
class ButirLereng:
    nama: str
    lalu: Nilai
    kini: Nilai


@dataclass(frozen=True, slots=True)
class LerengDuaTahun(Grafik):
    """Items at both years on one scale from 0. An item unknown in a year has no line."""

    JENIS: ClassVar[str] = "lereng"
    judul: str
    tahun: tuple[int, int]
    butir: tuple[ButirLereng, ...]
    besaran: str = "Nilai"
    kepala: str = "Uraian"

    def alt(self) -> str:
        if not self.butir:
            return "Diagram dua tahun tanpa data."
        arah: dict[str, list[str]] = {"Naik": [], "Turun": [], "Tetap": []}
        for b in self.butir:
            if b.lalu.diketahui and b.kini.diketahui:
                beda = b.kini.besar - b.lalu.besar
                kata = "Naik" if beda > 0 else "Turun" if beda < 0 else "Tetap"
                arah[kata].append(f"{sebut(b.nama)} ({b.lalu.label} menjadi {b.kini.label})")
        return paragraf(
            f"{self.besaran} {self.tahun[0]} dan {self.tahun[1]}, {len(self.butir)} baris.",
            *(f"{kata}: {gabung(isi)}." for kata, isi in arah.items() if isi),
            kalimat_kosong(
                (f"{sebut(b.nama)} {t}", v)
                for b in self.butir
                for t, v in zip(self.tahun, (b.lalu, b.kini), strict=True)
            ),
        )

    def data_tabel(self) -> TabelData:
        return TabelData(
            (self.kepala, *map(str, self.tahun)),
            tuple((b.nama, b.lalu.sel, b.kini.sel) for b in self.butir),
        )

    def _lukis(self, k: Kanvas) -> float:
        if not self.butir:
            return lukis_kosong(k)
        kiri_terbaca = [str(self.tahun[0]), *(b.lalu.terbaca for b in self.butir)]
        l_kiri = min(max(lebar_teks(t, UKURAN) for t in kiri_terbaca), k.lebar * 0.25)
        x0 = l_kiri + SAMBUNG
        ingin = max(lebar_teks(f"{b.kini.terbaca}{b.nama}", UKURAN) for b in self.butir) + ANTARA
        l_kanan = min(max(ingin, lebar_teks(str(self.tahun[1]), UKURAN)), (k.lebar - x0) * 0.55)
        x1 = k.lebar - l_kanan - SAMBUNG
        kiri = [_Label(b.lalu, "", l_kiri) for b in self.butir]
        kanan = [_Label(b.kini, b.nama, l_kanan) for b in self.butir]
        perlu = max(sum(t.tinggi + SELA for t in sisi) for sisi in (kiri, kanan))
        y0 = KEPALA + 10.0
        y1 = y0 + max(TINGGI_TERKECIL, perlu)
        letak = self._skala(y0, y1)
        for x, tahun in ((x0, self.tahun[0]), (x1, self.tahun[1])):
            k.garis(x, y0 - 6, x, y1, GARIS_TEGAS)
            k.teks(x, 8, str(tahun), tebal=True, rata="end" if x == x0 else "start")
        for b in self.butir:
            if b.lalu.diketahui and b.kini.diketahui:
                k.garis(x0, letak(b.lalu), x1, letak(b.kini), UTAMA, 1.75)
        for x, arah, sisi in ((x0, -1, kiri), (x1, 1, kanan)):
            wajar = [letak(t.nilai) for t in sisi]
            tinggi = [t.tinggi for t in sisi]
            for t, y, atas in zip(
                sisi, wajar, sebar(wajar, tinggi, SELA, KEPALA, y1 + UKURAN), strict=True
            ):
                t.lukis(k, x, y, atas, arah)
        return y1 + UKURAN + 4

    def _skala(self, y0: float, y1: float) -> Callable[[Nilai], float]:
        """From a value to its y on an axis that includes 0; unknown ones stand at the bottom."""
        semua = [v.besar for b in self.butir for v in (b.lalu, b.kini) if v.diketahui]
        rendah = min([*semua, Decimal(0)])
        rentang = max([*semua, Decimal(0)]) - rendah

        def letak(nilai: Nilai) -> float:
            if not nilai.diketahui or not rentang:
                return y1
            return y1 - float((nilai.besar - rendah) / rentang) * (y1 - y0)

        return letak


class _Label:
    """Value and name at one end of a line; on one line where both fit."""

    def __init__(self, nilai: Nilai, nama: str, lebar: float) -> None:
        self.nilai = nilai
        self.baris_nilai = bungkus(nilai.terbaca, lebar, UKURAN)
        self.geser = lebar_teks(nilai.terbaca, UKURAN) + ANTARA
        self.sebaris = bool(nama) and self.geser + lebar_teks(nama, UKURAN) <= lebar + 0.1
        self.baris_nama = bungkus(nama, lebar, UKURAN)
        jumlah = 1 if self.sebaris else len(self.baris_nilai) + len(self.baris_nama)
        self.tinggi = tinggi_baris(jumlah, UKURAN)

    def lukis(self, k: Kanvas, x: float, y: float, atas: float, arah: int) -> None:
        """The mark at (x, y) and, from `atas` down, the label at its left (-1) or right (1)."""
        ada = self.nilai.diketahui
        baris = atas + UKURAN * 0.64
        ujung = x + arah * SAMBUNG
        if abs(baris - y) > 1:
            k.garis(x + arah * 4, y, ujung - arah * 3, baris, GARIS)
        if ada:
            k.lingkaran(x, y, 3.5, UTAMA)
        else:
            k.arsir(x - 4, y - 4, 8, 8)
        rata = "start" if arah > 0 else "end"
        warna = None if ada else REDUP
        k.teks(ujung, baris, self.baris_nilai, tebal=ada, warna=warna, rata=rata, miring=not ada)
        if self.sebaris:
            k.teks(ujung + self.geser, baris, self.baris_nama)
        else:
            y_nama = baris + tinggi_baris(len(self.baris_nilai), UKURAN)
            k.teks(ujung, y_nama, self.baris_nama, rata=rata)
