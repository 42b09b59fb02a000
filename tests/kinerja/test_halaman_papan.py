"""The board and the quarter's grid."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.models import NilaiRealisasi, Realisasi
from kinerja.services.alur import pindahkan
from renstra.models import Indikator

PAPAN = "/opd/dinas-uji/2025/pengukuran/"


@pytest.fixture
def masuk(orang, indikator):
    def lakukan(nama="pep"):
        client = Client()
        client.force_login(orang[nama])
        return client

    return lakukan


def baris(jawab):
    return {b.indikator.kode: b for b in jawab.context["baris"]}


def test_keadaan_dan_langkah_berikutnya(masuk, catat):
    catat("1.2", nilai=5)
    papan = baris(masuk().get(PAPAN))
    assert [s.kata for s in papan["1.2"].sel] == ["Draf", "", "", "", ""]
    assert papan["1.2"].langkah.tugas == "Lanjutkan"
    assert papan["1.1"].langkah.tugas == "Isi"
    assert papan["1.1"].pemilik == "Bidang Satu"
    assert papan["1.1"].orang == "Orang bidang"
    assert papan["T"].sel[4].catatan == "Belum dibuka"
    assert papan["1.2"].sel[0].tenggat == "5 hari lagi"
    halaman = masuk().get(PAPAN).content.decode()
    assert "5 hari lagi<br>15 April 2025" in halaman
    assert "dibuka<br>1 Juli 2025" in halaman


def test_terlambat(masuk, catat, hari_ini):
    catat("1.2", nilai=5)
    hari_ini.move_to(datetime(2025, 4, 18, tzinfo=ZoneInfo("Asia/Jakarta")))
    jawab = masuk().get(PAPAN)
    papan = baris(jawab)
    assert papan["1.1"].sel[0].kata == "Terlambat"
    assert papan["1.2"].sel[0].kata == "Draf"
    assert papan["1.2"].sel[0].terlambat
    assert jawab.context["papan"].jumlah["terlambat"] == 4
    saring = masuk().get(PAPAN, {"keadaan": "terlambat"})
    assert set(baris(saring)) == {"1.1", "1.2", "1.3", "1.4"}


def test_tugas_menurut_peran(masuk, catat, opd, orang, indikator):
    catat("1.2", alasan_kosong="Belum ada")
    pindahkan(
        oleh=orang["pep"],
        opd=opd,
        tahun=2025,
        indikator_id=indikator["1.2"].pk,
        periode=1,
        aksi="ajukan",
    )
    tugas = {"verifikator": "Verifikasi", "kepala": None, "peninjau": None, "bidang": None}
    for nama, harus in tugas.items():
        langkah = baris(masuk(nama).get(PAPAN))["1.2"].langkah
        assert (langkah.tugas if langkah else None) == harus, nama
    assert baris(masuk("bidang").get(PAPAN))["1.1"].langkah.tugas == "Isi"
    assert baris(masuk("bidang2").get(PAPAN))["1.1"].langkah is None
    saring = masuk("verifikator").get(PAPAN, {"keadaan": "tugas"})
    assert set(baris(saring)) == {"1.2"}


def test_saringan_lain_dan_saringan_keliru(masuk, unit_dua):
    client = masuk()
    assert set(baris(client.get(PAPAN, {"unit": unit_dua.pk}))) == {"1.2"}
    assert set(baris(client.get(PAPAN, {"q": "henti"}))) == {"1.3"}
    assert "Tidak ada indikator yang cocok" in client.get(PAPAN, {"q": "xyz"}).content.decode()
    assert len(baris(client.get(PAPAN, {"keadaan": "karangan", "unit": "x"}))) == 5


def test_jumlah_kueri_tidak_bergantung_pada_jumlah_indikator(masuk, renstra, unit):
    client = masuk()
    client.get(PAPAN)
    with CaptureQueriesContext(connection) as sedikit:
        client.get(PAPAN)
    sasaran = renstra.tujuan.get().sasaran.get()
    for n in range(10, 40):
        Indikator.objects.create(
            renstra=renstra,
            sasaran=sasaran,
            kode=f"1.{n}",
            nama=f"Indikator {n}",
            satuan="%",
            penanggung_jawab=unit,
        )
    with CaptureQueriesContext(connection) as banyak:
        assert client.get(PAPAN).status_code == 200
    assert len(banyak) == len(sedikit)
    with CaptureQueriesContext(connection) as kisi:
        assert client.get(f"{PAPAN}kisi/1/").status_code == 200
    assert len(kisi) <= len(sedikit)


def test_sekaligus(masuk, catat, indikator):
    catat("1.2", alasan_kosong="Belum ada")
    catat("1.1", pembilang=10, penyebut=40)
    sel = [f"{indikator[k].pk}-1" for k in ("1.2", "1.1")]
    client = masuk()
    url = f"{PAPAN}sekaligus/"
    halaman = client.post(url, {"aksi": "ajukan", "sel": sel}, follow=True).content.decode()
    assert "1 realisasi diajukan." in halaman
    assert "1.1 TW I: Belum dapat diajukan" in halaman
    assert Realisasi.objects.get(indikator=indikator["1.2"]).status == "diajukan"
    kosong = client.post(url, {"aksi": "ajukan", "sel": ["rusak", "1-2-3"]}, follow=True)
    assert "Pilih sedikitnya satu realisasi" in kosong.content.decode()


def isi_kisi(indikator, **nilai):
    """The grid's form data: rows not named stay empty."""
    data = {}
    for kode, i in indikator.items():
        isi = nilai.get(kode.replace(".", "_"), {})
        data |= {f"i{i.pk}-{k}": v for k, v in {"versi": 0, **isi}.items()}
    return data


