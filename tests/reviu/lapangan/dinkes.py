"""A health office of 2023: letters for sections, merged sasaran cells, "Rp" in prose, rates per
100.000 live births, realisasi of several years, percent with commas and without a sign."""

from .tulis import H, L, Laporan, P, T, n, naik, pc, rerata, turun

OPD = "Dinas Kesehatan Kabupaten Lembah Sari"
IKU = [  # sasaran, indikator, satuan, target, realisasi 2021, 2022, 2023, arah, target 2026
    ("Meningkatnya derajat kesehatan ibu, bayi dan balita",
     "Angka Kematian Ibu (AKI)", "per 100.000 KH", "105", "187,4", "121,9", "98,6", turun, "80"),
    ("", "Angka Kematian Bayi (AKB)", "per 1.000 KH", "7,5", "8,9", "8,1", "7,9", turun, "6,0"),
    ("", "Prevalensi stunting", "Persen", "16", "24,3", "20,1", "17,2", turun, "14"),
    ("Meningkatnya pengendalian penyakit menular dan tidak menular",
     "Persentase keberhasilan pengobatan TB (Success Rate)", "Persen", "90", "86,5", "88,2",
     "91,35", naik, "92"),
    ("", "Persentase desa/kelurahan UCI", "Persen", "95", "82,7", "90,4", "95,93", naik, "100"),
    ("Meningkatnya mutu dan akses pelayanan kesehatan",
     "Persentase puskesmas terakreditasi", "Persen", "100", "76,19", "76,19", "95,24", naik, "100"),
    ("Meningkatnya tata kelola pemerintahan yang baik",
     "Nilai SAKIP Dinas Kesehatan", "Nilai", "72", "68,45", "70,10", "71,85", naik, "75"),
]  # fmt: skip
PROGRAM = [
    ("Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", 98_765_432_100, 95_120_874_355),
    ("Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
     74_310_225_900, 68_904_117_220),
    ("Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan", 3_215_000_000, 2_987_450_000),
    ("Program Sediaan Farmasi, Alat Kesehatan dan Makanan Minuman", 412_500_000, 398_765_000),
    ("Program Pemberdayaan Masyarakat Bidang Kesehatan", 1_108_750_000, 1_002_315_600),
]  # fmt: skip


