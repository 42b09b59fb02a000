"""What placeholders show."""

from ..dokumen.kamus import tulis
from ..dokumen.narasi import AWALAN_RUJUKAN, daftar_isian
from .bahan import Bahan


def nilai_isian(bahan: Bahan, isian: str) -> dict[str, str | bool]:
    """What a placeholder shows: {"teks", "label", "ada"}; `ada` False when it names nothing."""
    if isian.startswith(AWALAN_RUJUKAN):
        kunci = isian.removeprefix(AWALAN_RUJUKAN).strip()
        entri = bahan.dok.register.get(kunci)
        if entri is None:
            return {"teks": kunci, "label": "Rujukan ini tidak ada", "ada": False}
        return {"teks": entri.sebutan, "label": f"Rujukan: {entri.judul}", "ada": True}
    kunci, _, pilihan = (satu.strip() for satu in isian.partition("|"))
    butir = bahan.kamus.get(kunci)
    try:
        if butir is None:
            raise KeyError(kunci)
        return {
            "teks": tulis(butir, pilihan),
            "label": f"{butir.label} ({butir.asal})",
            "ada": True,
        }
    except KeyError:
        return {"teks": isian, "label": "Angka ini tidak dikenal", "ada": False}


def nilai_teks(bahan: Bahan, html: str) -> dict[str, dict]:
    """What every placeholder of a text shows, by what stands between its braces."""
    return {isian: nilai_isian(bahan, isian) for isian in daftar_isian(html)}
