"""Progress towards the end of the Renstra: targets and realisasi year by year, as two lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from .dasar import BELUM_ADA, Grafik, Nilai, TabelData, kalimat_kosong, lukis_kosong, paragraf
from .huruf import bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN, UKURAN_KECIL, Kanvas
from .tata import Pelukis, lukis_kunci
from .warna import GARIS_TEGAS, LATAR, REDUP, UTAMA

TINGGI = 190.0
RUANG_LABEL = 22.0
PUTUS = "5 4"


@dataclass(frozen=True, slots=True)
class TahunRenstra:
    """A year with its target and realisasi. A target that is unknown was not set."""

    tahun: int
    target: Nilai
    realisasi: Nilai


@dataclass(frozen=True, slots=True)
class KemajuanRenstra(Grafik):
    """Targets (dashed, hollow) and realisasi (solid) of one indicator over the Renstra years.

    Up to the year `sampai` a missing realisasi is hatched; later years are still to come.
    """

    JENIS: ClassVar[str] = "kemajuan"
    judul: str
    tahun: tuple[TahunRenstra, ...]
    sampai: int
    nama_target: str = "Target Renstra"
    nama_realisasi: str = "Realisasi"

    def alt(self) -> str:
        if not self.tahun:
            return "Diagram kemajuan Renstra tanpa data."
        lewat = [t for t in self.tahun if t.tahun <= self.sampai]
        ada = [t for t in lewat if t.realisasi.diketahui]
        akhir = self.tahun[-1]
        return paragraf(
            f"{self.nama_target} dan realisasi {self.tahun[0].tahun}–{akhir.tahun}.",
            *(
                f"{t.tahun}: realisasi {t.realisasi.label}"
                + (f" dari target {t.target.label}." if t.target.diketahui else ".")
                for t in ada
            ),
            kalimat_kosong((f"realisasi {t.tahun}", t.realisasi) for t in lewat),
            f"Target {akhir.tahun}: {akhir.target.label}."
            if akhir.target.diketahui and akhir.tahun > self.sampai
            else "",
        )

    def data_tabel(self) -> TabelData:
        return TabelData(
            ("Tahun", self.nama_target, self.nama_realisasi),
            tuple((str(t.tahun), t.target.sel, t.realisasi.sel) for t in self.tahun),
        )

    def _lukis(self, k: Kanvas) -> float:
        if not self.tahun:
            return lukis_kosong(k)
        label = [v.label for t in self.tahun for v in (t.target, t.realisasi) if v.diketahui]
        kolom = max([lebar_teks(x, UKURAN) for x in label] + [lebar_teks("belum", UKURAN_KECIL)])
        kolom = max((k.lebar - 1) / len(self.tahun), kolom + 10)
        k.lebar = max(k.lebar, kolom * len(self.tahun) + 1)
        y0 = lukis_kunci(k, 0, self._kunci()) + RUANG_LABEL + 4
        y1 = y0 + TINGGI
        letak = self._skala(y0, y1)
        nol = letak(Decimal(0))
        k.garis(0, nol, k.lebar, nol, GARIS_TEGAS)
        x = [(i + 0.5) * kolom for i in range(len(self.tahun))]
        target = [(xi, t.target) for xi, t in zip(x, self.tahun, strict=True)]
        realisasi = [(xi, t.realisasi) for xi, t in zip(x, self.tahun, strict=True)]
        _lukis_garis(k, target, letak, REDUP, PUTUS)
        _lukis_garis(k, realisasi, letak, UTAMA, None)
        kosong = bungkus(BELUM_ADA, kolom - 8, UKURAN_KECIL)
        bawah = RUANG_LABEL
        for xi, t in zip(x, self.tahun, strict=True):
            _lukis_label(k, xi, t, letak)
            if t.tahun <= self.sampai and not t.realisasi.diketahui:
                k.arsir(xi - 6, nol - 6, 12, 12)
                y = y1 + 14
                k.teks(xi, y, kosong, ukuran=UKURAN_KECIL, warna=REDUP, rata="middle", miring=True)
                bawah = max(bawah, 12 + tinggi_baris(len(kosong), UKURAN_KECIL))
        for xi, t in zip(x, self.tahun, strict=True):
            k.teks(xi, y1 + bawah + 8, str(t.tahun), tebal=t.tahun == self.sampai, rata="middle")
        return y1 + bawah + 20

    def _kunci(self) -> list[tuple[str, Pelukis]]:
        def target(k: Kanvas, x: float, y: float) -> None:
            k.garis(x, y + 6, x + 12, y + 6, REDUP, 1.5, "3 2")
            k.lingkaran(x + 6, y + 6, 3.5, LATAR, REDUP, 1.5)

        def realisasi(k: Kanvas, x: float, y: float) -> None:
            k.garis(x, y + 6, x + 12, y + 6, UTAMA, 2)
            k.lingkaran(x + 6, y + 6, 3.5, UTAMA)

        return [(self.nama_target, target), (self.nama_realisasi, realisasi)]

    def _skala(self, y0: float, y1: float) -> Callable[[Decimal], float]:
        semua = [v.besar for t in self.tahun for v in (t.target, t.realisasi) if v.diketahui]
        rendah = min([*semua, Decimal(0)])
        rentang = max([*semua, Decimal(0)]) - rendah

        def letak(nilai: Decimal) -> float:
            return y1 - (float((nilai - rendah) / rentang) * (y1 - y0) if rentang else 0.0)

        return letak


def _lukis_garis(
    k: Kanvas,
    titik: Sequence[tuple[float, Nilai]],
    letak: Callable[[Decimal], float],
    warna: str,
    putus: str | None,
) -> None:
    """Line pieces between neighbouring known values, then a mark at each."""
    for (xa, a), (xb, b) in pairwise(titik):
        if a.diketahui and b.diketahui:
            k.garis(xa, letak(a.besar), xb, letak(b.besar), warna, 2, putus)
    for x, v in titik:
        if v.diketahui:
            k.lingkaran(x, letak(v.besar), 4, LATAR if putus else warna, warna, 2)


def _lukis_label(k: Kanvas, x: float, t: TahunRenstra, letak: Callable[[Decimal], float]) -> None:
    """The higher value is written above its mark, the lower one below."""
    target_atas = not (
        t.target.diketahui and t.realisasi.diketahui and t.realisasi.besar > t.target.besar
    )
    for nilai, atas, warna in (
        (t.target, target_atas, REDUP),
        (t.realisasi, not t.target.diketahui or not target_atas, UTAMA),
    ):
        if nilai.diketahui:
            y = letak(nilai.besar) + (-14 if atas else 14)
            lebar = lebar_teks(nilai.label, UKURAN) + 4
            k.kotak(x - lebar / 2, y - 7, lebar, 14, LATAR)
            tebal = nilai is t.realisasi
            k.teks(x, y, nilai.label, tebal=tebal, warna=warna, rata="middle")
