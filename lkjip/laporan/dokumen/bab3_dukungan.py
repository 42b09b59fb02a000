"""The programmes and kegiatan that serve one sasaran, with their money (element 7)."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import DukunganKegiatan, DukunganProgram, IkhtisarSasaran
from lkjip.rumus.potret import PotretProgram

from .bab3_program import sel_serapan
from .kamus.kunci import kunci_kegiatan, kunci_program, kunci_simpul
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import BarisTabel, JenisBaris, Kolom, Sel, Tabel, Teks

SEBAGIAN = "Sebagian anggarannya mendukung sasaran lain; yang dicantumkan adalah seluruhnya."


def tabel_dukungan(p: Perakit, hasil: IkhtisarSasaran, kunci: str) -> Tabel:
    """Build the table, without a number: programmes as heading rows, their kegiatan below."""
    kaki = CatatanKaki()
    kolom = (
        Kolom("Kode", "kiri", 10),
        Kolom("Program/Kegiatan", "kiri", 35),
        Kolom("Anggaran (Rp)", "kanan", 16),
        Kolom("Realisasi (Rp)", "kanan", 16),
        Kolom("Sisa (Rp)", "kanan", 13),
        Kolom("Serapan", "kanan", 10),
    )
    return Tabel(
        kunci_simpul(f"tabel.{kunci}.dukungan"),
        f"Program dan Kegiatan Pendukung Sasaran {hasil.fakta.nomor}",
        kolom,
        tuple(
            baris
            for satu in hasil.anggaran.dukungan
            for baris in _baris_program(p, satu, len(kolom), kaki)
        ),
        catatan=kaki.jadi(),
        bernomor=False,
    )


def _baris_program(
    p: Perakit, dukungan: DukunganProgram, lebar: int, kaki: CatatanKaki
) -> Iterable[BarisTabel]:
    fakta = next(
        satu
        for satu in p.potret.anggaran.program
        if (satu.urusan, satu.kode) == (dukungan.program.urusan, dukungan.program.kode)
    )
    kunci = kunci_program(fakta)
    judul = Sel(
        p.baris(f"{{{{ {kunci}.kode }}}} {{{{ {kunci}.nama }}}}"), rentang_kolom=lebar, kepala=True
    )
    yield BarisTabel((judul,), JenisBaris.KELOMPOK)
    for satu in dukungan.kegiatan:
        yield _baris_kegiatan(p, fakta, satu, kaki)


def _baris_kegiatan(
    p: Perakit, fakta: PotretProgram, satu: DukunganKegiatan, kaki: CatatanKaki
) -> BarisTabel:
    kunci = kunci_kegiatan(fakta, satu.kegiatan.kode)
    catatan = (kaki.tambah("sebagian", (Teks(SEBAGIAN),)),) if satu.bobot != 100 else ()
    return BarisTabel(
        (
            sel_teks(satu.kegiatan.kode),
            Sel(p.baris(f"{{{{ {kunci}.nama }}}}"), kepala=True, catatan=catatan),
            *sel_serapan(p, kunci, kaki),
        )
    )
