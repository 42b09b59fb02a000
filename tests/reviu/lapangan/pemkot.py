"""A city government of 2023: many agencies in one report, indicators by RPJMD mission, budget by
agency, income and spending with less and more than the budget, predicates and ranks."""

from .tulis import H, L, Laporan, P, T, n, naik, pc, rerata, turun

OPD = "Pemerintah Kota Sungai Batu"
IKU = [  # sasaran, indikator, satuan, target, realisasi 2022, 2023, arah
    ("Meningkatnya kualitas sumber daya manusia", "Indeks Pembangunan Manusia (IPM)", "Poin",
     "76,40", "75,82", "76,55", naik),
    ("Menurunnya kemiskinan dan pengangguran", "Persentase penduduk miskin", "Persen", "5,10",
     "5,62", "5,24", turun),
    ("", "Tingkat Pengangguran Terbuka (TPT)", "Persen", "6,00", "6,31", "5,88", turun),
    ("Meningkatnya pertumbuhan ekonomi", "Laju pertumbuhan ekonomi", "Persen", "5,20", "4,97",
     "5,31", naik),
    ("", "Gini rasio", "Angka", "0,330", "0,342", "0,328", turun),
    ("Meningkatnya kualitas lingkungan hidup", "Indeks Kualitas Lingkungan Hidup (IKLH)", "Poin",
     "64,50", "63,18", "63,97", naik),
    ("Terwujudnya pemerintahan yang akuntabel", "Nilai SAKIP", "Nilai", "70,01", "66,92", "70,45",
     naik),
    ("", "Opini BPK", "Opini", "WTP", "WTP", "WTP", None),
]  # fmt: skip
DINAS = [
    ("Dinas Pendidikan", 412_305_118_600, 398_774_902_315),
    ("Dinas Kesehatan", 287_940_550_000, 271_118_306_744),
    ("Dinas Pekerjaan Umum dan Penataan Ruang", 198_450_000_000, 190_227_415_880),
    ("Dinas Sosial", 22_615_400_000, 21_987_330_120),
    ("Satuan Polisi Pamong Praja", 31_208_775_000, 30_441_208_993),
    ("Sekretariat Daerah", 88_412_903_417, 84_106_552_718),
    ("Kecamatan Batu Hilir", 14_780_225_000, 14_002_118_400),
]  # fmt: skip
APBD = [  # uraian, anggaran, realisasi
    ("Pendapatan Asli Daerah", 318_450_000_000, 331_207_881_462),
    ("Pendapatan Transfer", 792_106_340_000, 781_448_205_117),
    ("Lain-lain Pendapatan Daerah yang Sah", 18_200_000_000, 17_915_340_220),
]  # fmt: skip


