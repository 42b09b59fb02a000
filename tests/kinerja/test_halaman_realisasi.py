"""The page of one figure over HTTP: entering, refusing, computing while one types, going stale."""

import pytest
from django.test import Client

from kinerja.models import NilaiRealisasi, Realisasi
from lkjip.organisasi.models import Jejak
from lkjip.organisasi.services.tahun import kunci_tahun


@pytest.fixture
def masuk(orang):
    def lakukan(nama="pep"):
        client = Client()
        client.force_login(orang[nama])
        return client

    return lakukan


@pytest.fixture
def alamat(indikator):
    def lakukan(kode="1.2", periode=1, ekor="", opd="dinas-uji", tahun=2025):
        return f"/opd/{opd}/{tahun}/pengukuran/{indikator[kode].pk}/{periode}/{ekor}"

    return lakukan


def kirim(client, url, **isi):
    return client.post(url, {"versi": 0, **isi})


def test_menyimpan_dan_melihat(masuk, alamat):
    client = masuk()
    jawab = kirim(client, alamat(ekor="catat/"), nilai="8 KIM", keterangan="Data bidang")
    assert jawab.status_code == 302
    halaman = client.get(jawab.url).content.decode()
    assert "Realisasi 1.2 TW I 2025 tersimpan." in halaman
    assert "80,00 %" in halaman
    assert "8 ÷ 10 × 100 % = 80,00 %" in halaman
    assert "Orang pep" in halaman


def test_simpan_lalu_berikutnya(masuk, alamat, indikator):
    jawab = kirim(masuk(), alamat("1.1", ekor="catat/"), pembilang="10", penyebut="40", lanjut="1")
    assert jawab.url == alamat("1.2")


@pytest.mark.parametrize(
    ("kode", "isi", "pesan"),
    [
        ("1.3", {"nilai": "4.300.00,00"}, "“4.300.00,00”"),
        ("1.3", {"nilai": "0.125"}, "memakai titik tidak sebagai pemisah ribuan"),
        ("1.3", {"nilai": "1,234.5"}, "mencampur titik dan koma"),
        ("1.2", {"nilai": "12 %"}, "Tertulis satuan “%”, padahal satuannya “KIM”"),
        ("1.2", {"nilai": "-3"}, "tidak boleh negatif"),
        ("1.2", {"nilai": "banyak"}, "bukan angka"),
        ("1.2", {"nilai": "< 5"}, "Tulis satu angka"),
        ("1.2", {"nilai": "2,5"}, "koma"),
        ("1.2", {"nilai": "5", "target": "1"}, "Target tidak diterima"),
        ("1.2", {"nilai": "5", "capaian": "100"}, "Capaian tidak diterima"),
        ("1.2", {"nilai": "5", "status": "disetujui"}, "Status tidak diterima"),
        ("1.2", {"nilai": "5", "tahun": "2024", "opd": "1"}, "Perangkat daerah, Tahun"),
        ("1.2", {}, "Isi nilainya, atau sebutkan mengapa belum ada nilai"),
    ],
)
def test_masukan_buruk_dijawab_jelas_dan_tidak_disimpan(masuk, alamat, kode, isi, pesan):
    jawab = kirim(masuk(), alamat(kode, ekor="catat/"), **isi)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert pesan in halaman
    if isi.get("nilai"):  # what was typed is still there
        assert f'value="{isi["nilai"].replace("<", "&lt;")}"' in halaman
    assert not NilaiRealisasi.objects.exists()
    assert not Realisasi.objects.exists()


def test_tahun_terkunci(masuk, alamat, opd):
    kunci_tahun(oleh=None, opd=opd, tahun=2025)
    jejak = Jejak.objects.count()
    jawab = kirim(masuk(), alamat(ekor="catat/"), nilai="5")
    assert jawab.status_code == 422
    assert "sudah dikunci, sehingga tidak dapat diubah" in jawab.content.decode()
    assert Jejak.objects.count() == jejak


