"""A social affairs office of 2025: written last, as a trial of what the others had taught the
checks. Numbers in bracketed words, tables without "No", realisasi before target, physical percent,
kegiatan told in prose, "dst" rows, several sums in a sentence."""

from .tulis import H, L, Laporan, P, T, n, naik, pc, rerata, turun

OPD = "Dinas Sosial Kota Muara Indah"
IKU = [  # sasaran, indikator, satuan, realisasi 2023, 2024, target 2025, realisasi 2025, arah
    ("Menurunnya jumlah PPKS", "Persentase PPKS yang tertangani", "%", "61,40", "66,85", "70,00",
     "72,31", naik),
    ("", "Jumlah anak terlantar", "Jiwa", "214", "187", "160", "171", turun),
    ("", "Persentase penyandang disabilitas yang mandiri", "%", "18,20", "20,05", "22,50", "21,90",
     naik),
    ("Meningkatnya pemberdayaan sosial", "Persentase PSKS yang aktif", "%", "74,00", "78,50",
     "80,00", "84,25", naik),
    ("Meningkatnya kesiapsiagaan bencana", "Waktu tanggap penyaluran logistik bencana", "Jam", "9",
     "7", "6", "5", turun),
]  # fmt: skip
SUB = [  # program, kegiatan, sub kegiatan, kode, pagu awal, pagu akhir, realisasi
    ("1.06.02", "Program Pemberdayaan Sosial", [
        ("1.06.02.2.03", "Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah", [
            ("1.06.02.2.03.0002", "Peningkatan Kemampuan Potensi Pekerja Sosial Masyarakat",
             85_000_000, 78_250_000, 77_940_000),
            ("1.06.02.2.03.0004", "Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial "
             "Kelembagaan", 142_500_000, 142_500_000, 139_870_250)])]),
    ("1.06.04", "Program Rehabilitasi Sosial", [
        ("1.06.04.2.01", "Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar", [
            ("1.06.04.2.01.0001", "Penyediaan Permakanan", 412_000_000, 436_750_000, 431_206_400),
            ("1.06.04.2.01.0003", "Penyediaan Alat Bantu", 268_400_000, 251_900_000,
             250_115_000)]),
        ("1.06.04.2.02", "Rehabilitasi Sosial PMKS Lainnya", [
            ("1.06.04.2.02.0008", "Pemberian Layanan Kedaruratan", 64_000_000, 71_300_000,
             52_418_900)])]),
    ("1.06.06", "Program Penanganan Bencana", [
        ("1.06.06.2.01", "Perlindungan Sosial Korban Bencana Alam dan Sosial", [
            ("1.06.06.2.01.0001", "Penyediaan Makanan", 180_000_000, 224_600_000, 219_337_150)])]),
]  # fmt: skip


def jml(sub):
    return [sum(s[k] for s in sub) for k in (2, 3, 4)]


def semua(program):
    return [s for k in program[2] for s in k[2]]


