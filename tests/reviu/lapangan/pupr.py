"""A public works office of 2024: budget before and after the change with brackets for decreases,
"Rp…,-", totals first, a Roman numbering, no captions in the appendix, indicators per programme."""

from .tulis import H, L, Laporan, P, T, n, naik, pc, rerata, turun

OPD = "Dinas Pekerjaan Umum dan Penataan Ruang Provinsi Nusa Mekar"
IKU = [  # sasaran, indikator, target, realisasi 2023, realisasi 2024, arah
    ("Meningkatnya kualitas infrastruktur jalan dan jembatan",
     "Persentase kemantapan jalan provinsi", "84,50 %", "81,75 %", "83,20 %", naik),
    ("^", "Persentase jembatan dalam kondisi baik", "90,00 %", "87,10 %", "91,40 %", naik),
    ("Meningkatnya layanan air minum dan sanitasi",
     "Persentase rumah tangga berakses air minum layak", "88,00 %", "85,66 %", "88,95 %", naik),
    ("Menurunnya risiko bencana banjir", "Luas kawasan genangan", "415 Ha", "460 Ha", "398 Ha",
     turun),
    ("Meningkatnya ketaatan tata ruang", "Persentase kesesuaian pemanfaatan ruang", "75 %", "70 %",
     "75 %", naik),
]  # fmt: skip
ANGGARAN = [  # kode, nama, sebelum, sesudah, realisasi
    ("1.03.02", "Program Pengelolaan Sumber Daya Air (SDA)", 45_120_000_000, 48_760_500_000,
     47_002_113_480),
    ("1.03.03", "Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum",
     18_450_000_000, 16_995_250_000, 16_540_881_200),
    ("1.03.10", "Program Penyelenggaraan Jalan", 212_745_800_000, 236_114_075_000,
     229_870_554_610),
    ("1.03.11", "Program Pengembangan Jasa Konstruksi", 1_275_000_000, 1_190_000_000,
     1_164_325_000),
    ("1.03.12", "Program Penyelenggaraan Penataan Ruang", 2_650_000_000, 2_410_600_000,
     2_001_745_900),
    ("1.03.01", "Program Penunjang Urusan Pemerintahan Daerah Provinsi", 61_204_880_315,
     60_118_442_790, 58_667_930_144),
]  # fmt: skip


def rp(nilai: int) -> str:
    return f"Rp{n(nilai)},-"


def kurung(nilai: int) -> str:
    return f"({n(-nilai)})" if nilai < 0 else n(nilai)


