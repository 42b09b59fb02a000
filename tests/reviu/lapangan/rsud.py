"""A hospital of 2022: BLUD income and spending, service indicators with ideal ranges, four years in
columns, lower-is-better capaian by target/realisasi, money with ",00" and percents rounded to one."""

from decimal import Decimal

from .tulis import H, L, Laporan, P, T, bulat, d, n, naik, pc, rerata

OPD = "RSUD dr. Bhakti Husada Kabupaten Selat Lestari"
LAYANAN = [  # indikator, satuan, ideal, 2019, 2020, 2021, 2022
    ("BOR (Bed Occupancy Rate)", "%", "60-85", "71,4", "52,8", "58,9", "66,7"),
    ("LOS (Length of Stay)", "hari", "6-9", "4,1", "4,4", "4,6", "4,2"),
    ("TOI (Turn Over Interval)", "hari", "1-3", "1,6", "3,9", "3,2", "2,1"),
    ("BTO (Bed Turn Over)", "kali", "40-50", "63,2", "44,0", "46,7", "58,4"),
    ("NDR (Net Death Rate)", "‰", "< 25", "18,2", "26,7", "31,5", "21,4"),
    ("GDR (Gross Death Rate)", "‰", "< 45", "34,0", "43,9", "52,6", "38,8"),
]  # fmt: skip
IKU = [  # indikator, satuan, target, realisasi, jenis
    ("Indeks Kepuasan Pasien", "Indeks", "83", "84,66", "naik"),
    ("Persentase capaian Standar Pelayanan Minimal (SPM)", "%", "85", "81,94", "naik"),
    ("Waktu tunggu rawat jalan", "menit", "60", "54", "turun"),
    ("Angka kejadian infeksi nosokomial", "%", "1,5", "1,8", "turun"),
    ("Cost Recovery Rate (CRR)", "%", "75", "78,20", "naik"),
]  # fmt: skip
DAPAT = [  # sumber, 2021, target 2022, realisasi 2022
    ("Pendapatan Jasa Layanan Umum", 18_442_905_110, 19_500_000_000, 20_118_744_365),
    ("Pendapatan Klaim BPJS Kesehatan", 51_207_338_900, 54_000_000_000, 55_902_117_480),
    ("Pendapatan Kerja Sama", 615_400_000, 700_000_000, 648_250_000),
    ("Pendapatan Lain-lain BLUD yang Sah", 402_118_755, 450_000_000, 571_330_218),
]  # fmt: skip
BELANJA = [
    ("Belanja Pegawai", 38_214_500_000, 37_006_812_410),
    ("Belanja Barang dan Jasa", 47_895_310_000, 45_731_209_988),
    ("Belanja Modal Peralatan dan Mesin", 12_640_000_000, 12_188_450_000),
    ("Belanja Modal Gedung dan Bangunan", 8_250_000_000, 7_914_633_000),
]  # fmt: skip


