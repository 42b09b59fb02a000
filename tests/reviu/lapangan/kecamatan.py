"""A kecamatan of 2021: kegiatan and sub kegiatan, quarters in columns, shares and rankings told in
prose, physical progress beside money, letters instead of numbers for sections, "Tabel 3-1"."""

from decimal import Decimal

from .tulis import H, L, Laporan, P, T, bulat, d, n, naik, pc, rerata, turun

OPD = "Kecamatan Teluk Rawa Kota Muara Jaya"
LURAH = [  # kelurahan, luas km2, RT, laki-laki, perempuan, target PBB, realisasi PBB
    ("Rawa Indah", "3,42", 34, 5_218, 5_106, 412_500_000, 398_112_350),
    ("Teluk Dalam", "2,87", 28, 4_377, 4_412, 366_200_000, 371_905_600),
    ("Pasir Garam", "5,10", 19, 2_945, 2_803, 188_750_000, 142_330_775),
    ("Bukit Sari", "4,61", 41, 6_830, 6_954, 623_400_000, 588_204_119),
    ("Air Mulya", "3,95", 22, 3_116, 3_070, 241_650_000, 229_467_300),
]
PEGAWAI = [  # golongan, laki-laki, perempuan
    ("Golongan IV", 3, 1), ("Golongan III", 11, 14), ("Golongan II", 8, 5), ("Golongan I", 1, 0),
]  # fmt: skip
DIDIK = [("S2", 4), ("S1/D.IV", 19), ("D.III", 6), ("SLTA", 13), ("SLTP", 1)]
IKU = [  # sasaran, indikator, satuan, target, tw1, tw2, tw3, tw4, realisasi 2020, arah
    ("Meningkatnya kualitas pelayanan publik kecamatan", "Nilai Indeks Kepuasan Masyarakat",
     "Indeks", "84,00", "82,10", "82,95", "84,60", "85,26", "82,31", naik),
    ("^", "Rata-rata lama penyelesaian surat keterangan", "Hari", "2,00", "2,60", "2,40", "2,10",
     "1,80", "2,75", turun),
    ("Meningkatnya partisipasi masyarakat dalam pembangunan",
     "Persentase usulan Musrenbang yang terakomodir", "%", "65,00", "0,00", "61,54", "61,54",
     "61,54", "58,33", naik),
    ("^", "Persentase pelunasan PBB-P2", "%", "95,00", "21,40", "48,77", "79,05", "@", "88,92",
     naik),
]  # fmt: skip
GIAT = [  # kode, nama, pagu, realisasi, fisik; two parts: kegiatan under program by code
    ("7.01.02.2.01", "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan", [
        ("7.01.02.2.01.01", "Koordinasi/Sinergi Perencanaan dan Pelaksanaan Kegiatan Pemerintahan",
         86_400_000, 84_115_000, "100,00"),
        ("7.01.02.2.01.03", "Peningkatan Efektifitas Kegiatan Pemerintahan", 41_250_000,
         39_876_500, "97,50"),
    ]),
    ("7.01.02.2.03", "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat", [
        ("7.01.02.2.03.02", "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Nonperizinan",
         128_900_000, 127_440_250, "100,00"),
    ]),
    ("7.01.03.2.02", "Kegiatan Pemberdayaan Kelurahan", [
        ("7.01.03.2.02.01", "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah",
         57_300_000, 55_018_900, "100,00"),
        ("7.01.03.2.02.02", "Pembangunan Sarana dan Prasarana Kelurahan", 1_845_000_000,
         1_779_322_400, "96,25"),
        ("7.01.03.2.02.03", "Pemberdayaan Masyarakat di Kelurahan", 734_500_000, 690_118_700,
         "98,00"),
    ]),
    ("7.01.01.2.02", "Administrasi Keuangan Perangkat Daerah", [
        ("7.01.01.2.02.01", "Penyediaan Gaji dan Tunjangan ASN", 3_912_640_215, 3_798_004_977,
         "100,00"),
    ]),
    ("7.01.01.2.06", "Administrasi Umum Perangkat Daerah", [
        ("7.01.01.2.06.02", "Penyediaan Peralatan dan Perlengkapan Kantor", 118_760_000,
         117_990_000, "100,00"),
        ("7.01.01.2.06.09", "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", 64_800_000,
         48_231_455, "82,00"),
    ]),
]  # fmt: skip
PROGRAM = [
    ("7.01.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
    ("7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"),
    ("7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"),
]
LALU = (7_104_330_000, 6_690_218_440)  # 2020


def sisa(a: int, b: int) -> str:
    return n(a - b)


def laporan() -> Laporan:
    pbb = (sum(x[5] for x in LURAH), sum(x[6] for x in LURAH))
    iku = [tuple(pc(pbb[1], pbb[0]) if s == "@" else s for s in i) for i in IKU]
    cap = [i[9](i[3], i[7]) for i in iku]
    rata = rerata(*cap)
    jiwa = [sum(x[k] for x in LURAH) for k in (3, 4)]
    peg = [sum(x[k] for x in PEGAWAI) for k in (1, 2)]
    baris, prog, keg, sub = [], {}, {}, []
    for kode, nama in PROGRAM:
        milik = [g for g in GIAT if g[0].startswith(kode)]
        semua = [s for g in milik for s in g[2]]
        prog[kode] = (nama, sum(s[2] for s in semua), sum(s[3] for s in semua))
        _, a, b = prog[kode]
        fisik = bulat(sum((d(s[4]) for s in semua), Decimal(0)) / len(semua))
        baris.append([kode, nama.upper(), n(a), n(b), pc(b, a), sisa(a, b), ""])
        for kode_g, nama_g, isi in milik:
            ka, kb = sum(s[2] for s in isi), sum(s[3] for s in isi)
            keg[kode_g] = (ka, kb)
            baris.append([kode_g, nama_g, n(ka), n(kb), pc(kb, ka), sisa(ka, kb), ""])
            for s in isi:
                sub.append(s)
                baris.append([s[0], s[1], n(s[2]), n(s[3]), pc(s[3], s[2]), sisa(s[2], s[3]), s[4]])
    pagu, real = sum(s[2] for s in sub), sum(s[3] for s in sub)
    fisik = bulat(sum((d(s[4]) for s in sub), Decimal(0)) / len(sub))
    baris.append(["", "JUMLAH", n(pagu), n(real), pc(real, pagu), sisa(pagu, real), fisik])
    nomor, ke = [], 0
    for i in iku:
        ke += i[0] != "^"
        nomor.append("^" if i[0] == "^" else str(ke))
    p1, p2, p3 = (prog[k] for k, _ in PROGRAM)
    capai = sum(d(c) >= 100 for c in cap)
    tinggi = max(LURAH, key=lambda x: x[6] / x[5])
    rendah = min(LURAH, key=lambda x: x[6] / x[5])
    gaji = next(s for s in sub if s[0].endswith("2.02.01") and "Gaji" in s[1])
    blok = [
        P("PEMERINTAH KOTA MUARA JAYA\nKECAMATAN TELUK RAWA"),
        P("LAPORAN KINERJA INSTANSI PEMERINTAH\n(LKjIP)\nTAHUN 2021"),
        H(1, "KATA PENGANTAR"),
        P("Puji syukur kita panjatkan ke hadirat Tuhan Yang Maha Kuasa, karena atas rahmat-Nya "
          f"penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP) {OPD} Tahun 2021 dapat "
          "diselesaikan tepat pada waktunya. Laporan ini disusun sebagai wujud pertanggungjawaban "
          "atas pelaksanaan tugas, fungsi, dan pengelolaan sumber daya selama satu tahun."),
        P("Kami menyadari laporan ini belum sempurna, oleh karena itu kritik dan saran yang "
          "membangun sangat kami harapkan demi perbaikan pada tahun berikutnya."),
        P("Muara Jaya, 24 Januari 2022"),
        P("CAMAT TELUK RAWA"),
        H(1, "IKHTISAR EKSEKUTIF"),
        P(f"Pada tahun 2021 {OPD} menetapkan 2 (dua) sasaran strategis dengan 4 (empat) indikator "
          f"kinerja utama. Dari 4 indikator tersebut, {capai} indikator mencapai atau melampaui "
          f"target dan {4 - capai} indikator belum mencapai target, dengan rata-rata capaian "
          f"kinerja sebesar {rata} %."),
        P(f"Pagu anggaran setelah perubahan sebesar Rp. {n(pagu)},- dan terealisasi sebesar "
          f"Rp. {n(real)},- atau {pc(real, pagu)} %, sehingga terdapat sisa anggaran sebesar "
          f"Rp. {sisa(pagu, real)},-. Rata-rata realisasi fisik kegiatan mencapai {fisik} %. "
          f"Dibandingkan tahun 2020, realisasi anggaran naik {pc(real - LALU[1], LALU[1])} % dari "
          f"Rp. {n(LALU[1])},-."),
        P(f"Program Pemberdayaan Masyarakat Desa dan Kelurahan menyerap {pc(p3[2], real)} % dari "
          f"seluruh realisasi belanja, sedangkan gaji dan tunjangan ASN menyumbang "
          f"{pc(gaji[3], real)} %."),
        H(1, "DAFTAR ISI"),
        L(["KATA PENGANTAR\ti", "IKHTISAR EKSEKUTIF\tii", "DAFTAR ISI\tiii", "DAFTAR TABEL\tiv",
           "BAB I PENDAHULUAN\t1", "A. Latar Belakang\t1", "B. Gambaran Umum Kecamatan\t2",
           "C. Sumber Daya Aparatur\t4", "D. Isu Strategis\t6", "BAB II PERENCANAAN KINERJA\t7",
           "A. Rencana Strategis\t7", "B. Perjanjian Kinerja\t9", "C. Rencana Anggaran\t10",
           "BAB III AKUNTABILITAS KINERJA\t11", "A. Capaian Kinerja Organisasi\t11",
           "B. Realisasi Anggaran\t18", "C. Inovasi dan Penghargaan\t21", "BAB IV PENUTUP\t22"]),
        H(1, "DAFTAR TABEL"),
        L(["Tabel 1-1 Luas Wilayah, RT dan Jumlah Penduduk per Kelurahan\t3",
           "Tabel 1-2 Pegawai Berdasarkan Golongan dan Jenis Kelamin\t4",
           "Tabel 1-3 Pegawai Berdasarkan Pendidikan\t5",
           "Tabel 2-1 Target Renstra 2019-2023\t8",
           "Tabel 2-2 Perjanjian Kinerja Tahun 2021\t9", "Tabel 2-3 Rencana Anggaran per Program\t10",
           "Tabel 3-1 Capaian Kinerja per Triwulan Tahun 2021\t11",
           "Tabel 3-2 Perbandingan Realisasi Kinerja Tahun 2020 dan 2021\t14",
           "Tabel 3-3 Target dan Realisasi PBB-P2 per Kelurahan Tahun 2021\t16",
           "Tabel 3-4 Realisasi Anggaran per Sub Kegiatan Tahun 2021\t18",
           "Tabel 3-5 Efisiensi Penggunaan Anggaran\t20"]),
        H(1, "BAB I\nPENDAHULUAN"),
        H(2, "A. Latar Belakang"),
        P("Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi "
          "Pemerintah mewajibkan setiap instansi pemerintah menyusun laporan kinerja. Ketentuan "
          "teknisnya diatur dalam Peraturan Menteri PANRB Nomor 53 Tahun 2014."),
        P("Kecamatan mempunyai tugas membantu Wali Kota dalam mengoordinasikan penyelenggaraan "
          "pemerintahan, pelayanan publik, dan pemberdayaan masyarakat kelurahan, serta "
          "menyelenggarakan tugas lain sesuai dengan ketentuan peraturan perundang-undangan."),
        H(2, "B. Gambaran Umum Kecamatan"),
        P(f"{OPD} terdiri atas 5 (lima) kelurahan dengan {sum(x[2] for x in LURAH)} RT. Jumlah "
          f"penduduk pada akhir tahun 2021 sebanyak {n(sum(jiwa))} jiwa, terdiri dari laki-laki "
          f"{n(jiwa[0])} jiwa dan perempuan {n(jiwa[1])} jiwa. Kelurahan dengan penduduk "
          "terbanyak adalah Bukit Sari, sedangkan yang paling sedikit adalah Pasir Garam. Luas "
          f"wilayah seluruhnya {bulat(sum(d(x[1]) for x in LURAH))} km2."),
        T("Tabel 1-1 Luas Wilayah, RT dan Jumlah Penduduk per Kelurahan",
          [["No", "Kelurahan", "Luas (km2)", "RT", "Penduduk (jiwa)", "<", "<"],
           ["^", "^", "^", "^", "L", "P", "L+P"]],
          [*([str(k), x[0], x[1], str(x[2]), n(x[3]), n(x[4]), n(x[3] + x[4])]
             for k, x in enumerate(LURAH, 1)),
           ["", "Jumlah", bulat(sum(d(x[1]) for x in LURAH)), str(sum(x[2] for x in LURAH)),
            n(jiwa[0]), n(jiwa[1]), n(sum(jiwa))]],
          "Sumber: Disdukcapil Kota Muara Jaya, semester II 2021"),
        H(2, "C. Sumber Daya Aparatur"),
        P(f"Dalam melaksanakan tugasnya Camat didukung oleh {sum(peg)} (empat puluh tiga) orang "
          f"ASN yang terdiri dari {peg[0]} orang laki-laki dan {peg[1]} orang perempuan. Sebagian "
          "besar pegawai berpendidikan S1/D.IV yaitu 19 orang atau "
          f"{pc(19, sum(peg), 1)} % dari seluruh pegawai."),
        T("Tabel 1-2 Pegawai Berdasarkan Golongan dan Jenis Kelamin",
          [["Golongan", "Laki-laki", "Perempuan", "Jumlah", "%"]],
          [*([g, str(a), str(b), str(a + b), pc(a + b, sum(peg), 1)] for g, a, b in PEGAWAI),
           ["Jumlah", str(peg[0]), str(peg[1]), str(sum(peg)), "100,0"]]),
        T("Tabel 1-3 Pegawai Berdasarkan Pendidikan", [["No.", "Pendidikan", "Jumlah (orang)"]],
          [*([f"{k}.", a, str(b)] for k, (a, b) in enumerate(DIDIK, 1)),
           ["", "Total", str(sum(b for _, b in DIDIK))]]),
        H(2, "D. Isu Strategis"),
        P("Isu strategis yang dihadapi kecamatan pada tahun 2021 sebanyak 3 (tiga) isu, yaitu:"),
        L(["1. Belum optimalnya pelayanan administrasi selama pandemi Covid-19;",
           "2. Rendahnya kesadaran masyarakat membayar pajak bumi dan bangunan;",
           "3. Terbatasnya sarana dan prasarana kelurahan."]),
        H(1, "BAB II\nPERENCANAAN KINERJA"),
        H(2, "A. Rencana Strategis"),
        P("Rencana Strategis Kecamatan Tahun 2019-2023 memuat 1 (satu) tujuan, 2 (dua) sasaran "
          "dan 4 (empat) indikator sasaran sebagaimana tersaji pada Tabel 2-1."),
        T("Tabel 2-1 Target Renstra 2019-2023",
          [["Sasaran", "Indikator", "Satuan", "Target Tahun", "<", "<", "<", "<"],
           ["^", "^", "^", "2019", "2020", "2021", "2022", "2023"]],
          [[iku[0][0], iku[0][1], "Indeks", "81,00", "82,50", "84,00", "85,50", "87,00"],
           ["^", iku[1][1], "Hari", "3,00", "2,50", "2,00", "2,00", "1,50"],
           [iku[2][0], iku[2][1], "%", "55,00", "60,00", "65,00", "70,00", "75,00"],
           ["^", iku[3][1], "%", "90,00", "92,50", "95,00", "97,50", "100,00"]]),
        H(2, "B. Perjanjian Kinerja"),
        P("Perjanjian Kinerja Tahun 2021 antara Camat dan Wali Kota ditandatangani pada tanggal "
          "18 Januari 2021 dengan target sebagai berikut."),
        T("Tabel 2-2 Perjanjian Kinerja Tahun 2021",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
          [[nomor[k], i[0], i[1], f"{i[3]} {i[2]}"] for k, i in enumerate(iku)]),
        H(2, "C. Rencana Anggaran"),
        P(f"Untuk mencapai target tersebut dialokasikan anggaran sebesar Rp. {n(pagu)},- yang "
          f"tersebar pada 3 (tiga) program, {len(GIAT)} (lima) kegiatan dan {len(sub)} (sembilan) "
          "sub kegiatan. Porsi terbesar dialokasikan untuk Program Penunjang Urusan Pemerintahan "
          f"Daerah Kabupaten/Kota yaitu {pc(p1[1], pagu)} % dari total anggaran, disusul Program "
          f"Pemberdayaan Masyarakat Desa dan Kelurahan sebesar {pc(p3[1], pagu)} %."),
        T("Tabel 2-3 Rencana Anggaran per Program", [["No", "Program", "Anggaran (Rp)", "Proporsi (%)"]],
          [*([str(k), x[0], n(x[1]), pc(x[1], pagu)] for k, x in enumerate((p1, p2, p3), 1)),
           ["", "Jumlah", n(pagu), "100,00"]]),
        H(1, "BAB III\nAKUNTABILITAS KINERJA"),
        H(2, "A. Capaian Kinerja Organisasi"),
        P("Capaian kinerja diukur dengan membandingkan realisasi terhadap target. Untuk indikator "
          "yang semakin tinggi realisasinya menunjukkan kinerja semakin baik digunakan rumus "
          "realisasi dibagi target dikali 100 %, sedangkan untuk yang semakin rendah semakin baik "
          "digunakan rumus (2 x target - realisasi) dibagi target dikali 100 %."),
        T("Tabel 3-1 Capaian Kinerja per Triwulan Tahun 2021",
          [["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi s.d. Triwulan", "<", "<", "<",
            "Capaian (%)"], ["^", "^", "^", "^", "I", "II", "III", "IV", "^"]],
          [*([str(k), i[1], i[2], *i[3:8], cap[k - 1]] for k, i in enumerate(iku, 1)),
           ["", "Rata-rata capaian", "<", "<", "<", "<", "<", "<", rata]]),
        H(3, "Sasaran 1: Meningkatnya kualitas pelayanan publik kecamatan"),
        P(f"Indeks Kepuasan Masyarakat tahun 2021 mencapai {iku[0][7]} atau melampaui target "
          f"sebesar {iku[0][3]}, dengan capaian {cap[0]} %. Dibandingkan dengan tahun 2020 sebesar "
          f"{iku[0][8]}, nilai ini meningkat sebesar {bulat(d(iku[0][7]) - d(iku[0][8]))} poin."),
        P(f"Rata-rata lama penyelesaian surat keterangan adalah {iku[1][7]} hari, lebih cepat "
          f"dari target {iku[1][3]} hari, sehingga capaiannya {cap[1]} %."),
        H(3, "Sasaran 2: Meningkatnya partisipasi masyarakat dalam pembangunan"),
        P("Dari 52 usulan Musrenbang kelurahan, sebanyak 32 usulan terakomodir dalam dokumen "
          f"perencanaan atau {pc(32, 52)} %. Realisasi tersebut masih di bawah target "
          f"{iku[2][3]} % dengan capaian kinerja {cap[2]} %."),
        T("Tabel 3-2 Perbandingan Realisasi Kinerja Tahun 2020 dan 2021",
          [["No", "Indikator", "Realisasi 2020", "Realisasi 2021", "Selisih"]],
          [[str(k), i[1], i[8], i[7], bulat(d(i[7]) - d(i[8]))] for k, i in enumerate(iku, 1)]),
        P(f"Target PBB-P2 tahun 2021 sebesar Rp. {n(pbb[0])},- dan terealisasi Rp. {n(pbb[1])},- "
          f"atau {pc(pbb[1], pbb[0])} %. Persentase pelunasan tertinggi dicapai Kelurahan "
          f"{tinggi[0]} yaitu {pc(tinggi[6], tinggi[5])} % dan terendah Kelurahan {rendah[0]} "
          f"sebesar {pc(rendah[6], rendah[5])} %."),
        T("Tabel 3-3 Target dan Realisasi PBB-P2 per Kelurahan Tahun 2021",
          [["No", "Kelurahan", "Target (Rp)", "Realisasi (Rp)", "Kurang/(Lebih) (Rp)", "%"]],
          [*([str(k), x[0], n(x[5]), n(x[6]),
              f"({n(x[6] - x[5])})" if x[6] > x[5] else n(x[5] - x[6]), pc(x[6], x[5])]
             for k, x in enumerate(LURAH, 1)),
           ["", "Jumlah", n(pbb[0]), n(pbb[1]), n(pbb[0] - pbb[1]), pc(pbb[1], pbb[0])]]),
        P("Faktor pendorong keberhasilan antara lain penerapan jemput bola pelayanan, sedangkan "
          "faktor penghambat adalah menurunnya daya beli masyarakat akibat pandemi."),
        H(2, "B. Realisasi Anggaran"),
        P(f"Realisasi anggaran tahun 2021 sebesar Rp. {n(real)},- dari pagu Rp. {n(pagu)},- "
          f"({pc(real, pagu)} %). Serapan tertinggi terdapat pada Program Penyelenggaraan "
          f"Pemerintahan dan Pelayanan Publik sebesar {pc(p2[2], p2[1])} % dan serapan terendah "
          f"pada Program Pemberdayaan Masyarakat Desa dan Kelurahan sebesar {pc(p3[2], p3[1])} %. "
          "Sub kegiatan dengan serapan paling rendah adalah Penyelenggaraan Rapat Koordinasi dan "
          f"Konsultasi SKPD yang hanya terserap {pc(48_231_455, 64_800_000)} %."),
        T("Tabel 3-4 Realisasi Anggaran per Sub Kegiatan Tahun 2021",
          [["Kode", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi Keuangan", "<",
            "Sisa (Rp)", "Fisik (%)"], ["^", "^", "^", "(Rp)", "(%)", "^", "^"]], baris),
        P("Efisiensi dihitung dari selisih antara rata-rata capaian kinerja sasaran dan persentase "
          "penyerapan anggarannya."),
        T("Tabel 3-5 Efisiensi Penggunaan Anggaran",
          [["No", "Sasaran", "Rata-rata Capaian (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi (%)"]],
          [["1", iku[0][0], rerata(*cap[:2]), pc(p2[2], p2[1]),
            bulat(d(rerata(*cap[:2])) - d(pc(p2[2], p2[1])))],
           ["2", iku[2][0], rerata(*cap[2:]), pc(p3[2], p3[1]),
            bulat(d(rerata(*cap[2:])) - d(pc(p3[2], p3[1])))]]),
        H(2, "C. Inovasi dan Penghargaan"),
        P("Sepanjang tahun 2021 Kecamatan Teluk Rawa memperoleh 2 (dua) penghargaan, yaitu:"),
        L(["a. Juara II Lomba Kelurahan Tingkat Kota Muara Jaya (Kelurahan Bukit Sari);",
           "b. Peringkat I Keterbukaan Informasi Publik kategori kecamatan."]),
        H(1, "BAB IV\nPENUTUP"),
        P(f"Secara umum kinerja {OPD} Tahun 2021 tergolong baik dengan rata-rata capaian {rata} %. "
          f"Sebanyak {capai} dari 4 indikator mencapai target. Capaian tertinggi terdapat pada "
          f"indikator Rata-rata lama penyelesaian surat keterangan ({cap[1]} %) dan terendah pada "
          f"indikator Persentase usulan Musrenbang yang terakomodir ({cap[2]} %)."),
        P("Langkah perbaikan ke depan antara lain peningkatan koordinasi dengan perangkat daerah "
          "teknis dan intensifikasi penagihan PBB-P2."),
        P("LAMPIRAN\nPernyataan Telah Direviu"),
        P(f"Kami telah mereviu Laporan Kinerja {OPD} untuk Tahun Anggaran 2021 sesuai Pedoman "
          "Reviu atas Laporan Kinerja."),
    ]  # fmt: skip
    g, lr = GIAT, LURAH
    tanam = [
        ("rerata", f"sebesar {rata} %", f"sebesar {bulat(d(rata) + 2)} %", "Dari 4 indikator", rata),
        ("sisa prosa", f"Rp. {sisa(pagu, real)}", f"Rp. {n(pagu - real + 1_000_000)}", "sisa anggaran",
         sisa(pagu, real)),
        ("rerata fisik", f"kegiatan mencapai {fisik} %", "kegiatan mencapai 98,75 %", "", fisik),
        ("tumbuh", f"naik {pc(real - LALU[1], LALU[1])} %", "naik 12,88 %", "Dibandingkan tahun 2020",
         pc(real - LALU[1], LALU[1])),
        ("pangsa", f"menyerap {pc(p3[2], real)} %", "menyerap 42,16 %", "", pc(p3[2], real)),
        ("pangsa", f"menyumbang {pc(gaji[3], real)} %", "menyumbang 65,37 %", "", pc(gaji[3], real)),
        ("pangsa", f"yaitu {pc(p1[1], pagu)} % dari", "yaitu 68,41 % dari", "", pc(p1[1], pagu)),
        ("cacah", f"dengan {sum(x[2] for x in lr)} RT", "dengan 154 RT", "", "144"),
        ("rinci", f"laki-laki {n(jiwa[0])} jiwa", f"laki-laki {n(jiwa[0] + 90)} jiwa", "", n(jiwa[0])),
        ("urutan", "terbanyak adalah Bukit Sari", "terbanyak adalah Rawa Indah", "", "Bukit Sari"),
        ("jumlah", n(lr[1][3] + lr[1][4]), n(lr[1][3] + lr[1][4] + 100), "Tabel 1-1", n(lr[1][3] + lr[1][4])),
        ("jumlah", bulat(sum(d(x[1]) for x in lr)), "19,85", "Tabel 1-1", bulat(sum(d(x[1]) for x in lr))),
        ("pegawai", "25", "26", "Golongan III", "25"),
        ("persen", pc(25, 43, 1), "56,1", "Golongan III", pc(25, 43, 1)),
        ("pegawai", "13", "12", "Tabel 1-3", "43"),
        ("persen prosa", f"{pc(19, 43, 1)} % dari seluruh pegawai", "46,2 % dari seluruh pegawai", "",
         pc(19, 43, 1)),
        ("target", "84,00", "83,00", "Tabel 2-1", "84"),
        ("target", "65,00 %", "60,00 %", "Tabel 2-2", "65"),
        ("terbilang", "9 (sembilan) sub", "9 (delapan) sub", "", "9"),
        ("cacah", "5 (lima) kegiatan", "6 (enam) kegiatan", "", "5"),
        ("persen", pc(p2[1], pagu), bulat(d(pc(p2[1], pagu)) + 1), "Tabel 2-3", pc(p2[1], pagu)),
        ("capaian", cap[1], "111,11", "Tabel 3-1", cap[1]),
        ("capaian", cap[2], "96,48", "Tabel 3-1", cap[2]),
        ("rerata", rata, bulat(d(rata) - 1), "Rata-rata capaian", rata),
        ("dua nilai", "85,26", "86,25", "Tabel 3-2", "85,26"),
        ("tumbuh", bulat(d(iku[2][7]) - d(iku[2][8])), "3,31", "Tabel 3-2", "3,21"),
        ("tumbuh", f"{bulat(d(iku[0][7]) - d(iku[0][8]))} poin", "3,95 poin", "", "2,95"),
        ("banding kata", "atau melampaui target", "namun belum mencapai target", "Indeks Kepuasan", "target"),
        ("banding kata", "masih di bawah target", "melampaui target", "52 usulan", "target"),
        ("banding kata", "lebih cepat dari target", "lebih lambat dari target", "", "target"),
        ("persen prosa", f"atau {pc(32, 52)} %", "atau 65,14 %", "", pc(32, 52)),
        ("urutan", f"Kelurahan {tinggi[0]} yaitu", "Kelurahan Bukit Sari yaitu", "", tinggi[0]),
        ("urutan", f"terendah Kelurahan {rendah[0]}", "terendah Kelurahan Air Mulya", "", rendah[0]),
        ("sisa", n(lr[2][5] - lr[2][6]), n(lr[2][5] - lr[2][6] + 1_000), "Tabel 3-3", n(lr[2][5] - lr[2][6])),
        ("persen", pc(lr[3][6], lr[3][5]), "93,45", "Tabel 3-3", pc(lr[3][6], lr[3][5])),
        ("urutan", "Serapan tertinggi terdapat pada Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
         "Serapan tertinggi terdapat pada Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "",
         "Penyelenggaraan Pemerintahan"),
        ("urutan", "serapan paling rendah adalah Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
         "serapan paling rendah adalah Pemberdayaan Masyarakat di Kelurahan", "", "Rapat Koordinasi"),
        ("jumlah", n(keg["7.01.03.2.02"][0]), n(keg["7.01.03.2.02"][0] + 10_000_000), "7.01.03.2.02 |",
         n(keg["7.01.03.2.02"][0])),
        ("sisa", sisa(*keg["7.01.02.2.01"]), n(1_658_500), "7.01.02.2.01 |", sisa(*keg["7.01.02.2.01"])),
        ("persen", pc(*keg["7.01.01.2.06"][::-1]), "91,45", "7.01.01.2.06 |", pc(*keg["7.01.01.2.06"][::-1])),
        ("rerata fisik", fisik, "97,91", "JUMLAH", fisik),
        ("efisiensi", bulat(d(rerata(*cap[:2])) - d(pc(p2[2], p2[1]))), "8,73", "Tabel 3-5",
         bulat(d(rerata(*cap[:2])) - d(pc(p2[2], p2[1])))),
        ("efisiensi", rerata(*cap[2:]), "95,91", "Tabel 3-5", rerata(*cap[2:])),
        ("cacah", "memperoleh 2 (dua) penghargaan", "memperoleh 3 (tiga) penghargaan", "", "2"),
        ("cacah", f"Sebanyak {capai} dari 4", f"Sebanyak {capai + 1} dari 4", "", str(capai)),
        ("urutan", "Capaian tertinggi terdapat pada indikator Rata-rata lama penyelesaian surat keterangan",
         "Capaian tertinggi terdapat pada indikator Nilai Indeks Kepuasan Masyarakat", "", "Rata-rata lama"),
        ("tahun", "Tabel 2-2 Perjanjian Kinerja Tahun 2021", "Tabel 2-2 Perjanjian Kinerja Tahun 2020", "",
         "2021"),
        ("tahun", "untuk Tahun Anggaran 2021 sesuai", "untuk Tahun Anggaran 2020 sesuai", "", "2021"),
        ("tahun", "ditandatangani pada tanggal 18 Januari 2021", "ditandatangani pada tanggal 18 Januari 2019",
         "", "2019"),
        ("instansi", "menyelenggarakan tugas lain", "menyelenggarakan tugas Kecamatan Gunung Pasir", "",
         "Gunung Pasir"),
    ]  # fmt: skip
    del g, gaji
    return Laporan("kecamatan", blok, tanaman=tanam)
