"""Appendices that exist only when there is something to list: Rencana Aksi, awards, evidence."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import IkhtisarIndikator
from lkjip.rumus.potret import PotretBukti

from .bab2_tabel import sel_target
from .kamus.butir import format_tanggal
from .kamus.kunci import kunci_indikator
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import Bagian, BarisTabel, JenisBagian, Kolom, Sel, Tabel, Teks

TRIWULAN = (1, 2, 3, 4)
PANJANG_SIDIK = 12
"""Characters of a SHA-256 that are printed: enough to find a file, short enough for a column."""


def susun_rencana_aksi(p: Perakit) -> Iterable[Bagian]:
    """The quarter targets of the year, beside the promise of the year."""
    ada = [satu for satu in p.ikhtisar.indikator if satu.fakta.rencana_aksi]
    if not ada:
        return
    kaki = CatatanKaki()
    tabel = Tabel(
        "tabel.lampiran-rencana-aksi",
        f"Rencana Aksi {p.potret.opd.nama} Tahun {p.potret.tahun}",
        (
            Kolom("Kode", "tengah", 8),
            Kolom("Indikator Kinerja", "kiri", 36),
            Kolom(f"Target {p.potret.tahun}", "kanan", 16),
            *(Kolom(f"TW {'I' * n if n < 4 else 'IV'}", "kanan", 10) for n in TRIWULAN),
        ),
        tuple(_baris_aksi(p, satu, kaki) for satu in ada),
        catatan=kaki.jadi(),
        bernomor=False,
    )
    yield Bagian("lampiran.rencana-aksi", JenisBagian.LAMPIRAN, "Rencana Aksi", (tabel,))


def _baris_aksi(p: Perakit, satu: IkhtisarIndikator, kaki: CatatanKaki) -> BarisTabel:
    kunci = kunci_indikator(satu.kode)
    ada = {nomor for nomor, _ in satu.fakta.rencana_aksi}
    return BarisTabel(
        (
            sel_teks(satu.kode),
            sel_teks(satu.fakta.nama, kepala=True),
            sel_target(p, f"{kunci}.target", kaki),
            *(
                sel_target(p, f"{kunci}.triwulan.{n}.target", kaki) if n in ada else sel_teks("–")
                for n in TRIWULAN
            ),
        )
    )


def susun_penghargaan(p: Perakit) -> Iterable[Bagian]:
    """The awards of the year."""
    if not p.potret.penghargaan:
        return
    tabel = Tabel(
        "tabel.penghargaan",
        f"Penghargaan yang Diterima Tahun {p.potret.tahun}",
        (
            Kolom("No.", "tengah", 6),
            Kolom("Penghargaan", "kiri", 44),
            Kolom("Pemberi", "kiri", 24),
            Kolom("Tingkat", "kiri", 12),
            Kolom("Tanggal", "kiri", 14),
        ),
        tuple(
            BarisTabel(
                (
                    sel_teks(str(urut)),
                    sel_teks(satu.nama, kepala=True),
                    sel_teks(satu.pemberi),
                    sel_teks(satu.tingkat),
                    sel_teks(format_tanggal(satu.tanggal) if satu.tanggal else "–"),
                )
            )
            for urut, satu in enumerate(p.potret.penghargaan, start=1)
        ),
        bernomor=False,
    )
    yield Bagian("lampiran.penghargaan", JenisBagian.LAMPIRAN, "Penghargaan", (tabel,))


def susun_bukti(p: Perakit) -> Iterable[Bagian]:
    """Every evidence file, the figure it proves, and the fingerprint it is found by."""
    baris = [
        _baris_bukti(p, satu, berkas)
        for satu in p.ikhtisar.indikator
        for berkas in satu.fakta.berkas_bukti
    ]
    if not baris:
        return
    tabel = Tabel(
        "tabel.bukti",
        f"Bukti Dukung Realisasi Tahun {p.potret.tahun}",
        (
            Kolom("Kode", "tengah", 7),
            Kolom("Indikator Kinerja", "kiri", 25),
            Kolom("Periode", "kiri", 11),
            Kolom("Realisasi", "kanan", 11),
            Kolom("Berkas", "kiri", 29),
            Kolom("SHA-256", "kiri", 17),
        ),
        tuple(baris),
        bernomor=False,
    )
    pengantar = p.paragraf(
        "Setiap berkas berikut tersimpan di portal dan membuktikan realisasi yang disebut di "
        "sebelahnya. Dua belas huruf pertama sidik SHA-256 menandai berkas itu."
    )
    yield Bagian("lampiran.bukti", JenisBagian.LAMPIRAN, "Daftar Bukti Dukung", (pengantar, tabel))


def _baris_bukti(p: Perakit, satu: IkhtisarIndikator, berkas: PotretBukti) -> BarisTabel:
    kunci = kunci_indikator(satu.kode)
    nilai = f"{kunci}.triwulan.{berkas.periode}.realisasi" if berkas.periode else ""
    if nilai not in p.kamus:
        nilai = f"{kunci}.realisasi"
    letak = (Teks(f" ({berkas.letak})"),) if berkas.letak else ()
    return BarisTabel(
        (
            sel_teks(satu.kode),
            sel_teks(satu.fakta.nama, kepala=True),
            sel_teks(f"Triwulan {berkas.periode}" if berkas.periode else "Tahunan"),
            p.sel(nilai),
            Sel((Teks(berkas.nama), *letak)),
            sel_teks(berkas.sidik[:PANJANG_SIDIK]),
        )
    )
