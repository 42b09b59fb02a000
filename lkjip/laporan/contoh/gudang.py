"""Storing validated rows, counted by kind, so that the audit row can say what was loaded."""

from collections import Counter

from django.core.exceptions import ValidationError
from django.db import models

from .catatan import Catatan, GalatContoh


class Gudang:
    """Where the loaders put their rows; `jumlah` counts them by the model's name."""

    def __init__(self) -> None:
        self.jumlah: Counter[str] = Counter()

    def simpan[M: models.Model](self, baris: M, catatan: Catatan) -> M:
        """Validate and insert one row made of `catatan`. Raises `GalatContoh`, naming both."""
        try:
            baris.full_clean()
        except ValidationError as galat:
            raise _terjemahkan(galat, baris, catatan) from None
        baris.save(force_insert=True)
        self.jumlah[str(baris._meta.verbose_name)] += 1
        return baris

    @property
    def total(self) -> int:
        return self.jumlah.total()


def _terjemahkan(galat: ValidationError, baris: models.Model, catatan: Catatan) -> GalatContoh:
    nama, pesan = next(iter(galat.message_dict.items()))
    if nama == "__all__":
        nama = str(baris._meta.verbose_name)
    return catatan.galat(nama, " ".join(pesan))
