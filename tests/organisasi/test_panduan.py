"""The user guide: every page is there, every help link leads to one."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from lkjip.organisasi.views.panduan import BAB
from tests.pabrik import buat_opd, buat_pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture
def masuk(client):
    client.force_login(buat_pengguna("pep", buat_opd()))
    return client


@pytest.mark.parametrize("kunci", BAB)
def test_setiap_bab_terbuka(masuk, kunci):
    isi = masuk.get(reverse("panduan", args=[kunci])).content.decode()
    assert "<h1" in isi
    assert BAB[kunci] in isi


def test_daftar_memuat_semua_bab(masuk):
    isi = masuk.get(reverse("panduan_daftar")).content.decode()
    assert all(reverse("panduan", args=[kunci]) in isi for kunci in BAB)


def test_bab_yang_tidak_ada_404(masuk):
    jawab = masuk.get(reverse("panduan", args=["tidak-ada"]))
    assert jawab.status_code == 404
    assert "tidak mempunyai bab" in jawab.content.decode()


def test_harus_masuk_dahulu(client):
    assert client.get(reverse("panduan_daftar")).status_code == 302


def test_setiap_tautan_bantuan_berujung():
    """A `{% bantuan "kunci" %}` whose page is missing would silently show nothing."""
    templat = Path(settings.TEMPLATES[0]["DIRS"][0])
    dipakai = {
        kunci
        for berkas in templat.rglob("*.html")
        for kunci in re.findall(r'{% bantuan "([^"]+)" %}', berkas.read_text())
    }
    assert dipakai - set(BAB) == set()


TANPA_BANTUAN = {
    "pintu.html", "403.html", "404.html", "400.html", "403_csrf.html", "429.html",
    "organisasi/pilih_tahun.html",
    # read by strangers, who have no guide
    "laporan/publik.html", "laporan/publik_laporan.html",
    "laporan/verifikasi.html", "laporan/verifikasi_kode.html", "laporan/verifikasi_kode_pk.html",
    "laporan/verifikasi_kode_belum.html",
    "laporan/verifikasi_hasil.html",
}  # fmt: skip


def test_setiap_halaman_bertaut_ke_panduan():
    """A page behind the door names its chapter, itself or in a frame that it extends."""
    templat = Path(settings.TEMPLATES[0]["DIRS"][0])
    isi = {str(b.relative_to(templat)): b.read_text() for b in templat.rglob("*.html")}
    kurang = []
    for nama in sorted(isi):
        rantai = [nama]
        while induk := re.search(r'{% extends "([^"]+)" %}', isi.get(rantai[-1], "")):
            rantai.append(induk[1])
        ada = any("{% bantuan" in isi.get(satu, "") for satu in rantai)
        if "base.html" in rantai[1:] and not ada and not nama.startswith("panduan/"):
            kurang.append(nama)
    assert set(kurang) - TANPA_BANTUAN == set()


def test_contoh_hitungan_dari_mesin(masuk):
    """The chapter on arithmetic: (2×20 − 15)/20 = 125 %; the unknown is never zero."""
    isi = masuk.get(reverse("panduan", args=["hitungan"])).content.decode()
    assert "125,00" in isi
    assert "-50,00" in isi or "−50,00" in isi
    assert "belum dihitung dan tidak ikut dirata-ratakan" in isi
