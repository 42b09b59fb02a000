"""Examples of the families J, H, F: a text that passes and one that fails, told apart by a word.

Cells are parted by " | " for reading; the guide shows them so, and the tests turn them into tabs.
"""

_PROGRAM = """Tabel 3.1 Realisasi Anggaran Tahun 2022

Kode | Uraian | Anggaran | Realisasi | Sisa | %
1 | Program Pelayanan | {program} | 45.000.000 | {sisa} | {persen}
1.01 | Pelayanan loket | 30.000.000 | 27.000.000 | 3.000.000 | 90,00
1.02 | Pelayanan keliling | 20.000.000 | 18.000.000 | 2.000.000 | 90,00
"""
_DASAR = {"program": "50.000.000", "sisa": "5.000.000", "persen": "90,00"}

_CAPAIAN = """Tabel 3.1 Capaian Kinerja Tahun 2022

No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Kategori
1 | Persentase layanan sesuai standar | % | 80 | 76 | {capaian} | {kategori}
2 | Angka kecelakaan lalu lintas | kejadian | 50 | 40 | {arah} | Sangat Tinggi
3 | Indeks kepuasan masyarakat | nilai | 80 | 100 | {batas} | Sangat Tinggi
{rerata}"""
_KINERJA = {
    "capaian": "95,00",
    "kategori": "Sangat Tinggi",
    "arah": "120,00",
    "batas": "125,00",
    "rerata": "",
}

_PEGAWAI = """Tabel 1.1 Pegawai Menurut Pendidikan Tahun 2022

No | Pendidikan | L | P | Jumlah
1 | SMA | 4 | 3 | 7
2 | S1 | 8 | 6 | {s1}
 | Jumlah | 12 | 9 | 21
"""

_TUMBUH = """Tabel 3.2 Anggaran Tahun 2021 dan 2022

Uraian | Anggaran 2021 | Anggaran 2022 | Kenaikan (Rp)
Belanja pegawai kantor | 40.000.000 | 44.000.000 | 4.000.000
Belanja barang kantor | 25.000.000 | 31.000.000 | {naik}
Belanja perjalanan kantor | 10.000.000 | 12.500.000 | 2.500.000
"""

_RUMUS = """Tabel 2.1 Indikator Kinerja Tahun 2022

Indikator | Formula | Satuan | Target 2022
Persentase arsip tertata | {rumus} | persen | 80
"""

_PERSEN = """Tabel 3.1 Realisasi Anggaran Tahun 2022

Uraian | Anggaran | Realisasi | %
Kegiatan pelatihan pegawai | 20.000.000 | 18.450.000 | 92,25
Kegiatan rapat koordinasi | 30.000.000 | {rapat} | {persen}
"""


def _isi(pola: str, dasar: dict[str, str], **ganti: str) -> str:
    return pola.format(**{**dasar, **ganti})


CONTOH_ANGKA: dict[str, tuple[str, str]] = {
    "J01": (_isi(_PROGRAM, _DASAR), _isi(_PROGRAM, _DASAR, program="55.000.000")),
    "J02": (_isi(_PROGRAM, _DASAR), _isi(_PROGRAM, _DASAR, sisa="6.000.000")),
    "J03": (_isi(_PROGRAM, _DASAR), _isi(_PROGRAM, _DASAR, persen="95,00")),
    "J04": (_PEGAWAI.format(s1="14"), _PEGAWAI.format(s1="15")),
    "J05": (_TUMBUH.format(naik="6.000.000"), _TUMBUH.format(naik="5.000.000")),
    "J06": (
        _isi(_CAPAIAN, _KINERJA, rerata=" | Rata-rata | | | | 113,33 |\n"),
        _isi(_CAPAIAN, _KINERJA, rerata=" | Rata-rata | | | | 111,33 |\n"),
    ),
    "H01": (_isi(_CAPAIAN, _KINERJA), _isi(_CAPAIAN, _KINERJA, capaian="98,00")),
    "H02": (
        _isi(_CAPAIAN, _KINERJA, batas="100,00")
        + "\nCapaian di atas 100 % ditulis 100 % sesuai kebijakan dinas.\n",
        _isi(_CAPAIAN, _KINERJA, batas="100,00"),
    ),
    "H03": (_isi(_CAPAIAN, _KINERJA), _isi(_CAPAIAN, _KINERJA, arah="80,00")),
    "H04": (
        _RUMUS.format(rumus="(arsip tertata / seluruh arsip) x 100%"),
        _RUMUS.format(rumus="(arsip tertata + arsip tahun lalu) x 100%"),
    ),
    "H05": (_isi(_CAPAIAN, _KINERJA), _isi(_CAPAIAN, _KINERJA, kategori="Sedang")),
    "F01": (
        _PERSEN.format(rapat="27.900.000", persen="93,00"),
        _PERSEN.format(rapat="27.900.00", persen="93,00"),
    ),
    "F02": (
        _PERSEN.format(rapat="27.900.000", persen="93,00"),
        _PERSEN.format(rapat="27.900.000", persen="93.00"),
    ),
    "F03": (
        _PERSEN.format(rapat="27.900.000", persen="93,00"),
        _PERSEN.format(rapat="27.900.000", persen="#REF!"),
    ),
}
