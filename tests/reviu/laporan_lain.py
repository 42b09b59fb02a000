"""Two more invented agencies, in the manner of others: letters for sections, words for levels,
periods, budget stages, old accounts, "Rp." in the cells."""

from decimal import Decimal

from .laporan import capaian, koma, persen, rp
from .naskah import Bab, Butir, Daftar, Naskah, P, Sub, Tab

# --- transport, 2023: no codes, levels by words --------------------------------------------------

HUB = [
    ("Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan (LLAJ)", 1, [
        ("Penyediaan Perlengkapan Jalan di Jalan Kabupaten/Kota", [
            ("Pembangunan Prasarana Jalan", 1_450_000_000, 1_612_400_000, 1_588_213_640, "98,50"),
            ("Rehabilitasi dan Pemeliharaan Perlengkapan Jalan", 640_250_000, 598_750_000,
             571_904_300, "97,00"),
        ]),
        ("Pengujian Berkala Kendaraan Bermotor", [
            ("Penyediaan Sarana dan Prasarana Pengujian", 385_000_000, 412_500_000, 409_118_250,
             "100,00"),
        ]),
        ("Penyediaan Angkutan Umum untuk Jasa Angkutan Orang", [
            ("Pengendalian dan Pengawasan Ketersediaan Angkutan Umum", 215_000_000, 188_340_000,
             120_077_500, "70,25"),
            ("Penyediaan Sarana Angkutan Sekolah", 920_000_000, 1_005_600_000, 998_430_115,
             "99,00"),
        ]),
    ]),
    ("Program Pengelolaan Pelayaran", 2, [
        ("Pembangunan dan Penerbitan Izin Pelabuhan Pengumpan Lokal", [
            ("Pemeliharaan Dermaga", 330_000_000, 345_900_000, 340_015_780, "100,00"),
        ]),
    ]),
    ("Program Penunjang Urusan Pemerintahan Daerah", 3, [
        ("Administrasi Keuangan Perangkat Daerah", [
            ("Penyediaan Gaji dan Tunjangan ASN", 5_120_884_200, 5_244_190_725, 5_107_336_918,
             "100,00"),
        ]),
        ("Administrasi Umum Perangkat Daerah", [
            ("Penyediaan Peralatan dan Perlengkapan Kantor", 145_600_000, 151_275_000,
             149_880_400, "100,00"),
        ]),
    ]),
]  # fmt: skip
IKU_HUB = [
    ("Meningkatnya keselamatan lalu lintas", "Jumlah kejadian kecelakaan lalu lintas", "kejadian",
     "120", "108", "turun", ("135", "131")),
    ("Meningkatnya keselamatan lalu lintas", "Persentase perlengkapan jalan dalam kondisi baik",
     "%", "82,50", "84,12", "naik", ("78,00", "79,45")),
    ("Meningkatnya konektivitas angkutan", "Jumlah penumpang angkutan umum", "orang",
     "215.000", "198.640", "naik", ("190.000", "188.312")),
    ("Meningkatnya akuntabilitas perangkat daerah", "Nilai AKIP Dinas Perhubungan", "poin",
     "71,00", "71,85", "naik", ("68,00", "69,30")),
]  # fmt: skip


def _uang(program) -> tuple[int, int, int]:
    sub = [s for _, _, keg in program for _, isi in keg for s in isi]
    return tuple(sum(s[i] for s in sub) for i in (1, 2, 3))


def _rata(isi) -> str:
    nilai = [Decimal(s.replace(",", ".")) for s in isi]
    return koma((sum(nilai) / len(nilai)).quantize(Decimal("0.01"), "ROUND_HALF_UP"))


def _tabel_hub() -> Tab:
    kepala = [
        ["No", "Program / Kegiatan / Sub Kegiatan", "Pagu Anggaran (Rp)", "", "Realisasi", "", ""],
        ["", "", "Murni", "Perubahan", "Keuangan (Rp)", "%", "Fisik (%)"],
    ]
    baris = []
    for nama, nomor, keg in HUB:
        a, b, c = _uang([(nama, nomor, keg)])
        fisik = _rata([_rata([s[4] for s in isi]) for _, isi in keg])
        baris.append([str(nomor), nama, rp(a, False), rp(b, False), rp(c, False), persen(c, b),
                      fisik])  # fmt: skip
        for judul, isi in keg:
            a, b, c = (sum(s[i] for s in isi) for i in (1, 2, 3))
            baris.append(["", f"Kegiatan {judul}", rp(a, False), rp(b, False), rp(c, False),
                          persen(c, b), _rata([s[4] for s in isi])])  # fmt: skip
            baris += [
                ["", f"Sub Kegiatan {s[0]}", rp(s[1], False), rp(s[2], False), rp(s[3], False),
                 persen(s[3], s[2]), s[4]]
                for s in isi
            ]  # fmt: skip
    a, b, c = _uang(HUB)
    baris.append(["", "Total", rp(a, False), rp(b, False), rp(c, False), persen(c, b), "97,18"])
    return Tab("Tabel III.4 Pagu dan Realisasi Anggaran Tahun 2023", kepala, baris)


