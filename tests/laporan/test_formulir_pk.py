"""The Perjanjian Kinerja as its official form, and the plan as a drawing."""

import io
from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from kinerja.models import PerjanjianKinerja
from kinerja.services.perjanjian import create_pk, delete_pk
from lkjip.laporan.berkas_yatim import delete_berkas_yatim
from lkjip.laporan.models import Cetakan
from lkjip.laporan.pencetakan import jalankan_cetakan, nama_unduhan
from lkjip.laporan.selectors import get_cetakan_terbaru, list_cetakan
from lkjip.laporan.services import ask_cetakan
from lkjip.laporan.tugas import cetak_laporan
from lkjip.organisasi.models import Pengguna
from renstra.selectors.rencana import get_renstra

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(autouse=True)
def tanpa_antrean(monkeypatch):
    """The print is asked for here and made where a test says so."""
    monkeypatch.setattr(type(cetak_laporan), "enqueue", lambda self, *args, **kwargs: None)


@pytest.fixture
def pep(opd_contoh):
    return Pengguna.objects.get(username="pep")


@pytest.fixture
def murni(opd_contoh):
    return PerjanjianKinerja.objects.get(opd=opd_contoh, jenis="murni")


def alamat(nama, *argumen):
    return reverse(nama, args=["diskominfo", 2020, *argumen])


def test_formulir_memuat_target_dan_anggaran(murni, pep, client):
    client.force_login(pep)
    isi = client.get(alamat("pk_formulir", murni.pk)).content.decode()
    assert "PERJANJIAN KINERJA TAHUN 2020" in isi
    assert "Pihak pertama berjanji" in isi
    assert "Persentase pemenuhan kebijakan SPBE" in isi
    assert "Program Pengelolaan Informasi dan Komunikasi Publik" in isi
    assert 'class="judul-bagian"' not in isi
    assert alamat("pk_cetak", murni.pk) in isi


def test_draf_perubahan_menampilkan_isinya_sendiri(murni, opd_contoh, pep, client):
    draf = create_pk(oleh=pep, opd=opd_contoh, tahun=2020, alasan="Refocusing")
    draf.target.filter(indikator__kode="1.4").update(nilai=2, alasan="Refocusing")
    client.force_login(pep)
    isi = client.get(alamat("pk_formulir", draf.pk)).content.decode().replace("\xa0", " ")
    assert "PERJANJIAN KINERJA PERUBAHAN TAHUN 2020" in isi
    assert "2 KIM" in isi
    assert "3 KIM" not in isi


def test_pdf_dibuat_di_belakang_dan_terpisah_dari_laporan(murni, opd_contoh, pep, client):
    client.force_login(pep)
    jawab = client.post(alamat("pk_cetak", murni.pk))
    cetakan = Cetakan.objects.get()
    assert jawab.url == alamat("cetakan", cetakan.pk)
    assert jalankan_cetakan(cetakan.pk) == "selesai"
    cetakan.refresh_from_db()
    assert cetakan.halaman == 2  # the official form: the statement, and its annex
    with cetakan.berkas.open("rb") as berkas:
        pdf = PdfReader(io.BytesIO(berkas.read()))
    teks = " ".join(h.extract_text() for h in pdf.pages)
    assert "LAMPIRAN PERJANJIAN KINERJA" in teks
    assert "1.335.017.514" in teks
    assert nama_unduhan(cetakan).startswith("PK-murni-2020-diskominfo")
    assert list_cetakan(opd_contoh, 2020) == []
    assert get_cetakan_terbaru(opd_contoh, 2020) is None
    assert "Lihat formulirnya" in client.get(jawab.url).content.decode()
    # Nothing changed: the same print, and its download is the stored file.
    assert client.post(alamat("pk_cetak", murni.pk)).url == jawab.url
    unduh = client.get(alamat("cetakan_unduh", cetakan.pk))
    assert unduh["Content-Disposition"].startswith('attachment; filename="PK-murni-2020')


def test_draf_yang_dihapus_membawa_cetakannya(murni, opd_contoh, pep):
    draf = create_pk(oleh=pep, opd=opd_contoh, tahun=2020, alasan="x")
    jalankan_cetakan(ask_cetakan(opd=opd_contoh, tahun=2020, oleh=pep, pk=draf).pk)
    berkas = Cetakan.objects.get().berkas
    assert berkas.storage.exists(berkas.name)
    delete_pk(oleh=pep, pk=draf)
    assert not Cetakan.objects.exists()
    assert delete_berkas_yatim() == 0  # too young: it could be one that is just being stored
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert delete_berkas_yatim() == 1
    assert not berkas.storage.exists(berkas.name)


def test_pk_tahun_lain_404(murni, opd_contoh, pep, client):
    lain = PerjanjianKinerja.objects.create(opd=opd_contoh, tahun=2021, tanggal=date(2021, 1, 5))
    client.force_login(pep)
    assert client.get(alamat("pk_formulir", lain.pk)).status_code == 404
    assert client.get(alamat("pk_cetak", murni.pk)).status_code == 405


def test_pohon_kinerja_berisi_tautan(opd_contoh, pep, client, django_assert_max_num_queries):
    client.force_login(pep)
    renstra = get_renstra(opd_contoh, 2020)
    url = alamat("pohon_kinerja", renstra.pk)
    client.get(url)
    with django_assert_max_num_queries(24):
        isi = client.get(url).content.decode()
    satu = renstra.indikator.get(kode="1.1")
    assert "<svg" in isi
    assert "style=" not in isi
    assert f"{alamat('renstra_versi', renstra.pk)}#indikator-{satu.pk}" in isi
    assert "target 2020: 40 %" in isi
