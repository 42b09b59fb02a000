"""An education office of 2022: decimal numbering, money in millions, decimal points in percents,
capaian limited to 100 with a note, belanja operasi and modal, three levels without codes."""

from .tulis import H, L, Laporan, P, T, d, n, pc, rerata

OPD = "Dinas Pendidikan dan Kebudayaan Kota Tirta Asri"
IKU = [  # indikator, satuan, 2020, 2021, target 2022, realisasi 2022, target 2026
    ("Angka Partisipasi Sekolah (APS) 7-12 tahun", "%", "99.12", "99.35", "99.50", "99.61", "99.90"),
    ("Angka Partisipasi Sekolah (APS) 13-15 tahun", "%", "95.40", "95.88", "96.50", "95.97",
     "98.50"),
    ("Rata-rata lama sekolah", "Tahun", "9.87", "9.95", "10.05", "10.11", "10.60"),
    ("Persentase satuan pendidikan terakreditasi minimal B", "%", "71.20", "74.85", "78.00",
     "80.25", "90.00"),
    ("Persentase guru bersertifikat pendidik", "%", "52.30", "55.10", "60.00", "57.42", "75.00"),
    ("Jumlah cagar budaya yang dilestarikan", "Unit", "12", "14", "16", "16", "24"),
]  # fmt: skip
# name, level, kegiatan-children: (pagu, realisasi) in millions with one decimal as ten-thousands
POHON = [
    ("PROGRAM PENGELOLAAN PENDIDIKAN", [
        ("Pengelolaan Pendidikan Sekolah Dasar", [
            ("Pembangunan Ruang Kelas Baru", 6_450_250_000, 6_402_115_500),
            ("Rehabilitasi Sedang/Berat Ruang Kelas Sekolah", 12_840_000_000, 12_311_902_400),
            ("Pengelolaan Dana BOS Sekolah Dasar", 28_416_300_000, 28_102_775_150),
        ]),
        ("Pengelolaan Pendidikan Sekolah Menengah Pertama", [
            ("Penambahan Ruang Kelas Baru", 4_120_000_000, 4_098_500_000),
            ("Pengadaan Perlengkapan Siswa", 1_875_400_000, 1_699_230_000),
        ]),
        ("Pengelolaan Pendidikan Anak Usia Dini (PAUD)", [
            ("Pengelolaan Dana BOP PAUD", 5_310_000_000, 5_122_800_000),
        ]),
    ]),
    ("PROGRAM PENGEMBANGAN KEBUDAYAAN", [
        ("Pelestarian Kesenian Tradisional", [
            ("Pelindungan, Pengembangan, Pemanfaatan Objek Pemajuan Tradisi Budaya", 640_000_000,
             588_450_000),
        ]),
    ]),
    ("PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH", [
        ("Administrasi Keuangan Perangkat Daerah", [
            ("Penyediaan Gaji dan Tunjangan ASN", 214_505_118_430, 209_874_336_912),
        ]),
        ("Administrasi Umum Perangkat Daerah", [
            ("Penyediaan Bahan Logistik Kantor", 312_450_000, 301_118_000),
            ("Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", 275_000_000, 268_905_340),
        ]),
    ]),
]  # fmt: skip


def t(isi: str) -> str:
    return isi.replace(",", ".")


def tt(a, b) -> str:
    return t(pc(a, b)) + "%"


def isi_program(program):
    sub = [s for _, s2 in program[1] for s in s2]
    return sum(s[1] for s in sub), sum(s[2] for s in sub)


def dd(isi: str):
    return d(isi.replace(".", ","))


