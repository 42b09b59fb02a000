"""An OPD-year with users, whose document is the small sample, and a real task queue."""

import pytest
from django.core.management import call_command
from django.test import override_settings
from django_tasks_db.management.commands import db_worker

from lkjip.laporan import susunan
from lkjip.laporan.dokumen.pohon import SubBab
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from .contoh_dokumen import dokumen, tabel_capaian

ANTREAN = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def opd(dunia) -> PerangkatDaerah:
    return dunia.opd


@pytest.fixture
def pep(dunia) -> Pengguna:
    return dunia.pengguna["pep"]


@pytest.fixture
def naskah_contoh(monkeypatch):
    """The report of any OPD-year is the sample document, cut short to print quickly; returns the
    dict of parts that are replaced (empty it for the whole sample)."""
    ganti = {
        "bab_1": (SubBab("bab.1.dasar", "Dasar", ()),),
        "bab_2": (tabel_capaian(),),
        "lampiran_pk": (),
    }
    monkeypatch.setattr(susunan, "susun_dokumen", lambda *isi: dokumen(**ganti))
    return ganti


@pytest.fixture
def antrean(settings, tmp_path, monkeypatch):
    """Prints wait in the database until `jalankan()` lets a worker empty the queue.

    The worker runs inside the test's transaction, so it must not close the connection.
    """
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    with override_settings(TASKS=ANTREAN):
        yield lambda: call_command(
            "db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0
        )
