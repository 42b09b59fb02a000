"""Perjanjian Kinerja: from the Renstra, with reasons, frozen once signed."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from kinerja import penjaga_pk
from kinerja.models import PerjanjianKinerja, TargetPK
from kinerja.selectors.perjanjian import list_baris
from kinerja.services.perjanjian import (
    KOLOM_PK,
    IsianPK,
    create_pk,
    delete_pk,
    list_kekurangan,
    sign_pk,
    update_pk,
)
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import Jejak, Pejabat
from renstra.kisi import GalatKisi, Sel
from renstra.services.syarat import versi_isi

pytestmark = pytest.mark.django_db


@pytest.fixture
def pk(rencana, opd, penyusun):
    return create_pk(oleh=penyusun, opd=opd, tahun=2020)


@pytest.fixture
def ditandatangani(pk, penyusun):
    pk.tanggal = date(2020, 1, 31)
    update_pk(oleh=penyusun, pk=pk, isian={})
    return sign_pk(oleh=penyusun, pk=pk)


def target(pk) -> dict[str, str]:
    return {b.indikator.kode: b.teks_janji for b in list_baris(pk)}


def test_terisi_dari_renstra_dan_pejabat(pk, pejabat):
    assert target(pk) == {"1.1": "40", "1.2": "WTP", "1.3": "7-8", "1.10": "3", "T": "2,9"}
    assert (pk.pihak_pertama, pk.pihak_kedua) == pejabat
    assert (pk.jenis, pk.urutan, pk.status) == ("murni", 0, "draf")
    assert Jejak.objects.get().perubahan["target 1.1"] == [None, "40"]


def test_tanpa_renstra_atau_tahun_terkunci_ditolak(opd, tahun, penyusun):
    with pytest.raises(ValidationError, match="Belum ada Renstra yang berlaku"):
        create_pk(oleh=penyusun, opd=opd, tahun=2020)
    with pytest.raises(TahunTerkunci, match="belum dibuka"):
        create_pk(oleh=penyusun, opd=opd, tahun=2021)


def test_tidak_diukur_tidak_diperjanjikan(rencana, opd, penyusun):
    rencana["T"].target.filter(tahun=2020).update(nilai=None, diukur=False)
    pk = create_pk(oleh=penyusun, opd=opd, tahun=2020)
    assert target(pk)["T"] == ""
    assert list_kekurangan(pk) == ["Tanggal belum diisi."]


def test_target_berbeda_minta_alasan(pk, rencana, penyusun):
    nomor = rencana["1.1"].pk
    with pytest.raises(GalatKisi) as e:
        update_pk(oleh=penyusun, pk=pk, isian={nomor: IsianPK(Sel("35", "40"))})
    assert "Berbeda dari Renstra (40). Tulis alasannya" in e.value.sel[nomor]
    update_pk(oleh=penyusun, pk=pk, isian={nomor: IsianPK(Sel("35", "40"), Sel("Refocusing"))})
    assert TargetPK.objects.get(indikator=nomor).alasan == "Refocusing"
    lama = Sel("Refocusing", "Refocusing")
    update_pk(oleh=penyusun, pk=pk, isian={nomor: IsianPK(Sel("40", "35"), lama)})
    assert TargetPK.objects.get(indikator=nomor).alasan == ""


def test_target_kosong_dan_salah_ketik_disebut_per_baris(pk, rencana, penyusun):
    satu, dua = rencana["1.1"].pk, rencana["1.10"].pk
    with pytest.raises(GalatKisi) as e:
        update_pk(
            oleh=penyusun,
            pk=pk,
            isian={satu: IsianPK(Sel("", "40")), dua: IsianPK(Sel("12 %", "3"), Sel("x"))},
        )
    assert "Renstra menargetkan 40" in e.value.sel[satu]
    assert "satuannya “KIM”" in e.value.sel[dua]


def test_dua_orang_pada_satu_draf(pk, rencana, penyusun):
    satu, dua = rencana["1.1"].pk, rencana["1.10"].pk
    update_pk(oleh=penyusun, pk=pk, isian={satu: IsianPK(Sel("35", "40"), Sel("A"))})
    update_pk(oleh=penyusun, pk=pk, isian={dua: IsianPK(Sel("4", "3"), Sel("B"))})
    with pytest.raises(GalatKisi) as e:
        update_pk(oleh=penyusun, pk=pk, isian={satu: IsianPK(Sel("30", "40"), Sel("C"))})
    assert e.value.bentrokan == {satu: "35"}


def test_yang_tidak_disentuh_mengikuti_rekan(pk, rencana, penyusun):
    """Neither a target nor its reason goes back to what an older page showed."""
    satu, dua = rencana["1.1"].pk, rencana["1.10"].pk
    update_pk(oleh=penyusun, pk=pk, isian={satu: IsianPK(Sel("35", "40"), Sel("A", ""))})
    lama = IsianPK(Sel("40", "40"), Sel("", ""))
    update_pk(oleh=penyusun, pk=pk, isian={satu: lama, dua: IsianPK(Sel("4", "3"), Sel("B", ""))})
    assert target(pk)["1.1"] == "35"
    assert TargetPK.objects.get(indikator=satu).alasan == "A"
    with pytest.raises(GalatKisi) as e:
        update_pk(oleh=penyusun, pk=pk, isian={satu: IsianPK(Sel("35", "35"), Sel("C", "B"))})
    assert e.value.bentrokan == {satu: "A"}


def test_tanggal_usang_menyebut_kedua_nilai(pk, penyusun):
    versi = versi_isi(pk, KOLOM_PK)
    lain = PerjanjianKinerja.objects.get(pk=pk.pk)
    lain.tanggal = date(2020, 1, 10)
    update_pk(oleh=penyusun, pk=lain, isian={}, versi=versi)
    pk.tanggal = date(2020, 1, 20)
    with pytest.raises(Usang) as e:
        update_pk(oleh=penyusun, pk=pk, isian={}, versi=versi)
    assert e.value.selisih[0].tersimpan == "2020-01-10"


def test_pejabat_asing_ditolak(pk, penyusun, opd):
    lain = opd.pemda.opd.create(kode="lain", nama="Lain", singkatan="L")
    pk.pihak_pertama = Pejabat.objects.create(
        pemda=opd.pemda, opd=lain, peran="kepala_opd", jabatan="x", nama="y", mulai="2018-01-01"
    )
    with pytest.raises(ValidationError, match="bukan pihak yang sesuai"):
        update_pk(oleh=penyusun, pk=pk, isian={})


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"tanggal": None}, "Tanggal belum diisi"),
        ({"tanggal": date(2021, 2, 1)}, "antara 1 Oktober 2019 dan 31 Desember 2020"),
        ({"tanggal": date(2020, 1, 31), "pihak_kedua": None}, "belum lengkap"),
    ],
)
def test_tanda_tangan_menyebut_yang_kurang(pk, penyusun, ubah, pesan):
    PerjanjianKinerja.objects.filter(pk=pk.pk).update(**ubah)
    with pytest.raises(ValidationError, match=pesan):
        sign_pk(oleh=penyusun, pk=pk)


def test_pihak_harus_menjabat_pada_tanggalnya(pk, penyusun, pejabat):
    Pejabat.objects.filter(pk=pejabat[0].pk).update(mulai=date(2020, 6, 1))
    PerjanjianKinerja.objects.filter(pk=pk.pk).update(tanggal=date(2020, 1, 31))
    with pytest.raises(ValidationError, match="tidak menjabat pada tanggal itu"):
        sign_pk(oleh=penyusun, pk=pk)


def test_yang_ditandatangani_tetap(ditandatangani, penyusun, rencana):
    with pytest.raises(ValidationError, match="sudah ditandatangani"):
        update_pk(oleh=penyusun, pk=ditandatangani, isian={})
    with pytest.raises(ValidationError, match="sudah ditandatangani"):
        delete_pk(oleh=penyusun, pk=ditandatangani)
    # The plan moves on; the signed page does not.
    rencana["1.1"].diarsipkan_pada = "2020-06-01T00:00:00Z"
    rencana["1.1"].save()
    assert target(ditandatangani)["1.1"] == "40"


def test_perubahan_disalin_dari_yang_terakhir(ditandatangani, opd, penyusun, rencana):
    with pytest.raises(ValidationError, match="Tulis alasan perubahan"):
        create_pk(oleh=penyusun, opd=opd, tahun=2020)
    baru = create_pk(oleh=penyusun, opd=opd, tahun=2020, alasan="Refocusing anggaran")
    assert (baru.jenis, baru.urutan) == ("perubahan", 1)
    assert target(baru) == target(ditandatangani)
    with pytest.raises(ValidationError, match="masih berupa draf"):
        create_pk(oleh=penyusun, opd=opd, tahun=2020, alasan="Lagi")
    baru.tanggal = date(2020, 1, 2)
    update_pk(oleh=penyusun, pk=baru, isian={})
    with pytest.raises(ValidationError, match="mendahului Perjanjian Kinerja Murni 2020"):
        sign_pk(oleh=penyusun, pk=baru)
    delete_pk(oleh=penyusun, pk=baru)
    assert list(opd.perjanjian_kinerja.all()) == [ditandatangani]


def test_tahun_terkunci_menolak_semua(pk, tahun, penyusun):
    tahun.status = "terkunci"
    tahun.save()
    for lakukan in (
        lambda: update_pk(oleh=penyusun, pk=pk, isian={}),
        lambda: sign_pk(oleh=penyusun, pk=pk),
        lambda: delete_pk(oleh=penyusun, pk=pk),
    ):
        with pytest.raises(TahunTerkunci):
            lakukan()


@pytest.mark.parametrize(
    "lakukan",
    [
        lambda pk: PerjanjianKinerja.objects.filter(pk=pk.pk).update(status="draf"),
        lambda pk: PerjanjianKinerja.objects.filter(pk=pk.pk)._raw_delete("default"),
        lambda pk: pk.target.update(nilai=99),
        lambda pk: pk.target.all()._raw_delete("default"),
        lambda pk: TargetPK(pk_induk=pk, indikator=pk.target.first().indikator).save(),
    ],
)
def test_basis_data_sendiri_menolak(ditandatangani, lakukan):
    with pytest.raises(IntegrityError, match="sudah ditandatangani"), transaction.atomic():
        lakukan(ditandatangani)


def test_target_tidak_dapat_dipindahkan_ke_yang_ditandatangani(ditandatangani, opd, penyusun):
    draf = create_pk(oleh=penyusun, opd=opd, tahun=2020, alasan="x")
    with pytest.raises(IntegrityError, match="sudah ditandatangani"), transaction.atomic():
        draf.target.update(pk_induk=ditandatangani)


def test_pemicu_terpasang_setelah_semua_migrasi():
    sqlite = connection.vendor == "sqlite"
    kueri = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if sqlite
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as kursor:
        kursor.execute(kueri)
        ada = {baris[0] for baris in kursor.fetchall()}
    perlu = {penjaga_pk.nama_pemicu(t, p) for t, p in penjaga_pk.SYARAT if sqlite or p == "UPDATE"}
    assert perlu <= ada