def test_opd_lain_dan_indikator_lain(masuk, alamat, opd_lain, indikator):
    client = masuk()
    assert kirim(client, alamat(ekor="catat/", opd="dinas-lain"), nilai="5").status_code == 404
    tanpa = alamat(ekor="catat/").replace(f"/{indikator['1.2'].pk}/", "/999999/")
    assert kirim(client, tanpa, nilai="5").status_code == 404
    assert kirim(client, alamat(periode=9, ekor="catat/"), nilai="5").status_code == 404
    assert kirim(client, alamat("T", 1, ekor="catat/"), nilai="5").status_code == 404
    assert kirim(masuk("verifikator"), alamat(ekor="catat/"), nilai="5").status_code == 403
    assert kirim(masuk("bidang"), alamat(ekor="catat/"), nilai="5").status_code == 403
    assert not NilaiRealisasi.objects.exists()


def test_hitung_sambil_mengetik(masuk, alamat):
    client = masuk()
    url = alamat("1.1", ekor="hitung/")
    halaman = client.get(url, {"pembilang": "30", "penyebut": "40"}).content.decode()
    assert "Realisasi = 30 ÷ 40 × 100 % = 75 %" in halaman
    assert "187,50 %" in halaman
    assert "data-pemicu" in halaman
    salah = client.get(alamat(ekor="hitung/"), {"nilai": "0.125"}).content.decode()
    assert "memakai titik" in salah
    assert not Realisasi.objects.exists()


def test_alasan_diminta_dan_disimpan(masuk, alamat):
    client = masuk()
    jawab = kirim(client, alamat(ekor="catat/"), nilai="13")
    assert jawab.status_code == 422
    halaman = jawab.content.decode()
    assert "melebihi 120 %" in halaman
    assert '<details class="lipat-isian" id="alasan-perubahan" open>' in halaman
    jawab = kirim(
        client, alamat(ekor="catat/"), nilai="13", kode_alasan="data_baru", alasan="KIM baru"
    )
    assert jawab.status_code == 302


def test_formulir_usang_memperlihatkan_kedua_nilai(masuk, alamat, catat):
    catat("1.2", nilai=5)
    client = masuk("bidang2")
    jawab = kirim(client, alamat(ekor="catat/"), nilai="7")
    halaman = jawab.content.decode()
    assert jawab.status_code == 409
    assert "sudah diubah oleh Orang pep (pep)" in halaman
    assert '<th scope="row">Nilai</th><td>5</td><td>7</td>' in halaman
    assert 'name="timpa" value="1"' in halaman
    assert 'value="7"' in halaman
    assert NilaiRealisasi.objects.count() == 1
    assert kirim(client, alamat(ekor="catat/"), nilai="7", timpa="1").status_code == 302
    assert Realisasi.objects.get().terkini.nilai == 7


def test_pengajuan_menyebut_yang_kurang_dengan_tautan(masuk, alamat, catat, indikator):
    catat("1.1", pembilang=10, penyebut=40)
    jawab = masuk().post(alamat("1.1", ekor="ajukan/"), {"versi": 1})
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert "4 hal belum lengkap" in halaman
    analisis = f"/opd/dinas-uji/2025/pengukuran/{indikator['1.1'].pk}/analisis/"
    assert f'<a href="{analisis}#id_solusi">' in halaman
    assert '<a href="#bukti">' in halaman


def test_alur_lewat_halaman(masuk, alamat, catat):
    catat("1.2", alasan_kosong="Survei belum selesai")
    assert masuk().post(alamat(ekor="ajukan/"), {"versi": 1}).status_code == 302
    verifikator = masuk("verifikator")
    assert verifikator.post(alamat(ekor="kembalikan/"), {"versi": 2}).status_code == 422
    jawab = verifikator.post(alamat(ekor="kembalikan/"), {"versi": 2, "catatan": "Lengkapi"})
    assert jawab.status_code == 302
    halaman = masuk().get(alamat()).content.decode()
    assert "Dikembalikan oleh Orang verifikator" in halaman
    assert "Lengkapi" in halaman
    assert masuk("kepala").post(alamat(ekor="verifikasi/"), {"versi": 3}).status_code == 403
    assert verifikator.post(alamat(ekor="verifikasi/"), {"versi": 2}).status_code == 409


def test_jumlah_kueri_tetap(masuk, alamat, catat, django_assert_max_num_queries):
    client = masuk()
    client.get(alamat())
    catat("1.2", nilai=5)
    with django_assert_max_num_queries(28):
        client.get(alamat())
    for versi, nilai in enumerate((6, 7, 8), start=1):
        catat("1.2", nilai=nilai, versi=versi)
    with django_assert_max_num_queries(28):
        client.get(alamat())
