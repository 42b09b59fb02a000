"""One capaian on its axis and the words beside it, for the bullet chart and small multiples."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from .dasar import Nilai
from .huruf import bungkus, lebar_teks, tinggi_baris
from .ikon import lebar_status, lukis_status, tinggi_status
from .kanvas import UKURAN, UKURAN_KECIL, Kanvas
from .tata import Skala
from .warna import GARIS_TEGAS, JALUR, KATA_STATUS, LATAR, REDUP, TINTA, WARNA_STATUS, Status

TARGET = Decimal(100)
# The axis follows the values up to here; what lies beyond ends in an arrow, told by its label.
UJUNG_ATAS, UJUNG_BAWAH = Decimal(150), Decimal(-50)
SEBELUM_DIBATASI = "sebelum dibatasi"


@dataclass(frozen=True, slots=True)
class BarisCapaian:
    """The capaian of one indicator, in percent.

    `capaian` is the value that counts; `mentah` the one before a cap, drawn where it differs;
    `kata` the word of its status or category (the status' own word when empty).
    """

    nama: str
    capaian: Nilai
    status: Status
    mentah: Nilai | None = None
    tahun_lalu: Nilai | None = None
    kata: str = ""
    tautan: str = ""

    @property
    def sebutan(self) -> str:
        return self.kata or KATA_STATUS[self.status]

    @property
    def sebelum_dibatasi(self) -> str:
        """How the value before a cap is read; "" when no cap changed it."""
        m = self.mentah
        if m is None or not m.diketahui or not self.capaian.diketahui:
            return ""
        return m.label if m.besar != self.capaian.besar else ""

    @property
    def lalu(self) -> Nilai | None:
        """Last year's value, when it is known."""
        return self.tahun_lalu if self.tahun_lalu and self.tahun_lalu.diketahui else None


def skala_capaian(baris: Iterable[BarisCapaian], x0: float, x1: float) -> Skala:
    """An axis from 0 (lower for negative capaian) past the target to the largest value."""
    angka = [
        v.besar
        for b in baris
        for v in (b.capaian, b.mentah, b.tahun_lalu)
        if v is not None and v.diketahui
    ]
    atas = min(max([*angka, TARGET + 10]), UJUNG_ATAS)
    return Skala(max(min([*angka, Decimal(0)]), UJUNG_BAWAH), atas, x0, x1)


def lukis_capaian(k: Kanvas, y: float, tebal: float, skala: Skala, b: BarisCapaian) -> None:
    """Track, bar and marks with their top at `y`."""
    nol, target = skala.x(Decimal(0)), skala.x(TARGET)
    dalam, isi = y + tebal * 0.25, tebal * 0.5
    warna = WARNA_STATUS[b.status]
    if not b.capaian.diketahui:
        k.arsir(nol, y, target - nol, tebal)
    else:
        k.kotak(nol, y, target - nol, tebal, JALUR)
        ujung = skala.x(b.capaian.besar)
        kiri, kanan = min(nol, ujung), max(nol, ujung)
        if b.sebelum_dibatasi and b.mentah is not None:
            mentah = skala.x(b.mentah.besar)
            a, z = min(ujung, mentah), max(ujung, mentah)
            k.kotak(a, dalam + 0.5, z - a, isi - 1, LATAR, warna, putus="3 2")
            _lukis_lewat(k, skala, b.mentah.besar, dalam, isi, warna)
        k.kotak(kiri, dalam, kanan - kiri, isi, warna)
        _lukis_lewat(k, skala, b.capaian.besar, dalam, isi, warna)
    k.garis(nol, y - 2, nol, y + tebal + 2, GARIS_TEGAS)
    k.garis(target, y - 2, target, y + tebal + 2, TINTA, 2.5)
    if b.lalu:
        _lukis_lalu(k, skala, b.lalu.besar, y + tebal / 2)


def _lukis_lewat(
    k: Kanvas, skala: Skala, nilai: Decimal, y: float, tebal: float, warna: str
) -> None:
    """An arrowhead at the end of the axis when the value lies beyond it."""
    if skala.bawah <= nilai <= skala.atas:
        return
    x, arah = (skala.x1, 1) if nilai > skala.atas else (skala.x0, -1)
    k.kotak(min(x, x - arah * 8), y - 1, 8, tebal + 2, LATAR)
    d = ["M", x - arah * 7, y - 1, "L", x, y + tebal / 2, "L", x - arah * 7, y + tebal + 1, "Z"]
    k.lintasan(d, None, warna)


def _lukis_lalu(k: Kanvas, skala: Skala, nilai: Decimal, y: float) -> None:
    """Last year's mark; beyond the axis an open arrowhead past its end."""
    if skala.bawah <= nilai <= skala.atas:
        lukis_ketupat(k, skala.x(nilai), y)
        return
    arah = 1 if nilai > skala.atas else -1
    x = skala.x(nilai) + arah
    d = ["M", x, y - 5, "L", x + arah * 5, y, "L", x, y + 5]
    k.lintasan(d, TINTA, tebal=1.5)


def lukis_ketupat(k: Kanvas, x: float, y: float) -> None:
    """The diamond that stands for last year."""
    d = ["M", x, y - 5, "L", x + 5, y, "L", x, y + 5, "L", x - 5, y, "Z"]
    k.lintasan(d, TINTA, LATAR, 1.5)


def lukis_sumbu(k: Kanvas, y: float, skala: Skala) -> float:
    """Numbers under the axis, as many as fit; return the y below."""
    jarak = skala.x(TARGET) - skala.x(Decimal(0))
    angka = [(0, "0"), (100, "100 %")] if jarak > 45 else [(100, "100 %")]
    if jarak > 110:
        angka += [(n, t) for n, t in ((-50, "−50"), (50, "50"), (150, "150"))]
    for nilai, teks in angka:
        if skala.bawah <= nilai <= skala.atas:
            x = skala.x(Decimal(nilai))
            rata = "start" if x < 8 else "middle"
            k.teks(x, y + 6, teks, ukuran=UKURAN_KECIL, warna=REDUP, rata=rata)
    return y + 14


# --- the words beside ----------------------------------------------------------------------------


def lebar_kata(b: BarisCapaian) -> float:
    """Width that the words beside the bar would like to have."""
    lebar = lebar_status(b.status, b.kata)
    if b.capaian.diketahui:
        lebar = max(lebar, lebar_teks(b.capaian.label, UKURAN))
    if b.sebelum_dibatasi:
        lebar = max(lebar, lebar_teks(SEBELUM_DIBATASI, UKURAN_KECIL))
    return lebar + 2


def _kata_nilai(b: BarisCapaian, lebar: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines above and below the status: the value or why there is none; the value before a cap."""
    atas = bungkus(b.capaian.terbaca, lebar, UKURAN if b.capaian.diketahui else UKURAN_KECIL)
    if not b.capaian.diketahui and not b.capaian.alasan:
        atas = ()  # the status says it
    batas = f"{SEBELUM_DIBATASI} {b.sebelum_dibatasi}" if b.sebelum_dibatasi else ""
    return atas, bungkus(batas, lebar, UKURAN_KECIL)


def tinggi_kata(b: BarisCapaian, lebar: float) -> float:
    atas, bawah = _kata_nilai(b, lebar)
    ukuran = UKURAN if b.capaian.diketahui else UKURAN_KECIL
    tinggi = tinggi_baris(len(atas), ukuran) + tinggi_baris(len(bawah), UKURAN_KECIL)
    return tinggi + tinggi_status(b.status, b.kata, lebar)


def lukis_kata(k: Kanvas, x: float, y: float, b: BarisCapaian, lebar: float) -> None:
    """Value, status and value before a cap, below each other from `y` on."""
    atas, bawah = _kata_nilai(b, lebar)
    ada = b.capaian.diketahui
    ukuran = UKURAN if ada else UKURAN_KECIL
    warna = None if ada else REDUP
    k.teks(x, y + ukuran * 0.64, atas, ukuran=ukuran, tebal=ada, warna=warna, miring=not ada)
    y = lukis_status(k, x, y + tinggi_baris(len(atas), ukuran), b.status, b.kata, lebar)
    k.teks(x, y + UKURAN_KECIL * 0.64, bawah, ukuran=UKURAN_KECIL, warna=REDUP)
