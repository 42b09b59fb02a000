"""Putting right what a budget document prints beside its rows: totals, remainders, percentages."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.organisasi.tercetak import (
    baca_tercetak,
    catat_tercetak,
    wajib_alasan,
    wajib_teks_segar,
)
from lkjip.rumus.angka import format_angka

from ..models import DinyatakanAnggaran, RekapBelanja

KOLOM_AKUN = {"anggaran": "Anggaran", "realisasi": "Realisasi", "persen": "Persentase"}


@transaction.atomic
def save_dinyatakan(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    angka: DinyatakanAnggaran,
    teks: str,
    apa_adanya: bool,
    alasan: str,
    versi: int,
    ikut: bool = False,
) -> int:
    """Write what the source prints now for one budget row; an empty `teks` removes the figure.
    Returns how many rows changed.

    `ikut`: also where other sources print the same text for the same figure. Raises
    `TahunTerkunci`, `Usang` or `ValidationError`.
    """
    wajib_terbuka(opd, tahun)
    satu = DinyatakanAnggaran.objects.select_for_update().get(pk=angka.pk, opd=opd, tahun=tahun)
    lama, teks, alasan = satu.teks, teks.strip(), wajib_alasan(alasan)
    wajib_teks_segar(satu, lama, teks, versi)
    nilai = baca_tercetak(teks, apa_adanya=apa_adanya) if teks else None
    if teks == lama:
        return 0
    kena = [satu, *(list_kembaran(satu) if ikut else ())]
    for baris in kena:
        catat_tercetak(
            oleh=oleh,
            opd=opd,
            tahun=tahun,
            objek=baris,
            hal=f"{baris.get_kolom_display()} ({baris.sumber})",
            dari=lama,
            ke=teks,
            alasan=alasan,
        )
        if not teks:
            baris.delete()
            continue
        baris.teks, baris.nilai = teks, nilai
        baris.full_clean()
        baris.save(update_fields=["teks", "nilai"])
    return len(kena)


@transaction.atomic
def save_akun_tercetak(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    akun: RekapBelanja,
    kolom: str,
    teks: str,
    apa_adanya: bool,
    alasan: str,
    versi: int,
    ikut: bool = False,
) -> int:
    """The same for a column of an account (`KOLOM_AKUN`). Only its budget may be kept as text that
    cannot be read; `ikut` means nothing here, as one source prints an account once."""
    wajib_terbuka(opd, tahun)
    satu = RekapBelanja.objects.select_for_update().get(pk=akun.pk, opd=opd)
    lama, teks, alasan = teks_akun(satu, kolom), teks.strip(), wajib_alasan(alasan)
    wajib_teks_segar(satu, lama, teks, versi)
    nilai = baca_tercetak(teks, apa_adanya=apa_adanya) if teks else None
    if teks and nilai is None and kolom != "anggaran":
        raise ValidationError({"teks": f"{KOLOM_AKUN[kolom]} akun harus berupa angka."})
    if teks == lama:
        return 0
    catat_tercetak(
        oleh=oleh,
        opd=opd,
        tahun=tahun,
        objek=satu,
        hal=f"{KOLOM_AKUN[kolom]} tercetak",
        dari=lama,
        ke=teks,
        alasan=alasan,
    )
    setattr(satu, f"{kolom}_dinyatakan", nilai)
    if kolom == "anggaran":
        satu.anggaran_teks = "" if nilai is not None else teks
    satu.full_clean()
    satu.save(update_fields=[f"{kolom}_dinyatakan", "anggaran_teks"])
    return 1


def teks_akun(akun: RekapBelanja, kolom: str) -> str:
    """What is printed in a column of an account; "" for nothing."""
    if kolom == "anggaran" and akun.anggaran_teks:
        return akun.anggaran_teks
    nilai: Decimal | None = getattr(akun, f"{kolom}_dinyatakan")
    return "" if nilai is None else format_angka(nilai)


def list_kembaran(satu: DinyatakanAnggaran) -> list[DinyatakanAnggaran]:
    """The same figure of the same row, printed the same by other sources. One query."""
    rows = DinyatakanAnggaran.objects.filter(
        opd=satu.opd_id,
        tahun=satu.tahun,
        program=satu.program_id,
        kegiatan=satu.kegiatan_id,
        sub_kegiatan=satu.sub_kegiatan_id,
        kolom=satu.kolom,
        teks=satu.teks,
    )
    return list(rows.exclude(pk=satu.pk).order_by("sumber"))
