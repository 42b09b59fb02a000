"""Parts of a whole: two parts as one bar, and stacked bars by category."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

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
from .huruf import TINGGI_BARIS, bungkus, lebar_teks, tinggi_baris
from .kanvas import UKURAN, Kanvas
from .tata import SELA, Ruas, buat_skala, lukis_baris, lukis_garis_nol, lukis_legenda, susun
from .warna import REDUP, SERI, isian_seri

ANGKA_BESAR = 24
TEBAL_BESAR = 34


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part with its share of the whole as text ("53,45 %")."""

    nama: str
    nilai: Nilai
    porsi: str = ""


@dataclass(frozen=True, slots=True)
class DuaBagian(Grafik):
    """Two parts that make a whole (PNS and PHL), as one bar with large figures above."""

    JENIS: ClassVar[str] = "dua-bagian"
    judul: str
    kiri: Bagian
    kanan: Bagian
    jumlah: Nilai = KOSONG
    besaran: str = "Jumlah"

    def alt(self) -> str:
        bagian = [(b.nama, b.nilai) for b in (self.kiri, self.kanan)]
        sebut = [
            f"{b.nama} {b.nilai.label}" + (f" ({b.porsi})" if b.porsi else "")
            for b in (self.kiri, self.kanan)
            if b.nilai.diketahui
        ]
        return paragraf(
            f"Satu batang dengan dua bagian: {' dan '.join(sebut)}." if sebut else "",
            f"{self.besaran} seluruhnya {self.jumlah.label}." if self.jumlah.diketahui else "",
            kalimat_kosong(bagian),
        )

    def data_tabel(self) -> TabelData:
        baris = [(b.nama, b.nilai.sel, b.porsi or "–") for b in (self.kiri, self.kanan)]
        if self.jumlah.diketahui:
            baris.append(("Jumlah", self.jumlah.sel, ""))
        return TabelData(("Bagian", self.besaran, "Porsi"), tuple(baris))

    def _lukis(self, k: Kanvas) -> float:
        setengah = k.lebar / 2 - 10
        y = max(
            self._lukis_kepala(k, self.kiri, 0, "start", setengah),
            self._lukis_kepala(k, self.kanan, k.lebar, "end", setengah),
        )
        y += 8
        kiri, kanan = self.kiri.nilai, self.kanan.nilai
        utuh = kiri.besar + kanan.besar if kiri.diketahui and kanan.diketahui else None
        if utuh is None or utuh <= 0 or min(kiri.besar, kanan.besar) < 0:
            k.arsir(0, y, k.lebar, TEBAL_BESAR)
        else:
            x = float(kiri.besar / utuh) * k.lebar
            sela = 1 if kiri.besar and kanan.besar else 0
            for bagian, isian, x0, x1 in (
                (self.kiri, SERI[0], 0.0, x - sela),
                (self.kanan, SERI[1], x + sela, k.lebar),
            ):
                if x1 > x0:
                    with k.grup(f"{bagian.nama}: {bagian.nilai.label}"):
                        k.kotak(x0, y, x1 - x0, TEBAL_BESAR, isian.isi, isian.tepi)
        y += TEBAL_BESAR
        if self.jumlah.diketahui:
            baris = bungkus(f"{self.besaran}: {self.jumlah.label}", k.lebar, UKURAN)
            k.teks(0, y + 16, baris, warna=REDUP)
            y += 9 + tinggi_baris(len(baris), UKURAN)
        return y + 2

    def _lukis_kepala(self, k: Kanvas, b: Bagian, x: float, rata: str, lebar: float) -> float:
        """Large figure, then name and share; return the y below."""
        teks = b.nilai.terbaca
        ada = b.nilai.diketahui
        ukuran = ANGKA_BESAR if ada and lebar_teks(teks, ANGKA_BESAR) <= lebar else UKURAN
        baris = bungkus(teks, lebar, ukuran)
        warna = None if ada else REDUP
        y = max(ANGKA_BESAR * TINGGI_BARIS - tinggi_baris(len(baris), ukuran), 0)
        y += ukuran * 0.64
        k.teks(x, y, baris, ukuran=ukuran, tebal=ada, warna=warna, rata=rata, miring=not ada)
        y += tinggi_baris(len(baris), ukuran) - ukuran * 0.64
        nama = [f"{b.nama} · {b.porsi}" if b.porsi else b.nama]
        if lebar_teks(nama[0], UKURAN) > lebar:
            nama = [*bungkus(b.nama, lebar, UKURAN), *bungkus(b.porsi, lebar, UKURAN)]
        k.teks(x, y + UKURAN * 0.64, nama, rata=rata)
        return y + tinggi_baris(len(nama), UKURAN)


@dataclass(frozen=True, slots=True)
class BarisTumpuk:
    """A stacked bar: one value per series, and their sum as people read it."""

    nama: str
    nilai: tuple[Nilai, ...]
    jumlah: Nilai


@dataclass(frozen=True, slots=True)
class BatangTumpuk(Grafik):
    """Stacked bars by category (men and women by education).

    A row with an unknown part is hatched, since its length is not known. ValueError when a row has
    not one value per series.
    """

    JENIS: ClassVar[str] = "tumpuk"
    judul: str
    seri: tuple[str, ...]
    baris: tuple[BarisTumpuk, ...]
    besaran: str = "Jumlah"
    kepala: str = "Uraian"

    def __post_init__(self) -> None:
        for b in self.baris:
            if len(b.nilai) != len(self.seri):
                raise ValueError(f"Baris {b.nama!r} harus memuat {len(self.seri)} nilai.")

    def alt(self) -> str:
        if not self.baris:
            return "Diagram batang bertumpuk tanpa data."
        return paragraf(
            f"Diagram batang bertumpuk {' dan '.join(self.seri)}, {len(self.baris)} baris.",
            kalimat_ujung([(b.nama, b.jumlah) for b in self.baris], self.besaran),
            kalimat_kosong((b.nama, self._utuh(b)) for b in self.baris),
        )

    def data_tabel(self) -> TabelData:
        return TabelData(
            (self.kepala, *self.seri, "Jumlah"),
            tuple((b.nama, *(v.sel for v in b.nilai), b.jumlah.sel) for b in self.baris),
        )

    @staticmethod
    def _utuh(b: BarisTumpuk) -> Nilai:
        """The sum when every part is known, else the first unknown part."""
        hilang = [v for v in b.nilai if not v.diketahui]
        return hilang[0] if hilang else b.jumlah

    def _lukis(self, k: Kanvas) -> float:
        if not self.baris or not self.seri:
            return lukis_kosong(k)
        utuh = [self._utuh(b) for b in self.baris]
        panjang = [
            Nilai(sum((v.besar for v in b.nilai), Decimal(0)))
            for b in self.baris
            if all(v.diketahui for v in b.nilai)
        ]
        tata = susun(k.lebar, [b.nama for b in self.baris], utuh)
        skala = buat_skala(panjang, tata.x_batang, tata.x_akhir)
        awal = y = lukis_legenda(k, 0, [(s, isian_seri(i)) for i, s in enumerate(self.seri)]) + 6
        for b, jumlah in zip(self.baris, utuh, strict=True):
            ruas = [
                Ruas(v, isian_seri(i), f"{b.nama}, {s}: {v.terbaca}", v.label)
                for i, (s, v) in enumerate(zip(self.seri, b.nilai, strict=True))
            ]
            y = lukis_baris(k, y, tata, skala, b.nama, jumlah, ruas) + SELA
        lukis_garis_nol(k, tata, skala, awal - 2, y - SELA + 2)
        return y - SELA + 4
