"""A civil service police of 2018: one table for everything per sasaran, "Rp" and ",-" in cells,
violations counted by kind and month of the year, lower-is-better, the same office's old name nowhere,
efficiency as input against output, staff by golongan and by training."""

from .tulis import H, L, Laporan, P, T, bulat, d, n, naik, pc, rerata, turun

OPD = "Satuan Polisi Pamong Praja Kota Sungai Tua"
IKU = [  # sasaran, indikator, satuan, target 2018, realisasi 2018, realisasi 2017, realisasi 2016, arah
    ("Meningkatnya ketertiban umum dan ketenteraman masyarakat", "Jumlah pelanggaran Perda dan Perkada",
     "kasus", "300", "276", "341", "389", turun),
    ("^", "Persentase penyelesaian pelanggaran K3", "%", "90", "86,23", "81,52", "77,38", naik),
    ("Meningkatnya perlindungan masyarakat", "Rasio anggota Linmas per RT", "rasio", "2,00", "2,08", "1,85",
     "1,70", naik),
    ("Meningkatnya kesiapsiagaan kebakaran", "Waktu tanggap (response time) kebakaran", "menit", "15", "13,5",
     "16", "18", turun),
    ("^", "Cakupan pelayanan bencana kebakaran", "%", "75", "78,40", "70,25", "66,80", naik),
]  # fmt: skip
LANGGAR = [  # jenis, tw1, tw2, tw3, tw4, 2017, selesai
    ("Pedagang kaki lima", 31, 28, 25, 22, 138, 95), ("Reklame tanpa izin", 14, 17, 12, 9, 61, 44),
    ("Bangunan tanpa IMB", 9, 11, 8, 10, 49, 30), ("Minuman beralkohol", 6, 5, 7, 4, 31, 21),
    ("Gelandangan dan pengemis", 13, 16, 15, 14, 62, 48),
]  # fmt: skip
PEG = [("IV", 5, 1), ("III", 22, 6), ("II", 47, 9), ("I", 2, 0)]
LATIH = [("Diklat Dasar Pol PP", 58), ("Diklat PPNS", 7), ("Diklat Pemadam Kebakaran", 21),
         ("Belum mengikuti diklat", 6)]  # fmt: skip
PROG = [
    ("Program Pelayanan Administrasi Perkantoran", 1_120_480_000, 1_065_112_430),
    ("Program Peningkatan Keamanan dan Kenyamanan Lingkungan", 2_486_300_000, 2_401_775_000),
    ("Program Pemeliharaan Kantrantibmas dan Pencegahan Tindak Kriminal", 3_150_000_000, 3_027_941_600),
    ("Program Peningkatan Kesiagaan dan Pencegahan Bahaya Kebakaran", 4_267_850_000, 3_688_204_915),
    ("Program Peningkatan Disiplin Aparatur", 186_000_000, 185_250_000),
]  # fmt: skip
KEBAKARAN = [("Januari-Maret", 11, 2, 410), ("April-Juni", 9, 0, 265), ("Juli-September", 21, 3, 1_120),
             ("Oktober-Desember", 14, 1, 538)]  # fmt: skip


def rp(nilai: int) -> str:
    return f"Rp {n(nilai)},-"


