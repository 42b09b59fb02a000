"""Serapan: how much of each pagu was spent, and what is left."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from .dasar import (
    KOSONG,
    Grafik,
    Nilai,
    TabelData,
    kalimat_kosong,
    kalimat_ujung,
    lukis_kosong,
    paragraf,
)
from .huruf import bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN, UKURAN_KECIL, Kanvas
from .tata import LEBAR_ARSIR, SELA, SEMPIT, Skala, lukis_legenda
from .warna import GARIS_TEGAS, REDUP, SERI, SISA, UTAMA, WARNA_STATUS, Isian, Status

TEBAL = 14
LEBIH = Isian(*[WARNA_STATUS[Status.BELUM]] * 2, "#ffffff")
LEWAT = Decimal("1.5")  # in "persen" bars stop at this multiple of the pagu


@dataclass(frozen=True, slots=True)
class BarisSerapan:
    """A programme or kegiatan: pagu, realisasi and sisa in rupiah, `persen` = realisasi of pagu."""

    nama: str
    pagu: Nilai
    realisasi: Nilai
    persen: Nilai = KOSONG
    sisa: Nilai = KOSONG
    tautan: str = ""


@dataclass(frozen=True, slots=True)
class BatangSerapan(Grafik):
    """Bars of realisasi and sisa. `skala` "rupiah": length is the pagu; "persen": all alike."""

    JENIS: ClassVar[str] = "serapan"
    judul: str
    baris: tuple[BarisSerapan, ...]
    skala: Literal["rupiah", "persen"] = "rupiah"
    kepala: str = "Program"

    def alt(self) -> str:
        if not self.baris:
            return "Diagram serapan anggaran tanpa data."
        return paragraf(
            f"Diagram serapan anggaran, {len(self.baris)} baris.",
            kalimat_ujung([(b.nama, b.persen) for b in self.baris], "Serapan"),
            kalimat_ujung([(b.nama, b.realisasi) for b in self.baris], "Realisasi"),
            kalimat_kosong((b.nama, self._kurang(b)) for b in self.baris),
        )

    def data_tabel(self) -> TabelData:
        return TabelData(
            (self.kepala, "Pagu", "Realisasi", "Sisa", "Serapan"),
            tuple(
                (b.nama, b.pagu.sel, b.realisasi.sel, b.sisa.sel, b.persen.sel) for b in self.baris
            ),
        )

    @staticmethod
    def _kurang(b: BarisSerapan) -> Nilai:
        """The first of pagu and realisasi that is unknown, else the realisasi."""
        return b.realisasi if b.pagu.diketahui else b.pagu

    def _lukis(self, k: Kanvas) -> float:
        if not self.baris:
            return lukis_kosong(k)
        di_atas = k.lebar < SEMPIT
        l_nama = k.lebar if di_atas else k.lebar * 0.36
        l_nama = min(max(lebar_teks(b.nama, UKURAN) for b in self.baris), l_nama)
        x0 = 0.0 if di_atas else l_nama + SELA * 1.5
        l_persen = max(lebar_teks(b.persen.label, UKURAN) for b in self.baris) + SELA
        skala = Skala(Decimal(0), self._terpanjang(), x0, k.lebar - min(l_persen, k.lebar * 0.3))
        lewat = any(self._ukur(b)[1] > self._ukur(b)[0] for b in self.baris)
        legenda = [("Realisasi", SERI[0]), ("Sisa pagu", SISA)]
        y = lukis_legenda(k, 0, legenda + ([("Melebihi pagu", LEBIH)] if lewat else [])) + 6
        for b in self.baris:
            y = self._lukis_baris(k, y, b, skala, l_nama, di_atas) + SELA * 1.5
        return y - SELA

    def _ukur(self, b: BarisSerapan) -> tuple[Decimal, Decimal]:
        """Pagu and realisasi as lengths on the axis; unknown and negative ones have none."""
        pagu, realisasi = (
            max(n.besar, Decimal(0)) if n.diketahui else Decimal(0) for n in (b.pagu, b.realisasi)
        )
        if self.skala == "rupiah":
            return pagu, realisasi
        if not pagu:
            return Decimal(0), Decimal(0)
        return Decimal(1), min(realisasi / pagu, LEWAT)

    def _terpanjang(self) -> Decimal:
        return max(max(self._ukur(b)) for b in self.baris)

    def _lukis_baris(
        self, k: Kanvas, y: float, b: BarisSerapan, skala: Skala, l_nama: float, di_atas: bool
    ) -> float:
        nama = bungkus(b.nama, l_nama, UKURAN)
        with k.tautan(b.tautan):
            k.teks(0, y + UKURAN * 0.64, nama, warna=UTAMA if b.tautan else None)
        bawah = y + tinggi_baris(len(nama), UKURAN)
        if di_atas:
            y = bawah + 3
        else:
            y += 1
        with k.grup(f"{b.nama}: {b.realisasi.terbaca} dari pagu {b.pagu.terbaca}"):
            ujung = self._lukis_batang(k, y, b, skala)
        if b.persen.diketahui:
            persen = bungkus(b.persen.label, k.lebar - ujung - SELA, UKURAN)
            k.teks(ujung + SELA, y + TEBAL / 2, persen, tebal=True)
            y += tinggi_baris(len(persen) - 1, UKURAN)
        y += TEBAL + 3
        rinci = bungkus(_rincian(b), k.lebar - skala.x0, UKURAN_KECIL)
        k.teks(skala.x0, y + UKURAN_KECIL * 0.64, rinci, ukuran=UKURAN_KECIL, warna=REDUP)
        return max(bawah, y + tinggi_baris(len(rinci), UKURAN_KECIL))

    def _lukis_batang(self, k: Kanvas, y: float, b: BarisSerapan, skala: Skala) -> float:
        """The bar; return where it ends."""
        pagu, realisasi = (skala.x(n) for n in self._ukur(b))
        nol = skala.x0
        if not (b.pagu.diketahui and b.realisasi.diketahui):
            ujung = max(pagu, nol + LEBAR_ARSIR)
            k.arsir(nol, y, ujung - nol, TEBAL)
        else:
            ujung = max(pagu, realisasi)
            for x0, x1, isian in (
                (realisasi, pagu, SISA),
                (nol, min(realisasi, pagu), SERI[0]),
                (pagu, realisasi, LEBIH),
            ):
                if x1 > x0:
                    k.kotak(x0, y, x1 - x0, TEBAL, isian.isi, isian.tepi)
        k.garis(nol, y - 2, nol, y + TEBAL + 2, GARIS_TEGAS)
        return ujung


def _rincian(b: BarisSerapan) -> str:
    """The figures under a bar, in words."""
    if not (b.realisasi.diketahui and b.pagu.diketahui):
        return f"Realisasi {b.realisasi.terbaca}; pagu {b.pagu.terbaca}"
    sisa = f"; sisa {b.sisa.label}" if b.sisa.diketahui else ""
    return f"{b.realisasi.label} dari {b.pagu.label}{sisa}"
