"""Examples of the families S and N: a text that passes and one that fails, told apart by a word."""

_UKUR = """Tabel 3.1 Capaian Kinerja Tahun 2022

Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%)
Meningkatnya mutu layanan publik kecamatan | Persentase layanan sesuai standar | % | 80 | 76 | 95,00
Meningkatnya mutu layanan publik kecamatan | Indeks kepuasan masyarakat | nilai | 80 | 84 | 105,00
"""
_PK = """Tabel 2.1 Perjanjian Kinerja Tahun 2022

Sasaran | Indikator Kinerja | Satuan | Target
{sasaran} | {nama} | {satuan} | {target}
{sasaran} | Indeks kepuasan masyarakat | nilai | 80
{lagi}
"""
_DASAR_PK = {
    "sasaran": "Meningkatnya mutu layanan publik kecamatan",
    "nama": "Persentase layanan sesuai standar",
    "satuan": "%",
    "target": "80",
    "lagi": "",
}
_ULANG = """
Tabel 3.2 Perbandingan Kinerja Tahun 2021 dan 2022

Indikator Kinerja | Realisasi 2021 | Realisasi 2022
Persentase layanan sesuai standar | 70 | {realisasi}
Indeks kepuasan masyarakat | 81 | 84
"""
_UANG = """Tabel 3.3 Anggaran dan Realisasi Tahun 2022

Kode | Program dan Kegiatan | Anggaran | Realisasi | %
1 | Program Pelayanan | 50.000.000 | 45.000.000 | 90,00
1.01 | Pelayanan loket | 30.000.000 | 27.000.000 | 90,00
1.02 | Pelayanan keliling | 20.000.000 | 18.000.000 | 90,00
2 | Program Pendataan | 16.000.000 | 12.000.000 | 75,00
2.01 | Pendataan keluarga | 16.000.000 | 12.000.000 | 75,00
 | Jumlah | 66.000.000 | 57.000.000 | 86,36
"""
_DPA = """
Tabel 2.2 Program Tahun 2022

Kode | Program dan Kegiatan | Anggaran
1 | Program Pelayanan | 50.000.000
1.01 | Pelayanan loket | 30.000.000
1.02 | Pelayanan keliling | 20.000.000
2 | Program Pendataan | {satu}
2.01 | Pendataan keluarga | {satu}
"""
_SASARAN = """
Tabel 3.4 Anggaran per Sasaran Tahun 2022

Sasaran | Anggaran | Realisasi | %
Meningkatnya mutu layanan publik | 50.000.000 | 45.000.000 | 90,00
Meningkatnya ketersediaan data | 16.000.000 | 12.000.000 | 75,00
"""
_BELANJA = """Tabel 3.5 Realisasi Belanja Tahun 2020

Uraian | Anggaran | Realisasi | %
Belanja Daerah | 90.000.000 | 81.000.000 | 90,00
Belanja Tidak Langsung | 40.000.000 | 38.000.000 | 95,00
Belanja Langsung | 50.000.000 | 43.000.000 | 86,00

Belanja Dinas tahun 2020 dirinci di atas.
"""
_PENDIDIKAN = """Tabel 1.1 Pegawai Menurut Pendidikan Tahun 2022

No | Pendidikan | L | P | Jumlah
1 | SMA | 4 | 3 | 7
2 | S1 | 8 | 6 | 14

Tabel 1.2 Pegawai Menurut Golongan Tahun 2022

No | Golongan | L | P | Jumlah
1 | Golongan II | 5 | 3 | 8
2 | Golongan III | {l} | 6 | {jumlah}
"""
_ORANG = _PENDIDIKAN.format(l="7", jumlah="13")
_DINAS = "Dinas Sosial Kota Asri"


def _pk(**ganti: str) -> str:
    return _PK.format(**{**_DASAR_PK, **ganti}) + "\n" + _UKUR


def _laporan(*kalimat: str) -> str:
    awal = f"Laporan Kinerja {_DINAS} Tahun 2022 disusun oleh {_DINAS}."
    return "\n\n".join([awal, f"Kantor {_DINAS} melayani warga pada tahun 2022.", *kalimat]) + "\n"


