"""Files of prints whose row is gone: a draft agreement thrown away, a task that died half-way."""

from datetime import timedelta

from django.core.files.storage import Storage
from django.utils import timezone

from .models import Cetakan

UMUR = timedelta(days=1)
"""Younger files may belong to a print that is just being stored."""
FOLDER = "cetakan"


def delete_berkas_yatim() -> int:
    """Delete the files of prints that no row names and that are older than a day; their number.

    One query. Safe at any time: a stored print is never touched.
    """
    bidang = Cetakan._meta.get_field("berkas")
    dimiliki = set(Cetakan.objects.exclude(berkas="").values_list("berkas", flat=True))
    yatim = [
        nama
        for nama in _list_berkas(bidang.storage)
        if nama not in dimiliki and bidang.storage.get_modified_time(nama) < timezone.now() - UMUR
    ]
    for nama in yatim:
        bidang.storage.delete(nama)
    return len(yatim)


def _list_berkas(gudang: Storage) -> list[str]:
    if not gudang.exists(FOLDER):
        return []
    return [
        f"{FOLDER}/{tahun}/{nama}"
        for tahun in gudang.listdir(FOLDER)[0]
        for nama in gudang.listdir(f"{FOLDER}/{tahun}")[1]
    ]
