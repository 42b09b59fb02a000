"""The rows of a sheet, streamed; the rows of a CSV look the same."""

import csv
import io
from collections.abc import Collection, Iterator
from typing import IO, BinaryIO

from .baris_xml import alirkan_row
from .buku import Buku, Lembar, nama_lokal, teks_unsur
from .jenis import Baris, Sel, nomor_kolom

BARIS_TERBANYAK = 400_000
KOLOM_TERBANYAK = 400
AREA_GABUNG = 4000  # cells of a merged range that are filled; larger ones are decoration
PENGODEAN = ("utf-8-sig", "cp1252")


class TerlaluPanjang(ValueError):
    """The sheet has more rows than anything we accept."""


def alirkan_baris(
    buku: Buku, lembar: Lembar, kolom: Collection[int] | None = None
) -> Iterator[Baris]:
    """Rows with at least one cell, from top to bottom; only the columns `kolom` when given.

    Columns that are left out are never decoded: that is how personal data is dropped. The cells
    of a merged range repeat its first one, marked `gabungan`.
    """
    gabungan = _petakan_gabungan(buku, lembar)
    with buku.buka(lembar) as isi:
        yield from _isi_gabungan(_alirkan(buku, isi, kolom), gabungan, kolom)


def alirkan_csv(berkas: BinaryIO, kolom: Collection[int] | None = None) -> Iterator[Baris]:
    """The rows of a CSV in UTF-8, UTF-16 or Windows-1252, with any usual delimiter."""
    with _buka_teks(berkas) as aliran:
        contoh = aliran.read(64 * 1024)
        aliran.seek(0)
        pemisah = _tebak_pemisah(contoh)
        for nomor, isi in enumerate(csv.reader(aliran, delimiter=pemisah), start=1):
            if nomor > BARIS_TERBANYAK:
                raise TerlaluPanjang
            sel = {
                k: Sel("teks", teks)
                for k, teks in enumerate(isi[:KOLOM_TERBANYAK])
                if teks.strip() and (kolom is None or k in kolom)
            }
            if sel:
                yield Baris(nomor, sel)


def _alirkan(buku: Buku, isi: IO[bytes], kolom: Collection[int] | None) -> Iterator[Baris]:
    huruf: dict[str, int] = {}  # column letters seen → number, or -1 when not wanted
    nomor = 0
    banyak = 0
    for unsur in alirkan_row(isi):
        nomor = int(unsur.get("r") or nomor + 1)
        banyak += 1
        if banyak > BARIS_TERBANYAK:
            raise TerlaluPanjang
        sel: dict[int, Sel] = {}
        terakhir = -1
        for c in unsur:
            tempat = c.get("r")
            if tempat is None:
                k = terakhir + 1
                dipakai = kolom is None or k in kolom
            else:
                nama = tempat.rstrip("0123456789")
                k = huruf.get(nama, -2)
                if k == -2:
                    k = nomor_kolom(nama)
                    huruf[nama] = k
                dipakai = kolom is None or k in kolom
            terakhir = k
            if not dipakai or k >= KOLOM_TERBANYAK or not len(c):
                continue
            satu = _baca_sel(buku, c)
            if satu is not None:
                sel[k] = satu
        if sel:
            yield Baris(nomor, sel)


def _baca_sel(buku: Buku, c) -> Sel | None:
    rumus: str | None = None
    isi: str | None = None
    jenis = c.get("t", "n")
    for anak in c:
        nama = nama_lokal(anak.tag)
        if nama == "v":
            isi = anak.text
        elif nama == "f":
            rumus = anak.text or ""
        elif nama == "is":
            isi = teks_unsur(anak)
    if jenis == "s":
        teks = buku.teks.ambil(int(isi)) if isi and isi.isdecimal() else ""
        return Sel("teks", teks) if teks.strip() else None
    if jenis in {"str", "inlineStr"}:
        if isi and isi.strip():
            return Sel("teks", isi, rumus)
        return Sel("rumus_kosong", "", rumus) if rumus is not None and isi is None else None
    if isi is None or not isi.strip():
        return Sel("rumus_kosong", "", rumus) if rumus is not None else None
    if jenis == "e":
        return Sel("galat", isi, rumus)
    if jenis == "b":
        return Sel("logika", isi, rumus)
    if jenis == "d":
        return Sel("teks", isi, rumus)
    gaya = c.get("s")
    persen = gaya is not None and gaya.isdecimal() and int(gaya) in buku.gaya_persen
    return Sel("angka", isi.strip(), rumus, persen)