def laporan() -> Laporan:
    cap = [i[7](i[5], i[6]) for i in IKU]
    rata = rerata(*cap)
    capai = sum(float(c.replace(",", ".")) >= 100 for c in cap)
    aw, ak, re = jml([s for p in SUB for s in semua(p)])
    baris = []
    for p in SUB:
        a, b, c = jml(semua(p))
        baris.append([p[0], p[1], n(a), n(b), n(c), pc(c, b), n(b - c)])
        for k in p[2]:
            a, b, c = jml(k[2])
            baris.append([k[0], k[1], n(a), n(b), n(c), pc(c, b), n(b - c)])
            baris += [
                [s[0], s[1], n(s[2]), n(s[3]), n(s[4]), pc(s[4], s[3]), n(s[3] - s[4])]
                for s in k[2]
            ]
    baris.append(["", "Total", n(aw), n(ak), n(re), pc(re, ak), n(ak - re)])
    pr = [jml(semua(p)) for p in SUB]
    blok = [
        P("LKjIP 2025\nDINAS SOSIAL KOTA MUARA INDAH"),
        H(1, "KATA PENGANTAR"),
        P(f"Laporan Kinerja Instansi Pemerintah {OPD} Tahun 2025 ini menyajikan capaian kinerja "
          "tahun keempat pelaksanaan Renstra 2022-2026."),
        H(1, "IKHTISAR EKSEKUTIF"),
        P(f"{OPD} pada tahun 2025 mempunyai 3 (tiga) sasaran strategis dan 5 (lima) indikator "
          f"kinerja utama dengan rata-rata capaian {rata}%. Sebanyak {capai} (tiga) indikator "
          f"memenuhi target dan {5 - capai} (dua) indikator tidak memenuhi target."),
        P(f"Pagu anggaran semula Rp{n(aw)} menjadi Rp{n(ak)} setelah perubahan atau bertambah "
          f"sebesar Rp{n(ak - aw)} ({pc(ak - aw, aw)}%). Realisasinya Rp{n(re)} atau "
          f"{pc(re, ak)}%."),
        H(1, "BAB I PENDAHULUAN"),
        H(2, "1.1 Gambaran Umum"),
        P("Penduduk Kota Muara Indah pada tahun 2025 sebanyak 198.664 jiwa yang terdiri atas "
          "100.215 laki-laki dan 98.449 perempuan. Berdasarkan DTSEN terdapat 14.320 keluarga "
          "penerima PKH dan 21.876 keluarga penerima sembako."),
        H(2, "1.2 Kepegawaian"),
        P("Per 31 Desember 2025 jumlah ASN 41 (empat puluh satu) orang, terdiri dari 33 PNS dan 8 "
          "PPPK. Selain itu terdapat 26 pendamping PKH dan 12 TKSK/Tagana."),
        T("Tabel 1.1 ASN Menurut Golongan dan Jenis Kelamin Tahun 2025",
          [["Golongan", "Laki-laki", "Perempuan", "Jumlah"]],
          [["IV", "4", "3", "7"], ["III", "9", "13", "22"], ["II", "3", "1", "4"],
           ["PPPK", "2", "6", "8"], ["Jumlah", "18", "23", "41"]]),
        H(1, "BAB II PERENCANAAN KINERJA"),
        T("Tabel 2.1 Perjanjian Kinerja Perubahan Tahun 2025",
          [["Sasaran", "Indikator Kinerja", "Satuan", "Target"]],
          [[i[0], i[1], i[2], i[5]] for i in IKU]),
        H(1, "BAB III AKUNTABILITAS KINERJA"),
        H(2, "3.1 Capaian Kinerja"),
        P("Dua indikator bersifat negatif (makin kecil makin baik), yaitu jumlah anak terlantar dan "
          "waktu tanggap; rumusnya {(2 x target) - realisasi} / target x 100%."),
        T("Tabel 3.1 Realisasi dan Capaian Kinerja Tahun 2023-2025",
          [["Indikator Kinerja", "Satuan", "Realisasi 2023", "Realisasi 2024", "Target 2025",
            "Realisasi 2025", "% Capaian 2025"]],
          [[i[1], i[2], *i[3:7], cap[k]] for k, i in enumerate(IKU)]
          + [["Rata-rata", "", "", "", "", "", rata]]),
        P("Persentase PPKS yang tertangani naik dari 66,85% pada tahun 2024 menjadi 72,31% pada "
          "tahun 2025 atau meningkat 5,46 poin, melampaui target 70,00%. Dari 4.812 PPKS, sebanyak "
          "3.480 PPKS (72,32%) telah ditangani."),
        P(f"Jumlah anak terlantar tahun 2025 sebanyak 171 jiwa, berkurang 16 jiwa dibandingkan "
          f"tahun 2024 sebanyak 187 jiwa, namun belum mencapai target 160 jiwa sehingga capaiannya "
          f"{cap[1]}%. Standar nasional belum ditetapkan. Target akhir Renstra 150 jiwa."),
        P("Penyebab belum tercapainya target antara lain keterbatasan panti (hanya 1 panti dengan "
          "kapasitas 40 anak) dan arus urbanisasi. Solusinya penambahan rumah singgah."),
        H(2, "3.2 Realisasi Anggaran"),
        P(f"Tahun 2025 dilaksanakan 3 program, 4 kegiatan dan 6 sub kegiatan. Program Rehabilitasi "
          f"Sosial menyerap Rp{n(pr[1][2])} dari pagu Rp{n(pr[1][1])} ({pc(pr[1][2], pr[1][1])}%), "
          f"sedangkan Program Penanganan Bencana terserap {pc(pr[2][2], pr[2][1])}%."),
        T("Tabel 3.2 Anggaran dan Realisasi Tahun 2025",
          [["Kode", "Uraian", "Pagu Awal (Rp)", "Pagu Perubahan (Rp)", "Realisasi (Rp)",
            "% Serapan", "Sisa (Rp)"]], baris),
        P("Sub kegiatan dengan serapan paling rendah adalah Pemberian Layanan Kedaruratan yaitu "
          f"{pc(52_418_900, 71_300_000)}%, karena permintaan layanan lebih sedikit dari perkiraan."),
        P("Efisiensi: indikator yang melampaui target dicapai dengan serapan di bawah 100%."),
        H(1, "BAB IV PENUTUP"),
        P(f"Rata-rata capaian kinerja {rata}% dan serapan anggaran {pc(re, ak)}% menunjukkan bahwa "
          f"{OPD} telah bekerja dengan baik. Perbaikan pada tahun 2026:"),
        L(["1. menambah rumah singgah;", "2. memperkuat basis data PPKS;",
           "3. melatih 40 relawan Tagana."]),
    ]  # fmt: skip
    tanam = [
        ("jumlah", n(pr[1][1]), n(pr[1][1] + 9_000_000), "1.06.04 |", n(pr[1][1])),
        ("jumlah", "431.206.400", "413.206.400", "1.06.04.2.01.0001", "431.206.400"),
        ("jumlah", n(aw), n(aw - 10_000_000), "| Total", n(aw)),
        ("persen", pc(139_870_250, 142_500_000), "89,15", "0004", pc(139_870_250, 142_500_000)),
        ("sisa", n(71_300_000 - 52_418_900), n(71_300_000 - 52_418_900 + 900), "0008",
         n(71_300_000 - 52_418_900)),
        ("capaian", cap[1], "93,52", "Tabel 3.1", cap[1]),
        ("capaian", cap[3], "105,13", "Tabel 3.1", cap[3]),
        ("arah", cap[4], pc(5, 6), "Tabel 3.1", cap[4]),
        ("rerata", rata, "104,22", "| Rata-rata", rata),
        ("target", "22,50", "25,20", "Tabel 2.1", "22,50"),
        ("satuan", "Jam", "Menit", "Tabel 2.1", "Menit"),
        ("nama", "Persentase PSKS yang aktif", "Persentase PSKS yang dibina", "Tabel 3.1",
         "dibina"),
        ("pegawai", "33 PNS", "32 PNS", "", "41"),
        ("pegawai", "23", "32", "| Jumlah", "23"),
        ("pegawai", "100.215", "100.251", "", "198.664"),
        ("terbilang", "(empat puluh satu)", "(empat puluh)", "", "41"),
        ("cacah", f"{capai} (tiga) indikator", "4 (empat) indikator", "", str(capai)),
        ("cacah", "3 program, 4 kegiatan", "3 program, 5 kegiatan", "", "4"),
        ("rupiah", n(re), n(re + 1_800), "Realisasinya", n(re)),
        ("rupiah", n(pr[1][2]), n(pr[1][2] - 99_000), "menyerap", n(pr[1][2])),
        ("persen prosa", f"serapan anggaran {pc(re, ak)}%", "serapan anggaran 89,22%", "",
         pc(re, ak)),
        ("persen prosa", f"terserap {pc(pr[2][2], pr[2][1])}%", "terserap 79,66%", "",
         pc(pr[2][2], pr[2][1])),
        ("persen prosa", f"{pc(52_418_900, 71_300_000)}%", "75,32%", "paling rendah",
         pc(52_418_900, 71_300_000)),
        ("persen prosa", "(72,32%)", "(73,22%)", "", "72,32"),
        ("tumbuh", "5,46 poin", "5,64 poin", "", "5,46"),
        ("tumbuh", "berkurang 16 jiwa", "berkurang 26 jiwa", "", "16"),
        ("tumbuh", f"({pc(ak - aw, aw)}%)", "(9,64%)", "", pc(ak - aw, aw)),
        ("target prosa", "target 160 jiwa", "target 150 jiwa", "", "160"),
        ("capaian prosa", f"capaiannya {cap[1]}%", "capaiannya 91,33%", "", cap[1]),
        ("nomor", "Tabel 3.2", "Tabel 3.1", "Tabel 3.2", "3.1"),
        ("angka cacat", "250.115.000", "250.115.0000", "0003", "250.115.0000"),
        ("instansi", f"bahwa {OPD}", "bahwa Dinas Sosial Kota Palmerah", "", "Palmerah"),
    ]  # fmt: skip
    return Laporan("dinsos", blok, tanaman=tanam)
