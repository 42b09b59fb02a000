"""A council secretariat of 2019: old budget with belanja tidak langsung and langsung, three years
side by side, captions below their tables, sums carried over a page, output counts of the council."""

from .tulis import H, L, Laporan, P, T, bulat, d, n, naik, pc, rerata

OPD = "Sekretariat DPRD Kabupaten Batu Karang"
IKU = [  # indikator, satuan, target, realisasi, 2018, 2017, Renstra akhir 2021
    ("Persentase Raperda yang ditetapkan menjadi Perda", "Persen", "80", "75,00", "70,00", "66,67", "90"),
    ("Persentase rapat-rapat DPRD yang terfasilitasi", "Persen", "100", "96,55", "98,20", "95,00", "100"),
    ("Tingkat kepuasan anggota DPRD terhadap layanan sekretariat", "Nilai", "80,00", "83,46", "79,12",
     "77,85", "85,00"),
    ("Predikat hasil evaluasi AKIP", "Nilai", "65,00", "62,78", "60,41", "58,33", "70,00"),
]  # fmt: skip
BTL = [("Gaji dan Tunjangan", 4_812_330_119, 4_655_902_380), ("Tambahan Penghasilan PNS",
        1_984_500_000, 1_820_416_700), ("Belanja Penerimaan Pimpinan dan Anggota DPRD",
        9_415_220_000, 9_388_105_550)]  # fmt: skip
BL = [("Belanja Pegawai", 1_205_750_000, 1_133_280_000), ("Belanja Barang dan Jasa", 21_688_416_250,
       19_247_340_611), ("Belanja Modal", 2_340_000_000, 2_288_990_400)]  # fmt: skip
PROGRAM = [  # nama, [(kegiatan, anggaran, realisasi)]
    ("Program Pelayanan Administrasi Perkantoran", [
        ("Penyediaan jasa komunikasi, sumber daya air dan listrik", 684_000_000, 611_208_744),
        ("Penyediaan jasa kebersihan kantor", 512_400_000, 509_116_000),
        ("Rapat-rapat koordinasi dan konsultasi ke luar daerah", 1_877_250_000, 1_640_338_902),
    ]),
    ("Program Peningkatan Sarana dan Prasarana Aparatur", [
        ("Pengadaan kendaraan dinas/operasional", 1_450_000_000, 1_428_700_000),
        ("Pemeliharaan rutin/berkala gedung kantor", 955_300_000, 930_045_250),
    ]),
    ("Program Peningkatan Kapasitas Lembaga Perwakilan Rakyat Daerah", [
        ("Pembahasan rancangan peraturan daerah", 3_218_600_000, 2_740_119_300),
        ("Hearing/dialog dan koordinasi dengan pejabat pemerintah daerah dan tokoh masyarakat",
         486_750_000, 402_660_000),
        ("Rapat-rapat alat kelengkapan dewan", 2_907_116_250, 2_688_450_815),
        ("Kegiatan reses", 4_350_000_000, 4_341_225_000),
        ("Kunjungan kerja pimpinan dan anggota DPRD dalam daerah", 8_792_750_000, 7_377_747_000),
    ]),
]  # fmt: skip
RAPAT = [  # jenis, 2017, 2018, 2019
    ("Rapat Paripurna", 24, 27, 31), ("Rapat Badan Musyawarah", 18, 22, 20), ("Rapat Badan Anggaran",
     15, 16, 19), ("Rapat Komisi", 66, 71, 78), ("Rapat Pansus", 21, 17, 26), ("Hearing", 12, 14, 9),
]  # fmt: skip
FRAKSI = [
    ("Partai A", 7),
    ("Partai B", 6),
    ("Partai C", 5),
    ("Partai D", 4),
    ("Gabungan Partai E", 3),
]
PNS = [("Sekretaris (II/b)", 1), ("Kepala Bagian (III/a)", 3), ("Kepala Subbagian (IV/a)", 9),
       ("Fungsional Perisalah Legislatif", 2), ("Pelaksana", 33)]  # fmt: skip
