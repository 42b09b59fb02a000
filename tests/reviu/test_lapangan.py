"""How well the checks read reports that were written before they were tried on them: nine
agencies in nine styles (`lapangan`), without an error, and with each of 282 errors by itself."""

from collections import Counter
from functools import cache

import pytest

from .lapangan import ukur
from .lapangan.tulis import Laporan

# kind of error: at least so many found, of so many planted
DITEMUKAN = {
    "angka cacat": (7, 7),
    "arah": (3, 3),
    "batas": (1, 2),
    "butir ganda": (1, 1),
    "cacah": (20, 23),
    "capaian": (20, 20),
    "capaian prosa": (4, 4),
    "daftar": (2, 2),
    "diukur": (2, 2),
    "dua nilai": (5, 7),
    "efisiensi": (0, 1),
    "fisik": (0, 1),
    "galat": (1, 1),
    "instansi": (5, 6),
    "judul": (1, 1),
    "jumlah": (31, 32),
    "kemajuan": (3, 3),
    "kode ganda": (2, 2),
    "label": (0, 2),
    "nama": (7, 9),
    "nomor": (10, 10),
    "pegawai": (20, 22),
    "persen": (14, 16),
    "persen prosa": (16, 20),
    "rerata": (7, 7),
    "rujukan": (3, 3),
    "rupiah": (15, 17),
    "satuan": (3, 3),
    "sisa": (10, 10),
    "sisa prosa": (2, 2),
    "status": (1, 1),
    "tahun": (2, 2),
    "target": (10, 10),
    "target prosa": (5, 6),
    "terbilang": (4, 4),
    "tumbuh": (17, 20),
}
LEBIH = 20  # further findings, over all of them: what follows from the planted error


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
