"""A district (kecamatan) of 2019 with its kelurahan: old accounts, "Rp." in the cells, tables per
sub-unit, numbering of tables by one number, terbilang, percent with and without decimals."""

from .tulis import H, L, Laporan, P, T, n, naik, pc

OPD = "Kecamatan Sukamaju Kota Palawan"
BTL = (3_214_880_500, 3_102_447_815)
KEG = [  # kode, nama, anggaran, realisasi
    ("01", "Program Pelayanan Administrasi Perkantoran", [
        ("01.01", "Penyediaan jasa surat menyurat", 4_500_000, 4_500_000),
        ("01.02", "Penyediaan jasa komunikasi, sumber daya air dan listrik", 62_400_000,
         54_318_765),
        ("01.10", "Penyediaan alat tulis kantor", 18_750_000, 18_742_500),
        ("01.18", "Rapat-rapat koordinasi dan konsultasi ke luar daerah", 95_000_000, 93_106_200)]),
    ("02", "Program Peningkatan Sarana dan Prasarana Aparatur", [
        ("02.22", "Pemeliharaan rutin/berkala gedung kantor", 45_000_000, 44_875_000),
        ("02.24", "Pemeliharaan rutin/berkala kendaraan dinas/operasional", 38_200_000,
         29_411_350)]),
    ("15", "Program Pemberdayaan Masyarakat Kelurahan", [
        ("15.01", "Pembinaan RT/RW", 412_800_000, 412_800_000),
        ("15.04", "Fasilitasi Musrenbang Kecamatan", 27_500_000, 26_980_000),
        ("15.07", "Pembinaan PKK", 33_000_000, 31_750_000)]),
]  # fmt: skip
LURAH = [  # kelurahan, penduduk L, P, KK, RT, anggaran, realisasi
    ("Sukamaju", 4_215, 4_108, 2_310, 28, 412_350_000, 405_118_400),
    ("Mekarwangi", 3_876, 3_902, 2_044, 25, 398_700_000, 390_644_750),
    ("Karangsari", 5_104, 4_987, 2_765, 33, 455_125_000, 441_907_300),
]  # fmt: skip
IKU = [  # sasaran, indikator, target, realisasi 2018, realisasi 2019
    ("Meningkatnya kualitas pelayanan kecamatan", "Indeks Kepuasan Masyarakat", "82", "80,50",
     "83,75"),
    ("", "Persentase pelayanan sesuai SOP", "100 %", "95 %", "98 %"),
    ("Meningkatnya partisipasi masyarakat", "Persentase usulan musrenbang yang terakomodir",
     "60 %", "52 %", "57 %"),
    ("", "Persentase pelunasan PBB", "85 %", "81,20 %", "88,40 %"),
]  # fmt: skip


