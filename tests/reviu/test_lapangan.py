"""How well the checks read reports written before they were tried on them: thirteen
agencies in thirteen styles (`lapangan`), without an error, and with each of 507 errors alone."""

from collections import Counter
from functools import cache

import pytest

from .lapangan import ukur
from .lapangan.tulis import Laporan

# kind of error: at least so many found, of so many planted
DITEMUKAN = {
    "angka cacat": (7, 7),
    "arah": (3, 3),
    "banding kata": (9, 17),
    "batas": (1, 2),
    "butir ganda": (1, 1),
    "cacah": (29, 41),
    "capaian": (26, 27),
    "capaian prosa": (5, 7),
    "daftar": (2, 2),
    "diukur": (2, 2),
    "dua nilai": (6, 13),
    "efisiensi": (3, 5),
    "fisik": (0, 1),
    "galat": (1, 1),
    "instansi": (5, 7),
    "judul": (1, 1),
    "jumlah": (43, 48),
    "kemajuan": (5, 5),
    "kode ganda": (2, 2),
    "label": (0, 2),
    "nama": (7, 10),
    "nomor": (10, 10),
    "pangsa": (8, 16),
    "pegawai": (29, 31),
    "persen": (27, 29),
    "persen prosa": (23, 31),
    "pindahan": (2, 3),
    "rerata": (16, 16),
    "rerata fisik": (0, 2),
    "rinci": (2, 8),
    "rujukan": (3, 3),
    "rupiah": (18, 23),
    "satuan": (3, 3),
    "selisih": (0, 1),
    "sisa": (14, 15),
    "sisa prosa": (5, 5),
    "status": (3, 10),
    "tahun": (4, 8),
    "tahun lain": (0, 3),
    "target": (16, 17),
    "target prosa": (5, 6),
    "terbilang": (7, 7),
    "tumbuh": (25, 38),
    "urutan": (14, 18),
}
LEBIH = 59  # further findings, over all of them: what follows from the planted error


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
