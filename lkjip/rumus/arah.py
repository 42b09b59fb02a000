"""The polarity (*arah*) of an indicator: which realisasi counts as good.

It is a stored fact of the indicator, never guessed from its name: "Persentase penurunan …" is
usually higher-is-better.
"""

ARAH: dict[str, str] = {
    "naik": "Semakin tinggi semakin baik",
    "turun": "Semakin rendah semakin baik",
    "rentang": "Di dalam rentang, di atasnya lebih baik",
    "rentang_turun": "Di dalam rentang, di bawahnya lebih baik",
    "tepat": "Semakin tepat sasaran semakin baik",
    "predikat": "Predikat menurut skala",
    "biner": "Ya atau tidak",
    "manual": "Diisi manual dengan alasan",
}
"""Code → label shown to users."""

ARAH_RENTANG = frozenset({"rentang", "rentang_turun"})
ARAH_BILANGAN = frozenset({"naik", "turun", "tepat"}) | ARAH_RENTANG


def check_arah(arah: str) -> str:
    """Return `arah` when it is a code of ARAH. Raises ValueError naming the codes otherwise."""
    if not isinstance(arah, str) or arah not in ARAH:
        raise ValueError(f"Arah “{str(arah)[:40]}” tidak dikenal. Pilihan: {', '.join(ARAH)}.")
    return arah
