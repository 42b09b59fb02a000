"""What every test needs: histories that can be emptied between tests.

The database refuses to delete from the append-only tables, from signed agreements and from
publications (see `lkjip.organisasi.penjaga`, `kinerja.penjaga_pk` and
`lkjip.laporan.terbit.penjaga`). Tests that really commit clean up by deleting
everything, so the guards are lifted for that moment only.
"""

from copy import copy

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, transaction
from django.test import TransactionTestCase

from kinerja import penjaga_pk
from lkjip.laporan.contoh.muat import load_contoh
from lkjip.laporan.potret import take_potret
from lkjip.laporan.terbit import penjaga as penjaga_terbitan
from lkjip.organisasi import penjaga
from lkjip.organisasi.models import PerangkatDaerah
from tests.dunia import Dunia, buat_dunia

BAWAAN = {ContentType, Permission}  # made by the migrations
_bersihkan = TransactionTestCase._fixture_teardown


def _bersihkan_tanpa_penjaga(self) -> None:
    for tabel in penjaga.TABEL_TERJAGA:
        penjaga.lepas(connection, tabel)
    penjaga_pk.lepas(connection)
    penjaga_terbitan.lepas(connection)
    _bersihkan(self)
    for tabel in penjaga.TABEL_TERJAGA:
        penjaga.pasang(connection, tabel)
    penjaga_pk.pasang(connection)
    penjaga_terbitan.pasang(connection)


@pytest.fixture(scope="session", autouse=True)
def riwayat_dapat_dikosongkan():
    TransactionTestCase._fixture_teardown = _bersihkan_tanpa_penjaga
    yield
    TransactionTestCase._fixture_teardown = _bersihkan


@pytest.fixture(scope="session")
def potret_contoh(django_db_setup, django_db_blocker):
    """The potret of the example, 2020: frozen facts, no database behind it any more."""
    with django_db_blocker.unblock(), transaction.atomic():
        potret = take_potret(load_contoh(dengan_akun=False).opd, 2020)
        transaction.set_rollback(True)
    return potret


@pytest.fixture(scope="session")
def baris_contoh(django_db_setup, django_db_blocker):
    """All rows of the example with its demo accounts, model by model: loading takes seconds,
    putting the rows back a moment."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_contoh(dengan_akun=True)
        baris = [
            (model, list(model._base_manager.all()))
            for model in apps.get_models(include_auto_created=True)
            if model._meta.managed and not model._meta.proxy
        ]
        transaction.set_rollback(True)
    return [(model, isi) for model, isi in baris if isi and model not in BAWAAN]


@pytest.fixture
def opd_contoh(db, baris_contoh):
    """The example OPD with its demo accounts, in this test's database."""
    penjaga_pk.lepas(connection)  # rows of a signed agreement come in any order here
    for model, isi in baris_contoh:
        model._base_manager.bulk_create([copy(satu) for satu in isi])
    penjaga_pk.pasang(connection)
    with connection.cursor() as kursor:
        model = [satu for satu, _ in baris_contoh]
        for perintah in connection.ops.sequence_reset_sql(no_style(), model):
            kursor.execute(perintah)
    return PerangkatDaerah.objects.get()


@pytest.fixture
def dunia(db) -> Dunia:
    """Two OPD, two years, a user per role (see `tests/dunia.py`)."""
    return buat_dunia()
