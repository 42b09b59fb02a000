"""The words that people write beside or instead of a number, and what they mean."""

import re
import unicodedata
from decimal import Decimal

# Ways in which reports say "there is no value" (all seen in published LKjIP; aturan 2.2, 4.5).
KATA_KOSONG = frozenset(
    {
        "",
        "n/a",
        "na",
        "n.a",
        "n.a.",
        "n a",
        "null",
        "none",
        "kosong",
        "tba",
        "tbd",
        "belum rilis",
        "belum dirilis",
        "belum release",
        "belum ada",
        "belum ada data",
        "belum ada rilis",
        "belum tersedia",
        "belum keluar",
        "belum dinilai",
        "belum diukur",
        "belum dihitung",
        "belum diisi",
        "data belum tersedia",
        "data belum ada",
        "data tidak tersedia",
        "tidak ada",
        "tidak ada data",
        "tidak tersedia",
        "tidak dinilai",
        "tidak diukur",
        "tidak diketahui",
    }
)

OPERATOR = {
    "<=": "<=",
    "=<": "<=",
    "≤": "<=",
    ">=": ">=",
    "=>": ">=",
    "≥": ">=",
    "<": "<",
    ">": ">",
    "kurang dari atau sama dengan": "<=",
    "kurang dari sama dengan": "<=",
    "lebih dari atau sama dengan": ">=",
    "lebih dari sama dengan": ">=",
    "tidak lebih dari": "<=",
    "tidak kurang dari": ">=",
    "kurang dari": "<",
    "lebih dari": ">",
    "di bawah": "<",
    "dibawah": "<",
    "di atas": ">",
    "diatas": ">",
    "paling banyak": "<=",
    "paling tinggi": "<=",
    "paling lama": "<=",
    "paling lambat": "<=",
    "setinggi-tingginya": "<=",
    "maksimal": "<=",
    "maksimum": "<=",
    "maks.": "<=",
    "maks": "<=",
    "paling sedikit": ">=",
    "paling rendah": ">=",
    "paling kurang": ">=",
    "sekurang-kurangnya": ">=",
    "minimal": ">=",
    "minimum": ">=",
    "min.": ">=",
    "min": ">=",
}

SEBUTAN_OPERATOR = {
    "<": "kurang dari",
    "<=": "paling banyak",
    ">": "lebih dari",
    ">=": "paling sedikit",
}

KELIPATAN = {
    "ribu": Decimal(10) ** 3,
    "rb": Decimal(10) ** 3,
    "juta": Decimal(10) ** 6,
    "jt": Decimal(10) ** 6,
    "miliar": Decimal(10) ** 9,
    "milyar": Decimal(10) ** 9,
    "triliun": Decimal(10) ** 12,
    "trilyun": Decimal(10) ** 12,
}

# "M" is metre or miliar, "T" is ton or triliun: a reader can tell, a program may not guess.
SINGKATAN_RAGU = {"M": "miliar", "T": "triliun"}

SAMBUNGAN_RENTANG = r"(?:-|−|–|—|s\.?\s?/\s?d\.?|s\.d\.?|sampai dengan|sampai|hingga)"

_PILIHAN_OPERATOR = "|".join(re.escape(kata) for kata in sorted(OPERATOR, key=len, reverse=True))
POLA_OPERATOR = re.compile(rf"({_PILIHAN_OPERATOR})(?![^\W\d_])\s*", re.IGNORECASE)


def pisah_operator(teks: str) -> tuple[str | None, str]:
    """Split "kurang dari 49" into ("<", "49"); without an operator the first item is None."""
    cocok = POLA_OPERATOR.match(teks)
    if not cocok:
        return None, teks
    return OPERATOR[cocok[1].lower()], teks[cocok.end() :]


def rapikan(teks: str) -> str:
    """Make every kind of white space one plain space and trim; nothing else is touched."""
    return " ".join(teks.split())


def baku_satuan(satuan: str) -> str:
    """Return the usual spelling of a unit: "persen" → "%", "Rp." or "rupiah" → "Rp"."""
    polos = satuan.casefold().rstrip(".").strip()
    if polos == "persen":
        return "%"
    if polos in {"rupiah", "rp", "idr"}:
        return "Rp"
    return satuan.strip().rstrip(".") or satuan


def sama_satuan(satu: str | None, dua: str | None) -> bool:
    """Tell whether two units agree; a missing unit agrees with any."""
    if not satu or not dua:
        return True
    return baku_satuan(satu).casefold() == baku_satuan(dua).casefold()


def is_kosong(teks: str) -> bool:
    """Tell whether the text says that there is no value ("n/a", "Belum Rilis", "-", empty)."""
    polos = rapikan(teks).casefold().strip("()[]").strip()
    return polos in KATA_KOSONG or not polos.strip("-–—−‐‑_.… ")


def kutip(teks: str) -> str:
    """Return the text in quotation marks, short and safe to show whatever it contains."""
    potong = teks if len(teks) <= 40 else teks[:39] + "…"
    aman = "".join(huruf if _bisa_tampil(huruf) else "\ufffd" for huruf in potong)
    return f"“{aman}”"


def _bisa_tampil(huruf: str) -> bool:
    return huruf == " " or unicodedata.category(huruf)[0] not in "CZ"
