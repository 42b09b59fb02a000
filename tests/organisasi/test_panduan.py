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