def laporan_perhubungan() -> Naskah:
    """Style: LAKIP, sections A, B, C, tables III.1, levels told by words, stages and periods."""
    opd = "Dinas Perhubungan Kota Baruna"
    murni, pagu, realisasi = _uang(HUB)
    hasil = [capaian(i[3].replace(".", ""), i[4].replace(".", ""), i[5]) for i in IKU_HUB]
    lalu = [capaian(i[6][0].replace(".", ""), i[6][1].replace(".", ""), i[5]) for i in IKU_HUB]
    sasaran = list(dict.fromkeys(i[0] for i in IKU_HUB))
    uang = [_uang([p]) for p in HUB]
    kegiatan = sum(len(k) for _, _, k in HUB)
    sub = sum(len(s) for _, _, k in HUB for _, s in k)
    blok = [
        P("LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH"),
        P(f"Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) {opd} Tahun 2023"),
        P("KATA PENGANTAR"),
        P(f"Puji syukur kami panjatkan atas tersusunnya LAKIP {opd} Tahun 2023 ini."),
        Daftar("DAFTAR ISI", [
            ("KATA PENGANTAR", "i"), ("DAFTAR ISI", "ii"), ("BAB I PENDAHULUAN", "1"),
            ("A. Gambaran Umum", "1"), ("B. Sumber Daya Manusia", "2"),
            ("BAB II PERENCANAAN KINERJA", "4"), ("A. Perjanjian Kinerja", "4"),
            ("BAB III AKUNTABILITAS KINERJA", "6"), ("A. Capaian Kinerja Organisasi", "6"),
            ("B. Realisasi Anggaran", "9"), ("BAB IV PENUTUP", "12"),
        ]),
        Bab("I", "Pendahuluan"),
        Sub("A.", "Gambaran Umum"),
        P("Dinas dipimpin oleh seorang kepala dinas yang membawahi 1 (satu) sekretariat dan 3 "
          "(tiga) bidang, yaitu:"),
        Butir(["Bidang Lalu Lintas", "Bidang Angkutan", "Bidang Prasarana dan Keselamatan"]),
        P("Dasar pembentukannya adalah Peraturan Daerah Kota Baruna Nomor 5 Tahun 2016 tentang "
          "Pembentukan dan Susunan Perangkat Daerah."),
        Sub("B.", "Sumber Daya Manusia"),
        P(f"{opd} didukung oleh 74 orang pegawai yang terdiri dari 52 orang PNS, 9 orang PPPK, "
          "dan 13 orang tenaga honorer, sebagaimana Tabel I.1."),
        Tab("Tabel I.1 Pegawai Menurut Status dan Jenis Kelamin Tahun 2023",
            [["No", "Status Kepegawaian", "L", "P", "Jumlah"]],
            [["1", "PNS", "33", "19", "52"], ["2", "PPPK", "4", "5", "9"],
             ["3", "Honorer", "10", "3", "13"], ["", "Jumlah", "47", "27", "74"]]),
        Tab("Tabel I.2 PNS Menurut Golongan Ruang Tahun 2023",
            [["No", "Golongan", "Ruang", "", "", "", "Jumlah"], ["", "", "a", "b", "c", "d", ""]],
            [["1", "II", "2", "3", "5", "4", "14"], ["2", "III", "8", "9", "7", "6", "30"],
             ["3", "IV", "5", "2", "1", "0", "8"], ["", "Jumlah", "15", "14", "13", "10", "52"]]),
        Bab("II", "Perencanaan Kinerja"),
        Sub("A.", "Perjanjian Kinerja"),
        P(f"Perjanjian Kinerja {opd} tahun 2023 memuat {len(sasaran)} sasaran strategis dan "
          f"{len(IKU_HUB)} indikator kinerja utama sebagai berikut."),
        Tab("Tabel II.1 Perjanjian Kinerja Tahun 2023",
            [["No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target"],
             ["(1)", "(2)", "(3)", "(4)", "(5)"]],
            [[str(n + 1), i[0], i[1], i[2], i[3]] for n, i in enumerate(IKU_HUB)]),
        Tab("Tabel II.2 Program dan Anggaran Perjanjian Kinerja Tahun 2023",
            [["No.", "Program", "Anggaran (Rp)", "Keterangan"]],
            [*([str(n + 1), p[0], rp(uang[n][0], False), "APBD"] for n, p in enumerate(HUB)),
             ["", "Jumlah", rp(murni, False), ""]]),
        P(f"Pada tahun anggaran 2023 {opd} melaksanakan {len(HUB)} program, {kegiatan} kegiatan, "
          f"dan {sub} sub kegiatan. Pagu murni sebesar Rp {rp(murni, False)},- bertambah menjadi "
          f"Rp {rp(pagu, False)},- setelah perubahan APBD."),
        Bab("III", "Akuntabilitas Kinerja"),
        Sub("A.", "Capaian Kinerja Organisasi"),
        P("Capaian indikator yang makin kecil makin baik dihitung dengan rumus (2 x Target - "
          "Realisasi) : Target x 100%."),
        Tab("Tabel III.1 Pengukuran Kinerja Tahun 2023",
            [["No", "Indikator Kinerja", "Satuan", "Target 2023", "Realisasi 2023",
              "% Capaian"]],
            [[str(n + 1), i[1], i[2], i[3], i[4], koma(hasil[n])] for n, i in enumerate(IKU_HUB)]),
        Tab("Tabel III.2 Realisasi Kinerja per Triwulan Tahun 2023",
            [["Indikator Kinerja", "Target 2023", "Realisasi", "", "", ""],
             ["", "", "TW I", "TW II", "TW III", "TW IV"]],
            [["Jumlah kejadian kecelakaan lalu lintas", "120", "31", "26", "24", "27"],
             ["Jumlah penumpang angkutan umum", "215.000", "46.120", "50.871", "49.903",
              "51.746"]]),
        P("Jumlah kejadian kecelakaan lalu lintas pada tahun 2023 sebanyak 108 kejadian dari "
          f"target 120 kejadian, dengan capaian {koma(hasil[0])}%. Penurunan ini disebabkan "
          "penambahan rambu dan patroli bersama Kepolisian Resor Kota Baruna."),
        P("Jumlah penumpang angkutan umum tidak mencapai target karena perbaikan terminal. "
          "Dibandingkan tahun sebelumnya, realisasinya naik. Perbandingan selengkapnya:"),
        Tab("Tabel III.3 Perbandingan Kinerja Tahun 2022 dan 2023",
            [["No", "Indikator Kinerja", "Tahun 2022", "", "", "Tahun 2023", "", ""],
             ["", "", "Target", "Realisasi", "Capaian", "Target", "Realisasi", "Capaian"]],
            [[str(n + 1), i[1], i[6][0], i[6][1], koma(lalu[n]), i[3], i[4], koma(hasil[n])]
             for n, i in enumerate(IKU_HUB)]),
        P("Target akhir Renstra tahun 2026 diperkirakan tercapai. Standar nasional belum tersedia. "
          "Tingkat efisiensi dijelaskan pada bagian B, beserta program dan kegiatan yang "
          "mendukung."),
        Sub("B.", "Realisasi Anggaran"),
        P(f"Dari pagu perubahan Rp {rp(pagu, False)},- telah direalisasikan "
          f"Rp {rp(realisasi, False)},- ({persen(realisasi, pagu)}%), sehingga terdapat sisa "
          f"anggaran Rp {rp(pagu - realisasi, False)},-. Rinciannya pada Tabel III.4 berikut:"),
        _tabel_hub(),
        P("Penyerapan terendah terdapat pada Sub Kegiatan Pengendalian dan Pengawasan Ketersediaan "
          f"Angkutan Umum yaitu {persen(120_077_500, 188_340_000)}% karena survei ditunda."),
        Tab("Tabel III.5 Anggaran per Sasaran Tahun 2023",
            [["No", "Sasaran", "Anggaran", "Realisasi", "% Serapan"]],
            [[str(n + 1), s, rp(uang[i][1], False), rp(uang[i][2], False),
              persen(uang[i][2], uang[i][1])]
             for n, (s, i) in enumerate(zip(sasaran, (0, 1, 2), strict=True))]
            + [["", "Jumlah", rp(pagu, False), rp(realisasi, False), persen(realisasi, pagu)]]),
        Tab("Tabel III.6 Perkembangan Anggaran Tahun 2022-2023",
            [["Uraian", "2022", "2023", "Kenaikan (Rp)"]],
            [["Anggaran", "9.018.440.000", rp(pagu, False), rp(pagu - 9_018_440_000, False)],
             ["Realisasi", "8.790.115.320", rp(realisasi, False),
              rp(realisasi - 8_790_115_320, False)]]),
        Bab("IV", "Penutup"),
        P(f"LAKIP {opd} Tahun 2023 ini menyajikan capaian {len(IKU_HUB)} indikator, dengan "
          f"{sum(n >= 100 for n in hasil)} indikator mencapai target dan "
          f"{sum(n < 100 for n in hasil)} indikator belum mencapai target, serta serapan anggaran "
          f"{persen(realisasi, pagu)}%."),
    ]  # fmt: skip
    return Naskah(blok)


