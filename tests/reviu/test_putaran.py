"""Review rounds: who may do what when, item by item, and what they leave for publishing."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from lkjip.laporan.models import StatusReviu
from lkjip.laporan.terbit.reviu import get_status_reviu
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import Jejak, Pengguna
from lkjip.reviu.models import PutaranReviu
from lkjip.reviu.services.daftar_uji import (
    IsianDaftar,
    change_butir,
    confirm_daftar,
    ensure_daftar,
)
from lkjip.reviu.services.putaran import (
    IsianButir,
    answer_butir,
    finish_putaran,
    open_putaran,
    return_putaran,
)
from lkjip.reviu.usulan.bahan import siapkan_bahan
from lkjip.reviu.usulan.butir import USULAN_BUTIR, usulkan_butir

HARI = date(2021, 2, 20)


@pytest.fixture
def orang(opd_contoh):
    return {satu.username: satu for satu in Pengguna.objects.all()}


@pytest.fixture
def putaran(opd_contoh, orang):
    return open_putaran(opd=opd_contoh, tahun=2020, oleh=orang["peninjau"])


def jawab_semua(putaran: PutaranReviu, oleh: Pengguna, **beda: str) -> None:
    """Answer every item "ya", but those in `beda` ({"I.2": "tidak"}) otherwise."""
    isian = {
        satu.pk: IsianButir(beda.get(satu.nomor_penuh, "ya"), "Catatan uji", satu.versi)
        for satu in putaran.jawaban_butir.all()
    }
    assert answer_butir(putaran=putaran, isian=isian, oleh=oleh)[1] == {}


# The proposals for the example of 2020: what an expert reading its tables would say.
USULAN_2020 = {
    "data_penting": ("ya", "Tugas dan fungsi"),
    "target": ("ya", "8 dari 8"),
    "capaian": ("ya", "8 dari 8"),
    "keuangan": ("ya", "Rp"),
    "penanggung_jawab": ("ya", "8 dari 8"),
    "andal": ("tidak", "berbeda atau tidak terbaca"),
    "sesuai_pk": ("ya", "8 dari 8"),
    "cukup": ("ya", "sasaran mempunyai indikator"),
}


@pytest.mark.parametrize("kunci", USULAN_2020)
def test_usulan_contoh_2020(potret_contoh, kunci):
    jawaban, potongan = USULAN_2020[kunci]
    usulan = usulkan_butir(kunci, siapkan_bahan(potret_contoh))
    assert (usulan.jawaban, potongan in usulan.alasan) == (jawaban, True), usulan


def test_setiap_usulan_beralasan_juga_tanpa_data(potret_contoh):
    kosong = replace(potret_contoh, renstra=None, pk=None)
    for potret in (potret_contoh, kosong):
        bahan = siapkan_bahan(potret)
        for kunci in USULAN_BUTIR:
            assert usulkan_butir(kunci, bahan).alasan, kunci
    assert usulkan_butir("target", siapkan_bahan(kosong)).jawaban == ""


def test_satu_putaran_pada_satu_waktu(putaran, opd_contoh, orang):
    assert putaran.jawaban_butir.count() == 23
    assert get_status_reviu(opd_contoh, 2020).hasil == StatusReviu.Hasil.BERJALAN
    with pytest.raises(ValidationError, match="belum ditutup"):
        open_putaran(opd=opd_contoh, tahun=2020, oleh=orang["peninjau"])


def test_dua_pereviu_tidak_saling_menimpa(putaran, orang):
    satu, dua = putaran.jawaban_butir.all()[:2]
    isian = {satu.pk: IsianButir("ya", "", 0), dua.pk: IsianButir("ya", "", 0)}
    assert len(answer_butir(putaran=putaran, isian=isian, oleh=orang["peninjau"])[0]) == 2
    lain = {satu.pk: IsianButir("tidak", "lain", 0), dua.pk: IsianButir("ya", "baru", 1)}
    tersimpan, ditolak = answer_butir(putaran=putaran, isian=lain, oleh=orang["admin"])
    assert [s.pk for s in tersimpan] == [dua.pk]
    assert isinstance(ditolak[satu.pk], Usang)
    beda = {s.label: (s.tersimpan, s.diketik) for s in ditolak[satu.pk].selisih}
    assert beda["Jawaban"] == ("Ya", "Tidak")
    satu.refresh_from_db()
    assert (satu.jawaban, satu.oleh.username) == ("ya", "peninjau")
    putaran.refresh_from_db()
    assert putaran.status == PutaranReviu.Status.DIKERJAKAN


def test_pernyataan_meminta_semua_jawaban_dan_catatan(putaran, orang):
    def tutup(tanggal=HARI):
        finish_putaran(
            putaran=putaran, catatan="", nomor="700/1", tanggal=tanggal, oleh=orang["peninjau"]
        )

    with pytest.raises(ValidationError, match="23 butir yang belum dijawab"):
        tutup()
    jawab_semua(putaran, orang["peninjau"], **{"I.2": "tidak"})
    butir = putaran.jawaban_butir.get(kelompok="format", nomor=2)
    isian = {butir.pk: IsianButir("tidak", "", butir.versi)}
    answer_butir(putaran=putaran, isian=isian, oleh=orang["peninjau"])
    with pytest.raises(ValidationError, match=r"perlu catatan: I\.2"):
        tutup()
    isian = {butir.pk: IsianButir("tidak", "Target 2 indikator tertukar.", butir.versi + 1)}
    answer_butir(putaran=putaran, isian=isian, oleh=orang["peninjau"])
    for tanggal, pesan in ((date(2010, 1, 1), "Inspektur"), (date(2999, 1, 1), "masa depan")):
        with pytest.raises(ValidationError, match=pesan):
            tutup(tanggal)
    tutup()
    status = get_status_reviu(putaran.opd, 2020)
    assert (status.hasil, status.nomor) == (StatusReviu.Hasil.DINYATAKAN, "700/1")
    assert "Inspektur" in status.pereviu
    assert len(status.sidik_potret) == 64


def test_putaran_tertutup_tidak_berubah_dan_perbaikan_pada_putaran_baru(putaran, orang):
    with pytest.raises(ValidationError, match="apa yang harus diperbaiki"):
        return_putaran(putaran=putaran, catatan="  ", oleh=orang["peninjau"])
    return_putaran(putaran=putaran, catatan="Lengkapi analisis.", oleh=orang["peninjau"])
    butir = putaran.jawaban_butir.first()
    assert butir.alasan_usulan  # frozen with the round
    with pytest.raises(ValidationError, match="sudah ditutup"):
        answer_butir(
            putaran=putaran, isian={butir.pk: IsianButir("ya", "", 0)}, oleh=orang["peninjau"]
        )
    baru = open_putaran(opd=putaran.opd, tahun=2020, oleh=orang["peninjau"])
    assert baru.nomor == 2
    tindakan = set(Jejak.objects.values_list("tindakan", flat=True))
    assert {"buka putaran reviu", "tutup putaran reviu", "catat hasil reviu"} <= tindakan


def test_bunyi_butir_milik_pemda_dan_putaran_lama_tetap(putaran, orang):
    daftar = ensure_daftar(pemda=putaran.opd.pemda)
    confirm_daftar(daftar=daftar, oleh=orang["peninjau"])
    butir = daftar.butir.first()
    isian = {butir.pk: IsianDaftar("Bunyi baru.", False, butir.versi)}
    assert change_butir(daftar=daftar, isian=isian, oleh=orang["peninjau"]) == (1, {})
    usang = change_butir(daftar=daftar, isian=isian | {butir.pk: IsianDaftar("Lain.", True, 0)},
                         oleh=orang["peninjau"])  # fmt: skip
    assert isinstance(usang[1][butir.pk], Usang)
    daftar.refresh_from_db()
    assert not daftar.dikonfirmasi  # a changed wording is unconfirmed again
    assert putaran.jawaban_butir.first().teks != "Bunyi baru."


def test_halaman_menyimpan_yang_diubah_saja_dan_menampilkan_selisih(putaran, orang, client):
    client.force_login(orang["peninjau"])
    satu, dua = putaran.jawaban_butir.all()[:2]
    alamat = reverse("putaran_jawab", args=["diskominfo", 2020, 1])
    daftar = client.get(reverse("putaran", args=["diskominfo", 2020]) + "?unduh=putaran&bentuk=csv")
    assert f";0;{putaran.jawaban_butir.count()};" in b"".join(daftar).decode()
    isi = {f"b{satu.pk}-{k}": v for k, v in
           {"jawaban": "ya", "catatan": "", "versi": "0", "semula": "x"}.items()}  # fmt: skip
    assert client.post(alamat, isi).status_code == 302
    usang = isi | {f"b{satu.pk}-jawaban": "tidak"}
    isi_dua = {f"b{dua.pk}-{k}": v for k, v in
               {"jawaban": "ya", "catatan": "", "versi": "0", "semula": "x"}.items()}  # fmt: skip
    jawab = client.post(alamat, usang | isi_dua)
    teks = jawab.content.decode()
    assert jawab.status_code == 422
    assert "tersimpan Ya; Anda mengisi Tidak" in teks
    dua.refresh_from_db()
    assert dua.jawaban == "ya"
    client.post(alamat, usang | {f"b{satu.pk}-timpa": "1"})
    satu.refresh_from_db()
    assert satu.jawaban == "tidak"
