"""How well the checks read reports that were written before they were tried on them: eight
agencies in eight styles (`lapangan`), without an error, and with each of 250 errors by itself."""

from collections import Counter
from functools import cache

import pytest

from .lapangan import ukur
from .lapangan.tulis import Laporan

# kind of error: at least so many found, of so many planted
DITEMUKAN = {
    "angka cacat": (6, 6),
    "arah": (2, 2),
    "batas": (1, 2),
    "butir ganda": (1, 1),
    "cacah": (18, 21),
    "capaian": (18, 18),
    "capaian prosa": (3, 3),
    "daftar": (2, 2),
    "diukur": (2, 2),
    "dua nilai": (5, 7),
    "efisiensi": (0, 1),
    "fisik": (0, 1),
    "galat": (1, 1),
    "instansi": (4, 5),
    "judul": (1, 1),
    "jumlah": (28, 29),
    "kemajuan": (3, 3),
    "kode ganda": (2, 2),
    "label": (0, 2),
    "nama": (6, 8),
    "nomor": (9, 9),
    "pegawai": (17, 19),
    "persen": (10, 15),
    "persen prosa": (11, 16),
    "rerata": (6, 6),
    "rujukan": (3, 3),
    "rupiah": (13, 15),
    "satuan": (2, 2),
    "sisa": (9, 9),
    "sisa prosa": (2, 2),
    "status": (1, 1),
    "tahun": (2, 2),
    "target": (9, 9),
    "target prosa": (4, 5),
    "terbilang": (3, 3),
    "tumbuh": (14, 17),
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