# --- a district office, 2019: old codes and accounts, money with "Rp." ---------------------------

KEC = [
    ("01", "Program Pelayanan Administrasi Perkantoran", [
        ("01.01", "Penyediaan jasa surat menyurat", 4_500_000, 4_500_000),
        ("01.02", "Penyediaan jasa komunikasi, sumber daya air dan listrik", 36_240_000,
         31_987_415),
        ("01.10", "Penyediaan alat tulis kantor", 22_875_300, 22_870_000),
    ]),
    ("02", "Program Peningkatan Sarana dan Prasarana Aparatur", [
        ("02.22", "Pemeliharaan rutin/berkala gedung kantor", 48_000_000, 47_215_000),
        ("02.24", "Pemeliharaan rutin/berkala kendaraan dinas/operasional", 61_500_000,
         58_344_250),
    ]),
    ("15", "Program Pemberdayaan Masyarakat Kelurahan", [
        ("15.01", "Pembinaan lembaga kemasyarakatan", 118_400_000, 112_050_000),
        ("15.04", "Pelaksanaan musyawarah perencanaan pembangunan", 27_650_000, 27_650_000),
        ("15.07", "Fasilitasi pelayanan administrasi terpadu kecamatan", 95_300_000, 93_118_700),
    ]),
]  # fmt: skip
BTL = (1_846_220_118, 1_790_554_903)


