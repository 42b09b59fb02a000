"""A sparkline over years: the shape of a series at the size of a word."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from .dasar import Grafik, Nilai, TabelData, kalimat_kosong, paragraf
from .huruf import lebar_teks
from .kanvas import UKURAN_KECIL, Kanvas
from .warna import GARIS, REDUP, UTAMA

TINGGI = 28
TEPI = 4.0


@dataclass(frozen=True, slots=True)
class GarisKilas(Grafik):
    """Values by year, ascending; a year without value breaks the line and is hatched.

    The last known value is written at the right when `berlabel`.
    """

    JENIS: ClassVar[str] = "kilas"
    LEBAR: ClassVar[int] = 140
    judul: str
    titik: tuple[tuple[int, Nilai], ...]
    besaran: str = "Nilai"
    berlabel: bool = True

    def alt(self) -> str:
        ada = [(t, v) for t, v in self.titik if v.diketahui]
        if not ada:
            return f"{self.besaran} belum ada data."
        (t0, awal), (t1, akhir) = ada[0], ada[-1]
        if len(ada) == 1:
            isi = f"{self.besaran} {akhir.label} pada {t1}."
        elif awal.besar == akhir.besar:
            isi = f"{self.besaran} {akhir.label} pada {t0} dan {t1}."
        else:
            arah = "naik" if akhir.besar > awal.besar else "turun"
            isi = (
                f"{self.besaran} {arah} dari {awal.label} pada {t0} "
                f"menjadi {akhir.label} pada {t1}."
            )
        return paragraf(isi, kalimat_kosong((str(t), v) for t, v in self.titik))

    def data_tabel(self) -> TabelData:
        return TabelData(("Tahun", self.besaran), tuple((str(t), v.sel) for t, v in self.titik))

    def _lukis(self, k: Kanvas) -> float:
        ada = [v for _, v in self.titik if v.diketahui]
        label = ada[-1].label if ada else "belum ada data"
        l_label = lebar_teks(label, UKURAN_KECIL) + 8 if self.berlabel or not ada else 0.0
        k.lebar = max(k.lebar, l_label + 40)
        lebar = k.lebar - l_label - 2 * TEPI
        angka = [v.besar for v in ada] + [Decimal(0)]
        bawah, rentang = min(angka), max(angka) - min(angka)
        langkah = lebar / max(len(self.titik) - 1, 1)

        def letak(i: int, nilai: Decimal) -> tuple[float, float]:
            bagian = float((nilai - bawah) / rentang) if rentang else 0.0
            return TEPI + i * langkah, TINGGI - TEPI - bagian * (TINGGI - 2 * TEPI)

        nol = letak(0, Decimal(0))[1]
        k.garis(TEPI, nol, TEPI + lebar, nol, GARIS)
        potong: list[list[tuple[float, float]]] = [[]]
        for i, (_, v) in enumerate(self.titik):
            if v.diketahui:
                potong[-1].append(letak(i, v.besar))
            else:
                potong.append([])
                tengah = min(max(TEPI + i * langkah, 3), TEPI * 2 + lebar - 3)
                k.arsir(tengah - 3, TEPI, 6, TINGGI - 2 * TEPI)
        for ruas in potong:
            if len(ruas) > 1:
                d: list[str | float] = ["M", *ruas[0]]
                for titik in ruas[1:]:
                    d += ["L", *titik]
                k.lintasan(d, UTAMA, tebal=1.5)
            elif ruas:
                k.lingkaran(*ruas[0], 1.8, UTAMA)
        if ada:
            akhir = max(i for i, (_, v) in enumerate(self.titik) if v.diketahui)
            k.lingkaran(*letak(akhir, ada[-1].besar), 2.8, UTAMA)
        if l_label:
            x, y = k.lebar - l_label + 8, TINGGI / 2
            k.teks(x, y, label, ukuran=UKURAN_KECIL, tebal=bool(ada), warna=None if ada else REDUP)
        return TINGGI