def laporan() -> Laporan:
    cap = [i[6](i[3], i[5]) if i[6] else "100,00" for i in IKU]
    rata = rerata(*cap)
    a, b = sum(x[1] for x in DINAS), sum(x[2] for x in DINAS)
    pa, pb = sum(x[1] for x in APBD), sum(x[2] for x in APBD)
    lebih = lambda x: f"({n(-x)})" if x < 0 else n(x)  # noqa: E731
    nomor, ke = [], 0
    for i in IKU:
        ke += bool(i[0])
        nomor.append(str(ke) if i[0] else "")
    capai = sum(float(c.replace(",", ".")) >= 100 for c in cap)
    blok = [
        P("LAPORAN KINERJA INSTANSI PEMERINTAH\nPEMERINTAH KOTA SUNGAI BATU\nTAHUN 2023"),
        H(1, "KATA PENGANTAR"),
        P(f"LKjIP {OPD} Tahun 2023 merupakan tahun kedua pelaksanaan RPJMD 2022-2026."),
        H(1, "IKHTISAR EKSEKUTIF"),
        P(f"{OPD} menetapkan 5 sasaran strategis dengan 8 Indikator Kinerja Utama. Hasil pengukuran "
          f"menunjukkan {capai} indikator mencapai target atau {pc(capai, 8)}%, dan {8 - capai} "
          f"indikator belum mencapai target. Rata-rata capaian sebesar {rata}%."),
        H(1, "BAB I\nPENDAHULUAN"),
        H(2, "1.1. Gambaran Umum Daerah"),
        P("Kota Sungai Batu memiliki luas 162,35 km2, terdiri dari 6 kecamatan dan 38 kelurahan, "
          "dengan jumlah penduduk tahun 2023 sebanyak 241.880 jiwa. PDRB atas dasar harga berlaku "
          "mencapai Rp14,82 triliun, dan pendapatan per kapita Rp61,27 juta."),
        P("Sektor perdagangan memberi kontribusi 22,4%, industri 18,9%, dan konstruksi 11,3% "
          "terhadap PDRB. Inflasi tahun 2023 sebesar 2,71% (yoy)."),
        H(2, "1.2. Organisasi Perangkat Daerah"),
        P("Perangkat daerah terdiri dari 1 Sekretariat Daerah, 1 Sekretariat DPRD, 1 Inspektorat, "
          "21 Dinas, 5 Badan dan 6 Kecamatan, sehingga seluruhnya berjumlah 35 perangkat daerah."),
        H(1, "BAB II\nPERENCANAAN KINERJA"),
        H(2, "2.1. RPJMD"),
        P("Visi RPJMD dijabarkan dalam 4 misi sebagai berikut:"),
        L(["1. Mewujudkan sumber daya manusia yang unggul", "2. Memperkuat ekonomi kerakyatan",
           "3. Meningkatkan infrastruktur yang ramah lingkungan",
           "4. Mewujudkan tata kelola pemerintahan yang bersih"]),
        H(2, "2.2. Perjanjian Kinerja"),
        T("Tabel 2.1 Perjanjian Kinerja Wali Kota Tahun 2023",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]],
          [[nomor[k], *i[:4]] for k, i in enumerate(IKU)]),
        H(1, "BAB III\nAKUNTABILITAS KINERJA"),
        H(2, "3.1. Capaian Kinerja"),
        P("Rumus capaian: indikator positif = realisasi/target x 100%; indikator negatif = "
          "(2 x target - realisasi)/target x 100%."),
        T("Tabel 3.1 Capaian Kinerja Wali Kota Tahun 2023",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2023",
            "Realisasi 2022", "Realisasi 2023", "Capaian 2023 (%)"]],
          [[nomor[k], *i[:4], i[4], i[5], cap[k]] for k, i in enumerate(IKU)]
          + [["", "", "Rata-rata", "", "", "", "", rata]]),
        P(f"Dari 8 indikator, capaian tertinggi adalah Laju pertumbuhan ekonomi ({cap[3]}%) dan "
          f"terendah Persentase penduduk miskin ({cap[1]}%)."),
        P("Sasaran 1. Meningkatnya kualitas sumber daya manusia. IPM Kota Sungai Batu tahun 2023 "
          "sebesar 76,55 atau naik 0,73 poin dari tahun 2022 sebesar 75,82. IPM provinsi 73,40 dan "
          "nasional 74,39. Harapan lama sekolah 13,52 tahun. Program pendukung dilaksanakan oleh "
          "Dinas Pendidikan dan Dinas Kesehatan."),
        P("Sasaran 2. Persentase penduduk miskin turun dari 5,62 persen pada Maret 2022 menjadi "
          "5,24 persen pada Maret 2023. Jumlah penduduk miskin berkurang dari 13.480 jiwa menjadi "
          "12.690 jiwa. Garis kemiskinan Rp578.441 per kapita per bulan. TPT turun menjadi 5,88 "
          "persen. Dinas Sosial menyalurkan bantuan kepada 4.215 KPM."),
        T("Tabel 3.2 Perbandingan dengan Target Akhir RPJMD 2026",
          [["Indikator Kinerja", "Realisasi 2023", "Target 2026", "Tingkat Kemajuan (%)"]],
          [[i[1], i[5], x, i[6](x, i[5])] for i, x in zip(
              (IKU[0], IKU[1], IKU[2], IKU[3], IKU[5], IKU[6]),
              ("78,00", "4,50", "5,20", "5,80", "66,00", "80,00"), strict=True)]),
        H(2, "3.2. Realisasi Anggaran"),
        P("Realisasi pendapatan daerah Tahun Anggaran 2023 disajikan pada tabel berikut."),
        T("Tabel 3.3 Realisasi Pendapatan Daerah Tahun 2023",
          [["No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "Lebih/(Kurang) (Rp)", "%"]],
          [[str(k), x[0], n(x[1]), n(x[2]), lebih(x[2] - x[1]), pc(x[2], x[1])]
           for k, x in enumerate(APBD, 1)]
          + [["", "Jumlah Pendapatan", n(pa), n(pb), lebih(pb - pa), pc(pb, pa)]]),
        P(f"PAD terealisasi {pc(APBD[0][2], APBD[0][1])}% sedangkan pendapatan transfer hanya "
          f"{pc(APBD[1][2], APBD[1][1])}%."),
        T("Tabel 3.4 Realisasi Belanja 7 Perangkat Daerah Pengampu IKU",
          [["No", "Perangkat Daerah", "Anggaran (Rp)", "Realisasi (Rp)", "Persentase (%)"]],
          [[str(k), x[0], n(x[1]), n(x[2]), pc(x[2], x[1])] for k, x in enumerate(DINAS, 1)]
          + [["", "TOTAL", n(a), n(b), pc(b, a)]]),
        P(f"Tujuh perangkat daerah pengampu IKU merealisasikan Rp{n(b)} dari Rp{n(a)} atau "
          f"{pc(b, a)}%. Serapan tertinggi dicapai Satuan Polisi Pamong Praja "
          f"({pc(DINAS[4][2], DINAS[4][1])}%) dan terendah Dinas Kesehatan "
          f"({pc(DINAS[1][2], DINAS[1][1])}%)."),
        P("Efisiensi diperoleh dari penghematan belanja rapat. Penyebab keberhasilan adalah kerja "
          "sama lintas perangkat daerah."),
        H(1, "BAB IV\nPENUTUP"),
        P(f"{OPD} pada tahun 2023 mencapai {capai} dari 8 indikator, dengan rata-rata {rata}%."),
    ]  # fmt: skip
    tinggi = DINAS[4]
    # the highest absorption is checked below, so the sentence above must be true
    assert max(DINAS, key=lambda x: x[2] / x[1]) == tinggi, [pc(x[2], x[1]) for x in DINAS]
    assert min(DINAS, key=lambda x: x[2] / x[1]) == DINAS[1]
    tanam = [
        ("jumlah", n(a), n(a + 90_000_000), "TOTAL |", n(a)),
        ("jumlah", n(DINAS[0][2]), n(DINAS[0][2] - 900_000_000), "Tabel 3.4", n(DINAS[0][2])),
        ("jumlah", n(APBD[2][1]), n(APBD[2][1] + 100_000_000), "Tabel 3.3", n(APBD[2][1])),
        ("sisa", lebih(APBD[1][2] - APBD[1][1]), n(APBD[1][1] - APBD[1][2]), "Tabel 3.3",
         n(APBD[1][1] - APBD[1][2])),
        ("sisa", lebih(pb - pa), n(pb - pa + 90), "Tabel 3.3", n(pb - pa)),
        ("persen", pc(DINAS[3][2], DINAS[3][1]), "92,77", "Tabel 3.4", pc(DINAS[3][2], DINAS[3][1])),
        ("persen", pc(pb, pa), "101,16", "Tabel 3.3", pc(pb, pa)),
        ("capaian", cap[2], "98,00", "Tabel 3.1", cap[2]),
        ("capaian", cap[5], "98,18", "Tabel 3.1", cap[5]),
        ("arah", cap[4], pc(328, 330), "Tabel 3.1", cap[4]),
        ("rerata", rata, "101,02", "| Rata-rata", rata),
        ("kemajuan", naik("80,00", "70,45"), "80,86", "Tabel 3.2", naik("80,00", "70,45")),
        ("target", "64,50", "65,40", "Tabel 2.1", "64,50"),
        ("dua nilai", "5,88", "5,78", "Tabel 3.2", "5,88"),
        ("nama", "Indeks Kualitas Lingkungan Hidup (IKLH)", "Indeks Kualitas Udara (IKLH)",
         "Tabel 3.1", "Udara"),
        ("satuan", "Poin", "Persen", "Tabel 2.1", "Poin"),
        ("cacah", f"{capai} indikator mencapai target atau", f"{capai - 1} indikator mencapai "
         "target atau", "", str(capai)),
        ("cacah", "5 sasaran strategis", "6 sasaran strategis", "", "5"),
        ("cacah", "4 misi", "5 misi", "", "4"),
        ("cacah", "berjumlah 35 perangkat", "berjumlah 36 perangkat", "", "35"),
        ("persen prosa", f"atau {pc(capai, 8)}%", "atau 72,50%", "", pc(capai, 8)),
        ("persen prosa", f"atau {pc(b, a)}%", "atau 97,54%", "", pc(b, a)),
        ("persen prosa", f"PAD terealisasi {pc(APBD[0][2], APBD[0][1])}%", "PAD terealisasi "
         "140,01%", "", pc(APBD[0][2], APBD[0][1])),
        ("rupiah", n(b), n(b + 100_000), "Tujuh perangkat", n(b)),
        ("tumbuh", "naik 0,73 poin", "naik 0,37 poin", "", "0,73"),
        ("dua nilai", "sebesar 75,82", "sebesar 78,52", "", "75,82"),
        ("capaian prosa", f"({cap[1]}%)", "(79,25%)", "Dari 8 indikator", cap[1]),
        ("nomor", "Tabel 3.4", "Tabel 3.3", "Tabel 3.4", "3.3"),
        ("nomor", "3.2. Realisasi Anggaran", "3.3. Realisasi Anggaran", "", "3.3"),
        ("angka cacat", n(DINAS[6][1]), "14.780.225.00", "Tabel 3.4", "14.780.225.00"),
    ]  # fmt: skip
    return Laporan("pemkot", blok, tanaman=tanam)
