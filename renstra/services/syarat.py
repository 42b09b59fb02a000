"""What a write to the plan must pass first: right version, no locked year, no unseen edit."""

import copy
import zlib
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.rumus.angka import format_angka
from renstra.models import Renstra
from renstra.selectors.rencana import list_tahun_terkunci


class RencanaTerpakai(ValidationError):
    """A locked year rests on this version of the plan."""


def kunci_renstra(renstra: Renstra) -> Renstra:
    """The plan's row, locked for this transaction: writers of one plan take turns."""
    return Renstra.objects.select_for_update().select_related("opd").get(pk=renstra.pk)


def wajib_bebas(renstra: Renstra, apa: str) -> None:
    """Raise `RencanaTerpakai` when locked years use this version; `apa` names what was tried."""
    if renstra.status == Renstra.Status.DIGANTI:
        raise RencanaTerpakai(
            f"{renstra} sudah diganti versi yang lebih baru, sehingga {apa} tidak dapat diubah. "
            "Ubahlah pada versi yang berlaku."
        )
    terkunci = list_tahun_terkunci(renstra)
    if terkunci:
        raise RencanaTerpakai(
            f"{renstra} dipakai laporan tahun {gabung(terkunci)} yang sudah dikunci, sehingga "
            f"{apa} tidak dapat diubah. Buat versi perubahan untuk tahun berikutnya, atau minta "
            "Kepala Perangkat Daerah membuka kunci dengan alasan tertulis."
        )


def versi_isi(objek: models.Model | None, kolom: Iterable[str]) -> int:
    """A number that changes whenever one of the columns changes; 0 for an unsaved object.

    Plan nodes carry no counter of their own: the content itself is the version.
    """
    if objek is None or objek.pk is None:
        return 0
    isi = "\x1f".join(_teks(getattr(objek, nama)) for nama in kolom)
    return zlib.crc32(isi.encode()) or 1


def wajib_segar(
    lama: models.Model, baru: models.Model, kolom: Iterable[str], versi: int | None
) -> None:
    """Raise `Usang` when `lama` (stored) is no longer what the form was made from.

    `versi` None skips the check (imports, which compare by themselves).
    """
    kolom = list(kolom)
    kini = versi_isi(lama, kolom)
    diketik = {nama: _tampil(baru, nama) for nama in kolom}
    tersimpan = {nama: _tampil(lama, nama) for nama in kolom}
    if versi is None or diketik == tersimpan:
        return
    saksi = copy.copy(lama)  # carries the version for the check; never saved
    saksi.versi = kini
    wajib_terbaru(saksi, versi, diketik, tersimpan)


def gabung(butir: Iterable[object]) -> str:
    """ "2019, 2020, dan 2021"."""
    kata = [str(b) for b in butir]
    if len(kata) < 3:
        return " dan ".join(kata)
    return ", ".join(kata[:-1]) + f", dan {kata[-1]}"


def _teks(nilai: Any) -> str:
    if nilai is None:
        return ""
    return format_angka(nilai) if hasattr(nilai, "as_tuple") else str(nilai)


def _tampil(objek: models.Model, nama: str) -> str:
    """A value as its page shows it: the label of a choice, the name of a related object."""
    kolom = objek._meta.get_field(nama)
    if kolom.choices:
        return getattr(objek, f"get_{nama}_display")()
    nilai = getattr(objek, nama)
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return _teks(nilai)
