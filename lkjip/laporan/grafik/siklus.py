"""The SAKIP cycle (Gambar 3.1): a ring of numbered steps with their names at both sides."""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import ClassVar

from .dasar import Grafik, TabelData, gabung, lukis_kosong
from .huruf import bungkus, bungkus_imbang, tinggi_baris
from .kanvas import UKURAN, UKURAN_KECIL, Kanvas
from .sebar import sebar
from .warna import REDUP, UTAMA, UTAMA_MUDA, UTAMA_TUA

LANGKAH_SAKIP = (
    ("Perencanaan kinerja", "Renstra dan rencana kerja menetapkan tujuan, sasaran, dan target."),
    ("Perjanjian kinerja", "Target setahun dijanjikan pimpinan beserta anggarannya."),
    ("Pengukuran kinerja", "Realisasi dicatat berkala dan dibandingkan dengan target."),
    ("Pelaporan kinerja", "Capaian dan sebabnya dipertanggungjawabkan dalam LKjIP."),
    ("Reviu dan evaluasi", "Inspektorat menguji keandalan data dan menilai akuntabilitas."),
    ("Pemanfaatan", "Hasilnya memperbaiki rencana, anggaran, dan pelaksanaan berikutnya."),
)
"""Steps of Perpres 29/2014, with the use of what was learnt closing the ring."""

SEMPIT = 520  # below this width the steps stand under the ring


