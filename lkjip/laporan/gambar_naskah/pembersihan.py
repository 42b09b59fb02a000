"""Pictures that nothing shows any more."""

from collections.abc import Iterator
from datetime import timedelta

from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.utils import timezone

from lkjip.organisasi.models import DrafIsian

from ..dokumen.narasi import AWALAN_GAMBAR, daftar_sidik
from ..models import GambarNaskah, IsiCetakan, LambangPemda, Narasi, Terbitan, VersiNarasi
from .gudang import FOLDER

UMUR = timedelta(days=1)
"""Younger pictures may belong to a text that is just being written."""


def delete_gambar_yatim() -> int:
    """Delete the pictures older than a day that no text names: neither prose nor a former
    version of it, nor somebody's draft, nor anything printed or published; a coat of arms, also a
    former one, stays. Returns the number of files deleted.

    A fixed number of queries. Safe at any time.
    """
    lama = timezone.now() - UMUR
    terpakai = {sidik for teks in _teks() for sidik in daftar_sidik(teks)}
    GambarNaskah.objects.filter(waktu__lt=lama).exclude(sidik__in=terpakai).delete()
    ada = set(GambarNaskah.objects.values_list("sidik", flat=True)) | terpakai
    ada |= set(LambangPemda.objects.values_list("sidik", flat=True))
    yatim = [
        nama
        for nama in _list_berkas()
        if nama.rpartition("/")[2].partition(".")[0] not in ada
        and default_storage.get_modified_time(nama) < lama
    ]
    for nama in yatim:
        default_storage.delete(nama)
    return len(yatim)


def _teks() -> Iterator[str]:
    """Every text that may name a picture."""
    sumber: tuple[QuerySet, ...] = (
        Narasi.objects,
        VersiNarasi.objects,
        IsiCetakan.objects,
        Terbitan.objects,
    )
    for satu in sumber:
        rows = satu.filter(isi__contains=AWALAN_GAMBAR).values_list("isi", flat=True)
        yield from rows.iterator()
    for isi in DrafIsian.objects.values_list("isi", flat=True).iterator():
        yield from (str(teks) for teks in isi.values())


def _list_berkas() -> list[str]:
    if not default_storage.exists(FOLDER):
        return []
    return [f"{FOLDER}/{nama}" for nama in default_storage.listdir(FOLDER)[1]]
