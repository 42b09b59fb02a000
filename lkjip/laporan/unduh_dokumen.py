"""The tables of the report as sheets, under the numbers that the report gives them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import Unduhan, subjek_tahun
from lkjip.organisasi.unduhan.lembar import (
    BarisUnduh,
    Bentuk,
    Hitung,
    Isi,
    Jenis,
    KolomUnduh,
    LembarUnduh,
    Ukuran,
)
from lkjip.organisasi.unduhan.rumus import ANGKA, cari_rumus
from lkjip.organisasi.unduhan.tampilan import baca_tampilan

from .dokumen.huruf import NBSP, teks_sebaris
from .dokumen.lebar import letak_sel
from .dokumen.nomor import DokumenBernomor
from .dokumen.pohon import Baris, Blok, JenisBaris, Kolom, Kotak, Sel, SubBab, Tabel

JENIS = {
    JenisBaris.BIASA: Jenis.BIASA,
    JenisBaris.KELOMPOK: Jenis.KELOMPOK,
    JenisBaris.JUMLAH: Jenis.JUMLAH,
}
POLA_BULAT = re.compile(r"0|[1-9][0-9]{0,8}")
REALISASI = re.compile(r"^(?!.*(capaian|serapan)).*\brealisasi\b", re.IGNORECASE)
PAGU = re.compile(r"\b(anggaran|pagu)\b", re.IGNORECASE)
TARGET = re.compile(r"\btarget\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Aturan:
    """A column with such a head may follow from two others with such heads."""

    hasil: re.Pattern[str]
    cara: Literal["persen", "selisih"]
    a: re.Pattern[str]
    b: re.Pattern[str]


ATURAN = (
    Aturan(re.compile(r"\bsisa\b", re.IGNORECASE), "selisih", PAGU, REALISASI),
    Aturan(re.compile(r"\bserapan\b", re.IGNORECASE), "persen", REALISASI, PAGU),
    Aturan(
        re.compile(r"^(?!.*perubahan).*\b(capaian|kemajuan)\b", re.IGNORECASE),
        "persen",
        REALISASI,
        TARGET,
    ),
)
SUMBER = "Laporan kinerja, dihitung dari data portal"


def unduhan_laporan(tahun: TahunKinerja, dok: DokumenBernomor) -> Unduhan:
    """Every numbered table of the report by its key, in the report's order."""
    subjek = subjek_tahun(tahun)
    return Unduhan(
        f"laporan-{tahun.opd.kode}-{tahun.tahun}",
        {t.kunci: partial(lembar_dokumen, t, dok, subjek) for t in list_tabel(dok)},
    )


def list_tabel(dok: DokumenBernomor) -> Iterator[Tabel]:
    """The tables of the tree in reading order; forms without a number are left out."""
    for bagian in dok.dokumen.bagian:
        yield from (t for t in _tabel(bagian.isi) if t.bernomor)


def lembar_dokumen(t: Tabel, dok: DokumenBernomor, subjek: str) -> LembarUnduh:
    """One table. Figures are those that the report prints; notes of cells stand in the last
    column, footnotes below."""
    nomor = dok.catatan[t.kunci]
    baris = [
        _baris(t, jenis, letak, dok, nomor)
        for jenis, letak in zip((b.jenis for b in t.baris), letak_sel(t), strict=True)
    ]
    kolom = [_kolom(k, [b.isi[j] for b in baris]) for j, k in enumerate(t.kolom)]
    baris = [
        replace(b, isi=[_rapikan(n, k) for n, k in zip(b.isi, kolom, strict=True)]) for b in baris
    ]
    entri = dok.entri(t.kunci)
    return LembarUnduh(
        f"{entri.label} {entri.judul}".strip(),
        subjek,
        tuple(_lengkapi(kolom, baris)),
        baris,
        t.sumber or SUMBER,
        tuple(f"{nomor.get(c.kunci, '')} {_teks(c.isi, dok)}".strip() for c in t.catatan),
    )


def _tabel(isi: Sequence[Blok]) -> Iterator[Tabel]:
    for blok in isi:
        if isinstance(blok, Tabel):
            yield blok
        elif isinstance(blok, SubBab | Kotak):
            yield from _tabel(blok.isi)


