"""A planning agency of 2024: predicates with a printed scale, results of the AKIP evaluation by
component, provinces and the nation beside the regency, planned and realised quarters, money in
millions and milliar, staff by eselon, education and sex, efficiency by PMK 214, captions with dots."""

from decimal import Decimal

from .tulis import H, L, Laporan, P, T, bulat, d, n, naik, pc, rerata, turun

OPD = "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah Kabupaten Wana Lestari"
SINGKAT = "Bapperida"
IKU = [  # sasaran, indikator, satuan, target, realisasi, 2023, 2022, provinsi, nasional, arah
    ("Meningkatnya kualitas perencanaan pembangunan daerah", "Indeks Perencanaan Pembangunan Daerah",
     "Indeks", "85,00", "87,42", "84,16", "80,05", "88,30", "86,75", naik),
    ("^", "Persentase keselarasan program RKPD dengan RPJMD", "Persen", "97,00", "95,83", "94,44", "92,11",
     "96,10", "95,20", naik),
    ("^", "Deviasi antara anggaran RKPD dan APBD", "Persen", "5,00", "4,35", "6,20", "7,15", "4,80", "5,10",
     turun),
    ("Meningkatnya pemanfaatan hasil riset dan inovasi", "Nilai Indeks Inovasi Daerah", "Nilai", "58,00",
     "61,27", "55,90", "48,62", "64,15", "50,33", naik),
    ("^", "Persentase hasil kelitbangan yang ditindaklanjuti", "Persen", "80,00", "62,50", "71,43", "66,67",
     "75,00", "-", naik),
    ("Meningkatnya akuntabilitas kinerja badan", "Nilai SAKIP Badan", "Nilai", "78,50", "79,64", "77,10",
     "75,25", "-", "-", naik),
]  # fmt: skip
LKE = [  # komponen, bobot, 2023, 2024
    ("Perencanaan Kinerja", "30,00", "23,70", "24,36"), ("Pengukuran Kinerja", "30,00", "22,80", "23,52"),
    ("Pelaporan Kinerja", "15,00", "12,15", "12,31"), ("Evaluasi Akuntabilitas Kinerja Internal", "25,00",
     "18,45", "19,45"),
]  # fmt: skip
ESELON = [("Eselon II.b", 1, 0), ("Eselon III.a", 1, 0), ("Eselon III.b", 3, 2), ("Eselon IV.a", 2, 3),
          ("Jabatan Fungsional", 9, 12), ("Pelaksana", 6, 5)]  # fmt: skip
DIDIK = [("S3", 1), ("S2", 13), ("S1", 22), ("D3", 4), ("SLTA", 4)]
PROG = [  # program, pagu awal, pagu perubahan, realisasi, sasaran ke
    ("Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", 8_215_440_000, 8_402_115_600,
     8_131_209_447, 3),
    ("Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah", 2_140_500_000, 1_987_250_000,
     1_920_004_310, 1),
    ("Program Koordinasi dan Sinkronisasi Perencanaan Pembangunan Daerah", 1_655_800_000, 1_712_900_000,
     1_603_777_925, 1),
    ("Program Penelitian dan Pengembangan Daerah", 980_000_000, 1_120_400_000, 899_315_200, 2),
]  # fmt: skip
TW = [("I", 1_812_300_000, 1_633_402_118), ("II", 3_305_450_000, 3_190_775_204),
      ("III", 3_640_115_600, 3_401_996_380), ("IV", 4_464_800_000, 4_328_133_180)]  # fmt: skip
DOKUMEN = [("RPJPD 2025-2045", 1), ("RKPD dan Perubahannya", 2), ("KUA-PPAS dan Perubahannya", 4),
           ("Laporan evaluasi triwulanan", 4), ("Kajian kelitbangan", 8)]  # fmt: skip


def sebut(capaian: str) -> str:
    nilai = d(capaian)
    for batas, nama in ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah")):
        if nilai >= batas:
            return nama
    return "Sangat Rendah"


def juta(nilai: int) -> str:
    return bulat(Decimal(nilai) / 1_000_000)


def miliar(nilai: int) -> str:
    return bulat(Decimal(nilai) / 1_000_000_000)


