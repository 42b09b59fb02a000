"""A small OPD in 2025 with four people who fill in, verify and approve."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
import time_machine

from kinerja.models import PerjanjianKinerja, TargetAksi, TargetPK
from kinerja.nilai import IsianNilai
from kinerja.services.realisasi import record_realisasi
from lkjip.organisasi.models import (
    Keanggotaan,
    Pejabat,
    Pemda,
    Pengguna,
    PerangkatDaerah,
    UnitKerja,
)
from lkjip.organisasi.services.tahun import buka_tahun
from renstra.models import Indikator, Renstra, Sasaran, TargetTahunan, Tujuan

JAKARTA = ZoneInfo("Asia/Jakarta")
Peran = Keanggotaan.Peran


@pytest.fixture(autouse=True)
def hari_ini():
    """10 April 2025: the window of TW I is open, its deadline is the 15th."""
    with time_machine.travel(datetime(2025, 4, 10, 9, 0, tzinfo=JAKARTA), tick=True) as waktu:
        yield waktu


@pytest.fixture
def pemda(db):
    return Pemda.objects.create(
        nama="Kota Contoh", jenis="kota", sebutan_kepala="Wali Kota", tempat="Contoh"
    )


@pytest.fixture
def opd(pemda):
    return PerangkatDaerah.objects.create(
        pemda=pemda, kode="dinas-uji", nama="Dinas Uji", singkatan="Disuji"
    )


@pytest.fixture
def opd_lain(pemda):
    return PerangkatDaerah.objects.create(
        pemda=pemda, kode="dinas-lain", nama="Dinas Lain", singkatan="Dislain"
    )


@pytest.fixture
def unit(opd):
    return UnitKerja.objects.create(opd=opd, kode="b1", jenis="bidang", nama="Bidang Satu")


@pytest.fixture
def unit_dua(opd):
    return UnitKerja.objects.create(opd=opd, kode="b2", jenis="bidang", nama="Bidang Dua")


@pytest.fixture
def orang(opd, unit, unit_dua):
    """{username: Pengguna}: one for every role, two bidang, and a stranger."""
    daftar = {
        "pep": (Peran.PEP, opd, None),
        "bidang": (Peran.BIDANG, opd, unit),
        "bidang2": (Peran.BIDANG, opd, unit_dua),
        "verifikator": (Peran.VERIFIKATOR, opd, None),
        "kepala": (Peran.KEPALA, opd, None),
        "peninjau": (Peran.PENINJAU, None, None),
        "admin": (Peran.ADMIN, None, None),
    }
    hasil = {}
    for nama, (peran, milik, di_unit) in daftar.items():
        hasil[nama] = Pengguna.objects.create(
            username=nama, nama=f"Orang {nama}", email=f"{nama}@contoh.example"
        )
        Keanggotaan.objects.create(
            pengguna=hasil[nama], peran=peran, opd=milik, unit=di_unit, mulai=date(2020, 1, 1)
        )
    hasil["asing"] = Pengguna.objects.create(
        username="asing", nama="Orang asing", email="asing@contoh.example"
    )
    return hasil


@pytest.fixture
def tahun(opd):
    return buka_tahun(oleh=None, opd=opd, tahun=2025, kebijakan="baku-2014")


@pytest.fixture
def renstra(opd, unit, unit_dua, tahun):
    """One tujuan with an index, one sasaran with a ratio, a count, an inverse and a predicate."""
    r = Renstra.objects.create(
        opd=opd,
        nama="Renstra Dinas Uji 2024-2026",
        periode="2024-2026",
        tahun_awal=2024,
        tahun_akhir=2026,
        berlaku_mulai_tahun=2024,
        status="berlaku",
    )
    tujuan = Tujuan.objects.create(renstra=r, nomor="1", teks="Layanan yang efektif")
    sasaran = Sasaran.objects.create(tujuan=tujuan, nomor="1", teks="Layanan bermutu")
    dasar = {"renstra": r, "penanggung_jawab": unit}
    Indikator.objects.create(
        **dasar,
        tujuan=tujuan,
        kode="T",
        nama="Indeks layanan",
        satuan="indeks",
        frekuensi="tahun",
        agregasi="tahunan",
    )
    Indikator.objects.create(
        **dasar,
        sasaran=sasaran,
        kode="1.1",
        nama="Persentase kebijakan terpenuhi",
        satuan="%",
        label_pembilang="Kebijakan terpenuhi",
        label_penyebut="Seluruh kebijakan",
    )
    Indikator.objects.create(
        renstra=r,
        penanggung_jawab=unit_dua,
        sasaran=sasaran,
        kode="1.2",
        nama="Jumlah KIM",
        satuan="KIM",
        desimal=0,
        bukti_wajib=False,
    )
    Indikator.objects.create(
        **dasar, sasaran=sasaran, kode="1.3", nama="Waktu henti", satuan="jam", arah="turun"
    )
    Indikator.objects.create(
        **dasar,
        sasaran=sasaran,
        kode="1.4",
        nama="Predikat SPBE",
        satuan="predikat",
        arah="predikat",
        skala_predikat="spbe",
    )
    return r


@pytest.fixture
def indikator(renstra):
    """{kode: Indikator}, with targets of the year (signed PK) and of every quarter."""
    hasil = {i.kode: i for i in renstra.indikator.select_related("penanggung_jawab")}
    target = {"T": "3", "1.1": "40", "1.2": "10", "1.3": "8"}
    opd = renstra.opd
    orang_pk = Pejabat.objects.create(
        pemda=opd.pemda,
        opd=opd,
        peran="kepala_opd",
        jabatan="Kepala Dinas Uji",
        nama="Kepala Contoh",
        mulai=date(2024, 1, 1),
    )
    pk = PerjanjianKinerja.objects.create(
        opd=opd,
        tahun=2025,
        tanggal=date(2025, 1, 20),
        pihak_pertama=orang_pk,
        pihak_kedua=orang_pk,
    )
    for kode, i in hasil.items():
        isi = {"teks": "Baik"} if kode == "1.4" else {"nilai": Decimal(target[kode])}
        TargetTahunan.objects.create(indikator=i, tahun=2025, **isi)
        TargetPK.objects.create(pk_induk=pk, indikator=i, **isi)
        if kode != "T":
            for tw in (1, 2, 3, 4):
                TargetAksi.objects.create(indikator=i, tahun=2025, triwulan=tw, **isi)
    pk.status = "ditandatangani"
    pk.save()
    return hasil


@pytest.fixture
def catat(opd, orang, indikator):
    """Record a value: catat("1.2", 1, nilai=5, oleh="bidang2")."""

    def lakukan(kode, periode=1, *, oleh="pep", versi=0, tahun=2025, **isi):
        for nama in ("nilai", "pembilang", "penyebut"):
            if isi.get(nama) is not None:
                isi[nama] = Decimal(str(isi[nama]))
        return record_realisasi(
            oleh=orang[oleh],
            opd=opd,
            tahun=tahun,
            indikator_id=indikator[kode].pk,
            periode=periode,
            isian=IsianNilai(**isi),
            versi=versi,
        )

    return lakukan
