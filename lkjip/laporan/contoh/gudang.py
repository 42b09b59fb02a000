"""Storing validated rows, counted by kind, so that the audit row can say what was loaded."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from .catatan import Catatan


class Gudang:
    """Where the loaders put their rows; `jumlah` counts them by the model's name."""

    def __init__(self) -> None:
        self.jumlah: Counter[str] = Counter()

    def save[M: models.Model](self, baris: M, catatan: Catatan) -> M:
        """Validate and insert one row made of `catatan`. Raises `GalatContoh`, naming both.

        Uniqueness and the other constraints are left to the database, a third of the time of
        asking for each of them beforehand; only when it refuses is `full_clean` asked why.
        """
        nama = str(baris._meta.verbose_name)
        with translate_galat(catatan, nama):
            baris.clean_fields(exclude=[k.name for k in baris._meta.fields if k.is_relation])
            baris.clean()
            try:
                with transaction.atomic():
                    baris.save(force_insert=True)
            except IntegrityError:
                baris.full_clean()
                raise
        self.jumlah[nama] += 1
        return baris

    @property
    def total(self) -> int:
        return self.jumlah.total()


@contextmanager
def translate_galat(catatan: Catatan, sebutan: str) -> Iterator[None]:
    """Turn a validation error into one that names file, record and field (or the row's kind)."""
    try:
        yield
    except ValidationError as galat:
        nama, pesan = sebutan, galat.messages
        if hasattr(galat, "error_dict"):
            kolom, pesan = next(iter(galat.message_dict.items()))
            nama = sebutan if kolom == "__all__" else kolom
        raise catatan.galat(nama, " ".join(pesan)) from None
