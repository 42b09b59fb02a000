"""A small office of 2020 with one sasaran: refocusing of the budget, before and after, grants to
parties by votes, complaints by month, a single long table of contents, decimals by one digit."""

from decimal import Decimal

from .tulis import H, L, Laporan, P, T, bulat, d, n, naik, pc, turun

OPD = "Kantor Kesatuan Bangsa dan Politik Kabupaten Lembah Hijau"
IKU = [  # indikator, satuan, target, 2018, 2019, 2020, arah
    ("Persentase konflik sosial yang terselesaikan", "persen", "85,0", "71,4", "78,3", "83,3", naik),
    ("Angka kejadian unjuk rasa anarkis", "kejadian", "4", "9", "6", "3", turun),
    ("Tingkat partisipasi pemilih", "persen", "77,5", "70,2", "74,9", "79,6", naik),
    ("Persentase ormas yang aktif", "persen", "60,0", "48,8", "55,1", "57,6", naik),
]  # fmt: skip
KEGIATAN = [  # nama, murni, setelah refocusing, realisasi, fisik
    ("Pembinaan Forum Kerukunan Umat Beragama", 310_000_000, 187_500_000, 185_225_000, "100"),
    ("Fasilitasi Forum Kewaspadaan Dini Masyarakat", 265_000_000, 140_750_000, 139_080_500, "100"),
    ("Pendidikan Politik bagi Pemilih Pemula", 180_000_000, 42_300_000, 30_115_000, "75"),
    ("Verifikasi Bantuan Keuangan Partai Politik", 95_500_000, 71_200_000, 70_944_250, "100"),
    ("Pemantauan Pemilihan Kepala Daerah Serentak", 420_000_000, 512_640_000, 498_377_830, "100"),
    ("Pelayanan Administrasi Perkantoran", 388_900_000, 301_450_000, 276_018_919, "95"),
]  # fmt: skip
PARPOL = [("Partai Mawar", 41_205, 5), ("Partai Melati", 37_118, 5), ("Partai Kenanga", 29_870, 4),
          ("Partai Dahlia", 22_046, 3), ("Partai Teratai", 14_955, 3)]  # fmt: skip
TARIF = 2_500
ADUAN = [("Sengketa lahan", 7, 5), ("Rumah ibadah", 3, 3), ("Ketenagakerjaan", 6, 5),
         ("Hasil pemilihan kepala desa", 8, 7)]  # fmt: skip
STAF = [("Magister", 2, 1), ("Sarjana", 6, 5), ("Diploma III", 1, 3), ("SLTA", 7, 2)]


