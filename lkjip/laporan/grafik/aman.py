"""What may enter a drawing: clean text, short coordinates, safe ids and addresses."""

import re

from .huruf import pisah_kata

_AWALAN_SAH = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_TAUTAN_SAH = re.compile(r"(?:https?://|/(?!/)|#|\?)\S*")
_TAK_SAH_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def bersihkan(teks: str) -> str:
    """The text on one line, without characters that XML forbids."""
    return " ".join(pisah_kata(_TAK_SAH_XML.sub("", teks)))


def tulis_angka(nilai: float) -> str:
    """A coordinate with at most two decimals: 12, 12.5, 12.34."""
    teks = f"{nilai:.2f}".rstrip("0").rstrip(".")
    return "0" if teks == "-0" else teks


def periksa_awalan(awalan: str) -> str:
    """Return the id prefix; ValueError when it is no identifier."""
    if not _AWALAN_SAH.fullmatch(awalan):
        raise ValueError(f"Awalan id grafik tidak sah: {awalan!r}")
    return awalan


def periksa_tautan(alamat: str) -> str:
    """Return the address; ValueError unless it is a web address or a path of this site."""
    if not _TAUTAN_SAH.fullmatch(alamat):
        raise ValueError(f"Tautan grafik tidak sah: {alamat!r}")
    return alamat
