"""An OPD-year with users, whose document is the small sample, and a real task queue."""

from datetime import date

import pytest
from django.core.management import call_command
from django.test import override_settings

from lkjip.laporan import susunan
from lkjip.laporan.dokumen.pohon import SubBab
from lkjip.organisasi.models import Keanggotaan, Pemda, Pengguna, PerangkatDaerah, TahunKinerja

from .contoh_dokumen import dokumen, tabel_capaian

ANTREAN = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def opd(db) -> PerangkatDaerah:
    pemda = Pemda.objects.create(
        nama="Kota Contoh", jenis="kota", sebutan_kepala="Walikota", tempat="Contoh"
    )
    opd = PerangkatDaerah.objects.create(
        pemda=pemda, kode="dinas-contoh", nama="Dinas Contoh", singkatan="Dinas Contoh"
    )
    TahunKinerja.objects.create(opd=opd, tahun=2020, kebijakan="baku-2014")
    return opd


def buat_pengguna(nama: str, peran: str, opd: PerangkatDaerah) -> Pengguna:
    orang = Pengguna.objects.create(username=nama, nama=nama, email=f"{nama}@contoh.invalid")
    Keanggotaan.objects.create(pengguna=orang, peran=peran, opd=opd, mulai=date(2015, 1, 1))
    return orang


@pytest.fixture
def pep(opd) -> Pengguna:
    return buat_pengguna("pep", Keanggotaan.Peran.PEP, opd)


@pytest.fixture
def orang_lain(opd) -> Pengguna:
    lain = PerangkatDaerah.objects.create(
        pemda=opd.pemda, kode="dinas-lain", nama="Dinas Lain", singkatan="Lain"
    )
    return buat_pengguna("lain", Keanggotaan.Peran.PEP, lain)


@pytest.fixture
def naskah_contoh(monkeypatch):
    """The report of any OPD-year is the sample document, cut short to print quickly; returns the
    dict of parts that are replaced (empty it for the whole sample)."""
    ganti = {
        "bab_1": (SubBab("bab.1.dasar", "Dasar", ()),),
        "bab_2": (tabel_capaian(),),
        "lampiran_pk": (),
    }
    monkeypatch.setattr(susunan, "susun_dokumen", lambda potret, narasi: dokumen(**ganti))
    return ganti


@pytest.fixture
def antrean(settings, tmp_path):
    """Prints wait in the database until `jalankan()` lets a worker empty the queue."""
    settings.MEDIA_ROOT = tmp_path
    with override_settings(TASKS=ANTREAN):
        yield lambda: call_command(
            "db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0
        )
