"""The summary of many OPD gives the very figures that each OPD's own page gives."""

import pytest

from lkjip.laporan.dasbor import hitung
from lkjip.laporan.kota import rekap_kota, rerata_kota
from lkjip.organisasi.models import PerangkatDaerah, TahunKinerja


@pytest.mark.parametrize("tahun", [2019, 2020])
def test_sama_dengan_ikhtisar_opd(opd_contoh, tahun):
    satu = TahunKinerja.objects.select_related("opd").get(opd=opd_contoh, tahun=tahun)
    (rekap,) = rekap_kota([satu])
    _, ikhtisar = hitung(satu)
    assert rekap.rerata.persen == ikhtisar.rerata.persen
    assert rekap.kategori == ikhtisar.rerata.kategori
    assert rekap.ketercapaian == ikhtisar.ketercapaian
    assert rekap.serapan.persen == ikhtisar.anggaran.total.serapan.persen
    assert rekap.serapan.pagu == ikhtisar.anggaran.total.serapan.pagu


def test_opd_tanpa_data_tidak_dianggap_nol(opd_contoh):
    lain = PerangkatDaerah.objects.create(
        pemda=opd_contoh.pemda, kode="kosong", nama="Dinas Kosong", singkatan="Kosong"
    )
    TahunKinerja.objects.create(opd=lain, tahun=2020, kebijakan="baku-2014")
    daftar = TahunKinerja.objects.filter(tahun=2020).select_related("opd").order_by("opd__nama")
    isi, kosong = rekap_kota(list(daftar))
    assert kosong.capaian is None
    assert kosong.serapan.persen is None
    rerata = rerata_kota([isi, kosong])
    assert rerata.persen == isi.capaian
    assert rerata.dilewati == 1


def test_jumlah_kueri_tidak_bergantung_pada_opd(opd_contoh, django_assert_max_num_queries):
    for nomor in range(10):
        lain = PerangkatDaerah.objects.create(
            pemda=opd_contoh.pemda, kode=f"opd-{nomor}", nama=f"OPD {nomor}", singkatan="OPD"
        )
        TahunKinerja.objects.create(opd=lain, tahun=2020, kebijakan="baku-2014")
    daftar = list(TahunKinerja.objects.filter(tahun=2020).select_related("opd"))
    with django_assert_max_num_queries(16):
        assert len(rekap_kota(daftar)) == 11


def test_daftar_kosong():
    assert rekap_kota([]) == []
