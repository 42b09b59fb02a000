"""Turns a table of the tree into the rows, heads and attributes that its template prints."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .dokumen.huruf import satukan, teks_kolom
from .dokumen.lebar import beri_jarak, hitung_lebar, letak_sel
from .dokumen.nomor import DokumenBernomor
from .dokumen.pohon import Baris, BarisTabel, JenisBaris, Kolom, Sel, Tabel

Sebaris = Callable[[Baris], SafeString]


def susun_tabel(t: Tabel, dok: DokumenBernomor, sebaris: Sebaris) -> dict[str, Any]:
    """Context of the table's template: widths, type size, head rows and bodies."""
    lebar = hitung_lebar(t, lambda kunci: dok.entri(kunci).sebutan)
    return {
        "lebar": lebar.persen,
        "ukuran": lebar.ukuran,
        "utuh": lebar.utuh,
        "kepala": _kepala(t),
        "badan": _badan(t, dok, sebaris),
        "berbeda": any(s.dinyatakan for b in t.baris for s in b.sel),
    }


def _kepala(t: Tabel) -> list[list[dict[str, Any]]]:
    """One or two head rows: neighbours of one `kelompok` stand under a common cell."""
    berkelompok = any(k.kelompok for k in t.kolom)
    atas: list[dict[str, Any]] = []
    bawah: list[dict[str, Any]] = []
    for kelompok, kolom in groupby(t.kolom, key=lambda k: k.kelompok):
        anggota = list(kolom)
        if kelompok:
            atas.append(_th(kelompok, "colgroup", f' colspan="{len(anggota)}"'))
            bawah += [_th(k.judul, "col") for k in anggota]
        else:
            turun = ' rowspan="2"' if berkelompok else ""
            atas += [_th(k.judul, "col", turun) for k in anggota]
    return [atas, bawah] if berkelompok else [atas]


def _th(judul: str, scope: str, atribut: str = "") -> dict[str, Any]:
    return {"judul": judul, "scope": scope, "atribut": mark_safe(atribut)}  # noqa: S308


def _badan(t: Tabel, dok: DokumenBernomor, sebaris: Sebaris) -> list[tuple[str, list]]:
    """(tag, rows): a <tbody> per group of rows, totals that close the table in a <tfoot>."""
    nomor = dok.catatan[t.kunci]
    jangkar = dok.entri(t.kunci).jangkar
    hasil: list[tuple[str, list]] = []
    terbuka = 0  # rows that a span from above still covers; a span cannot leave its <tbody>
    ekor = len(t.baris)
    while ekor and t.baris[ekor - 1].jenis is JenisBaris.JUMLAH:
        ekor -= 1
    for i, (baris, letak) in enumerate(zip(t.baris, letak_sel(t), strict=True)):
        tag = "tfoot" if i >= ekor and ekor and not terbuka else "tbody"
        mulai = not hasil or tag != hasil[-1][0]
        kelompok = baris.jenis is JenisBaris.KELOMPOK and not terbuka
        if mulai or kelompok:
            hasil.append((tag, []))
        sel = [_sel(s, t.kolom, j, baris, kelompok, sebaris, nomor, jangkar) for j, s in letak]
        hasil[-1][1].append(("" if baris.jenis is JenisBaris.BIASA else baris.jenis.value, sel))
        terbuka = max(terbuka - 1, max((s.rentang_baris for s in baris.sel), default=1) - 1, 0)
    return hasil


def _sel(
    s: Sel,
    kolom: tuple[Kolom, ...],
    j: int,
    baris: BarisTabel,
    kelompok: bool,
    sebaris: Sebaris,
    nomor: Any,
    jangkar: str,
) -> dict[str, Any]:
    """Tag, attributes and content of one cell."""
    judul = s.kepala or (baris.jenis is JenisBaris.KELOMPOK and len(baris.sel) == 1)
    atribut = ""
    if judul:
        atribut += ' scope="rowgroup"' if kelompok else ' scope="row"'
    if s.rentang_kolom > 1:
        atribut += f' colspan="{s.rentang_kolom}"'
    if s.rentang_baris > 1:
        atribut += f' rowspan="{s.rentang_baris}"'
    kelas = kolom[j].rata if kolom[j].rata != "kiri" else "jarak" if beri_jarak(kolom, j) else ""
    if kelas and not (judul and s.rentang_kolom > 1):
        atribut += f' class="{kelas}"'
    isi = str(sebaris(tuple(teks_kolom(n, kolom[j].rata) for n in s.isi)))
    if s.catatan:
        tanda = ", ".join(f'<a href="#{jangkar}-c{nomor[k]}">{nomor[k]}</a>' for k in s.catatan)
        isi += f'<sup class="tanda">{tanda}</sup>'
    if s.dinyatakan:
        isi += (
            f' <span class="dinyatakan"><span class="vh">tertulis di sumber </span>'
            f"≠\u00a0{escape(satukan(s.dinyatakan))}</span>"
        )
    return {"tag": "th" if judul else "td", "atribut": mark_safe(atribut), "isi": mark_safe(isi)}  # noqa: S308