KATA = {31: "tiga puluh satu", 25: "dua puluh lima", 48: "empat puluh delapan"}


def laporan() -> Laporan:
    cap = [naik(i[2], i[3]) for i in IKU]
    rata = rerata(*cap)
    btl = [sum(x[k] for x in BTL) for k in (1, 2)]
    bl = [sum(x[k] for x in BL) for k in (1, 2)]
    tot = [btl[0] + bl[0], btl[1] + bl[1]]
    per = [(nama, sum(g[1] for g in isi), sum(g[2] for g in isi), isi) for nama, isi in PROGRAM]
    assert sum(p[1] for p in per) == bl[0], sum(p[1] for p in per) - bl[0]
    assert sum(p[2] for p in per) == bl[1], (sum(p[2] for p in per), bl[1])
    rp = [sum(x[k] for x in RAPAT) for k in (1, 2, 3)]
    kursi, orang = sum(x[1] for x in FRAKSI), sum(x[1] for x in PNS)
    baris, jalan, ke = [], [0, 0], 0
    for nomor, (nama, a, b, isi) in enumerate(per, 1):
        baris.append([f"{nomor}", nama, n(a), n(b), pc(b, a), n(a - b)])
        for k, g in enumerate(isi):
            ke += 1
            baris.append(
                [f"{nomor}.{k + 1}", g[0], n(g[1]), n(g[2]), pc(g[2], g[1]), n(g[1] - g[2])]
            )
            jalan = [jalan[0] + g[1], jalan[1] + g[2]]
            if ke == 5:
                pindah = list(jalan)
                isi_pindah = [
                    "",
                    "",
                    n(jalan[0]),
                    n(jalan[1]),
                    pc(jalan[1], jalan[0]),
                    n(jalan[0] - jalan[1]),
                ]
                baris.append(["", "Jumlah dipindahkan", *isi_pindah[2:]])
                baris.append(["", "Jumlah pindahan", *isi_pindah[2:]])
    baris.append(["", "JUMLAH", n(bl[0]), n(bl[1]), pc(bl[1], bl[0]), n(bl[0] - bl[1])])
    rinci = lambda isi: [["", f"- {x[0]}", n(x[1]), n(x[2]), pc(x[2], x[1])] for x in isi]  # noqa: E731
    lrat = [24_995_118_300, 30_114_820_775]  # realisasi 2017, 2018: belanja seluruhnya
    blalu = [28_430_000_000, 34_905_660_000]
    capai = sum(d(c) >= 100 for c in cap)
    blok = [
        P("LAPORAN KINERJA\nSEKRETARIAT DPRD KABUPATEN BATU KARANG\nTAHUN 2019"),
        H(1, "KATA PENGANTAR"),
        P(f"Laporan Kinerja {OPD} Tahun 2019 merupakan bentuk akuntabilitas dari pelaksanaan tugas "
          "dan fungsi yang dipercayakan kepada Sekretariat DPRD atas penggunaan anggaran tahun 2019."),
        P("Sekretaris DPRD Kabupaten Batu Karang,\n\nPembina Utama Muda"),
        H(1, "RINGKASAN EKSEKUTIF"),
        P(f"Tahun 2019 merupakan tahun ketiga pelaksanaan Renstra 2017-2021. Dari 4 (empat) indikator "
          f"kinerja utama, hanya {capai} (satu) indikator yang mencapai target. Rata-rata capaian "
          f"kinerja tahun 2019 adalah {rata}%."),
        P(f"Jumlah anggaran belanja tahun 2019 sebesar Rp{n(tot[0])},00 yang terdiri dari Belanja Tidak "
          f"Langsung sebesar Rp{n(btl[0])},00 dan Belanja Langsung sebesar Rp{n(bl[0])},00. Sampai "
          f"dengan 31 Desember 2019 terealisasi Rp{n(tot[1])},00 ({pc(tot[1], tot[0])}%), naik "
          f"{pc(tot[1] - lrat[1], lrat[1])}% dari realisasi tahun 2018 sebesar Rp{n(lrat[1])},00."),
        H(1, "DAFTAR ISI"),
        L(["KATA PENGANTAR ................ i", "RINGKASAN EKSEKUTIF ............. ii",
           "DAFTAR ISI ............. iii", "BAB I PENDAHULUAN ............ 1",
           "1.1 Latar Belakang .......... 1", "1.2 Struktur Organisasi .......... 2",
           "1.3 Sumber Daya ........ 3", "BAB II PERENCANAAN KINERJA ......... 6",
           "2.1 Rencana Strategis .......... 6", "2.2 Perjanjian Kinerja Tahun 2019 .......... 8",
           "BAB III AKUNTABILITAS KINERJA .......... 9", "3.1 Capaian Kinerja .......... 9",
           "3.2 Analisis Capaian .......... 10", "3.3 Realisasi Anggaran ......... 15",
           "BAB IV PENUTUP ......... 20"]),
        H(1, "BAB I\nPENDAHULUAN"),
        H(2, "1.1 Latar Belakang"),
        P("Sekretariat DPRD mempunyai tugas menyelenggarakan administrasi kesekretariatan dan "
          "keuangan, mendukung pelaksanaan tugas dan fungsi DPRD, serta menyediakan dan "
          "mengoordinasikan tenaga ahli yang diperlukan oleh DPRD sesuai dengan kebutuhan."),
        H(2, "1.2 Struktur Organisasi"),
        P("Susunan organisasi Sekretariat DPRD terdiri atas Sekretaris dan 3 (tiga) bagian:"),
        L(["1) Bagian Umum dan Keuangan;", "2) Bagian Persidangan dan Perundang-undangan;",
           "3) Bagian Fasilitasi Penganggaran dan Pengawasan."]),
        P("Setiap bagian membawahi 3 (tiga) subbagian sehingga seluruhnya terdapat 9 (sembilan) "
          "subbagian."),
        P(f"DPRD Kabupaten Batu Karang periode 2019-2024 beranggotakan {kursi} ({KATA[kursi]}) orang "
          "yang tergabung dalam 5 (lima) fraksi. Fraksi dengan kursi terbanyak adalah Partai A dengan "
          f"7 kursi atau {pc(7, kursi)}% dari jumlah kursi."),
        T("", [["No.", "Fraksi", "Jumlah Kursi", "Persentase"]],
          [*([f"{k}.", a, str(b), pc(b, kursi) + "%"] for k, (a, b) in enumerate(FRAKSI, 1)),
           ["", "Jumlah", str(kursi), "100,00%"]]),
        P("Tabel 1.1. Komposisi Fraksi DPRD Kabupaten Batu Karang"),
        H(2, "1.3 Sumber Daya"),
        P(f"Pegawai Sekretariat DPRD per 31 Desember 2019 berjumlah {orang} ({KATA[orang]}) orang PNS "
          "dan dibantu 36 orang tenaga kontrak. Menurut eselonnya, pejabat struktural berjumlah 13 "
          "orang dan sisanya 35 orang merupakan pejabat fungsional dan pelaksana."),
        T("", [["No.", "Jabatan", "Jumlah"]],
          [*([f"{k}.", a, str(b)] for k, (a, b) in enumerate(PNS, 1)), ["", "Jumlah", str(orang)]]),
        P("Tabel 1.2. PNS Menurut Jabatan Tahun 2019"),
        T("", [["Pendidikan", "Laki-laki", "Perempuan", "Jumlah"]],
          [["Magister (S2)", "5", "2", "7"], ["Sarjana (S1)", "12", "11", "23"],
           ["Diploma", "2", "4", "6"], ["SMA/sederajat", "9", "3", "12"], ["Jumlah", "28", "20", "48"]]),
        P("Tabel 1.3. PNS Menurut Pendidikan dan Jenis Kelamin Tahun 2019"),
        H(1, "BAB II\nPERENCANAAN KINERJA"),
        H(2, "2.1 Rencana Strategis"),
        P("Tujuan Sekretariat DPRD adalah mewujudkan pelayanan yang prima kepada DPRD. Tujuan itu "
          "dijabarkan ke dalam 2 sasaran, yaitu (1) meningkatnya kualitas fasilitasi tugas dan fungsi "
          "DPRD dan (2) meningkatnya akuntabilitas kinerja Sekretariat DPRD."),
        T("", [["Indikator", "Satuan", "2017", "2018", "2019", "2020", "2021"]],
          [[IKU[0][0], "Persen", "70", "75", "80", "85", "90"],
           [IKU[1][0], "Persen", "100", "100", "100", "100", "100"],
           [IKU[2][0], "Nilai", "76,00", "78,00", "80,00", "82,50", "85,00"],
           [IKU[3][0], "Nilai", "60,00", "62,50", "65,00", "67,50", "70,00"]]),
        P("Tabel 2.1. Target Indikator Kinerja Utama 2017-2021"),
        H(2, "2.2 Perjanjian Kinerja Tahun 2019"),
        P("Perjanjian Kinerja Tahun 2019 disajikan pada Tabel 2.2."),
        T("", [["No.", "Sasaran", "Indikator", "Satuan", "Target"]],
          [["1.", "Meningkatnya kualitas fasilitasi tugas dan fungsi DPRD", IKU[0][0], IKU[0][1], "80"],
           ["", "", IKU[1][0], IKU[1][1], "100"], ["", "", IKU[2][0], IKU[2][1], "80,00"],
           ["2.", "Meningkatnya akuntabilitas kinerja Sekretariat DPRD", IKU[3][0], IKU[3][1], "65,00"]]),
        P("Tabel 2.2. Perjanjian Kinerja Sekretariat DPRD Tahun 2019"),
        T("", [["No.", "Program", "Anggaran"]],
          [*([f"{k}.", p[0], f"Rp {n(p[1])},00"] for k, p in enumerate(per, 1)),
           ["", "Total", f"Rp {n(bl[0])},00"]]),
        P("Tabel 2.3. Anggaran Program Tahun 2019"),
        H(1, "BAB III\nAKUNTABILITAS KINERJA"),
        H(2, "3.1 Capaian Kinerja"),
        P("Kriteria penilaian capaian kinerja mengacu pada skala berikut: lebih dari 100% Sangat Baik, "
          "90% sampai dengan 100% Baik, 75% sampai dengan 89,99% Cukup, dan di bawah 75% Kurang."),
        T("", [["No.", "Indikator", "Target", "Realisasi", "Capaian", "Kategori"]],
          [*([f"{k}.", i[0], i[2], i[3], cap[k - 1] + "%", "Sangat Baik" if d(cap[k - 1]) > 100 else "Baik"]
             for k, i in enumerate(IKU, 1)), ["", "Rata-rata", "", "", rata + "%", "Baik"]]),
        P("Tabel 3.1. Capaian Kinerja Tahun 2019"),
        H(2, "3.2 Analisis Capaian"),
        T("", [["Indikator", "Realisasi", "<", "<", "Target Akhir Renstra 2021", "Tingkat Kemajuan (%)"],
               ["^", "2017", "2018", "2019", "^", "^"]],
          [[i[0], i[5], i[4], i[3], i[6], pc(d(i[3]), d(i[6]))] for i in IKU]),
        P("Tabel 3.2. Perkembangan Realisasi dan Kemajuan terhadap Target Akhir Renstra"),
        P("Dari 12 (dua belas) Raperda yang masuk dalam Propemperda tahun 2019, sebanyak 9 (sembilan) "
          "Raperda ditetapkan menjadi Perda atau 75,00%. Capaian indikator ini sebesar "
          f"{cap[0]}%, lebih rendah dari target namun lebih tinggi dibandingkan realisasi tahun 2018 "
          "sebesar 70,00% dan tahun 2017 sebesar 66,67%."),
        P("Dari 58 rapat yang dijadwalkan Badan Musyawarah pada masa sidang, terlaksana 56 rapat atau "
          f"{pc(56, 58)}%. Angka ini turun 1,65 poin dari tahun 2018 yang mencapai 98,20%."),
        P("Survei kepuasan terhadap 25 anggota DPRD menghasilkan nilai 83,46, meningkat 4,34 poin "
          "dibandingkan tahun 2018 (79,12). Nilai evaluasi AKIP sebesar 62,78 atau predikat B, belum "
          "mencapai target 65,00."),
        T("", [["No.", "Jenis Rapat", "2017", "2018", "2019", "Pertumbuhan 2018-2019 (%)"]],
          [*([f"{k}.", x[0], *map(str, x[1:]), pc(x[3] - x[2], x[2])] for k, x in enumerate(RAPAT, 1)),
           ["", "Jumlah", *map(str, rp), pc(rp[2] - rp[1], rp[1])]]),
        P("Tabel 3.3. Jumlah Rapat yang Difasilitasi Tahun 2017-2019"),
        P(f"Jumlah rapat yang difasilitasi tahun 2019 sebanyak {rp[2]} kali, naik {rp[2] - rp[1]} kali "
          f"atau {pc(rp[2] - rp[1], rp[1])}% dibandingkan tahun 2018 sebanyak {rp[1]} kali. Rapat Komisi "
          f"merupakan yang terbanyak yaitu 78 kali ({pc(78, rp[2])}%), sedangkan Hearing merupakan yang "
          "paling sedikit yaitu 9 kali."),
        H(2, "3.3 Realisasi Anggaran"),
        P("Anggaran dan realisasi belanja tahun 2019 menurut kelompok belanja adalah sebagai berikut."),
        T("", [["No.", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
          [["1.", "BELANJA TIDAK LANGSUNG", n(btl[0]), n(btl[1]), pc(btl[1], btl[0])], *rinci(BTL),
           ["2.", "BELANJA LANGSUNG", n(bl[0]), n(bl[1]), pc(bl[1], bl[0])], *rinci(BL),
           ["", "JUMLAH BELANJA", n(tot[0]), n(tot[1]), pc(tot[1], tot[0])]]),
        P("Tabel 3.4. Realisasi Belanja Tahun 2019"),
        P(f"Belanja Barang dan Jasa merupakan komponen terbesar dengan realisasi Rp{n(BL[1][2])},00 atau "
          f"{pc(BL[1][2], bl[1])}% dari realisasi Belanja Langsung. Belanja Modal terealisasi "
          f"{pc(BL[2][2], BL[2][1])}% dari anggarannya."),
        T("", [["No.", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)"]], baris),
        P("Tabel 3.5. Realisasi Belanja Langsung per Program dan Kegiatan Tahun 2019"),
        P("Sisa anggaran terbesar berasal dari kegiatan Kunjungan kerja pimpinan dan anggota DPRD dalam "
          f"daerah sebesar Rp{n(8_792_750_000 - 7_377_747_000)},00 yang merupakan "
          f"{pc(8_792_750_000 - 7_377_747_000, bl[0] - bl[1])}% dari seluruh sisa Belanja Langsung."),
        T("", [["Tahun", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)", "Kenaikan Realisasi (%)"]],
          [["2017", n(blalu[0]), n(lrat[0]), pc(lrat[0], blalu[0]), "-"],
           ["2018", n(blalu[1]), n(lrat[1]), pc(lrat[1], blalu[1]), pc(lrat[1] - lrat[0], lrat[0])],
           ["2019", n(tot[0]), n(tot[1]), pc(tot[1], tot[0]), pc(tot[1] - lrat[1], lrat[1])]]),
        P("Tabel 3.6. Perkembangan Anggaran dan Realisasi Tahun 2017-2019"),
        P(f"Serapan anggaran tahun 2019 lebih tinggi dibandingkan tahun 2018 yang sebesar "
          f"{pc(lrat[1], blalu[1])}% dan merupakan yang tertinggi dalam tiga tahun terakhir."),
        H(1, "BAB IV\nPENUTUP"),
        P(f"Berdasarkan uraian di atas, rata-rata capaian kinerja tahun 2019 sebesar {rata}% atau "
          f"kategori Baik dengan serapan anggaran {pc(tot[1], tot[0])}%. Tiga indikator yang belum "
          "mencapai target akan menjadi perhatian pada tahun 2020."),
        P("PERNYATAAN TELAH DIREVIU\nLaporan Kinerja Tahun 2019 ini telah direviu oleh Inspektorat "
          "Kabupaten Batu Karang."),
    ]  # fmt: skip
    r = RAPAT
    tanam = [
        ("cacah", "3 (tiga) bagian", "4 (empat) bagian", "", "3"),
        ("cacah", f"hanya {capai} (satu)", f"hanya {capai + 1} (dua)", "", "1"),
        ("rerata", f"adalah {rata}%", f"adalah {bulat(d(rata) - 2)}%", "", rata),
        ("rinci", f"Tidak Langsung sebesar Rp{n(btl[0])}", f"Tidak Langsung sebesar Rp{n(btl[0] + 90_000_000)}",
         "", n(btl[0])),
        ("persen prosa", f"({pc(tot[1], tot[0])}%)", "(93,12%)", "", pc(tot[1], tot[0])),
        ("tumbuh", f"naik {pc(tot[1] - lrat[1], lrat[1])}%", "naik 31,20%", "", pc(tot[1] - lrat[1], lrat[1])),
        ("terbilang", f"({KATA[kursi]})", "(dua puluh enam)", "", "25"),
        ("cacah", "5 (lima) fraksi", "6 (enam) fraksi", "", "5"),
        ("pangsa", f"atau {pc(7, kursi)}% dari", "atau 26,00% dari", "", pc(7, kursi)),
        ("urutan", "terbanyak adalah Partai A", "terbanyak adalah Partai B", "", "Partai A"),
        ("pegawai", "4", "5", "Partai D", "4"),
        ("persen", pc(5, kursi) + "%", "25,00%", "Partai C", pc(5, kursi)),
        ("pegawai", "9", "8", "Kepala Subbagian", "48"),
        ("pegawai", "12", "13", "SMA/sederajat", "12"),
        ("rinci", "struktural berjumlah 13", "struktural berjumlah 14", "", "13"),
        ("cacah", "ke dalam 2 sasaran", "ke dalam 3 sasaran", "", "2"),
        ("target", "80", "85", "Persen | 70 | 75", "80"),
        ("target", "65,00", "66,00", "2. | Meningkatnya akuntabilitas", "65"),
        ("rupiah", f"Rp {n(per[0][1])},00", f"Rp {n(per[0][1] + 500_000)},00", "1. | Program", n(per[0][1])),
        ("capaian", cap[0] + "%", "97,35%", "1. | " + IKU[0][0], cap[0]),
        ("status", "Sangat Baik", "Cukup", "3. | " + IKU[2][0], "Cukup"),
        ("status", "Baik", "Sangat Baik", "2. | " + IKU[1][0], "Sangat Baik"),
        ("rerata", rata + "%", bulat(d(rata) + 1) + "%", "Rata-rata", rata),
        ("dua nilai", "79,12", "79,21", "77,85", "79,12"),
        ("kemajuan", pc(d("83,46"), d("85,00")), "97,19", "77,85", pc(d("83,46"), d("85,00"))),
        ("persen prosa", "Perda atau 75,00%", "Perda atau 76,00%", "", "75"),
        ("capaian prosa", f"sebesar {cap[0]}%, lebih", "sebesar 94,75%, lebih", "", cap[0]),
        ("banding kata", "lebih rendah dari target namun", "lebih tinggi dari target dan", "", "target"),
        ("banding kata", "namun lebih tinggi dibandingkan realisasi tahun 2018",
         "dan lebih rendah dibandingkan realisasi tahun 2018", "", "2018"),
        ("tahun lain", "tahun 2017 sebesar 66,67%", "tahun 2017 sebesar 67,66%", "", "66,67"),
        ("persen prosa", f"rapat atau {pc(56, 58)}%", "rapat atau 95,65%", "", pc(56, 58)),
        ("tumbuh", "turun 1,65 poin", "turun 2,65 poin", "", "1,65"),
        ("banding kata", "turun 1,65 poin", "naik 1,65 poin", "", "turun"),
        ("tumbuh", "meningkat 4,34 poin", "meningkat 4,43 poin", "", "4,34"),
        ("banding kata", "belum mencapai target 65,00", "melampaui target 65,00", "", "target"),
        ("status", "predikat B,", "predikat BB,", "", "B"),
        ("tumbuh", pc(r[0][3] - r[0][2], r[0][2]), "12,90", "Rapat Paripurna", pc(r[0][3] - r[0][2], r[0][2])),
        ("jumlah", str(rp[1]), str(rp[1] + 3), "Jumlah | " + str(rp[0]), str(rp[1])),
        ("cacah", f"naik {rp[2] - rp[1]} kali", f"naik {rp[2] - rp[1] + 2} kali", "", str(rp[2] - rp[1])),
        ("pangsa", f"({pc(78, rp[2])}%)", "(43,62%)", "", pc(78, rp[2])),
        ("urutan", "Rapat Komisi merupakan yang terbanyak", "Rapat Paripurna merupakan yang terbanyak", "",
         "Rapat Komisi"),
        ("jumlah", n(btl[1]), n(btl[1] + 5_000_000), "BELANJA TIDAK", n(btl[1])),
        ("persen", pc(BL[1][2], BL[1][1]), "89,74", "- Belanja Barang", pc(BL[1][2], BL[1][1])),
        ("jumlah", n(tot[0]), n(tot[0] + 200), "JUMLAH BELANJA", n(tot[0])),
        ("pangsa", f"{pc(BL[1][2], bl[1])}% dari realisasi", "86,40% dari realisasi", "", pc(BL[1][2], bl[1])),
        ("persen prosa", f"terealisasi {pc(BL[2][2], BL[2][1])}% dari", "terealisasi 98,72% dari", "",
         pc(BL[2][2], BL[2][1])),
        ("pindahan", n(pindah[0]), n(pindah[0] + 1_000_000), "Jumlah dipindahkan", n(pindah[0])),
        ("pindahan", n(pindah[1]), n(pindah[1] + 1_000_000), "Jumlah pindahan", n(pindah[1])),
        ("jumlah", n(per[1][1]), n(per[1][1] + 5_000_000), "2 | Program", n(per[1][1])),
        ("sisa", n(2_907_116_250 - 2_688_450_815), n(218_656_435), "alat kelengkapan", n(218_665_435)),
        ("pangsa", f"{pc(8_792_750_000 - 7_377_747_000, bl[0] - bl[1])}% dari seluruh", "65,14% dari seluruh", "",
         pc(8_792_750_000 - 7_377_747_000, bl[0] - bl[1])),
        ("urutan", "terbesar berasal dari kegiatan Kunjungan kerja pimpinan dan anggota DPRD dalam daerah",
         "terbesar berasal dari kegiatan Kegiatan reses", "", "Kunjungan"),
        ("tumbuh", pc(lrat[1] - lrat[0], lrat[0]), "21,48", "2018 | ", pc(lrat[1] - lrat[0], lrat[0])),
        ("persen", pc(lrat[0], blalu[0]), "88,92", "2017 | ", pc(lrat[0], blalu[0])),
        ("banding kata", "lebih tinggi dibandingkan tahun 2018 yang", "lebih rendah dibandingkan tahun 2018 yang",
         "Serapan", "2018"),
        ("cacah", "Tiga indikator yang belum", "Dua indikator yang belum", "", "3"),
        ("status", "kategori Baik dengan", "kategori Sangat Baik dengan", "", "Sangat Baik"),
        ("tahun", "Tahun 2019 ini telah direviu", "Tahun 2018 ini telah direviu", "", "2018"),
        ("nama", "Hearing/dialog dan koordinasi", "Rapat-rapat alat kelengkapan", "", "Rapat-rapat"),
    ]  # fmt: skip
    return Laporan("setwan", blok, tanaman=tanam)
