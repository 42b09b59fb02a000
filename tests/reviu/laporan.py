"""Three invented agencies whose reports are made from data, in three styles, without an error.

Every amount, percentage and count is computed here, so that a finding in such a report is a false
alarm, and one replaced word is one error.
"""

from decimal import ROUND_HALF_UP, Decimal

from .naskah import Bab, Butir, Daftar, Naskah, P, Sub, Tab


def rp(nilai: int, sen: bool = True) -> str:
    return f"{nilai:,}".replace(",", ".") + (",00" if sen else "")


def persen(atas: int | Decimal, bawah: int | Decimal) -> str:
    nilai = (Decimal(atas) * 100 / Decimal(bawah)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return str(nilai).replace(".", ",")


# --- a health office, 2022, full codes with sub kegiatan -----------------------------------------

KESEHATAN = [
    ("1.02.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", [
        ("1.02.01.2.01", "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah", [
            ("1.02.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah",
             45_250_000, 48_750_000, 47_118_500),
            ("1.02.01.2.01.0006", "Koordinasi dan Penyusunan Laporan Capaian Kinerja",
             31_400_000, 29_915_000, 29_870_250),
        ]),
        ("1.02.01.2.02", "Administrasi Keuangan Perangkat Daerah", [
            ("1.02.01.2.02.0001", "Penyediaan Gaji dan Tunjangan ASN",
             6_412_875_300, 6_507_220_145, 6_391_044_812),
        ]),
    ]),
    ("1.02.02", "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat", [
        ("1.02.02.2.01", "Penyediaan Fasilitas Pelayanan Kesehatan", [
            ("1.02.02.2.01.0006", "Pengembangan Puskesmas", 2_150_000_000, 2_418_330_000,
             2_377_654_100),
            ("1.02.02.2.01.0014", "Pengadaan Alat Kesehatan", 1_875_000_000, 1_722_500_750,
             1_633_918_420),
            ("1.02.02.2.01.0023", "Pengadaan Obat dan Vaksin", 985_600_000, 1_104_275_600,
             1_098_004_337),
        ]),
        ("1.02.02.2.02", "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan", [
            ("1.02.02.2.02.0001", "Pengelolaan Pelayanan Kesehatan Ibu Hamil", 214_300_000,
             198_765_400, 190_233_800),
            ("1.02.02.2.02.0015", "Pengelolaan Pelayanan Kesehatan Gizi Masyarakat", 176_450_000,
             183_990_000, 183_990_000),
        ]),
    ]),
    ("1.02.03", "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan", [
        ("1.02.03.2.03", "Pengembangan Mutu dan Peningkatan Kompetensi Teknis SDM Kesehatan", [
            ("1.02.03.2.03.0001", "Pengembangan Mutu Sumber Daya Manusia Kesehatan", 265_000_000,
             240_118_000, 201_447_650),
        ]),
    ]),
]  # fmt: skip

# sasaran, indikator, satuan, target per tahun 2021–2026, realisasi 2021 dan 2022, arah
IKU_KESEHATAN = [
    ("Meningkatnya derajat kesehatan ibu dan anak",
     "Persentase persalinan di fasilitas kesehatan", "%",
     ["88", "90", "92", "94", "96", "98"], ("87,40", "91,35"), "naik"),
    ("Meningkatnya derajat kesehatan ibu dan anak",
     "Prevalensi stunting", "%", ["21", "18", "16", "14", "12", "10"], ("20,10", "17,10"),
     "turun"),
    ("Meningkatnya mutu pelayanan kesehatan",
     "Persentase puskesmas terakreditasi paripurna", "%",
     ["40", "50", "60", "70", "80", "100"], ("40,00", "45,00"), "naik"),
    ("Meningkatnya mutu pelayanan kesehatan",
     "Indeks kepuasan masyarakat", "indeks",
     ["80", "82", "84", "86", "88", "90"], ("81,25", "83,40"), "naik"),
    ("Meningkatnya akuntabilitas kinerja Dinas Kesehatan",
     "Nilai SAKIP Dinas Kesehatan", "nilai",
     ["70", "72", "74", "76", "78", "80"], ("69,88", "73,15"), "naik"),
]  # fmt: skip


def jumlah(program) -> tuple[int, int, int]:
    sub = [s for _, _, keg in program for _, _, isi in keg for s in isi]
    return tuple(sum(s[i] for s in sub) for i in (2, 3, 4))


def capaian(target: str, realisasi: str, arah: str) -> Decimal:
    t, r = (Decimal(isi.replace(",", ".")) for isi in (target, realisasi))
    nilai = r * 100 / t if arah == "naik" else (2 * t - r) * 100 / t
    return nilai.quantize(Decimal("0.01"), ROUND_HALF_UP)


def koma(nilai: Decimal) -> str:
    return str(nilai).replace(".", ",")


def kategori(nilai: Decimal) -> str:
    for batas, label in ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah")):
        if nilai >= batas:
            return label
    return "Sangat Rendah"


def tabel_anggaran(judul: str, program, *, sisa: bool) -> Tab:
    """Programme, kegiatan and sub kegiatan with full codes and a total at the bottom."""
    kepala = ["Kode", "Program / Kegiatan / Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]
    kepala += ["Sisa (Rp)", "%"] if sisa else ["%"]
    baris = []

    def tambah(kode, nama, p, r):
        satu = [kode, nama, rp(p), rp(r)]
        baris.append(satu + ([rp(p - r), persen(r, p)] if sisa else [persen(r, p)]))

    for kode, nama, keg in program:
        tambah(kode, nama, *jumlah([(kode, nama, keg)])[1:])
        for k, n, isi in keg:
            tambah(k, n, sum(s[3] for s in isi), sum(s[4] for s in isi))
            for s in isi:
                tambah(s[0], s[1], s[3], s[4])
    _, p, r = jumlah(program)
    tambah("", "JUMLAH", p, r)
    return Tab(judul, [kepala], baris)


def laporan_kesehatan() -> Naskah:
    """Style: "BAB I" with 1.1, codes of 2021 and later, categories, five-year targets."""
    opd = "Dinas Kesehatan Kabupaten Mekarsari"
    murni, pagu, realisasi = jumlah(KESEHATAN)
    program, keg = len(KESEHATAN), sum(len(k) for _, _, k in KESEHATAN)
    sub = sum(len(s) for _, _, k in KESEHATAN for _, _, s in k)
    iku = IKU_KESEHATAN
    hasil = [capaian(i[3][1], i[4][1], i[5]) for i in iku]
    lalu = [capaian(i[3][0], i[4][0], i[5]) for i in iku]
    capai = sum(n >= 100 for n in hasil)
    rerata = (sum(hasil) / len(hasil)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    sasaran = list(dict.fromkeys(i[0] for i in iku))
    modal, barang = 1_633_918_420 + 2_377_654_100, realisasi - 6_391_044_812 - 4_011_572_520
    pagu_modal, pagu_barang = 2_418_330_000 + 1_722_500_750, pagu - 6_507_220_145 - 4_140_830_750
    blok = [
        P(f"Laporan Kinerja Instansi Pemerintah (LKjIP) {opd} Tahun 2022"),
        P("KATA PENGANTAR"),
        P(f"Laporan Kinerja Instansi Pemerintah {opd} Tahun 2022 disusun sebagai wujud "
          "pertanggungjawaban atas pelaksanaan tugas dan fungsi dalam mencapai sasaran strategis."),
        P("IKHTISAR EKSEKUTIF"),
        P(f"Pada tahun 2022 {opd} menetapkan {len(sasaran)} (tiga) sasaran strategis dengan "
          f"{len(iku)} (lima) indikator kinerja. Sebanyak {capai} indikator mencapai target. "
          f"Anggaran setelah perubahan sebesar Rp {rp(pagu)} terealisasi sebesar "
          f"Rp {rp(realisasi)} atau {persen(realisasi, pagu)} %."),
        Daftar("DAFTAR ISI", [
            ("KATA PENGANTAR", "i"), ("IKHTISAR EKSEKUTIF", "ii"), ("DAFTAR ISI", "iii"),
            ("BAB I PENDAHULUAN", "1"), ("1.1 Latar Belakang", "1"),
            ("1.2 Kepegawaian", "2"), ("BAB II PERENCANAAN KINERJA", "4"),
            ("2.1 Rencana Strategis", "4"), ("2.2 Perjanjian Kinerja", "6"),
            ("BAB III AKUNTABILITAS KINERJA", "8"), ("3.1 Capaian Kinerja", "8"),
            ("3.2 Realisasi Anggaran", "12"), ("BAB IV PENUTUP", "15"),
        ]),
        Daftar("DAFTAR TABEL", [
            ("Tabel 1.1 Pegawai Menurut Pendidikan", "2"),
            ("Tabel 1.2 Pegawai Menurut Golongan", "3"),
            ("Tabel 2.1 Target Indikator Kinerja Tahun 2021–2026", "5"),
            ("Tabel 2.2 Perjanjian Kinerja Tahun 2022", "6"),
            ("Tabel 3.1 Capaian Kinerja Tahun 2022", "8"),
            ("Tabel 3.2 Perbandingan Capaian Tahun 2021 dan 2022", "9"),
            ("Tabel 3.3 Anggaran dan Realisasi Tahun 2022", "12"),
            ("Tabel 3.4 Realisasi Belanja Tahun 2022", "14"),
        ]),
        Bab("I", "Pendahuluan"),
        Sub("1.1", "Latar Belakang"),
        P("Setiap perangkat daerah wajib mempertanggungjawabkan kinerjanya setiap tahun sesuai "
          "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, "
          "Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah."),
        P("Susunan organisasi terdiri dari 3 (tiga) bidang meliputi:"),
        Butir(["Bidang Kesehatan Masyarakat", "Bidang Pencegahan dan Pengendalian Penyakit",
               "Bidang Pelayanan dan Sumber Daya Kesehatan"], "a"),
        Sub("1.2", "Kepegawaian"),
        P(f"Jumlah pegawai {opd} pada tahun 2022 sebanyak 61 orang, terdiri dari 27 orang "
          "laki-laki dan 34 orang perempuan. Menurut pendidikan dapat dilihat pada tabel 1.1 "
          "berikut:"),
        Tab("Tabel 1.1 Pegawai Menurut Pendidikan Tahun 2022",
            [["No", "Pendidikan", "Laki-laki", "Perempuan", "Jumlah"]],
            [["1", "SMA", "6", "3", "9"], ["2", "D3", "7", "13", "20"],
             ["3", "S1", "11", "16", "27"],
             ["4", "S2", "3", "2", "5"], ["", "Jumlah", "27", "34", "61"]]),
        P("Pegawai golongan III berjumlah 41 orang seperti terlihat pada Tabel 1.2 berikut ini."),
        Tab("Tabel 1.2 Pegawai Menurut Golongan Tahun 2022",
            [["No", "Golongan", "Laki-laki", "Perempuan", "Jumlah"]],
            [["1", "Golongan II", "5", "7", "12"], ["2", "Golongan III", "18", "23", "41"],
             ["3", "Golongan IV", "4", "4", "8"], ["", "Jumlah", "27", "34", "61"]]),
        Bab("II", "Perencanaan Kinerja"),
        Sub("2.1", "Rencana Strategis"),
        P("Target indikator kinerja selama lima tahun disajikan pada tabel berikut."),
        Tab("Tabel 2.1 Target Indikator Kinerja Tahun 2021–2026",
            [["Sasaran", "Indikator", "Satuan", "Target", "", "", "", "", ""],
             ["", "", "", "2021", "2022", "2023", "2024", "2025", "2026"]],
            [[i[0] if n == 0 or iku[n - 1][0] != i[0] else "", i[1], i[2], *i[3]]
             for n, i in enumerate(iku)]),
        Sub("2.2", "Perjanjian Kinerja"),
        P(f"Perjanjian Kinerja memuat {len(sasaran)} sasaran dan {len(iku)} indikator."),
        Tab("Tabel 2.2 Perjanjian Kinerja Tahun 2022",
            [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]],
            [[str(n + 1), i[0], i[1], i[3][1] + (" %" if i[2] == "%" else "")]
             for n, i in enumerate(iku)]),
        P(f"Untuk mencapainya dilaksanakan {program} (tiga) program, {keg} (lima) kegiatan, dan "
          f"{sub} (sembilan) sub kegiatan pada tahun 2022 dengan anggaran murni sebesar "
          f"Rp {rp(murni)} yang kemudian berubah menjadi Rp {rp(pagu)}."),
        Bab("III", "Akuntabilitas Kinerja"),
        Sub("3.1", "Capaian Kinerja"),
        P("Kategori capaian ditetapkan menurut skala: 91 ke atas Sangat Tinggi, 76–90,99 Tinggi, "
          "66–75,99 Sedang, 51–65,99 Rendah, selebihnya Sangat Rendah."),
        P("Untuk indikator yang makin rendah makin baik, capaian dihitung dengan (2 x target - "
          "realisasi) / target x 100%. Hasilnya pada tabel 3.1 berikut:"),
        Tab("Tabel 3.1 Capaian Kinerja Tahun 2022",
            [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi",
              "Capaian (%)", "Kategori"], ["1", "2", "3", "4", "5", "6", "7", "8"]],
            [[str(n + 1), i[0], i[1], i[2], i[3][1], i[4][1], koma(hasil[n]), kategori(hasil[n])]
             for n, i in enumerate(iku)]
            + [["", "", "Rata-rata Capaian", "", "", "", koma(rerata), kategori(rerata)]]),
        P(f"Rata-rata capaian kinerja tahun 2022 adalah {koma(rerata)} %. Dari {len(iku)} "
          f"indikator, {len(iku) - capai} indikator tidak mencapai target."),
        *(P(f"Target {i[1]} tahun 2022 adalah {i[3][1]}{' %' if i[2] == '%' else ''}, realisasinya "
            f"{i[4][1]}{' %' if i[2] == '%' else ''} sehingga capaiannya {koma(hasil[n])} %. "
            "Penyebab keberhasilan antara lain pendampingan rutin, sedangkan hambatannya "
            "keterbatasan tenaga.") for n, i in enumerate(iku)),
        P("Perbandingan dengan tahun sebelumnya dan target akhir Renstra disajikan berikut ini. "
          "Belum ada standar nasional untuk sebagian indikator."),
        Tab("Tabel 3.2 Perbandingan Capaian Tahun 2021 dan 2022",
            [["Indikator", "Target", "", "Realisasi", "", "Capaian (%)", ""],
             ["", "2021", "2022", "2021", "2022", "2021", "2022"]],
            [[i[1], i[3][0], i[3][1], i[4][0], i[4][1], koma(lalu[n]), koma(hasil[n])]
             for n, i in enumerate(iku)]),
        Sub("3.2", "Realisasi Anggaran"),
        P("Anggaran dan realisasi setiap program, kegiatan, dan sub kegiatan dapat dilihat pada "
          "tabel 3.3 di bawah ini. Tingkat efisiensi dihitung dari capaian dikurangi serapan."),
        tabel_anggaran("Tabel 3.3 Anggaran dan Realisasi Tahun 2022", KESEHATAN, sisa=True),
        P(f"Program {KESEHATAN[1][1][8:]} mendapat anggaran sebesar "
          f"Rp {rp(jumlah([KESEHATAN[1]])[1])} dengan realisasi sebesar "
          f"Rp {rp(jumlah([KESEHATAN[1]])[2])} atau "
          f"{persen(jumlah([KESEHATAN[1]])[2], jumlah([KESEHATAN[1]])[1])} %."),
        Tab("Tabel 3.4 Realisasi Belanja Tahun 2022",
            [["Uraian", "Anggaran", "Realisasi", "Sisa", "%"]],
            [[n, rp(p), rp(r), rp(p - r), persen(r, p)] for n, p, r in (
                ("BELANJA DAERAH", pagu, realisasi),
                ("Belanja Operasi", pagu - pagu_modal, realisasi - modal),
                ("Belanja Pegawai", 6_507_220_145, 6_391_044_812),
                ("Belanja Barang dan Jasa", pagu_barang, barang),
                ("Belanja Modal", pagu_modal, modal))]),
        P(f"Realisasi belanja modal tahun 2022 sebesar Rp {rp(modal)} dari anggaran "
          f"Rp {rp(pagu_modal)}."),
        Bab("IV", "Penutup"),
        P(f"Realisasi anggaran tahun 2022 mencapai Rp {rp(realisasi)} dari anggaran Rp {rp(pagu)} "
          f"atau {persen(realisasi, pagu)} %. Capaian ini menjadi bekal perbaikan kinerja "
          f"{opd} pada tahun berikutnya."),
    ]  # fmt: skip
    return Naskah(blok)
