"""Kertas Kerja Reviu: the findings on a document as a PDF to file, and as a workbook to work in."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.dokumen.pohon import (
    Bagian,
    BarisTabel,
    Blok,
    Dokumen,
    Isian,
    JenisBagian,
    Kolom,
    Paragraf,
    Sel,
    Tabel,
    Teks,
)
from lkjip.laporan.naskah import susun_naskah
from lkjip.organisasi.unduhan.halaman import Unduhan
from lkjip.organisasi.unduhan.lembar import BarisUnduh, LembarUnduh
from lkjip.rumus.uji import KATALOG

from .models import DokumenAsing
from .unduh import KOLOM

JUDUL = "Kertas Kerja Reviu"
LOKASI_TERBANYAK = 6


def print_kertas_kerja(dokumen: DokumenAsing, hasil: dict[str, Any], kala: datetime) -> bytes:
    """The working paper as PDF. Raises `GalatCetak`."""
    bagian = Bagian(
        "formulir.kertas-kerja", JenisBagian.FORMULIR, JUDUL, _isi(dokumen, hasil, kala)
    )
    pohon = Dokumen(JUDUL, dokumen.nama_asli, "", kala.year, (bagian,))
    return print_pdf(susun_naskah(nomori(pohon))).pdf


def _isi(dokumen: DokumenAsing, hasil: dict[str, Any], kala: datetime) -> tuple[Blok, ...]:
    waktu = timezone.localtime(kala)
    kepala = Isian(
        (
            ("Dokumen", dokumen.nama_asli),
            ("Sidik (SHA-256)", dokumen.sidik),
            ("Diperiksa", f"{waktu:%d-%m-%Y} pukul {waktu:%H.%M}"),
            ("Diunggah oleh", str(dokumen.oleh)),
            ("Jumlah temuan", str(len(hasil["temuan"]))),
        )
    )
    catatan = [Paragraf((Teks(satu),), "kecil") for satu in hasil["catatan"]]
    judul = Paragraf((Teks(JUDUL.upper(), tebal=True),), "tengah")
    if not hasil["temuan"]:
        kosong = Paragraf((Teks("Tidak ada pertentangan yang ditemukan."),))
        return (judul, kepala, *catatan, kosong)
    return (judul, kepala, *catatan, _tabel(hasil["temuan"]))


def _tabel(temuan: list[dict[str, Any]]) -> Tabel:
    return Tabel(
        "tabel.temuan",
        "Temuan",
        (
            Kolom("No.", "tengah", 4),
            Kolom("Kode dan uraian", "kiri", 17),
            Kolom("Letak", "kiri", 12),
            Kolom("Tertulis", "kiri", 14),
            Kolom("Terhitung", "kiri", 14),
            Kolom("Penjelasan dan saran", "kiri", 39),
        ),
        tuple(
            BarisTabel(
                tuple(
                    Sel((Teks(isi),))
                    for isi in (
                        str(ke),
                        f"{t['kode']} {KATALOG[t['kode']].judul} ({t['keparahan']})",
                        sebut_letak(t),
                        t["tertulis"],
                        t["terhitung"] or "–",
                        f"{t['pesan']} {t['saran']}",
                    )
                )
            )
            for ke, t in enumerate(temuan, start=1)
        ),
        mendatar=True,
        bernomor=False,
    )


def sebut_letak(temuan: dict[str, Any]) -> str:
    """ "halaman 4, halaman 9", or lines."""
    semua = [
        f"halaman {isi['halaman']}" if "halaman" in isi else f"baris {isi['baris']}"
        for isi in temuan["lokasi"]
    ]
    unik = list(dict.fromkeys(semua))
    lebih = ", …" if len(unik) > LOKASI_TERBANYAK else ""
    return ", ".join(unik[:LOKASI_TERBANYAK]) + lebih


def unduhan_dokumen(dokumen: DokumenAsing) -> Unduhan:
    """The same rows as a workbook or CSV."""

    def lembar() -> LembarUnduh:
        return LembarUnduh(
            JUDUL,
            dokumen.nama_asli,
            KOLOM,
            [
                BarisUnduh(
                    (
                        ke,
                        t["kode"],
                        KATALOG[t["kode"]].judul,
                        t["keparahan"],
                        t["keyakinan"],
                        sebut_letak(t),
                        t["tertulis"],
                        t["terhitung"],
                        t["pesan"],
                        t["saran"],
                    )
                )
                for ke, t in enumerate(dokumen.hasil.get("temuan", ()), start=1)
            ],
            sumber="Pemeriksaan Portal LKjIP",
            keterangan=tuple(dokumen.hasil.get("catatan", ())),
        )

    return Unduhan(f"kertas-kerja-{dokumen.pk}", {"temuan": lembar})
