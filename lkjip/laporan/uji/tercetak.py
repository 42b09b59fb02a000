"""Every figure that a source prints, by key and place, to tell later which of them changed."""

from collections.abc import Iterable

from lkjip.rumus.bentuk import format_angka
from lkjip.rumus.potret import Potret, PotretKegiatan, PotretProgram, PotretSubKegiatan

from ..dokumen.banding import KOLOM
from ..dokumen.kamus.kunci import (
    jadikan_kunci,
    kunci_belanja,
    kunci_kegiatan,
    kunci_program,
    kunci_sub_kegiatan,
)

AWALAN = "tercetak."


def daftar_tercetak(potret: Potret) -> dict[str, tuple[str, str]]:
    """{"tercetak.<figure>@<source>": (what it is, exactly as printed)}."""
    return dict((*_anggaran(potret), *_belanja(potret), *_pegawai(potret)))


def _anggaran(potret: Potret) -> Iterable[tuple[str, tuple[str, str]]]:
    for program in potret.anggaran.program:
        yield from _baris(kunci_program(program), "Program", program)
        for kegiatan in program.kegiatan:
            yield from _baris(kunci_kegiatan(program, kegiatan.kode), "Kegiatan", kegiatan)
            for sub in kegiatan.sub_kegiatan:
                kunci = kunci_sub_kegiatan(program, kegiatan.kode, sub.kode)
                yield from _baris(kunci, "Sub kegiatan", sub)
    for satu in potret.anggaran.dinyatakan:
        yield (
            f"{AWALAN}anggaran.{satu.kolom}@{satu.sumber}",
            (f"{KOLOM[satu.kolom][0]} seluruh program menurut {satu.sumber}", satu.teks),
        )


def _baris(
    kunci: str, jenis: str, satu: PotretProgram | PotretKegiatan | PotretSubKegiatan
) -> Iterable[tuple[str, tuple[str, str]]]:
    for isi in satu.dinyatakan:
        yield (
            f"{AWALAN}{kunci}.{isi.kolom}@{isi.sumber}",
            (f"{KOLOM[isi.kolom][0]} {jenis} {satu.kode} menurut {isi.sumber}", isi.teks),
        )


def _belanja(potret: Potret) -> Iterable[tuple[str, tuple[str, str]]]:
    for satu in potret.anggaran.belanja:
        awal = f"{AWALAN}{kunci_belanja(satu.tahun, satu.kode)}"
        teks = satu.anggaran_teks or format_angka(satu.anggaran_dinyatakan)
        hal = f"{satu.uraian} {satu.tahun} menurut rekap belanja"
        yield f"{awal}.anggaran", (f"Anggaran {hal}", teks)
        yield f"{awal}.realisasi", (f"Realisasi {hal}", format_angka(satu.realisasi_dinyatakan))
        yield f"{awal}.persen", (f"Persentase {hal}", format_angka(satu.persen_dinyatakan))


def _pegawai(potret: Potret) -> Iterable[tuple[str, tuple[str, str]]]:
    for satu in potret.pegawai.pendidikan:
        kunci = f"{AWALAN}pegawai.pendidikan.{jadikan_kunci(satu.tingkat)}.total"
        hal = f"Jumlah tercetak pegawai berpendidikan {satu.tingkat}"
        yield kunci, (hal, format_angka(satu.jumlah_dinyatakan))
    for satu in potret.pegawai.golongan:
        kunci = f"{AWALAN}pegawai.golongan.{jadikan_kunci(satu.golongan)}"
        yield kunci, (f"Jumlah tercetak PNS {satu.golongan}", format_angka(satu.jumlah_dinyatakan))
