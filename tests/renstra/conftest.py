"""A small plan of one OPD, 2019–2023, with every kind of target."""

from datetime import date
from decimal import Decimal

import pytest

from lkjip.organisasi.models import Keanggotaan, Pemda, Pengguna, PerangkatDaerah, UnitKerja
from renstra.models import Indikator, Misi, Renstra, Sasaran, TargetTahunan, Tujuan


@pytest.fixture
def opd(db):
    pemda = Pemda.objects.create(
        nama="Kota Contoh", jenis="kota", sebutan_kepala="Wali Kota", tempat="Contoh"
    )
    return PerangkatDaerah.objects.create(
        pemda=pemda, kode="dinas-uji", nama="Dinas Uji", singkatan="Disuji"
    )


@pytest.fixture
def unit(opd):
    return UnitKerja.objects.create(opd=opd, kode="b1", jenis="bidang", nama="Bidang Satu")


@pytest.fixture
def penyusun(db):
    return Pengguna.objects.create(username="pep", nama="Staf PEP", email="pep@contoh.example")


@pytest.fixture
def renstra(opd, unit):
    """In force from 2019; tujuan 1 with index T, sasaran 1 with a percentage and a count."""
    r = Renstra.objects.create(
        opd=opd,
        nama="Renstra Dinas Uji 2018-2023",
        periode="2018-2023",
        tahun_awal=2019,
        tahun_akhir=2023,
        berlaku_mulai_tahun=2019,
        status="berlaku",
        visi="Kota yang melayani",
    )
    misi = Misi.objects.create(renstra=r, nomor=3, teks="Tata kelola yang baik", didukung=True)
    tujuan = Tujuan.objects.create(renstra=r, misi=misi, nomor="1", teks="Layanan yang efektif")
    sasaran = Sasaran.objects.create(tujuan=tujuan, nomor="1", teks="Layanan bermutu")
    dasar = {"renstra": r, "penanggung_jawab": unit}
    Indikator.objects.create(
        **dasar, tujuan=tujuan, kode="T", nama="Indeks SPBE", satuan="indeks", desimal=2
    )
    persen = Indikator.objects.create(
        **dasar,
        sasaran=sasaran,
        kode="1.1",
        nama="Persentase kebijakan terpenuhi",
        satuan="persen",
        formula="Jumlah kebijakan terpenuhi dibagi seluruh kebijakan dikali 100 %",
        label_pembilang="Kebijakan terpenuhi",
        label_penyebut="Seluruh kebijakan",
    )
    Indikator.objects.create(
        **dasar, sasaran=sasaran, kode="1.10", nama="Jumlah KIM", satuan="KIM", desimal=0
    )
    Indikator.objects.create(
        **dasar, sasaran=sasaran, kode="1.2", nama="Opini", satuan="opini", arah="predikat",
        skala_predikat="opini-bpk",
    )  # fmt: skip
    Indikator.objects.create(
        **dasar, sasaran=sasaran, kode="1.3", nama="Waktu layanan", satuan="hari", arah="rentang"
    )
    for tahun, nilai in ((2019, 20), (2020, 40), (2021, 60)):
        TargetTahunan.objects.create(indikator=persen, tahun=tahun, nilai=Decimal(nilai))
    return r


@pytest.fixture
def indikator(renstra):
    """{kode: Indikator}"""
    return {i.kode: i for i in renstra.indikator.all()}


@pytest.fixture
def kunci(opd):
    """Lock a year of the OPD."""

    def lakukan(tahun: int):
        return opd.tahun_kinerja.create(tahun=tahun, kebijakan="baku-2014", status="terkunci")

    return lakukan


@pytest.fixture
def masuk(opd, penyusun, client):
    """Sign in as a role of the OPD in the open year 2020; "pep" by default."""
    opd.tahun_kinerja.get_or_create(tahun=2020, defaults={"kebijakan": "baku-2014"})

    def lakukan(peran: str = "pep", opd_pengguna=opd):
        orang, _ = Pengguna.objects.get_or_create(
            username=peran, defaults={"nama": peran, "email": f"{peran}@contoh.example"}
        )
        Keanggotaan.objects.create(
            pengguna=orang, peran=peran, opd=opd_pengguna, mulai=date(2015, 1, 1)
        )
        client.force_login(orang)
        return client

    return lakukan
