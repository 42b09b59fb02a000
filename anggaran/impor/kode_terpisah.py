"""Codes and names that a form spreads over several columns below one head.

Prints of the DPA put urusan, programme, kegiatan and sub kegiatan of a code side by side ("2 | 16
| 01 | 2.01") and indent names by one column a level. Both are put together before a row is read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .jenis import Baris, Sel

POLA_RUAS = re.compile(r"[0-9Xx]{1,4}(?:\s*\.\s*[0-9]{1,4})*\s*\.?")
BARIS_BUKTI = 3
"""So many rows must hold a second part before columns count as one code."""


@dataclass(frozen=True, slots=True)
class Serumpun:
    """Columns below the heads of the code and of the name, the head's own first."""

    kode: tuple[int, ...] = ()
    uraian: tuple[int, ...] = ()

    def satukan(self, aliran: Iterable[Baris]) -> Iterator[Baris]:
        """The rows with code and name in the first column of their group."""
        if not self.kode and not self.uraian:
            yield from aliran
            return
        for baris in aliran:
            sel = dict(baris.sel)
            if self.kode:
                _ganti(sel, self.kode, _gabung_kode(sel, self.kode))
            if self.uraian:
                _ganti(sel, self.uraian, _teks_pertama(sel, self.uraian))
            yield Baris(baris.nomor, sel)


def cari_serumpun(
    kolom: Mapping[str, int], berjudul: Iterable[int], isi: Sequence[Baris]
) -> Serumpun:
    """Which columns without a head of their own (`berjudul` have one) belong to code and name,
    judged by the rows below the head."""
    batas = sorted(set(berjudul))
    kode = _tanpa_judul(kolom["kode"], batas, isi)
    if not _berisi_ruas(kode, isi):
        kode = ()
    uraian = _tanpa_judul(kolom["uraian"], batas, isi)
    if not any(_asli(b, k, "teks") for b in isi for k in uraian[1:]):
        uraian = ()
    return Serumpun(kode, uraian)


def _tanpa_judul(awal: int, batas: Sequence[int], isi: Sequence[Baris]) -> tuple[int, ...]:
    akhir = next((k for k in batas if k > awal), None)
    terisi = {k for b in isi for k in b.sel}
    if akhir is None:
        return (awal,)
    return tuple(k for k in range(awal, akhir) if k == awal or k in terisi)


def _berisi_ruas(kolom: tuple[int, ...], isi: Sequence[Baris]) -> bool:
    """Whether the columns hold parts of codes and nothing else."""
    lanjutan = [b.sel[k] for b in isi for k in kolom[1:] if k in b.sel and not b.sel[k].gabungan]
    return len(lanjutan) >= BARIS_BUKTI and all(
        POLA_RUAS.fullmatch(_polos(s)) is not None for s in lanjutan
    )


def _gabung_kode(sel: Mapping[int, Sel], kolom: tuple[int, ...]) -> Sel | None:
    bagian = [(k, sel[k]) for k in kolom if k in sel and not sel[k].gabungan]
    if len(bagian) < 2 and not any(s.jenis == "angka" for _, s in bagian):
        return bagian[0][1] if bagian else None
    if any(POLA_RUAS.fullmatch(_polos(s)) is None for _, s in bagian):
        return bagian[0][1]
    ruas = [_ruas(s, pertama=k == kolom[0] and len(kolom) > 3) for k, s in bagian]
    return Sel("teks", ".".join(ruas))


def _ruas(sel: Sel, *, pertama: bool) -> str:
    """A part as codes write it: two digits, but for the first digit of an urusan ("2.16")."""
    teks = _polos(sel).strip(". ")
    return teks.zfill(2) if sel.jenis == "angka" and not pertama and "." not in teks else teks


def _polos(sel: Sel) -> str:
    return sel.teks.removesuffix(".0") if sel.jenis == "angka" else sel.teks.strip()


def _teks_pertama(sel: Mapping[int, Sel], kolom: tuple[int, ...]) -> Sel | None:
    return next((sel[k] for k in kolom if k in sel and sel[k].jenis == "teks"), None)


def _asli(baris: Baris, kolom: int, jenis: str) -> bool:
    sel = baris.sel.get(kolom)
    return sel is not None and sel.jenis == jenis and not sel.gabungan


def _ganti(sel: dict[int, Sel], kolom: tuple[int, ...], satu: Sel | None) -> None:
    for k in kolom:
        sel.pop(k, None)
    if satu is not None:
        sel[kolom[0]] = satu
