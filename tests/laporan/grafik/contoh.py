"""A catalogue of drawings, ordinary and hostile, that every general test walks through."""

from decimal import Decimal

from lkjip.laporan.grafik import (
    BaganOrganisasi,
    Bagian,
    BarisCapaian,
    BarisSerapan,
    BarisTumpuk,
    BatangKelompok,
    BatangMendatar,
    BatangSerapan,
    BatangTumpuk,
    BulletCapaian,
    ButirLereng,
    DuaBagian,
    GarisKilas,
    Grafik,
    KelompokBatang,
    KemajuanRenstra,
    LerengDuaTahun,
    Nilai,
    Panel,
    PanelSasaran,
    PohonKinerja,
    SiklusSakip,
    Simpul,
    SimpulKinerja,
    Status,
    TahunRenstra,
)

PANJANG = (
    "Persentase perangkat daerah yang menggunakan sistem persandian dalam penyajian informasi dan "
    "komunikasi di lingkungan Pemerintah Kota menurut hasil pengukuran tahun berjalan"
)
SEKATA = "Pertanggungjawaban" * 12
JAHAT = '<script>alert("x")</script> & <b style="color:red">\x00\x0b'


def n(angka: str | int | None, satuan: str = "", alasan: str = "") -> Nilai:
    if angka is None:
        return Nilai(None, alasan=alasan)
    return Nilai(Decimal(angka), f"{angka} {satuan}".strip())


BESAR = Nilai(Decimal("123456789012345.67"), "Rp 123.456.789.012.345,67")


def units(bidang: int = 3, seksi: int = 3, nama: str = "") -> tuple[Simpul, ...]:
    hasil = [
        Simpul("k", None, nama or "Kepala Dinas"),
        Simpul("s", "k", nama or "Sekretariat", "Sekretaris", "sekretariat"),
        Simpul("s1", "s", nama or "Subbagian Umum dan Kepegawaian"),
        Simpul("s2", "s", nama or "Subbagian Perencanaan, Evaluasi Pelaporan dan Keuangan"),
        Simpul("jf", "k", nama or "Kelompok Jabatan Fungsional", "", "fungsional"),
    ]
    for i in range(bidang):
        hasil.append(Simpul(f"b{i}", "k", nama or f"Bidang Urusan {i}", "Kepala Bidang", "bidang"))
        hasil += [
            Simpul(f"b{i}.{j}", f"b{i}", nama or f"Seksi Layanan {i}.{j}") for j in range(seksi)
        ]
    return tuple(hasil)


RANTAI = tuple(Simpul(str(i), str(i - 1) if i else None, f"Tingkat {i}") for i in range(9))

CAPAIAN = (
    BarisCapaian("Pemenuhan kebijakan SPBE", n(100, "%"), Status.TERCAPAI, n(250, "%"), n(25, "%")),
    BarisCapaian("Pemenuhan tata kelola", n(100, "%"), Status.TERCAPAI, n(120, "%"), n(100, "%")),
    BarisCapaian("Kelompok informasi masyarakat.", n("92.5", "%"), Status.MENDEKATI),
    BarisCapaian(
        "Indeks SPBE", n(None, alasan="belum dirilis"), Status.TIDAK_DIKETAHUI, None, n(None)
    ),
    BarisCapaian("Keluhan", n(-50, "%"), Status.BELUM, n(-50, "%"), n(300, "%")),
    BarisCapaian("Keluhan dibatasi", n(0, "%"), Status.BELUM, n(-150, "%"), n(-90, "%")),
    BarisCapaian("Lampau", n("1091.43", "%"), Status.TERCAPAI, tautan="/indikator/9/"),
)
CAPAIAN_PANJANG = (
    BarisCapaian(PANJANG, BESAR, Status.TERCAPAI, n(5), n(5), SEKATA, "https://contoh.id/a?b=1&c"),
    BarisCapaian(SEKATA, n(None, alasan=PANJANG), Status.TIDAK_DIKETAHUI, n(3), n(5), PANJANG),
    BarisCapaian("", n(0), Status.BELUM, kata=PANJANG),
)
CAPAIAN_JAHAT = (
    BarisCapaian(JAHAT, Nilai(Decimal(3), JAHAT), Status.BELUM, n(9), n(2), JAHAT, "/a?b='&c"),
)
SERAPAN = (
    BarisSerapan("Program A", n(700513683), n(448019183), n("63.96", "%"), n(252494500)),
    BarisSerapan("Kecil", n(6250000), n(0), n(0, "%"), n(6250000)),
    BarisSerapan("Belum dilaporkan", n(306250000), n(None, alasan="belum dilaporkan")),
    BarisSerapan("Lebih", n(100000000), n(320000000), n(320, "%"), n(-220000000), "/p/"),
    BarisSerapan("Tanpa pagu", n(None), n(0)),
    BarisSerapan("Pagu nol", n(0), n(5), n(None)),
    BarisSerapan("Negatif", n(-5), n(-3), n(60)),
)


