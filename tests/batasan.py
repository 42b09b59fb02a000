"""Checking that the database itself refuses a row, and that the form says why in Indonesian.

Every constraint carries a message of ours: Django's Indonesian for a broken uniqueness of several
fields says "ini tidak ada" (does not exist), the contrary of what is meant.
"""

from collections.abc import Iterable
from copy import copy

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model


def kembaran[M: Model](baris: M, **isi) -> M:
    """An unsaved copy of a row, with some columns replaced."""
    salinan = copy(baris)
    salinan.pk, salinan._state = None, copy(baris._state)
    salinan._state.adding = True
    for nama, nilai in isi.items():
        setattr(salinan, nama, nilai)
    return salinan


def wajib_ditolak(baris: Model, pesan: str) -> None:
    """`full_clean` refuses with `pesan`, and so does the database when nobody asked it."""
    with pytest.raises(ValidationError) as galat:
        baris.full_clean()
    assert pesan in " ".join(galat.value.messages)
    with pytest.raises(IntegrityError), transaction.atomic():
        baris.save(force_insert=True)


def nama_batasan(app: str) -> set[str]:
    """Every named constraint of an app's models."""
    return {
        batasan.name
        for model in apps.get_app_config(app).get_models()
        for batasan in model._meta.constraints
    }


def wajib_lengkap(app: str, diuji: Iterable[str]) -> None:
    """Every constraint of the app is tried by a test, and nothing else."""
    assert sorted(diuji) == sorted(nama_batasan(app))