def _baris(t: Tabel, jenis: JenisBaris, letak, dok: DokumenBernomor, nomor) -> BarisUnduh:
    isi: list[Isi] = [None] * len(t.kolom)
    catatan = []
    for j, sel in letak:
        isi[j] = _isi(sel, t.kolom[j], dok)
        judul = t.kolom[j].judul
        if sel.dinyatakan:
            catatan.append(f"{judul}: di dokumen sumber tertulis {sel.dinyatakan}.")
        if sel.catatan:
            catatan.append(f"{judul}: catatan {', '.join(str(nomor[k]) for k in sel.catatan)}.")
    return BarisUnduh(isi, JENIS[jenis], " ".join(catatan))


def _isi(sel: Sel, kolom: Kolom, dok: DokumenBernomor) -> Isi:
    teks = _teks(sel.isi, dok)
    if kolom.rata == "kanan" and sel.rentang_kolom == 1:
        return baca_tampilan(teks)
    return None if teks in ("", "–") else teks


def _teks(baris: Baris, dok: DokumenBernomor) -> str:
    return "".join(teks_sebaris(s, lambda k: dok.entri(k).sebutan) for s in baris).replace(
        NBSP, " "
    )


def _kolom(k: Kolom, isi: Sequence[Isi]) -> KolomUnduh:
    angka = [n for n in isi if isinstance(n, Ukuran)]
    if angka:
        persen = all(n.satuan == "%" for n in angka)
        bentuk = Bentuk.PERSEN if persen else Bentuk.ANGKA
    elif k.rata == "tengah" and all(n is None or POLA_BULAT.fullmatch(str(n)) for n in isi):
        bentuk = Bentuk.BULAT
    else:
        bentuk = Bentuk.TEKS
    lebar = 18 if bentuk is Bentuk.ANGKA else 0
    return KolomUnduh(k.judul, bentuk, lebar, k.kelompok)


def _rapikan(isi: Isi, kolom: KolomUnduh) -> Isi:
    return int(isi) if kolom.bentuk is Bentuk.BULAT and isinstance(isi, str) else isi


def _lengkapi(kolom: list[KolomUnduh], baris: Sequence[BarisUnduh]) -> Iterator[KolomUnduh]:
    """The columns with the formula that explains most of their cells, where one does.

    Which columns may stand in a formula is told by their heads; whether the formula holds is
    proven cell by cell when it is written.
    """
    for j, k in enumerate(kolom):
        aturan = next((a for a in ATURAN if a.hasil.search(_kepala(k))), None)
        yield _terbaik(kolom, j, baris, aturan) if aturan and k.bentuk in ANGKA else k


def _terbaik(
    kolom: list[KolomUnduh], j: int, baris: Sequence[BarisUnduh], aturan: Aturan
) -> KolomUnduh:
    calon = [
        replace(kolom[j], hitung=Hitung(aturan.cara, a, b))
        for a in _sepadan(kolom, j, aturan.a)
        for b in _sepadan(kolom, j, aturan.b)
    ]
    polos = [replace(b, jenis=Jenis.BIASA) for b in baris]  # no sums while trying
    cocok = [len(cari_rumus(_hanya(kolom, j, satu), polos, 1)) for satu in calon]
    return calon[cocok.index(max(cocok))] if any(cocok) else kolom[j]


def _sepadan(kolom: list[KolomUnduh], j: int, pola: re.Pattern[str]) -> Iterator[int]:
    """Columns whose head fits and that speak of the same year or group as column `j`."""
    for n, k in enumerate(kolom):
        sekelompok = k.kelompok == kolom[j].kelompok or k.judul == kolom[j].judul
        if n != j and k.bentuk in ANGKA and sekelompok and pola.search(_kepala(k)):
            yield n


def _kepala(k: KolomUnduh) -> str:
    return f"{k.kelompok} {k.judul}"


def _hanya(kolom: list[KolomUnduh], j: int, calon: KolomUnduh) -> list[KolomUnduh]:
    return [calon if n == j else replace(k, bentuk=Bentuk.TEKS) for n, k in enumerate(kolom)]
