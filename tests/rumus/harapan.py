"""Reads the tables of expected results in `fixtures/harapan`."""

import json
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "harapan"


def baris(nama: str) -> list[dict]:
    """The rows of one table; every row explains itself and names its source."""
    isi = json.loads((FOLDER / f"{nama}.json").read_text(encoding="utf-8"))
    assert all(satu.get("keterangan") and satu.get("sumber") for satu in isi)
    return isi


def sebutan(satu: dict) -> str:
    """Name of a row in the test report."""
    return satu["keterangan"]


def desimal(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)


def ada_catatan(satu: dict, catatan: tuple[str, ...]) -> bool:
    """Whether the note that a row expects (if any) is among the given ones."""
    return "catatan" not in satu or any(satu["catatan"] in isi for isi in catatan)
