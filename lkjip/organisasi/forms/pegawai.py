"""The grids of the personnel tables: rows of plain text, read strictly."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import QueryDict

from lkjip.rumus.angka import parse_angka

from ..fields import periksa_angka
from ..models import AnalisisBebanKerja, RekapGolongan, RekapPendidikan
from ..models.pegawai import BarisTahunan
from ..services.pegawai import kolom_isi

TABEL: dict[str, tuple[str, type[BarisTahunan]]] = {
    "pendidikan": ("Pegawai menurut pendidikan", RekapPendidikan),
    "golongan": ("PNS menurut golongan", RekapGolongan),
    "abk": ("Analisis beban kerja", AnalisisBebanKerja),
}
BARIS_TAMBAHAN = 5
BARIS_TERBANYAK = 300


@dataclass
class SelIsian:
    """One cell: its name in the form, what stands in it, its error."""

    nama: str
    label: str
    jenis: str  # teks | angka | centang
    isi: str
    galat: str = ""


@dataclass
class KisiPegawai:
    """A table as typed. `baris` are the cells to show; `bersih` the rows for the service."""

    model: type[BarisTahunan]
    baris: list[list[SelIsian]] = field(default_factory=list)
    bersih: list[dict[str, Any]] = field(default_factory=list)
    galat: list[str] = field(default_factory=list)

    @property
    def judul(self) -> list[tuple[str, str]]:
        """(label, kind) of the columns."""
        return [(_label(self.model, k), _jenis(self.model, k)) for k in kolom_isi(self.model)]


def kisi_tersimpan(
    model: type[BarisTahunan], baris: Sequence[BarisTahunan], tambah: int = BARIS_TAMBAHAN
) -> KisiPegawai:
    """The grid of what is stored, with empty rows below."""
    kisi = KisiPegawai(model)
    for nomor in range(len(baris) + tambah):
        satu = baris[nomor] if nomor < len(baris) else None
        kisi.baris.append([_sel(model, nomor, k, _tulis(satu, k)) for k in kolom_isi(model)])
    return kisi


def kisi_terkirim(model: type[BarisTahunan], data: QueryDict) -> KisiPegawai:
    """Read what was posted. Empty rows are left out; a wrong cell keeps its text and its error."""
    kisi = KisiPegawai(model)
    nomor = 0
    while f"{nomor}-{kolom_isi(model)[0]}" in data and nomor < BARIS_TERBANYAK:
        sel = [
            _sel(model, nomor, k, data.get(f"{nomor}-{k}", "").strip()) for k in kolom_isi(model)
        ]
        kisi.baris.append(sel)
        if any(s.isi for s in sel):
            kisi.bersih.append(
                {k: _baca(s, model, k) for k, s in zip(kolom_isi(model), sel, strict=True)}
            )
            kisi.galat += [f"Baris {nomor + 1}, {s.label}: {s.galat}" for s in sel if s.galat]
        nomor += 1
    return kisi


def _sel(model: type[BarisTahunan], nomor: int, kolom: str, isi: str) -> SelIsian:
    return SelIsian(f"{nomor}-{kolom}", _label(model, kolom), _jenis(model, kolom), isi)


def _baca(sel: SelIsian, model: type[BarisTahunan], kolom: str) -> Any:
    if sel.jenis == "centang":
        return sel.isi == "on"
    if sel.jenis == "teks":
        panjang = model._meta.get_field(kolom).max_length
        if not sel.isi:
            sel.galat = "belum diisi."
        elif len(sel.isi) > panjang:
            sel.galat = f"paling banyak {panjang} huruf."
        return sel.isi
    hasil = parse_angka(sel.isi)
    if hasil.kosong:
        return None
    try:
        periksa_angka(hasil, desimal=0, digit=7, satuan="orang", negatif=False)
    except ValidationError as salah:
        sel.galat = salah.messages[0]
        return None
    return int(hasil.nilai)


def _tulis(satu: BarisTahunan | None, kolom: str) -> str:
    nilai = getattr(satu, kolom, None)
    if isinstance(nilai, bool):
        return "on" if nilai else ""
    return "" if nilai is None else str(nilai)


def _label(model: type[BarisTahunan], kolom: str) -> str:
    nama = str(model._meta.get_field(kolom).verbose_name)
    return nama[:1].upper() + nama[1:]


def _jenis(model: type[BarisTahunan], kolom: str) -> str:
    medan = model._meta.get_field(kolom)
    if isinstance(medan, models.BooleanField):
        return "centang"
    return "angka" if isinstance(medan, models.PositiveIntegerField) else "teks"
