"""The head of a printed table: which rows it has, and over which columns its words belong."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .bilangan import baca_bilangan
from .dokumen import BarisTabel
from .kata import normal
from .peran import KATA_KEPALA, PERAN_NILAI, PERAN_TEKS, KepalaKolom, Peran

POLA_INDEKS = re.compile(r"\(?\s*(\d{1,2}|[a-p])\s*\)?(?:\s*[=(:].*)?")
POLA_KODE = re.compile(
    r"\d{1,4}(?:\s*[.\-/]\s*\d{1,4})*\s*[.)]?|[A-Za-z]\s*[.)]|[IVXL]{1,5}\s*[.)]?"
)
POLA_TAHUN = re.compile(r"(?:tahun|ta|thn)?\s*20\d\d\s*(?:\(.*\))?", re.IGNORECASE)
KEPALA_TERBANYAK = 6


def _angka_isi(teks: str) -> bool:
    """Whether a cell of this text belongs to the body: a number that is no year and no index."""
    polos = teks.strip()
    if not polos or POLA_TAHUN.fullmatch(polos) or polos.startswith("("):
        return False
    baca = baca_bilangan(polos)
    return baca is not None and not baca.nihil


def indeks_kolom(baris: BarisTabel) -> bool:
    isi = [sel.teks.strip() for sel in baris.sel if sel.teks.strip()]
    if len(isi) < 2:
        return False
    cocok = [POLA_INDEKS.fullmatch(teks) for teks in isi]
    if not all(cocok):
        return False
    awal = [satu[1] for satu in cocok if satu]
    if not all(teks.isdigit() for teks in awal):
        if not baris.sel[0].teks.strip():
            return False  # labels of columns under one head
        return awal == [chr(ord(awal[0]) + i) for i in range(len(awal))] and awal[0] == "a"
    nomor = [int(teks) for teks in awal]
    naik = all(0 < b - a <= 2 for a, b in zip(nomor, nomor[1:], strict=False))
    return nomor[0] in (0, 1, 2) and naik


def baris_kepala(baris: Sequence[BarisTabel]) -> list[BarisTabel]:
    for nomor, satu in enumerate(baris[:KEPALA_TERBANYAK]):
        sebelum = baris[:nomor]
        if nomor and indeks_kolom(satu) and not any(_ada_angka(isi) for isi in sebelum):
            return list(sebelum)
    hasil: list[BarisTabel] = []
    for nomor, satu in enumerate(baris[:KEPALA_TERBANYAK]):
        isi = [sel.teks.strip() for sel in satu.sel if sel.teks.strip()]
        if _ada_angka(satu):
            break
        tahun = all(POLA_TAHUN.fullmatch(teks) for teks in isi)
        if (
            nomor == 0
            or (len(isi) > 1 and (tahun or _kata_kepala(isi)))
            or _anak_kepala(satu, baris[nomor + 1 : nomor + 2])
        ):
            hasil.append(satu)
        else:
            break
    return hasil


def _anak_kepala(satu: BarisTabel, berikut: Sequence[BarisTabel]) -> bool:
    """A second head row of short labels ("a", "b", "c") over columns of numbers."""
    isi = [i for i, sel in enumerate(satu.sel) if sel.teks.strip()]
    if len(isi) < 2 or 0 in isi or not berikut:
        return False
    bawah = berikut[0].sel
    return all(
        len(satu.sel[i].teks) <= 25 and i < len(bawah) and _angka_isi(bawah[i].teks) for i in isi
    )


def _ada_angka(baris: BarisTabel) -> bool:
    return any(_angka_isi(sel.teks) for sel in baris.sel)


def _kata_kepala(isi: list[str]) -> bool:
    kepala = [
        len(teks.split()) <= 8
        and bool(KATA_KEPALA.search(normal(teks)) or POLA_TAHUN.fullmatch(teks))
        for teks in isi
    ]
    return sum(kepala) >= 0.6 * len(kepala)


def jalur_kepala(kepala: list[BarisTabel], lebar: int) -> list[tuple[str, ...]]:
    grid = [[sel.teks.strip() for sel in satu.sel] for satu in kepala]
    grid = [satu + [""] * (lebar - len(satu)) for satu in grid]
    for tingkat, satu in enumerate(grid[:-1]):
        for kolom in range(1, lebar):
            bawah = any(lain[kolom] for lain in grid[tingkat + 1 :])
            kiri_bawah = any(lain[kolom - 1] for lain in grid[tingkat + 1 :])
            if not satu[kolom] and bawah and kiri_bawah and satu[kolom - 1]:
                satu[kolom] = satu[kolom - 1]
    return [tuple(satu[kolom] for satu in grid if satu[kolom]) for kolom in range(lebar)]


def selaraskan(kolom: list[KepalaKolom], isi: list[BarisTabel], lebar: int) -> list[KepalaKolom]:
    """Put the heads over the columns whose content they describe."""
    angka, teks, kode = _golongkan(kolom, isi, lebar)
    hasil = list(kolom)
    nilai = [i for i in range(lebar) if kolom[i].peran in PERAN_NILAI and kolom[i].judul]
    if nilai != angka and len(nilai) == len(angka) and set(nilai) - set(angka):
        hasil = _pindah(hasil, nilai, angka)
    kata = [i for i in range(lebar) if hasil[i].peran in PERAN_TEKS and hasil[i].judul]
    lepas = [i for i in kata if i not in teks]
    if lepas and len(kata) == len(teks):
        hasil = _pindah(hasil, kata, teks)
    else:
        for i in lepas:
            kosong = next((j for j in teks if j > i and not hasil[j].judul), None)
            if kosong is not None:
                hasil = _pindah(hasil, [i], [kosong])
    for indeks in teks:
        if hasil[indeks].peran in (Peran.NOMOR, Peran.KODE):
            hasil[indeks] = replace(hasil[indeks], peran=Peran.URAIAN)
    for indeks in kode:
        if hasil[indeks].peran not in (Peran.NOMOR, Peran.KODE):
            hasil[indeks] = replace(hasil[indeks], peran=Peran.KODE)
    return hasil


def _golongkan(
    kolom: list[KepalaKolom], isi: list[BarisTabel], lebar: int
) -> tuple[list[int], list[int], list[int]]:
    """Which columns hold numbers, words and codes."""
    angka, teks, kode = [], [], []
    for indeks in range(lebar):
        sel = [
            baris.sel[indeks].teks.strip()
            for baris in isi
            if indeks < len(baris.sel) and sum(bool(s.teks.strip()) for s in baris.sel) > 1
        ]
        berangka = [satu for satu in sel if satu and baca_bilangan(satu) is not None]
        sel = [satu for satu in sel if satu.strip("-–— ")]
        berkode = [satu for satu in sel if POLA_KODE.fullmatch(satu)]
        if not sel and not berangka:
            continue
        if kolom[indeks].peran in (Peran.NOMOR, Peran.KODE):
            # One column may hold code and name together: then its words matter more.
            (kode if 2 * len(berkode) >= len(sel) else teks).append(indeks)
        elif not angka and _mirip_kode(kolom[indeks], sel, berkode):
            kode.append(indeks)
        elif sum(baca_bilangan(satu) is not None for satu in sel) > 0.5 * len(sel) or not sel:
            angka.append(indeks)
        else:
            teks.append(indeks)
    return angka, teks, kode


def _mirip_kode(kolom: KepalaKolom, sel: list[str], berkode: list[str]) -> bool:
    """Whether codelike cells are codes: dotted or spaced pieces, or rising numbers at the left."""
    if (kolom.peran in PERAN_NILAI and kolom.judul) or len(berkode) <= 0.6 * len(sel):
        return False
    if any(re.search(r"\d\s*[.)]\s*$|\d \. \d|[A-Za-z]\s*[.)]", satu) for satu in berkode):
        return True
    if kolom.indeks == 0:
        return True
    return kolom.peran == Peran.URAIAN and all(
        re.fullmatch(r"\d{1,2}(\.\d{1,4})*", satu) for satu in berkode
    )


def _pindah(kolom: list[KepalaKolom], dari: list[int], ke: list[int]) -> list[KepalaKolom]:
    hasil = list(kolom)
    asal = [kolom[i] for i in dari]
    for i in dari:
        hasil[i] = KepalaKolom(i, "", Peran.LAIN)
    for isi, i in zip(asal, ke, strict=False):
        hasil[i] = replace(isi, indeks=i)
    return hasil
