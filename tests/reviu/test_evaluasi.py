"""The AKIP evaluation: whose turn it is, what is computed, what is official, what follows."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import Pengguna
from lkjip.reviu.kriteria_baku import KRITERIA_BAKU
from lkjip.reviu.models import EvaluasiAkip, PenilaianKriteria
from lkjip.reviu.selectors.evaluasi import baca_isi, list_nilai, siapkan_bahan_lke
from lkjip.reviu.services.evaluasi import (
    IsianNilaiKriteria,
    finish_evaluasi,
    grade_kriteria,
    open_evaluasi,
    return_mandiri,
    set_resmi,
    submit_mandiri,
)
from lkjip.reviu.services.rekomendasi import add_rekomendasi, follow_up
from lkjip.reviu.tren_akip import susun_tren
from lkjip.reviu.usulan.kriteria import USULAN_KRITERIA, usulkan_kriteria
from lkjip.rumus.akip import ATURAN

Pihak = PenilaianKriteria.Pihak


@pytest.fixture
def orang(opd_contoh):
    return {satu.username: satu for satu in Pengguna.objects.all()}


@pytest.fixture
def evaluasi(opd_contoh, orang):
    return open_evaluasi(opd=opd_contoh, tahun=2020, oleh=orang["pep"])


def nilai_semua(evaluasi: EvaluasiAkip, pihak: str, huruf: str, oleh: Pengguna) -> None:
    rows = PenilaianKriteria.objects.filter(kriteria__evaluasi=evaluasi, pihak=pihak)
    isian = {p.pk: IsianNilaiKriteria(huruf, "", p.versi) for p in rows}
    assert grade_kriteria(evaluasi=evaluasi, pihak=pihak, isian=isian, oleh=oleh)[1] == {}


@pytest.mark.parametrize("kode", ATURAN)
def test_setiap_subkomponen_punya_kriteria_dan_usulan_yang_dikenal(kode):
    sub = {s.kode for k in ATURAN[kode].komponen for s in k.sub}
    assert set(KRITERIA_BAKU[kode]) == sub
    kunci = {usulan for isi in KRITERIA_BAKU[kode].values() for _, usulan in isi if usulan}
    assert kunci <= set(USULAN_KRITERIA)


# The hints for the example of 2020 under Permen PANRB 12/2015.
PETUNJUK_2020 = {
    "pk": ("a", "ditandatangani"),
    "smart": ("a", "8 dari 8"),
    "bukti": ("e", "0 dari 8"),
    "ketercapaian": ("a", "7 dari 7"),
    "terbit": ("e", "belum terbit"),
    "direviu": ("e", "Belum ada pernyataan"),
    "rekomendasi": ("", "Belum ada data"),
}


def test_petunjuk_contoh_2020(evaluasi):
    lke = siapkan_bahan_lke(evaluasi)
    aturan = ATURAN["permenpanrb-12-2015"]
    for kunci, (nilai, potongan) in PETUNJUK_2020.items():
        usulan = usulkan_kriteria(kunci, aturan, lke)
        assert (usulan.nilai, potongan in usulan.alasan) == (nilai, True), (kunci, usulan)
    assert usulkan_kriteria("", aturan, lke).nilai == ""


def test_giliran_berpindah_dan_nilai_dua_pihak(evaluasi, orang):
    pep, peninjau = orang["pep"], orang["peninjau"]
    assert evaluasi.aturan == "permenpanrb-12-2015"
    with pytest.raises(ValidationError, match="belum mengajukan"):
        nilai_semua(evaluasi, Pihak.EVALUATOR, "b", peninjau)
    with pytest.raises(ValidationError, match="belum dinilai"):
        submit_mandiri(evaluasi=evaluasi, oleh=pep)
    nilai_semua(evaluasi, Pihak.OPD, "a", pep)
    submit_mandiri(evaluasi=evaluasi, oleh=pep)
    with pytest.raises(ValidationError, match="sudah diajukan"):
        nilai_semua(evaluasi, Pihak.OPD, "b", pep)
    with pytest.raises(ValidationError, match="mengapa"):
        return_mandiri(evaluasi=evaluasi, alasan=" ", oleh=peninjau)
    nilai_semua(evaluasi, Pihak.EVALUATOR, "b", peninjau)
    finish_evaluasi(evaluasi=evaluasi, oleh=peninjau)
    with pytest.raises(ValidationError, match="sudah selesai"):
        nilai_semua(evaluasi, Pihak.EVALUATOR, "a", peninjau)
    isi = baca_isi(EvaluasiAkip.objects.select_related("opd").get())
    assert (isi.mandiri.nilai, isi.evaluator.nilai) == (100, 75)
    assert isi.evaluator.predikat.kode == "BB"


def test_nilai_resmi_menyebut_sumber_dan_menggantikan_hitungan(evaluasi, orang):
    def isi(nilai, sumber="", tanggal=None):
        set_resmi(evaluasi=evaluasi, nilai=nilai, sumber=sumber, tanggal=tanggal,
                  oleh=orang["peninjau"])  # fmt: skip

    hari = date(2021, 6, 1)
    for salah, pesan in (
        ((Decimal(70), "", hari), "sumber"),
        ((Decimal(70), "LHE 1", None), "tanggal LHE"),
        ((Decimal(70), "LHE 1", date(2999, 1, 1)), "masa depan"),
        ((Decimal(170), "LHE 1", hari), "antara 0 dan 100"),
    ):
        with pytest.raises(ValidationError, match=pesan):
            isi(*salah)
    assert list_nilai(evaluasi.opd)[0].nilai is None
    isi(Decimal("68.20"), "LHE 700/9/2021", hari)
    satu = list_nilai(evaluasi.opd)[0]
    assert (satu.nilai, satu.predikat.kode, satu.resmi) == (Decimal("68.20"), "B", True)
    isi(None)
    assert list_nilai(evaluasi.opd)[0].resmi is False


def test_rekomendasi_ditindaklanjuti_dengan_bukti(evaluasi, orang):
    pep, peninjau = orang["pep"], orang["peninjau"]
    baru = {"komponen": "A", "teks": "Lengkapi rencana aksi.", "tenggat": date(2021, 12, 31)}
    with pytest.raises(ValidationError, match="setelah penilaian mandiri"):
        add_rekomendasi(evaluasi=evaluasi, oleh=peninjau, **baru)
    nilai_semua(evaluasi, Pihak.OPD, "a", pep)
    evaluasi = submit_mandiri(evaluasi=evaluasi, oleh=pep)
    satu = add_rekomendasi(evaluasi=evaluasi, oleh=peninjau, **baru)
    assert satu.terlambat
    for jenis, isi, bukti, oleh, pesan in (
        ("diterima", "Baik.", "", peninjau, "belum melaporkan"),
        ("selesai", "Sudah.", "", pep, "bukti"),
        ("kemajuan", " ", "", pep, "keterangan"),
    ):
        with pytest.raises(ValidationError, match=pesan):
            follow_up(rekomendasi=satu, jenis=jenis, isi=isi, bukti=bukti, oleh=oleh)
    langkah = (
        ("selesai", "Sudah.", "SK 5/2021", pep, "dilaporkan"),
        ("dibuka", "SK belum ditandatangani.", "", peninjau, "terbuka"),
        ("selesai", "Sudah ditandatangani.", "SK 5/2021", pep, "dilaporkan"),
        ("diterima", "Sesuai.", "", peninjau, "selesai"),
    )
    for jenis, isi, bukti, oleh, status in langkah:
        follow_up(rekomendasi=satu, jenis=jenis, isi=isi, bukti=bukti, oleh=oleh)
        satu.refresh_from_db()
        assert satu.status == status
    assert satu.tindak_lanjut.count() == 4


def test_dua_penilai_tidak_saling_menimpa(evaluasi, orang):
    satu = PenilaianKriteria.objects.filter(pihak=Pihak.OPD).first()
    for huruf, versi in (("a", 0), ("b", 0)):
        isian = {satu.pk: IsianNilaiKriteria(huruf, "", versi)}
        _, ditolak = grade_kriteria(
            evaluasi=evaluasi, pihak=Pihak.OPD, isian=isian, oleh=orang["pep"]
        )
    assert isinstance(ditolak[satu.pk], Usang)
    satu.refresh_from_db()
    assert satu.nilai == "a"


def test_halaman_menurut_giliran_dan_unduhan(evaluasi, orang, client):
    opd = {"kode": "diskominfo", "tahun": 2020}
    lembar = reverse("evaluasi_komponen", kwargs=opd | {"komponen": "A"})
    for siapa, ada in (("pep", True), ("peninjau", False), ("kepala", False)):
        client.force_login(orang[siapa])
        assert ("form-lembar" in client.get(lembar).content.decode()) is ada, siapa
    client.force_login(orang["pep"])
    satu = PenilaianKriteria.objects.filter(pihak=Pihak.OPD, kriteria__sub="A.a").first()
    isi = {f"n{satu.pk}-{k}": v for k, v in
           {"nilai": "b", "catatan": "Renstra", "versi": "0", "semula": "x"}.items()}  # fmt: skip
    assert client.post(f"{lembar}nilai/", isi).status_code == 302
    jawab = client.post(f"{lembar}nilai/", isi | {f"n{satu.pk}-nilai": "c"})
    assert (jawab.status_code, "tersimpan b; Anda mengisi c" in jawab.content.decode()) == (
        422,
        True,
    )
    halaman = reverse("evaluasi", kwargs=opd)
    assert "Bukan nilai resmi" in client.get(halaman).content.decode()
    berkas = client.get(f"{halaman}?unduh=lke&bentuk=csv")
    assert "Renstra tersedia" in b"".join(berkas.streaming_content).decode()
    assert client.get(f"{halaman}?unduh=lke&bentuk=xlsx").status_code == 200


def test_tren_pada_dasbor_dan_kota(evaluasi, orang, client):
    """The official value of a year before, this year's not graded yet: one value, no line."""
    lalu = open_evaluasi(opd=evaluasi.opd, tahun=2019, oleh=orang["pep"])
    resmi = {"sumber": "LHE 700/9", "oleh": orang["peninjau"]}
    set_resmi(evaluasi=lalu, nilai=Decimal("61.5"), tanggal=date(2020, 6, 1), **resmi)
    satu = susun_tren([evaluasi.opd])[0]
    assert (satu.terakhir.tahun, satu.terakhir.predikat.kode, satu.garis) == (2019, "B", "")
    set_resmi(evaluasi=evaluasi, nilai=Decimal("68.2"), tanggal=date(2021, 6, 1), **resmi)
    satu = susun_tren([evaluasi.opd])[0]
    assert "naik dari 61,50 pada 2019 menjadi 68,20 pada 2020" in satu.garis
    client.force_login(orang["peninjau"])
    isi = client.get(reverse("akip_kota")).content.decode()
    assert "68,20" in isi
    semua = client.get(reverse("akip_kota") + "?unduh=akip&bentuk=csv")
    assert ";2020;68,2;B;Resmi;" in b"".join(semua.streaming_content).decode()
    riwayat = client.get(
        reverse("evaluasi", args=["diskominfo", 2020]) + "?unduh=riwayat&bentuk=csv"
    )
    assert b"2019;61,5;B;Resmi;" in b"".join(riwayat.streaming_content)
    bagian = reverse("evaluasi_tren", args=["diskominfo", 2020])
    assert bagian in client.get(reverse("dasbor", args=["diskominfo", 2020])).content.decode()
    assert "68,20" in client.get(bagian).content.decode()
