"""Work in a process of its own: a hostile file can hurt nothing but the one that reads it."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer
from typing import Any

AKAR = Path(__file__).resolve().parents[2]


class TerlaluLama(Exception):
    """The process was killed when its time was over."""


def run_terpisah(modul: str, argumen: Sequence[str], detik: int) -> Iterator[dict[str, Any]]:
    """What `python -m modul` says, a JSON object a line, until it ends. It is killed after `detik`
    seconds, and when the caller listens no longer. Raises `TerlaluLama`."""
    lewat: list[bool] = []
    with subprocess.Popen(  # noqa: S603 - our own module, and arguments that we made
        [sys.executable, "-m", modul, *argumen],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=AKAR,
    ) as proses:

        def hentikan() -> None:
            lewat.append(True)
            proses.kill()

        penjaga = Timer(detik, hentikan)
        penjaga.start()
        try:
            yield from map(json.loads, proses.stdout)
        finally:
            penjaga.cancel()
            if proses.poll() is None:
                proses.kill()
    if lewat:
        raise TerlaluLama
