"""Checks run behind the pages: queued by every change, once for a burst, never in a request."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from anggaran.models import DinyatakanAnggaran
from anggaran.services.tercetak import save_dinyatakan
from lkjip.laporan.uji import simpan
from lkjip.organisasi.models import Pengguna, TahunKinerja
from lkjip.organisasi.tercetak import versi_teks
from lkjip.reviu.models import Pemeriksaan, TemuanTercatat
from lkjip.reviu.services.pemeriksaan import run_pemeriksaan
from lkjip.settings import SETELAH_PERUBAHAN

ARG = ["diskominfo", 2020]


@pytest.fixture
def tahun(opd_contoh, settings):
    settings.SETELAH_PERUBAHAN = SETELAH_PERUBAHAN
    TahunKinerja.objects.update(antre=None)
    return TahunKinerja.objects.get(opd=opd_contoh, tahun=2020)


def masuk(nama: str) -> Client:
    client = Client()
    client.force_login(Pengguna.objects.get(username=nama))
    return client


def ubah(teks: str) -> None:
    """One save of one printed figure."""
    satu = DinyatakanAnggaran.objects.get(kegiatan__kode="01.18", kolom="sisa")
    save_dinyatakan(
        oleh=Pengguna.objects.get(username="pep"),
        opd=satu.opd,
        tahun=2020,
        angka=satu,
        teks=teks,
        apa_adanya=False,
        alasan="Ralat.",
        versi=versi_teks(satu.teks),
    )


def test_beberapa_simpan_satu_pemeriksaan(tahun, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as antrean:
        for teks in ("124", "125", "126"):
            ubah(teks)
    assert len(antrean) == 1
    tahun.refresh_from_db()
    assert tahun.ubahan >= 3 and tahun.antre is not None
    assert run_pemeriksaan(tahun.pk) == "selesai"
    tahun.refresh_from_db()
    assert tahun.antre is None
    assert Pemeriksaan.objects.get(tahun=2020).ubahan == tahun.ubahan
    assert not TemuanTercatat.objects.filter(kunci__endswith="01.18.sisa").exists()


def test_yang_berubah_selama_diperiksa_diantrekan_lagi(
    tahun, django_capture_on_commit_callbacks, monkeypatch
):
    asli = simpan.periksa_laporan
    monkeypatch.setattr(simpan, "periksa_laporan", lambda isi: (ubah("126"), asli(isi))[1])
    simpan.tembolok.clear()
    with django_capture_on_commit_callbacks() as antrean:
        run_pemeriksaan(tahun.pk)
    assert len(antrean) == 1
    tahun.refresh_from_db()
    assert Pemeriksaan.objects.get(tahun=2020).ubahan < tahun.ubahan


def test_tahun_sebelumnya_membuat_tahun_sesudahnya_basi(tahun):
    """A report compares with the year before it."""
    lalu = TahunKinerja.objects.get(opd=tahun.opd, tahun=2019)
    sebelum = tahun.ubahan, lalu.ubahan
    ubah("126")
    tahun.refresh_from_db()
    lalu.refresh_from_db()
    assert (tahun.ubahan, lalu.ubahan) == (sebelum[0] + 1, sebelum[1])


def test_halaman_tidak_pernah_memeriksa(tahun, monkeypatch):
    peninjau = masuk("peninjau")

    def tolak(_):
        raise AssertionError("Pemeriksaan berjalan di dalam permintaan.")

    with monkeypatch.context() as m:
        m.setattr(simpan, "periksa_laporan", tolak)
        simpan.tembolok.clear()
        isi = peninjau.get(reverse("reviu", args=ARG)).content.decode()
        assert "Laporan tahun ini sedang diperiksa" in isi
        assert "sedang diperiksa…" in peninjau.get(reverse("meja")).content.decode()
    call_command("periksa_temuan", langsung=True)
    assert "sedang diperiksa" not in peninjau.get(reverse("meja")).content.decode()
    assert "Sedang diperiksa" not in peninjau.get(reverse("reviu", args=ARG)).content.decode()
    ubah("126")
    isi = peninjau.get(reverse("reviu", args=ARG)).content.decode()
    assert "Sedang diperiksa… Data berubah sesudah pemeriksaan terakhir" in isi


def test_perintah_mengantrekan_yang_basi_saja(tahun, django_capture_on_commit_callbacks):
    call_command("periksa_temuan", langsung=True)
    with django_capture_on_commit_callbacks() as antrean:
        call_command("periksa_temuan")
    assert antrean == []
    Pemeriksaan.objects.filter(tahun=2019).delete()
    with django_capture_on_commit_callbacks() as antrean:
        call_command("periksa_temuan")
        call_command("periksa_temuan")
    assert len(antrean) == 1
