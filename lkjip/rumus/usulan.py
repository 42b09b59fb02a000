"""Proposals: what a broken number most likely meant, always for a person to confirm.

A proposal is only made when the digits leave one likely reading. The engine never uses it by
itself (aturan 4.5: "never fall back silently").
"""

import re

POLA_INGGRIS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)


def perbaiki_bilangan(teks: str) -> str | None:
    """Return digits and separators rewritten in Indonesian form, or None without a likely reading.

    "59.89" → "59,89"; "1,234.5" → "1.234,5"; "404.006.251.37" → "404.006.251,37";
    "4.300.00,00" → "4.300.000,00" (a lost zero); "211.897.500,0" → "211.897.500,00".
    """
    bersih = teks.strip(".,")
    if bersih.startswith("00") and set(bersih) == {"0"}:
        return "0"
    if bersih.isdigit():
        pecahan_awal = teks[:1] in ".,"
        return f"0,{bersih}" if pecahan_awal else _kelompokkan(bersih)
    if teks[:1] in ".,":
        return None
    kelompok = re.split(r"[.,]", bersih)
    pemisah = re.findall(r"[.,]", bersih)
    if "" in kelompok:
        return None
    if len(pemisah) == 1:
        return _perbaiki_satu_pemisah(kelompok[0], kelompok[1], pemisah[0])
    if POLA_INGGRIS.fullmatch(bersih):
        utuh, _, pecahan = bersih.partition(".")
        return _gabung(utuh.replace(",", ""), pecahan)
    return _perbaiki_banyak_pemisah(kelompok, pemisah)


def _perbaiki_satu_pemisah(kiri: str, kanan: str, pemisah: str) -> str | None:
    if pemisah == "," or len(kanan) != 3:
        return _gabung(kiri, kanan)
    if kiri == "0":
        return f"0,{kanan}"
    # "1234.567" may be 1.234,567 or 1.234.567: both are common, so nothing is proposed.
    return None


def _perbaiki_banyak_pemisah(kelompok: list[str], pemisah: list[str]) -> str | None:
    depan, tengah, akhir = kelompok[0], kelompok[1:-1], kelompok[-1]
    if not 1 <= len(depan) <= 3 or set(depan) == {"0"}:
        return None
    if all(len(bagian) == 3 for bagian in tengah):
        if len(akhir) == 3:
            return _gabung(depan + "".join(tengah) + akhir, "")
        if len(akhir) in (1, 2):
            return _gabung(depan + "".join(tengah), akhir.ljust(2, "0"))
        return None
    sen_terpisah = pemisah[-1] == "," and len(akhir) <= 2
    hilang_nol = tengah and set(tengah[-1]) == {"0"} and len(tengah[-1]) < 3
    if sen_terpisah and hilang_nol and all(len(bagian) == 3 for bagian in tengah[:-1]):
        return _gabung(depan + "".join(tengah[:-1]) + "000", akhir.ljust(2, "0"))
    return None


def _gabung(utuh: str, pecahan: str) -> str:
    bulat = _kelompokkan(utuh)
    return f"{bulat},{pecahan}" if pecahan else bulat


def _kelompokkan(digit: str) -> str:
    polos = digit.lstrip("0") or "0"
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", polos)
