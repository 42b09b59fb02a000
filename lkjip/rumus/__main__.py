"""The engine without the web: `python -m lkjip.rumus` reads JSON lines and answers each with one.

A bad line is answered with {"galat": "…"} and never stops the stream.
"""

import json
import os
import sys
from typing import BinaryIO

from .baris import answer_line

PANJANG_TERBESAR = 1_000_000  # bytes; a longer line is skipped and reported
PEMISAH_BARIS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"})


def main(masuk: BinaryIO, keluar: BinaryIO) -> None:
    """Answer every line of `masuk` with one UTF-8 JSON line on `keluar`, flushed at once."""
    while mentah := masuk.readline(PANJANG_TERBESAR + 1):
        if len(mentah) > PANJANG_TERBESAR and not mentah.endswith(b"\n"):
            _skip_rest(masuk)
            jawaban = {"galat": "Baris terlalu panjang."}
        else:
            jawaban = _answer(mentah)
        teks = json.dumps(jawaban, ensure_ascii=False).translate(PEMISAH_BARIS)
        keluar.write(teks.encode("utf-8", "replace") + b"\n")
        keluar.flush()


def _answer(mentah: bytes) -> dict:
    try:
        baris = mentah.decode("utf-8-sig")
    except UnicodeDecodeError:
        return {"galat": "Baris bukan teks UTF-8."}
    return answer_line(baris)


def _skip_rest(masuk: BinaryIO) -> None:
    while sisa := masuk.readline(PANJANG_TERBESAR):
        if sisa.endswith(b"\n"):
            return


if __name__ == "__main__":
    try:
        main(sys.stdin.buffer, sys.stdout.buffer)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader went away: point stdout elsewhere so that closing it at exit stays quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
