"""Saving prose: bound, checked, versioned, locked, traced; stale marks and their confirmation."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from lkjip.laporan.models import Narasi
from lkjip.laporan.penulisan.bahan import ambil_bahan
from lkjip.laporan.penulisan.keadaan import keadaan_bagian, kunci_draf
from lkjip.laporan.penulisan.services import confirm_narasi, write_narasi
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import DrafIsian, Jejak
from lkjip.organisasi.services.draf import simpan_draf

BAGIAN = "bab.1.latar-belakang"
ISI = "<p>{{ opd.nama }} pada tahun {{ tahun }}.</p>"


@pytest.fixture
def tulis(opd, pep):
    def lakukan(isi=ISI, *, versi=0, oleh=None, bagian=BAGIAN, tahun=2020):
        return write_narasi(
            oleh=oleh or pep, opd=opd, tahun=tahun, bagian=bagian, isi=isi, versi=versi
        )

    return lakukan


def _keadaan(opd):
    bahan = ambil_bahan(opd, 2020)
    return keadaan_bagian(bahan, bahan.bagian(BAGIAN))


def test_tersimpan_terikat_dan_berjejak(tulis, opd, pep):
    simpan_draf(oleh=pep, kunci=kunci_draf(opd.kode, 2020, BAGIAN), isi={"isi": "x"})
    narasi = tulis().narasi
    assert (narasi.isi, narasi.versi, narasi.oleh) == (ISI, 1, pep)
    assert narasi.ikatan["opd.nama"] == {"nilai": "Dinas A", "teks": "Dinas A"}
    assert Jejak.objects.get(tindakan="tulis narasi").perubahan["isi"] == [None, ISI]
    assert not DrafIsian.objects.exists()
    assert _keadaan(opd).keadaan == "ditulis"


def test_angka_yang_berubah_menandai_lalu_dibaca(tulis, opd, pep):
    tulis()
    opd.nama = "Dinas Baru"
    opd.save()
    keadaan = _keadaan(opd)
    assert keadaan.keadaan == "ulang"
    assert [(p.kunci, p.dulu, p.kini) for p in keadaan.perubahan] == [
        ("opd.nama", "Dinas A", "Dinas Baru")
    ]
    confirm_narasi(oleh=pep, opd=opd, tahun=2020, bagian=BAGIAN)
    assert _keadaan(opd).keadaan == "ditulis"


def test_isian_asing_ditolak_dan_menyebut_yang_mirip(tulis):
    with pytest.raises(ValidationError) as salah:
        tulis("<p>{{ opd.nma }} dan {{ indikator.9.9.capaian }}</p>")
    pesan = " ".join(salah.value.messages)
    assert "opd.nama" in pesan
    assert "indikator 9.9 tidak ada" in pesan
    assert not Narasi.objects.exists()


def test_yang_tersimpan_lalu_rusak_tidak_menghalangi_bagian_lain(tulis, opd):
    tulis()
    Narasi.objects.update(isi="<p>{{ indikator.9.9.capaian }}</p>")
    assert _keadaan(opd).keadaan == "rusak"
    tulis("<p>Lain</p>", bagian="bab.4.penutup")
    assert Narasi.objects.count() == 2


def test_versi_lama_ditolak_tanpa_menimpa(tulis):
    tulis()
    with pytest.raises(Usang):
        tulis("<p>Lain</p>", versi=0)
    assert Narasi.objects.get().isi == ISI


def test_hak_kunci_dan_bagian(tulis, dunia):
    for nama in ("kepala", "peninjau", "orang-lain", "tanpa-peran"):
        with pytest.raises(PermissionDenied):
            tulis(oleh=dunia.pengguna[nama])
    with pytest.raises(TahunTerkunci):
        tulis(tahun=2019)
    with pytest.raises(ValidationError, match="tidak mempunyai bagian"):
        tulis(bagian="bab.9.entah")
    with pytest.raises(ValidationError, match="kosong"):
        tulis("<p> </p>")
