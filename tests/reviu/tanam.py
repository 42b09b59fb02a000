"""Errors to plant, one at a time, in the flawless reports: what to replace, what must be found.

`kode` are the codes that name the error rightly; `tanda` must be in what the finding prints.
"""

from dataclasses import dataclass

from .naskah import Naskah


@dataclass(frozen=True)
class Tanaman:
    nama: str
    lama: str
    baru: str
    kode: tuple[str, ...]
    tanda: str
    ke: int = 0
    dekat: str = ""

    def tanam(self, naskah: Naskah) -> Naskah:
        return naskah.ganti(self.lama, self.baru, self.ke, self.dekat)


KESEHATAN = (
    # budget table
    Tanaman("realisasi sub kegiatan", "1.633.918.420,00", "1.636.918.420,00", ("J01",),
            "1.633.918.420"),
    Tanaman("anggaran kegiatan", "5.245.106.350,00", "5.245.160.350,00", ("J01",),
            "5.245.106.350"),
    Tanaman("sisa program", "38.670.350,00", "38.760.350,00", ("J02",), "38.670.350"),
    Tanaman("persen sub kegiatan", "94,86", "98,46", ("J03",), "94,86"),
    Tanaman("jumlah realisasi", "12.153.281.869,00", "12.135.281.869,00", ("J01", "S01"),
            "12.153.281.869", 1),
    Tanaman("jumlah anggaran", "12.453.864.895,00", "12.543.864.895,00", ("J01", "S01"),
            "12.453.864.895", 2),
    Tanaman("belanja modal", "4.011.572.520,00", "4.011.752.520,00", ("J01", "S01"),
            "4.011.572.520"),
    # indicators
    Tanaman("capaian", "101,50", "105,10", ("H01", "S11"), "101,50"),
    Tanaman("capaian tahun lalu", "99,32", "93,92", ("H01",), "99,32"),
    Tanaman("target PK", "90 %", "92 %", ("S02",), "90"),
    Tanaman("target Renstra", "18", "19", ("S02",), "18", dekat="| 21 | 18"),
    Tanaman("realisasi tabel kedua", "45,00", "46,00", ("S11",), "45,00", 2),
    Tanaman("kategori", "Tinggi", "Sedang", ("H05",), "Sedang", dekat="| 90,00 |"),
    Tanaman("rata-rata", "99,96", "98,96", ("J06",), "99,96"),
    Tanaman("arah terbalik", "105,00", "95,00", ("H01", "H03", "S11"), "105,00"),
    # prose
    Tanaman("realisasi di ikhtisar", "12.153.281.869,00", "12.153.281.896,00", ("N01",),
            "12.153.281.869"),
    Tanaman("anggaran murni berubah menjadi", "12.453.864.895,00", "12.453.846.895,00", ("N01",),
            "12.453.864.895", 1),
    Tanaman("persen penutup", "97,59 %", "95,79 %", ("N02",), "97,59", 1),
    Tanaman("persen ikhtisar", "97,59 %", "97,95 %", ("N02",), "97,59"),
    Tanaman("realisasi program dalam kalimat", "5.483.800.657,00", "5.438.800.657,00", ("N01",),
            "5.483.800.657", 1),
    Tanaman("realisasi belanja modal dalam kalimat", "4.011.572.520,00", "4.101.572.520,00",
            ("N01",), "4.011.572.520", 1),
    Tanaman("banyak program", "3 (tiga) program", "4 (empat) program", ("N03",), "3 program"),
    Tanaman("banyak sub kegiatan", "9 (sembilan) sub kegiatan", "10 (sepuluh) sub kegiatan",
            ("N03",), "9 sub kegiatan"),
    Tanaman("terbilang", "5 (lima) kegiatan", "5 (enam) kegiatan", ("N05",), "enam"),
    Tanaman("indikator mencapai", "Sebanyak 4 indikator", "Sebanyak 5 indikator", ("N03",), "4"),
    Tanaman("capaian dalam kalimat", "capaiannya 90,00 %", "capaiannya 92,00 %", ("N09",),
            "90,00"),
    Tanaman("target dalam kalimat", "adalah 18 %", "adalah 16 %", ("N09",), "18"),
    Tanaman("butir daftar", "3 (tiga) bidang meliputi", "4 (empat) bidang meliputi", ("N08",),
            "3 butir"),
    # people
    Tanaman("jumlah pegawai", "sebanyak 61 orang", "sebanyak 63 orang", ("N04",), "61"),
    Tanaman("perempuan", "34 orang perempuan", "36 orang perempuan", ("N04",), "34"),
    Tanaman("golongan", "41 orang", "14 orang", ("N04",), "41"),
    Tanaman("sel pegawai", "16", "17", ("J04",), "16", dekat="| S1 |"),
    Tanaman("jumlah baris pegawai", "20", "21", ("J04",), "20", dekat="| D3 |"),
    # structure
    Tanaman("rujukan tabel", "tabel 3.3 di bawah", "tabel 3.4 di bawah", ("R05",), "Tabel 3.3"),
    Tanaman("rujukan hilang", "pada tabel 3.1 berikut", "pada tabel 3.9 berikut", ("R05", "R06"),
            "3.9"),
    Tanaman("nomor subbab", "3.2", "3.1", ("R01",), "3.1", dekat="Sub "),
    Tanaman("nomor tabel ganda", "Tabel 3.4 Realisasi", "Tabel 3.3 Realisasi", ("R04",), "3.3", 1),
    Tanaman("daftar isi", "2.2 Perjanjian Kinerja", "2.2 Rencana Kinerja Tahunan", ("R07",),
            "Rencana Kinerja Tahunan"),
    Tanaman("daftar tabel", "Tabel 1.2 Pegawai Menurut Golongan", "Tabel 1.2 Pegawai Menurut Usia",
            ("R08",), "Usia"),
    Tanaman("tahun lama", "Tabel 3.1 Capaian Kinerja Tahun 2022",
            "Tabel 3.1 Capaian Kinerja Tahun 2021", ("S09",), "2021", 1),
    Tanaman("instansi lain", "Instansi Pemerintah Dinas Kesehatan Kabupaten Mekarsari Tahun 2022",
            "Instansi Pemerintah Dinas Sosial Kabupaten Mekarsari Tahun 2022", ("S08",),
            "Dinas Sosial"),
    Tanaman("nama indikator", "Persentase puskesmas terakreditasi paripurna",
            "Persentase puskesmas terakreditasi utama", ("S04",), "utama", 1),
    Tanaman("angka cacat", "1.104.275.600,00", "1.104.275.60,00", ("F01",), "1.104.275.60"),
    Tanaman("galat lembar kerja", "99,43", "#DIV/0!", ("F03",), "#DIV/0!"),
    Tanaman("butir ganda", "Bidang Pencegahan dan Pengendalian Penyakit",
            "Bidang Kesehatan Masyarakat", ("R09",), "Bidang Kesehatan Masyarakat"),
)  # fmt: skip

