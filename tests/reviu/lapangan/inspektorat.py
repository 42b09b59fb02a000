"""An inspectorate of 2023: predicates, levels, ranges, n/a, footnotes, a note for each number,
budget per sasaran beside budget per programme, decimal list numbers inside a chapter."""

from .tulis import H, L, Laporan, P, T, bulat, d, n, naik, pc, rerata

OPD = "Inspektorat Daerah Kota Bandar Kencana"
UKUR = [  # sasaran, indikator, target, realisasi, capaian
    ("Meningkatnya kualitas pengawasan internal pemerintah", "Opini BPK atas LKPD", "WTP", "WTP",
     "100,00"),
    ("", "Tingkat maturitas SPIP terintegrasi", "Level 3", "Level 3", "100,00"),
    ("", "Level kapabilitas APIP", "3", "3", "100,00"),
    ("", "Persentase tindak lanjut hasil pemeriksaan BPK", "92,00%", "88,74%", ""),
    ("", "Persentase tindak lanjut hasil pengawasan APIP", "95,00%", "96,42%", ""),
    ("Meningkatnya budaya anti korupsi", "Nilai MCP KPK", "90,00", "93,15", ""),
    ("", "Indeks Penilaian Integritas (SPI)", "78,50", "n/a*)", "-"),
    ("Meningkatnya akuntabilitas kinerja", "Predikat SAKIP Inspektorat", "BB", "A", "-"),
]  # fmt: skip
PROG = [  # sasaran ke, program, kegiatan banyak, pagu, realisasi
    (1, "Program Penyelenggaraan Pengawasan", 6_412_300_000, 6_218_440_115),
    (2, "Program Perumusan Kebijakan, Pendampingan dan Asistensi", 1_287_650_000, 1_245_908_770),
    (3, "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", 14_920_118_600,
     14_387_205_944),
]  # fmt: skip


