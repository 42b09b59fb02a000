"""Rencana Aksi: quarters that lead to the annual target."""

import pytest
from django.core.exceptions import ValidationError

from kinerja.models import TargetAksi
from kinerja.selectors.rencana_aksi import list_aksi
from kinerja.services.rencana_aksi import save_aksi
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import Jejak
from renstra.kisi import GalatKisi, Sel

pytestmark = pytest.mark.django_db


def isi(indikator, *triwulan, dilihat=""):
    return {(indikator.pk, n, "target"): Sel(t, dilihat) for n, t in enumerate(triwulan, 1)}


@pytest.mark.parametrize(
    ("kode", "agregasi", "triwulan", "cocok"),
    [
        ("1.1", "akhir", ["10", "20", "30", "40"], True),
        ("1.1", "akhir", ["10", "20", "30", "45"], False),
        ("1.10", "jumlah", ["1", "0", "1", "1"], True),
        ("1.10", "jumlah", ["3", "3", "3", "3"], False),
        ("1.1", "rerata", ["40", "40", "40", "40"], True),
        ("T", "tahunan", ["", "", "", "2,9"], True),
        ("1.2", "akhir", ["", "", "", "WTP"], True),
        ("1.2", "akhir", ["", "", "", "WDP"], False),
        ("1.3", "akhir", ["", "", "", "7-8"], True),
        ("1.3", "akhir", ["", "", "", "6-8"], False),
    ],
)
def test_triwulan_terakhir_memenuhi_target_tahunan(
    opd, rencana, penyusun, kode, agregasi, triwulan, cocok
):
    satu = rencana[kode]
    satu.agregasi = agregasi
    satu.save()
    simpan = lambda: save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian=isi(satu, *triwulan))  # noqa: E731
    if cocok:
        simpan()
        baris = {b.indikator.kode: b for b in list_aksi(opd, 2020)}[kode]
        assert baris.hasil.cocok is True
        assert Jejak.objects.get().objek_id == str(satu.pk)
    else:
        with pytest.raises(GalatKisi) as e:
            simpan()
        assert "berbeda dari target tahunan" in e.value.sel[(satu.pk, "baris", "target")]
        assert not TargetAksi.objects.exists()


def test_baris_belum_lengkap_boleh_disimpan(opd, rencana, penyusun):
    save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian=isi(rencana["1.1"], "10", "", "", ""))
    assert TargetAksi.objects.get().nilai == 10


def test_langkah_kegiatan_dan_pengosongan(opd, rencana, penyusun):
    satu = rencana["1.1"]
    kunci = (satu.pk, 2, "kegiatan")
    save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian={kunci: Sel("Rapat penyusunan", "")})
    assert TargetAksi.objects.get().kegiatan == "Rapat penyusunan"
    save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian={kunci: Sel("", "Rapat penyusunan")})
    assert not TargetAksi.objects.exists()


def test_sel_yang_diubah_orang_lain_ditolak(opd, rencana, penyusun):
    satu = rencana["1.1"]
    save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian=isi(satu, "10"))
    with pytest.raises(GalatKisi) as e:
        save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian=isi(satu, "15"))
    assert e.value.bentrokan == {(satu.pk, 1, "target"): "10"}


def test_target_tahunan_dari_pk_bila_ada(opd, rencana):
    pk = opd.perjanjian_kinerja.create(tahun=2020)
    pk.target.create(indikator=rencana["1.1"], nilai=35, alasan="x")
    baris = {b.indikator.kode: b for b in list_aksi(opd, 2020)}
    assert (baris["1.1"].teks_tahunan, baris["1.1"].sumber) == ("35", str(pk))
    assert (baris["T"].teks_tahunan, baris["T"].sumber) == ("2,9", "Renstra")


def test_indikator_asing_dan_tahun_terkunci_ditolak(opd, rencana, penyusun, tahun):
    with pytest.raises(ValidationError, match="bukan bagian"):
        save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian={(999, 1, "target"): Sel("1", "")})
    tahun.status = "terkunci"
    tahun.save()
    with pytest.raises(TahunTerkunci):
        save_aksi(oleh=penyusun, opd=opd, tahun=2020, isian=isi(rencana["1.1"], "10"))
