"""Tables of plain text whose columns are parted by white space only, as printers set them."""

import re
from collections.abc import Sequence

from lkjip.rumus.uji.dokumen import BarisTabel, Posisi, Sel

from .pola import polos

POLA_KOLOM = re.compile(r"\s{2,}")
POLA_NOMOR = re.compile(r"\(?(?:\d{1,4}(?:\s?\.\s?\d{1,4})*|[A-Za-z]|[IVXL]{1,5})\s?[.)]?")
POLA_POTONG = re.compile(r"\S+(?: \S+)*")


BARIS_BERNOMOR = 3
"""So many rows must begin with a number of their own before numbers count as a column."""
POLA_AWAL_NOMOR = re.compile(r"(\d{1,4}(?:\.\d{1,4})*[.)]?) (?=\s*[^\W\d_])")


def kumpulkan_sejajar(baris: Sequence[str], awal: int) -> tuple[int, list[BarisTabel]]:
    """The table that begins at a line: where it ends, and its rows.

    The body tells the columns, because heads are set differently; wrapped lines are joined.
    """
    akhir = awal
    while akhir < len(baris) and baris[akhir].strip():
        if len(POLA_KOLOM.split(baris[akhir].strip())) < 2 and not baris[akhir].startswith("  "):
            break
        akhir += 1
    blok = [isi.expandtabs(8).rstrip() for isi in baris[awal:akhir]]
    kepala = next((n for n, isi in enumerate(blok) if _berangka(isi)), 0)
    batas = _batas_kolom(blok[kepala:])
    hasil: list[BarisTabel] = []
    for nomor, teks in enumerate(blok):
        posisi = Posisi(awal + nomor + 1)
        isi = _sel_kepala(teks, batas) if nomor < kepala else _sel_isi(teks, batas)
        sel = tuple(Sel(polos(satu), posisi) for satu in isi)
        if not any(re.search(r"[^\s\-–:|=_]", satu.teks) for satu in sel):
            continue
        if _ekor_baris(hasil, sel) or (nomor > kepala and _awal_baris(hasil, sel)):
            hasil[-1] = _gabung(hasil[-1], sel)
        else:
            hasil.append(BarisTabel(_naikkan_ekor(hasil, sel), posisi))
    return max(akhir, awal + 1), hasil


def _berangka(teks: str) -> bool:
    """Whether a line has a figure that is no year, and is no row of column numbers."""
    kata = teks.split()
    if all(re.fullmatch(r"\(?\d{1,2}\)?", satu) for satu in kata):
        return False
    return any(re.search(r"\d", satu) and not re.fullmatch(r"\(?20\d\d\)?", satu) for satu in kata)


def _batas_kolom(blok: Sequence[str]) -> list[tuple[int, int]]:
    """Stretches between runs of at least two blank character columns."""
    lebar = max((len(isi) for isi in blok), default=0)
    hasil: list[list[int]] = []
    for letak in range(lebar):
        if not any(len(isi) > letak and isi[letak] != " " for isi in blok):
            continue
        if hasil and letak - hasil[-1][1] <= 1:
            hasil[-1][1] = letak + 1
        else:
            hasil.append([letak, letak + 1])
    return _pisah_nomor(blok, [(a, b) for a, b in hasil])


