"""Which rows of a budget table are parts of which: by code, by wording, by account, by marker."""

import re
from collections.abc import Sequence
from functools import lru_cache

from .kata import normal
from .tabel import BarisIsi

# Account names (normalised) → level and the level-1 account they may belong to.
AKUN: dict[str, tuple[int, str]] = {
    "belanja daerah": (0, ""),
    "belanja": (0, ""),
    "jumlah belanja": (0, ""),
    "total belanja": (0, ""),
    "belanja tidak langsung": (1, "tidak langsung"),
    "belanja tak langsung": (1, "tidak langsung"),
    "belanja langsung": (1, "langsung"),
    "belanja operasi": (1, "operasi"),
    "belanja operasional": (1, "operasi"),
    "belanja modal": (1, "modal"),
    "belanja tidak terduga": (1, "tidak terduga"),
    "belanja transfer": (1, "transfer"),
    "belanja pegawai": (2, ""),
    "belanja barang dan jasa": (2, ""),
    "belanja barang jasa": (2, ""),
    "belanja barang": (2, ""),
    "belanja bunga": (2, "operasi"),
    "belanja subsidi": (2, "operasi"),
    "belanja hibah": (2, ""),
    "belanja bantuan sosial": (2, ""),
}
# Ways that tell programmes from their kegiatan.
BERTINGKAT = frozenset({"kolom", "kode", "kata"})
POLA_TINGKAT = (
    (0, re.compile(r"^(?:program|prog)\b")),
    (1, re.compile(r"^(?:kegiatan|keg)\b")),
    (2, re.compile(r"^sub ?kegiatan\b")),
)


def induk_baris(baris: Sequence[BarisIsi]) -> tuple[list[int | None], str]:
    """For every row the index of its parent row (None: at the top), and how that was seen.

    Rows that are totals, means or headings without a figure have no parent and are no parent.
    The way is "kolom", "kode", "kata", "akun", "penanda" or "datar" (nothing tells of parts).
    """
    isi = [i for i, satu in enumerate(baris) if satu.jenis == "isi"]
    for cara, coba in (
        ("kolom", _menurut_kolom),
        ("kode", _menurut_kode),
        ("akun", _menurut_akun),
        ("kata", _menurut_kata),
        ("penanda", _menurut_penanda),
    ):
        hasil = coba(baris, isi)
        if hasil is not None:
            return hasil, cara
    return [None] * len(baris), "datar"


def _menurut_kolom(baris: Sequence[BarisIsi], isi: list[int]) -> list[int | None] | None:
    """Programme, kegiatan and sub kegiatan each in a column of their own."""
    tingkat = {i: baris[i].tingkat_kolom for i in isi if baris[i].tingkat_kolom is not None}
    if len(tingkat) < len(isi) or len(set(tingkat.values())) < 2:
        return None
    return _bertingkat(len(baris), isi, tingkat)


def komponen(kode: str) -> tuple[str, ...]:
    """The parts of a code, leading zeros dropped: "01 . 02" → ("1", "2")."""
    bagian = re.findall(r"[0-9]+|[A-Za-z]+", kode)
    return tuple(satu.lstrip("0") or "0" for satu in bagian if satu)


def _menurut_kode(baris: Sequence[BarisIsi], isi: list[int]) -> list[int | None] | None:
    kode = {i: komponen(baris[i].kode) for i in isi if baris[i].kode}
    if len(kode) < 0.6 * len(isi) or not kode:
        return None
    induk: list[int | None] = [None] * len(baris)
    tumpuk: list[int] = []
    ada = False
    for i in isi:
        ini = kode.get(i)
        if ini is None:
            continue
        while tumpuk and not _awalan(kode[tumpuk[-1]], ini):
            tumpuk.pop()
        if tumpuk:
            induk[i] = tumpuk[-1]
            ada = True
        tumpuk.append(i)
    return induk if ada else None


def _awalan(induk: tuple[str, ...], anak: tuple[str, ...]) -> bool:
    return len(induk) < len(anak) and anak[: len(induk)] == induk


def _menurut_kata(baris: Sequence[BarisIsi], isi: list[int]) -> list[int | None] | None:
    tingkat = {}
    for i in isi:
        n = normal(baris[i].uraian)
        for nomor, pola in POLA_TINGKAT:
            if pola.search(n):
                tingkat[i] = nomor
    ada = set(tingkat.values())
    if 0 in ada and len(tingkat) < len(isi):
        # "Program …" rows, with activities below them that have no such word.
        sisa = [i for i in isi if i not in tingkat]
        if isi[0] in tingkat and max(ada) < 2 and not any(baris[i].kode for i in sisa):
            tingkat |= dict.fromkeys(sisa, max(ada) + 1)
            ada = set(tingkat.values())
    if len(ada) < 2 or len(tingkat) < 0.9 * len(isi):
        return None
    return _bertingkat(len(baris), isi, tingkat)


def _bertingkat(banyak: int, isi: list[int], tingkat: dict[int, int]) -> list[int | None]:
    induk: list[int | None] = [None] * banyak
    tumpuk: list[int] = []
    for i in isi:
        if i not in tingkat:
            continue
        while tumpuk and tingkat[tumpuk[-1]] >= tingkat[i]:
            tumpuk.pop()
        induk[i] = tumpuk[-1] if tumpuk else None
        tumpuk.append(i)
    return induk


@lru_cache(maxsize=50_000)
def nama_akun(teks: str) -> str:
    """The account that a row is about, normalised; "" when it is none."""
    n = re.sub(r"^(?:[0-9]+ )+|^[a-z] ", "", normal(teks))
    n = re.sub(r"\b(?:tahun )?20\d\d\b|\bdinas\b|\bopd\b", "", n).strip()
    return n if n in AKUN else ""


def _menurut_akun(baris: Sequence[BarisIsi], isi: list[int]) -> list[int | None] | None:
    akun = {i: nama_akun(baris[i].uraian) for i in isi}
    if sum(bool(satu) for satu in akun.values()) < max(2, 0.7 * len(isi)):
        return None
    langsung = any(AKUN[satu][1] == "langsung" for satu in akun.values() if satu)
    tingkat = {}
    for i, satu in akun.items():
        if satu:
            tingkat[i] = 2 if satu == "belanja modal" and langsung else AKUN[satu][0]
    if len(set(tingkat.values())) < 2:
        return None
    return _bertingkat(len(baris), isi, tingkat)


def _menurut_penanda(baris: Sequence[BarisIsi], isi: list[int]) -> list[int | None] | None:
    jenis: dict[int, str] = {}
    for i in isi:
        tanda = baris[i].penanda.strip(" .)")
        if re.fullmatch(r"[IVX]+", tanda) and not re.fullmatch(r"[CDLM]", tanda):
            jenis[i] = "romawi"
        elif re.fullmatch(r"[A-Z]", tanda):
            jenis[i] = "besar"
        elif re.fullmatch(r"\d+", tanda):
            jenis[i] = "angka"
        elif re.fullmatch(r"[a-z]", tanda):
            jenis[i] = "kecil"
        elif baris[i].uraian.lstrip().startswith(("-", "•", "–")):
            jenis[i] = "garis"
    if len(jenis) < len(isi) or len(set(jenis.values())) < 2:
        return None
    urutan = list(dict.fromkeys(jenis[i] for i in isi))
    return _bertingkat(len(baris), isi, {i: urutan.index(jenis[i]) for i in isi})