def laporan() -> Laporan:
    ukur = [[*u[:4], u[4] or naik(u[2].rstrip("%"), u[3].rstrip("%"))] for u in UKUR]
    angka = [u[4] for u in ukur if u[4] != "-"]
    rata = rerata(*angka)
    pagu, real = sum(p[2] for p in PROG), sum(p[3] for p in PROG)
    temuan = [("2021", 64, 64), ("2022", 71, 66), ("2023", 58, 41)]
    jml, sel = sum(t[1] for t in temuan), sum(t[2] for t in temuan)
    blok = [
        P(f"Laporan Kinerja {OPD}\nTahun 2023"),
        H(1, "KATA PENGANTAR"),
        P("Dengan memanjatkan puji syukur, Laporan Kinerja Inspektorat Daerah Tahun 2023 telah "
          "selesai disusun dan telah direviu oleh Tim Reviu sesuai Surat Tugas Nomor "
          "094/112/INSP/2024 tanggal 5 Februari 2024."),
        H(1, "IKHTISAR EKSEKUTIF"),
        P("Terdapat 3 sasaran strategis dengan 8 indikator kinerja. Dari 8 indikator, 6 indikator "
          "mencapai target, 1 indikator belum mencapai target, dan 1 indikator belum dapat diukur "
          "karena hasilnya belum dirilis oleh KPK."),
        P(f"Penyerapan anggaran mencapai Rp {n(real)} atau {pc(real, pagu)} persen dari anggaran "
          f"sebesar Rp {n(pagu)}."),
        H(1, "BAB I PENDAHULUAN"),
        H(2, "1.1 Tugas Pokok dan Fungsi"),
        P("Sesuai Peraturan Wali Kota Nomor 61 Tahun 2021, Inspektorat Daerah dipimpin oleh "
          "Inspektur yang membawahi Sekretaris, 4 (empat) Inspektur Pembantu Wilayah, dan 1 (satu) "
          "Inspektur Pembantu Khusus."),
        H(2, "1.2 Sumber Daya Manusia"),
        P("Inspektorat Daerah didukung 52 orang pegawai, yang terdiri atas 31 auditor, 9 PPUPD, dan "
          "12 orang pejabat struktural dan pelaksana."),
        T("Tabel 1.1\nKomposisi Pegawai Tahun 2023", [["Uraian", "Pria", "Wanita", "Jumlah"]],
          [["Auditor", "18", "13", "31"], ["PPUPD", "5", "4", "9"],
           ["Struktural dan pelaksana", "7", "5", "12"], ["Jumlah", "30", "22", "52"]]),
        H(1, "BAB II PERENCANAAN KINERJA"),
        T("Tabel 2.1\nPerjanjian Kinerja Tahun 2023",
          [["No.", "Sasaran", "Indikator Kinerja", "Target"]],
          [[f"{k}.", u[0], u[1], u[2]] for k, u in enumerate(UKUR, 1)]),
        T("Tabel 2.2\nAnggaran Tahun 2023", [["No.", "Program", "Anggaran (Rp)"]],
          [[f"{k}.", p[1], n(p[2])] for k, p in enumerate(PROG, 1)] + [["", "Total", n(pagu)]]),
        H(1, "BAB III AKUNTABILITAS KINERJA"),
        H(2, "3.1 Capaian Kinerja Organisasi"),
        P("Capaian dikategorikan: ≥ 90,1 Sangat Baik; 80,1 s.d. 90 Baik; 70,1 s.d. 80 Cukup; dan "
          "≤ 70 Kurang. Indikator kualitatif dinyatakan 100% bila realisasi sama dengan target."),
        T("Tabel 3.1\nPengukuran Kinerja Tahun 2023",
          [["No.", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]],
          [[f"{k}.", *u] for k, u in enumerate(ukur, 1)]
          + [["", "", "Rata-rata", "", "", rata]],
          "*) hasil SPI belum dirilis sampai laporan ini disusun"),
        P(f"Rata-rata capaian dari 6 indikator yang dapat dihitung adalah {rata}%."),
        P(f"Tindak lanjut hasil pemeriksaan BPK baru 88,74% dari target 92,00% atau capaian "
          f"{ukur[3][4]}%. Perkembangan tindak lanjut rekomendasi disajikan pada tabel 3.2 berikut."),
        T("Tabel 3.2\nTindak Lanjut Rekomendasi APIP Tahun 2021-2023",
          [["Tahun", "Jumlah Rekomendasi", "Selesai", "Belum Selesai", "% Selesai"]],
          [[t[0], str(t[1]), str(t[2]), str(t[1] - t[2]), pc(t[2], t[1])] for t in temuan]
          + [["Jumlah", str(jml), str(sel), str(jml - sel), pc(sel, jml)]]),
        P("Nilai MCP KPK tahun 2023 sebesar 93,15, meningkat dari 89,40 pada tahun 2022 dan 84,77 "
          "pada tahun 2021. Rata-rata nasional nilai MCP tahun 2023 adalah 75. Target akhir "
          "Renstra sebesar 95. Kegiatan pendukung terdiri dari:"),
        L(["1) pendampingan 8 area intervensi MCP;", "2) sosialisasi gratifikasi pada 34 OPD;",
           "3) pembentukan 12 unit pengendalian gratifikasi."]),
        P("Efisiensi penggunaan sumber daya: dengan capaian di atas, anggaran yang terpakai lebih "
          "kecil daripada yang direncanakan. Penyebab keberhasilan antara lain komitmen pimpinan."),
        H(2, "3.2 Akuntabilitas Keuangan"),
        P("Alokasi dan realisasi anggaran per sasaran dirinci pada Tabel 3.3 berikut."),
        T("Tabel 3.3\nAnggaran per Sasaran Tahun 2023",
          [["No.", "Sasaran", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)"]],
          [[f"{p[0]}.", [u[0] for u in UKUR if u[0]][p[0] - 1], p[1], n(p[2]), n(p[3]),
            pc(p[3], p[2]), n(p[2] - p[3])] for p in PROG]
          + [["", "Jumlah", "", n(pagu), n(real), pc(real, pagu), n(pagu - real)]]),
        P("Realisasi belanja tahun 2023 dibandingkan tahun 2022 adalah sebagai berikut."),
        T("Tabel 3.4\nPerbandingan Realisasi Belanja",
          [["Uraian", "2022", "<", "<", "2023", "<", "<", "Naik/(Turun) Realisasi"],
           ["^", "Anggaran", "Realisasi", "%", "Anggaran", "Realisasi", "%", "^"]],
          [["Belanja Operasi", "20.114.550.000", "19.602.338.117",
            pc(19_602_338_117, 20_114_550_000), n(pagu - 815_000_000), n(real - 798_600_000),
            pc(real - 798_600_000, pagu - 815_000_000), n(real - 798_600_000 - 19_602_338_117)],
           ["Belanja Modal", "1.040.000.000", "1.012.775.000", pc(1_012_775, 1_040_000),
            "815.000.000", "798.600.000", pc(7986, 8150), f"({n(1_012_775_000 - 798_600_000)})"],
           ["Jumlah", "21.154.550.000", "20.615.113.117", pc(20_615_113_117, 21_154_550_000),
            n(pagu), n(real), pc(real, pagu), n(real - 20_615_113_117)]]),
        H(1, "BAB IV PENUTUP"),
        P(f"Dengan anggaran Rp {n(pagu)} dan realisasi Rp {n(real)} ({pc(real, pagu)} persen), 6 "
          f"dari 8 indikator {OPD} tercapai."),
    ]  # fmt: skip
    tanam = [
        ("jumlah", n(pagu), n(pagu - 9_000), "Total |", n(pagu)),
        ("jumlah", n(PROG[1][3]), n(PROG[1][3] + 8_100_000), "Tabel 3.3", n(PROG[1][3])),
        ("jumlah", "19.602.338.117", "19.620.338.117", "Belanja Operasi", "19.602.338.117"),
        ("jumlah", str(jml), str(jml + 9), "| " + str(jml - sel),
         str(jml)),
        ("sisa", "17", "7", "2023 | 58", "17"),
        ("sisa", n(PROG[0][2] - PROG[0][3]), n(PROG[0][2] - PROG[0][3] + 18_000), "Tabel 3.3",
         n(PROG[0][2] - PROG[0][3])),
        ("persen", pc(66, 71), "92,69", "2022 | 71", pc(66, 71)),
        ("persen", pc(real, pagu), "96,06", "Tabel 3.4", pc(real, pagu)),
        ("tumbuh", f"({n(1_012_775_000 - 798_600_000)})", n(1_012_775_000 - 798_600_000),
         "Belanja Modal", n(1_012_775_000 - 798_600_000)),
        ("capaian", ukur[3][4], "94,66", "Tabel 3.1", ukur[3][4]),
        ("capaian", ukur[5][4], "105,30", "Tabel 3.1", ukur[5][4]),
        ("capaian", "100,00", "90,00", "Opini BPK", "100"),
        ("rerata", rata, bulat(d(rata) + 1), "| Rata-rata", rata),
        ("target", "92,00%", "90,00%", "Tabel 2.1", "92"),
        ("target", "BB", "A", "Tabel 2.1", "BB"),
        ("nama", "Nilai MCP KPK", "Nilai MCSP KPK", "Tabel 3.1", "MCSP"),
        ("diukur", "Level kapabilitas APIP", "Persentase pengaduan yang ditangani", "Tabel 2.1",
         "pengaduan"),
        ("pegawai", "52 orang pegawai", "25 orang pegawai", "", "52"),
        ("pegawai", "9 PPUPD", "8 PPUPD", "", "52"),
        ("pegawai", "13", "14", "| Auditor", "13"),
        ("cacah", "6 indikator mencapai target", "7 indikator mencapai target", "", "6"),
        ("cacah", "3 sasaran strategis dengan 8", "3 sasaran strategis dengan 9", "", "8"),
        ("rupiah", n(real), n(real + 9_000_000), "Penyerapan", n(real)),
        ("rupiah", n(pagu), n(pagu + 90), "Dengan anggaran", n(pagu)),
        ("persen prosa", pc(real, pagu) + " persen dari", "97,60 persen dari", "", pc(real, pagu)),
        ("target prosa", "dari target 92,00%", "dari target 95,00%", "", "92"),
        ("rujukan", "tabel 3.2 berikut", "tabel 3.3 berikut", "", "3.2"),
        ("nomor", "Tabel 3.3\nAnggaran", "Tabel 3.2\nAnggaran", "", "3.2"),
        ("judul", "Perbandingan Realisasi Belanja", "Anggaran per Sasaran Tahun 2023", "Tabel 3.4",
         "Anggaran per Sasaran"),
        ("instansi", f"indikator {OPD} tercapai", "indikator Inspektorat Daerah Kota Cempaka "
         "tercapai", "", "Cempaka"),
        ("galat", pc(7986, 8150), "#REF!", "Belanja Modal", "#REF!"),
    ]  # fmt: skip
    return Laporan("inspektorat", blok, tanaman=tanam)
