"""Evidence over HTTP: upload limits, attachment only, permission; the analysis form and drafts."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kinerja.models import Analisis, Bukti
from lkjip.organisasi.models import DrafIsian, Keanggotaan, Pengguna

AKAR = "/opd/dinas-uji/2025/pengukuran/"
PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def masuk(orang, indikator):
    def lakukan(nama="pep"):
        client = Client()
        client.force_login(orang[nama])
        return client

    return lakukan


@pytest.fixture
def url(indikator):
    return f"{AKAR}{indikator['1.2'].pk}/1/bukti/"


def unggah(client, url, nama="laporan akhir.pdf", isi=PDF):
    return client.post(url, {"berkas": SimpleUploadedFile(nama, isi), "jenis": "Laporan"})


def test_diserahkan_sebagai_lampiran(masuk, url):
    assert unggah(masuk(), url).status_code == 302
    bukti = Bukti.objects.get()
    jawab = masuk("peninjau").get(f"{AKAR}bukti/{bukti.pk}/")
    assert b"".join(jawab.streaming_content) == PDF
    assert jawab["Content-Disposition"] == 'attachment; filename="laporan akhir.pdf"'
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert jawab["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in jawab["Cache-Control"]


def test_hanya_yang_berhak_mengunduh(masuk, url, orang, opd_lain):
    unggah(masuk(), url)
    bukti = Bukti.objects.get()
    assert masuk("asing").get(f"{AKAR}bukti/{bukti.pk}/").status_code == 404
    lain = Pengguna.objects.create(username="lain", nama="Lain", email="lain@contoh.example")
    Keanggotaan.objects.create(pengguna=lain, peran="pep", opd=opd_lain, mulai="2020-01-01")
    client = Client()
    client.force_login(lain)
    assert client.get(f"{AKAR}bukti/{bukti.pk}/").status_code == 404
    # one's own OPD's address does not lead to another's file either
    opd_lain.tahun_kinerja.create(tahun=2025, kebijakan="baku-2014")
    assert client.get(f"/opd/dinas-lain/2025/pengukuran/bukti/{bukti.pk}/").status_code == 404
    assert Client().get(f"{AKAR}bukti/{bukti.pk}/").status_code == 302


def test_berkas_hilang_bukan_galat_server(masuk, url, media):
    unggah(masuk(), url)
    bukti = Bukti.objects.get()
    (media / bukti.berkas.name).unlink()
    assert masuk().get(f"{AKAR}bukti/{bukti.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("laporan.pdf", b"MZ\x90\x00" + b"\x00" * 60, "bukan PDF"),
        ("gambar.svg", b"<svg onload='x'/>", "tidak diterima"),
    ],
)
def test_berkas_menyamar_ditolak(masuk, url, nama, isi, pesan):
    jawab = unggah(masuk(), url, nama, isi)
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
    assert not Bukti.objects.exists()


def test_enam_puluh_megabyte_ditolak_tanpa_disimpan(masuk, url, media, settings):
    """The handler stops keeping bytes at its limit; the page answers with a sentence."""
    besar = io.BytesIO(PDF + b"0" * (60 * 1024 * 1024))
    besar.name = "rekaman.pdf"
    jawab = masuk().post(url, {"berkas": besar, "jenis": "Laporan"})
    assert jawab.status_code == 422
    assert "Berkas “rekaman.pdf” terlalu besar; batasnya 20,0 MB" in jawab.content.decode()
    assert not Bukti.objects.exists()
    assert not list(media.iterdir())


def test_dua_puluh_satu_megabyte_ditolak(masuk, url):
    jawab = unggah(masuk(), url, isi=PDF + b"0" * (21 * 1024 * 1024))
    assert jawab.status_code == 422
    assert "sedangkan batasnya 20,0 MB" in jawab.content.decode()


def test_tanpa_berkas(masuk, url):
    jawab = masuk().post(url, {"jenis": "Laporan"})
    assert "Pilih berkas yang akan diunggah." in jawab.content.decode()


def test_ditarik(masuk, url):
    unggah(masuk(), url)
    bukti = Bukti.objects.get()
    client = masuk()
    jawab = client.post(f"{AKAR}bukti/{bukti.pk}/tarik/", {"alasan": ""}, follow=True)
    assert "Sebutkan mengapa bukti ini ditarik." in jawab.content.decode()
    jawab = client.post(f"{AKAR}bukti/{bukti.pk}/tarik/", {"alasan": "Salah"}, follow=True)
    assert "Ditarik" in jawab.content.decode()
    assert masuk().get(f"{AKAR}bukti/{bukti.pk}/").status_code == 200  # history stays readable


def test_analisis_disimpan_dan_usang(masuk, indikator):
    url = f"{AKAR}{indikator['1.2'].pk}/analisis/"
    isi = {"versi": 0, "sebab": "Satu", "tanpa_pembanding": "on"}
    assert masuk().post(url, isi).status_code == 302
    jawab = masuk("bidang2").post(url, {"versi": 0, "sebab": "Dua"})
    assert jawab.status_code == 409
    halaman = jawab.content.decode()
    assert "<td>Satu</td><td>Dua</td>" in halaman
    assert "Dua</textarea>" in halaman
    timpa = {"versi": 0, "timpa": 1, "sebab": "Dua"}
    assert masuk("bidang2").post(url, timpa).status_code == 302
    assert Analisis.objects.get().sebab == "Dua"


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"pembanding_nilai": "0.125", "pembanding_nama": "Indeks"}, "memakai titik"),
        ({"pembanding_nama": "Indeks", "tanpa_pembanding": "on"}, "Pilih salah satu"),
        ({"sebab": "x", "capaian": "100"}, "Capaian tidak diterima"),
    ],
)
def test_analisis_keliru(masuk, indikator, isi, pesan):
    jawab = masuk().post(f"{AKAR}{indikator['1.2'].pk}/analisis/", {"versi": 0, **isi})
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
    assert not Analisis.objects.exists()


def test_draf_disimpan_sambil_menulis(masuk, indikator):
    url = f"{AKAR}{indikator['1.2'].pk}/analisis/"
    jawab = masuk().post(f"{url}draf/", {"sebab": "Baru separuh"})
    assert jawab.content.decode() == "Draf tersimpan 09.00"
    halaman = masuk().get(url).content.decode()
    assert "Baru separuh</textarea>" in halaman
    assert "Draf Anda dari 10 April 2025 09.00" in halaman
    assert "Baru separuh" not in masuk("bidang2").get(url).content.decode()
    assert masuk().post(url, {"buang": "1"}).status_code == 302
    assert not DrafIsian.objects.exists()
    assert masuk("bidang").post(f"{url}draf/", {"sebab": "x"}).status_code == 403
