"""The performance side of a year's workbook, and what it said when it was made."""

import json
from collections.abc import Iterator
from datetime import date, datetime

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, Isi, KolomUnduh, LembarUnduh
from lkjip.rumus.angka import format_angka, parse_angka

from ..models import NilaiRealisasi
from . import bentuk as b
from .ambil import Tersimpan, ambil_tersimpan
from .bentuk import Baris, Kolom, Kunci, Lembar
from .bukti import lembar_bukti

SUMBER = "Portal LKjIP"
NAMA = KolomUnduh(f"Indikator {b.HANYA_BACA}", lebar=48)
SATUAN = KolomUnduh(f"Satuan {b.HANYA_BACA}", lebar=12)
KEADAAN = KolomUnduh(f"Keadaan {b.HANYA_BACA}", lebar=16)
PENCATAT = (
    KolomUnduh(f"Dicatat oleh {b.HANYA_BACA}", lebar=26),
    KolomUnduh(f"Waktu {b.HANYA_BACA}", Bentuk.WAKTU),
)
BENTUK = {"angka": Bentuk.ANGKA, "target": Bentuk.ANGKA, "bulat": Bentuk.BULAT}
BERKEADAAN = {b.PERJANJIAN.nama, b.REALISASI.nama}


def susun_lembar_kinerja(tahun: TahunKinerja) -> list[LembarUnduh]:
    """The sheets that can be imported again, the list of evidence, and the hidden record of what
    was written. A fixed number of queries."""
    tersimpan = ambil_tersimpan(tahun)
    lembar = [_lembar(satu, tersimpan, tahun) for satu in b.SEMUA]
    return [*lembar, lembar_bukti(tahun), _semula(tersimpan, tahun)]


def _urut(tersimpan: Tersimpan, lembar: Lembar) -> list[tuple[Kunci, Baris]]:
    isi = tersimpan.isi[lembar.nama]
    return sorted(isi.items(), key=lambda satu: b.urutan_baris(lembar.nama, satu[0]))


def _lembar(lembar: Lembar, tersimpan: Tersimpan, tahun: TahunKinerja) -> LembarUnduh:
    berkode = lembar.kunci[-1].nama != "perjanjian"
    kolom = [KolomUnduh(k.judul, lebar=k.lebar) for k in lembar.kunci]
    kolom += [NAMA, SATUAN] if berkode else []
    kolom += [KolomUnduh(k.judul, BENTUK.get(k.jenis, Bentuk.TEKS), k.lebar) for k in lembar.kolom]
    kolom += [KEADAAN] if lembar.nama in BERKEADAAN else []
    kolom += PENCATAT if lembar is b.REALISASI else ()
    baris = []
    for kunci, isi in _urut(tersimpan, lembar):
        sel: list[Isi] = list(kunci)
        if berkode:
            sel += _siapa(tersimpan, kunci, lembar)
        sel += [sel_isi(k, isi.get(k.nama, "")) for k in lembar.kolom]
        if lembar.nama in BERKEADAAN:
            sel.append(tersimpan.keadaan.get((lembar.nama, kunci)))
        if lembar is b.REALISASI:
            sel += _pencatat(tersimpan, kunci)
        baris.append(BarisUnduh(sel))
    return LembarUnduh(lembar.nama, subjek_tahun(tahun), tuple(kolom), baris, SUMBER)


def _siapa(tersimpan: Tersimpan, kunci: Kunci, lembar: Lembar) -> list[Isi]:
    kode = kunci[[k.nama for k in lembar.kunci].index("kode")]
    i = tersimpan.indikator.get(kode)
    return [i.nama, i.satuan] if i else [None, None]


def _pencatat(tersimpan: Tersimpan, kunci: Kunci) -> list[Isi]:
    i = tersimpan.indikator[kunci[0]]
    n: NilaiRealisasi | None = tersimpan.buku.nilai(i, b.PERIODE_TEKS[kunci[1].casefold()])
    return [n.oleh_nama, n.waktu] if n else [None, None]


def sel_isi(kolom: Kolom, teks: str) -> Isi:
    """A number as number where nothing of its spelling is lost; else the text."""
    if not teks:
        return None
    if kolom.jenis == "tanggal":
        return _tanggal(teks)
    if kolom.jenis in BENTUK:
        hasil = parse_angka(teks)
        polos = hasil.ok and not hasil.satuan and not hasil.operator
        if polos and hasil.nilai is not None and format_angka(hasil.nilai) == teks:
            return hasil.nilai
        if kolom.jenis == "bulat" and teks.isdecimal():
            return int(teks)
    return teks


def _tanggal(teks: str) -> date:
    return datetime.strptime(teks, "%d/%m/%Y").date()


def _semula(tersimpan: Tersimpan, tahun: TahunKinerja) -> LembarUnduh:
    kolom = tuple(KolomUnduh(judul, lebar=24) for judul in b.KOLOM_SEMULA)
    penanda = BarisUnduh([b.PENANDA, f"{tahun.opd.kode} {tahun.tahun}", None, None])
    return LembarUnduh(
        b.SEMULA,
        "Isi buku ini ketika diunduh. Portal membandingkannya saat diimpor; jangan diubah.",
        kolom,
        [penanda, *_rekam(tersimpan)],
        SUMBER,
        tersembunyi=True,
    )


def _rekam(tersimpan: Tersimpan) -> Iterator[BarisUnduh]:
    """A row for every filled cell, and one for every row of a sheet, also an empty one."""
    for lembar in b.SEMUA:
        for kunci, isi in _urut(tersimpan, lembar):
            teks = json.dumps(kunci, ensure_ascii=False)
            yield BarisUnduh([lembar.nama, teks, None, None])
            for nama, satu in isi.items():
                if satu:
                    yield BarisUnduh([lembar.nama, teks, nama, satu])
