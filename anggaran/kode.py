"""Codes of programmes, kegiatan and sub kegiatan: text, written in many ways (aturan 4.3)."""

import re

POLA_KODE = re.compile(r"[0-9A-Za-z]{1,4}(?:\.[0-9A-Za-z]{1,4}){0,8}")
POLA_BIDANG = re.compile(r"(?:[0-9]|X)\.(?:[0-9]{2}|XX)(?=\.|$)", re.IGNORECASE)


def rapikan_kode(teks: str) -> str:
    """ "01 . 02" → "01.02", "30. 07" → "30.07"; other characters stay to be refused."""
    return re.sub(r"\s*\.\s*", ".", " ".join(teks.split())).strip(". ")


def is_kode(teks: str) -> bool:
    """Whether a tidied text is a code."""
    return POLA_KODE.fullmatch(teks) is not None and any(h.isdigit() for h in teks)


def ruas(kode: str) -> tuple[str, ...]:
    """The parts of a code in the form in which they compare: "01.02" and "1.2" are one code."""
    return tuple(r.lstrip("0") or "0" if r.isdigit() else r.casefold() for r in kode.split("."))


def pisah_urusan(kode: str) -> tuple[str, str]:
    """(bidang urusan, rest) of a full code: "2.16.02.2.01" → ("2.16", "02.2.01").

    A code that carries none gives ("", code).
    """
    cocok = POLA_BIDANG.match(kode)
    if not cocok or kode.count(".") < 2:
        return "", kode
    return cocok[0], kode[cocok.end() + 1 :]


def kunci_kode(kode: str) -> tuple[str, ...]:
    """What is compared between a file and the database: the code without its urusan."""
    return ruas(pisah_urusan(kode)[1])


def lengkapi(kode: str, induk: str) -> str:
    """A relative code below its parent: ("02", "2.16") → "2.16.02"; a full one stays."""
    if kode == induk or kode.startswith(f"{induk}."):
        return kode
    dua = ruas(kode)
    satu = ruas(induk)
    return kode if dua[: len(satu)] == satu and len(dua) > len(satu) else f"{induk}.{kode}"


def nama_setara(nama: str) -> str:
    """A name as it is compared: trimmed, blanks collapsed, lower case, without joining signs."""
    return re.sub(r"[^0-9a-z]+", "", nama.casefold())
