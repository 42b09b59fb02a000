"""Plain text and Markdown: tab-separated, piped and space-aligned tables."""

import re
from collections.abc import Iterator, Sequence

from lkjip.rumus.uji.dokumen import BarisTabel, Posisi, Sel

from .mentah import BarisMentah, Mentah, TabelMentah
from .pola import POLA_BAB, POLA_DAFTAR, polos

POLA_NOMOR_HALAMAN = re.compile(r"\s{12,}[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–]?\s*")
POLA_KOLOM = re.compile(r"\s{2,}")
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
            akhir, isi_tabel = _kumpulkan_sejajar(baris, letak)
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
    for isi in baris[letak : letak + 5]:
        if not isi.strip():
            break
        dekat.append(len(POLA_KOLOM.split(isi.strip())))
    if len(dekat) >= 3 and dekat[0] >= 3 and sum(n >= 2 for n in dekat) >= 3 and sum(dekat) >= 8:
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


def _kumpulkan_sejajar(baris: Sequence[str], awal: int) -> tuple[int, list[BarisTabel]]:
    """A table whose columns are parted by white space only, from its first to its last line."""
    akhir = awal
    while akhir < len(baris) and baris[akhir].strip():
        if len(POLA_KOLOM.split(baris[akhir].strip())) < 2 and not baris[akhir].startswith("  "):
            break
        akhir += 1
    blok = [isi.expandtabs(8) for isi in baris[awal:akhir]]
    lebar = max(len(isi) for isi in blok)
    isi_kolom = [any(len(b) > i and b[i] != " " for b in blok) for i in range(lebar)]
    batas = _batas_kolom(isi_kolom)
    hasil = []
    for nomor, teks in enumerate(blok):
        posisi = Posisi(awal + nomor + 1)
        sel = tuple(Sel(polos(teks[a:b]), posisi) for a, b in batas)
        if not any(re.search(r"[^\s\-–:|=_]", satu.teks) for satu in sel):
            continue
        if _ekor_baris(hasil, sel):
            hasil[-1] = BarisTabel(
                tuple(
                    Sel(f"{lama.teks} {baru.teks}".strip(), lama.posisi)
                    for lama, baru in zip(hasil[-1].sel, sel, strict=True)
                ),
                hasil[-1].posisi,
            )
        else:
            hasil.append(BarisTabel(sel, posisi))
    return max(akhir, awal + 1), hasil


def _ekor_baris(hasil: Sequence[BarisTabel], sel: Sequence[Sel]) -> bool:
    """Whether a line only goes on with the words of the row above: nothing in the first column,
    and no figure anywhere."""
    if not hasil or sel[0].teks or any(re.search(r"\d", satu.teks) for satu in sel):
        return False
    return any(
        re.search(r"\d", satu.teks) and not re.search(r"\b20\d\d\b", satu.teks)
        for satu in hasil[-1].sel
    )


def _batas_kolom(isi_kolom: Sequence[bool]) -> list[tuple[int, int]]:
    """Stretches between runs of at least two blank character columns."""
    hasil: list[list[int]] = []
    for letak, isi in enumerate(isi_kolom):
        if not isi:
            continue
        if hasil and letak - hasil[-1][1] <= 1:
            hasil[-1][1] = letak + 1
        else:
            hasil.append([letak, letak + 1])
    return [(a, b) for a, b in hasil]


def _tabel_sama(hasil: list[BarisTabel], sel: list[str], pemisah: str) -> bool:
    """Whether a row after a gap still belongs to the table above the gap."""
    if not hasil:
        return True
    lebar = max(len(isi.sel) for isi in hasil)
    return pemisah != " " and abs(len(sel) - lebar) <= 1