CONTOH_KATA: dict[str, tuple[str, str]] = {
    "S01": (
        _UANG + _DPA.format(satu="16.000.000"),
        _UANG + _DPA.format(satu="16.600.000"),
    ),
    "S02": (_pk(), _pk(target="85")),
    "S03": (_pk(), _pk(satuan="orang")),
    "S04": (_pk(), _pk(nama="Persentase layanan sesuai prosedur")),
    "S05": (_pk(), _pk(lagi=f"{_DASAR_PK['sasaran']} | Nilai SAKIP | nilai | 70")),
    "S06": (_UANG + _SASARAN, _UANG + _SASARAN[: _SASARAN.index("Meningkatnya ketersediaan")]
            + "Meningkatnya mutu data keluarga | 0 | 0 | 0\n"),
    "S07": (_ORANG, _PENDIDIKAN.format(l="8", jumlah="14")),
    "S08": (
        _laporan(f"Capaian kinerja {_DINAS} meningkat."),
        _laporan("Capaian kinerja Dinas Pertanian Kota Asri meningkat."),
    ),
    "S09": (
        _laporan(f"LKjIP {_DINAS} Tahun 2022 selesai disusun."),
        _laporan(f"LKjIP {_DINAS} Tahun 2021 selesai disusun."),
    ),
    "S10": (
        _laporan(
            "Peraturan Walikota Nomor 8 Tahun 2020 tentang Susunan Organisasi Dinas Sosial.",
            "Menurut Peraturan Walikota Nomor 8 Tahun 2020 tentang Susunan Organisasi Dinas "
            "Sosial.",
        ),
        _laporan(
            "Peraturan Walikota Nomor 8 Tahun 2020 tentang Susunan Organisasi Dinas Sosial.",
            "Menurut Peraturan Walikota Nomor 18 Tahun 2020 tentang Susunan Organisasi Dinas "
            "Sosial.",
        ),
    ),
    "S11": (_UKUR + _ULANG.format(realisasi="76"), _UKUR + _ULANG.format(realisasi="79")),
    "N01": (
        _UANG + "\nAnggaran 2022 sebesar Rp 66.000.000 dengan realisasi Rp 57.000.000.\n",
        _UANG + "\nAnggaran 2022 sebesar Rp 66.000.000 dengan realisasi Rp 57.900.000.\n",
    ),
    "N02": (
        _UANG + "\nRealisasi anggaran tahun 2022 sebesar Rp 57.000.000 atau 86,36 %.\n",
        _UANG + "\nRealisasi anggaran tahun 2022 sebesar Rp 57.000.000 atau 88,36 %.\n",
    ),
    "N03": (
        _UANG + "\nPada tahun 2022 dilaksanakan 2 program dan 3 kegiatan.\n",
        _UANG + "\nPada tahun 2022 dilaksanakan 2 program dan 4 kegiatan.\n",
    ),
    "N04": (
        _ORANG + "\nJumlah pegawai tahun 2022 sebanyak 21 orang.\n",
        _ORANG + "\nJumlah pegawai tahun 2022 sebanyak 23 orang.\n",
    ),
    "N05": (
        "Rapat diadakan 12 (dua belas) kali selama tahun 2022.\n",
        "Rapat diadakan 12 (sebelas) kali selama tahun 2022.\n",
    ),
    "N06": (
        _UANG + "\nAnggaran tahun 2022 sebesar Rp 66.000.000.\n",
        _UANG + "\nAnggaran tahun 2022 sebesar Rp 57.000.000.\n",
    ),
    "N07": (
        _BELANJA + "\nAnggaran belanja langsung tahun 2020 sebesar Rp 50.000.000.\n",
        _BELANJA + "\nAnggaran belanja langsung tahun 2020 sebesar Rp 90.000.000.\n",
    ),
    "N08": (
        "Dinas membawahi 2 (dua) bidang meliputi:\n\na. Bidang Jaminan Sosial\n"
        "b. Bidang Pemberdayaan\n",
        "Dinas membawahi 3 (tiga) bidang meliputi:\n\na. Bidang Jaminan Sosial\n"
        "b. Bidang Pemberdayaan\n",
    ),
    "N09": (
        _UKUR + "\nRealisasi persentase layanan sesuai standar tahun 2022 adalah 76 %.\n",
        _UKUR + "\nRealisasi persentase layanan sesuai standar tahun 2022 adalah 78 %.\n",
    ),
    "N10": (
        _ORANG + "\nPegawai didominasi oleh lulusan S1 dan diikuti lulusan SMA.\n",
        _ORANG + "\nPegawai didominasi oleh lulusan SMA dan diikuti lulusan S1.\n",
    ),
    "N11": (
        "Penduduk berjumlah 3.610 jiwa, terdiri dari 1.825 laki-laki dan 1.785 perempuan.\n",
        "Penduduk berjumlah 3.610 jiwa, terdiri dari 1.852 laki-laki dan 1.785 perempuan.\n",
    ),
    "N12": (
        "Luas genangan berkurang dari 460 ha menjadi 391 ha atau turun 15 %.\n",
        "Luas genangan berkurang dari 460 ha menjadi 391 ha atau turun 17 %.\n",
    ),
    "N13": (
        _ORANG + "\nLulusan S1 berjumlah 14 orang atau 66,67 % dari seluruh pegawai.\n",
        _ORANG + "\nLulusan S1 berjumlah 14 orang atau 76,66 % dari seluruh pegawai.\n",
    ),
    "N14": (
        "Indeks kepuasan mencapai 86,20 atau melampaui target sebesar 84,00.\n",
        "Indeks kepuasan mencapai 83,20 atau melampaui target sebesar 84,00.\n",
    ),
}  # fmt: skip