@dataclass(frozen=True, slots=True)
class SiklusSakip(Grafik):
    """Steps that come round again, clockwise from the top. Each is (name, explanation)."""

    JENIS: ClassVar[str] = "siklus"
    judul: str
    langkah: tuple[tuple[str, str], ...] = LANGKAH_SAKIP
    pusat: str = "Siklus SAKIP"

    def alt(self) -> str:
        nama = [n for n, _ in self.langkah]
        if not nama:
            return "Diagram siklus tanpa langkah."
        return (
            f"Diagram siklus {len(nama)} langkah berurutan: {gabung(nama)}; "
            f"setelah {nama[-1]} siklus kembali ke {nama[0]}."
        )

    def data_tabel(self) -> TabelData:
        return TabelData(
            ("No", "Langkah", "Penjelasan"),
            tuple((str(i), n, p) for i, (n, p) in enumerate(self.langkah, 1)),
        )

    def _lukis(self, k: Kanvas) -> float:
        if not self.langkah:
            return lukis_kosong(k)
        y = 0.0
        if not self._pusat_muat(k):
            baris = bungkus(self.pusat, k.lebar, UKURAN + 2)
            y = UKURAN * 0.7
            k.teks(0, y, baris, ukuran=UKURAN + 2, tebal=True, warna=UTAMA_TUA)
            y += tinggi_baris(len(baris), UKURAN + 2) + 8
        return self._lukis_sempit(k, y) if k.lebar < SEMPIT else self._lukis_lebar(k, y)

    @staticmethod
    def _jari(k: Kanvas) -> float:
        return min(110.0, k.lebar * 0.3) if k.lebar < SEMPIT else min(130.0, k.lebar * 0.19)

    def _pusat_muat(self, k: Kanvas) -> bool:
        """Whether the name of the cycle fits into the disc; else it becomes a heading."""
        return len(bungkus(self.pusat, self._jari(k) * 1.05, UKURAN + 2)) <= 3

    def _lukis_lebar(self, k: Kanvas, atas: float) -> float:
        """Ring in the middle; steps 1.. at the right downwards, the rest at the left upwards."""
        jari = self._jari(k)
        lebar = k.lebar / 2 - jari - 40
        separuh = (len(self.langkah) + 1) // 2
        kanan = list(enumerate(self.langkah, 1))[:separuh]
        kiri = list(enumerate(self.langkah, 1))[separuh:][::-1]
        tinggi = max(
            2 * jari + 40,
            *(sum(self._tinggi(p, lebar) + 18 for _, p in sisi) for sisi in (kanan, kiri)),
        )
        x, y = k.lebar / 2, atas + tinggi / 2
        self._lukis_cincin(k, x, y, jari)
        for sisi, xt, rata in ((kanan, x + jari + 40, "start"), (kiri, x - jari - 40, "end")):
            piringan = [y + jari * sin(self._sudut(nomor - 1)) for nomor, _ in sisi]
            besar = [self._tinggi(langkah, lebar) for _, langkah in sisi]
            letak = sebar(piringan, besar, 12, atas, atas + tinggi)
            for (_, langkah), yt in zip(sisi, letak, strict=True):
                self._lukis_langkah(k, xt, yt, langkah, lebar, rata)
        return atas + tinggi

    def _lukis_sempit(self, k: Kanvas, atas: float) -> float:
        jari = self._jari(k)
        self._lukis_cincin(k, k.lebar / 2, atas + jari + 24, jari)
        y = atas + 2 * jari + 56
        for nomor, langkah in enumerate(self.langkah, 1):
            k.lingkaran(11, y + 10, 11, UTAMA)
            k.teks(11, y + 10, str(nomor), tebal=True, warna="#ffffff", rata="middle")
            self._lukis_langkah(k, 32, y, langkah, k.lebar - 32, "start")
            y += self._tinggi(langkah, k.lebar - 32) + 12
        return y - 8

    @staticmethod
    def _tinggi(langkah: tuple[str, str], lebar: float) -> float:
        nama, penjelasan = langkah
        tinggi = tinggi_baris(len(bungkus(nama, lebar, UKURAN + 1)), UKURAN + 1)
        if penjelasan:
            baris = len(bungkus(penjelasan, lebar, UKURAN_KECIL))
            tinggi += 2 + tinggi_baris(baris, UKURAN_KECIL)
        return tinggi

    @staticmethod
    def _lukis_langkah(
        k: Kanvas, x: float, y: float, langkah: tuple[str, str], lebar: float, rata: str
    ) -> None:
        ukuran = UKURAN + 1
        nama = bungkus(langkah[0], lebar, ukuran)
        k.teks(x, y + ukuran * 0.64, nama, ukuran=ukuran, tebal=True, rata=rata, warna=UTAMA_TUA)
        if langkah[1]:
            y += tinggi_baris(len(nama), ukuran) + 2
            penjelasan = bungkus(langkah[1], lebar, UKURAN_KECIL)
            y += UKURAN_KECIL * 0.64
            k.teks(x, y, penjelasan, ukuran=UKURAN_KECIL, warna=REDUP, rata=rata)

    def _sudut(self, urutan: int) -> float:
        """Angle of a step's disc; the first stands right of the top."""
        return 2 * pi / len(self.langkah) * (urutan + 0.5) - pi / 2

    def _lukis_cincin(self, k: Kanvas, x: float, y: float, jari: float) -> None:
        """Arrows along a circle, a numbered disc at each step, the name in the middle."""
        jumlah = len(self.langkah)
        sudut = 2 * pi / jumlah
        piringan = min(17.0, jari * sin(sudut / 2) * 0.6) if jumlah > 1 else 17.0
        k.lingkaran(x, y, jari * 0.62, UTAMA_MUDA)
        if self._pusat_muat(k):
            besar = UKURAN + 2
            pusat = bungkus_imbang(self.pusat, jari * 1.05, besar)
            yt = y - tinggi_baris(len(pusat) - 1, besar) / 2
            k.teks(x, yt, pusat, ukuran=besar, tebal=True, warna=UTAMA_TUA, rata="middle")
        for i in range(jumlah):
            a = self._sudut(i)
            if jumlah > 1:
                self._lukis_panah(k, x, y, jari, a, a + sudut, (piringan + 5) / jari)
            with k.grup(f"{i + 1}. {self.langkah[i][0]}"):
                px, py = x + jari * cos(a), y + jari * sin(a)
                k.lingkaran(px, py, piringan, UTAMA)
                k.teks(px, py, str(i + 1), tebal=True, warna="#ffffff", rata="middle")

    @staticmethod
    def _lukis_panah(
        k: Kanvas, x: float, y: float, jari: float, a: float, b: float, sela: float
    ) -> None:
        """An arc from angle a to b, clockwise, that ends in an arrowhead."""
        a, b = a + sela, b - sela
        if b - a < 0.02:
            return
        p, q = (x + jari * cos(a), y + jari * sin(a)), (x + jari * cos(b), y + jari * sin(b))
        k.lintasan(["M", *p, "A", jari, jari, 0, 0, 1, *q], UTAMA, tebal=2)
        arah = b + pi / 2 - 0.06
        sayap = [(q[0] - 8 * cos(arah + t), q[1] - 8 * sin(arah + t)) for t in (0.5, -0.5)]
        k.lintasan(["M", *sayap[0], "L", *q, "L", *sayap[1]], UTAMA, tebal=2)
