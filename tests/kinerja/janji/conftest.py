"""The small plan of tests/renstra, with officials and an open year 2020."""

from datetime import date
from decimal import Decimal

import pytest

from lkjip.organisasi.models import Keanggotaan, Pejabat, Pengguna
from renstra.models import TargetTahunan
from tests.renstra.conftest import indikator, kunci, opd, penyusun, renstra, unit

__all__ = ["indikator", "kunci", "opd", "penyusun", "renstra", "unit"]


@pytest.fixture
def tahun(opd):
    return opd.tahun_kinerja.create(tahun=2020, kebijakan="baku-2014")


@pytest.fixture
def pejabat(opd):
    """(head of the OPD, mayor) in office since 2018."""
    kepala = Pejabat.objects.create(
        pemda=opd.pemda,
        opd=opd,
        peran="kepala_opd",
        jabatan="Kepala Dinas Uji",
        nama="Kepala Contoh",
        mulai=date(2018, 1, 1),
    )
    wali = Pejabat.objects.create(
        pemda=opd.pemda,
        peran="kepala_daerah",
        jabatan="Wali Kota Contoh",
        nama="Wali Contoh",
        mulai=date(2018, 1, 1),
    )
    return kepala, wali


@pytest.fixture
def rencana(indikator, tahun, pejabat):
    """{kode: Indikator} with Renstra targets for 2020: 2,9 · 40 % · 3 KIM · WTP · 7–8 days."""
    isi = {
        "T": {"nilai": Decimal("2.9")},
        "1.10": {"nilai": Decimal(3)},
        "1.2": {"teks": "WTP"},
        "1.3": {"nilai": Decimal(7), "nilai_atas": Decimal(8)},
    }
    for kode, nilai in isi.items():
        TargetTahunan.objects.create(indikator=indikator[kode], tahun=2020, **nilai)
    return indikator


@pytest.fixture
def masuk(opd, client):
    def lakukan(peran: str = "pep"):
        orang, _ = Pengguna.objects.get_or_create(
            username=peran, defaults={"nama": peran, "email": f"{peran}@contoh.example"}
        )
        Keanggotaan.objects.get_or_create(
            pengguna=orang, peran=peran, opd=opd, mulai=date(2015, 1, 1)
        )
        client.force_login(orang)
        return client

    return lakukan
