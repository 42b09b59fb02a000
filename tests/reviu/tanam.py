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
