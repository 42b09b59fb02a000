"""How well the checks read reports written before they were tried on them: fourteen
agencies in fourteen styles (`lapangan`), without an error, and with each of 557 errors alone."""

from collections import Counter
from functools import cache

import pytest

from .lapangan import ukur
from .lapangan.tulis import Laporan

# kind of error: at least so many found, of so many planted
DITEMUKAN = {
    "angka cacat": (7, 7),
    "arah": (3, 3),
    "banding kata": (12, 21),
    "batas": (1, 2),
    "butir ganda": (1, 1),
    "cacah": (37, 48),
    "capaian": (26, 28),
    "capaian prosa": (5, 8),
    "daftar": (2, 2),
    "diukur": (2, 2),
    "dua nilai": (9, 14),
    "efisiensi": (3, 6),
    "fisik": (0, 1),
    "galat": (1, 1),
    "instansi": (5, 7),
    "judul": (1, 1),
    "jumlah": (45, 51),
    "kemajuan": (5, 5),
    "kode ganda": (2, 2),
    "label": (0, 2),
    "nama": (7, 10),
    "nomor": (10, 10),
    "pangsa": (13, 20),
    "pegawai": (29, 32),
    "persen": (29, 31),
    "persen prosa": (25, 33),
    "pindahan": (2, 3),
    "rerata": (17, 17),
    "rerata fisik": (1, 3),
    "rinci": (2, 9),
    "rujukan": (3, 3),
    "rupiah": (18, 24),
    "satuan": (3, 3),
    "selisih": (1, 2),
    "sisa": (14, 15),
    "sisa prosa": (6, 6),
    "status": (4, 11),
    "tahun": (5, 8),
    "tahun lain": (3, 5),
    "target": (17, 18),
    "target prosa": (5, 6),
    "terbilang": (7, 7),
    "tumbuh": (35, 46),
    "urutan": (17, 23),
}
LEBIH = 60  # further findings, over all of them: what follows from the planted error


@cache
def laporan(nama: str) -> Laporan:
    return ukur.LAPORAN[nama]()


@pytest.mark.parametrize("bentuk", ["tab", "docx", "pdf"])
@pytest.mark.parametrize("nama", ukur.LAPORAN)
def test_laporan_bersih_tanpa_temuan(nama, bentuk):
    assert [t.ke_dict() for t in ukur.dasar(laporan(nama), bentuk)] == []


def test_kesalahan_ditemukan_menurut_jenisnya():
    ditanam, ditemukan, lebih = Counter(), Counter(), 0
    for nama in ukur.LAPORAN:
        for satu in laporan(nama).tanaman:
            hasil = ukur.ukur_satu(laporan(nama), satu, "tab", set())
            ditanam[hasil.jenis] += 1
            ditemukan[hasil.jenis] += hasil.ditemukan
            lebih += len(hasil.lebih)
    assert {jenis: n for jenis, (_, n) in DITEMUKAN.items()} == ditanam
    kurang = {j: (ditemukan[j], n) for j, (n, _) in DITEMUKAN.items() if ditemukan[j] < n}
    assert not kurang, f"jenis: (ditemukan, harus) {kurang}"
    assert lebih <= LEBIH
