"""Stable keys for the parts of a potret.

A key never depends on how many other parts there are, so that a placeholder written once keeps
naming the same thing.
"""

import re
import string
from zlib import crc32

from lkjip.rumus.potret import Potret, PotretAnggaran, PotretProgram, PotretSasaran, PotretTujuan

HURUF_KUNCI = frozenset(string.ascii_lowercase + string.digits + ".")
POLA_SIMPUL = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")


def jadikan_kunci(teks: str) -> str:
    """Return the text as a part of a key: different texts give different keys, but for case.

    Spaces become "-", and what is neither letter, digit nor dot is written by its code point, so
    that "III/a" and "III-a" stay apart.
    """
    return "".join(map(_jadikan_huruf, " ".join(teks.casefold().split()))) or "tanpa-nama"


def _jadikan_huruf(huruf: str) -> str:
    if huruf in HURUF_KUNCI:
        return huruf
    return {" ": "-", "-": "--"}.get(huruf) or f"_{ord(huruf):x}_"


def kunci_simpul(kunci: str) -> str:
    """Return the key as `nomor` takes it for a heading or a table; a rare one gets a checksum."""
    if POLA_SIMPUL.fullmatch(kunci):
        return kunci
    polos = "-".join(re.findall(r"[a-z0-9]+", kunci))
    return f"{polos}-{crc32(kunci.encode()):08x}"


def kunci_indikator(kode: str) -> str:
    """Return "indikator.1.1"; codes are unique within a Renstra."""
    return f"indikator.{jadikan_kunci(kode)}"


def kunci_tujuan(tujuan: PotretTujuan) -> str:
    """Return "tujuan.1"; numbers are unique within a Renstra."""
    return f"tujuan.{jadikan_kunci(tujuan.nomor)}"


def daftar_kunci_sasaran(potret: Potret) -> dict[int, str]:
    """Return the key of each sasaran by its id.

    Numbers are unique only within a tujuan: the first sasaran 1 is "sasaran.1", the sasaran 1 of
    a later tujuan 2 is "sasaran.2-1".
    """
    hasil: dict[int, str] = {}
    for tujuan in potret.renstra.tujuan if potret.renstra else ():
        for sasaran in tujuan.sasaran:
            kunci = f"sasaran.{jadikan_kunci(sasaran.nomor)}"
            if kunci in hasil.values():
                kunci = f"sasaran.{jadikan_kunci(tujuan.nomor)}-{jadikan_kunci(sasaran.nomor)}"
            hasil[sasaran.id] = kunci
    return hasil


def daftar_sasaran(potret: Potret) -> tuple[PotretSasaran, ...]:
    """All sasaran of the OPD in printing order."""
    if potret.renstra is None:
        return ()
    return tuple(sasaran for tujuan in potret.renstra.tujuan for sasaran in tujuan.sasaran)


def kunci_program(program: PotretProgram) -> str:
    """Return "program.2-10.01": urusan and code together, as two urusan may share a code."""
    return f"program.{_kode(program.urusan)}.{_kode(program.kode)}"


def kunci_kegiatan(program: PotretProgram, kode: str) -> str:
    """Return "kegiatan.2-10.01.02" for code "01.02" (or "02") of programme "01"."""
    return f"kegiatan.{_ekor(program, _turunan(program.kode, kode))}"


def kunci_sub_kegiatan(program: PotretProgram, kegiatan: str, kode: str) -> str:
    """Return "sub_kegiatan.2-16.02.2-01.03"."""
    induk = _ekor(program, _turunan(program.kode, kegiatan))
    return f"sub_kegiatan.{induk}.{_kode(_turunan(kegiatan, kode))}"


def kolom_kunci(awal: str, *kolom: str) -> dict[str, str]:
    """Return the keys of some figures of the part whose key is `awal`, by their last word."""
    return {satu: f"{awal}.{satu}" for satu in kolom}


def daftar_kunci_baris(anggaran: PotretAnggaran) -> dict[tuple[str, int], str]:
    """Return the key of every budget row by its kind and id, and that of the whole by its kind."""
    hasil = {("opd", 0): "anggaran"}
    for program in anggaran.program:
        hasil["program", program.id] = kunci_program(program)
        for kegiatan in program.kegiatan:
            hasil["kegiatan", kegiatan.id] = kunci_kegiatan(program, kegiatan.kode)
            for sub in kegiatan.sub_kegiatan:
                kunci = kunci_sub_kegiatan(program, kegiatan.kode, sub.kode)
                hasil["sub_kegiatan", sub.id] = kunci
    return hasil


def kunci_kelompok_belanja(tahun: int, kelompok: str) -> str:
    """Return "belanja.2021.kelompok-operasi": accounts read so that both structures compare."""
    return f"belanja.{tahun}.kelompok-{kelompok}"


def kunci_belanja(tahun: int, kode: str) -> str:
    """Return "belanja.2020.bl-peg"."""
    return f"belanja.{tahun}.{_kode(kode)}"


def _ekor(program: PotretProgram, kode: str) -> str:
    return f"{_kode(program.urusan)}.{_kode(program.kode)}.{_kode(kode)}"


def _turunan(induk: str, kode: str) -> str:
    return kode.removeprefix(induk).lstrip(". ") or kode


def _kode(teks: str) -> str:
    return jadikan_kunci(teks.replace(" ", "")).replace(".", "-")
