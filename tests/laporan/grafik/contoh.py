"""A catalogue of drawings, ordinary and hostile, that every general test walks through."""

from decimal import Decimal

from lkjip.laporan.grafik import (
    BaganOrganisasi,
    Bagian,
    BarisTumpuk,
    BatangKelompok,
    BatangMendatar,
    BatangTumpuk,
    DuaBagian,
    Grafik,
    KelompokBatang,
    Nilai,
    SiklusSakip,
    Simpul,
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
}
