"""Small multiples: a panel per sasaran, its indicators on one and the same scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .bullet import NAMA_LALU, kalimat_capaian, lukis_kunci_capaian
from .dasar import Grafik, Nilai, TabelData, lukis_kosong, paragraf
from .huruf import bungkus, lebar_teks, tinggi_baris
from .ikon import lebar_status, lukis_status
from .kanvas import UKURAN, UKURAN_KECIL, Kanvas
from .tanda import BarisCapaian, lukis_capaian, skala_capaian
from .tata import Skala
from .warna import GARIS, REDUP, UTAMA, Status

LEBAR_PANEL = 280
SELA = 16.0
BANTALAN = 14.0
TEBAL = 12
ANGKA = 22


@dataclass(frozen=True, slots=True)
class Panel:
    """A sasaran with its average capaian and the capaian of its indicators."""

    nama: str
    nilai: Nilai
    status: Status
    baris: tuple[BarisCapaian, ...]
    kata: str = ""
    tautan: str = ""

    @property
    def ringkas(self) -> BarisCapaian:
        """The sasaran as a row, for sentence and table."""
        return BarisCapaian(self.nama, self.nilai, self.status, kata=self.kata)


@dataclass(frozen=True, slots=True)
class PanelSasaran(Grafik):
    """As many panels beside each other as fit; panels of a row are equally high."""

    JENIS: ClassVar[str] = "panel"
    judul: str
    panel: tuple[Panel, ...]
    nama_lalu: str = NAMA_LALU

    def alt(self) -> str:
        if not self.panel:
            return "Diagram capaian sasaran tanpa data."
        return paragraf(
            f"Capaian {len(self.panel)} sasaran.",
            *kalimat_capaian([p.ringkas for p in self.panel]),
        )

    def data_tabel(self) -> TabelData:
        baris = []
        for p in self.panel:
            baris.append((p.nama, "Rata-rata", p.nilai.sel, p.ringkas.sebutan))
            baris += [("", b.nama, b.capaian.sel, b.sebutan) for b in p.baris]
        return TabelData(("Sasaran", "Indikator", "Capaian", "Status"), tuple(baris))

    def _lukis(self, k: Kanvas) -> float:
        if not self.panel:
            return lukis_kosong(k)
        muat = max(1, min(int((k.lebar + SELA) // (LEBAR_PANEL + SELA)), len(self.panel)))
        jumlah_baris = -(-len(self.panel) // muat)
        kolom = -(-len(self.panel) // jumlah_baris)  # four panels stand two by two, not 3 + 1
        lebar = (k.lebar + SELA) / kolom - SELA
        semua = [b for p in self.panel for b in p.baris]
        y = 0.0
        for awal in range(0, len(self.panel), kolom):
            sebaris = self.panel[awal : awal + kolom]
            tinggi = [
                _lukis_panel(k, i * (lebar + SELA), y, lebar, p, semua)
                for i, p in enumerate(sebaris)
            ]
            for i in range(len(sebaris)):
                k.kotak(i * (lebar + SELA), y, lebar, max(tinggi), "none", GARIS, sudut=6)
            y += max(tinggi) + SELA
        return lukis_kunci_capaian(k, y, semua, self.nama_lalu) if semua else y - SELA


def _lebar_nilai(semua: Sequence[BarisCapaian], lebar: float) -> float:
    """Width of the values beside the small bars."""
    ada = [lebar_teks(b.capaian.label, UKURAN_KECIL) for b in semua]
    return min(max(ada, default=0) + 2, lebar * 0.45)


def _lukis_panel(
    k: Kanvas, x: float, y: float, lebar: float, p: Panel, semua: Sequence[BarisCapaian]
) -> float:
    """Everything inside a panel's frame; return the panel's height."""
    awal, dalam = y, lebar - 2 * BANTALAN
    x, y = x + BANTALAN, y + BANTALAN
    nama = bungkus(p.nama, dalam, UKURAN)
    with k.tautan(p.tautan):
        warna = UTAMA if p.tautan else None
        k.teks(x, y + UKURAN * 0.64, nama, tebal=True, warna=warna)
    y += tinggi_baris(len(nama), UKURAN) + 4
    y = _lukis_rerata(k, x, y, dalam, p) + 6
    l_nilai = _lebar_nilai(semua, dalam)
    skala = skala_capaian(semua, x + 1, x + dalam - l_nilai - 8)
    for b in p.baris:
        y = _lukis_indikator(k, x, y + 6, dalam, l_nilai, b, skala)
    return y + BANTALAN - awal


def _lukis_rerata(k: Kanvas, x: float, y: float, dalam: float, p: Panel) -> float:
    """The average in large figures with its status beside or, where too long, below it."""
    ada = p.nilai.diketahui
    if not ada and not p.nilai.alasan:
        return lukis_status(k, x, y + 4, p.status, p.kata, dalam)  # it says so itself
    besar = ada and lebar_teks(p.nilai.label, ANGKA) <= dalam
    ukuran = ANGKA if besar else UKURAN
    baris = bungkus(p.nilai.terbaca, dalam, ukuran)
    warna = None if ada else REDUP
    k.teks(x, y + ukuran * 0.64, baris, ukuran=ukuran, tebal=ada, warna=warna, miring=not ada)
    bawah = y + tinggi_baris(len(baris), ukuran)
    geser = lebar_teks(p.nilai.terbaca, ukuran) + 14
    if len(baris) <= 1 and geser + lebar_status(p.status, p.kata) <= dalam:
        atas = y + (tinggi_baris(1, ukuran) - tinggi_baris(1, UKURAN_KECIL)) / 2
        lukis_status(k, x + geser, atas, p.status, p.kata, dalam - geser)
        return bawah
    return lukis_status(k, x, bawah + 2, p.status, p.kata, dalam)


def _lukis_indikator(
    k: Kanvas, x: float, y: float, dalam: float, l_nilai: float, b: BarisCapaian, skala: Skala
) -> float:
    """Name, small bar and value of one indicator; return the y below."""
    nama = bungkus(b.nama, dalam, UKURAN_KECIL)
    with k.tautan(b.tautan):
        warna = UTAMA if b.tautan else None
        k.teks(x, y + UKURAN_KECIL * 0.64, nama, ukuran=UKURAN_KECIL, warna=warna)
    y += tinggi_baris(len(nama), UKURAN_KECIL) + 3
    nilai = bungkus(b.capaian.label if b.capaian.diketahui else "–", l_nilai, UKURAN_KECIL)
    with k.grup(f"{b.nama}: {b.capaian.terbaca}, {b.sebutan}"):
        lukis_capaian(k, y + 1, TEBAL, skala, b)
        kanan = x + dalam
        k.teks(kanan, y + 1 + TEBAL / 2, nilai, ukuran=UKURAN_KECIL, tebal=True, rata="end")
    y += max(TEBAL + 3, tinggi_baris(len(nilai), UKURAN_KECIL))
    if not b.capaian.diketahui:
        sebab = bungkus(b.capaian.terbaca, dalam, UKURAN_KECIL)
        k.teks(x, y + UKURAN_KECIL * 0.64, sebab, ukuran=UKURAN_KECIL, warna=REDUP, miring=True)
        y += tinggi_baris(len(sebab), UKURAN_KECIL)
    return y
