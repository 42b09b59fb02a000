"""A table as CSV the way an Indonesian spreadsheet writes and opens it: semicolons between the
cells, a comma in front of the decimals, no thousands separators, UTF-8 with its mark."""

import csv
from collections.abc import Iterator
from datetime import date, datetime

from django.utils import timezone

from .lembar import Isi, LembarUnduh, besar
from .xlsx import JUDUL_CATATAN

AWALAN_RUMUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet compute a text; the wide forms count where the input method is East
Asian."""
TENTANG_AWALAN = "Tanda ' ditambahkan di depan “{}” agar tidak dihitung sebagai rumus."


def tulis_csv(lembar: LembarUnduh) -> Iterator[str]:
    """The head and every row. A text that a spreadsheet would compute gets an apostrophe, and the
    column of notes says so."""
    penulis = csv.writer(_Gema(), delimiter=";")
    judul = [f"{k.kelompok}: {k.judul}" if k.kelompok else k.judul for k in lembar.kolom]
    yield "\ufeff" + penulis.writerow([_aman(j) for j in [*judul, JUDUL_CATATAN]])
    for baris in lembar.baris:
        teks = [_teks(isi) for isi in baris.isi]
        catatan = [baris.catatan] if baris.catatan else []
        for j, isi in enumerate(baris.isi):
            if besar(isi) is None and _aman(teks[j]) != teks[j]:
                teks[j] = _aman(teks[j])
                catatan.append(TENTANG_AWALAN.format(judul[j]))
        teks += [""] * (len(lembar.kolom) - len(teks))
        yield penulis.writerow([*teks, _aman(" ".join(catatan))])


class _Gema:
    """A file that hands back what is written to it."""

    def write(self, teks: str) -> str:
        return teks


def _teks(isi: Isi) -> str:
    nilai = besar(isi)
    if nilai is not None:
        return format(nilai.normalize() + 0, "f").replace(".", ",")
    if isinstance(isi, datetime):
        lokal = timezone.localtime(isi) if timezone.is_aware(isi) else isi
        return lokal.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(isi, date):
        return isi.isoformat()
    return "" if isi is None else str(isi)


def _aman(teks: str) -> str:
    return f"'{teks}" if teks.startswith(AWALAN_RUMUS) else teks