def _petakan_gabungan(buku: Buku, lembar: Lembar) -> dict[int, list[tuple[int, int, int]]]:
    """{row: [(column, first row, first column)]} of the cells that a merge covers."""
    hasil: dict[int, list[tuple[int, int, int]]] = {}
    for a, b, c, d in buku.list_gabungan(lembar):
        kiri, kanan = nomor_kolom(a), nomor_kolom(c)
        if (kanan - kiri + 1) * (d - b + 1) > AREA_GABUNG:
            continue
        for baris in range(b, d + 1):
            for k in range(kiri, kanan + 1):
                if (baris, k) != (b, kiri):
                    hasil.setdefault(baris, []).append((k, b, kiri))
    return hasil


def _isi_gabungan(
    aliran: Iterator[Baris],
    gabungan: dict[int, list[tuple[int, int, int]]],
    kolom: Collection[int] | None,
) -> Iterator[Baris]:
    if not gabungan:
        yield from aliran
        return
    asal: dict[tuple[int, int], Sel] = {}
    perlu = {(b, k) for isi in gabungan.values() for _, b, k in isi}
    for baris in aliran:
        for k, satu in baris.sel.items():
            if (baris.nomor, k) in perlu:
                asal[baris.nomor, k] = satu
        for k, b0, k0 in gabungan.get(baris.nomor, ()):
            if (b0, k0) in asal and (kolom is None or k in kolom):
                baris.sel[k] = asal[b0, k0]._replace(gabungan=True)
        yield baris


def _buka_teks(berkas: BinaryIO) -> io.TextIOWrapper:
    """The file as text; the first encoding that reads all of it."""
    berkas.seek(0)
    kepala = berkas.read(4)
    daftar = ("utf-16",) if kepala.startswith((b"\xff\xfe", b"\xfe\xff")) else PENGODEAN
    for pengodean in daftar[:-1]:
        berkas.seek(0)
        try:
            aliran = io.TextIOWrapper(_Pinjam(berkas), encoding=pengodean, newline="")
            while aliran.read(1 << 20):
                pass
        except UnicodeDecodeError:
            continue
        berkas.seek(0)
        return io.TextIOWrapper(_Pinjam(berkas), encoding=pengodean, newline="")
    berkas.seek(0)
    return io.TextIOWrapper(_Pinjam(berkas), encoding=daftar[-1], newline="", errors="replace")


class _Pinjam(io.BufferedIOBase):
    """A file that the text wrapper may read but not close."""

    def __init__(self, berkas: BinaryIO):
        self._berkas = berkas

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, ukuran: int = -1) -> bytes:
        return self._berkas.read(ukuran)

    read1 = read

    def seek(self, letak: int, dari: int = 0) -> int:
        return self._berkas.seek(letak, dari)

    def tell(self) -> int:
        return self._berkas.tell()


def _tebak_pemisah(contoh: str) -> str:
    """The delimiter that splits the lines most evenly; rupiah use points and commas, so the
    semicolon and the tab are tried first."""
    baris = [b for b in contoh.splitlines()[:50] if b.strip()]
    terbaik, nilai = ",", 1
    for pemisah in (";", "\t", "|", ","):
        lebar = [len(b) for b in csv.reader(baris, delimiter=pemisah)]
        umum = max(set(lebar), key=lebar.count) if lebar else 1
        skor = lebar.count(umum) * min(umum, 8) if umum > 1 else 0
        if skor > nilai:
            terbaik, nilai = pemisah, skor
            if pemisah != "," and lebar.count(umum) * 2 > len(lebar):
                break
    return terbaik