def laporan() -> Laporan:
    cap = [i[6](i[2], i[5]) for i in IKU]
    rata = bulat(sum((d(c) for c in cap), Decimal(0)) / 4)
    m, s, r = (sum(k[x] for k in KEGIATAN) for x in (1, 2, 3))
    suara, kursi = (sum(p[x] for p in PARPOL) for x in (1, 2))
    bantu = suara * TARIF
    ad, sl = (sum(a[x] for a in ADUAN) for x in (1, 2))
    assert pc(sl, ad, 1) == "83,3", (sl, ad)
    lk, pr = (sum(x[k] for x in STAF) for k in (1, 2))
    orang = lk + pr
    lalu = 2_046_310_550
    blok = [
        P(f"PEMERINTAH KABUPATEN LEMBAH HIJAU\n{OPD.upper()}"),
        P("LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2020"),
        H(1, "KATA PENGANTAR"),
        P(f"Dokumen LKjIP {OPD} Tahun 2020 ini menggambarkan pertanggungjawaban kinerja kantor selama satu "
          "tahun anggaran di tengah pandemi Covid-19."),
        H(1, "RINGKASAN EKSEKUTIF"),
        P(f"Kantor Kesbangpol mengemban satu sasaran, yaitu terpeliharanya stabilitas daerah, yang diukur "
          f"melalui empat indikator. Sepanjang 2020 dua indikator berhasil melampaui target, sementara dua "
          f"indikator lainnya belum berhasil. Secara rata-rata capaian kinerjanya {rata}%."),
        P(f"Akibat refocusing, pagu Kantor Kesbangpol dipangkas dari Rp{n(m)} menjadi Rp{n(s)}, atau "
          f"berkurang Rp{n(m - s)} ({pc(m - s, m)}%). Hingga akhir tahun dibelanjakan Rp{n(r)} sehingga "
          f"serapannya {pc(r, s)}% dan masih tersisa Rp{n(s - r)}. Realisasi ini {pc(lalu - r, lalu)}% lebih "
          f"rendah daripada realisasi 2019 yang berjumlah Rp{n(lalu)}."),
        H(1, "DAFTAR ISI"),
        L(["KATA PENGANTAR\ti", "RINGKASAN EKSEKUTIF\tii", "DAFTAR ISI\tiii", "BAB I PENDAHULUAN\t1",
           "1.1 Tugas dan Fungsi\t1", "1.2 Kepegawaian\t2", "BAB II PERENCANAAN KINERJA\t4",
           "2.1 Perjanjian Kinerja\t4", "2.2 Pagu Anggaran\t5", "BAB III AKUNTABILITAS KINERJA\t6",
           "3.1 Hasil Pengukuran\t6", "3.2 Uraian Indikator\t7", "3.3 Keuangan\t11", "BAB IV PENUTUP\t14"]),
        H(1, "BAB I\nPENDAHULUAN"),
        H(2, "1.1 Tugas dan Fungsi"),
        P("Kantor Kesbangpol membantu Bupati dalam urusan pemerintahan umum. Susunan organisasinya terdiri "
          "dari Kepala Kantor, Subbagian Tata Usaha, dan tiga seksi, yakni:"),
        L(["- Seksi Ideologi dan Wawasan Kebangsaan;", "- Seksi Politik Dalam Negeri;",
           "- Seksi Ketahanan Sosial dan Penanganan Konflik."]),
        H(2, "1.2 Kepegawaian"),
        P(f"Aparatur Kantor Kesbangpol seluruhnya {orang} orang. Komposisinya {lk} pria dan {pr} wanita. "
          f"Lulusan sarjana paling mendominasi, yakni 11 orang ({pc(11, orang, 1)}%), disusul SLTA 9 orang "
          f"({pc(9, orang, 1)}%)."),
        T("Tabel 1. Aparatur menurut Pendidikan dan Jenis Kelamin",
          [["Pendidikan", "Pria", "Wanita", "Jumlah", "Persentase"]],
          [*([a, str(b), str(c), str(b + c), pc(b + c, orang, 1)] for a, b, c in STAF),
           ["Jumlah", str(lk), str(pr), str(orang), "100,0"]]),
        H(1, "BAB II\nPERENCANAAN KINERJA"),
        H(2, "2.1 Perjanjian Kinerja"),
        T("Tabel 2. Perjanjian Kinerja Tahun 2020", [["Sasaran", "Indikator Kinerja", "Satuan", "Target"]],
          [["Terpeliharanya stabilitas daerah" if k == 0 else "^", i[0], i[1], i[2]] for k, i in enumerate(IKU)]),
        H(2, "2.2 Pagu Anggaran"),
        P(f"Dari enam kegiatan, hanya Pemantauan Pemilihan Kepala Daerah Serentak yang pagunya bertambah, yaitu "
          f"sebesar Rp{n(512_640_000 - 420_000_000)} atau {pc(512_640_000 - 420_000_000, 420_000_000)}%. "
          "Pemangkasan terdalam dialami Pendidikan Politik bagi Pemilih Pemula."),
        T("Tabel 3. Pagu Sebelum dan Sesudah Refocusing",
          [["No", "Kegiatan", "Semula (Rp)", "Menjadi (Rp)", "Bertambah/ Berkurang (Rp)", "%"]],
          [*([str(k), g[0], n(g[1]), n(g[2]), n(g[2] - g[1]), pc(g[2] - g[1], g[1])] for k, g in enumerate(KEGIATAN, 1)),
           ["", "Jumlah", n(m), n(s), n(s - m), pc(s - m, m)]]),
        H(1, "BAB III\nAKUNTABILITAS KINERJA"),
        H(2, "3.1 Hasil Pengukuran"),
        T("Tabel 4. Pengukuran Kinerja Tahun 2020",
          [["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)", "Keterangan"]],
          [*([str(k), i[0], i[1], i[2], i[5], cap[k - 1], "Tercapai" if d(cap[k - 1]) >= 100 else "Tidak tercapai"]
             for k, i in enumerate(IKU, 1)), ["", "Rata-rata", "", "", "", rata, ""]]),
        T("Tabel 5. Realisasi Indikator Tahun 2018-2020",
          [["No", "Indikator Kinerja", "2018", "2019", "2020", "Naik/Turun 2019-2020"]],
          [[str(k), i[0], i[3], i[4], i[5], bulat(d(i[5]) - d(i[4]), 1 if "," in i[5] else 0)]
           for k, i in enumerate(IKU, 1)]),
        H(2, "3.2 Uraian Indikator"),
        P(f"Sepanjang 2020 tercatat {ad} konflik sosial dan {sl} di antaranya dapat diselesaikan, sehingga "
          f"tingkat penyelesaiannya 83,3 persen. Hasil itu masih kurang 1,7 poin dari target 85,0 persen, "
          f"tetapi lebih baik ketimbang 2019 yang hanya 78,3 persen. Konflik paling sering timbul dari hasil "
          "pemilihan kepala desa, yakni 8 kasus, dan paling jarang menyangkut rumah ibadah."),
        T("Tabel 6. Konflik Sosial Tahun 2020", [["No", "Pemicu", "Jumlah Kasus", "Selesai", "Belum Selesai"]],
          [*([str(k), a, str(b), str(c), str(b - c)] for k, (a, b, c) in enumerate(ADUAN, 1)),
           ["", "Jumlah", str(ad), str(sl), str(ad - sl)]]),
        P(f"Unjuk rasa anarkis hanya 3 kejadian dari batas 4 kejadian yang ditetapkan; capaiannya {cap[1]}%. "
          "Jumlah ini separuh dari kejadian pada 2019, yaitu 6 kejadian, dan sepertiga dari 2018."),
        P(f"Partisipasi pemilih pada pemilihan kepala daerah serentak sebesar 79,6 persen, di atas target 77,5 "
          f"persen dengan capaian {cap[2]}%. Partisipasi itu naik 4,7 poin dibandingkan pemilihan tahun 2019 "
          "yang sebesar 74,9 persen dan melebihi rata-rata provinsi 76,8 persen."),
        P(f"Ormas yang aktif 57,6 persen, atau 144 dari 250 ormas terdaftar. Target 60,0 persen tidak tercapai "
          f"dengan capaian {cap[3]}%. Namun dibandingkan tahun 2018 (48,8 persen) terjadi kenaikan 8,8 poin."),
        P(f"Bantuan keuangan disalurkan kepada lima partai politik sebesar Rp{n(bantu)}, dihitung dari {n(suara)} "
          f"suara sah dikalikan Rp{n(TARIF)} per suara. Penerima terbesar Partai Mawar dengan "
          f"{pc(41_205, suara)}% dari jumlah suara, sedangkan yang terkecil Partai Teratai."),
        T("Tabel 7. Bantuan Keuangan Partai Politik",
          [["No", "Partai", "Kursi", "Suara Sah", "Bantuan (Rp)"]],
          [*([str(k), a, str(c), n(b), n(b * TARIF)] for k, (a, b, c) in enumerate(PARPOL, 1)),
           ["", "Total", str(kursi), n(suara), n(bantu)]]),
        H(2, "3.3 Keuangan"),
        T("Tabel 8. Realisasi Keuangan dan Fisik Tahun 2020",
          [["No", "Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Keuangan (%)", "Fisik (%)", "Sisa (Rp)"]],
          [*([str(k), g[0], n(g[2]), n(g[3]), pc(g[3], g[2]), g[4], n(g[2] - g[3])] for k, g in enumerate(KEGIATAN, 1)),
           ["", "Jumlah", n(s), n(r), pc(r, s), "95", n(s - r)]]),
        P(f"Dari pagu Rp{n(s)} dibelanjakan Rp{n(r)}. Serapan paling rendah adalah Pendidikan Politik bagi "
          f"Pemilih Pemula, yaitu {pc(30_115_000, 42_300_000)}%, karena pembatasan pertemuan tatap muka. Lima "
          f"kegiatan lainnya terserap lebih dari 90%. Kegiatan Pemantauan Pemilihan Kepala Daerah Serentak "
          f"menghabiskan {pc(498_377_830, r)}% dari seluruh belanja kantor."),
        P("Rata-rata realisasi fisik keenam kegiatan mencapai 95%."),
        P(f"Dengan rata-rata capaian kinerja {rata}% dan serapan {pc(r, s)}%, terdapat efisiensi sebesar "
          f"{bulat(d(rata) - d(pc(r, s)))}%."),
        H(1, "BAB IV\nPENUTUP"),
        P(f"Kinerja {OPD} Tahun 2020 dapat dikatakan baik. Separuh indikator, yakni dua dari empat, memenuhi "
          "target. Ke depan penyelesaian konflik dan pembinaan ormas perlu ditingkatkan."),
        P("Lampiran\nPernyataan Telah Direviu oleh Inspektorat Kabupaten Lembah Hijau"),
    ]  # fmt: skip
    k = KEGIATAN
    tanam = [
        ("cacah", "melalui empat indikator", "melalui lima indikator", "", "4"),
        ("cacah", "2020 dua indikator berhasil melampaui", "2020 tiga indikator berhasil melampaui", "", "2"),
        ("rerata", f"kinerjanya {rata}%", f"kinerjanya {bulat(d(rata) + 4)}%", "", rata),
        ("tumbuh", f"berkurang Rp{n(m - s)}", f"berkurang Rp{n(m - s + 900_000)}", "", n(m - s)),
        ("tumbuh", f"({pc(m - s, m)}%)", "(32,34%)", "dipangkas", pc(m - s, m)),
        ("persen prosa", f"serapannya {pc(r, s)}%", "serapannya 97,55%", "", pc(r, s)),
        ("sisa prosa", f"tersisa Rp{n(s - r)}", f"tersisa Rp{n(s - r + 11_000)}", "", n(s - r)),
        ("tumbuh", f"ini {pc(lalu - r, lalu)}% lebih", "ini 47,31% lebih", "", pc(lalu - r, lalu)),
        ("banding kata", "lebih rendah daripada realisasi 2019", "lebih tinggi daripada realisasi 2019", "", "2019"),
        ("cacah", "tiga seksi, yakni", "empat seksi, yakni", "", "3"),
        ("rinci", f"Komposisinya {lk} pria", f"Komposisinya {lk + 1} pria", "", str(lk)),
        ("pangsa", f"({pc(11, orang, 1)}%), disusul", "(47,7%), disusul", "", pc(11, orang, 1)),
        ("pangsa", f"({pc(9, orang, 1)}%).", "(35,3%).", "", pc(9, orang, 1)),
        ("urutan", "Lulusan sarjana paling mendominasi, yakni 11", "Lulusan SLTA paling mendominasi, yakni 11", "",
         "arjana"),
        ("pegawai", "7", "8", "SLTA", "9"),
        ("persen", pc(3, orang, 1), "12,1", "Magister", pc(3, orang, 1)),
        ("target", "77,5", "75,7", "Tabel 2", "77,5"),
        ("cacah", "Dari enam kegiatan", "Dari tujuh kegiatan", "", "6"),
        ("tumbuh", f"atau {pc(92_640_000, 420_000_000)}%. ", "atau 26,02%. ", "", pc(92_640_000, 420_000_000)),
        ("urutan", "terdalam dialami Pendidikan Politik bagi Pemilih Pemula",
         "terdalam dialami Verifikasi Bantuan Keuangan Partai Politik", "", "Pendidikan"),
        ("jumlah", n(m), n(m + 10_000_000), "Jumlah", n(m)),
        ("tumbuh", n(k[3][2] - k[3][1]), "-24.200.000", "Verifikasi", n(k[3][2] - k[3][1]).lstrip("-")),
        ("capaian", cap[1], "75,00", "Tabel 4", cap[1]),
        ("status", "Tidak tercapai", "Tercapai", "1 | " + IKU[0][0], "Tercapai"),
        ("dua nilai", "79,6", "76,9", "74,9", "79,6"),
        ("tumbuh", bulat(d("83,3") - d("78,3"), 1), "5,5", "78,3", "5"),
        ("cacah", f"tercatat {ad} konflik", f"tercatat {ad + 2} konflik", "", str(ad)),
        ("selisih", "kurang 1,7 poin", "kurang 2,7 poin", "", "1,7"),
        ("tahun lain", "hanya 78,3 persen", "hanya 73,8 persen", "", "78,3"),
        ("urutan", "paling jarang menyangkut rumah ibadah", "paling jarang menyangkut ketenagakerjaan", "", "ibadah"),
        ("jumlah", str(sl), str(sl + 1), "Jumlah | " + str(ad), str(sl)),
        ("capaian prosa", f"capaiannya {cap[1]}%", "capaiannya 133,33%", "", cap[1]),
        ("tahun lain", "yaitu 6 kejadian", "yaitu 7 kejadian", "", "6"),
        ("banding kata", "di atas target 77,5", "di bawah target 77,5", "", "target"),
        ("tumbuh", "naik 4,7 poin", "naik 5,7 poin", "", "4,7"),
        ("banding kata", "melebihi rata-rata provinsi", "belum menyamai rata-rata provinsi", "", "provinsi"),
        ("persen prosa", "144 dari 250", "154 dari 250", "", "57,6"),
        ("banding kata", "Target 60,0 persen tidak tercapai", "Target 60,0 persen tercapai", "", "tercapai"),
        ("tumbuh", "kenaikan 8,8 poin", "kenaikan 7,8 poin", "", "8,8"),
        ("rupiah", f"sebesar Rp{n(bantu)}, dihitung", f"sebesar Rp{n(bantu + 2_000_000)}, dihitung", "", n(bantu)),
        ("pangsa", f"{pc(41_205, suara)}% dari jumlah suara", "29,38% dari jumlah suara", "", pc(41_205, suara)),
        ("urutan", "Penerima terbesar Partai Mawar", "Penerima terbesar Partai Melati", "", "Mawar"),
        ("jumlah", n(29_870 * TARIF), n(29_870 * TARIF + 25_000), "Kenanga", n(29_870 * TARIF)),
        ("persen", pc(k[0][3], k[0][2]), "97,89", "Tabel 8", pc(k[0][3], k[0][2])),
        ("urutan", "Serapan paling rendah adalah Pendidikan Politik bagi Pemilih Pemula",
         "Serapan paling rendah adalah Pelayanan Administrasi Perkantoran", "", "Pendidikan"),
        ("cacah", "Lima kegiatan lainnya terserap", "Empat kegiatan lainnya terserap", "", "5"),
        ("pangsa", f"menghabiskan {pc(498_377_830, r)}%", "menghabiskan 45,13%", "", pc(498_377_830, r)),
        ("rerata fisik", "kegiatan mencapai 95%", "kegiatan mencapai 98%", "", "95"),
        ("efisiensi", f"sebesar {bulat(d(rata) - d(pc(r, s)))}%", f"sebesar {bulat(d(rata) - d(pc(r, s)) + 2)}%",
         "efisiensi", bulat(d(rata) - d(pc(r, s)))),
        ("cacah", "yakni dua dari empat", "yakni tiga dari empat", "", "2"),
    ]  # fmt: skip
    return Laporan("kesbangpol", blok, tanaman=tanam)
