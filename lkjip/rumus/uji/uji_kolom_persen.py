"""J03 in tables of any subject: a column of percentages that is one column divided by another."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from ..bentuk import format_angka
from ..jumlah import bagi_persen
from .bahan import Bahan
from .katalog import buat
from .lajur import POLA_PERSEN
from .peran import KepalaKolom, Peran
from .tabel import BarisIsi, SelNilai, TabelBaca
from .temuan import Keyakinan, Temuan

BUKAN = frozenset({Peran.TUMBUH, Peran.FISIK, Peran.CAPAIAN, Peran.TARGET, Peran.KODE, Peran.NOMOR})
BARIS_TERSEDIKIT = 3
KATA = re.compile(r"[A-Za-z]{4}")  # another cell's words, run into the figure


def uji_kolom_persen(bahan: Bahan) -> Iterator[Temuan]:
    """Rows that break the rule which most rows of their table follow. Budget percentages, which
    the witnesses weigh, are left to them."""
    sudah = {
        id(c)
        for t in bahan.uang
        for b in t.baris
        for p in b.isi.values()
        if p.jenis == "persen"
        for c in p.cetakan
    }
    salah = {id(c) for k in (*bahan.koreksi, *bahan.koreksi_lajur) for c in k.peubah.cetakan}
    for tabel in bahan.tabel:
        for kolom in tabel.kolom:
            if kolom.peran in BUKAN or not POLA_PERSEN.search(kolom.judul):
                continue
            baris = [b for b in tabel.baris if _sel(b, kolom) is not None]
            if any(id(b.nilai[kolom.indeks].cetak) in sudah for b in baris):
                continue
            temuan = list(_cek(tabel, kolom, baris, salah))
            yield from temuan or _cek_bagian(tabel, kolom, salah)


def _sel(baris: BarisIsi, kolom: KepalaKolom) -> SelNilai | None:
    sel = baris.nilai.get(kolom.indeks)
    if sel is None or sel.cetak.nilai is None or KATA.search(sel.cetak.teks):
        return None
    return sel


def _cek(
    tabel: TabelBaca, kolom: KepalaKolom, baris: list[BarisIsi], salah: set[int]
) -> Iterator[Temuan]:
    lain = [
        k
        for k in tabel.kolom
        if k is not kolom and k.peran not in BUKAN and not POLA_PERSEN.search(k.judul)
    ]
    terbaik: tuple[int, list[tuple[BarisIsi, Decimal]], KepalaKolom, KepalaKolom] | None = None
    for a, b in permutations(lain, 2):
        isi = [(x, n) for x in baris if (n := _hitung(x, a, b)) is not None]
        cocok = sum(_sama(x.nilai[kolom.indeks], n) for x, n in isi)
        if len(isi) >= BARIS_TERSEDIKIT and (terbaik is None or cocok > terbaik[0]):
            terbaik = (cocok, isi, a, b)
    if terbaik is None or terbaik[0] == len(terbaik[1]):
        return
    cocok, isi, a, b = terbaik
    if cocok < max(2, 0.6 * len(isi)):
        return
    for x, n in isi:
        sel = x.nilai[kolom.indeks]
        if _sama(sel, n) or any(id(x.nilai[k.indeks].cetak) in salah for k in (a, b)):
            continue
        teks = f"{format_angka(n, max(2, sel.cetak.desimal))} %"
        yield buat(
            "J03",
            x.lokasi,
            tertulis=sel.cetak.teks,
            terhitung=teks,
            pesan=f"{tabel.sebutan}, “{x.sebutan}”, kolom “{kolom.judul}”: "
            f"{x.nilai[a.indeks].cetak.teks} ÷ {x.nilai[b.indeks].cetak.teks} × 100 = {teks}, "
            f"tertulis {sel.cetak.teks}.",
            saran=f"Ganti menjadi {teks}.",
            keyakinan=Keyakinan.TINGGI if cocok >= BARIS_TERSEDIKIT else Keyakinan.SEDANG,
        )


def _cek_bagian(tabel: TabelBaca, kolom: KepalaKolom, salah: set[int]) -> Iterator[Temuan]:
    """A column that gives each row's share of the total of another column."""
    jumlah = [b for b in tabel.baris if b.jenis == "jumlah"]
    isi = [b for b in tabel.baris if b.jenis == "isi" and _sel(b, kolom) is not None]
    if len(jumlah) != 1 or len(isi) < BARIS_TERSEDIKIT:
        return
    seratus = _sel(jumlah[0], kolom)
    if seratus is not None and abs(seratus.cetak.nilai - 100) > 1:
        return
    terbaik: tuple[int, KepalaKolom, list[tuple[BarisIsi, Decimal]]] | None = None
    for k in tabel.kolom:
        total = _sel(jumlah[0], k) if k is not kolom and k.peran not in BUKAN else None
        if total is None or not total.cetak.nilai or POLA_PERSEN.search(k.judul):
            continue
        bagian = [
            (b, bagi_persen(s.cetak.nilai, total.cetak.nilai))
            for b in isi
            if (s := _sel(b, k)) is not None and id(s.cetak) not in salah
        ]
        cocok = sum(_sama(b.nilai[kolom.indeks], n) for b, n in bagian)
        if terbaik is None or cocok > terbaik[0]:
            terbaik = (cocok, k, bagian)
    if terbaik is None or terbaik[0] < max(2, 0.6 * len(terbaik[2])):
        return
    cocok, k, bagian = terbaik
    for b, n in bagian:
        sel = b.nilai[kolom.indeks]
        if _sama(sel, n):
            continue
        teks = f"{format_angka(n, max(1, min(sel.cetak.desimal, 2)))} %"
        total = jumlah[0].nilai[k.indeks].cetak.teks
        yield buat(
            "J03",
            (b.lokasi, jumlah[0].lokasi),
            tertulis=sel.cetak.teks,
            terhitung=teks,
            pesan=f"{tabel.sebutan}, “{b.sebutan}”, kolom “{kolom.judul}”: bagian dari jumlah "
            f"{b.nilai[k.indeks].cetak.teks} ÷ {total} × 100 = {teks}, tertulis {sel.cetak.teks}.",
            saran=f"Ganti menjadi {teks}.",
            keyakinan=Keyakinan.TINGGI if cocok >= BARIS_TERSEDIKIT else Keyakinan.SEDANG,
        )


def _hitung(baris: BarisIsi, a: KepalaKolom, b: KepalaKolom) -> Decimal | None:
    x, y = _sel(baris, a), _sel(baris, b)
    if x is None or y is None or not y.cetak.nilai:
        return None
    return bagi_persen(x.cetak.nilai, y.cetak.nilai)


def _sama(sel: SelNilai, harus: Decimal) -> bool:
    galat = Decimal(1).scaleb(-min(sel.cetak.desimal, 2)) if sel.cetak.desimal else Decimal("0.51")
    return abs(sel.cetak.nilai - harus) < galat
