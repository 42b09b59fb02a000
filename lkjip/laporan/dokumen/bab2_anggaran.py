"""Bab II, the money of the promise: Tabel 2.5 with every stage of the budget."""

from collections.abc import Iterable

from lkjip.rumus.potret import PotretKegiatan, PotretProgram

from .kamus.kunci import kunci_kegiatan, kunci_program, kunci_sub_kegiatan
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import BarisTabel, Blok, JenisBaris, Kolom, Sel, Tabel

PROGRAM = """
<p>Perjanjian Kinerja dijalankan melalui program dan kegiatan dalam Dokumen Pelaksanaan Anggaran
(DPA). Pada tahun {{ tahun }} {{ opd.nama }} melaksanakan {{ anggaran.jumlah_program|lengkap }}
program dan {{ anggaran.jumlah_kegiatan|lengkap }} kegiatan, sebagaimana dirinci pada
{{ rujuk:tabel.program-anggaran }}.</p>
"""

SEBUTAN_TAHAP = {
    "murni": "APBD",
    "pergeseran": "APBD Pergeseran",
    "perubahan": "APBD Perubahan",
}


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the text on programmes with Tabel 2.5."""
    if not p.potret.anggaran.program:
        return (
            p.paragraf(
                "Program dan anggaran tahun {{ tahun }} belum diisi, sehingga rinciannya belum "
                "dapat disajikan."
            ),
        )
    return (
        *p.prosa("bab.2.program", PROGRAM),
        _kalimat_pagu(p),
        *p.prosa("bab.2.program.penutup", ""),
        tabel_program(p),
    )


def _kalimat_pagu(p: Perakit) -> Blok:
    murni, perubahan = (p.nilai(f"anggaran.pagu_{t}") for t in ("murni", "perubahan"))
    if murni is None and perubahan is None:
        return p.paragraf("Pagu program dan kegiatan tersebut belum diisi.")
    if murni is None or perubahan is None:
        return p.paragraf("Jumlah pagunya {{ anggaran.total }} ({{ anggaran.total|terbilang }}).")
    gerak = "bertambah" if perubahan > murni else "berkurang"
    akhir = (
        f"{gerak} {{{{ anggaran.perubahan_pagu }}}} menjadi {{{{ anggaran.pagu_perubahan }}}} "
        "({{ anggaran.pagu_perubahan|terbilang }}) pada APBD Perubahan."
        if perubahan != murni
        else "tidak berubah pada APBD Perubahan."
    )
    return p.paragraf(
        "Jumlah pagunya {{ anggaran.pagu_murni }} ({{ anggaran.pagu_murni|terbilang }}) pada APBD, "
        + akhir
    )


def tahap_anggaran(p: Perakit) -> tuple[str, ...]:
    """The stages that occur in this year's budget, in order."""
    urutan: dict[str, int] = {}
    for program in p.potret.anggaran.program:
        for kegiatan in program.kegiatan:
            for pagu in (*kegiatan.pagu, *(isi for s in kegiatan.sub_kegiatan for isi in s.pagu)):
                urutan[pagu.tahap] = max(pagu.urutan, urutan.get(pagu.tahap, 0))
    return tuple(sorted(urutan, key=lambda tahap: urutan[tahap]))


def tabel_program(p: Perakit) -> Tabel:
    """Tabel 2.5: programmes and kegiatan (and sub kegiatan) with the budget of each stage."""
    tahap = tahap_anggaran(p)
    kaki = CatatanKaki()
    kolom = (
        Kolom("Kode", "kiri", 9),
        Kolom("Program/Kegiatan", "kiri", 46),
        *(
            Kolom(SEBUTAN_TAHAP.get(satu, satu), "kanan", 15, "Pagu Anggaran (Rp)")
            for satu in tahap
        ),
    )

    def baris(kode: str, nama: str, kunci: str, jenis: JenisBaris = JenisBaris.BIASA) -> BarisTabel:
        return BarisTabel(
            (
                sel_teks(kode),
                sel_teks(nama, kepala=True),
                *(p.sel_banding(f"{kunci}.pagu_{satu}", kaki, "angka") for satu in tahap),
            ),
            jenis,
        )

    isi: list[BarisTabel] = []
    for program in p.potret.anggaran.program:
        isi.append(baris(program.kode, program.nama, kunci_program(program), JenisBaris.KELOMPOK))
        for satu, kode, kunci in baris_kegiatan(program):
            isi.append(baris(kode, satu, kunci))
    isi.append(
        BarisTabel(
            (
                Sel(sel_teks("Jumlah").isi, rentang_kolom=2, kepala=True),
                *(p.sel_banding(f"anggaran.pagu_{satu}", kaki, "angka") for satu in tahap),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return Tabel(
        "tabel.program-anggaran",
        f"Program dan Anggaran {p.potret.opd.nama} Tahun {p.potret.tahun}",
        kolom,
        tuple(isi),
        sumber=f"DPA Tahun {p.potret.tahun}",
        catatan=kaki.jadi(),
        mendatar=True,
        bernomor_kolom=True,
    )


def baris_kegiatan(program: PotretProgram) -> Iterable[tuple[str, str, str]]:
    """(name, code, key) of each kegiatan, followed by its sub kegiatan."""
    for kegiatan in program.kegiatan:
        yield kegiatan.nama, kegiatan.kode, kunci_kegiatan(program, kegiatan.kode)
        yield from _baris_sub(program, kegiatan)


def _baris_sub(program: PotretProgram, kegiatan: PotretKegiatan) -> Iterable[tuple[str, str, str]]:
    for sub in kegiatan.sub_kegiatan:
        yield sub.nama, sub.kode, kunci_sub_kegiatan(program, kegiatan.kode, sub.kode)