def laporan() -> Laporan:
    hitung = lambda i: (  # noqa: E731
        naik(i[2], i[3]) if i[4] == "naik" else bulat(d(i[2]) / d(i[3]) * 100)
    )
    cap = [hitung(i) for i in IKU]
    rata = rerata(*cap)
    dp = [sum(x[k] for x in DAPAT) for k in (1, 2, 3)]
    bl = [sum(x[k] for x in BELANJA) for k in (1, 2)]
    tumbuh = lambda a, b: pc(b - a, a)  # noqa: E731
    capai = sum(Decimal(c.replace(",", ".")) >= 100 for c in cap)
    blok = [
        P("LAPORAN KINERJA (LKj)\nRSUD dr. BHAKTI HUSADA\nTAHUN 2022"),
        P("Rumah Sakit Kelas C, Terakreditasi Paripurna (KARS-SERT/1182/VII/2022)"),
        H(1, "KATA PENGANTAR"),
        P(f"Laporan Kinerja {OPD} Tahun 2022 disusun sesuai Permenpan RB Nomor 53 Tahun 2014 dan "
          "Permendagri Nomor 79 Tahun 2018 tentang BLUD."),
        H(1, "RINGKASAN EKSEKUTIF"),
        P(f"Pada tahun 2022 RSUD dr. Bhakti Husada memperoleh pendapatan Rp{n(dp[2])},00 atau "
          f"{pc(dp[2], dp[1])}% dari target Rp{n(dp[1])},00, naik {tumbuh(dp[0], dp[2])}% dari "
          f"tahun 2021 (Rp{n(dp[0])},00). Belanja terealisasi Rp{n(bl[1])},00 dari anggaran "
          f"Rp{n(bl[0])},00 ({pc(bl[1], bl[0])}%)."),
        P(f"Dari 5 indikator kinerja utama, {capai} indikator mencapai target. Rata-rata capaian "
          f"kinerja {rata}%."),
        H(1, "BAB 1 PENDAHULUAN"),
        H(2, "1.1. Profil Rumah Sakit"),
        P("RSUD memiliki 152 tempat tidur, terdiri dari 14 TT VIP, 28 TT kelas I, 36 TT kelas II, "
          "62 TT kelas III dan 12 TT ICU/NICU. Rumah sakit berdiri di atas lahan 24.500 m2 di Jl. "
          "Kesehatan No. 1, telepon (0711) 555123."),
        H(2, "1.2. Sumber Daya Manusia"),
        P("Pada akhir tahun 2022 terdapat 514 pegawai yaitu 287 PNS, 44 PPPK dan 183 pegawai BLUD "
          "non PNS."),
        T("Tabel 1.1 Ketenagaan RSUD Tahun 2022",
          [["No", "Jenis Tenaga", "PNS", "PPPK", "BLUD", "Total"]],
          [["1", "Dokter spesialis", "19", "0", "6", "25"], ["2", "Dokter umum", "16", "4", "7",
           "27"], ["3", "Perawat", "118", "21", "74", "213"], ["4", "Bidan", "41", "8", "19", "68"],
           ["5", "Tenaga kesehatan lain", "57", "11", "25", "93"],
           ["6", "Non kesehatan", "36", "0", "52", "88"], ["", "Jumlah", "287", "44", "183", "514"]]),
        H(1, "BAB 2 PERENCANAAN KINERJA"),
        T("Tabel 2.1 Perjanjian Kinerja RSUD Tahun 2022",
          [["No", "Sasaran", "Indikator", "Satuan", "Target"]],
          [["1", "Meningkatnya mutu pelayanan rumah sakit", *IKU[0][:3]],
           *(["^", "^", *i[:3]] for i in IKU[1:4]),
           ["2", "Meningkatnya kemandirian keuangan BLUD", *IKU[4][:3]]]),
        H(1, "BAB 3 AKUNTABILITAS KINERJA"),
        H(2, "3.1. Capaian Kinerja"),
        P("Indikator waktu tunggu dan infeksi nosokomial semakin rendah semakin baik, sehingga "
          "capaian dihitung dengan target dibagi realisasi dikalikan 100%."),
        T("Tabel 3.1 Capaian Kinerja RSUD Tahun 2022",
          [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"]],
          [[str(k), *i[:4], cap[k - 1]] for k, i in enumerate(IKU, 1)]
          + [["", "Rata-rata", "", "", "", rata]]),
        P("Waktu tunggu rawat jalan rata-rata 54 menit dari standar 60 menit, membaik dari 67 menit "
          "pada tahun 2021. Angka infeksi nosokomial 1,8% masih di atas target 1,5% sehingga capaian "
          f"hanya {cap[3]}%. Faktor penyebabnya kepatuhan cuci tangan baru 82%."),
        H(2, "3.2. Kinerja Pelayanan"),
        T("Tabel 3.2 Indikator Pelayanan Rawat Inap Tahun 2019-2022",
          [["Indikator", "Satuan", "Nilai Ideal", "Tahun", "<", "<", "<"],
           ["^", "^", "^", "2019", "2020", "2021", "2022"]],
          [list(x) for x in LAYANAN], "Sumber: Instalasi Rekam Medis"),
        P("BOR tahun 2022 sebesar 66,7% naik 7,8 poin dibandingkan tahun 2021 sebesar 58,9%. Jumlah "
          "kunjungan rawat jalan 84.512 orang atau rata-rata 277 kunjungan per hari kerja. NDR dan "
          "GDR sudah di bawah standar Kementerian Kesehatan (25‰ dan 45‰)."),
        P("Standar nasional untuk indikator tersebut mengacu Depkes 2005. Target akhir Renstra "
          "tahun 2026 untuk Indeks Kepuasan Pasien adalah 88."),
        H(2, "3.3. Realisasi Keuangan"),
        T("Tabel 3.3 Pendapatan BLUD Tahun 2021 dan 2022",
          [["No", "Sumber Pendapatan", "Realisasi 2021 (Rp)", "Target 2022 (Rp)",
            "Realisasi 2022 (Rp)", "% Target", "% Kenaikan"]],
          [[str(k), x[0], n(x[1]) + ",00", n(x[2]) + ",00", n(x[3]) + ",00", pc(x[3], x[2]),
            tumbuh(x[1], x[3])] for k, x in enumerate(DAPAT, 1)]
          + [["", "Jumlah Pendapatan", *(n(x) + ",00" for x in dp), pc(dp[2], dp[1]),
              tumbuh(dp[0], dp[2])]]),
        T("Tabel 3.4 Anggaran dan Realisasi Belanja Tahun 2022",
          [["No", "Jenis Belanja", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"]],
          [[str(k), x[0], n(x[1]) + ",00", n(x[2]) + ",00", n(x[1] - x[2]) + ",00",
            pc(x[2], x[1], 1)] for k, x in enumerate(BELANJA, 1)]
          + [["", "Jumlah Belanja", n(bl[0]) + ",00", n(bl[1]) + ",00", n(bl[0] - bl[1]) + ",00",
              pc(bl[1], bl[0], 1)]]),
        P(f"Belanja modal terealisasi Rp{n(BELANJA[2][2] + BELANJA[3][2])},00, yaitu peralatan dan "
          f"mesin Rp{n(BELANJA[2][2])},00 serta gedung dan bangunan Rp{n(BELANJA[3][2])},00. "
          f"Pendapatan klaim BPJS menyumbang {pc(DAPAT[1][3], dp[2])}% dari seluruh pendapatan."),
        P("Efisiensi: biaya per pasien turun dibandingkan tahun sebelumnya. Upaya perbaikan meliputi:"),
        L(["a. penambahan 2 dokter spesialis;", "b. pendaftaran daring;",
           "c. audit kepatuhan cuci tangan setiap bulan."]),
        H(1, "BAB 4 PENUTUP"),
        P(f"Capaian kinerja rata-rata {rata}% dengan realisasi belanja {pc(bl[1], bl[0])}%."),
    ]  # fmt: skip
    sen = lambda x: n(x) + ",00"  # noqa: E731
    tanam = [
        ("jumlah", sen(dp[2]), sen(dp[2] + 900_000), "Jumlah Pendapatan", n(dp[2])),
        ("jumlah", sen(DAPAT[1][2]), sen(54_500_000_000), "Tabel 3.3", n(54_000_000_000)),
        ("jumlah", sen(BELANJA[1][2]), sen(BELANJA[1][2] - 810_000), "Tabel 3.4",
         n(BELANJA[1][2])),
        ("sisa", sen(BELANJA[0][1] - BELANJA[0][2]), sen(BELANJA[0][1] - BELANJA[0][2] + 99_000),
         "Tabel 3.4", n(BELANJA[0][1] - BELANJA[0][2])),
        ("persen", pc(BELANJA[3][2], BELANJA[3][1], 1), "99,5", "Tabel 3.4",
         pc(BELANJA[3][2], BELANJA[3][1], 1)),
        ("persen", pc(DAPAT[2][3], DAPAT[2][2]), "96,21", "Tabel 3.3",
         pc(DAPAT[2][3], DAPAT[2][2])),
        ("tumbuh", tumbuh(*[DAPAT[3][k] for k in (1, 3)]), "24,08", "Tabel 3.3",
         tumbuh(*[DAPAT[3][k] for k in (1, 3)])),
        ("tumbuh", f"naik {tumbuh(dp[0], dp[2])}%", "naik 12,93%", "", tumbuh(dp[0], dp[2])),
        ("tumbuh", "naik 7,8 poin", "naik 8,7 poin", "", "7,8"),
        ("capaian", cap[1], "94,60", "Tabel 3.1", cap[1]),
        ("capaian", cap[2], "90,00", "Tabel 3.1", cap[2]),
        ("capaian", cap[3], "120,00", "Tabel 3.1", cap[3]),
        ("rerata", rata, "99,22", "| Rata-rata", rata),
        ("target", "85", "80", "Tabel 2.1", "85"),
        ("satuan", "menit", "jam", "Tabel 2.1", "menit"),
        ("nama", "Indeks Kepuasan Pasien", "Indeks Kepuasan Pelanggan", "Tabel 3.1", "Pelanggan"),
        ("pegawai", "514 pegawai", "541 pegawai", "", "514"),
        ("pegawai", "183 pegawai BLUD", "138 pegawai BLUD", "", "514"),
        ("pegawai", "118", "181", "Perawat", "118"),
        ("pegawai", "152 tempat tidur", "162 tempat tidur", "", "152"),
        ("cacah", f"{capai} indikator mencapai", "4 indikator mencapai", "", str(capai)),
        ("rupiah", n(bl[1]), n(bl[1] - 99_000), "Belanja terealisasi", n(bl[1])),
        ("rupiah", n(BELANJA[2][2] + BELANJA[3][2]), n(BELANJA[2][2] + BELANJA[3][2] + 1_000_000),
         "Belanja modal", n(BELANJA[2][2] + BELANJA[3][2])),
        ("persen prosa", f"{pc(dp[2], dp[1])}% dari target", "104,35% dari target", "",
         pc(dp[2], dp[1])),
        ("persen prosa", f"menyumbang {pc(DAPAT[1][3], dp[2])}%", "menyumbang 73,25%", "",
         pc(DAPAT[1][3], dp[2])),
        ("persen prosa", f"belanja {pc(bl[1], bl[0])}%", "belanja 95,61%", "Capaian kinerja rata",
         pc(bl[1], bl[0])),
        ("target prosa", "di atas target 1,5%", "di atas target 1,6%", "", "1,5"),
        ("dua nilai", "sebesar 66,7%", "sebesar 67,6%", "", "66,7"),
        ("nomor", "3.3. Realisasi Keuangan", "3.2. Realisasi Keuangan", "", "3.2"),
        ("angka cacat", sen(BELANJA[3][1]), "8.250.000,000,00", "Tabel 3.4", "8.250.000,000,00"),
        ("instansi", "Pada tahun 2022 RSUD dr. Bhakti Husada", "Pada tahun 2022 RSUD Sumber Waras",
         "", "Sumber Waras"),
    ]  # fmt: skip
    return Laporan("rsud", blok, tanaman=tanam)
