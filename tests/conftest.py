"""What every test needs: histories that can be emptied between tests.

The database refuses to delete from the append-only tables (see `lkjip.organisasi.penjaga`). Tests
that really commit clean up by deleting everything, so the guard is lifted for that moment only.
"""

import pytest
from django.db import connection
from django.test import TransactionTestCase

from lkjip.laporan.contoh.muat import muat_contoh
from lkjip.organisasi import penjaga
from tests.dunia import Dunia, buat_dunia

_bersihkan = TransactionTestCase._fixture_teardown


def _bersihkan_tanpa_penjaga(self) -> None:
    for tabel in penjaga.TABEL_TERJAGA:
        penjaga.lepas(connection, tabel)
    _bersihkan(self)
    for tabel in penjaga.TABEL_TERJAGA:
        penjaga.pasang(connection, tabel)


@pytest.fixture(scope="session", autouse=True)
def riwayat_dapat_dikosongkan():
    TransactionTestCase._fixture_teardown = _bersihkan_tanpa_penjaga
    yield
    TransactionTestCase._fixture_teardown = _bersihkan


@pytest.fixture
def opd_contoh(db):
    """The example OPD with its demo accounts, loaded into this test's database."""
    return muat_contoh(dengan_akun=True).opd


@pytest.fixture
def dunia(db) -> Dunia:
    """Two OPD, two years, a user per role (see `tests/dunia.py`)."""
    return buat_dunia()