PERHUBUNGAN = (
    Tanaman("realisasi sub kegiatan", "571.904.300", "517.904.300", ("J01",), "571.904.300"),
    Tanaman("pagu murni kegiatan", "2.090.250.000", "2.090.520.000", ("J01",), "2.090.250.000"),
    Tanaman(
        "jumlah sasaran",
        "9.284.976.903",
        "9.284.967.903",
        ("J01", "S01", "N01"),
        "9.284.976.903",
        dekat="Tabel III.5",
    ),
    Tanaman("persen serapan", "98,50", "95,80", ("J03",), "98,50", dekat="1.588.213.640"),
    Tanaman(
        "murni program di PK",
        "5.266.484.200",
        "5.266.448.200",
        ("J01", "S01"),
        "5.266.484.200",
        dekat="Tabel II.2",
    ),
    Tanaman("kenaikan", "540.515.725", "504.515.725", ("J05",), "540.515.725"),
    Tanaman(
        "capaian terbalik", "110,00", "90,00", ("H01", "H03", "S11"), "110,00", dekat="Tabel III.1"
    ),
    Tanaman("capaian tahun lalu", "102,96", "109,26", ("H01",), "102,96"),
    Tanaman("target pengukuran", "82,50", "85,20", ("S02",), "82,50", dekat="Tabel III.1"),
    Tanaman("realisasi pengukuran", "198.640", "189.640", ("S11",), "198.640", dekat="Tabel III.1"),
    Tanaman(
        "indikator tidak diukur",
        "Nilai AKIP Dinas Perhubungan",
        "Indeks Inovasi Daerah",
        ("S05",),
        "Indeks Inovasi Daerah",
        dekat="Tabel II.1",
    ),
    Tanaman("satuan", "poin", "%", ("S03",), "poin", dekat="Tabel II.1"),
    Tanaman("jumlah PNS", "52 orang PNS", "55 orang PNS", ("N04",), "52"),
    Tanaman("jumlah pegawai", "oleh 74 orang", "oleh 47 orang", ("N04",), "74"),
    Tanaman("golongan ruang", "30", "31", ("J04",), "30", dekat="| III |"),
    Tanaman("honorer", "13", "14", ("J04",), "13", dekat="| Honorer |"),
    Tanaman("kegiatan", "6 kegiatan", "8 kegiatan", ("N03",), "6 kegiatan"),
    Tanaman(
        "pagu perubahan di narasi", "9.558.955.725", "9.558.595.725", ("N01",), "9.558.955.725"
    ),
    Tanaman("sisa di narasi", "273.978.822", "237.978.822", ("N01",), "273.978.822"),
    Tanaman("persen di narasi", "97,13%", "97,31%", ("N02",), "97,13"),
    Tanaman("persen sub kegiatan di narasi", "63,76%", "66,73%", ("N02",), "63,76"),
    Tanaman(
        "realisasi di narasi", "sebanyak 108 kejadian", "sebanyak 118 kejadian", ("N09",), "108"
    ),
    Tanaman("belum mencapai", "1 indikator belum", "2 indikator belum", ("N03",), "1"),
    Tanaman("bidang", "3 (tiga) bidang", "4 (tiga) bidang", ("N05", "N08"), "tiga"),
    Tanaman("rujukan", "Tabel III.4 berikut", "Tabel III.2 berikut", ("R05",), "III.4"),
    Tanaman("nomor tabel", "Tabel III.5", "Tabel III.4", ("R04",), "III.4"),
    Tanaman(
        "daftar isi",
        "B. Realisasi Anggaran",
        "B. Akuntabilitas Keuangan",
        ("R07",),
        "Akuntabilitas Keuangan",
    ),
    Tanaman(
        "tahun",
        "Tabel III.1 Pengukuran Kinerja Tahun 2023",
        "Tabel III.1 Pengukuran Kinerja Tahun 2022",
        ("S09",),
        "2022",
    ),
    Tanaman(
        "tahun LAKIP",
        "LAKIP Dinas Perhubungan Kota Baruna Tahun 2023",
        "LAKIP Dinas Perhubungan Kota Baruna Tahun 2022",
        ("S09",),
        "2022",
    ),
    Tanaman(
        "instansi lain",
        "LAKIP Dinas Perhubungan Kota Baruna Tahun 2023 ini menyajikan",
        "LAKIP Dinas Perdagangan Kota Baruna Tahun 2023 ini menyajikan",
        ("S08",),
        "Perdagangan",
    ),
    Tanaman(
        "nama indikator",
        "perlengkapan jalan dalam kondisi baik",
        "perlengkapan jalan dalam kondisi mantap",
        ("S04",),
        "mantap",
        dekat="Tabel III.1",
    ),
)

