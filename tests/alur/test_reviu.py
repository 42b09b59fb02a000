"""A contradiction of the example, put right in a real browser: exactly its finding closes."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.reviu.models import TemuanTercatat
from lkjip.reviu.services.pemeriksaan import sync_temuan
from lkjip.settings import SETELAH_PERUBAHAN

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
OPD = ["diskominfo", 2020]
SISA = "J02:kegiatan.2-10.01.18.sisa"


def terbuka() -> set[str]:
    return set(TemuanTercatat.objects.exclude(status="hilang").values_list("kunci", flat=True))


def test_perbaiki_angka_dari_kotak_temuan(buka, settings):
    settings.SETELAH_PERUBAHAN = SETELAH_PERUBAHAN  # runs at once here: there is no worker
    sync_temuan(opd=PerangkatDaerah.objects.get(), tahun=2020)
    sebelum = terbuka()
    halaman = buka("pep")
    halaman.goto(reverse("reviu", args=OPD))
    isi = halaman.locator("main")
    for tertulis in ("700.904.303,00", "86.928.988", "250,00 %"):
        expect(isi).to_contain_text(tertulis)
    baris = halaman.locator(".daftar-temuan > li", has_text="01.18").first
    baris.get_by_role("link", name=re.compile("Perbaiki angka ini")).click()
    kolom = halaman.get_by_label("Tercetak pada sumbernya")
    expect(kolom).to_have_value("0")
    kolom.fill("126")
    halaman.get_by_label("Dasar perbaikan").fill("Lembar ralat Bab III.")
    halaman.get_by_role("button", name="Simpan perbaikan").click()
    expect(isi).to_contain_text("Angka tercetak tersimpan", timeout=60_000)
    expect(isi).to_contain_text("Tidak lagi ditemukan")
    expect(isi).to_contain_text("0 menjadi 126")
    assert sebelum - terbuka() == {SISA} and terbuka() < sebelum