def laporan() -> Laporan:
    bersih = lambda s: s.split()[0]  # noqa: E731
    cap = [i[5](bersih(i[2]), bersih(i[4])) for i in IKU]
    lalu = rerata(*cap)
    seb, ses, real = (sum(a[i] for a in ANGGARAN) for i in (2, 3, 4))
    urut = sorted(ANGGARAN)
    nomor, ke = [], 0
    for i in IKU:
        ke += i[0] != "^"
        nomor.append("^" if i[0] == "^" else str(ke))
    blok = [
        P("PEMERINTAH PROVINSI NUSA MEKAR\nDINAS PEKERJAAN UMUM DAN PENATAAN RUANG"),
        P("LAPORAN KINERJA TAHUN 2024"),
        H(1, "KATA PENGANTAR"),
        P(f"Laporan Kinerja {OPD} Tahun Anggaran 2024 memuat pertanggungjawaban atas Perjanjian "
          "Kinerja Perubahan yang ditandatangani pada tanggal 14 Oktober 2024."),
        H(1, "DAFTAR TABEL"),
        L(["Tabel I.1 Sumber Daya Manusia ........ 5", "Tabel II.1 Perjanjian Kinerja Perubahan "
           "Tahun 2024 ....... 9", "Tabel II.2 Perubahan Anggaran ....... 11",
           "Tabel III.1 Capaian Kinerja Tahun 2024 ........ 14",
           "Tabel III.2 Realisasi Anggaran Tahun 2024 ....... 22"]),
        H(1, "BAB I. PENDAHULUAN"),
        H(2, "I.1. Latar Belakang"),
        P("Panjang jalan provinsi menurut Keputusan Gubernur Nomor 620/815/2022 adalah 1.486,27 km "
          "yang terdiri dari 96 ruas, dengan 412 jembatan sepanjang 9.874 meter. Terdapat 23 daerah "
          "irigasi kewenangan provinsi seluas 38.912 hektar."),
        H(2, "I.2. Sumber Daya Manusia"),
        P("Pegawai berjumlah 246 (dua ratus empat puluh enam) orang dengan rincian 171 orang "
          "laki-laki dan 75 orang perempuan. Sebanyak 43 orang akan memasuki masa pensiun dalam 5 "
          "tahun ke depan."),
        T("Tabel I.1 Sumber Daya Manusia",
          [["No", "Unit Kerja", "L", "P", "Jumlah"]],
          [["1", "Sekretariat", "21", "19", "40"], ["2", "Bidang Bina Marga", "42", "11", "53"],
           ["3", "Bidang Sumber Daya Air", "35", "12", "47"],
           ["4", "Bidang Cipta Karya", "24", "13", "37"],
           ["5", "Bidang Tata Ruang dan Jasa Konstruksi", "16", "9", "25"],
           ["6", "UPTD", "33", "11", "44"], ["", "Jumlah", "171", "75", "246"]]),
        H(1, "BAB II. PERENCANAAN KINERJA"),
        H(2, "II.1. Perjanjian Kinerja"),
        P("Perjanjian Kinerja Perubahan Tahun 2024 memuat 4 (empat) sasaran strategis dan 5 (lima) "
          "indikator kinerja sebagaimana Tabel II.1."),
        T("Tabel II.1 Perjanjian Kinerja Perubahan Tahun 2024",
          [["No.", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
          [[nomor[k], i[0], i[1], i[2]] for k, i in enumerate(IKU)]),
        P(f"Anggaran semula sebesar {rp(seb)} dan setelah perubahan menjadi {rp(ses)} atau "
          f"bertambah {rp(ses - seb)} ({pc(ses - seb, seb)}%)."),
        T("Tabel II.2 Perubahan Anggaran",
          [["Kode", "Program", "Anggaran (Rp)", "<", "Bertambah/ (Berkurang)", "<"],
           ["^", "^", "Sebelum Perubahan", "Sesudah Perubahan", "Rp", "%"]],
          [["", "JUMLAH", n(seb), n(ses), kurung(ses - seb), pc(ses - seb, seb)]]
          + [[a[0], a[1], n(a[2]), n(a[3]), kurung(a[3] - a[2]),
              pc(a[3] - a[2], a[2]) if a[3] > a[2] else f"({pc(a[2] - a[3], a[2])})"]
             for a in urut]),
        H(1, "BAB III. AKUNTABILITAS KINERJA"),
        H(2, "III.1. Capaian Kinerja"),
        P("Indikator luas kawasan genangan merupakan indikator negatif sehingga capaiannya dihitung "
          "dengan rumus [target - (realisasi - target)]/target x 100%."),
        T("Tabel III.1 Capaian Kinerja Tahun 2024",
          [["No.", "Sasaran Strategis", "Indikator Kinerja", "Realisasi 2023", "Target 2024",
            "Realisasi 2024", "Capaian", "Ket."]],
          [[nomor[k], i[0], i[1], i[3], i[2], i[4], cap[k] + " %",
            "Tercapai" if float(cap[k].replace(",", ".")) >= 100 else "Tidak Tercapai"]
           for k, i in enumerate(IKU)]
          + [["", "Rata-rata", "", "", "", "", lalu + " %", ""]]),
        P(f"Rata-rata capaian adalah {lalu} %. Empat indikator tercapai sedangkan satu indikator, "
          "yaitu persentase kemantapan jalan provinsi, tidak tercapai."),
        P("III.1.1. Kemantapan jalan provinsi. Jalan dalam kondisi mantap sepanjang 1.236,58 km "
          "dari 1.486,27 km atau 83,20 %. Kondisi ini lebih baik 1,45 poin persen dibandingkan "
          "tahun 2023 (81,75 %). Hambatan: gagal lelang 3 paket pada triwulan II dan keterlambatan "
          "pembebasan lahan di 2 lokasi. Kemantapan jalan nasional 94,30 %."),
        P("III.1.2. Luas kawasan genangan berkurang dari 460 Ha menjadi 398 Ha atau turun 13,48 %. "
          "Pada akhir Renstra (2026) ditargetkan 350 Ha."),
        H(2, "III.2. Realisasi Anggaran"),
        P(f"Sampai dengan 31 Desember 2024 realisasi keuangan {rp(real)} dari pagu {rp(ses)} atau "
          f"{pc(real, ses)} % dengan realisasi fisik 99,12 %."),
        T("Tabel III.2 Realisasi Anggaran Tahun 2024",
          [["Kode", "Program", "Pagu (Rp)", "Realisasi Keuangan", "<", "Sisa (Rp)"],
           ["^", "^", "^", "Rp", "%", "^"]],
          [["", "JUMLAH", n(ses), n(real), pc(real, ses), n(ses - real)]]
          + [[a[0], a[1], n(a[3]), n(a[4]), pc(a[4], a[3]), n(a[3] - a[4])] for a in urut]),
        P("Program dengan serapan terendah adalah Program Penyelenggaraan Penataan Ruang "
          f"({pc(2_001_745_900, 2_410_600_000)} %) karena penyusunan RDTR tertunda menunggu "
          "persetujuan substansi dari Kementerian ATR/BPN."),
        H(2, "III.3. Efisiensi"),
        P("Efisiensi anggaran diukur dengan membandingkan capaian kinerja dengan serapan."),
        H(1, "BAB IV. PENUTUP"),
        P(f"{OPD} pada tahun 2024 mencapai rata-rata kinerja {lalu} % dengan serapan anggaran "
          f"{pc(real, ses)} %. Sebanyak 4 dari 5 indikator kinerja mencapai target."),
        H(1, "LAMPIRAN"),
        P("Rincian Realisasi Anggaran per Sasaran"),
        T("", [["Sasaran", "Program Pendukung", "Anggaran", "Realisasi", "%"]],
          [["Meningkatnya kualitas infrastruktur jalan dan jembatan", ANGGARAN[2][1],
            rp(ANGGARAN[2][3]), rp(ANGGARAN[2][4]), pc(ANGGARAN[2][4], ANGGARAN[2][3])],
           ["Meningkatnya layanan air minum dan sanitasi", ANGGARAN[1][1], rp(ANGGARAN[1][3]),
            rp(ANGGARAN[1][4]), pc(ANGGARAN[1][4], ANGGARAN[1][3])],
           ["Menurunnya risiko bencana banjir", ANGGARAN[0][1], rp(ANGGARAN[0][3]),
            rp(ANGGARAN[0][4]), pc(ANGGARAN[0][4], ANGGARAN[0][3])],
           ["Meningkatnya ketaatan tata ruang", ANGGARAN[4][1], rp(ANGGARAN[4][3]),
            rp(ANGGARAN[4][4]), pc(ANGGARAN[4][4], ANGGARAN[4][3])],
           ["Penunjang seluruh sasaran", ANGGARAN[5][1], rp(ANGGARAN[5][3]), rp(ANGGARAN[5][4]),
            pc(ANGGARAN[5][4], ANGGARAN[5][3])],
           ["^", ANGGARAN[3][1], rp(ANGGARAN[3][3]), rp(ANGGARAN[3][4]),
            pc(ANGGARAN[3][4], ANGGARAN[3][3])],
           ["Jumlah", "", rp(ses), rp(real), pc(real, ses)]]),
    ]  # fmt: skip
    a = ANGGARAN
    tanam = [
        ("jumlah", n(seb), n(seb + 63_000_000), "JUMLAH | ", n(seb)),
        ("jumlah", n(a[2][4]), n(a[2][4] - 720_000_000), "Tabel III.2", n(a[2][4])),
        ("jumlah", rp(ses), rp(ses + 900_000), "Jumlah |  |", n(ses)),
        ("tumbuh", kurung(a[1][3] - a[1][2]), "(1.445.750.000)", "Tabel II.2",
         n(a[1][2] - a[1][3])),
        ("tumbuh", f"({pc(a[4][2] - a[4][3], a[4][2])})", "(9,30)", "Tabel II.2",
         pc(a[4][2] - a[4][3], a[4][2])),
        ("tumbuh", f"({pc(ses - seb, seb)}%)", "(7,57%)", "", pc(ses - seb, seb)),
        ("tumbuh", "turun 13,48 %", "turun 14,38 %", "", "13,48"),
        ("tumbuh", "1,45 poin", "1,54 poin", "", "1,45"),
        ("sisa", n(a[0][3] - a[0][4]), n(a[0][3] - a[0][4] - 10_000), "Tabel III.2",
         n(a[0][3] - a[0][4])),
        ("persen", pc(a[3][4], a[3][3]), "98,74", "Tabel III.2", pc(a[3][4], a[3][3])),
        ("persen", pc(a[0][4], a[0][3]), "93,69", "Menurunnya risiko", pc(a[0][4], a[0][3])),
        ("capaian", cap[1] + " %", "105,16 %", "Tabel III.1", cap[1]),
        ("capaian", cap[3] + " %", "95,90 %", "Tabel III.1", cap[3]),
        ("rerata", lalu + " %", "101,11 %", "| Rata-rata", lalu),
        ("target", "88,00 %", "86,00 %", "Tabel II.1", "88"),
        ("dua nilai", "48.760.500.000", "48.670.500.000", "Tabel III.2", "48.760.500.000"),
        ("nama", "Persentase jembatan dalam kondisi baik", "Persentase jembatan kondisi mantap",
         "Tabel III.1", "mantap"),
        ("pegawai", "171 orang", "117 orang", "", "171"),
        ("pegawai", "53", "43", "Bina Marga", "53"),
        ("terbilang", "(dua ratus empat puluh enam)", "(dua ratus empat puluh)", "", "246"),
        ("cacah", "Empat indikator tercapai", "Tiga indikator tercapai", "", "4"),
        ("cacah", "Sebanyak 4 dari 5", "Sebanyak 5 dari 5", "", "4"),
        ("cacah", "4 (empat) sasaran", "5 (lima) sasaran", "", "4"),
        ("rupiah", rp(real), rp(real + 99_000), "Sampai dengan", n(real)),
        ("rupiah", rp(ses - seb), rp(ses - seb + 2_000_000), "bertambah", n(ses - seb)),
        ("persen prosa", f"{pc(real, ses)} % dengan", "96,25 % dengan", "", pc(real, ses)),
        ("persen prosa", f"({pc(2_001_745_900, 2_410_600_000)} %)", "(80,34 %)", "",
         pc(2_001_745_900, 2_410_600_000)),
        ("status", "Tidak Tercapai", "Tercapai", "Tabel III.1", "Tercapai"),
        ("daftar", "Tabel III.2 Realisasi Anggaran Tahun 2024 .", "Tabel III.2 Belanja Pegawai "
         "Tahun 2024 .", "", "Belanja Pegawai"),
        ("kode ganda", "1.03.11", "1.03.10", "Tabel III.2", "1.03.10"),
        ("instansi", f"{OPD} pada tahun 2024 mencapai", "Dinas Perumahan dan Kawasan Permukiman "
         "Provinsi Nusa Mekar pada tahun 2024 mencapai", "", "Perumahan"),
    ]  # fmt: skip
    return Laporan("pupr", blok, tanaman=tanam)