def laporan() -> Laporan:
    mentah = [pc(dd(i[5]), dd(i[4])) for i in IKU]
    batas = [t(c) if d(c) <= 100 else "100.00" for c in mentah]
    rata = t(rerata(*[b.replace(".", ",") for b in batas]))
    pagu, real = map(sum, zip(*map(isi_program, POHON), strict=True))
    modal = (6_450_250_000 + 12_840_000_000 + 4_120_000_000,
             6_402_115_500 + 12_311_902_400 + 4_098_500_000)  # fmt: skip
    pegawai = (214_505_118_430, 209_874_336_912)
    operasi = (pagu - modal[0], real - modal[1])
    barang = (operasi[0] - pegawai[0], operasi[1] - pegawai[1])
    baris = []
    for k, prog in enumerate(POHON, 1):
        a, b = isi_program(prog)
        baris.append([str(k), prog[0], n(a), n(b), tt(b, a)])
        for nama, sub in prog[1]:
            a, b = sum(s[1] for s in sub), sum(s[2] for s in sub)
            baris.append(["", "Kegiatan " + nama, n(a), n(b), tt(b, a)])
            baris += [["", "- " + s[0], n(s[1]), n(s[2]), tt(s[2], s[1])] for s in sub]
    baris.append(["", "JUMLAH", n(pagu), n(real), tt(real, pagu)])
    juta = lambda x: f"{x / 1_000_000:,.2f}".translate(str.maketrans(",.", ".,"))  # noqa: E731
    tumbuh = pc(pagu - 268_112_450_000, 268_112_450_000)
    blok = [
        P(f"LKjIP {OPD} Tahun 2022"),
        H(1, "Kata Pengantar"),
        P(f"Laporan Kinerja Instansi Pemerintah {OPD} Tahun 2022 merupakan bentuk akuntabilitas "
          "pelaksanaan tugas dan fungsi yang dipercayakan atas penggunaan anggaran."),
        H(1, "Ikhtisar Eksekutif"),
        P(f"{OPD} pada tahun 2022 mengelola anggaran Rp. {n(pagu)} dengan realisasi Rp. {n(real)} "
          f"({tt(real, pagu)}). Anggaran tersebut naik {t(tumbuh)}% dibandingkan anggaran tahun "
          "2021 sebesar Rp. 268.112.450.000. Dari 6 (enam) indikator kinerja, 4 (empat) indikator "
          "tercapai dan 2 (dua) indikator tidak tercapai."),
        H(1, "BAB I PENDAHULUAN"),
        H(2, "1.1 Latar Belakang"),
        P("Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional mengamanatkan "
          "alokasi anggaran pendidikan minimal 20% dari APBD. Kota Tirta Asri terdiri atas 5 "
          "kecamatan dan 32 kelurahan, dengan 148 SD, 41 SMP dan 287 PAUD."),
        H(2, "1.2 Gambaran Umum"),
        H(3, "1.2.1 Struktur Organisasi"),
        P("Dinas dipimpin oleh seorang Kepala Dinas, dibantu 1 (satu) Sekretaris dan 4 (empat) "
          "Kepala Bidang, yaitu: Bidang Pembinaan SD, Bidang Pembinaan SMP, Bidang PAUD dan "
          "Dikmas, serta Bidang Kebudayaan."),
        H(3, "1.2.2 Sumber Daya Manusia"),
        P("Jumlah ASN pada dinas induk sebanyak 84 orang, terdiri atas 39 laki-laki dan 45 "
          "perempuan. Di luar itu terdapat 2.914 guru PNS dan 388 guru PPPK."),
        T("Tabel 1.1. ASN Dinas Induk Menurut Golongan dan Jenis Kelamin",
          [["Golongan", "Laki-laki", "Perempuan", "Jumlah"]],
          [["IV", "9", "12", "21"], ["III", "24", "29", "53"], ["II", "5", "4", "9"],
           ["I", "1", "0", "1"], ["Jumlah", "39", "45", "84"]]),
        H(2, "1.3 Permasalahan"),
        P("Masih terdapat 1.204 anak tidak sekolah (ATS) usia 7-15 tahun; 17,3% ruang kelas SD "
          "dalam kondisi rusak sedang/berat; dan 612 guru belum bersertifikat pendidik."),
        H(1, "BAB II PERENCANAAN KINERJA"),
        H(2, "2.1 Tujuan dan Sasaran"),
        P("Tujuan dinas adalah meningkatkan akses dan mutu pendidikan, dengan 3 (tiga) sasaran "
          "yaitu:"),
        L(["1. Meningkatnya akses pendidikan;", "2. Meningkatnya mutu pendidikan; dan",
           "3. Terlestarikannya budaya daerah."]),
        H(2, "2.2 Perjanjian Kinerja"),
        T("Tabel 2.1. Perjanjian Kinerja Tahun 2022",
          [["No.", "Sasaran", "Indikator Kinerja Utama", "Target 2022"]],
          [["1", "Meningkatnya akses pendidikan", IKU[0][0], IKU[0][4] + "%"],
           ["^", "^", IKU[1][0], IKU[1][4] + "%"], ["^", "^", IKU[2][0], IKU[2][4] + " tahun"],
           ["2", "Meningkatnya mutu pendidikan", IKU[3][0], IKU[3][4] + "%"],
           ["^", "^", IKU[4][0], IKU[4][4] + "%"],
           ["3", "Terlestarikannya budaya daerah", IKU[5][0], "16 unit"]]),
        P("Untuk melaksanakan perjanjian kinerja tersebut dialokasikan anggaran sebagai berikut:"),
        T("Tabel 2.2. Anggaran per Program (dalam juta rupiah)",
          [["No.", "Program", "Anggaran (Juta Rp)"]],
          [[str(k), p[0].title(), juta(isi_program(p)[0])] for k, p in enumerate(POHON, 1)]
          + [["", "Jumlah", juta(pagu)]]),
        H(1, "BAB III AKUNTABILITAS KINERJA"),
        H(2, "3.1 Capaian Kinerja"),
        H(3, "3.1.1 Metode Pengukuran"),
        P("Seluruh indikator bersifat positif (semakin tinggi semakin baik). Capaian = "
          "realisasi/target x 100%. Capaian yang melebihi 100% dibatasi menjadi 100%."),
        H(3, "3.1.2 Capaian Tahun 2022"),
        T("Tabel 3.1. Capaian Kinerja Tahun 2022 Dibandingkan Tahun Sebelumnya",
          [["No.", "Indikator Kinerja", "Satuan", "Realisasi", "<", "Tahun 2022", "<", "<"],
           ["^", "^", "^", "2020", "2021", "Target", "Realisasi", "Capaian (%)"]],
          [[str(k), i[0], i[1], i[2], i[3], i[4], i[5], batas[k - 1]]
           for k, i in enumerate(IKU, 1)]
          + [["Rata-rata", "<", "<", "", "", "", "", rata]],
          "Catatan: capaian di atas 100% ditulis 100%."),
        P(f"Rata-rata capaian kinerja sebesar {rata}%. Sebanyak 4 dari 6 indikator (66,67%) "
          "mencapai target yang ditetapkan."),
        P(f"APS 13-15 tahun terealisasi 95.97% dari target 96.50% (capaian {batas[1]}%), meningkat "
          "0.09 poin dari tahun 2021. Hal ini disebabkan masih adanya anak putus sekolah pada 2 "
          "kecamatan. Persentase guru bersertifikat pendidik sebesar 57.42% dengan target 60.00%, "
          "karena kuota PPG dari Kemendikbudristek hanya 145 orang dari usulan 310 orang."),
        H(3, "3.1.3 Perbandingan dengan Target Akhir Renstra dan Nasional"),
        T("Tabel 3.2. Realisasi 2022 terhadap Target Akhir Renstra 2026",
          [["No.", "Indikator Kinerja", "Realisasi 2022", "Target 2026", "Tingkat Kemajuan"]],
          [[str(k), i[0], i[5], i[6], tt(dd(i[5]), dd(i[6]))] for k, i in enumerate(IKU, 1)]),
        P("Rata-rata lama sekolah nasional tahun 2022 sebesar 9.08 tahun, sehingga Kota Tirta Asri "
          "berada 1.03 tahun di atas rata-rata nasional."),
        H(2, "3.2 Realisasi Anggaran"),
        T("Tabel 3.3. Realisasi Anggaran per Program dan Kegiatan",
          [["No.", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
          baris),
        T("Tabel 3.4. Realisasi per Jenis Belanja (dalam juta rupiah)",
          [["Uraian", "Anggaran", "Realisasi", "Sisa", "%"]],
          [["Belanja Operasi", juta(operasi[0]), juta(operasi[1]), juta(operasi[0] - operasi[1]),
            tt(operasi[1], operasi[0])],
           ["Belanja Pegawai", juta(pegawai[0]), juta(pegawai[1]), juta(pegawai[0] - pegawai[1]),
            tt(pegawai[1], pegawai[0])],
           ["Belanja Barang dan Jasa", juta(barang[0]), juta(barang[1]),
            juta(barang[0] - barang[1]), tt(barang[1], barang[0])],
           ["Belanja Modal", juta(modal[0]), juta(modal[1]), juta(modal[0] - modal[1]),
            tt(modal[1], modal[0])],
           ["Jumlah", juta(pagu), juta(real), juta(pagu - real), tt(real, pagu)]]),
        P(f"Belanja modal terealisasi Rp. {n(modal[1])} dari anggaran Rp. {n(modal[0])} atau "
          f"{tt(modal[1], modal[0])}. Sisa anggaran keseluruhan sebesar Rp. {n(pagu - real)}."),
        H(2, "3.3 Efisiensi Sumber Daya"),
        P("Efisiensi dihitung dari selisih capaian kinerja dengan serapan anggaran."),
        H(1, "BAB IV PENUTUP"),
        P(f"Anggaran tahun 2022 sebesar Rp. {n(pagu)} terealisasi {tt(real, pagu)}. Ke depan "
          "dinas akan melanjutkan program Ayo Sekolah Lagi bagi 1.204 anak."),
    ]  # fmt: skip
    a = POHON[0][1][0]
    kr = sum(s[2] for s in a[1])
    tanam = [
        ("jumlah", n(kr), n(kr - 9_000_000), "Tabel 3.3", n(kr)),
        ("jumlah", n(a[1][1][1]), n(a[1][1][1] + 1_000_000), "Tabel 3.3", n(a[1][1][1])),
        ("jumlah", juta(pagu), juta(pagu + 180_000_000), "Tabel 2.2", juta(pagu)),
        ("jumlah", juta(operasi[1]), juta(operasi[1] - 900_000_000), "Tabel 3.4",
         juta(operasi[1])),
        ("sisa", juta(barang[0] - barang[1]), juta(barang[0] - barang[1] + 27_000_000),
         "Tabel 3.4", juta(barang[0] - barang[1])),
        ("persen", tt(588_450_000, 640_000_000), "99.15%", "- Pelindungan",
         tt(588_450_000, 640_000_000).replace(".", ",")[:-1]),
        ("persen", tt(modal[1], modal[0]), "94.77%", "Belanja Modal",
         t(pc(modal[1], modal[0])).replace(".", ",")),
        ("capaian", batas[1], "94.95", "Tabel 3.1", batas[1].replace(".", ",")),
        ("capaian", batas[4], "97.50", "Tabel 3.1", batas[4].replace(".", ",")),
        ("rerata", rata, "98.81", "Tabel 3.1", rata.replace(".", ",")),
        ("kemajuan", tt(dd("57.42"), dd("75.00")), "67.56%", "Tabel 3.2",
         pc(dd("57.42"), dd("75.00"))),
        ("target", "78.00%", "87.00%", "Tabel 2.1", "78"),
        ("dua nilai", "80.25", "82.05", "Tabel 3.2", "80"),
        ("nama", "Jumlah cagar budaya yang dilestarikan", "Jumlah cagar budaya yang direhabilitasi",
         "Tabel 3.2", "direhabilitasi"),
        ("pegawai", "84 orang", "86 orang", "", "84"),
        ("pegawai", "29", "30", "| III |", "29"),
        ("cacah", "4 (empat) indikator tercapai", "5 (lima) indikator tercapai", "", "4"),
        ("cacah", "Sebanyak 4 dari 6", "Sebanyak 4 dari 7", "", "6"),
        ("persen prosa", "(66,67%)", "(76,67%)", "", "66,67"),
        ("persen prosa", f"({tt(real, pagu)})", "(96.67%)", "mengelola",
         pc(real, pagu)),
        ("tumbuh", f"naik {t(tumbuh)}%", "naik 5.21%", "", tumbuh),
        ("tumbuh", "0.09 poin", "0.90 poin", "", "0,09"),
        ("rupiah", n(modal[1]), n(modal[1] - 90_000), "Belanja modal terealisasi", n(modal[1])),
        ("sisa prosa", n(pagu - real), n(pagu - real + 1_800), "Sisa anggaran keseluruhan",
         n(pagu - real)),
        ("rupiah", n(pagu), n(pagu + 18_000_000), "Ke depan", n(pagu)),
        ("target prosa", "dengan target 60.00%", "dengan target 62.00%", "", "60"),
        ("nomor", "3.1.3 Perbandingan", "3.1.2 Perbandingan", "", "3.1.2"),
        ("nomor", "Tabel 3.4.", "Tabel 3.5.", "Tabel 3.4.", "3.5"),
        ("angka cacat", n(5_122_800_000), "5.122.8000.000", "Tabel 3.3", "5.122.8000.000"),
        ("batas", "Capaian yang melebihi 100% dibatasi menjadi 100%.", "", "", "100"),
        ("label", "Belanja modal terealisasi", "Belanja operasi terealisasi", "", "operasi"),
    ]  # fmt: skip
    return Laporan("disdik", blok, tanaman=tanam)
