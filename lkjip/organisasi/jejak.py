"""Writing and checking the audit trail. `catat` is called explicitly by every service."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from lkjip.rumus.angka import format_angka

from .models import Jejak, Keanggotaan, Pengguna, PerangkatDaerah
from .perubahan import tandai_berubah

RANTAI_PUSAT = "pusat"
"""Chain of what belongs to no OPD (users, the pemda itself)."""


def catat(
    *,
    oleh: Pengguna | None,
    tindakan: str,
    objek: models.Model,
    opd: PerangkatDaerah | None = None,
    tahun: int | None = None,
    perubahan: Mapping[str, tuple[Any, Any]] | None = None,
    alasan: str = "",
) -> Jejak:
    """Append one row, inside the caller's transaction, to the chain of `opd` (or the centre).

    `perubahan` maps a field's label to (from, to); values are frozen as text. `oleh` None means
    the system itself (a management command). Raises `RuntimeError` outside a transaction, because
    a write and its trace stand or fall together. What is concluded from the OPD's facts is counted
    stale, see `perubahan`.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("jejak.catat harus dipanggil di dalam transaksi.")
    rantai = opd.kode if opd else RANTAI_PUSAT
    if opd:  # writers of one chain take turns
        PerangkatDaerah.objects.select_for_update().filter(pk=opd.pk).first()
    akhir = Jejak.objects.filter(rantai=rantai).order_by("-nomor").first()
    baris = Jejak(
        rantai=rantai,
        nomor=akhir.nomor + 1 if akhir else 1,
        opd=opd,
        waktu=timezone.now(),
        pengguna=oleh,
        pelaku=f"{oleh} ({oleh.username})" if oleh else "Sistem",
        peran=_peran(oleh, opd),
        tindakan=tindakan,
        objek_jenis=objek._meta.label_lower,
        objek_id=str(objek.pk),
        objek_nama=str(objek)[:300],
        tahun=tahun,
        perubahan={k: [_teks(a), _teks(b)] for k, (a, b) in (perubahan or {}).items()},
        alasan=alasan,
        sidik_sebelum=akhir.sidik if akhir else "",
    )
    baris.sidik = hitung_sidik(baris)
    baris.save(force_insert=True)
    if opd:
        tandai_berubah(objek, opd, tahun)
    return baris


def bandingkan(
    lama: models.Model | None, baru: models.Model, nama_kolom: list[str]
) -> dict[str, tuple[Any, Any]]:
    """{label: (from, to)} of the named fields that differ. `lama` None: everything is new."""
    hasil = {}
    for nama in nama_kolom:
        kolom = baru._meta.get_field(nama)
        dari = getattr(lama, nama) if lama is not None else None
        ke = getattr(baru, nama)
        if dari != ke and not (lama is None and ke in (None, "")):
            hasil[str(kolom.verbose_name)] = (dari, ke)
    return hasil


def hitung_sidik(baris: Jejak) -> str:
    """SHA-256 over the row's frozen content and the hash before it."""
    isi = {
        "rantai": baris.rantai,
        "nomor": baris.nomor,
        "waktu": baris.waktu.isoformat(),
        "pelaku": baris.pelaku,
        "peran": baris.peran,
        "tindakan": baris.tindakan,
        "objek": [baris.objek_jenis, baris.objek_id, baris.objek_nama],
        "tahun": baris.tahun,
        "perubahan": baris.perubahan,
        "alasan": baris.alasan,
        "sebelum": baris.sidik_sebelum,
    }
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """Result of checking one chain: how many rows, and the first broken one, if any."""

    rantai: str
    jumlah: int
    rusak: Jejak | None = None
    alasan: str = ""


def periksa_rantai(rantai: str) -> HasilPeriksa:
    """Walk one chain in order; stops at the first row that does not fit."""
    sebelum, nomor = "", 0
    for baris in Jejak.objects.filter(rantai=rantai).order_by("nomor").iterator():
        nomor += 1
        if baris.nomor != nomor:
            return HasilPeriksa(rantai, nomor - 1, baris, f"nomor {nomor} hilang")
        if baris.sidik_sebelum != sebelum:
            return HasilPeriksa(rantai, nomor - 1, baris, "sidik sebelumnya tidak cocok")
        if baris.sidik != hitung_sidik(baris):
            return HasilPeriksa(rantai, nomor - 1, baris, "isi tidak cocok dengan sidiknya")
        sebelum = baris.sidik
    return HasilPeriksa(rantai, nomor)


def _peran(oleh: Pengguna | None, opd: PerangkatDaerah | None) -> str:
    if oleh is None:
        return ""
    rows = Keanggotaan.objects.filter(pengguna=oleh)
    cocok = [k.get_peran_display() for k in rows if k.opd_id in (None, opd.pk if opd else None)]
    return ", ".join(dict.fromkeys(cocok))[:80]


def _teks(nilai: Any) -> str | None:
    if isinstance(nilai, Decimal):
        return format_angka(nilai)
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return None if nilai is None else str(nilai)
