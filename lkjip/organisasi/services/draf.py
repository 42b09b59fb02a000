"""Drafts of long texts: saved while typing, thrown away when the real thing is saved."""

from collections.abc import Mapping

from django.utils import timezone

from ..models import DrafIsian, Pengguna

PANJANG_TERBESAR = 200_000


def simpan_draf(*, oleh: Pengguna, kunci: str, isi: Mapping[str, str]) -> DrafIsian:
    """Keep what `oleh` typed into the form `kunci`; replaces their earlier draft of it.

    Texts are cut at `PANJANG_TERBESAR` characters in all, so that a draft cannot fill the disk.
    """
    sisa, dipotong = PANJANG_TERBESAR, {}
    for nama, teks in isi.items():
        dipotong[nama] = str(teks)[:sisa]
        sisa -= len(dipotong[nama])
    draf, _ = DrafIsian.objects.update_or_create(
        pengguna=oleh, kunci=kunci, defaults={"isi": dipotong, "waktu": timezone.now()}
    )
    return draf


def buang_draf(*, oleh: Pengguna, kunci: str) -> None:
    """Forget the draft of `oleh` for the form `kunci`."""
    DrafIsian.objects.filter(pengguna=oleh, kunci=kunci).delete()
