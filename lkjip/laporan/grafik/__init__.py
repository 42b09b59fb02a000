"""Drawings of the report and the dashboards as SVG, in pure Python.

Every drawing is a frozen dataclass that answers three questions:

    g.svg(awalan, lebar=None) -> str    the drawing; `awalan` makes ids unique within a page
    g.alt() -> str                      what it shows, in Indonesian sentences
    g.data_tabel() -> (kepala, baris)   the same data as text, for the table beside it

    from lkjip.laporan.grafik import BatangMendatar, Nilai
    g = BatangMendatar("Pegawai menurut pendidikan", (("S1", Nilai(Decimal(32), "32 orang")),))
    g.svg("gambar-1-2")

Values come as `Nilai(angka, label, alasan)`: a Decimal, how it is read, and why it is unknown when
`angka` is None. Formatting and computing are left to `lkjip.rumus`; nothing here derives a figure.
The SVG has a viewBox and no size: a stylesheet sets its width (`svg.grafik {width: 100%}`), and
`lebar` tells about how many pixels that will be (640 upright A4, 940 lying, 340 phone). It has
presentation attributes only, so it passes the Content-Security-Policy, and it prints in WeasyPrint.

    BatangMendatar(judul, butir=((nama, Nilai), …), besaran, kepala)
    BatangKelompok(judul, seri=(nama, …), kelompok=(KelompokBatang(nama, nilai, catatan), …),
                   anggaran=False, kepala)
    DuaBagian(judul, kiri=Bagian(nama, nilai, porsi), kanan=Bagian, jumlah, besaran)
    BatangTumpuk(judul, seri, baris=(BarisTumpuk(nama, nilai, jumlah), …), besaran, kepala)
    BulletCapaian(judul, baris=(BarisCapaian(nama, capaian, status, mentah, tahun_lalu, kata,
                  tautan), …), nama_lalu, kepala)
    PanelSasaran(judul, panel=(Panel(nama, nilai, status, baris=(BarisCapaian, …), kata, tautan),
                 …), nama_lalu)
    BatangSerapan(judul, baris=(BarisSerapan(nama, pagu, realisasi, persen, sisa, tautan), …),
                  skala="rupiah"|"persen", kepala)
    KemajuanRenstra(judul, tahun=(TahunRenstra(tahun, target, realisasi), …), sampai)
    LerengDuaTahun(judul, tahun=(2019, 2020), butir=(ButirLereng(nama, lalu, kini), …), besaran)
    GarisKilas(judul, titik=((tahun, Nilai), …), besaran, berlabel=True)
    PohonKinerja(judul, akar=(SimpulKinerja(jenis, teks, anak, nilai, status, kata, tautan, daun),
                 …))
    SiklusSakip(judul, langkah=LANGKAH_SAKIP, pusat)
    BaganOrganisasi(judul, simpul=(Simpul(kunci, induk, nama, keterangan, jenis), …))
"""

from .bagan import BaganOrganisasi
from .bagian import Bagian, BarisTumpuk, BatangTumpuk, DuaBagian
from .batang import BatangKelompok, BatangMendatar, KelompokBatang
from .bullet import BulletCapaian
from .dasar import KOSONG, Grafik, Nilai, TabelData
from .kemajuan import KemajuanRenstra, TahunRenstra
from .kilas import GarisKilas
from .lereng import ButirLereng, LerengDuaTahun
from .panel import Panel, PanelSasaran
from .pohon_kinerja import PohonKinerja, SimpulKinerja
from .serapan import BarisSerapan, BatangSerapan
from .siklus import LANGKAH_SAKIP, SiklusSakip
from .silsilah import Simpul
from .tanda import BarisCapaian
from .warna import Status

__all__ = [
    "BaganOrganisasi",
    "Bagian",
    "BarisCapaian",
    "BarisSerapan",
    "BarisTumpuk",
    "BatangKelompok",
    "BatangMendatar",
    "BatangSerapan",
    "BatangTumpuk",
    "BulletCapaian",
    "ButirLereng",
    "DuaBagian",
    "GarisKilas",
    "Grafik",
    "KOSONG",
    "KelompokBatang",
    "KemajuanRenstra",
    "LANGKAH_SAKIP",
    "LerengDuaTahun",
    "Nilai",
    "Panel",
    "PanelSasaran",
    "PohonKinerja",
    "SiklusSakip",
    "Simpul",
    "SimpulKinerja",
    "Status",
    "TabelData",
    "TahunRenstra",
]
