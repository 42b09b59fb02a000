"""What a write to the plan must pass first: right version, no locked year, no unseen edit."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from lkjip.organisasi.konkurensi import versi_isi, wajib_segar
from renstra.models import Renstra
from renstra.selectors.rencana import list_tahun_terkunci

__all__ = [
    "RencanaTerpakai",
    "gabung",
    "kunci_renstra",
    "versi_isi",
    "wajib_bebas",
    "wajib_segar",
]


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


def gabung(butir: Iterable[object]) -> str:
    """ "2019, 2020, dan 2021"."""
    kata = [str(b) for b in butir]
    if len(kata) < 3:
        return " dan ".join(kata)
    return ", ".join(kata[:-1]) + f", dan {kata[-1]}"
