"""Comparing Indonesian words and names as a careful reader would."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

KATA_SAMBUNG = frozenset(
    [
        "dan",
        "atau",
        "yang",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "dengan",
        "dalam",
        "atas",
        "oleh",
        "para",
        "serta",
        "secara",
        "terhadap",
        "bagi",
        "the",
        "of",
        "tentang",
        "antara",
    ]
)
_BUKAN_KATA = re.compile(r"[^\w%]+", re.UNICODE)


@lru_cache(maxsize=50_000)
def normal(teks: str) -> str:
    """Lower case, without marks and punctuation, single spaces: the form that is compared."""
    datar = unicodedata.normalize("NFKC", teks).casefold().replace("&", " dan ")
    return _BUKAN_KATA.sub(" ", datar).replace("_", " ").strip()


@lru_cache(maxsize=50_000)
def kata_isi(teks: str) -> tuple[str, ...]:
    """The words that carry meaning, in order."""
    return tuple(kata for kata in normal(teks).split() if kata not in KATA_SAMBUNG)


@lru_cache(maxsize=200_000)
def mirip(satu: str, dua: str) -> float:
    """Similarity of two texts between 0 and 1, after normalising, blind to spaces."""
    a, b = normal(satu).replace(" ", ""), normal(dua).replace(" ", "")
    if a == b:
        return 1.0
    if not a or not b or 2 * min(len(a), len(b)) < 0.5 * (len(a) + len(b)):
        return 0.0
    cocok = SequenceMatcher(None, a, b, autojunk=False)
    return cocok.ratio() if cocok.real_quick_ratio() > 0.5 and cocok.quick_ratio() > 0.5 else 0.0


def serupa_kata(satu: str, dua: str) -> bool:
    """Whether two words are one word in two spellings (system/sistem, Meningkatnya/…kan)."""
    if satu == dua:
        return True
    if len(satu) < 3 or len(dua) < 3:
        return False
    if satu[:4] == dua[:4] and abs(len(satu) - len(dua)) <= 3:
        return True
    return SequenceMatcher(None, satu, dua, autojunk=False).ratio() >= 0.75


def beda_kata(satu: str, dua: str) -> tuple[list[str], list[str]]:
    """The content words that only one of two texts has, spelling variants set aside."""
    a, b = list(kata_isi(satu)), list(kata_isi(dua))
    _sambung(a, b)
    _sambung(b, a)
    for kata in list(a):
        pasangan = next((lain for lain in b if serupa_kata(kata, lain)), None)
        if pasangan is not None:
            a.remove(kata)
            b.remove(pasangan)
    return a, b


def _sambung(a: list[str], b: list[str]) -> None:
    """Join neighbours of `b` that `a` writes as one word (tata kelola, tatakelola)."""
    for nomor in range(len(b) - 2, -1, -1):
        if b[nomor] + b[nomor + 1] in a:
            b[nomor : nomor + 2] = [b[nomor] + b[nomor + 1]]


def awalan_sama(satu: str, dua: str) -> bool:
    """Whether one text is the other one cut short ("Gambaran Umum" and "Gambaran Umum Dinas …")."""
    a, b = normal(satu), normal(dua)
    if not a or not b:
        return False
    return a.startswith(b) or b.startswith(a)


_SATUAN = {
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6,
    "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
_KALI = {
    "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "milliar": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "triliyun": 10**12,
}  # fmt: skip
_GABUNG = re.compile(
    r"(?<=[a-z])(?<!\bse)(?=(?:belas|puluh|ratus|ribu|juta|miliar|milyar|triliun|trilyun|koma|rupiah)\b)"
)


def baca_terbilang(teks: str) -> tuple[int, str] | None:
    """Read a number in words: (whole part, decimals as digits), or None when it is none.

    "lima puluh delapan" → (58, ""); "dua koma delapan delapan rupiah" → (2, "88"). Words run
    together ("limapuluh") and old spellings ("milyar") are understood.
    """
    kata = _GABUNG.sub(" ", normal(teks)).split()
    kata = [isi for isi in kata if isi not in {"rupiah", "persen", "orang", "terbilang"}]
    if not kata:
        return None
    pecahan = ""
    if "koma" in kata:
        letak = kata.index("koma")
        digit = [_SATUAN.get(isi) for isi in kata[letak + 1 :]]
        if not digit or any(isi is None or isi > 9 for isi in digit):
            return None
        pecahan = "".join(str(isi) for isi in digit)
        kata = kata[:letak]
    utuh = _baca_bulat(kata)
    return None if utuh is None else (utuh, pecahan)


def _baca_bulat(kata: list[str]) -> int | None:
    total, kelompok, satuan = 0, 0, None
    batas = None
    for isi in kata:
        if isi in _SATUAN:
            if satuan is not None:
                return None
            satuan = _SATUAN[isi]
        elif isi == "belas" and satuan is not None and satuan < 10:
            kelompok, satuan = kelompok + satuan + 10, None
        elif isi == "puluh" and satuan is not None and satuan < 10:
            kelompok, satuan = kelompok + satuan * 10, None
        elif isi == "ratus" and satuan is not None and satuan < 10:
            kelompok, satuan = kelompok + satuan * 100, None
        elif isi == "seratus":
            kelompok += 100
        elif isi in _KALI or isi == "seribu":
            kali = 1000 if isi == "seribu" else _KALI[isi]
            nilai = 1 if isi == "seribu" else kelompok + (satuan or 0)
            if not nilai or (batas is not None and kali >= batas):
                return None
            total, kelompok, satuan, batas = total + nilai * kali, 0, None, kali
        else:
            return None
    if not kata:
        return None
    return total + kelompok + (satuan or 0)
