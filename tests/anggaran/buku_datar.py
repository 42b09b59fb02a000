"""Flat exports as SIPD-RI and local templates write them, with invented figures."""

from openpyxl import Workbook

SIPD_REALISASI = (
    "Kode SKPD", "Nama SKPD", "Kode Sub SKPD", "Nama Sub SKPD", "Kode Fungsi", "Nama Fungsi",
    "Kode Sub Fungsi", "Nama Sub Fungsi", "Kode Urusan", "Nama Urusan", "Kode Bidang Urusan",
    "Nama Bidang Urusan", "Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan",
    "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening", "Nama Rekening", "Nomor Dokumen",
    "Jenis Dokumen", "Jenis Transaksi", "Nomor DPT", "Tanggal Dokumen", "Keterangan Dokumen",
    "Nilai Realisasi", "Nilai Setoran", "NIP Pegawai", "Nama Pegawai", "Tanggal Simpan",
    "Nomor SPD", "Periode SPD", "Nilai SPD", "Tahapan SPD", "Nama Sub Tahapan Jadwal",
    "Tahapan APBD", "Nomor SPP", "Tanggal SPP", "Nomor SPM", "Tanggal SPM", "Nomor SP2D",
    "Tanggal SP2D", "Tanggal Transfer", "Nilai SP2D",
)  # fmt: skip
PROGRAM = "2.16.02"
KEGIATAN = "2.16.02.2.01"
SUB = "2.16.02.2.01.0001"
SUB_LAIN = "2.16.02.2.01.0002"
RAHASIA = "199001012020011001"


def transaksi(
    *,
    nilai: object = 1_000_000,
    setoran: object = 0,
    tanggal: object = "2 Januari 2020",
    sub: str = SUB,
    skpd: str = "2.16.2.20.0.00.01.0000",
    nama_skpd: str = "Dinas A",
    akun: str = "5.1.02.01.01.0024",
) -> list:
    """One row of a Laporan Realisasi."""
    isi = dict.fromkeys(SIPD_REALISASI)
    isi |= {
        "Kode SKPD": skpd,
        "Nama SKPD": nama_skpd,
        "Kode Bidang Urusan": "2.16",
        "Nama Bidang Urusan": "Komunikasi dan Informatika",
        "Kode Program": PROGRAM,
        "Nama Program": "Program Pengelolaan Informasi",
        "Kode Kegiatan": KEGIATAN,
        "Nama Kegiatan": "Pengelolaan Konten",
        "Kode Sub Kegiatan": sub,
        "Nama Sub Kegiatan": f"Sub {sub[-1]}",
        "Kode Rekening": akun,
        "Nama Rekening": "Belanja alat tulis",
        "Nomor Dokumen": "1/SP2D/2020",
        "Tanggal Dokumen": tanggal,
        "Nilai Realisasi": nilai,
        "Nilai Setoran": setoran,
        "NIP Pegawai": RAHASIA,
        "Nama Pegawai": "Nama Rekaan",
    }
    return [isi[k] for k in SIPD_REALISASI]


def buku_realisasi(baris: list[list], lembar: str = "Data Realisasi Dokumen") -> Workbook:
    return tulis(SIPD_REALISASI, baris, lembar)


def buku_pagu(pagu: dict[str, object], *, tahun: object = 2020) -> Workbook:
    """SIPD's Pagu export: {sub kegiatan: pagu}, split over two accounts."""
    kepala = (
        "NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT",
        "NAMA SUB UNIT", "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM",
        "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN", "KODE SUB KEGIATAN",
        "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING",
        "NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU",
    )  # fmt: skip
    baris = []
    for i, (sub, nilai) in enumerate(pagu.items(), start=1):
        for akun, bagian in (("5.1.02.01.01.0024", nilai), ("5.1.02.01.01.0025", 500)):
            baris.append(
                [i, tahun, "2", "Urusan", "2.16.0.00", "Dinas A", "2.16.0.00", "Dinas A", "2.16",
                 "Kominfo", PROGRAM, "Program Pengelolaan Informasi", KEGIATAN,
                 "Pengelolaan Konten", sub, f"Sub {sub[-1]}", "1", "DAU", akun, "Belanja", "P",
                 "Paket", bagian]
            )  # fmt: skip
    return tulis(kepala, baris, "Pagu")


def buku_lokal_pagu(baris: list[list]) -> Workbook:
    """Local template: relative codes, and a grand total in the last row."""
    kepala = (
        "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM",
        "KODE KEGIATAN", "NAMA KEGIATAN", "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE AKUN",
        "NAMA AKUN", "NILAI",
    )  # fmt: skip
    return tulis(kepala, baris, "Sheet1")


def baris_lokal(sub: str, akun: str, nilai: object) -> list:
    return [
        "2.16", "Kominfo", "02", "Program Pengelolaan Informasi", "2.01", "Pengelolaan Konten",
        sub, f"Sub {sub[-1]}", akun, "Belanja", nilai,
    ]  # fmt: skip


def buku_lokal_realisasi(baris: list[list]) -> Workbook:
    kepala = (
        "Kode Bidang Urusan", "Kode Program", "Kode Kegiatan", "Kode Sub Kegiatan",
        "Kode Rekening", "Nilai Realisasi",
    )  # fmt: skip
    return tulis(kepala, baris, "Realisasi")


def buku_rak(bulan: list[object], total: object) -> Workbook:
    kepala = (
        "Kode Bidang Urusan", "Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan",
        "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Akun", "Nama Akun", "Sumber Dana",
        "Nilai Rincian", "Total Rincian", *(f"Bulan {i}" for i in range(1, 13)), "Tipe Dokumen",
    )  # fmt: skip
    baris = [
        "2.16", PROGRAM, "Program Pengelolaan Informasi", KEGIATAN, "Pengelolaan Konten", SUB,
        "Sub 1", "5.1.02.01.01.0024", "Belanja", "DAU", total, total, *bulan, "DPA",
    ]  # fmt: skip
    return tulis(kepala, [baris], "RAK")


def tulis(kepala: tuple[str, ...], baris: list[list], lembar: str) -> Workbook:
    buku = Workbook()
    buku.active.title = lembar
    buku.active.append(kepala)
    for satu in baris:
        buku.active.append(satu)
    return buku