def kinerja(teks: str, alasan: str = "belum dirilis", tautan: str = "") -> SimpulKinerja:
    def indikator(jenis: str, nilai: Nilai, status: Status, daun: bool = False) -> SimpulKinerja:
        return SimpulKinerja(jenis, teks, (), nilai, status, "", tautan, daun)

    sasaran = SimpulKinerja(
        "Sasaran 1",
        teks,
        (
            indikator("Indikator 1.1", n(100, "%"), Status.TERCAPAI),
            indikator("Indikator 1.2", n(None), Status.TIDAK_DIKETAHUI),
            indikator("Indikator 1.3", n(-50, "%"), Status.BELUM),
        ),
        n("92.5", "%"),
        Status.MENDEKATI,
        "Sangat Tinggi",
    )
    tujuan = indikator("Indikator T.1", n(None, alasan=alasan), Status.TIDAK_DIKETAHUI, True)
    return SimpulKinerja("Tujuan 1", teks, (tujuan, sasaran))


def dalam(tingkat: int) -> SimpulKinerja:
    anak = (dalam(tingkat - 1),) if tingkat else ()
    return SimpulKinerja(f"Jenjang {tingkat}", "Uraian jenjang", anak)


CONTOH: dict[str, Grafik] = {
    "batang": BatangMendatar(
        "Pegawai", (("SMA", n(11, "orang")), ("S1", n(32, "orang")), ("SMP", n(0, "orang")))
    ),
    "batang-satu": BatangMendatar("Pegawai", (("S1", n(32, "orang")),)),
    "batang-tanpa": BatangMendatar("Pegawai", ()),
    "batang-nol": BatangMendatar("Pegawai", (("S1", n(0)), ("S2", n(0)))),
    "batang-banyak": BatangMendatar("Pegawai", tuple((f"Baris {i}", n(i)) for i in range(60))),
    "batang-negatif": BatangMendatar("Pertumbuhan", (("A", n(-50, "%")), ("B", n(20, "%")))),
    "batang-negatif-semua": BatangMendatar("Turun", (("A", n(-50, "%")), ("B", n(-20, "%")))),
    "batang-panjang": BatangMendatar(
        "Panjang",
        ((PANJANG, BESAR), (SEKATA, n(None, alasan=PANJANG)), ("", n(5)), (PANJANG, n(None))),
    ),
    "batang-jahat": BatangMendatar(JAHAT, ((JAHAT, Nilai(Decimal(3), JAHAT)),), JAHAT, JAHAT),
    "kelompok": BatangKelompok(
        "Anggaran dan realisasi",
        ("Anggaran", "Realisasi"),
        (
            KelompokBatang("2019", (n(6568655256), n(5565110108)), "84,72 % terserap"),
            KelompokBatang("2020", (n("4894043446.88"), n(None, alasan="belum diaudit"))),
        ),
        anggaran=True,
    ),
    "kelompok-panjang": BatangKelompok(
        PANJANG,
        (PANJANG, SEKATA, "C"),
        (
            KelompokBatang(PANJANG, (BESAR, n(None, alasan=PANJANG), n(0)), PANJANG),
            KelompokBatang(SEKATA, (n(-5), n(0), n(None)), SEKATA),
        ),
    ),
    "kelompok-tanpa": BatangKelompok("Kosong", ("A",), ()),
    "kelompok-jahat": BatangKelompok(
        JAHAT, (JAHAT,), (KelompokBatang(JAHAT, (Nilai(None, "–", JAHAT),), JAHAT),)
    ),
    "dua": DuaBagian(
        "PNS dan PHL",
        Bagian("Pegawai Negeri Sipil", n(31, "orang"), "53,45 %"),
        Bagian("Pegawai Harian Lepas", n(27, "orang"), "46,55 %"),
        n(58, "orang"),
        "Jumlah pegawai",
    ),
    "dua-nol": DuaBagian("Nol", Bagian("A", n(0)), Bagian("B", n(0)), n(0)),
    "dua-sepihak": DuaBagian("Sepihak", Bagian("A", n(9)), Bagian("B", n(0)), n(9)),
    "dua-kecil": DuaBagian("Kecil", Bagian("A", n(100000)), Bagian("B", n(1)), n(100001)),
    "dua-kosong": DuaBagian("Kosong", Bagian("A", n(9)), Bagian("B", n(None, alasan=PANJANG))),
    "dua-panjang": DuaBagian(
        PANJANG, Bagian(PANJANG, BESAR, PANJANG), Bagian(SEKATA, BESAR), BESAR, PANJANG
    ),
    "dua-jahat": DuaBagian(JAHAT, Bagian(JAHAT, n(1), JAHAT), Bagian(JAHAT, n(2)), n(3), JAHAT),
    "tumpuk": BatangTumpuk(
        "PNS menurut pendidikan",
        ("Laki-laki", "Perempuan"),
        (
            BarisTumpuk("SD", (n(1), n(0)), n(1, "orang")),
            BarisTumpuk("S1", (n(13), n(7)), n(20, "orang")),
            BarisTumpuk("S2", (n(2), n(None)), n(None)),
        ),
    ),
    "tumpuk-nol": BatangTumpuk("Nol", ("L", "P"), (BarisTumpuk("SD", (n(0), n(0)), n(0)),)),
    "tumpuk-tanpa": BatangTumpuk("Kosong", ("L", "P"), ()),
    "tumpuk-panjang": BatangTumpuk(
        PANJANG,
        (PANJANG, SEKATA, "C", "D", "E", "F", "G"),
        (BarisTumpuk(PANJANG, (n(1),) * 7, BESAR), BarisTumpuk(SEKATA, (BESAR,) * 7, BESAR)),
    ),
    "tumpuk-jahat": BatangTumpuk(JAHAT, (JAHAT,), (BarisTumpuk(JAHAT, (n(1),), n(1)),)),
    "siklus": SiklusSakip("Siklus SAKIP"),
    "siklus-satu": SiklusSakip("Satu", (("Rencana", ""),)),
    "siklus-tanpa": SiklusSakip("Tanpa", ()),
    "siklus-banyak": SiklusSakip("Banyak", tuple((f"Langkah {i}", PANJANG) for i in range(14))),
    "siklus-panjang": SiklusSakip(PANJANG, ((PANJANG, PANJANG), (SEKATA, SEKATA)), PANJANG),
    "siklus-jahat": SiklusSakip(JAHAT, ((JAHAT, JAHAT), (JAHAT, JAHAT)), JAHAT),
    "bagan": BaganOrganisasi("Struktur organisasi", units()),
    "bagan-satu": BaganOrganisasi("Satu", (Simpul("k", None, "Kepala"),)),
    "bagan-tanpa": BaganOrganisasi("Tanpa", ()),
    "bagan-banyak": BaganOrganisasi("Banyak", units(11, 5)),
    "bagan-sisi": BaganOrganisasi("Tanpa bidang", units(0)),
    "bagan-rantai": BaganOrganisasi("Rantai", RANTAI),
    "bagan-panjang": BaganOrganisasi("Panjang", units(5, 2, f"{PANJANG} {SEKATA}")),
    "bagan-jahat": BaganOrganisasi(JAHAT, (Simpul("k", None, JAHAT, JAHAT),)),
    "bullet": BulletCapaian("Capaian", CAPAIAN, "capaian 2019"),
    "bullet-satu": BulletCapaian("Capaian", CAPAIAN[:1]),
    "bullet-tanpa": BulletCapaian("Capaian", ()),
    "bullet-kosong": BulletCapaian("Capaian", CAPAIAN[3:4]),
    "bullet-panjang": BulletCapaian(PANJANG, CAPAIAN_PANJANG, PANJANG, PANJANG),
    "bullet-jahat": BulletCapaian(JAHAT, CAPAIAN_JAHAT, JAHAT, JAHAT),
    "panel": PanelSasaran(
        "Sasaran",
        (
            Panel("Layanan publik bermutu", n("97.5", "%"), Status.MENDEKATI, CAPAIAN[:3]),
            Panel("Persandian", n(None), Status.TIDAK_DIKETAHUI, CAPAIAN[3:4], "", "/sasaran/2/"),
            Panel("Keluhan", n(-50, "%"), Status.BELUM, CAPAIAN[4:], "Sangat Rendah"),
        ),
        "capaian 2019",
    ),
    "panel-tanpa": PanelSasaran("Sasaran", ()),
    "panel-hampa": PanelSasaran("Sasaran", (Panel("A", n(None), Status.TIDAK_DIKETAHUI, ()),)),
    "panel-panjang": PanelSasaran(
        PANJANG,
        (
            Panel(PANJANG, BESAR, Status.BELUM, CAPAIAN_PANJANG, SEKATA),
            Panel(SEKATA, n(None, alasan=SEKATA), Status.TERCAPAI, CAPAIAN_PANJANG, PANJANG),
        ),
        PANJANG,
    ),
    "panel-jahat": PanelSasaran(
        JAHAT, (Panel(JAHAT, n(3), Status.BELUM, CAPAIAN_JAHAT, JAHAT, "#a"),), JAHAT
    ),
    "serapan": BatangSerapan("Serapan", SERAPAN),
    "serapan-persen": BatangSerapan("Serapan", SERAPAN, "persen"),
    "serapan-tanpa": BatangSerapan("Serapan", ()),
    "serapan-nol": BatangSerapan("Serapan", (BarisSerapan("A", n(0), n(0), n(None)),)),
    "serapan-panjang": BatangSerapan(
        PANJANG,
        (
            BarisSerapan(PANJANG, BESAR, BESAR, BESAR, BESAR),
            BarisSerapan(SEKATA, n(1), n(None, alasan=SEKATA), BESAR),
            BarisSerapan("", n(1), n(2), n(1)),
        ),
    ),
    "serapan-jahat": BatangSerapan(
        JAHAT, (BarisSerapan(JAHAT, n(2), n(1), Nilai(Decimal(1), JAHAT)),), "persen", JAHAT
    ),
    "kilas": GarisKilas(
        "Tren", ((2017, n(40)), (2018, n(55)), (2019, n(None)), (2020, n("84.9", "%"))), "Capaian"
    ),
    "kilas-satu": GarisKilas("Tren", ((2020, n(40)),)),
    "kilas-tanpa": GarisKilas("Tren", ()),
    "kilas-kosong": GarisKilas("Tren", ((2019, n(None)), (2020, n(None, alasan="belum dirilis")))),
    "kilas-nol": GarisKilas("Tren", ((2019, n(0)), (2020, n(0))), berlabel=False),
    "kilas-negatif": GarisKilas("Tren", ((2019, n(-40)), (2020, n(-20)), (2021, n(None)))),
    "kilas-panjang": GarisKilas(PANJANG, tuple((2000 + i, BESAR) for i in range(30)), PANJANG),
    "kilas-jahat": GarisKilas(JAHAT, ((2020, Nilai(Decimal(1), JAHAT)),), JAHAT),
    "lereng": LerengDuaTahun(
        "Serapan",
        (2019, 2020),
        (
            ButirLereng("Belanja Pegawai", n("90.59", "%"), n("98.5", "%")),
            ButirLereng("Belanja Modal", n("90.41", "%"), n("98.2", "%")),
            ButirLereng("Belanja Barang", n("75.34", "%"), n("75.34", "%")),
            ButirLereng("Hibah", n(None), n(50, "%")),
            ButirLereng("Bantuan", n(20, "%"), n(None, alasan="belum diaudit")),
            ButirLereng("Turun", n(80, "%"), n(-10, "%")),
        ),
        "Serapan",
    ),
    "lereng-tanpa": LerengDuaTahun("Serapan", (2019, 2020), ()),
    "lereng-nol": LerengDuaTahun("Nol", (2019, 2020), (ButirLereng("A", n(0), n(0)),)),
    "lereng-banyak": LerengDuaTahun(
        "Banyak", (2019, 2020), tuple(ButirLereng(f"Baris {i}", n(50), n(50)) for i in range(40))
    ),
    "lereng-panjang": LerengDuaTahun(
        PANJANG,
        (2019, 2020),
        (
            ButirLereng(PANJANG, BESAR, BESAR),
            ButirLereng(SEKATA, n(None, alasan=PANJANG), n(None, alasan=SEKATA)),
            ButirLereng("", n(0), BESAR),
        ),
    ),
    "lereng-jahat": LerengDuaTahun(JAHAT, (1, 2), (ButirLereng(JAHAT, n(1), n(2)),), JAHAT, JAHAT),
    "kemajuan": KemajuanRenstra(
        "Renstra",
        (
            TahunRenstra(2018, n(None), n(5, "%")),
            TahunRenstra(2019, n(20, "%"), n(None, alasan="belum dirilis")),
            TahunRenstra(2020, n(40, "%"), n(100, "%")),
            TahunRenstra(2021, n(60, "%"), n(60, "%")),
            TahunRenstra(2022, n(80, "%"), n(0, "%")),
            TahunRenstra(2023, n(100, "%"), n(None)),
        ),
        2022,
    ),
    "kemajuan-satu": KemajuanRenstra("Satu", (TahunRenstra(2020, n(40), n(30)),), 2020),
    "kemajuan-tanpa": KemajuanRenstra("Tanpa", (), 2020),
    "kemajuan-kosong": KemajuanRenstra("Kosong", (TahunRenstra(2020, n(None), n(None)),), 2020),
    "kemajuan-negatif": KemajuanRenstra(
        "Negatif", (TahunRenstra(2020, n(-4), n(-9)), TahunRenstra(2021, n(-2), n(3))), 2021
    ),
    "kemajuan-panjang": KemajuanRenstra(
        PANJANG,
        tuple(TahunRenstra(2000 + i, BESAR, BESAR) for i in range(15)),
        2030,
        PANJANG,
        SEKATA,
    ),
    "kemajuan-jahat": KemajuanRenstra(
        JAHAT, (TahunRenstra(2020, Nilai(Decimal(1), JAHAT), n(2)),), 2020, JAHAT, JAHAT
    ),
    "pohon": PohonKinerja("Pohon", (kinerja("Meningkatnya layanan.", tautan="/indikator/1/"),)),
    "pohon-tanpa": PohonKinerja("Pohon", ()),
    "pohon-satu": PohonKinerja("Pohon", (SimpulKinerja("Tujuan", "Sendiri", nilai=n(None)),)),
    "pohon-dua": PohonKinerja("Pohon", (kinerja("Satu"), kinerja("Dua"))),
    "pohon-dalam": PohonKinerja("Pohon", (dalam(9),)),
    "pohon-panjang": PohonKinerja(
        PANJANG, (kinerja(PANJANG, PANJANG), kinerja(SEKATA, SEKATA), kinerja("", ""))
    ),
    "pohon-jahat": PohonKinerja(JAHAT, (kinerja(JAHAT, JAHAT, "?a=<b>"),)),
}
