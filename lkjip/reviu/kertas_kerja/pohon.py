"""The working paper as a document tree: one landscape paper from letterhead to signatures."""

from django.utils import timezone

from lkjip.laporan.dokumen.kamus.butir import format_tanggal
from lkjip.laporan.dokumen.lambang import pasang_lambang
from lkjip.laporan.dokumen.pohon import (
    Bagian,
    BarisTabel,
    Blok,
    Dokumen,
    Isian,
    JenisBagian,
    JenisBaris,
    Kolom,
    Kop,
    Paragraf,
    Penanda,
    Sel,
    SubBab,
    Tabel,
    TandaTangan,
    Teks,
)
from lkjip.rumus.uji.katalog import KELUARGA
from lkjip.rumus.uji.temuan import URUTAN_KEPARAHAN

from ..keluaran import JUDUL as SEBUTAN_KEPARAHAN
from .isi import TITIK, KertasKerja, TemuanKertas, ringkas

JUDUL = "Kertas Kerja Reviu"
LINGKUP = (
    "Reviu ini menguji laporan dari isinya sendiri: semua jumlah, sisa, persentase, dan rata-rata "
    "dihitung ulang; angka, target, nama, dan satuan yang tampil di lebih dari satu tempat "
    "dibandingkan; setiap angka dalam kalimat dicocokkan dengan tabelnya; penomoran, rujukan, "
    "penulisan angka, dan kelengkapan bagian menurut Permen PANRB 53/2014 diperiksa."
)
BATAS = (
    "Pengujian dijalankan otomatis oleh Portal LKjIP. Kebenaran angka terhadap bukti di luar "
    "laporan tidak diuji, dan reviu memberi keyakinan terbatas, bukan pendapat hasil audit. Kolom "
    "keyakinan menyatakan seberapa pasti temuannya: tinggi bila ditopang hitungan dan cukup "
    "saksi, sedang bila dua tempat berbeda tanpa penentu, rendah bila bertumpu pada pembacaan kata."
)
SIMPULAN = (
    "Simpulan tim ditulis setelah temuan di atas ditelaah dan tanggapan perangkat daerah diterima:"
)
GARIS = "…" * 86
TIM = ("Pengendali mutu", "Pengendali teknis", "Ketua tim", "Anggota tim", "Anggota tim")


def susun_kertas_kerja(kertas: KertasKerja) -> Dokumen:
    """The paper; what people fill in is left dotted."""
    isi = (
        Kop(f"Pemerintah {kertas.pemda or TITIK}", "Inspektorat", kertas.alamat),
        Paragraf((Teks(JUDUL.upper(), tebal=True),), "tengah"),
        Paragraf((Teks("Reviu atas Laporan Kinerja Instansi Pemerintah"),), "tengah"),
        SubBab("kertas.objek", "Objek reviu", (_objek(kertas),), bernomor=False),
        _tim(),
        SubBab("kertas.lingkup", "Ruang lingkup", _lingkup(kertas), bernomor=False),
        SubBab("kertas.temuan", "Temuan", _temuan(kertas), bernomor=False),
        SubBab("kertas.rekap", "Rekapitulasi", (_rekap(kertas),), bernomor=False),
        SubBab("kertas.simpulan", "Simpulan", _simpulan(kertas), bernomor=False),
    )
    bagian = Bagian("kertas-kerja", JenisBagian.KERTAS, kertas.sebutan, isi)
    tahun = kertas.tahun or timezone.localtime(kertas.diperiksa).year
    dokumen = Dokumen(JUDUL, kertas.objek or kertas.dokumen, kertas.pemda, tahun, (bagian,))
    return pasang_lambang(dokumen, kertas.lambang)


def _objek(kertas: KertasKerja) -> Isian:
    waktu = timezone.localtime(kertas.diperiksa)
    return Isian(
        (
            ("Nomor kertas kerja", TITIK),
            ("Perangkat daerah", kertas.objek or TITIK),
            ("Tahun laporan", str(kertas.tahun) if kertas.tahun else TITIK),
            ("Dokumen", kertas.dokumen),
            ("Sidik isi (SHA-256)", kertas.sidik),
            ("Diperiksa", f"{format_tanggal(waktu.date())} pukul {waktu:%H.%M}"),
            ("Disusun oleh", kertas.oleh),
        )
    )


