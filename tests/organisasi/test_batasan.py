"""What the database refuses about the organisation, and how it says so."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import (
    AnalisisBebanKerja,
    AngkaDinyatakan,
    DrafIsian,
    FungsiJabatan,
    PeriodePengisian,
    RekapGolongan,
    RekapPendidikan,
)
from tests.batasan import kembaran, wajib_ditolak, wajib_lengkap
from tests.pabrik import buat_opd, buat_pejabat, buat_pengguna, simpan

pytestmark = pytest.mark.django_db


@pytest.fixture
def d() -> SimpleNamespace:
    """One OPD with a row of every kind."""
    opd = buat_opd()
    unit = opd.unit.get()
    pengguna = buat_pengguna("pep", opd)
    tahunan = {"opd": opd, "tahun": 2020, "urutan": 1}
    with transaction.atomic():
        catatan = jejak.catat(oleh=None, tindakan="uji", objek=opd, opd=opd)
    return SimpleNamespace(
        opd=opd,
        unit=unit,
        fungsi=simpan(FungsiJabatan(unit=unit, urutan=1, teks="Fungsi")),
        pejabat=buat_pejabat(opd),
        anggota=pengguna.keanggotaan.get(),
        tahun=opd.tahun_kinerja.get(),
        periode=simpan(
            PeriodePengisian(
                opd=opd,
                tahun=2020,
                periode=1,
                dibuka=date(2020, 4, 1),
                tenggat=date(2020, 4, 15),
            )
        ),
        pendidikan=simpan(RekapPendidikan(**tahunan, tingkat="S1")),
        golongan=simpan(RekapGolongan(**tahunan, golongan="III")),
        abk=simpan(AnalisisBebanKerja(**tahunan, nomor="1", jabatan="Kepala")),
        angka=simpan(
            AngkaDinyatakan(opd=opd, tahun=2020, kunci="pegawai.total", teks="58", sumber="Bab I")
        ),
        draf=simpan(
            DrafIsian(pengguna=pengguna, kunci="form", isi={"a": "b"}, waktu=timezone.now())
        ),
        jejak=catatan,
    )


SUDAH_ADA = "sudah ada"
RENTANG = "Tanggal selesai tidak boleh mendahului tanggal mulai"
BATASAN = {
    "opd_nama_unik": (lambda d: kembaran(d.opd, kode="lain"), "dengan nama ini sudah ada"),
    "unit_kode_unik": (lambda d: kembaran(d.unit), "Kode unit ini sudah dipakai"),
    "fungsi_urutan_unik": (lambda d: kembaran(d.fungsi), "Urutan fungsi ini sudah dipakai"),
    "pejabat_rentang_wajar": (lambda d: kembaran(d.pejabat, sampai=date(2018, 1, 1)), RENTANG),
    "pejabat_kepala_opd_punya_opd": (
        lambda d: kembaran(d.pejabat, opd=None),
        "harus menyebut instansinya",
    ),
    "keanggotaan_rentang_wajar": (lambda d: kembaran(d.anggota, sampai=date(2018, 1, 1)), RENTANG),
    "keanggotaan_opd_wajib": (lambda d: kembaran(d.anggota, opd=None), "pilih perangkat daerahnya"),
    "tahun_kinerja_unik": (lambda d: kembaran(d.tahun), "Tahun ini sudah dibuka"),
    "tahun_kinerja_wajar": (
        lambda d: kembaran(d.tahun, tahun=2013),
        "Tahun harus antara 2014 dan 2100",
    ),
    "periode_pengisian_unik": (lambda d: kembaran(d.periode), "Periode ini sudah ada"),
    "periode_pengisian_wajar": (lambda d: kembaran(d.periode, periode=5), "bukan pilihan"),
    "periode_pengisian_urut": (
        lambda d: kembaran(d.periode, periode=2, tenggat=date(2020, 3, 1)),
        "Tenggat tidak boleh mendahului tanggal dibuka",
    ),
    "pendidikan_tingkat_unik": (lambda d: kembaran(d.pendidikan, urutan=2), SUDAH_ADA),
    "golongan_unik": (lambda d: kembaran(d.golongan, urutan=2), SUDAH_ADA),
    "abk_urutan_unik": (lambda d: kembaran(d.abk), "Urutan baris ini sudah dipakai"),
    "angka_dinyatakan_unik": (lambda d: kembaran(d.angka), SUDAH_ADA),
    "draf_kunci_unik": (lambda d: kembaran(d.draf), SUDAH_ADA),
    "jejak_nomor_unik": (lambda d: kembaran(d.jejak), SUDAH_ADA),
}


@pytest.mark.parametrize("nama", BATASAN)
def test_ditolak(d, nama):
    buat, pesan = BATASAN[nama]
    wajib_ditolak(buat(d), pesan)


def test_setiap_batasan_diuji():
    wajib_lengkap("organisasi", BATASAN)


@pytest.mark.parametrize(
    ("nama", "kolom", "pesan"),
    [
        ("opd", "kode", "Kode ini sudah dipakai perangkat daerah lain"),
        ("pengguna", "email", "Pos-el ini sudah dipakai pengguna lain"),
        ("pemda", "nama", "Pemerintah daerah dengan nama ini sudah ada"),
    ],
)
def test_isian_unik(d, nama, kolom, pesan):
    asal = {"opd": d.opd, "pengguna": d.anggota.pengguna, "pemda": d.opd.pemda}[nama]
    assert asal._meta.get_field(kolom).unique
    wajib_ditolak(kembaran(asal), pesan)


@pytest.mark.parametrize("kode", ["Diskominfo", "dinas_a", "dinas a", "-dinas", "dinas--a"])
def test_kode_opd_menjadi_bagian_alamat(d, kode):
    salah = kembaran(d.opd, kode=kode, nama="Lain")
    with pytest.raises(Exception, match="Kode memakai huruf kecil|slug"):
        salah.full_clean()


def test_dua_opd_boleh_memakai_kode_unit_yang_sama(d):
    assert buat_opd().unit.get().kode == d.unit.kode
