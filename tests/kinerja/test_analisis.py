"""Analysis: saved with its version, frozen with the closing value, never with two standards."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from kinerja.models import Analisis, Realisasi
from kinerja.services.analisis import kunci_draf, record_analisis
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import DrafIsian, Jejak
from lkjip.organisasi.services.draf import simpan_draf
from lkjip.organisasi.services.tahun import kunci_tahun


@pytest.fixture
def tulis(opd, orang, indikator):
    def lakukan(kode="1.2", *, oleh="pep", versi=0, **isi):
        return record_analisis(
            oleh=orang[oleh],
            opd=opd,
            tahun=2025,
            indikator_id=indikator[kode].pk,
            isi=isi,
            versi=versi,
        )

    return lakukan


def test_disimpan_dan_draf_dibuang(tulis, orang, indikator):
    kunci = kunci_draf(indikator["1.2"].pk, 2025)
    simpan_draf(oleh=orang["pep"], kunci=kunci, isi={"sebab": "Setengah"})
    simpan_draf(oleh=orang["bidang2"], kunci=kunci, isi={"sebab": "Punya orang lain"})
    tulis(sebab="Pendampingan rutin", tanpa_pembanding=True)
    analisis = Analisis.objects.get()
    assert (analisis.sebab, analisis.versi) == ("Pendampingan rutin", 1)
    assert DrafIsian.objects.get().pengguna == orang["bidang2"]
    assert Jejak.objects.first().perubahan["sebab keberhasilan atau kegagalan"] == [
        None,
        "Pendampingan rutin",
    ]


def test_versi_lama_ditolak(tulis):
    tulis(sebab="Satu")
    with pytest.raises(Usang) as salah:
        tulis(sebab="Dua", hambatan="Hujan", versi=0, oleh="bidang2")
    assert [(s.label, s.tersimpan, s.diketik) for s in salah.value.selisih] == [
        ("Sebab keberhasilan atau kegagalan", "Satu", "Dua"),
        ("Hambatan", "(kosong)", "Hujan"),
    ]
    assert Analisis.objects.get().sebab == "Satu"


def test_pembanding_salah_satu(tulis):
    with pytest.raises(ValidationError, match="Pilih salah satu"):
        tulis(pembanding_nama="Indeks nasional", pembanding_nilai=Decimal(3), tanpa_pembanding=True)
    assert not Analisis.objects.exists()


def test_hak_dan_kunci(tulis, opd):
    for nama in ("bidang", "verifikator", "kepala", "peninjau", "admin", "asing"):
        with pytest.raises(PermissionDenied):
            tulis(oleh=nama, sebab="x")
    kunci_tahun(oleh=None, opd=opd, tahun=2025)
    with pytest.raises(TahunTerkunci):
        tulis(sebab="x")


def test_beku_setelah_nilai_penutup_diajukan(tulis, indikator, hari_ini):
    hari_ini.move_to(datetime(2026, 1, 5, tzinfo=ZoneInfo("Asia/Jakarta")))
    Realisasi.objects.create(indikator=indikator["1.2"], tahun=2025, periode=1, status="disetujui")
    tulis(sebab="Masih boleh: TW IV belum diajukan")
    Realisasi.objects.create(indikator=indikator["1.2"], tahun=2025, periode=4, status="diajukan")
    with pytest.raises(ValidationError, match="sudah diajukan"):
        tulis(sebab="Terlambat", versi=1)
