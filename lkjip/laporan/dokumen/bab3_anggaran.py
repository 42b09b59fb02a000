"""Bab III, the money: its total, and per sasaran (Tabel 3.6); the rest in `bab3_program`,
`bab3_kas` and `bab3_belanja`."""

from collections.abc import Iterable

from . import bab3_belanja, bab3_kas, bab3_program
from .bab3_program import sel_serapan
from .kamus.kunci import daftar_kunci_sasaran, kunci_program
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import (
    BarisTabel,
    Blok,
    ButirDaftar,
    Daftar,
    JenisBaris,
    Kolom,
    Kotak,
    Sel,
    SubBab,
    Tabel,
    Teks,
)

ANGGARAN = """
<p>Realisasi anggaran disajikan menurut sasaran yang didukungnya, menurut program dan kegiatan, dan
menurut jenis belanja dibandingkan dengan tahun sebelumnya.</p>
"""


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the sub-chapters on the budget."""
    pembuka = p.prosa("bab.3.anggaran", ANGGARAN)
    ada_program = bool(p.potret.anggaran.program)
    isi: list[Blok] = [*pembuka]
    if ada_program:
        isi.append(p.paragraf(*_kalimat_total(p)))
        isi.append(SubBab("bab.3.anggaran-sasaran", "Anggaran per Sasaran", _per_sasaran(p)))
        isi.append(
            SubBab(
                "bab.3.anggaran-program", "Anggaran per Program dan Kegiatan", bab3_program.susun(p)
            )
        )
        if "kas.rencana" in p.kamus:
            judul = "Realisasi Dibandingkan dengan Rencana Kas"
            isi.append(SubBab("bab.3.anggaran-kas", judul, bab3_kas.susun(p)))
    else:
        isi.append(
            p.paragraf(
                "Program dan anggaran tahun {{ tahun }} belum diisi, sehingga realisasinya belum "
                "dapat disajikan."
            )
        )
    if p.ikhtisar.belanja:
        isi.append(
            SubBab(
                "bab.3.anggaran-tahunan",
                "Perkembangan Anggaran dan Realisasi",
                bab3_belanja.susun(p),
            )
        )
    else:
        isi.append(p.paragraf("Rekap belanja menurut jenisnya belum diisi."))
    return tuple(isi)


def _kalimat_total(p: Perakit) -> Iterable[str]:
    serapan = p.ikhtisar.anggaran.total.serapan
    if serapan.pagu is None:
        yield "Pagu program dan kegiatan belum diisi."
        return
    yield (
        "Anggaran seluruh program tahun {{ tahun }} berjumlah {{ anggaran.total }} "
        "({{ anggaran.total|terbilang }})."
    )
    if serapan.realisasi is None:
        yield "Realisasinya belum diisi."
        return
    if serapan.persen is None:
        yield "Realisasinya {{ anggaran.realisasi }}."
    else:
        yield (
            "Realisasinya {{ anggaran.realisasi }} ({{ anggaran.realisasi|terbilang }}), sehingga "
            "serapannya {{ anggaran.persen }} dan sisanya {{ anggaran.sisa }}."
        )
    if p.kamus["anggaran.fisik"].nilai is not None:
        yield "Realisasi fisiknya {{ anggaran.fisik }}."


# --- per sasaran (3.6)


def _per_sasaran(p: Perakit) -> tuple[Blok, ...]:
    if not p.ikhtisar.sasaran:
        return (p.paragraf("Belum ada sasaran yang dapat dihubungkan dengan anggaran."),)
    return (
        p.paragraf(
            "Anggaran setiap sasaran diperoleh dari program dan kegiatan yang dipetakan kepadanya, "
            "sebagaimana disajikan pada {{ rujuk:tabel.anggaran-sasaran }}."
        ),
        _tabel_sasaran(p),
        *_tanpa_sasaran(p),
        *p.prosa("bab.3.anggaran.sasaran", ""),
    )


def _tabel_sasaran(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    kunci = daftar_kunci_sasaran(p.potret)
    baris = []
    for satu in p.ikhtisar.sasaran:
        nama = kunci[satu.fakta.id]
        catatan: tuple[str, ...] = ()
        if not satu.anggaran.dukungan:
            catatan = (
                kaki.tambah(
                    "belum-dipetakan",
                    (Teks("Belum ada program yang dipetakan ke sasaran ini."),),
                ),
            )
        baris.append(
            BarisTabel(
                (
                    sel_teks(satu.fakta.nomor),
                    Sel((Teks(satu.fakta.teks.rstrip(". ")),), kepala=True, catatan=catatan),
                    *sel_serapan(p, nama, kaki),
                )
            )
        )
    lebar = 2
    baris.append(_jumlah(p, "Jumlah yang dipetakan ke sasaran", "anggaran.dipetakan", kaki, lebar))
    if p.ikhtisar.anggaran.tak_terpetakan:
        baris.append(
            _jumlah(p, "Program yang belum dipetakan", "anggaran.tanpa_sasaran", kaki, lebar)
        )
        baris.append(
            BarisTabel(
                (
                    Sel((Teks("Jumlah seluruh program"),), rentang_kolom=2, kepala=True),
                    p.sel_banding("anggaran.total", kaki, "angka"),
                    p.sel_banding("anggaran.realisasi", kaki, "angka"),
                    p.sel_banding("anggaran.sisa", kaki, "angka"),
                    p.sel_banding("anggaran.persen", kaki),
                ),
                JenisBaris.JUMLAH,
            )
        )
    return Tabel(
        "tabel.anggaran-sasaran",
        f"Anggaran dan Realisasi per Sasaran Tahun {p.potret.tahun}",
        (
            Kolom("No.", "tengah", 5),
            Kolom("Sasaran", "kiri", 36),
            Kolom("Anggaran (Rp)", "kanan", 17),
            Kolom("Realisasi (Rp)", "kanan", 17),
            Kolom("Sisa (Rp)", "kanan", 14),
            Kolom("Serapan", "kanan", 11),
        ),
        tuple(baris),
        sumber="DPA dan Laporan Realisasi Anggaran, diolah menurut pemetaan program ke sasaran",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )


def _jumlah(p: Perakit, judul: str, kunci: str, kaki: CatatanKaki, lebar: int) -> BarisTabel:
    return BarisTabel(
        (Sel((Teks(judul),), rentang_kolom=lebar, kepala=True), *sel_serapan(p, kunci, kaki)),
        JenisBaris.JUMLAH,
    )


def _tanpa_sasaran(p: Perakit) -> Iterable[Blok]:
    """Name the programmes that serve no sasaran, with their money: nothing may disappear."""
    sisanya = p.ikhtisar.anggaran.tak_terpetakan
    if not sisanya:
        yield p.paragraf("Seluruh program telah dipetakan ke sasaran.")
        return
    butir = []
    for satu in sisanya:
        fakta = next(
            f
            for f in p.potret.anggaran.program
            if (f.urusan, f.kode) == (satu.program.urusan, satu.program.kode)
        )
        kunci = kunci_program(fakta)
        sebagian = satu.pagu != satu.program.serapan.pagu
        isi = (
            f"<strong>{{{{ {kunci}.nama }}}}</strong>: anggaran {{{{ {kunci}.anggaran }}}}, "
            f"realisasi {{{{ {kunci}.realisasi }}}}"
        )
        if satu.program.serapan.persen is not None:
            isi += f" ({{{{ {kunci}.persen }}}})"
        isi += "; baru sebagian yang dipetakan." if sebagian else "."
        butir.append(ButirDaftar(p.baris(isi)))
    yield Kotak(
        "Program yang belum dipetakan ke sasaran",
        (
            p.paragraf(
                "Sebanyak {{ anggaran.tanpa_sasaran.jumlah|lengkap }} program dengan anggaran "
                "{{ anggaran.tanpa_sasaran.anggaran }} dan realisasi "
                "{{ anggaran.tanpa_sasaran.realisasi }} bersifat menunjang dan belum dipetakan ke "
                "salah satu sasaran, sehingga tidak termasuk dalam jumlah per sasaran:"
            ),
            Daftar(tuple(butir)),
        ),
        "perhatian",
    )
