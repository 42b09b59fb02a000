"""What somebody enters for one indicator and period, checked against the indicator's dictionary.

The same checks stand behind the form, the quarter's grid and imports, so that no way in accepts
what another refuses.
"""

from dataclasses import dataclass, fields, replace
from decimal import Decimal

from django.core.exceptions import ValidationError

from lkjip.organisasi.fields import periksa_nilai
from lkjip.rumus.angka import format_angka
from lkjip.rumus.predikat import SKALA_PREDIKAT, baca_biner
from lkjip.rumus.rasio import compute_rasio, is_persen
from renstra.models import Indikator

from .models import NilaiRealisasi

ARAH_KATA = frozenset({"predikat", "biner"})
SATUAN_BOLEH_NEGATIF = frozenset(
    {"poin", "rp", "rupiah", "juta rupiah", "miliar rupiah", "derajat"}
)


@dataclass(frozen=True, slots=True)
class IsianNilai:
    """Typed values, already parsed. All empty: nothing was said, which is refused."""

    nilai: Decimal | None = None
    teks: str = ""
    alasan_kosong: str = ""
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    capaian_manual: Decimal | None = None
    keterangan: str = ""
    kode_alasan: str = ""
    alasan: str = ""

    @property
    def isi(self) -> Decimal | str | None:
        """The value for the engine: a number, a word, or None."""
        return self.teks or None if self.nilai is None else self.nilai

    @property
    def kosong(self) -> bool:
        return self.nilai is None and not self.teks and not self.alasan_kosong


KODE_DIPILIH = tuple(
    kode
    for kode in NilaiRealisasi.KodeAlasan
    if kode not in (NilaiRealisasi.KodeAlasan.PENGISIAN, NilaiRealisasi.KodeAlasan.DRAF)
)
"""Reasons that people give; the other two are what the portal notes by itself."""
KOLOM_FAKTA = tuple(f.name for f in fields(IsianNilai) if f.name not in ("kode_alasan", "alasan"))
"""The fields whose change is a new value."""


def boleh_negatif(indikator: Indikator) -> bool:
    """A count, an index or a share is never below zero; growth, points and balances may be."""
    satuan = indikator.satuan.strip().casefold()
    if is_persen(satuan):
        return indikator.desimal > 0 and not indikator.label_pembilang
    return satuan in SATUAN_BOLEH_NEGATIF


def pakai_rasio(indikator: Indikator) -> bool:
    """Whether the value is made of a numerator and a denominator."""
    return bool(indikator.label_pembilang and indikator.label_penyebut)


def lengkapi(indikator: Indikator, isian: IsianNilai) -> IsianNilai:
    """The entry as it will be stored: ratio computed, words put into their scale's spelling.

    Raises `ValidationError` keyed by field.
    """
    isian = replace(
        isian,
        teks=isian.teks.strip(),
        alasan_kosong=isian.alasan_kosong.strip(),
        keterangan=isian.keterangan.strip(),
        alasan=isian.alasan.strip(),
    )
    if isian.alasan_kosong:
        ada = [isian.nilai, isian.teks or None, isian.pembilang, isian.penyebut]
        if any(x is not None for x in ada):
            raise ValidationError(
                {"alasan_kosong": "Pilih salah satu: isi nilainya, atau alasan belum ada nilai."}
            )
        return isian
    if indikator.arah in ARAH_KATA:
        return _lengkapi_kata(indikator, isian)
    if indikator.arah == "manual":
        return _lengkapi_manual(isian)
    if isian.teks:
        raise ValidationError({"nilai": f"“{isian.teks[:40]}” bukan angka."})
    if pakai_rasio(indikator):
        isian = _lengkapi_rasio(indikator, isian)
    if isian.nilai is None:
        raise ValidationError({"nilai": "Isi nilainya, atau sebutkan mengapa belum ada nilai."})
    _periksa_angka(indikator, "nilai", isian.nilai, dihitung=pakai_rasio(indikator))
    return isian


def dari_tersimpan(tersimpan: NilaiRealisasi | None) -> IsianNilai:
    """The stored value in the same shape, to compare with."""
    if tersimpan is None:
        return IsianNilai()
    return IsianNilai(**{nama: getattr(tersimpan, nama) for nama in KOLOM_FAKTA})