def test_kisi_menyimpan_yang_benar_dan_menandai_yang_salah(masuk, indikator):
    data = isi_kisi(
        indikator,
        **{
            "1_1": {"pembilang": "10", "penyebut": "40"},
            "1_2": {"nilai": "4.300.00,00"},
            "1_3": {"nilai": "7,5"},
            "1_4": {"teks": "Baik"},
        },
    )
    url = f"{PAPAN}kisi/1/"
    jawab = masuk().post(url, data)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Tersimpan" in halaman
    assert "(3 nilai)" in halaman
    assert 'value="4.300.00,00"' in halaman
    assert NilaiRealisasi.objects.count() == 3
    betul = data | {f"i{indikator['1.2'].pk}-nilai": "9"}
    halaman = masuk().post(url, betul, headers={"hx-request": "true"}).content.decode()
    assert Realisasi.objects.get(indikator=indikator["1.2"]).terkini.nilai == 9
    assert NilaiRealisasi.objects.count() == 4  # the rows saved before say the same: no new value
    assert "perlu diperbaiki" not in halaman


def test_baris_yang_tidak_disentuh_tidak_disebut_usang(masuk, indikator):
    """Somebody else fills 1.2 while my page is open; I type 1.3 only."""
    url = f"{PAPAN}kisi/1/"
    dilihat = {b.indikator.kode: b.form for b in masuk().get(url).context["baris"]}
    data = isi_kisi(
        indikator,
        **{k.replace(".", "_"): {"semula": f["semula"].value()} for k, f in dilihat.items()},
    )
    masuk("bidang2").post(url, isi_kisi(indikator, **{"1_2": {"nilai": "9"}}))
    saya = data | {f"i{indikator['1.3'].pk}-nilai": "7"}
    assert masuk().post(url, saya).status_code == 302
    nilai = {n.realisasi.indikator.kode: n.nilai for n in NilaiRealisasi.objects.all()}
    assert nilai == {"1.2": 9, "1.3": 7}
    bentrok = data | {f"i{indikator['1.2'].pk}-nilai": "8"}
    jawab = masuk().post(url, bentrok)
    assert "tersimpan 9, Anda mengetik 8" in jawab.content.decode()
    assert NilaiRealisasi.objects.count() == 2


def test_kisi_meminta_alasan_di_barisnya(masuk, indikator):
    data = isi_kisi(indikator, **{"1_2": {"nilai": "13"}})
    jawab = masuk().post(f"{PAPAN}kisi/1/", data)
    assert "melebihi 120 %" in jawab.content.decode()
    assert not NilaiRealisasi.objects.exists()
    alasan = {f"i{indikator['1.2'].pk}-kode_alasan": "data_baru"}
    alasan[f"i{indikator['1.2'].pk}-alasan"] = "KIM baru"
    assert masuk().post(f"{PAPAN}kisi/1/", data | alasan).status_code == 302
    assert NilaiRealisasi.objects.get().alasan == "KIM baru"


def test_kisi_bidang_hanya_membuka_barisnya(masuk, indikator):
    jawab = masuk("bidang2").get(f"{PAPAN}kisi/1/")
    assert {b.indikator.kode: b.terbuka for b in jawab.context["baris"]} == {
        "1.1": False,
        "1.2": True,
        "1.3": False,
        "1.4": False,
    }
    data = isi_kisi(indikator, **{"1_3": {"nilai": "7"}})
    masuk("bidang2").post(f"{PAPAN}kisi/1/", data)
    assert not NilaiRealisasi.objects.exists()


def test_kunci_tahun_dari_papan(masuk, indikator, opd):
    jawab = masuk("kepala").post(f"{PAPAN}kunci/", follow=True)
    assert "belum dapat dikunci" in jawab.content.decode()
    for kode, i in indikator.items():
        for periode in (0,) if kode == "T" else (1, 2, 3, 4):
            Realisasi.objects.create(indikator=i, tahun=2025, periode=periode, status="disetujui")
    jawab = masuk("kepala").post(f"{PAPAN}kunci/", follow=True)
    assert "Tahun 2025 Dinas Uji terkunci." in jawab.content.decode()
    assert "Buka kunci tahun 2025" in jawab.content.decode()
    jawab = masuk("kepala").post(f"{PAPAN}buka-kunci/", {"alasan": ""}, follow=True)
    assert "Sebutkan alasan" in jawab.content.decode()
    masuk("kepala").post(f"{PAPAN}buka-kunci/", {"alasan": "Koreksi"})
    assert not opd.tahun_kinerja.get().terkunci


def test_tahun_tanpa_indikator(masuk, renstra):
    renstra.status = "draf"
    renstra.save()
    assert "Belum ada indikator untuk diukur" in masuk().get(PAPAN).content.decode()