KECAMATAN = (
    Tanaman("realisasi kegiatan", "31.987.415", "39.187.415", ("J01",), "31.987.415"),
    Tanaman("anggaran program", "109.500.000", "190.500.000", ("J01",), "109.500.000"),
    Tanaman("persen kegiatan", "88,27 %", "82,87 %", ("J03",), "88,27"),
    Tanaman("sisa", "55.665.215", "56.665.215", ("J02",), "55.665.215"),
    Tanaman("jumlah realisasi", "2.188.290.268", "2.188.920.268", ("J01", "S01"),
            "2.188.290.268"),
    Tanaman("belanja langsung tabel", "414.465.300", "414.645.300", ("J01", "S01"),
            "414.465.300", dekat="Tabel 5"),
    Tanaman("belanja langsung ikhtisar", "414.465.300", "414.465.030", ("N01",), "414.465.300"),
    Tanaman("persen ikhtisar", "96,98 %", "98,69 %", ("N02",), "96,98"),
    Tanaman("persen jumlah", "96,80 %", "98,60 %", ("N02",), "96,80", dekat="Jumlah seluruh"),
    Tanaman("label", "Belanja langsung sebesar", "Belanja modal sebesar", ("N07",), "langsung"),
    Tanaman("realisasi disebut anggaran", "sebesar Rp. 2.260.685.418,-",
            "sebesar Rp. 2.188.290.268,-", ("N06", "N02"), "2.260.685.418"),
    Tanaman("capaian", "95,00 %", "93,00 %", ("H01",), "95,00"),
    Tanaman("arah", "110,00 %", "90,00 %", ("H03", "H01"), "110,00"),
    Tanaman("dibatasi", "102,00 %", "100,00 %", ("H02",), "102,00", dekat="Tabel 3"),
    Tanaman("target", "60 %", "65 %", ("S02",), "60", dekat="Tabel 2"),
    Tanaman("capaian di narasi", "capaian 102,00 %", "capaian 120,00 %", ("N09",), "102,00"),
    Tanaman("pegawai", "23 (dua puluh tiga) orang", "32 (tiga puluh dua) orang", ("N04",), "23"),
    Tanaman("terbilang", "(dua puluh tiga)", "(dua puluh empat)", ("N05",), "dua puluh empat"),
    Tanaman("total pegawai", "23", "24", ("J04",), "23", dekat="| Total |"),
    Tanaman("urutan", "SMA, D3 dan S2", "D3, SMA dan S2", ("N10",), "D3"),
    Tanaman("program", "3 program dan", "4 program dan", ("N03",), "3 program"),
    Tanaman("kegiatan", "8 kegiatan", "9 kegiatan", ("N03",), "8 kegiatan"),
    Tanaman("tercapai", "2 indikator tercapai", "3 indikator tercapai", ("N03",), "2"),
    Tanaman("seksi", "4 (empat) kepala seksi", "5 (lima) kepala seksi", ("N08",), "4 butir"),
    Tanaman("rujukan", "Tabel 4 berikut", "Tabel 5 berikut", ("R05",), "Tabel 4"),
    Tanaman("nomor tabel", "Tabel 5 Realisasi", "Tabel 6 Realisasi", ("R02",), "Tabel 5"),
    Tanaman("judul disalin", "Tabel 3 Capaian Kinerja Tahun 2019",
            "Tabel 3 Perjanjian Kinerja Tahun 2019", ("R03",), "Perjanjian Kinerja"),
    Tanaman("angka cacat", "93.118.700", "93.118.70", ("F01",), "93.118.70"),
    Tanaman("kecamatan lain", "Laporan Kinerja Kecamatan Telaga Biru Kota Sentosa Tahun 2019 men",
            "Laporan Kinerja Kecamatan Batu Putih Kota Sentosa Tahun 2019 men", ("S08",),
            "Batu Putih"),
)  # fmt: skip