def sama(satu: IsianNilai, dua: IsianNilai) -> bool:
    """Whether both state the same facts, whatever the reasons given."""
    return all(getattr(satu, k) == getattr(dua, k) for k in KOLOM_FAKTA)


def tulis_nilai(nilai: NilaiRealisasi | IsianNilai | None, indikator: Indikator) -> str:
    """The value as text with the indicator's decimals; "–" when unknown."""
    if nilai is None:
        return "–"
    if nilai.nilai is None:
        return nilai.teks or "–"
    return format_angka(nilai.nilai, indikator.desimal)


def _lengkapi_kata(indikator: Indikator, isian: IsianNilai) -> IsianNilai:
    kata = isian.teks or ("" if isian.nilai is None else format_angka(isian.nilai))
    if not kata:
        raise ValidationError({"teks": "Isi predikatnya, atau sebutkan mengapa belum ada nilai."})
    if indikator.arah == "biner":
        jawaban = baca_biner(kata)
        if jawaban is None:
            raise ValidationError({"teks": f"“{kata[:40]}” bukan jawaban ya atau tidak."})
        return replace(isian, nilai=None, teks="ya" if jawaban else "tidak")
    nama = indikator.skala_predikat
    for skala in [SKALA_PREDIKAT[nama]] if nama else SKALA_PREDIKAT.values():
        letak = skala.cari(kata)
        if letak:
            return replace(isian, nilai=None, teks=letak[0])
    pilihan = ", ".join(SKALA_PREDIKAT[nama].urutan) if nama else "skala yang dikenal"
    raise ValidationError(
        {"teks": f"“{kata[:40]}” bukan predikat yang dikenal. Pilihan: {pilihan}."}
    )


def _lengkapi_manual(isian: IsianNilai) -> IsianNilai:
    if isian.nilai is None and not isian.teks:
        raise ValidationError({"teks": "Isi nilainya, atau sebutkan mengapa belum ada nilai."})
    if isian.capaian_manual is not None and not isian.keterangan:
        raise ValidationError(
            {"keterangan": "Capaian yang diisi manual harus dijelaskan asal perhitungannya."}
        )
    return isian


def _lengkapi_rasio(indikator: Indikator, isian: IsianNilai) -> IsianNilai:
    bagian = {"pembilang": isian.pembilang, "penyebut": isian.penyebut}
    if all(n is None for n in bagian.values()):
        return isian  # only the value is known, as in figures published by somebody else
    for kolom, nilai in bagian.items():
        if nilai is None:
            raise ValidationError({kolom: "Isi pembilang dan penyebut, atau kosongkan keduanya."})
        if nilai < 0:
            raise ValidationError({kolom: f"Dibaca {format_angka(nilai)}. Tidak boleh negatif."})
    rasio = compute_rasio(isian.pembilang, isian.penyebut, indikator.satuan)
    if rasio.nilai is None:
        raise ValidationError({"penyebut": rasio.alasan})
    if isian.nilai is not None and not _sebulat(isian.nilai, rasio.nilai, indikator.desimal):
        raise ValidationError(
            {
                "nilai": f"Tertulis {format_angka(isian.nilai)}, padahal {rasio.hitungan}. "
                "Kosongkan nilainya supaya hasil hitung yang dipakai."
            }
        )
    return replace(isian, nilai=rasio.nilai)


def _sebulat(satu: Decimal, dua: Decimal, desimal: int) -> bool:
    """Whether two figures print the same."""
    return satu == dua or format_angka(satu, desimal) == format_angka(dua, desimal)


def _periksa_angka(indikator: Indikator, kolom: str, nilai: Decimal, dihitung: bool) -> None:
    try:
        periksa_nilai(
            nilai,
            tertulis=None,
            desimal=4 if dihitung or indikator.desimal else 0,
            satuan=indikator.satuan,
            negatif=boleh_negatif(indikator),
        )
    except ValidationError as salah:
        raise ValidationError({kolom: salah.messages}) from None
