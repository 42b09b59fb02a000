"""A finding on the portal's own report: the finding itself, where it stands, what it rests on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from lkjip.rumus.angka import parse_angka
from lkjip.rumus.uji import Temuan

from ..dokumen.klaim import Tempat
from ..tautan import Tautan

PANJANG_KUNCI = 160
AKHIRAN = {
    "realisasi": (".realisasi",),
    "anggaran": (".anggaran", ".pagu_perubahan", ".pagu_murni", ".total"),
    "sisa": (".sisa",),
    "capaian": (".capaian",),
    "persentase": (".persen",),
}
"""First word of a message → endings of the keys of that column."""
TABEL_PEGAWAI = ("tabel.pendidikan", "tabel.golongan", "tabel.abk")


@dataclass(frozen=True, slots=True)
class Letak:
    """One place of a finding: how to call it, its id on screen, the words there."""

    sebutan: str
    jangkar: str
    kutipan: str


@dataclass(frozen=True, slots=True)
class TemuanLaporan:
    """`kunci` tells the finding apart through changes of the data; `masukan` are the keys of the
    figures on its places, `node` the tables and sections they stand in."""

    kunci: str
    temuan: Temuan
    letak: tuple[Letak, ...]
    tautan: Tautan
    masukan: tuple[str, ...] = ()
    node: tuple[str, ...] = ()


def susun_temuan(temuan: Temuan, tempat: Mapping[int, Tempat]) -> TemuanLaporan:
    """A finding of the engine with its way back into the report."""
    baris = [(isi, tempat[isi.baris]) for isi in temuan.lokasi if isi.baris in tempat]
    utama = pilih_angka(temuan, baris[0][1]) if baris else ""
    angka = tuple(dict.fromkeys(a.asal for _, satu in baris for a in satu.angka))
    return TemuanLaporan(
        buat_kunci(temuan, [satu for _, satu in baris], utama),
        temuan,
        tuple(dict.fromkeys(Letak(t.sebutan, t.jangkar, isi.kutipan) for isi, t in baris)),
        cari_tautan(utama, angka, [t for _, t in baris]),
        angka,
        tuple(dict.fromkeys(k for _, t in baris for k in _node(t))),
    )


def _node(tempat: Tempat) -> Iterable[str]:
    yield tempat.kunci
    if tempat.naskah:
        yield f"naskah.{tempat.naskah}"


def pilih_angka(temuan: Temuan, tempat: Tempat) -> str:
    """The key of the figure that the finding calls wrong, among those on its line; "" for none.

    Two columns may print the same figure: then the one that the message begins with is meant.
    """
    nilai = parse_angka(temuan.tertulis)
    cocok = [
        a.asal
        for a in tempat.angka
        if a.teks == temuan.tertulis
        or (nilai.nilai is not None and parse_angka(a.teks).nilai == nilai.nilai)
    ]
    kata = temuan.pesan.split(" ", 1)[0].casefold()
    tepat = [k for k in cocok if any(k.endswith(akhir) for akhir in AKHIRAN.get(kata, ()))]
    return next(iter(tepat or cocok), "")


def buat_kunci(temuan: Temuan, baris: Sequence[Tempat], utama: str) -> str:
    """Code and figure; where no figure is meant, code, place and the words without numbers.

    A root cause that runs through several rows of a table is named by its column: it stays the
    same finding while rows are put right one after the other.
    """
    tempat = baris[0] if baris else None
    node = tempat.kunci if tempat else "laporan"
    if utama:
        kolom = utama.rpartition(".")[2]
        pokok = {a.asal for t in baris for a in t.angka if a.asal.endswith(f".{kolom}")}
        satu_tabel = len({t.kunci for t in baris}) == 1
        sama = len(baris) > 1 and len(pokok) > 1 and satu_tabel
        return f"{temuan.kode}:{f'{node}/{kolom}' if sama else utama}"[:PANJANG_KUNCI]
    if tempat and tempat.angka:
        return f"{temuan.kode}:{node}/{tempat.angka[0].asal.rpartition('.')[0]}"[:PANJANG_KUNCI]
    kata = re.sub(r"[\d.,]+", "#", temuan.lokasi[0].kutipan if temuan.lokasi else temuan.tertulis)
    return f"{temuan.kode}:{node}/{crc32(kata.encode()):08x}"[:PANJANG_KUNCI]


def bedakan(daftar: Iterable[TemuanLaporan]) -> tuple[TemuanLaporan, ...]:
    """The findings, the second of one key marked "#2" and so on."""
    hasil: dict[str, TemuanLaporan] = {}
    for satu in daftar:
        kunci, ke = satu.kunci, 1
        while kunci in hasil:
            ke += 1
            kunci = f"{satu.kunci}#{ke}"
        hasil[kunci] = TemuanLaporan(
            kunci, satu.temuan, satu.letak, satu.tautan, satu.masukan, satu.node
        )
    return tuple(hasil.values())


def cari_tautan(utama: str, angka: Iterable[str], tempat: Iterable[Tempat]) -> Tautan:
    """The page on which the value behind the finding is entered, else its place in the report."""
    daftar = list(tempat)
    for kunci in (utama, *angka):
        if tautan := tautan_angka(kunci):
            return tautan
    for satu in daftar:
        if satu.kunci in TABEL_PEGAWAI:
            return Tautan("kepegawaian")
        if satu.naskah:
            return Tautan("naskah_bagian", (("bagian", satu.naskah),))
    return Tautan("laporan_pratinjau", jangkar=daftar[0].jangkar if daftar else "")


def tautan_angka(kunci: str) -> Tautan | None:
    """Where a figure of the dictionary is entered, by the kind of its key."""
    jenis, _, sisa = kunci.partition(".")
    if jenis == "indikator" and sisa:
        return Tautan("indikator", (("indikator", _kode_indikator(sisa)),))
    if jenis in ("program", "kegiatan", "sub_kegiatan", "anggaran", "belanja", "rekening"):
        return Tautan("anggaran")
    if jenis in ("pegawai", "abk"):
        return Tautan("kepegawaian")
    return None


def _kode_indikator(sisa: str) -> str:
    """ "1.4.capaian" → "1.4"; names of figures have no digits."""
    bagian = sisa.split(".")
    while len(bagian) > 1 and not any(h.isdigit() for h in bagian[-1]):
        bagian.pop()
    return ".".join(bagian)
