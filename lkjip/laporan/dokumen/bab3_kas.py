"""Bab III, spending of the year against its cash plan, on the rows that have one."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import BarisKas

from .kamus.kunci import kunci_program
from .perakit import Perakit, sel_teks
from .pohon import BarisTabel, Blok, JenisBaris, Kolom, Sel, Tabel, Teks

KOLOM = (("rencana", "angka"), ("realisasi", "angka"), ("selisih", "angka"), ("deviasi", ""))


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the sub-chapter; only for a year with a cash plan."""
    return (
        p.paragraf(*_kalimat(p)),
        *([_tabel(p)] if p.ikhtisar.anggaran.kas.dibandingkan else []),
        *p.prosa("bab.3.anggaran.kas", ""),
    )


def _kalimat(p: Perakit) -> Iterable[str]:
    kas = p.ikhtisar.anggaran.kas
    if kas.dibandingkan:
        deviasi = " dengan deviasi {{ kas.deviasi }}" if kas.deviasi.persen is not None else ""
        yield (
            f"Rencana kas {{{{ kas.dibandingkan|lengkap }}}} {kas.sebutan_daun} sampai akhir tahun "
            f"berjumlah {{{{ kas.rencana }}}} dan realisasinya {{{{ kas.realisasi }}}}{deviasi}, "
            "sebagaimana disajikan pada {{ rujuk:tabel.kas }}."
        )
    else:
        yield (
            f"Rencana kas sudah diisi, tetapi belum ada {kas.sebutan_daun} yang rencana kas dan "
            "realisasinya sama-sama diketahui sampai akhir tahun."
        )
    if kas.di_luar:
        sebab = "; ".join(f"{satu.sebab} ({satu.jumlah})" for satu in kas.luar)
        yield (
            f"Yang tidak dibandingkan berjumlah {{{{ kas.di_luar|lengkap }}}} {kas.sebutan_daun} "
            "dengan pagu {{ kas.di_luar.pagu }} dan realisasi {{ kas.di_luar.realisasi }}: "
            f"{sebab}."
        )


def _tabel(p: Perakit) -> Tabel:
    kas = p.ikhtisar.anggaran.kas
    baris = [
        BarisTabel(
            (
                sel_teks(fakta.kode),
                sel_teks(fakta.nama, kepala=True),
                *_sel(p, f"{kunci_program(fakta)}.kas", satu),
            )
        )
        for fakta, satu in zip(p.potret.anggaran.program, kas.anak, strict=True)
    ]
    jumlah = Sel((Teks("Jumlah"),), rentang_kolom=2, kepala=True)
    baris.append(BarisTabel((jumlah, *_sel(p, "kas", kas)), JenisBaris.JUMLAH))
    return Tabel(
        "tabel.kas",
        f"Realisasi Dibandingkan dengan Rencana Kas Tahun {p.potret.tahun}",
        (
            Kolom("Kode", "kiri", 7),
            Kolom("Program", "kiri", 28),
            Kolom("Rencana Kas (Rp)", "kanan", 15),
            Kolom("Realisasi (Rp)", "kanan", 15),
            Kolom("Selisih (Rp)", "kanan", 13),
            Kolom("Deviasi", "kanan", 10),
            Kolom("Yang Dibandingkan", "kiri", 12),
        ),
        tuple(baris),
        sumber="Anggaran kas dan Laporan Realisasi Anggaran; deviasi = (realisasi − rencana kas) "
        "÷ rencana kas × 100 %",
        bernomor_kolom=True,
    )


def _sel(p: Perakit, kunci: str, kas: BarisKas) -> tuple[Sel, ...]:
    banding = f"{kas.dibandingkan} dari {kas.dibandingkan + kas.di_luar} {kas.sebutan_daun}"
    return (*(p.sel(f"{kunci}.{nama}", pilihan) for nama, pilihan in KOLOM), sel_teks(banding))
