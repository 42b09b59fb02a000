"""Plain text and Markdown: tab-separated, piped and space-aligned tables."""

import re
from collections.abc import Iterator, Sequence

from lkjip.rumus.uji.dokumen import BarisTabel, Posisi, Sel

from .kolom_teks import POLA_KOLOM, kumpulkan_sejajar
from .mentah import BarisMentah, Mentah, TabelMentah
from .pola import POLA_BAB, POLA_DAFTAR, polos

POLA_NOMOR_HALAMAN = re.compile(r"\s{12,}[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–]?\s*")
JEDA_TERBANYAK = 3


def baca_teks(isi: str) -> Iterator[Mentah]:
    """Yield lines and tables. Line numbers count from 1, as editors show them."""
    baris = isi.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "").split("\n")
    baris = ["" if POLA_NOMOR_HALAMAN.fullmatch(satu) else satu for satu in baris]
    letak = 0
    dalam_daftar = False
    lalu: tuple[int, int] | None = None  # end and width of the last aligned table
    while letak < len(baris):
        teks = baris[letak]
        bersih = polos(teks)
        if POLA_DAFTAR.fullmatch(bersih.rstrip(" .:")):
            dalam_daftar = True
        elif dalam_daftar and POLA_BAB.fullmatch(bersih) and "\t" not in teks.strip():
            dalam_daftar = bool(re.search(r"[.…]{2,}\s*\d+\s*$|\s\d+\s*$", bersih))
        elif dalam_daftar and len(bersih) > 260:
            dalam_daftar = False
        pemisah = None if dalam_daftar else _pemisah(baris, letak)
        if pemisah is None:
            tingkat = re.match(r"\s{0,3}(#{1,6})\s+\S", teks)
            yield BarisMentah(teks, Posisi(letak + 1), len(tingkat[1]) if tingkat else None)
            letak += 1
            continue
        if pemisah == " ":
            akhir, isi_tabel = kumpulkan_sejajar(baris, letak)
        else:
            akhir, isi_tabel = _kumpulkan(baris, letak, pemisah)
        if isi_tabel:
            lebar = len(isi_tabel[0].sel) if pemisah == " " else 0
            lanjut = lalu is not None and lebar == lalu[1]
            lanjut = lanjut and not any(satu.strip() for satu in baris[lalu[0] : letak])
            yield TabelMentah(tuple(isi_tabel), Posisi(letak + 1), lanjut)
            lalu = (akhir, lebar) if lebar else None
        letak = akhir


def _pemisah(baris: Sequence[str], letak: int) -> str | None:
    """The way in which a table that begins here separates its cells; None when none does."""
    teks = baris[letak]
    if teks.count("\t") >= 1 and teks.strip():
        return "\t"
    if re.match(r"\s*\|.*\|", teks):
        return "|"
    dekat: list[int] = []
    for isi in baris[letak : letak + 8]:
        if not isi.strip():
            break
        dekat.append(len(POLA_KOLOM.split(isi.strip())))
    if len(dekat) >= 3 and dekat[0] >= 3 and sum(n >= 3 for n in dekat) >= 2 and sum(dekat) >= 8:
        return " "
    return None


def _kumpulkan(baris: Sequence[str], awal: int, pemisah: str) -> tuple[int, list[BarisTabel]]:
    hasil: list[BarisTabel] = []
    letak, terakhir = awal, awal
    jeda = False
    while letak < len(baris) and letak - terakhir <= JEDA_TERBANYAK:
        teks = baris[letak]
        if not teks.strip():
            jeda = jeda or bool(hasil)
            letak += 1
            continue
        sel = _pecah(teks, pemisah)
        if sel is None or (jeda and not _tabel_sama(hasil, sel, pemisah)):
            break
        posisi = Posisi(letak + 1)
        if any(re.search(r"[^\s\-–:|=_]", isi) for isi in sel) or "-" in sel:
            isi = tuple(Sel(polos(satu.replace("<br>", " ")), posisi) for satu in sel)
            hasil.append(BarisTabel(isi, posisi, sambungan=jeda))
            jeda = False
        letak += 1
        terakhir = letak
    return max(terakhir, awal + 1), hasil


def _pecah(teks: str, pemisah: str) -> list[str] | None:
    if pemisah == "\t":
        return teks.rstrip("\n").split("\t") if "\t" in teks else None
    if pemisah == "|":
        if "|" not in teks:
            return None
        return [isi.strip() for isi in teks.strip().strip("|").split("|")]
    return None


def _tabel_sama(hasil: list[BarisTabel], sel: list[str], pemisah: str) -> bool:
    """Whether a row after a gap still belongs to the table above the gap."""
    if not hasil:
        return True
    lebar = max(len(isi.sel) for isi in hasil)
    return pemisah != " " and abs(len(sel) - lebar) <= 1
