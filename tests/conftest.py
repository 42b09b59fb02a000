"""What every test needs: histories that can be emptied between tests.

The database refuses to delete from the append-only tables and from signed agreements (see
`lkjip.organisasi.penjaga` and `kinerja.penjaga_pk`). Tests that really commit clean up by deleting
everything, so the guards are lifted for that moment only.
"""

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase

from kinerja import penjaga_pk
from lkjip.laporan.contoh.muat import load_contoh
from lkjip.laporan.potret import take_potret
from lkjip.organisasi import penjaga
from tests.dunia import Dunia, buat_dunia

_bersihkan = TransactionTestCase._fixture_teardown


def _bersihkan_tanpa_penjaga(self) -> None:
    for tabel in penjaga.TABEL_TERJAGA:
        penjaga.lepas(connection, tabel)
    penjaga_pk.lepas(connection)
    _bersihkan(self)
    for tabel in penjaga.TABEL_TERJAGA:
        penjaga.pasang(connection, tabel)
    penjaga_pk.pasang(connection)


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


@pytest.fixture
def opd_contoh(db):
    """The example OPD with its demo accounts, loaded into this test's database."""
    return load_contoh(dengan_akun=True).opd


@pytest.fixture
def dunia(db) -> Dunia:
    """Two OPD, two years, a user per role (see `tests/dunia.py`)."""
    return buat_dunia()
