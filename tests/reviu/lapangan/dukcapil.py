"""A civil registry of 2021: Roman chapters without the word BAB, quarters that add up, full codes
of 2021 with sub kegiatan, amounts with ",00", a physical percent, efficiency beside."""

from decimal import Decimal

from .tulis import H, Laporan, P, T, d, n, naik, pc, rerata

OPD = "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Rimba Jaya"
IKU = [  # indikator, satuan, target, TW1..TW4 (cumulative), arah
    ("Persentase kepemilikan KTP elektronik", "%", "98,50", "96,12", "96,94", "97,80", "98,71"),
    ("Cakupan kepemilikan Kartu Identitas Anak (KIA)", "%", "45,00", "28,40", "33,15", "37,92",
     "41,36"),
    ("Cakupan penerbitan akta kelahiran 0-18 tahun", "%", "95,00", "92,80", "93,55", "94,70",
     "96,02"),
    ("Jumlah OPD yang memanfaatkan data kependudukan", "OPD", "14", "6", "9", "12", "15"),
    ("Indeks Kepuasan Masyarakat (IKM)", "Indeks", "84,00", "-", "83,20", "-", "85,47"),
]  # fmt: skip
KEG = [  # kode, nama, sub: kode, nama, pagu, realisasi, fisik
    ("2.12.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", [
        ("2.12.01.2.02", "Administrasi Keuangan Perangkat Daerah", [
            ("2.12.01.2.02.01", "Penyediaan Gaji dan Tunjangan ASN", 4_215_330_120, 4_102_887_346,
             "100"),
            ("2.12.01.2.02.05", "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD",
             12_500_000, 12_340_000, "100")]),
        ("2.12.01.2.08", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", [
            ("2.12.01.2.08.02", "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
             318_000_000, 276_443_918, "90")])]),
    ("2.12.02", "PROGRAM PENDAFTARAN PENDUDUK", [
        ("2.12.02.2.01", "Pelayanan Pendaftaran Penduduk", [
            ("2.12.02.2.01.01", "Pencatatan, Penatausahaan dan Penerbitan Dokumen atas Pendaftaran "
             "Penduduk", 725_480_000, 698_115_250, "100"),
            ("2.12.02.2.01.03", "Peningkatan Pelayanan Pendaftaran Penduduk", 184_750_000,
             171_206_500, "95")])]),
    ("2.12.03", "PROGRAM PENCATATAN SIPIL", [
        ("2.12.03.2.01", "Pelayanan Pencatatan Sipil", [
            ("2.12.03.2.01.02", "Peningkatan dalam Pelayanan Pencatatan Sipil", 96_300_000,
             95_870_000, "100")])]),
    ("2.12.04", "PROGRAM PENGELOLAAN INFORMASI ADMINISTRASI KEPENDUDUKAN", [
        ("2.12.04.2.01", "Pengumpulan Data Kependudukan dan Pemanfaatan dan Penyajian Database "
         "Kependudukan", [
             ("2.12.04.2.01.02", "Pengolahan dan Penyajian Data Kependudukan", 132_600_000,
              128_945_000, "100")])]),
]  # fmt: skip


def sub_dari(keg):
    return [s for _, _, sub in keg for s in sub]


def uang(sub) -> tuple[int, int]:
    return sum(s[2] for s in sub), sum(s[3] for s in sub)


def fisik(isi) -> str:
    return rerata(*isi)