def laporan() -> Laporan:
    cap = [i[9](i[3], i[4]) for i in IKU]
    per = [rerata(*cap[:3]), rerata(*cap[3:5]), cap[5]]
    rata = rerata(*cap)
    aw, ub, re = (sum(p[k] for p in PROG) for k in (1, 2, 3))
    assert sum(t[1] for t in TW) == ub, ub - sum(t[1] for t in TW)
    assert sum(t[2] for t in TW) == re, re - sum(t[2] for t in TW)
    lke = [bulat(sum(d(x[k]) for x in LKE)) for k in (2, 3)]
    assert lke == ["77,10", "79,64"], lke
    pria, wanita = (sum(x[k] for x in ESELON) for k in (1, 2))
    orang = pria + wanita
    assert orang == sum(x[1] for x in DIDIK), orang
    dok = sum(x[1] for x in DOKUMEN)
    nomor, ke = [], 0
    for i in IKU:
        ke += i[0] != "^"
        nomor.append("^" if i[0] == "^" else str(ke))
    serap = {
        k: (sum(p[2] for p in PROG if p[4] == k), sum(p[3] for p in PROG if p[4] == k))
        for k in (1, 2, 3)
    }
    capai = sum(d(c) >= 100 for c in cap)
    jalan = [0, 0]
    tw = []
    for t in TW:
        jalan = [jalan[0] + t[1], jalan[1] + t[2]]
        tw.append(
            [
                t[0],
                juta(t[1]),
                juta(t[2]),
                pc(t[2], t[1]),
                juta(jalan[0]),
                juta(jalan[1]),
                pc(jalan[1], jalan[0]),
            ]
        )
    tj = [sum(d(x[1]) for x in tw), sum(d(x[2]) for x in tw)]
    lalu = 11_020_664_300
    mundur = max(range(6), key=lambda k: d(cap[k]))
    blok = [
        P("LAPORAN KINERJA INSTANSI PEMERINTAH\nBADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH\n"
          "KABUPATEN WANA LESTARI\nTAHUN 2024"),
        H(1, "KATA PENGANTAR"),
        P(f"Laporan Kinerja Instansi Pemerintah (LKjIP) {OPD} ({SINGKAT}) Tahun 2024 disusun berdasarkan "
          "Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri PANRB Nomor 53 Tahun 2014."),
        H(1, "IKHTISAR EKSEKUTIF"),
        P(f"{SINGKAT} menetapkan tiga sasaran strategis yang diukur dengan enam indikator kinerja. Hasil "
          f"pengukuran menunjukkan {capai} indikator mencapai target dan 2 indikator tidak mencapai target. "
          f"Rata-rata capaian indikator adalah {rata}% dengan predikat Sangat Tinggi."),
        P(f"Pagu anggaran semula Rp{miliar(aw)} miliar dan pada perubahan APBD menjadi Rp{miliar(ub)} miliar. "
          f"Realisasi belanja sebesar Rp{n(re)} atau {pc(re, ub)}%, meningkat dari tahun 2023 yang sebesar "
          f"Rp{n(lalu)}. Sisa anggaran sebesar Rp{n(ub - re)} merupakan {pc(ub - re, ub)}% dari pagu."),
        P(f"Nilai SAKIP tahun 2024 sebesar {lke[1]} (predikat BB), naik {bulat(d(lke[1]) - d(lke[0]))} poin "
          f"dari {lke[0]} pada tahun 2023."),
        H(1, "DAFTAR ISI"),
        L(["KATA PENGANTAR .... i", "IKHTISAR EKSEKUTIF .... ii", "BAB I PENDAHULUAN .... 1",
           "1.1. Latar Belakang .... 1", "1.2. Sumber Daya Manusia .... 3", "BAB II PERENCANAAN KINERJA .... 6",
           "2.1. Rencana Strategis .... 6", "2.2. Perjanjian Kinerja .... 8",
           "BAB III AKUNTABILITAS KINERJA .... 10", "3.1. Capaian Kinerja Organisasi .... 10",
           "3.2. Realisasi Anggaran .... 22", "3.3. Efisiensi .... 26", "BAB IV PENUTUP .... 28"]),
        H(1, "DAFTAR GAMBAR"),
        L(["Gambar 3.1. Perkembangan Indeks Perencanaan Pembangunan Daerah 2022-2024 .... 13",
           "Gambar 3.2. Realisasi Anggaran per Triwulan .... 24"]),
        H(1, "BAB I\nPENDAHULUAN"),
        H(2, "1.1. Latar Belakang"),
        P(f"{SINGKAT} dibentuk dengan Peraturan Daerah Nomor 4 Tahun 2016 sebagaimana telah diubah dengan "
          "Peraturan Daerah Nomor 2 Tahun 2022. Badan ini melaksanakan fungsi penunjang urusan pemerintahan "
          "bidang perencanaan serta bidang penelitian dan pengembangan."),
        P(f"Selama tahun 2024 {SINGKAT} menghasilkan {dok} dokumen yang terdiri atas 1 dokumen RPJPD, 2 "
          "dokumen RKPD, 4 dokumen KUA-PPAS, 4 laporan evaluasi triwulanan dan 8 kajian kelitbangan."),
        T("Tabel 1.1. Dokumen yang Dihasilkan Tahun 2024", [["No", "Jenis Dokumen", "Jumlah"]],
          [*([str(k), a, str(b)] for k, (a, b) in enumerate(DOKUMEN, 1)), ["", "Jumlah", str(dok)]]),
        H(2, "1.2. Sumber Daya Manusia"),
        P(f"Jumlah pegawai sampai dengan akhir tahun 2024 adalah {orang} orang, {pria} laki-laki dan {wanita} "
          f"perempuan. Persentase pegawai perempuan sebesar {pc(wanita, orang)}%. Pejabat fungsional berjumlah "
          f"21 orang atau {pc(21, orang)}% dari jumlah pegawai."),
        T("Tabel 1.2. Pegawai Menurut Eselon/Jabatan dan Jenis Kelamin",
          [["No", "Eselon/Jabatan", "L", "P", "Jumlah"]],
          [*([str(k), a, str(b), str(c), str(b + c)] for k, (a, b, c) in enumerate(ESELON, 1)),
           ["", "Jumlah", str(pria), str(wanita), str(orang)]]),
        T("Tabel 1.3. Pegawai Menurut Pendidikan", [["No", "Pendidikan", "Jumlah", "Persentase"]],
          [*([str(k), a, str(b), pc(b, orang)] for k, (a, b) in enumerate(DIDIK, 1)),
           ["", "Jumlah", str(orang), "100,00"]]),
        P("Pegawai berpendidikan S1 merupakan kelompok terbesar dengan 22 orang, diikuti S2 sebanyak 13 orang."),
        H(1, "BAB II\nPERENCANAAN KINERJA"),
        H(2, "2.1. Rencana Strategis"),
        P("Renstra 2021-2026 memuat tiga sasaran strategis beserta target tahunan sebagai berikut."),
        T("Tabel 2.1. Sasaran dan Target Renstra 2021-2026",
          [["Sasaran", "Indikator", "Satuan", "Target", "<", "<", "<"], ["^", "^", "^", "2023", "2024", "2025", "2026"]],
          [[IKU[0][0], IKU[0][1], "Indeks", "82,50", "85,00", "87,50", "90,00"],
           ["^", IKU[1][1], "Persen", "95,00", "97,00", "98,50", "100,00"],
           ["^", IKU[2][1], "Persen", "6,00", "5,00", "4,00", "3,00"],
           [IKU[3][0], IKU[3][1], "Nilai", "54,00", "58,00", "62,00", "66,00"],
           ["^", IKU[4][1], "Persen", "75,00", "80,00", "85,00", "90,00"],
           [IKU[5][0], IKU[5][1], "Nilai", "77,00", "78,50", "80,00", "81,50"]]),
        H(2, "2.2. Perjanjian Kinerja"),
        T("Tabel 2.2. Perjanjian Kinerja Perubahan Tahun 2024",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Target Triwulan", "<", "<", "<"],
           ["^", "^", "^", "^", "^", "I", "II", "III", "IV"]],
          [[nomor[k], i[0], i[1], i[2], i[3], *(["-", "-", "-"] if k != 4 else ["20,00", "40,00", "60,00"]), i[3]]
           for k, i in enumerate(IKU)]),
        T("Tabel 2.3. Anggaran Sebelum dan Sesudah Perubahan (dalam jutaan rupiah)",
          [["No", "Program", "Sebelum", "Sesudah", "Bertambah/(Berkurang)", "%"]],
          [*([str(k), p[0], juta(p[1]), juta(p[2]),
              juta(p[2] - p[1]) if p[2] > p[1] else f"({juta(p[1] - p[2])})",
              pc(p[2] - p[1], p[1]) if p[2] > p[1] else f"({pc(p[1] - p[2], p[1])})"]
             for k, p in enumerate(PROG, 1)),
           ["", "Jumlah", juta(aw), juta(ub), juta(ub - aw), pc(ub - aw, aw)]]),
        H(1, "BAB III\nAKUNTABILITAS KINERJA"),
        H(2, "3.1. Capaian Kinerja Organisasi"),
        P("Penilaian capaian kinerja menggunakan skala nilai peringkat kinerja sebagaimana tercantum pada Tabel 3.1."),
        T("Tabel 3.1. Skala Nilai Peringkat Kinerja", [["No", "Interval Nilai Realisasi Kinerja", "Kriteria"]],
          [["1", "91 ≤ 100", "Sangat Tinggi"], ["2", "76 ≤ 90", "Tinggi"], ["3", "66 ≤ 75", "Sedang"],
           ["4", "51 ≤ 65", "Rendah"], ["5", "≤ 50", "Sangat Rendah"]]),
        T("Tabel 3.2. Pengukuran Kinerja Tahun 2024",
          [["No", "Indikator Kinerja", "Satuan", "Tahun 2024", "<", "<", "Kriteria"],
           ["^", "^", "^", "Target", "Realisasi", "% Capaian", "^"]],
          [*([str(k), i[1], i[2], i[3], i[4], cap[k - 1], sebut(cap[k - 1])] for k, i in enumerate(IKU, 1)),
           ["", "Rata-rata Capaian", "<", "<", "<", rata, sebut(rata)]]),
        P(f"Dari tabel di atas, capaian tertinggi adalah indikator {IKU[mundur][1]} sebesar {cap[mundur]}% dan "
          f"capaian terendah adalah indikator {IKU[4][1]} sebesar {cap[4]}% atau berkategori {sebut(cap[4])}."),
        H(3, "3.1.1. Sasaran Meningkatnya kualitas perencanaan pembangunan daerah"),
        P(f"Rata-rata capaian sasaran ini sebesar {per[0]}%. Indeks Perencanaan Pembangunan Daerah mencapai "
          f"87,42, melampaui target 85,00 dan meningkat {pc(d('87,42') - d('84,16'), d('84,16'))}% dari tahun "
          "2023 sebesar 84,16. Nilai tersebut berada di atas rata-rata nasional (86,75) tetapi masih di bawah "
          "rata-rata provinsi (88,30)."),
        P("Gambar 3.1. Perkembangan Indeks Perencanaan Pembangunan Daerah 2022-2024"),
        P("Sebanyak 23 dari 24 program RKPD selaras dengan RPJMD sehingga realisasi indikator keselarasan "
          "sebesar 95,83%. Deviasi anggaran turun dari 6,20% pada tahun 2023 menjadi 4,35% pada tahun 2024 atau "
          "turun 1,85 poin persen, lebih baik daripada target sebesar 5,00%."),
        H(3, "3.1.2. Sasaran Meningkatnya pemanfaatan hasil riset dan inovasi"),
        P(f"Nilai Indeks Inovasi Daerah sebesar 61,27 atau {cap[3]}% dari target 58,00 dengan kategori Sangat "
          "Inovatif. Dari 8 kajian kelitbangan, 5 kajian ditindaklanjuti (62,50%), menurun dibandingkan tahun "
          "2023 (71,43%) dan tidak mencapai target 80,00%."),
        H(3, "3.1.3. Sasaran Meningkatnya akuntabilitas kinerja badan"),
        P(f"Hasil evaluasi AKIP oleh Inspektorat memberikan nilai {lke[1]} dengan rincian pada tabel berikut."),
        T("Tabel 3.3. Hasil Evaluasi AKIP Tahun 2023 dan 2024",
          [["No", "Komponen", "Bobot", "Nilai 2023", "Nilai 2024", "Naik/Turun"]],
          [*([str(k), x[0], x[1], x[2], x[3], bulat(d(x[3]) - d(x[2]))] for k, x in enumerate(LKE, 1)),
           ["", "Nilai Akuntabilitas Kinerja", "100,00", lke[0], lke[1], bulat(d(lke[1]) - d(lke[0]))],
           ["", "Predikat", "", "BB", "BB", ""]]),
        T("Tabel 3.4. Perbandingan Realisasi Tahun 2022-2024 dan Target Akhir Renstra",
          [["No", "Indikator", "Realisasi", "<", "<", "Target 2026", "Tingkat Kemajuan (%)"],
           ["^", "^", "2022", "2023", "2024", "^", "^"]],
          [[str(k), i[1], i[6], i[5], i[4], t, (turun if k == 3 else naik)(t, i[4])]
           for k, (i, t) in enumerate(zip(IKU, ("90,00", "100,00", "3,00", "66,00", "90,00", "81,50"), strict=True), 1)]),
        T("Tabel 3.5. Perbandingan dengan Provinsi dan Nasional",
          [["No", "Indikator", "Kabupaten", "Provinsi", "Nasional", "Keterangan"]],
          [[str(k), i[1], i[4], i[7], i[8], "Di atas nasional" if (d(i[4]) > d(i[8])) != (k == 3) else "Di bawah nasional"]
           for k, i in enumerate(IKU[:4], 1)]),
        H(2, "3.2. Realisasi Anggaran"),
        P(f"Realisasi anggaran tahun 2024 sebesar Rp{n(re)} ({pc(re, ub)}%). Rincian per program disajikan pada "
          "Tabel 3.6 dan per triwulan pada Tabel 3.7."),
        T("Tabel 3.6. Anggaran dan Realisasi per Program Tahun 2024",
          [["No", "Sasaran/Program", "Pagu (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)"]],
          [*([str(k), p[0], n(p[2]), n(p[3]), pc(p[3], p[2]), n(p[2] - p[3])] for k, p in enumerate(PROG, 1)),
           ["", "TOTAL", n(ub), n(re), pc(re, ub), n(ub - re)]]),
        P("Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah terealisasi "
          f"Rp{miliar(PROG[1][3])} miliar atau {pc(PROG[1][3], PROG[1][2])}%. Realisasi terendah terdapat pada "
          f"Program Penelitian dan Pengembangan Daerah yaitu {pc(PROG[3][3], PROG[3][2])}%."),
        T("Tabel 3.7. Realisasi Anggaran per Triwulan (juta rupiah)",
          [["Triwulan", "Rencana", "Realisasi", "%", "Kumulatif", "<", "<"],
           ["^", "^", "^", "^", "Rencana", "Realisasi", "%"]],
          [*tw, ["Jumlah", bulat(tj[0]), bulat(tj[1]), pc(re, ub), "", "", ""]]),
        P("Gambar 3.2. Realisasi Anggaran per Triwulan"),
        P(f"Realisasi terbesar terjadi pada triwulan IV sebesar Rp{juta(TW[3][2])} juta atau "
          f"{pc(TW[3][2], re)}% dari total realisasi, sedangkan triwulan I hanya {pc(TW[0][2], re)}%."),
        H(2, "3.3. Efisiensi"),
        P("Efisiensi diukur dengan mengurangkan persentase serapan anggaran dari rata-rata capaian sasaran. "
          "Sasaran dinyatakan efisien bila capaian lebih tinggi daripada serapan."),
        T("Tabel 3.8. Efisiensi per Sasaran",
          [["No", "Sasaran", "Capaian Kinerja (%)", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Efisiensi (%)",
            "Keterangan"]],
          [[str(k), s, per[k - 1], n(serap[k][0]), n(serap[k][1]), pc(*serap[k][::-1]),
            bulat(d(per[k - 1]) - d(pc(*serap[k][::-1]))), "Efisien"]
           for k, s in enumerate([i[0] for i in IKU if i[0] != "^"], 1)]),
        H(1, "BAB IV\nPENUTUP"),
        P(f"Capaian kinerja {SINGKAT} Tahun 2024 rata-rata {rata}% dengan serapan anggaran {pc(re, ub)}%. Empat "
          "dari enam indikator mencapai target."),
        P("Penghargaan yang diterima tahun 2024 adalah Terbaik III Penghargaan Pembangunan Daerah tingkat provinsi."),
        P("Lampiran: Pernyataan Telah Direviu"),
        P(f"Kami telah mereviu Laporan Kinerja {OPD} Tahun Anggaran 2024."),
    ]  # fmt: skip
    e1 = bulat(d(per[0]) - d(pc(*serap[1][::-1])))
    tanam = [
        ("cacah", "tiga sasaran strategis yang", "empat sasaran strategis yang", "", "3"),
        ("cacah", "enam indikator kinerja.", "lima indikator kinerja.", "", "6"),
        ("cacah", f"{capai} indikator mencapai", f"{capai + 1} indikator mencapai", "", str(capai)),
        ("rerata", f"adalah {rata}%", f"adalah {bulat(d(rata) + 3)}%", "", rata),
        ("rupiah", f"menjadi Rp{miliar(ub)} miliar", "menjadi Rp13,92 miliar", "", "13"),
        ("banding kata", "meningkat dari tahun 2023 yang", "menurun dari tahun 2023 yang", "", "2023"),
        ("sisa prosa", f"Sisa anggaran sebesar Rp{n(ub - re)}", f"Sisa anggaran sebesar Rp{n(ub - re - 900_000)}",
         "", n(ub - re)),
        ("pangsa", f"merupakan {pc(ub - re, ub)}% dari pagu", "merupakan 6,05% dari pagu", "", pc(ub - re, ub)),
        ("tumbuh", f"naik {bulat(d(lke[1]) - d(lke[0]))} poin", "naik 3,54 poin", "", bulat(d(lke[1]) - d(lke[0]))),
        ("status", "(predikat BB)", "(predikat A)", "", "BB"),
        ("rinci", f"menghasilkan {dok} dokumen", f"menghasilkan {dok + 1} dokumen", "", str(dok)),
        ("rinci", "8 kajian kelitbangan.", "9 kajian kelitbangan.", "terdiri atas", "8"),
        ("jumlah", str(dok), "20", "| Jumlah | 19", str(dok)),
        ("rinci", f"{pria} laki-laki", f"{pria + 1} laki-laki", "", str(pria)),
        ("pangsa", f"sebesar {pc(wanita, orang)}%", "sebesar 52,27%", "perempuan", pc(wanita, orang)),
        ("pangsa", f"atau {pc(21, orang)}% dari jumlah pegawai", "atau 45,45% dari jumlah pegawai", "", pc(21, orang)),
        ("pegawai", "5", "6", "Pelaksana", "5"),
        ("pegawai", "22", "21", "S1", "22"),
        ("persen", pc(13, orang), "31,82", "S2", pc(13, orang)),
        ("urutan", "berpendidikan S1 merupakan kelompok terbesar dengan 22",
         "berpendidikan S2 merupakan kelompok terbesar dengan 22", "", "S1"),
        ("target", "85,00", "86,00", "Tabel 2.1", "85"),
        ("target", "78,50", "78,00", "Tabel 2.2", "78,5"),
        ("jumlah", juta(ub), bulat(Decimal(ub) / 1_000_000 + 10), "Jumlah | " + juta(aw), juta(ub)),
        ("tumbuh", juta(PROG[3][2] - PROG[3][1]), "141,40", "Tabel 2.3", "140,4"),
        ("tumbuh", f"({pc(PROG[1][1] - PROG[1][2], PROG[1][1])})", "(7,71)", "Tabel 2.3",
         pc(PROG[1][1] - PROG[1][2], PROG[1][1])),
        ("capaian", cap[2], "87,00", "Tabel 3.2", cap[2]),
        ("capaian", cap[3], "106,54", "Tabel 3.2", cap[3]),
        ("status", "Tinggi", "Sangat Tinggi", "5 | " + IKU[4][1], "Sangat Tinggi"),
        ("rerata", rata, bulat(d(rata) - 1), "Rata-rata Capaian", rata),
        ("urutan", f"tertinggi adalah indikator {IKU[mundur][1]}", f"tertinggi adalah indikator {IKU[3][1]}", "",
         IKU[mundur][1]),
        ("status", f"berkategori {sebut(cap[4])}", "berkategori Sedang", "", "Sedang"),
        ("rerata", f"sasaran ini sebesar {per[0]}%", "sasaran ini sebesar 105,21%", "", per[0]),
        ("tumbuh", f"meningkat {pc(d('87,42') - d('84,16'), d('84,16'))}%", "meningkat 3,26%", "",
         pc(d("87,42") - d("84,16"), d("84,16"))),
        ("tahun lain", "2023 sebesar 84,16", "2023 sebesar 84,61", "", "84,16"),
        ("banding kata", "di atas rata-rata nasional (86,75)", "di bawah rata-rata nasional (86,75)", "", "nasional"),
        ("dua nilai", "nasional (86,75)", "nasional (85,75)", "", "86,75"),
        ("persen prosa", "sebesar 95,83%. Deviasi", "sebesar 96,83%. Deviasi", "", "95,83"),
        ("tumbuh", "turun 1,85 poin", "turun 1,95 poin", "", "1,85"),
        ("banding kata", "lebih baik daripada target", "lebih buruk daripada target", "", "target"),
        ("capaian prosa", f"atau {cap[3]}% dari target", "atau 106,54% dari target", "", cap[3]),
        ("persen prosa", "(62,50%), menurun", "(65,20%), menurun", "", "62,5"),
        ("banding kata", "menurun dibandingkan tahun", "meningkat dibandingkan tahun", "kelitbangan", "2023"),
        ("banding kata", "tidak mencapai target 80,00%", "telah mencapai target 80,00%", "", "target"),
        ("jumlah", lke[1], "79,46", "Nilai Akuntabilitas", lke[1]),
        ("jumlah", "23,52", "22,52", "Pengukuran Kinerja", "23,52"),
        ("tumbuh", "0,72", "0,27", "Pengukuran Kinerja", "0,72"),
        ("dua nilai", "84,16", "86,14", "80,05", "84,16"),
        ("kemajuan", naik("66,00", "61,27"), "93,82", "Tabel 3.4", naik("66,00", "61,27")),
        ("dua nilai", "61,27", "62,17", "Tabel 3.5", "61,27"),
        ("status", "Di atas nasional", "Di bawah nasional", "1 | " + IKU[0][1], "nasional"),
        ("jumlah", n(re), n(re + 7_000), "TOTAL", n(re)),
        ("sisa", n(PROG[2][2] - PROG[2][3]), n(109_122_750), "Tabel 3.6", n(PROG[2][2] - PROG[2][3])),
        ("persen", pc(PROG[0][3], PROG[0][2]), "97,87", "Tabel 3.6", pc(PROG[0][3], PROG[0][2])),
        ("rupiah", f"Rp{miliar(PROG[1][3])} miliar", "Rp1,29 miliar", "", "1,92"),
        ("urutan", "Realisasi terendah terdapat pada Program Penelitian dan Pengembangan Daerah yaitu",
         "Realisasi terendah terdapat pada Program Koordinasi dan Sinkronisasi Perencanaan Pembangunan Daerah yaitu",
         "", "Penelitian"),
        ("persen", tw[1][3], "95,63", "II | ", tw[1][3]),
        ("pindahan", tw[2][5], "8.326,17", "III | ", tw[2][5]),
        ("persen", tw[2][6], "92,93", "III | ", tw[2][6]),
        ("pangsa", f"{pc(TW[3][2], re)}% dari total", "43,48% dari total", "", pc(TW[3][2], re)),
        ("pangsa", f"triwulan I hanya {pc(TW[0][2], re)}%", "triwulan I hanya 12,31%", "", pc(TW[0][2], re)),
        ("urutan", "Realisasi terbesar terjadi pada triwulan IV", "Realisasi terbesar terjadi pada triwulan III", "",
         "IV"),
        ("efisiensi", e1, bulat(d(e1) + 1), "Tabel 3.8", e1),
        ("status", "Efisien", "Tidak Efisien", "3 | Meningkatnya akuntabilitas", "Efisien"),
        ("cacah", "Empat dari enam", "Lima dari enam", "", "4"),
    ]  # fmt: skip
    return Laporan("bapperida", blok, tanaman=tanam)
