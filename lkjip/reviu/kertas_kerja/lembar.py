"""The working paper as a workbook: what was found, and how much of it."""

from functools import partial

from lkjip.organisasi.unduhan.halaman import Unduhan
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, Jenis, KolomUnduh, LembarUnduh
from lkjip.rumus.uji.katalog import KELUARGA
from lkjip.rumus.uji.temuan import URUTAN_KEPARAHAN

from .isi import KertasKerja
from .pohon import JUDUL

SUMBER = "Pemeriksaan Portal LKjIP"
KOLOM = (
    KolomUnduh("No.", Bentuk.BULAT, 5),
    KolomUnduh("Kode", lebar=7),
    KolomUnduh("Jenis temuan", lebar=22),
    KolomUnduh("Keparahan", lebar=11),
    KolomUnduh("Keyakinan", lebar=11),
    KolomUnduh("Lokasi", lebar=17),
    KolomUnduh("Tertulis", lebar=22),
    KolomUnduh("Terhitung", lebar=22),
    KolomUnduh("Penjelasan hitungan", lebar=48),
    KolomUnduh("Saran", lebar=32),
    KolomUnduh("Tanggapan perangkat daerah", lebar=30),
)


def unduhan_kertas(kertas: KertasKerja, nama: str) -> Unduhan:
    """Both sheets; "semua" gives them in one workbook."""
    return Unduhan(
        nama, {"temuan": partial(_temuan, kertas), "rekapitulasi": partial(_rekap, kertas)}
    )


def _temuan(kertas: KertasKerja) -> LembarUnduh:
    return LembarUnduh(
        JUDUL,
        kertas.sebutan,
        KOLOM,
        [
            BarisUnduh(
                (
                    *(ke, t.kode, t.judul, t.keparahan, t.keyakinan, t.letak),
                    *(t.tertulis, t.terhitung, t.pesan, t.saran, t.tanggapan),
                )
            )
            for ke, t in enumerate(kertas.temuan, start=1)
        ],
        sumber=f"{SUMBER}; {kertas.dokumen}, SHA-256 {kertas.sidik}",
        keterangan=kertas.catatan,
    )


def _rekap(kertas: KertasKerja) -> LembarUnduh:
    keparahan = tuple(URUTAN_KEPARAHAN)
    kolom = (
        KolomUnduh("Kelompok pengujian", lebar=40),
        *(KolomUnduh(k.title(), Bentuk.ANGKA, 12) for k in keparahan),
        KolomUnduh("Jumlah", Bentuk.ANGKA, 12),
    )
    baris = [
        BarisUnduh((f"{huruf}. {nama}", *_hitung(kertas, huruf)))
        for huruf, nama in KELUARGA.items()
    ]
    baris.append(BarisUnduh(("Jumlah", *_hitung(kertas, "")), Jenis.JUMLAH))
    return LembarUnduh("Rekapitulasi", kertas.sebutan, kolom, baris, sumber=SUMBER)


def _hitung(kertas: KertasKerja, keluarga: str) -> list[int]:
    return [kertas.hitung(keluarga, k) for k in (*URUTAN_KEPARAHAN, "")]
