"""A django-tables2 table as a sheet: its columns in the page's order, all its rows."""

from html import unescape

from django.utils.html import strip_tags

from ..sajian import BELUM_DIKETAHUI
from ..tabel import Kolom, KolomAngka, KolomPersen, KolomRupiah, Tabel
from .lembar import BarisUnduh, Bentuk, Hitung, Isi, Jenis, KolomUnduh, LembarUnduh
from .tampilan import baca_tampilan

BENTUK = ((KolomRupiah, Bentuk.UANG), (KolomPersen, Bentuk.PERSEN), (KolomAngka, Bentuk.ANGKA))


def lembar_tabel(
    tabel: Tabel, judul: str, subjek: str, sumber: str = "", keterangan: tuple[str, ...] = ()
) -> LembarUnduh:
    """The table under `judul`. A figure comes from its column's accessor (or the table's
    `unduh_<column>(record)`), other cells are the words that the page shows."""
    kolom = [k for k in tabel.columns if getattr(k.column, "unduh", True)]
    letak = {k.name: j for j, k in enumerate(kolom)}
    baris = [
        BarisUnduh([_isi(tabel, k, b) for k in kolom], catatan=tabel.catatan_unduh(b.record))
        for b in tabel.rows
    ]
    if tabel.berkaki:
        kaki = [_kaki(tabel, k.name, isinstance(k.column, KolomAngka)) for k in kolom]
        baris.append(BarisUnduh(kaki, Jenis.JUMLAH, tabel.catatan_unduh(None)))
    return LembarUnduh(
        judul,
        subjek,
        tuple(
            KolomUnduh(k.header, _bentuk(k.column), hitung=_hitung(k.column, letak)) for k in kolom
        ),
        baris,
        sumber,
        keterangan,
    )


def _bentuk(kolom: Kolom) -> Bentuk:
    bentuk = next((b for jenis, b in BENTUK if isinstance(kolom, jenis)), kolom.bentuk_unduh)
    return Bentuk.ANGKA if bentuk is Bentuk.TEKS and kolom.rata == "kanan" else bentuk


def _hitung(kolom: Kolom, letak: dict[str, int]) -> Hitung | None:
    """The column's formula, when both its sources are in the table."""
    if kolom.hitung is None:
        return None
    cara, a, b = kolom.hitung
    return Hitung(cara, letak[a], letak[b]) if a in letak and b in letak else None


def _isi(tabel: Tabel, kolom, baris) -> Isi:
    khusus = getattr(tabel, f"unduh_{kolom.name}", None)
    if khusus:
        return khusus(baris.record)
    if isinstance(kolom.column, KolomAngka):
        return kolom.accessor.resolve(baris.record, quiet=True)
    kata = _kata(baris.get_cell(kolom.name))
    return baca_tampilan(kata) if kata and kolom.column.rata == "kanan" else kata


def _kaki(tabel: Tabel, nama: str, angka: bool) -> Isi:
    nilai = tabel.kaki_unduh(nama)
    return nilai if angka or nilai is None else _kata(nilai)


def _kata(sel: object) -> str | None:
    """The words of a cell. Tags are boundaries of words; "–" stands for unknown."""
    teks = unescape(strip_tags(str(sel).replace("<", " <")))
    bersih = " ".join(teks.split())
    # An unknown figure carries its reason behind the dash, for those who hear the page.
    return None if not bersih or bersih.startswith(BELUM_DIKETAHUI) else bersih