def laporan() -> Laporan:
    cap = [naik(i[2].split()[0], i[4].split()[0]) for i in IKU]
    bl = tuple(sum(s[k] for p in KEG for s in p[2]) for k in (2, 3))
    total = (BTL[0] + bl[0], BTL[1] + bl[1])
    baris = []
    for kode, nama, keg in KEG:
        a, b = (sum(s[k] for s in keg) for k in (2, 3))
        baris.append([kode, nama, "Rp. " + n(a), "Rp. " + n(b), "Rp. " + n(a - b), pc(b, a)])
        baris += [
            [
                s[0],
                s[1],
                "Rp. " + n(s[2]),
                "Rp. " + n(s[3]),
                "Rp. " + n(s[2] - s[3]) if s[2] - s[3] else "-",
                pc(s[3], s[2]),
            ]
            for s in keg
        ]
    baris.append(
        [
            "",
            "Jumlah Belanja Langsung",
            "Rp. " + n(bl[0]),
            "Rp. " + n(bl[1]),
            "Rp. " + n(bl[0] - bl[1]),
            pc(bl[1], bl[0]),
        ]
    )
    kl = tuple(sum(k[j] for k in LURAH) for j in range(1, 7))
    blok = [
        P("LAPORAN KINERJA INSTANSI PEMERINTAH\nKECAMATAN SUKAMAJU\nKOTA PALAWAN\nTAHUN 2019"),
        H(1, "KATA PENGANTAR"),
        P(f"Laporan Kinerja {OPD} Tahun 2019 ini disusun sebagai pertanggungjawaban Camat kepada "
          "Wali Kota Palawan."),
        H(1, "BAB I  PENDAHULUAN"),
        H(2, "A. Kondisi Umum Kecamatan"),
        P("Kecamatan Sukamaju terbentuk berdasarkan Peraturan Daerah Kota Palawan Nomor 8 Tahun "
          "2005, dengan luas 18,42 km2 dan ketinggian 25-40 meter di atas permukaan laut. "
          f"Kecamatan ini terdiri dari 3 (tiga) kelurahan, {kl[3]} RT dan 24 RW, dengan penduduk "
          f"{n(kl[0] + kl[1])} jiwa."),
        T("Tabel 1. Penduduk Menurut Kelurahan Tahun 2019",
          [["No", "Kelurahan", "Laki-Laki", "Perempuan", "Jumlah", "KK", "RT"]],
          [[str(k), x[0], n(x[1]), n(x[2]), n(x[1] + x[2]), n(x[3]), str(x[4])]
           for k, x in enumerate(LURAH, 1)]
          + [["", "Jumlah", n(kl[0]), n(kl[1]), n(kl[0] + kl[1]), n(kl[2]), str(kl[3])]],
          "Sumber: Profil Kecamatan Sukamaju 2019"),
        H(2, "B. Susunan Organisasi dan Pegawai"),
        P("Camat dibantu oleh 1 (satu) Sekretaris Kecamatan dan 5 (lima) Kepala Seksi, yaitu:"),
        L(["1. Seksi Pemerintahan", "2. Seksi Ketenteraman dan Ketertiban Umum",
           "3. Seksi Ekonomi dan Pembangunan", "4. Seksi Kesejahteraan Rakyat",
           "5. Seksi Pelayanan Umum"]),
        P("Jumlah pegawai sebanyak 38 (tiga puluh delapan) orang, terdiri dari 22 PNS di kantor "
          "kecamatan dan 16 PNS di kelurahan."),
        T("Tabel 2. Pegawai Menurut Pendidikan",
          [["Unit", "SLTA", "D3", "S1", "S2", "Jumlah"]],
          [["Kantor Camat", "7", "3", "10", "2", "22"], ["Kel. Sukamaju", "3", "1", "2", "-", "6"],
           ["Kel. Mekarwangi", "2", "-", "3", "-", "5"],
           ["Kel. Karangsari", "2", "1", "2", "-", "5"], ["Jumlah", "14", "5", "17", "2", "38"]]),
        H(1, "BAB II  PERENCANAAN KINERJA"),
        P("Rencana kinerja tahun 2019 mengacu pada Renstra Kecamatan Sukamaju 2018-2023."),
        T("Tabel 3. Perjanjian Kinerja Tahun 2019",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
          [["1", *IKU[0][:3]], ["", *IKU[1][:3]], ["2", *IKU[2][:3]], ["", *IKU[3][:3]]]),
        P(f"Anggaran tahun 2019 sebesar Rp. {n(total[0])},- terdiri dari belanja tidak langsung Rp. "
          f"{n(BTL[0])},- dan belanja langsung Rp. {n(bl[0])},- untuk 3 program dan 9 kegiatan."),
        H(1, "BAB III  AKUNTABILITAS KINERJA"),
        H(2, "A. Pengukuran Kinerja"),
        T("Tabel 4. Pengukuran Kinerja Tahun 2019",
          [["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi",
            "Persentase Capaian"]],
          [[str(1 if k < 2 else 2) if k in (0, 2) else "", i[0], i[1], i[2], i[4], cap[k] + " %"]
           for k, i in enumerate(IKU)]),
        P("Dari tabel tersebut, 2 indikator melampaui target dan 2 indikator belum mencapai target. "
          f"Indeks Kepuasan Masyarakat sebesar 83,75 (target 82) sehingga capaiannya {cap[0]} %. "
          "Survei dilakukan terhadap 150 responden pada bulan Juni dan November 2019."),
        P("Persentase pelunasan PBB tahun 2019 mencapai 88,40 %, naik dari 81,20 % pada tahun 2018. "
          "Dari ketetapan Rp. 1.250.000.000,- telah disetor Rp. 1.105.000.000,- ke kas daerah."),
        T("Tabel 5. Perbandingan Kinerja Tahun 2018 dan 2019",
          [["Indikator Kinerja", "Realisasi 2018", "Realisasi 2019", "Naik/Turun"]],
          [["Indeks Kepuasan Masyarakat", "80,50", "83,75", "3,25"],
           ["Persentase pelayanan sesuai SOP", "95 %", "98 %", "3 %"],
           ["Persentase usulan musrenbang yang terakomodir", "52 %", "57 %", "5 %"],
           ["Persentase pelunasan PBB", "81,20 %", "88,40 %", "7,20 %"]]),
        H(2, "B. Akuntabilitas Keuangan"),
        P("Realisasi anggaran dapat dilihat pada Tabel 6 berikut."),
        T("Tabel 6. Realisasi Belanja Langsung Tahun 2019",
          [["Kode", "Program / Kegiatan", "Anggaran", "Realisasi", "Sisa", "%"],
           ["1", "2", "3", "4", "5", "6"]], baris),
        T("Tabel 7. Rekapitulasi Belanja Tahun 2019",
          [["No", "Jenis Belanja", "Anggaran", "Realisasi", "%"]],
          [["A", "Belanja Tidak Langsung", n(BTL[0]), n(BTL[1]), pc(BTL[1], BTL[0])],
           ["B", "Belanja Langsung", n(bl[0]), n(bl[1]), pc(bl[1], bl[0])],
           ["", "Jumlah (A+B)", n(total[0]), n(total[1]), pc(total[1], total[0])]]),
        P("Selain itu, kelurahan mengelola anggaran tersendiri sebagai berikut:"),
        T("Tabel 8. Realisasi Anggaran Kelurahan Tahun 2019",
          [["No", "Kelurahan", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
          [[str(k), "Kelurahan " + x[0], n(x[5]), n(x[6]), pc(x[6], x[5])]
           for k, x in enumerate(LURAH, 1)]
          + [["", "Jumlah", n(kl[4]), n(kl[5]), pc(kl[5], kl[4])]]),
        P(f"Realisasi anggaran Kecamatan Sukamaju sebesar Rp. {n(total[1])},- atau "
          f"{pc(total[1], total[0])} % dari pagu Rp. {n(total[0])},-. Kegiatan dengan serapan "
          "terendah yaitu pemeliharaan rutin/berkala kendaraan dinas/operasional "
          f"({pc(29_411_350, 38_200_000)} %)."),
        H(1, "BAB IV  PENUTUP"),
        P("Demikian laporan ini disusun. Realisasi belanja langsung sebesar "
          f"{pc(bl[1], bl[0])} % menunjukkan kinerja keuangan yang baik."),
    ]  # fmt: skip
    p1 = tuple(sum(s[k] for s in KEG[0][2]) for k in (2, 3))
    tanam = [
        ("jumlah", n(p1[0]), n(p1[0] + 1_800_000), "Tabel 6", n(p1[0])),
        ("jumlah", "54.318.765", "54.138.765", "Tabel 6", "54.318.765"),
        ("jumlah", n(bl[1]), n(bl[1] + 270_000), "Jumlah Belanja Langsung", n(bl[1])),
        ("jumlah", n(total[0]), n(total[0] - 1_000_000), "A+B", n(total[0])),
        ("jumlah", n(kl[5]), n(kl[5] - 900_000), "Tabel 8", n(kl[5])),
        ("jumlah", n(8_323), n(8_233), "Tabel 1.", n(8_323)),
        ("sisa", "Rp. 8.788.650", "Rp. 8.878.650", "Tabel 6", "8.788.650"),
        ("persen", pc(29_411_350, 38_200_000), "79,66", "02.24", pc(29_411_350, 38_200_000)),
        ("persen", pc(LURAH[2][6], LURAH[2][5]), "91,07", "Kelurahan Karangsari",
         pc(LURAH[2][6], LURAH[2][5])),
        ("capaian", cap[2] + " %", "59,00 %", "Tabel 4", cap[2]),
        ("capaian", cap[0] + " %", "120,13 %", "Tabel 4", cap[0]),
        ("batas", cap[3] + " %", "100,00 %", "Tabel 4", cap[3]),
        ("tumbuh", "7,20 %", "7,02 %", "Tabel 5", "7,2"),
        ("tumbuh", "3,25", "3,52", "Tabel 5", "3,25"),
        ("target", "85 %", "88 %", "Tabel 3", "85"),
        ("dua nilai", "57 %", "75 %", "Tabel 5", "57"),
        ("nama", "Persentase pelayanan sesuai SOP", "Persentase pelayanan sesuai standar",
         "Tabel 4", "standar"),
        ("pegawai", "38 (tiga puluh delapan)", "39 (tiga puluh sembilan)", "", "38"),
        ("pegawai", "14", "13", "Tabel 2", "14"),
        ("terbilang", "(tiga puluh delapan)", "(tiga puluh tujuh)", "", "38"),
        ("cacah", "3 program dan 9", "3 program dan 10", "", "9"),
        ("cacah", "2 indikator melampaui", "3 indikator melampaui", "", "2"),
        ("cacah", "5 (lima) Kepala Seksi", "6 (enam) Kepala Seksi", "", "5"),
        ("cacah", f"{kl[3]} RT", "88 RT", "Kecamatan Sukamaju terbentuk", str(kl[3])),
        ("rupiah", n(total[1]), n(total[1] + 1_800), "Realisasi anggaran Kecamatan", n(total[1])),
        ("rupiah", n(bl[0]), n(bl[0] - 45_000_000), "Anggaran tahun 2019 sebesar", n(bl[0])),
        ("label", "belanja tidak langsung Rp.", "belanja pegawai kontrak Rp.", "", "kontrak"),
        ("persen prosa", pc(bl[1], bl[0]), "98,71", "Demikian laporan", pc(bl[1], bl[0])),
        ("persen prosa", f"({pc(29_411_350, 38_200_000)} %)", "(67,99 %)", "",
         pc(29_411_350, 38_200_000)),
        ("capaian prosa", f"capaiannya {cap[0]} %", "capaiannya 103,12 %", "", cap[0]),
        ("rujukan", "Tabel 6 berikut", "Tabel 5 berikut", "", "Tabel 6"),
        ("nomor", "Tabel 8.", "Tabel 9.", "Tabel 8", "9"),
        ("tahun", "Tabel 7. Rekapitulasi Belanja Tahun 2019", "Tabel 7. Rekapitulasi Belanja Tahun "
         "2018", "", "2018"),
        ("angka cacat", "Rp. 31.750.000", "Rp. 31.7500.000", "15.07", "31.7500.000"),
        ("instansi", f"Laporan Kinerja {OPD} Tahun", "Laporan Kinerja Kecamatan Sukajadi Kota "
         "Palawan Tahun", "", "Sukajadi"),
    ]  # fmt: skip
    return Laporan("kelurahan", blok, tanaman=tanam)