def _tim() -> Tabel:
    kolom = (
        Kolom("No.", "tengah", 4),
        Kolom("Peran", "kiri", 22),
        Kolom("Nama", "kiri", 36),
        Kolom("Paraf", "kiri", 18),
        Kolom("Tanggal", "kiri", 20),
    )
    baris = tuple(
        _baris(str(ke), peran, TITIK, TITIK, TITIK) for ke, peran in enumerate(TIM, start=1)
    )
    return Tabel("tabel.tim", "Tim reviu", kolom, baris, bernomor=False, mendatar=True)


def _lingkup(kertas: KertasKerja) -> tuple[Blok, ...]:
    catatan = (Paragraf((Teks("Catatan: ", tebal=True), Teks(satu))) for satu in kertas.catatan)
    return (Paragraf((Teks(LINGKUP),)), Paragraf((Teks(BATAS),)), *catatan)


def _temuan(kertas: KertasKerja) -> tuple[Blok, ...]:
    baris: list[BarisTabel] = []
    nomor = 0
    for keparahan in URUTAN_KEPARAHAN:
        isi = [t for t in kertas.temuan if t.keparahan == keparahan]
        if isi:
            kepala = f"{SEBUTAN_KEPARAHAN[keparahan]} (keparahan {keparahan}, {len(isi)} temuan)"
            baris.append(BarisTabel((Sel((Teks(kepala),), rentang_kolom=9),), JenisBaris.KELOMPOK))
        for satu in isi:
            nomor += 1
            baris.append(_baris_temuan(nomor, satu))
    return (
        Paragraf((Teks(ringkas(kertas)),)),
        Tabel(
            "tabel.temuan",
            "Daftar temuan",
            (
                Kolom("No.", "tengah", 4),
                Kolom("Jenis temuan", "kiri", 12),
                Kolom("Lokasi", "kiri", 9),
                Kolom("Tertulis", "kiri", 12),
                Kolom("Terhitung", "kiri", 12),
                Kolom("Penjelasan hitungan", "kiri", 22),
                Kolom("Keyakinan", "kiri", 6),
                Kolom("Saran", "kiri", 12),
                Kolom("Tanggapan perangkat daerah", "kiri", 13),
            ),
            tuple(baris),
            mendatar=True,
            bernomor=False,
            kosong="Tidak ada temuan.",
        ),
    )


def _baris_temuan(nomor: int, t: TemuanKertas) -> BarisTabel:
    jenis = f"{t.kode} {t.judul}"
    terhitung = t.terhitung or "–"
    return _baris(
        str(nomor), jenis, t.letak, t.tertulis, terhitung, t.pesan, t.keyakinan, t.saran,
        t.tanggapan or TITIK,
    )  # fmt: skip


def _rekap(kertas: KertasKerja) -> Tabel:
    kolom = (
        Kolom("Kelompok pengujian", "kiri", 40),
        *(Kolom(keparahan.title(), "kanan", 12) for keparahan in URUTAN_KEPARAHAN),
        Kolom("Jumlah", "kanan", 12),
    )
    baris = [
        _baris(f"{huruf}. {nama}", *_hitung(kertas, huruf)) for huruf, nama in KELUARGA.items()
    ]
    baris.append(_baris("Jumlah", *_hitung(kertas, ""), jenis=JenisBaris.JUMLAH))
    judul = "Temuan menurut kelompok pengujian dan keparahan"
    return Tabel("tabel.rekap", judul, kolom, tuple(baris), bernomor=False, mendatar=True)


def _hitung(kertas: KertasKerja, keluarga: str) -> list[str]:
    return [str(kertas.hitung(keluarga, keparahan)) for keparahan in (*URUTAN_KEPARAHAN, "")]


def _simpulan(kertas: KertasKerja) -> tuple[Blok, ...]:
    return (
        Paragraf((Teks("Hasil pengujian: ", tebal=True), Teks(ringkas(kertas)))),
        Paragraf((Teks(SIMPULAN),)),
        *(Paragraf((Teks(GARIS),), "kecil") for _ in range(3)),
        _tanda_tangan(kertas),
    )


def _tanda_tangan(kertas: KertasKerja) -> TandaTangan:
    kosong = f"({TITIK}{TITIK})"
    orang = kertas.inspektur
    inspektur = (
        Penanda(orang.jabatan, orang.nama, orang.pangkat, orang.nip)
        if orang
        else Penanda("Inspektur", kosong)
    )
    return TandaTangan(
        f"{kertas.tempat or TITIK}, {TITIK}",
        (Penanda("Ketua Tim", kosong), Penanda("Pengendali Teknis", kosong), inspektur),
    )


def _baris(*isi: str, jenis: JenisBaris = JenisBaris.BIASA) -> BarisTabel:
    return BarisTabel(tuple(Sel((Teks(satu),) if satu else ()) for satu in isi), jenis)
