"""Canonical JSON of frozen facts, and its fingerprint.

Equal facts give equal bytes on every machine and database: keys sorted, no optional white space,
UTF-8, dates in ISO form, and a Decimal as plain text without trailing zeros (40.00 and 40 are the
same fact). A float has no place among facts and is refused.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, localcontext

from .bentuk import bisa_ditulis

type Polos = None | bool | int | str | list["Polos"] | dict[str, "Polos"]


def kanonik(objek: object) -> bytes:
    """Return the canonical JSON of a frozen dataclass (or of plain data), as UTF-8 bytes.

    Raises TypeError for a value that is no fact (float, set, object) and ValueError for a Decimal
    that is not finite or for text that is no valid Unicode.
    """
    teks = json.dumps(
        _polos(objek), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return teks.encode("utf-8")


def sidik(objek: object) -> str:
    """Return the SHA-256 of the canonical JSON, as 64 hexadecimal digits."""
    return hashlib.sha256(kanonik(objek)).hexdigest()


def _polos(objek: object) -> Polos:
    if objek is None or isinstance(objek, bool | int | str):
        return objek
    if isinstance(objek, Decimal):
        return _teks_desimal(objek)
    if isinstance(objek, date):  # datetime is a date, too
        return objek.isoformat()
    if is_dataclass(objek) and not isinstance(objek, type):
        return {bidang.name: _polos(getattr(objek, bidang.name)) for bidang in fields(objek)}
    if isinstance(objek, tuple | list):
        return [_polos(isi) for isi in objek]
    if isinstance(objek, Mapping) and all(isinstance(kunci, str) for kunci in objek):
        return {kunci: _polos(isi) for kunci, isi in objek.items()}
    raise TypeError(f"Nilai berjenis {type(objek).__name__} tidak dapat dibekukan.")


def _teks_desimal(nilai: Decimal) -> str:
    if not bisa_ditulis(nilai):
        raise ValueError("Bilangan di luar jangkauan tidak dapat dibekukan.")
    if nilai.is_zero():
        return "0"
    with localcontext(prec=200):
        return format(nilai.normalize(), "f")