def _pisah_nomor(blok: Sequence[str], batas: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first column without the names that stand one blank beside its numbers or codes."""
    if not batas:
        return batas
    kiri, kanan = batas[0]
    nomor = [c for isi in blok if (c := POLA_AWAL_NOMOR.match(isi[kiri:kanan])) and c.end() > 1]
    if len(nomor) < BARIS_BERNOMOR:
        return batas
    celah = kiri + max(len(c[1]) for c in nomor)
    utuh = all(len(isi) <= celah or isi[celah] == " " for isi in blok)
    beda = {c[1] for c in nomor}
    if not utuh or len(beda) < BARIS_BERNOMOR or celah + 1 >= kanan:
        return batas
    return [(kiri, celah), (celah + 1, kanan), *batas[1:]]


def _sel_isi(teks: str, batas: Sequence[tuple[int, int]]) -> list[str]:
    return [teks[a:b] for a, b in batas]


def _sel_kepala(teks: str, batas: Sequence[tuple[int, int]]) -> list[str]:
    """Head cells: one for one with the columns where there are as many, else by their left end."""
    potong = [(c.start(), c[0]) for c in POLA_POTONG.finditer(teks)]
    if len(potong) == len(batas):
        return [isi for _, isi in potong]
    hasil = [""] * len(batas)
    for kiri, isi in potong:
        letak = next((i for i, (_, b) in enumerate(batas) if b > kiri + 1), len(batas) - 1)
        hasil[letak] = f"{hasil[letak]} {isi}".strip()
    return hasil


def _ekor_baris(hasil: Sequence[BarisTabel], sel: Sequence[Sel]) -> bool:
    """Whether a line only goes on with the words of the row above: nothing in the first column,
    and no figure anywhere."""
    if not hasil or sel[0].teks or any(re.search(r"\d", satu.teks) for satu in sel):
        return False
    if any(
        satu.teks and re.fullmatch(r"[\d.,%() -]*\d[\d.,%() -]*", lama.teks)
        for lama, satu in zip(hasil[-1].sel, sel, strict=True)
    ):
        return False  # words in a column of figures: a row with a target in words
    return any(
        re.search(r"\d", satu.teks) and not re.search(r"\b20\d\d\b", satu.teks)
        for satu in hasil[-1].sel
    )


def _naikkan_ekor(hasil: list[BarisTabel], sel: tuple[Sel, ...]) -> tuple[Sel, ...]:
    """A line whose second column only ends the words of a numbered row above ("ibu dan" | "anak"),
    beside a row of its own: the words go up to where they belong."""
    if len(sel) < 4 or sel[0].teks or not sel[1].teks[:1].islower():
        return sel
    if not any(re.search(r"\d", satu.teks) for satu in sel[2:]):
        return sel
    for letak in range(len(hasil) - 1, -1, -1):
        atas = hasil[letak].sel
        if atas[1].teks:
            if POLA_NOMOR.fullmatch(atas[0].teks) and not re.search(r"\d", atas[1].teks):
                ekor = tuple(s if i == 1 else Sel("", s.posisi) for i, s in enumerate(sel))
                hasil[letak] = _gabung(hasil[letak], ekor)
                return (sel[0], Sel("", sel[1].posisi), *sel[2:])
            return sel
        if atas[0].teks:
            return sel
    return sel


def _awal_baris(hasil: Sequence[BarisTabel], sel: Sequence[Sel]) -> bool:
    """Whether a line brings the figures of the row above, whose name was too long for one line:
    that row has a number or code and words but no figure, this line no number of its own."""
    if not hasil or sel[0].teks or _jumlah(sel):
        return False
    atas = hasil[-1].sel
    if not POLA_NOMOR.fullmatch(atas[0].teks) or any(re.search(r"\d", s.teks) for s in atas[1:]):
        return False
    kata = [i for i, satu in enumerate(atas) if i and satu.teks]
    lanjutan = [i for i, satu in enumerate(sel) if satu.teks and not re.search(r"\d", satu.teks)]
    return (
        len(kata) == 1 and kata == lanjutan[:1] and len(lanjutan) < sum(bool(s.teks) for s in sel)
    )


def _jumlah(sel: Sequence[Sel]) -> bool:
    return any(re.match(r"(?:sub ?)?(?:jumlah|total|jml)\b", s.teks.casefold()) for s in sel)


def _gabung(baris: BarisTabel, sel: Sequence[Sel]) -> BarisTabel:
    return BarisTabel(
        tuple(
            Sel(f"{lama.teks} {baru.teks}".strip(), lama.posisi)
            for lama, baru in zip(baris.sel, sel, strict=True)
        ),
        baris.posisi,
    )