def laporan() -> Laporan:
    cap = [i[7](i[3], i[4]) for i in IKU]
    per = [rerata(*cap[:2]), cap[2], rerata(*cap[3:])]
    rata = rerata(*cap)
    a, r = (sum(p[k] for p in PROG) for k in (1, 2))
    lg = [sum(x[k] for x in LANGGAR) for k in range(1, 7)]
    total = sum(lg[:4])
    assert total == 276 and lg[4] == 341, (total, lg[4])
    assert pc(lg[5], total) == "86,23", lg[5]
    pria, wanita = (sum(x[k] for x in PEG) for k in (1, 2))
    orang = pria + wanita
    assert orang == sum(x[1] for x in LATIH)
    kb = [sum(x[k] for x in KEBAKARAN) for k in (1, 2, 3)]
    capai = sum(d(c) >= 100 for c in cap)
    nomor, ke = [], 0
    for i in IKU:
        ke += i[0] != "^"
        nomor.append("^" if i[0] == "^" else str(ke))
    sas = [i[0] for i in IKU if i[0] != "^"]
    serap = [pc(PROG[2][2], PROG[2][1]), pc(PROG[1][2], PROG[1][1]), pc(PROG[3][2], PROG[3][1])]
    kini = {x[0]: sum(x[1:5]) for x in LANGGAR}
    blok = [
        P(f"LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH\n{OPD.upper()}\nTAHUN 2018"),
        H(1, "KATA PENGANTAR"),
        P(f"Laporan Akuntabilitas Kinerja {OPD} Tahun 2018 disusun guna memenuhi Peraturan Presiden Nomor 29 "
          "Tahun 2014 serta sebagai bahan evaluasi kinerja bagi pihak yang membutuhkan."),
        P("Sungai Tua, 31 Januari 2019\nKEPALA SATUAN POLISI PAMONG PRAJA"),
        H(1, "IKHTISAR EKSEKUTIF"),
        P(f"Secara keseluruhan rata-rata capaian 5 (lima) indikator sasaran tahun 2018 sebesar {rata} %. "
          f"Indikator yang mencapai target sebanyak {capai} (empat) dan yang belum mencapai target sebanyak "
          f"{5 - capai} (satu) indikator, yaitu Persentase penyelesaian pelanggaran K3."),
        P(f"Jumlah pelanggaran Perda dan Perkada tahun 2018 tercatat {total} kasus, turun {341 - total} kasus "
          f"atau {pc(341 - total, 341)} % dibandingkan tahun 2017 sebanyak 341 kasus. Dari jumlah tersebut "
          f"{lg[5]} kasus ({pc(lg[5], total)} %) telah diselesaikan."),
        P(f"Anggaran belanja langsung tahun 2018 sebesar {rp(a)} dengan realisasi {rp(r)} ({pc(r, a)} %)."),
        H(1, "DAFTAR ISI"),
        L(["KATA PENGANTAR   i", "IKHTISAR EKSEKUTIF   ii", "DAFTAR ISI   iii", "BAB I PENDAHULUAN   1",
           "BAB II PERENCANAAN KINERJA   7", "BAB III AKUNTABILITAS KINERJA   10", "BAB IV PENUTUP   24"]),
        H(1, "BAB I PENDAHULUAN"),
        H(2, "1.1. Gambaran Organisasi"),
        P("Satuan Polisi Pamong Praja mempunyai tugas menegakkan peraturan daerah dan peraturan kepala daerah, "
          "menyelenggarakan ketertiban umum dan ketenteraman masyarakat serta perlindungan masyarakat, termasuk "
          "pemadaman kebakaran."),
        P("Struktur organisasi terdiri dari Kepala Satuan, Sekretariat dan 4 (empat) bidang, yaitu:"),
        L(["a. Bidang Penegakan Perundang-undangan Daerah", "b. Bidang Ketertiban Umum dan Ketenteraman Masyarakat",
           "c. Bidang Perlindungan Masyarakat", "d. Bidang Pemadam Kebakaran"]),
        H(2, "1.2. Sumber Daya Manusia"),
        P(f"Jumlah personil per Desember 2018 sebanyak {orang} (sembilan puluh dua) orang PNS. Dari jumlah itu "
          f"{pria} orang ({pc(pria, orang)} %) laki-laki dan {wanita} orang ({pc(wanita, orang)} %) perempuan."),
        T("Tabel I.1 Personil Menurut Golongan", [["Gol.", "Pria", "Wanita", "Jumlah"]],
          [*([x[0], str(x[1]), str(x[2]), str(x[1] + x[2])] for x in PEG),
           ["Jumlah", str(pria), str(wanita), str(orang)]]),
        T("Tabel I.2 Personil Menurut Diklat", [["No.", "Diklat", "Jumlah", "%"]],
          [*([str(k), x[0], str(x[1]), pc(x[1], orang, 1)] for k, x in enumerate(LATIH, 1)),
           ["", "Jumlah", str(orang), "100"]]),
        P(f"Personil yang telah mengikuti diklat sebanyak {orang - 6} orang sedangkan 6 orang atau "
          f"{pc(6, orang, 1)} % belum mengikuti diklat."),
        H(1, "BAB II PERENCANAAN KINERJA"),
        H(2, "2.1. Perjanjian Kinerja"),
        P("Perjanjian Kinerja tahun 2018 memuat 3 (tiga) sasaran strategis dan 5 (lima) indikator."),
        T("Tabel II.1 Perjanjian Kinerja Tahun 2018", [["No.", "Sasaran", "Indikator", "Target"]],
          [[nomor[k], i[0], i[1], f"{i[3]} {i[2]}"] for k, i in enumerate(IKU)]),
        T("Tabel II.2 Program dan Anggaran Tahun 2018", [["No.", "Program", "Anggaran"]],
          [*([str(k), p[0], rp(p[1])] for k, p in enumerate(PROG, 1)), ["", "Jumlah", rp(a)]]),
        H(1, "BAB III AKUNTABILITAS KINERJA"),
        H(2, "3.1. Pengukuran Kinerja"),
        T("Tabel III.1 Pengukuran Kinerja Tahun 2018",
          [["Sasaran Strategis", "Indikator", "Satuan", "Target", "Realisasi", "Capaian", "Realisasi Tahun Lalu", "<"],
           ["^", "^", "^", "^", "^", "^", "2017", "2016"]],
          [[i[0], i[1], i[2], i[3], i[4], cap[k] + "%", i[5], i[6]] for k, i in enumerate(IKU)]),
        H(2, "3.2. Analisis"),
        H(3, "Sasaran 1. Meningkatnya ketertiban umum dan ketenteraman masyarakat"),
        T("Tabel III.2 Pelanggaran Menurut Jenis Tahun 2018",
          [["No.", "Jenis Pelanggaran", "Triwulan", "<", "<", "<", "Jumlah 2018", "Jumlah 2017", "Naik/(Turun)"],
           ["^", "^", "I", "II", "III", "IV", "^", "^", "^"]],
          [*([str(k), x[0], *map(str, x[1:5]), str(kini[x[0]]), str(x[5]), f"({x[5] - kini[x[0]]})"]
             for k, x in enumerate(LANGGAR, 1)),
           ["", "Jumlah", *map(str, lg[:4]), str(total), str(lg[4]), f"({lg[4] - total})"]]),
        P(f"Pelanggaran terbanyak adalah pedagang kaki lima yaitu {kini['Pedagang kaki lima']} kasus atau "
          f"{pc(kini['Pedagang kaki lima'], total)} % dari seluruh pelanggaran, dan yang paling sedikit minuman "
          f"beralkohol sebanyak {kini['Minuman beralkohol']} kasus. Pelanggaran paling banyak terjadi pada "
          f"triwulan II yaitu {lg[1]} kasus."),
        P(f"Target jumlah pelanggaran maksimal 300 kasus, realisasi 276 kasus sehingga capaian {cap[0]} %. "
          f"Persentase penyelesaian pelanggaran K3 sebesar 86,23 % atau lebih rendah dari target 90 %, namun "
          f"meningkat {bulat(d('86,23') - d('81,52'))} poin persen dari 81,52 % pada tahun 2017."),
        H(3, "Sasaran 2. Meningkatnya perlindungan masyarakat"),
        P(f"Jumlah anggota Linmas aktif 1.664 orang yang tersebar di 800 RT sehingga rasionya "
          f"{bulat(d('1664') / 800)} per RT, melampaui target 2,00. Capaian kinerja {cap[2]} %."),
        H(3, "Sasaran 3. Meningkatnya kesiapsiagaan kebakaran"),
        T("Tabel III.3 Kejadian Kebakaran Tahun 2018",
          [["Bulan", "Kejadian", "Korban Jiwa", "Kerugian (Rp juta)"]],
          [*([x[0], str(x[1]), str(x[2]), n(x[3])] for x in KEBAKARAN), ["Total", str(kb[0]), str(kb[1]), n(kb[2])]]),
        P(f"Sepanjang tahun 2018 terjadi {kb[0]} kejadian kebakaran dengan {kb[1]} korban jiwa dan kerugian "
          f"ditaksir Rp {bulat(d(str(kb[2])) / 1000, 2)} miliar. Kejadian terbanyak pada bulan Juli-September "
          f"yaitu {KEBAKARAN[2][1]} kejadian ({pc(KEBAKARAN[2][1], kb[0])} %)."),
        P(f"Rata-rata waktu tanggap 13,5 menit, lebih cepat 1,5 menit dari target 15 menit (capaian {cap[3]} %) "
          "dan membaik dibandingkan tahun 2017 (16 menit)."),
        H(2, "3.3. Akuntabilitas Keuangan"),
        P(f"Dari anggaran {rp(a)} terealisasi {rp(r)} sehingga sisa anggaran {rp(a - r)} atau "
          f"{pc(a - r, a)} %. Rincian per program sebagai berikut."),
        T("Tabel III.4 Realisasi Anggaran Tahun 2018",
          [["No.", "Program", "Anggaran", "Realisasi", "Sisa", "Persentase"]],
          [*([str(k), p[0], rp(p[1]), rp(p[2]), rp(p[1] - p[2]), pc(p[2], p[1]) + " %"]
             for k, p in enumerate(PROG, 1)), ["", "Jumlah", rp(a), rp(r), rp(a - r), pc(r, a) + " %"]]),
        P(f"Serapan paling tinggi adalah Program Peningkatan Disiplin Aparatur ({pc(PROG[4][2], PROG[4][1])} %), "
          f"sedangkan paling rendah Program Peningkatan Kesiagaan dan Pencegahan Bahaya Kebakaran "
          f"({pc(PROG[3][2], PROG[3][1])} %) karena gagal lelang pengadaan kendaraan pemadam. Tiga program "
          "mempunyai serapan di atas 96 %."),
        P("Tingkat efisiensi adalah capaian kinerja dibandingkan dengan penyerapan anggaran, dinyatakan efisien "
          "bila capaian melebihi penyerapan."),
        T("Tabel III.5 Efisiensi Sumber Daya", [["No.", "Sasaran", "Capaian (%)", "Penyerapan (%)", "Efisiensi (%)"]],
          [[str(k), s, per[k - 1], serap[k - 1], bulat(d(per[k - 1]) - d(serap[k - 1]))] for k, s in enumerate(sas, 1)]),
        H(1, "BAB IV PENUTUP"),
        P(f"Rata-rata capaian kinerja {OPD} tahun 2018 sebesar {rata} % dan penyerapan anggaran {pc(r, a)} %. "
          "Sasaran dengan rata-rata capaian tertinggi adalah Meningkatnya kesiapsiagaan kebakaran yaitu "
          f"{per[2]} %."),
        P("Laporan ini telah direviu oleh Inspektorat Kota Sungai Tua (Pernyataan Telah Direviu terlampir)."),
    ]  # fmt: skip
    p = PROG
    tanam = [
        ("rerata", f"2018 sebesar {rata} %. ", f"2018 sebesar {bulat(d(rata) + 2)} %. ", "Secara", rata),
        ("terbilang", f"{capai} (empat)", f"{capai} (lima)", "", "4"),
        ("cacah", f"sebanyak {capai} (empat)", f"sebanyak {capai - 1} (tiga)", "", "4"),
        ("tumbuh", f"turun {341 - total} kasus", f"turun {341 - total + 10} kasus", "", str(341 - total)),
        ("tumbuh", f"atau {pc(341 - total, 341)} % dibandingkan", "atau 23,55 % dibandingkan", "",
         pc(341 - total, 341)),
        ("persen prosa", f"({pc(lg[5], total)} %) telah", "(87,23 %) telah", "", "86,23"),
        ("rupiah", f"dengan realisasi {rp(r)}", f"dengan realisasi {rp(r + 1_000_000)}", "belanja langsung", n(r)),
        ("cacah", "4 (empat) bidang", "5 (lima) bidang", "", "4"),
        ("rinci", f"{pria} orang ({pc(pria, orang)} %)", f"{pria + 1} orang ({pc(pria, orang)} %)", "", str(pria)),
        ("pangsa", f"({pc(wanita, orang)} %) perempuan", "(18,39 %) perempuan", "", pc(wanita, orang)),
        ("pegawai", "56", "55", "II | 47", "56"),
        ("pegawai", "21", "20", "Pemadam Kebakaran", "21"),
        ("persen", pc(58, orang, 1), "64,0", "Diklat Dasar", pc(58, orang, 1)),
        ("rinci", f"sebanyak {orang - 6} orang sedangkan", f"sebanyak {orang - 5} orang sedangkan", "", str(orang - 6)),
        ("persen prosa", f"{pc(6, orang, 1)} % belum", "7,5 % belum", "", pc(6, orang, 1)),
        ("target", "15 menit", "12 menit", "Tabel II.1", "15"),
        ("rupiah", rp(p[1][1]), rp(p[1][1] + 10_000_000), "Tabel II.2", n(p[1][1])),
        ("capaian", cap[0] + "%", "92,00%", "Tabel III.1", cap[0]),
        ("capaian", cap[4] + "%", "105,43%", "Tabel III.1", cap[4]),
        ("jumlah", str(lg[2]), str(lg[2] + 2), "Jumlah | 73", str(lg[2])),
        ("jumlah", str(kini["Reklame tanpa izin"]), "54", "Reklame", "52"),
        ("tumbuh", "(11)", "(12)", "Bangunan tanpa", "11"),
        ("urutan", "terbanyak adalah pedagang kaki lima", "terbanyak adalah reklame tanpa izin", "", "Pedagang"),
        ("pangsa", f"{pc(kini['Pedagang kaki lima'], total)} % dari seluruh", "39,41 % dari seluruh", "",
         pc(kini["Pedagang kaki lima"], total)),
        ("urutan", "triwulan II yaitu", "triwulan III yaitu", "", "II"),
        ("dua nilai", "realisasi 276 kasus", "realisasi 267 kasus", "", "276"),
        ("banding kata", "atau lebih rendah dari target 90", "atau lebih tinggi dari target 90", "", "target"),
        ("tumbuh", f"meningkat {bulat(d('86,23') - d('81,52'))} poin", "meningkat 5,71 poin", "",
         bulat(d("86,23") - d("81,52"))),
        ("banding kata", "meningkat 4,71 poin", "menurun 4,71 poin", "", "meningkat"),
        ("tahun lain", "81,52 % pada tahun 2017", "82,51 % pada tahun 2017", "", "81,52"),
        ("persen prosa", "rasionya 2,08", "rasionya 2,18", "", "2,08"),
        ("banding kata", "melampaui target 2,00", "belum mencapai target 2,00", "", "target"),
        ("capaian prosa", f"Capaian kinerja {cap[2]} %", "Capaian kinerja 106,00 %", "", cap[2]),
        ("jumlah", n(kb[2]), n(kb[2] + 100), "Total", n(kb[2])),
        ("cacah", f"terjadi {kb[0]} kejadian", f"terjadi {kb[0] + 3} kejadian", "", str(kb[0])),
        ("rupiah", "miliar. Kejadian", "juta. Kejadian", "", "juta"),
        ("urutan", "terbanyak pada bulan Juli-September", "terbanyak pada bulan Januari-Maret", "", "Juli"),
        ("pangsa", f"({pc(KEBAKARAN[2][1], kb[0])} %)", "(39,18 %)", "", pc(KEBAKARAN[2][1], kb[0])),
        ("selisih", "lebih cepat 1,5 menit", "lebih cepat 2,5 menit", "", "1,5"),
        ("banding kata", "dan membaik dibandingkan tahun 2017", "tetapi memburuk dibandingkan tahun 2017", "", "2017"),
        ("sisa prosa", f"sisa anggaran {rp(a - r)}", f"sisa anggaran {rp(a - r - 10_000)}", "", n(a - r)),
        ("pangsa", f"{pc(a - r, a)} %. Rincian", "8,47 %. Rincian", "", pc(a - r, a)),
        ("sisa", rp(p[3][1] - p[3][2]), rp(p[3][1] - p[3][2] + 9_000), "Tabel III.4", n(p[3][1] - p[3][2])),
        ("persen", pc(p[0][2], p[0][1]) + " %", "95,60 %", "Tabel III.4", pc(p[0][2], p[0][1])),
        ("jumlah", rp(r), rp(r + 90_000), "Jumlah | " + rp(a), n(r)),
        ("urutan", "Serapan paling tinggi adalah Program Peningkatan Disiplin Aparatur",
         "Serapan paling tinggi adalah Program Pelayanan Administrasi Perkantoran", "", "Disiplin"),
        ("cacah", "Tiga program mempunyai", "Empat program mempunyai", "", "3"),
        ("efisiensi", bulat(d(per[1]) - d(serap[1])), "7,04", "Tabel III.5", bulat(d(per[1]) - d(serap[1]))),
        ("urutan", "tertinggi adalah Meningkatnya kesiapsiagaan kebakaran",
         "tertinggi adalah Meningkatnya perlindungan masyarakat", "", "kesiapsiagaan"),
        ("rerata", f"{per[2]} %.", "105,23 %.", "Sasaran dengan", per[2]),
        ("tahun", "Tabel II.2 Program dan Anggaran Tahun 2018", "Tabel II.2 Program dan Anggaran Tahun 2017", "",
         "2018"),
        ("tahun", "Jumlah personil per Desember 2018", "Jumlah personil per Desember 2016", "", "2016"),
    ]  # fmt: skip
    return Laporan("satpol", blok, tanaman=tanam)
