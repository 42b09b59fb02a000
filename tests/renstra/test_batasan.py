"""What the database refuses about the plan, and how it says so."""

from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from renstra.models import (
    ArahKebijakan,
    FaktorLingkungan,
    IsuStrategis,
    PenjelasanVisi,
    Strategi,
)
from tests.batasan import kembaran, wajib_ditolak, wajib_lengkap
from tests.pabrik import buat_indikator, buat_opd, buat_realisasi, buat_renstra, simpan

pytestmark = pytest.mark.django_db


@pytest.fixture
def d() -> SimpleNamespace:
    """One plan with a row of every kind."""
    renstra = buat_renstra(buat_opd())
    tujuan = renstra.tujuan.get()
    sasaran = tujuan.sasaran.get()
    strategi = simpan(Strategi(sasaran=sasaran, nomor=1, teks="Strategi"))
    indikator = buat_indikator(sasaran, target={2020: 40})
    return SimpleNamespace(
        renstra=renstra,
        tujuan=tujuan,
        sasaran=sasaran,
        misi=renstra.misi.get(),
        indikator=indikator,
        target=indikator.target.get(),
        strategi=strategi,
        kebijakan=simpan(ArahKebijakan(strategi=strategi, nomor=1, teks="Kebijakan")),
        visi=simpan(PenjelasanVisi(renstra=renstra, urutan=1, kata="Maju", teks="Arti")),
        faktor=simpan(FaktorLingkungan(renstra=renstra, jenis="peluang", urutan=1, teks="P")),
        isu=simpan(IsuStrategis(renstra=renstra, urutan=1, teks="Isu")),
    )


BATASAN = {
    "renstra_versi_unik": (lambda d: kembaran(d.renstra), "Versi Renstra ini sudah ada"),
    "renstra_tahun_urut": (
        lambda d: kembaran(d.renstra, tahun_awal=2025, berlaku_mulai_tahun=2025),
        "Tahun terakhir tidak boleh sebelum tahun pertama",
    ),
    "renstra_berlaku_dalam_periode": (
        lambda d: kembaran(d.renstra, versi=2, berlaku_mulai_tahun=2024),
        "harus berada dalam periode Renstra",
    ),
    "penjelasan_visi_unik": (lambda d: kembaran(d.visi), "Urutan penjelasan ini sudah dipakai"),
    "misi_nomor_unik": (lambda d: kembaran(d.misi), "Nomor misi ini sudah dipakai"),
    "tujuan_nomor_unik": (lambda d: kembaran(d.tujuan), "Nomor tujuan ini sudah dipakai"),
    "sasaran_nomor_unik": (lambda d: kembaran(d.sasaran), "Nomor sasaran ini sudah dipakai"),
    "indikator_satu_induk": (
        lambda d: kembaran(d.indikator, kode="9", tujuan=d.tujuan),
        "satu tujuan atau satu sasaran",
    ),
    "indikator_kode_unik": (lambda d: kembaran(d.indikator), "Kode indikator ini sudah dipakai"),
    "indikator_desimal_wajar": (
        lambda d: kembaran(d.indikator, kode="9", desimal=5),
        "Paling banyak empat angka di belakang koma",
    ),
    "target_tahun_unik": (lambda d: kembaran(d.target), "Target tahun ini sudah ada"),
    "target_rentang_urut": (
        lambda d: kembaran(d.target, tahun=2021, nilai_atas=39),
        "Batas atas target tidak boleh di bawah batas bawahnya",
    ),
    "strategi_nomor_unik": (lambda d: kembaran(d.strategi), "Nomor strategi ini sudah dipakai"),
    "kebijakan_nomor_unik": (lambda d: kembaran(d.kebijakan), "Nomor kebijakan ini sudah dipakai"),
    "lingkungan_urutan_unik": (lambda d: kembaran(d.faktor), "Urutan faktor ini sudah dipakai"),
    "isu_urutan_unik": (lambda d: kembaran(d.isu), "Urutan isu ini sudah dipakai"),
}


@pytest.mark.parametrize("nama", BATASAN)
def test_ditolak(d, nama):
    buat, pesan = BATASAN[nama]
    wajib_ditolak(buat(d), pesan)


def test_setiap_batasan_diuji():
    wajib_lengkap("renstra", BATASAN)


@pytest.mark.parametrize("nama", ["tujuan", "sasaran", "indikator"])
def test_nomor_simpul_terarsip_boleh_dipakai_lagi(d, nama):
    lama = getattr(d, nama)
    type(lama).objects.filter(pk=lama.pk).update(diarsipkan_pada=timezone.now())
    assert simpan(kembaran(lama)).pk != lama.pk


@pytest.mark.parametrize("nama", ["renstra", "tujuan", "sasaran", "indikator", "misi"])
def test_simpul_terpakai_tidak_terhapus(d, nama):
    """PROTECT: nothing in the plan takes what hangs below it along into the grave."""
    buat_realisasi(d.indikator, 10)
    with pytest.raises((ProtectedError, IntegrityError)), transaction.atomic():
        getattr(d, nama).delete()
