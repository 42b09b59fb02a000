"""Opening, locking and unlocking a year; its windows."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import (
    Jejak,
    Pemda,
    Pengguna,
    PerangkatDaerah,
    PeriodePengisian,
    TahunKinerja,
)
from lkjip.organisasi.services.tahun import (
    atur_periode,
    buka_kunci_tahun,
    buka_tahun,
    kunci_tahun,
    ubah_kebijakan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def opd():
    pemda = Pemda.objects.create(
        nama="Kota Contoh", jenis="kota", sebutan_kepala="Wali Kota", tempat="Contoh"
    )
    return PerangkatDaerah.objects.create(
        pemda=pemda, kode="dinas-uji", nama="Dinas Uji", singkatan="Disuji"
    )


@pytest.fixture
def admin():
    return Pengguna.objects.create(username="admin", nama="Admin Uji", email="admin@contoh.example")


def test_buka_tahun_membuat_jendela(opd, admin):
    tahun = buka_tahun(oleh=admin, opd=opd, tahun=2025, kebijakan="baku-2014")
    assert not tahun.terkunci
    jendela = {p.periode: (p.dibuka, p.tenggat) for p in opd.periode_pengisian.all()}
    assert jendela[1] == (date(2025, 4, 1), date(2025, 4, 15))
    assert jendela[0] == (date(2026, 1, 1), date(2026, 1, 31))
    assert set(jendela) == {0, 1, 2, 3, 4}
    assert Jejak.objects.get().tindakan == "buka tahun"


def test_tahun_tidak_dibuka_dua_kali(opd, admin):
    buka_tahun(oleh=admin, opd=opd, tahun=2025, kebijakan="baku-2014")
    with pytest.raises(ValidationError, match="sudah dibuka"):
        buka_tahun(oleh=admin, opd=opd, tahun=2025, kebijakan="baku-2014")
    with pytest.raises(ValidationError, match="tidak dikenal"):
        buka_tahun(oleh=admin, opd=opd, tahun=2026, kebijakan="karangan")
    assert TahunKinerja.objects.count() == 1


def test_kunci_dan_buka_kunci(opd, admin):
    buka_tahun(oleh=admin, opd=opd, tahun=2025, kebijakan="baku-2014")
    kunci_tahun(oleh=admin, opd=opd, tahun=2025)
    with pytest.raises(TahunTerkunci):
        kunci_tahun(oleh=admin, opd=opd, tahun=2025)
    with pytest.raises(TahunTerkunci):
        atur_periode(
            oleh=admin,
            opd=opd,
            tahun=2025,
            periode=1,
            dibuka=date(2025, 4, 1),
            tenggat=date(2025, 5, 1),
            versi=0,
        )
    with pytest.raises(ValidationError, match="alasan"):
        buka_kunci_tahun(oleh=admin, opd=opd, tahun=2025, alasan="  ")
    buka_kunci_tahun(oleh=admin, opd=opd, tahun=2025, alasan="Koreksi hasil reviu")
    terakhir = Jejak.objects.first()
    assert terakhir.perubahan == {"status": ["Terkunci", "Terbuka"]}
    assert terakhir.alasan == "Koreksi hasil reviu"
    with pytest.raises(ValidationError, match="tidak sedang terkunci"):
        buka_kunci_tahun(oleh=admin, opd=opd, tahun=2025, alasan="lagi")


def test_atur_periode(opd, admin):
    buka_tahun(oleh=admin, opd=opd, tahun=2025, kebijakan="baku-2014")
    isi = {"oleh": admin, "opd": opd, "tahun": 2025, "periode": 1}
    geser = atur_periode(**isi, dibuka=date(2025, 3, 25), tenggat=date(2025, 4, 20), versi=0)
    assert geser.versi == 1
    with pytest.raises(Usang) as salah:
        atur_periode(**isi, dibuka=date(2025, 3, 1), tenggat=date(2025, 4, 30), versi=0)
    assert [s.kolom for s in salah.value.selisih] == ["dibuka", "tenggat"]
    assert salah.value.oleh == "Admin Uji (admin)"
    with pytest.raises(ValidationError, match="mendahului"):
        atur_periode(**isi, dibuka=date(2025, 5, 1), tenggat=date(2025, 4, 1), versi=1)
    tersimpan = PeriodePengisian.objects.get(opd=opd, tahun=2025, periode=1)
    assert (tersimpan.dibuka, tersimpan.tenggat) == (date(2025, 3, 25), date(2025, 4, 20))


def test_ganti_kebijakan_butuh_alasan(opd, admin):
    buka_tahun(oleh=admin, opd=opd, tahun=2025, kebijakan="baku-2014")
    with pytest.raises(ValidationError, match="alasan"):
        ubah_kebijakan(oleh=admin, opd=opd, tahun=2025, kebijakan="batas-120", alasan="")
    ubah_kebijakan(
        oleh=admin, opd=opd, tahun=2025, kebijakan="batas-120", alasan="Keputusan kepala daerah"
    )
    assert TahunKinerja.objects.get().kebijakan == "batas-120"
    assert Jejak.objects.first().alasan == "Keputusan kepala daerah"
