"""Append-only tables refuse update, delete and truncate, whoever asks."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from kinerja.models import NilaiRealisasi, Peralihan
from lkjip.organisasi import jejak, penjaga
from lkjip.organisasi.models import Jejak, Pemda

pytestmark = pytest.mark.django_db
KOSONGKAN = {
    "sqlite": "DELETE FROM organisasi_jejak",
    # checks of foreign keys that still wait would refuse TRUNCATE for another reason
    "postgresql": "SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE organisasi_jejak",
}


@pytest.fixture
def pemda():
    return Pemda.objects.create(
        nama="Kota Contoh", jenis="kota", sebutan_kepala="Wali Kota", tempat="Contoh"
    )


def test_setiap_riwayat_dijaga():
    """The list names the real tables, and each carries its triggers after all migrations."""
    for model in (NilaiRealisasi, Peralihan, Jejak):
        assert model._meta.db_table in penjaga.TABEL_TERJAGA
    tabel_kita = {m._meta.db_table for m in apps.get_models()}
    assert set(penjaga.TABEL_TERJAGA) <= tabel_kita
    kueri = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as kursor:
        kursor.execute(kueri)
        ada = {baris[0] for baris in kursor.fetchall()}
    for tabel in penjaga.TABEL_TERJAGA:
        assert set(penjaga.nama_pemicu(tabel)) <= ada


@pytest.mark.parametrize("cara", ["update", "save", "delete", "queryset_delete", "kosongkan"])
def test_jejak_tidak_dapat_diubah_atau_dihapus(pemda, cara):
    with transaction.atomic():
        baris = jejak.catat(oleh=None, tindakan="uji", objek=pemda)
    baris.tindakan = "lain"
    aksi = {
        "update": lambda: Jejak.objects.update(alasan="diubah"),
        "save": baris.save,
        "delete": baris.delete,
        "queryset_delete": lambda: Jejak.objects.filter(pk=baris.pk)._raw_delete("default"),
        "kosongkan": lambda: connection.cursor().execute(KOSONGKAN[connection.vendor]),
    }[cara]
    with pytest.raises(IntegrityError, match="hanya boleh ditambah"), transaction.atomic():
        aksi()
    assert Jejak.objects.get(pk=baris.pk).tindakan == "uji"


def test_dapat_ditambah(pemda):
    with transaction.atomic():
        jejak.catat(oleh=None, tindakan="satu", objek=pemda)
        jejak.catat(oleh=None, tindakan="dua", objek=pemda)
    assert Jejak.objects.count() == 2
    assert Jejak.objects.filter(waktu__lte=timezone.now()).count() == 2
