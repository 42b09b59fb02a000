"""Texts of a row of values back into what the services take."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from lkjip.organisasi.fields import AngkaField
from renstra.models import Indikator

from ..models import NilaiRealisasi
from ..nilai import ARAH_KATA, KODE_DIPILIH, IsianNilai, boleh_negatif
from .bentuk import ANALISIS, Baris

KODE = {k.label.casefold(): k.value for k in KODE_DIPILIH}
OTOMATIS = {
    NilaiRealisasi.KodeAlasan.PENGISIAN.label.casefold(),
    NilaiRealisasi.KodeAlasan.DRAF.label.casefold(),
}


def baca_isian(indikator: Indikator, baris: Baris) -> IsianNilai:
    """The typed value. Raises `ValidationError` keyed by column."""
    kata = indikator.arah in ARAH_KATA
    field = {
        "nilai": {
            "desimal": 4 if indikator.desimal else 0,
            "satuan": "" if kata else indikator.satuan,
            "negatif": boleh_negatif(indikator),
        },
        "pembilang": {"negatif": False},
        "penyebut": {"negatif": False},
        "capaian_manual": {"satuan": "%"},
    }
    galat: dict[str, list[str]] = {}
    isi: dict[str, Any] = {}
    for nama, aturan in field.items():
        try:
            isi[nama] = _angka(baris.get(nama, ""), **aturan)
        except ValidationError as salah:
            galat[nama] = salah.messages
    kode = baris.get("kode_alasan", "").casefold()
    if kode and kode not in KODE and kode not in OTOMATIS:
        pilihan = ", ".join(k.label for k in KODE_DIPILIH)
        galat["kode_alasan"] = [f"Kode alasan ini tidak dikenal. Pilihan: {pilihan}."]
    if galat:
        raise ValidationError(galat)
    teks = {n: baris.get(n, "") for n in ("teks", "alasan_kosong", "keterangan", "alasan")}
    return IsianNilai(**isi, **teks, kode_alasan=KODE.get(kode, ""))


def baca_analisis(baris: Baris) -> dict[str, Any]:
    """The columns that are named, as `record_analisis` takes them. Raises keyed by column."""
    jenis = {k.nama: k.jenis for k in ANALISIS.kolom}
    hasil: dict[str, Any] = {}
    galat: dict[str, list[str]] = {}
    for nama, teks in baris.items():
        try:
            hasil[nama] = _BACA[jenis[nama]](teks)
        except ValidationError as salah:
            galat[nama] = salah.messages
    if galat:
        raise ValidationError(galat)
    return hasil


def _angka(teks: str, **aturan: Any) -> Decimal | None:
    return AngkaField(required=False, **aturan).clean(teks)


def _bulat(teks: str) -> int | None:
    if not teks:
        return None
    if not teks.isdecimal() or not 2000 <= int(teks[:9]) <= 2100:
        raise ValidationError(f"“{teks[:40]}” bukan tahun. Tulis empat angka, misalnya 2020.")
    return int(teks)


def _ya(teks: str) -> bool:
    if teks and teks != "ya":
        raise ValidationError(f"“{teks[:40]}” bukan ya. Tulis ya, atau kosongkan.")
    return bool(teks)


_BACA = {"teks": str, "angka": _angka, "bulat": _bulat, "ya": _ya}