def laporan() -> Laporan:
    semua = [s for p in KEG for s in sub_dari(p[2])]
    pagu, real = uang(semua)
    cap = [naik(i[2], i[6]) for i in IKU]
    baris = []
    for kode, nama, keg in KEG:
        a, b = uang(sub_dari(keg))
        fisik_keg = [fisik([s[4] for s in k[2]]) for k in keg]
        baris.append([kode, nama, n(a) + ",00", n(b) + ",00", pc(b, a), fisik(fisik_keg)])
        for k, f in zip(keg, fisik_keg, strict=True):
            a, b = uang(k[2])
            baris.append([k[0], k[1], n(a) + ",00", n(b) + ",00", pc(b, a), f])
            baris += [
                [s[0], s[1], n(s[2]) + ",00", n(s[3]) + ",00", pc(s[3], s[2]), fisik([s[4]])]
                for s in k[2]
            ]
    baris.append(["", "JUMLAH TOTAL", n(pagu) + ",00", n(real) + ",00", pc(real, pagu), ""])
    tw = [612_440_118, 1_418_905_730, 1_377_820_466]
    tw.append(real - sum(tw))
    kum = [sum(tw[: k + 1]) for k in range(4)]
    serap = Decimal(real) * 100 / pagu
    rata = rerata(*cap)
    efisien = str((d(rata) - serap.quantize(Decimal("0.01"))).quantize(Decimal("0.01"))).replace(
        ".", ",")  # fmt: skip
    blok = [
        P("LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH (LAKIP)"),
        P("DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL\nKABUPATEN RIMBA JAYA\nTAHUN ANGGARAN 2021"),
        H(1, "KATA PENGANTAR"),
        P(f"LAKIP {OPD} Tahun 2021 disusun untuk memenuhi amanat Peraturan Presiden Nomor 29 Tahun "
          "2014. Semoga laporan ini bermanfaat."),
        H(1, "I. PENDAHULUAN"),
        H(2, "A. GAMBARAN ORGANISASI"),
        P("Dinas Dukcapil melayani penduduk Kabupaten Rimba Jaya sebanyak 287.914 jiwa (Data "
          "Konsolidasi Bersih Semester II 2021), terdiri dari 146.872 laki-laki dan 141.042 "
          "perempuan, dengan 89.540 kepala keluarga. Wajib KTP sebanyak 201.335 jiwa."),
        P("Pelayanan dilakukan di Mal Pelayanan Publik Jl. Sudirman No. 12, pukul 08.00-15.00 WIB, "
          "WhatsApp 0812-7788-9900, serta melalui 8 UPT kecamatan."),
        H(2, "B. KEPEGAWAIAN"),
        P("Jumlah pegawai sebanyak 47 orang terdiri dari 29 PNS dan 18 tenaga kontrak. Dilihat dari "
          "pangkat/golongan, PNS golongan IV sebanyak 5 orang, golongan III sebanyak 17 orang dan "
          "golongan II sebanyak 7 orang."),
        T("Tabel 1. Pegawai Menurut Jabatan Tahun 2021",
          [["No.", "Jabatan", "Jumlah (orang)"]],
          [["1.", "Eselon II", "1"], ["2.", "Eselon III", "5"], ["3.", "Eselon IV", "11"],
           ["4.", "Fungsional/Pelaksana", "12"], ["5.", "Tenaga Kontrak", "18"],
           ["", "Total", "47"]]),
        H(1, "II. PERENCANAAN KINERJA"),
        H(2, "A. PERJANJIAN KINERJA"),
        P("Perjanjian Kinerja tahun 2021 berisi 2 (dua) sasaran dengan 5 (lima) indikator. Dana "
          f"yang disediakan sebesar Rp {n(pagu)},00 untuk 4 program, 5 kegiatan dan 7 sub "
          "kegiatan."),
        T("Tabel 2. Perjanjian Kinerja Tahun 2021",
          [["No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]],
          [["1.", "Meningkatnya tertib administrasi kependudukan", *IKU[0][:3]],
           *(["", "", *i[:3]] for i in IKU[1:4]),
           ["2.", "Meningkatnya kualitas pelayanan publik", *IKU[4][:3]]]),
        H(1, "III. AKUNTABILITAS KINERJA"),
        H(2, "A. CAPAIAN KINERJA"),
        P("Realisasi per triwulan bersifat kumulatif; realisasi tahun 2021 adalah realisasi "
          "triwulan IV."),
        T("Tabel 3. Realisasi Kinerja per Triwulan Tahun 2021",
          [["No.", "Indikator Kinerja", "Satuan", "Target", "Realisasi Triwulan", "<", "<", "<",
            "Capaian (%)"], ["^", "^", "^", "^", "I", "II", "III", "IV", "^"]],
          [[f"{k}.", *i, cap[k - 1]] for k, i in enumerate(IKU, 1)],
          "Keterangan: (-) tidak diukur pada triwulan tersebut"),
        P(f"Rata-rata capaian kinerja dinas sebesar {rata}%. Empat dari lima indikator telah "
          "memenuhi target, sedangkan cakupan kepemilikan KIA baru mencapai 41,36% dari target "
          f"45,00% ({cap[1]}%). Kendalanya blangko KIA terbatas hanya 12.000 keping dari kebutuhan "
          "35.000 keping."),
        P("Dibandingkan tahun 2020, kepemilikan KTP elektronik naik dari 95,83% menjadi 98,71% "
          "atau meningkat 2,88 poin. Jumlah akta kelahiran terbit 9.412 lembar, naik 12,5% dari "
          "tahun sebelumnya sebanyak 8.366 lembar. Target akhir RPJMD tahun 2024 adalah 99,50%, "
          "sedangkan target nasional 99,00%."),
        H(2, "B. REALISASI ANGGARAN"),
        T("Tabel 4. Realisasi Anggaran Tahun 2021",
          [["Kode Rekening", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi Keuangan",
            "<", "Realisasi Fisik (%)"], ["^", "^", "(Rp)", "(Rp)", "(%)", "^"]],
          baris, "Sumber: Bendahara Pengeluaran, 2021"),
        P(f"Dari pagu Rp {n(pagu)},00 telah terealisasi Rp {n(real)},00 atau {pc(real, pagu)}%. "
          f"Dengan demikian terdapat sisa Rp {n(pagu - real)},00 atau {pc(pagu - real, pagu)}%."),
        T("Tabel 5. Penyerapan Anggaran per Triwulan",
          [["Triwulan", "Realisasi (Rp)", "Kumulatif (Rp)", "% Kumulatif"]],
          [[r, n(t), n(k), pc(k, pagu)]
           for r, t, k in zip(("I", "II", "III", "IV"), tw, kum, strict=True)]),
        P(f"Tingkat efisiensi adalah selisih rata-rata capaian {rata}% dengan serapan "
          f"{pc(real, pagu)}%, yaitu {efisien}%."),
        H(1, "IV. PENUTUP"),
        P(f"Dengan 5 indikator dan rata-rata capaian {rata}%, kinerja {OPD} tahun 2021 dinyatakan "
          "baik. Upaya tahun 2022: jemput bola ke 114 desa, kerja sama dengan 6 rumah sakit, dan "
          "penambahan 3 alat perekaman."),
    ]  # fmt: skip
    a, b = uang(sub_dari(KEG[1][2]))
    tanam = [
        ("jumlah", n(a) + ",00", n(a - 90_000) + ",00", "PROGRAM PENDAFTARAN", n(a)),
        ("jumlah", "276.443.918,00", "276.434.918,00", "2.08.02", "276.443.918"),
        ("jumlah", n(real) + ",00", n(real + 1_000_000) + ",00", "JUMLAH TOTAL", n(real)),
        ("persen", pc(171_206_500, 184_750_000), "92,76", "2.12.02.2.01.03",
         pc(171_206_500, 184_750_000)),
        ("jumlah", n(kum[2]), n(kum[2] + 27_000), "| III |", n(kum[2])),
        ("persen", pc(kum[1], pagu), "37,53", "| II |", pc(kum[1], pagu)),
        ("fisik", "97,50", "79,50", "2.12.02.2.01 ", "97,50"),
        ("capaian", cap[1], "92,11", "KIA", cap[1]),
        ("capaian", cap[3], "107,41", "OPD | ", cap[3]),
        ("target", "98,50", "98,00", "Tabel 2", "98,50"),
        ("nama", "Cakupan penerbitan akta kelahiran 0-18 tahun",
         "Cakupan penerbitan akta kematian 0-18 tahun", "Tabel 3", "kematian"),
        ("diukur", "Indeks Kepuasan Masyarakat (IKM)", "Indeks Profesionalitas ASN", "Tabel 2",
         "Profesionalitas"),
        ("pegawai", "29 PNS", "28 PNS", "", "47"),
        ("pegawai", "17 orang dan", "27 orang dan", "", "29"),
        ("pegawai", "11", "10", "Eselon IV", "47"),
        ("pegawai", "146.872 laki-laki", "146.782 laki-laki", "", "287.914"),
        ("cacah", "7 sub kegiatan", "8 sub kegiatan", "", "7"),
        ("cacah", "4 program, 5", "5 program, 5", "", "4"),
        ("cacah", "Empat dari lima indikator", "Tiga dari lima indikator", "", "4"),
        ("rupiah", n(pagu), n(pagu + 900_000), "Dana yang disediakan", n(pagu)),
        ("rupiah", n(real), n(real - 900), "Dari pagu", n(real)),
        ("sisa prosa", n(pagu - real), n(pagu - real + 9), "Dari pagu", n(pagu - real)),
        ("persen prosa", pc(pagu - real, pagu) + "%.", "5,41%.", "Dari pagu",
         pc(pagu - real, pagu)),
        ("persen prosa", f"({cap[1]}%)", "(92,11%)", "", cap[1]),
        ("target prosa", "dari target 45,00%", "dari target 54,00%", "", "45"),
        ("tumbuh", "meningkat 2,88 poin", "meningkat 2,98 poin", "", "2,88"),
        ("tumbuh", "naik 12,5% dari", "naik 15,2% dari", "", "12,5"),
        ("efisiensi", f"yaitu {efisien}%", "yaitu 9,99%", "", efisien),
        ("nomor", "Tabel 5. Penyerapan", "Tabel 6. Penyerapan", "", "6"),
        ("kode ganda", "2.12.02.2.01.03", "2.12.02.2.01.01", "", "2.12.02.2.01.01"),
        ("angka cacat", "4.215.330.120,00", "4.215.330.12,00", "02.01 |", "4.215.330.12"),
    ]  # fmt: skip
    return Laporan("dukcapil", blok, tanaman=tanam)
