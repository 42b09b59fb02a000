"""The box of a unit in the organisation chart."""

from .huruf import bungkus_imbang, tinggi_baris
from .kanvas import UKURAN_KECIL, Kanvas
from .silsilah import Simpul
from .warna import GARIS_TEGAS, LATAR, REDUP, TINTA, UTAMA, UTAMA_MUDA, UTAMA_TUA

BANTALAN = 8
# By level: the head, units right below it, all others.
UKURAN = (14.0, 12.5, 12.0)
RUPA = ((UTAMA, UTAMA, LATAR), (UTAMA_MUDA, UTAMA, UTAMA_TUA), (LATAR, GARIS_TEGAS, TINTA))


def _isi_kotak(
    s: Simpul, lebar: float, tingkat: int
) -> tuple[tuple[str, ...], tuple[str, ...], float]:
    ukuran = UKURAN[min(tingkat, 2)]
    dalam = lebar - 2 * BANTALAN
    nama = bungkus_imbang(s.nama, dalam, ukuran)
    keterangan = bungkus_imbang(s.keterangan, dalam, UKURAN_KECIL)
    return nama, keterangan, ukuran


def tinggi_kotak(s: Simpul, lebar: float, tingkat: int) -> float:
    """The height that the text of a unit needs in a box of this width."""
    nama, keterangan, ukuran = _isi_kotak(s, lebar, tingkat)
    isi = tinggi_baris(len(nama), ukuran) + tinggi_baris(len(keterangan), UKURAN_KECIL)
    return isi + 2 * BANTALAN - 2


def lukis_kotak(
    k: Kanvas, s: Simpul, x: float, y: float, lebar: float, tingkat: int, tinggi: float = 0
) -> float:
    """A box at least `tinggi` high with its text in the middle; return the y below."""
    nama, keterangan, ukuran = _isi_kotak(s, lebar, tingkat)
    perlu = tinggi_kotak(s, lebar, tingkat)
    tinggi = max(tinggi, perlu)
    isi, tepi, tulisan = RUPA[min(tingkat, 2)]
    k.kotak(x, y, lebar, tinggi, isi, tepi, sudut=4)
    tengah = x + lebar / 2
    yt = y + BANTALAN - 1 + (tinggi - perlu) / 2 + ukuran * 0.64
    k.teks(tengah, yt, nama, ukuran=ukuran, tebal=tingkat < 2, warna=tulisan, rata="middle")
    if keterangan:
        yt += tinggi_baris(len(nama), ukuran)
        warna = LATAR if tingkat == 0 else REDUP
        k.teks(tengah, yt, keterangan, ukuran=UKURAN_KECIL, warna=warna, rata="middle")
    return y + tinggi