def laporan_kecamatan() -> Naskah:
    """Style: 2019, belanja langsung and tidak langsung, "Rp." in cells, tables 1, 2, 3."""
    opd = "Kecamatan Telaga Biru Kota Sentosa"
    bl = tuple(sum(k[i] for _, _, isi in KEC for k in isi) for i in (2, 3))
    total = (bl[0] + BTL[0], bl[1] + BTL[1])

    def r(nilai: int) -> str:
        return f"Rp. {rp(nilai, False)},-"

    baris = []
    for kode, nama, isi in KEC:
        a, b = sum(k[2] for k in isi), sum(k[3] for k in isi)
        baris.append([kode, nama, r(a), r(b), f"{persen(b, a)} %"])
        baris += [[k, n, r(x), r(y), f"{persen(y, x)} %"] for k, n, x, y in isi]
    blok = [
        P(f"Laporan Kinerja {opd} Tahun 2019"),
        P("RINGKASAN EKSEKUTIF"),
        P(f"Laporan Kinerja {opd} Tahun 2019 menyajikan pertanggungjawaban atas 2 sasaran dan 3 "
          f"indikator. Belanja langsung sebesar {r(bl[0])} terealisasi {r(bl[1])} "
          f"({persen(bl[1], bl[0])} %), sedangkan belanja tidak langsung sebesar {r(BTL[0])} "
          f"terealisasi {r(BTL[1])} atau {persen(BTL[1], BTL[0])} %."),
        Bab("I", "Pendahuluan"),
        Sub("1.1", "Kedudukan"),
        P("Camat dibantu oleh seorang sekretaris dan 4 (empat) kepala seksi, yaitu :"),
        Butir(["Kepala Seksi Pemerintahan", "Kepala Seksi Pelayanan Umum",
               "Kepala Seksi Pemberdayaan Masyarakat", "Kepala Seksi Ketenteraman dan Ketertiban"],
              "a"),
        P("Jumlah pegawai pada tahun 2019 sebanyak 23 (dua puluh tiga) orang, didominasi oleh "
          "lulusan S1 dan diikuti lulusan SMA, D3 dan S2."),
        Tab("Tabel 1 Keadaan Pegawai Menurut Pendidikan",
            [["No", "Pendidikan", "Jumlah (orang)"]],
            [["1", "SMA", "7"], ["2", "D3", "3"], ["3", "S1", "11"], ["4", "S2", "2"],
             ["", "Total", "23"]]),
        Bab("II", "Perencanaan Kinerja"),
        Sub("2.1", "Perjanjian Kinerja"),
        P("Sasaran, indikator, dan target yang diperjanjikan adalah sebagai berikut :"),
        Tab("Tabel 2 Perjanjian Kinerja Tahun 2019",
            [["Sasaran", "Indikator", "Target"]],
            [["Meningkatnya kualitas pelayanan publik kecamatan",
              "Indeks Kepuasan Masyarakat (IKM)", "82"],
             ["", "Rata-rata waktu tunggu pelayanan administrasi", "20 menit"],
             ["Meningkatnya partisipasi masyarakat dalam pembangunan",
              "Persentase usulan musrenbang yang diakomodasi", "60 %"]]),
        P(f"Untuk mencapainya dialokasikan 3 program dan 8 kegiatan dengan belanja langsung "
          f"{r(bl[0])}."),
        Bab("III", "Akuntabilitas Kinerja"),
        Sub("3.1", "Capaian Kinerja"),
        P("Hasil pengukuran kinerja tahun 2019 dapat dilihat pada Tabel 3 di bawah ini :"),
        Tab("Tabel 3 Capaian Kinerja Tahun 2019",
            [["Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]],
            [["Meningkatnya kualitas pelayanan publik kecamatan",
              "Indeks Kepuasan Masyarakat (IKM)", "82", "83,64", "102,00 %"],
             ["", "Rata-rata waktu tunggu pelayanan administrasi", "20 menit", "18 menit",
              "110,00 %"],
             ["Meningkatnya partisipasi masyarakat dalam pembangunan",
              "Persentase usulan musrenbang yang diakomodasi", "60 %", "57 %", "95,00 %"]]),
        P("Indeks Kepuasan Masyarakat (IKM) mencapai 83,64 dari target 82 atau capaian 102,00 %. "
          "Keberhasilan ini disebabkan oleh loket terpadu. Program dan kegiatan yang mendukung "
          "adalah fasilitasi pelayanan administrasi terpadu kecamatan. Capaian tahun sebelumnya, "
          "target akhir Renstra, dan efisiensi penggunaan sumber daya dibahas terpisah."),
        Sub("3.2", "Realisasi Anggaran"),
        P("Realisasi belanja langsung menurut program dan kegiatan tersaji pada Tabel 4 "
          "berikut :"),
        Tab("Tabel 4 Realisasi Belanja Langsung Tahun 2019",
            [["Kode", "Program dan Kegiatan", "Anggaran", "Realisasi", "Persentase"]], baris),
        Tab("Tabel 5 Realisasi Belanja Tahun 2019",
            [["No", "Jenis Belanja", "Anggaran", "Realisasi", "Sisa Anggaran", "%"]],
            [["1", "Belanja Tidak Langsung", r(BTL[0]), r(BTL[1]), r(BTL[0] - BTL[1]),
              persen(BTL[1], BTL[0])],
             ["2", "Belanja Langsung", r(bl[0]), r(bl[1]), r(bl[0] - bl[1]),
              persen(bl[1], bl[0])],
             ["", "Jumlah", r(total[0]), r(total[1]), r(total[0] - total[1]),
              persen(total[1], total[0])]]),
        P(f"Jumlah seluruh belanja {opd} tahun 2019 sebesar {r(total[0])} dengan realisasi "
          f"{r(total[1])} atau {persen(total[1], total[0])} %."),
        Bab("IV", "Penutup"),
        P("Dari 3 indikator, 2 indikator tercapai dan 1 indikator tidak tercapai. Langkah "
          "perbaikan akan dilakukan pada tahun berikutnya."),
    ]  # fmt: skip
    return Naskah(blok)
