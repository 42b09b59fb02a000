"""Reading canonical JSON back into the frozen types it was written from.

What was published must be readable years later: `urai(jenis, kanonik(objek)) == objek`, up to the
trailing zeros of a Decimal, which are no part of a fact.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


class KanonikRusak(ValueError):
    """The JSON does not describe that type; names the place."""


def urai[T](jenis: type[T], isi: bytes | str) -> T:
    """Return the `jenis` that `isi` describes. Raises `KanonikRusak`.

    A field that the JSON lacks takes its default, so that old publications stay readable when a
    type grows; a field that the type does not know is refused.
    """
    try:
        polos = json.loads(isi)
    except ValueError as galat:
        raise KanonikRusak(f"Bukan JSON: {galat}") from galat
    return _urai(jenis, polos, "$")


def _urai(jenis: Any, nilai: Any, tempat: str) -> Any:
    if is_dataclass(jenis):
        return _kelas(jenis, nilai, tempat)
    asal = get_origin(jenis)
    if asal in {Union, UnionType}:
        return _pilihan(get_args(jenis), nilai, tempat)
    if asal is tuple:
        return _barisan(get_args(jenis), nilai, tempat)
    if asal is not None and issubclass(asal, Mapping):
        _wajib(nilai, dict, tempat)
        isi = get_args(jenis)[1]
        return {k: _urai(isi, v, f"{tempat}.{k}") for k, v in nilai.items()}
    return _dasar(jenis, nilai, tempat)


def _dasar(jenis: Any, nilai: Any, tempat: str) -> Any:
    if jenis in {str, int, bool}:
        if type(nilai) is not jenis:
            raise KanonikRusak(f"{tempat}: bukan {jenis.__name__}")
        return nilai
    if jenis is Decimal:
        try:
            return Decimal(_wajib(nilai, str, tempat))
        except InvalidOperation as galat:
            raise KanonikRusak(f"{tempat}: bukan bilangan") from galat
    if jenis is date:
        try:
            return date.fromisoformat(_wajib(nilai, str, tempat))
        except ValueError as galat:
            raise KanonikRusak(f"{tempat}: bukan tanggal") from galat
    raise KanonikRusak(f"{tempat}: jenis {jenis} tidak dikenal")


def _kelas(jenis: Any, nilai: Any, tempat: str) -> Any:
    _wajib(nilai, dict, tempat)
    bidang = {satu.name: satu for satu in fields(jenis)}
    if asing := set(nilai) - set(bidang):
        raise KanonikRusak(f"{tempat}: bidang {sorted(asing)} tidak dikenal")
    hilang = [
        nama
        for nama, satu in bidang.items()
        if nama not in nilai and satu.default is MISSING and satu.default_factory is MISSING
    ]
    if hilang:
        raise KanonikRusak(f"{tempat}: bidang {hilang} tidak ada")
    tipe = _tipe(jenis)
    return jenis(**{k: _urai(tipe[k], v, f"{tempat}.{k}") for k, v in nilai.items()})


def _pilihan(pilihan: tuple[Any, ...], nilai: Any, tempat: str) -> Any:
    """`X | None` is all that frozen types use."""
    if nilai is None and type(None) in pilihan:
        return None
    for jenis in pilihan:
        if jenis is not type(None):
            return _urai(jenis, nilai, tempat)
    raise KanonikRusak(f"{tempat}: nilainya tidak dikenal")


def _barisan(isi: tuple[Any, ...], nilai: Any, tempat: str) -> tuple[Any, ...]:
    _wajib(nilai, list, tempat)
    if isi and isi[-1] is Ellipsis:
        isi = (isi[0],) * len(nilai)
    if len(isi) != len(nilai):
        raise KanonikRusak(f"{tempat}: panjangnya bukan {len(isi)}")
    return tuple(
        _urai(j, v, f"{tempat}[{i}]") for i, (j, v) in enumerate(zip(isi, nilai, strict=True))
    )


def _wajib(nilai: Any, jenis: type, tempat: str) -> Any:
    if not isinstance(nilai, jenis):
        raise KanonikRusak(f"{tempat}: bukan {jenis.__name__}")
    return nilai


@cache
def _tipe(jenis: type) -> dict[str, Any]:
    return get_type_hints(jenis)