def laporan() -> Laporan:
    cap = [i[7](i[3], i[6]) for i in IKU]
    pagu, real = sum(p[1] for p in PROGRAM), sum(p[2] for p in PROGRAM)
    capai = sum(float(c.replace(",", ".")) >= 100 for c in cap)
    sasaran = [i[0] or "^" for i in IKU]
    nomor, ke = [], 0
    for i in IKU:
        ke += bool(i[0])
        nomor.append(str(ke) if i[0] else "^")
    blok = [
        P("LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)\nDINAS KESEHATAN\nKABUPATEN LEMBAH SARI\n"
          "TAHUN 2023"),
        P("Jl. Merdeka No. 45 Telp. (0741) 22341 Fax. (0741) 22342 Kode Pos 36121"),
        H(1, "KATA PENGANTAR"),
        P("Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena atas rahmat-Nya "
          f"Laporan Kinerja Instansi Pemerintah (LKjIP) {OPD} Tahun 2023 dapat diselesaikan tepat "
          "waktu. Laporan ini disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 dan "
          "Permenpan RB Nomor 53 Tahun 2014."),
        P("Lembah Sari, 28 Februari 2024\nKepala Dinas Kesehatan,\n\n(nama pejabat)\n"
          "Pembina Utama Muda (IV/c)\nNIP. 19680512 199403 1 007"),
        H(1, "RINGKASAN EKSEKUTIF"),
        P(f"Pada tahun 2023 {OPD} menetapkan 4 (empat) sasaran strategis yang diukur dengan 7 "
          f"(tujuh) indikator kinerja utama. Dari 7 indikator tersebut, sebanyak {capai} indikator "
          f"telah mencapai atau melampaui target dan {7 - capai} indikator belum mencapai target. "
          f"Rata-rata capaian kinerja sebesar {rerata(*cap)}% dengan kategori sangat tinggi."),
        P(f"Dari sisi anggaran, pagu sebesar Rp{n(pagu)},00 terealisasi sebesar Rp{n(real)},00 "
          f"atau {pc(real, pagu)}%, sehingga terdapat sisa anggaran sebesar Rp{n(pagu - real)},00."),
        H(1, "DAFTAR ISI"),
        L(["KATA PENGANTAR ............................ i",
           "RINGKASAN EKSEKUTIF ....................... ii",
           "DAFTAR ISI ................................ iii",
           "BAB I PENDAHULUAN ......................... 1",
           "A. Latar Belakang ......................... 1",
           "B. Tugas, Fungsi dan Struktur Organisasi .. 2",
           "C. Sumber Daya Manusia .................... 4",
           "D. Isu Strategis .......................... 5",
           "BAB II PERENCANAAN KINERJA ................ 6",
           "A. Rencana Strategis ...................... 6",
           "B. Perjanjian Kinerja ..................... 8",
           "BAB III AKUNTABILITAS KINERJA ............. 10",
           "A. Capaian Kinerja Organisasi ............. 10",
           "B. Realisasi Anggaran ..................... 21",
           "BAB IV PENUTUP ............................ 25"]),
        H(1, "BAB I\nPENDAHULUAN"),
        H(2, "A. Latar Belakang"),
        P("Pembangunan kesehatan merupakan bagian integral dari pembangunan nasional. Kabupaten "
          "Lembah Sari memiliki luas wilayah 1.245,67 km2 yang terbagi dalam 12 kecamatan dan 147 "
          "desa/kelurahan dengan jumlah penduduk 318.456 jiwa (BPS, 2023), atau tumbuh 1,27 persen "
          "dibandingkan tahun 2022. Rasio dokter 1 : 3.215 penduduk masih di bawah standar WHO "
          "yaitu 1 : 1.000."),
        P("Usia Harapan Hidup penduduk meningkat dari 70,12 tahun pada tahun 2021 menjadi 70,89 "
          "tahun pada tahun 2023. Kabupaten ini memiliki 21 puskesmas, 2 rumah sakit, 48 puskesmas "
          "pembantu dan 412 posyandu yang tersebar di seluruh kecamatan."),
        H(2, "B. Tugas, Fungsi dan Struktur Organisasi"),
        P("Berdasarkan Peraturan Bupati Lembah Sari Nomor 37 Tahun 2021 tentang Kedudukan, Susunan "
          f"Organisasi, Tugas dan Fungsi serta Tata Kerja, susunan organisasi {OPD} terdiri dari:"),
        L(["1. Kepala Dinas", "2. Sekretariat, membawahi 2 (dua) sub bagian:",
           "a. Sub Bagian Umum dan Kepegawaian", "b. Sub Bagian Keuangan dan Aset",
           "3. Bidang Kesehatan Masyarakat", "4. Bidang Pencegahan dan Pengendalian Penyakit",
           "5. Bidang Pelayanan Kesehatan", "6. Bidang Sumber Daya Kesehatan",
           "7. Unit Pelaksana Teknis Daerah (UPTD)", "8. Kelompok Jabatan Fungsional"]),
        H(2, "C. Sumber Daya Manusia"),
        P(f"Jumlah pegawai {OPD} per 31 Desember 2023 sebanyak 1.087 orang, yang terdiri dari 764 "
          "orang PNS, 198 orang PPPK dan 125 orang tenaga honorer. Komposisi pegawai menurut "
          "pendidikan disajikan pada Tabel 1.1."),
        T("Tabel 1.1\nJumlah Pegawai Menurut Tingkat Pendidikan Tahun 2023",
          [["No", "Pendidikan", "PNS", "PPPK", "Honorer", "Jumlah"]],
          [["1", "S2", "34", "2", "-", "36"], ["2", "S1/D4", "287", "81", "39", "407"],
           ["3", "D3", "381", "115", "64", "560"], ["4", "SLTA", "58", "-", "20", "78"],
           ["5", "SLTP", "4", "-", "2", "6"], ["Jumlah", "<", "764", "198", "125", "1.087"]],
          "Sumber: Sub Bagian Umum dan Kepegawaian, 2023"),
        H(2, "D. Isu Strategis"),
        P("Isu strategis yang dihadapi antara lain:"),
        L(["1) Masih tingginya angka kematian ibu dan bayi;",
           "2) Prevalensi stunting belum mencapai target nasional 14% pada tahun 2024;",
           "3) Belum meratanya distribusi tenaga kesehatan;",
           "4) Meningkatnya kasus penyakit tidak menular."]),
        H(1, "BAB II\nPERENCANAAN KINERJA"),
        H(2, "A. Rencana Strategis"),
        P("Renstra 2021-2026 ditetapkan dengan Peraturan Bupati Nomor 52 Tahun 2021. Visi Kabupaten "
          "Lembah Sari yaitu “Lembah Sari Sehat, Maju dan Bermartabat” dengan 5 (lima) misi. Dinas "
          "Kesehatan mendukung misi ke-2."),
        H(2, "B. Perjanjian Kinerja"),
        P("Perjanjian Kinerja Tahun 2023 memuat sasaran, indikator dan target sebagai berikut:"),
        T("Tabel 2.1\nPerjanjian Kinerja Tahun 2023",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"],
           ["(1)", "(2)", "(3)", "(4)", "(5)"]],
          [[nomor[k], sasaran[k], i[1], i[2], i[3]] for k, i in enumerate(IKU)]),
        T("", [["No", "Program", "Anggaran", "Keterangan"]],
          [[str(k + 1), p[0], f"Rp {n(p[1])}", "APBD"] for k, p in enumerate(PROGRAM)]
          + [["", "Jumlah", f"Rp {n(pagu)}", ""]]),
        H(1, "BAB III\nAKUNTABILITAS KINERJA"),
        H(2, "A. Capaian Kinerja Organisasi"),
        P("Capaian indikator dihitung dengan membandingkan realisasi dengan target. Untuk indikator "
          "yang semakin tinggi realisasi menunjukkan semakin baik kinerja digunakan rumus: Capaian "
          "= Realisasi/Target x 100%. Sedangkan untuk indikator yang semakin rendah realisasi "
          "semakin baik digunakan rumus: Capaian = (2 x Target - Realisasi)/Target x 100%."),
        P("Skala nilai peringkat kinerja menurut Permendagri Nomor 86 Tahun 2017 adalah sebagai "
          "berikut:"),
        T("Tabel 3.1\nSkala Nilai Peringkat Kinerja",
          [["No", "Interval Nilai Realisasi Kinerja", "Kriteria Penilaian"]],
          [["1", "91 % ≤ 100 %", "Sangat Tinggi"], ["2", "76 % ≤ 90 %", "Tinggi"],
           ["3", "66 % ≤ 75 %", "Sedang"], ["4", "51 % ≤ 65 %", "Rendah"],
           ["5", "≤ 50 %", "Sangat Rendah"]]),
        H(3, "1. Perbandingan Target dan Realisasi Kinerja Tahun 2023"),
        T("Tabel 3.2\nPerbandingan Target dan Realisasi Kinerja Tahun 2023",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "%"]],
          [[nomor[k], sasaran[k], i[1], i[2], i[3], i[6], cap[k]] for k, i in enumerate(IKU)]
          + [["Rata-rata capaian", "<", "<", "<", "<", "<", rerata(*cap)]],
          "Sumber : Data diolah, 2024"),
        P(f"Berdasarkan Tabel 3.2 di atas, indikator dengan capaian tertinggi adalah Angka Kematian "
          f"Ibu (AKI) sebesar {cap[0]}% dan capaian terendah adalah Prevalensi stunting sebesar "
          f"{cap[2]}%."),
        H(4, "a. Angka Kematian Ibu (AKI)"),
        P("Jumlah kematian ibu tahun 2023 sebanyak 5 kasus dari 5.071 kelahiran hidup, sehingga "
          f"AKI tercatat 98,6 per 100.000 KH. Target yang ditetapkan sebesar 105 sehingga capaian "
          f"kinerja sebesar {cap[0]}%. Angka ini menurun dibandingkan tahun 2022 sebesar 121,9 per "
          "100.000 KH. Penyebab kematian terbanyak adalah perdarahan (2 kasus), hipertensi dalam "
          "kehamilan (2 kasus) dan infeksi (1 kasus)."),
        H(4, "b. Angka Kematian Bayi (AKB)"),
        P(f"Realisasi AKB sebesar 7,9 per 1.000 KH dari target 7,5 atau capaian {cap[1]}%. Faktor "
          "penghambat antara lain rujukan terlambat dan BBLR. Upaya yang dilakukan adalah kelas ibu "
          "hamil di 147 desa dan pelatihan resusitasi bayi bagi 63 bidan."),
        H(4, "c. Prevalensi stunting"),
        P("Prevalensi stunting hasil Survei Kesehatan Indonesia (SKI) 2023 sebesar 17,2%, turun 2,9 "
          "poin dari 20,1% pada tahun 2022, namun belum mencapai target 16%. Target akhir Renstra "
          "tahun 2026 sebesar 14%. Angka nasional tahun 2023 sebesar 21,5%."),
        H(3, "2. Perbandingan Realisasi Kinerja dengan Tahun Sebelumnya"),
        T("Tabel 3.3\nRealisasi Kinerja Tahun 2021 s.d. 2023 dan Target Akhir Renstra",
          [["No", "Indikator Kinerja", "Satuan", "Realisasi", "<", "<", "Target Akhir Renstra (2026)",
            "Tingkat Kemajuan (%)"],
           ["^", "^", "^", "2021", "2022", "2023", "^", "^"]],
          [[str(k + 1), i[1], i[2], i[4], i[5], i[6], i[8], i[7](i[8], i[6])]
           for k, i in enumerate(IKU)]),
        P("Belum seluruh indikator memiliki standar nasional. Untuk indikator prevalensi stunting "
          "dibandingkan dengan angka nasional."),
        H(3, "3. Analisis Efisiensi Penggunaan Sumber Daya"),
        P(f"Dengan capaian rata-rata {rerata(*cap)}% dan serapan anggaran {pc(real, pagu)}%, "
          "penggunaan sumber daya dinilai efisien."),
        H(2, "B. Realisasi Anggaran"),
        P(f"Pada tahun 2023 {OPD} melaksanakan 5 (lima) program dengan total anggaran sebesar Rp "
          f"{n(pagu)},-. Rincian realisasi anggaran per program sebagai berikut:"),
        T("Tabel 3.4\nRealisasi Anggaran per Program Tahun 2023",
          [["No", "Program", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"]],
          [[str(k + 1), p[0], n(p[1]), n(p[2]), n(p[1] - p[2]), pc(p[2], p[1])]
           for k, p in enumerate(PROGRAM)]
          + [["Total", "<", n(pagu), n(real), n(pagu - real), pc(real, pagu)]]),
        P(f"Serapan tertinggi pada {PROGRAM[3][0]} sebesar {pc(PROGRAM[3][2], PROGRAM[3][1])}% dan "
          f"terendah pada {PROGRAM[4][0]} sebesar {pc(PROGRAM[4][2], PROGRAM[4][1])}%."),
        H(1, "BAB IV\nPENUTUP"),
        P(f"Secara umum kinerja {OPD} tahun 2023 berkategori sangat tinggi dengan rata-rata capaian "
          f"{rerata(*cap)}%. Dari 7 indikator, {capai} indikator tercapai. Anggaran sebesar "
          f"Rp{n(pagu)},00 terserap Rp{n(real)},00 ({pc(real, pagu)}%)."),
        P("Langkah perbaikan ke depan antara lain penguatan rujukan maternal neonatal, percepatan "
          "akreditasi 1 puskesmas yang tersisa, dan pemanfaatan data ASIK."),
    ]  # fmt: skip
    tanam = [  # kind, old, new, which block contains, what the finding must show
        ("jumlah", n(pagu), n(pagu + 90_000_000), "Total | < | ", n(pagu)),
        ("jumlah", n(PROGRAM[1][2]), n(PROGRAM[1][2] - 270_000_000), "Realisasi Anggaran per",
         n(PROGRAM[1][2])),
        ("sisa", n(PROGRAM[0][1] - PROGRAM[0][2]), n(PROGRAM[0][1] - PROGRAM[0][2] + 90), "",
         n(PROGRAM[0][1] - PROGRAM[0][2])),
        ("persen", pc(PROGRAM[2][2], PROGRAM[2][1]), "92,29", PROGRAM[2][0],
         pc(PROGRAM[2][2], PROGRAM[2][1])),
        ("capaian", cap[1], "96,47", "Tabel 3.2", cap[1]),
        ("capaian", cap[4], "109,80", "Tabel 3.2", cap[4]),
        ("arah", cap[0], pc(986, 1050), "Tabel 3.2", cap[0]),
        ("rerata", rerata(*cap), "100,91", "Rata-rata capaian | <", rerata(*cap)),
        ("kemajuan", naik("92", "91,35"), "92,99", "Tabel 3.3", naik("92", "91,35")),
        ("target", "105", "110", "Tabel 2.1", "105"),
        ("dua nilai", "71,85", "71,58", "Tabel 3.3", "71,85"),
        ("nama", "Persentase desa/kelurahan UCI", "Persentase desa UCI", "Tabel 2.1", "UCI"),
        ("pegawai", "764 orang PNS", "746 orang PNS", "", "764"),
        ("pegawai", "407", "470", "Tabel 1.1", "407"),
        ("cacah", "5 (lima) program", "6 (enam) program", "", "5"),
        ("cacah", f"sebanyak {capai} indikator telah", f"sebanyak {capai + 1} indikator telah", "",
         str(capai)),
        ("terbilang", "7 (tujuh)", "7 (delapan)", "", "delapan"),
        ("rupiah", n(real), n(real + 900_000), "Dari sisi anggaran", n(real)),
        ("rupiah", n(pagu), n(pagu - 9_000_000), "Secara umum", n(pagu)),
        ("persen prosa", f"({pc(real, pagu)}%)", "(95,74%)", "Secara umum", pc(real, pagu)),
        ("capaian prosa", f"sebesar {cap[0]}% dan", "sebesar 160,10% dan", "", cap[0]),
        ("target prosa", "dari target 7,5", "dari target 7,0", "", "7,5"),
        ("tumbuh", "turun 2,9 poin", "turun 3,9 poin", "", "2,9"),
        ("rujukan", "Berdasarkan Tabel 3.2", "Berdasarkan Tabel 3.7", "", "3.7"),
        ("nomor", "Tabel 3.4", "Tabel 3.3", "Tabel 3.4", "3.3"),
        ("daftar", "C. Sumber Daya Manusia ....", "C. Kepegawaian dan Aset ....", "", "Kepegawaian"),
        ("angka cacat", n(PROGRAM[3][1]), "412.500.00", "Tabel 3.4", "412.500.00"),
        ("instansi", "Dengan capaian", "Pada Dinas Pendidikan Kabupaten Lembah Sari, capaian", "",
         "Dinas Pendidikan"),
        ("tahun", "Realisasi Anggaran per Program Tahun 2023", "Realisasi Anggaran per Program "
         "Tahun 2022", "", "2022"),
        ("butir ganda", "3) Belum meratanya distribusi tenaga kesehatan;",
         "3) Masih tingginya angka kematian ibu dan bayi;", "", "angka kematian ibu"),
    ]  # fmt: skip
    return Laporan("dinkes", blok, tanaman=tanam)
