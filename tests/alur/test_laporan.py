"""The report in the browser: reading it, printing it, taking the file away."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from lkjip.laporan import susunan
from lkjip.laporan.dokumen.pohon import SubBab
from tests.laporan.contoh_dokumen import dokumen, tabel_capaian

from .test_peramban import catat_konsol, periksa_semua_ukuran

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
OPD = ["diskominfo", 2020]


@pytest.fixture
def antrean(settings, tmp_path):
    """A real queue; the server runs in this process, so it sees these settings as well.

    While the worker works, the page's questions are answered for the server, whose thread would
    meet the worker at one in-memory database.
    """
    settings.MEDIA_ROOT = tmp_path

    def jalankan(halaman: Page, jawab: dict) -> None:
        halaman.route("**/cetakan/**", lambda rute: rute.fulfill(**jawab))
        call_command(
            "db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0
        )
        halaman.unroute("**/cetakan/**")

    with override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}):
        yield jalankan


@pytest.fixture
def naskah_pendek(monkeypatch):
    """Print the short sample instead of the whole report: this walk is about the pages."""
    dasar = SubBab("bab.1.dasar", "Dasar", ())  # the sample's table refers to it
    pendek = dokumen(bab_1=(dasar, tabel_capaian()), bab_2=(), lampiran_pk=())
    monkeypatch.setattr(susunan, "susun_dokumen", lambda *isi: pendek)


def test_daftar_samping_mengikuti_pembaca(buka):
    halaman = buka("pep")
    halaman.goto(reverse("laporan_pratinjau", args=OPD))
    daftar = halaman.get_by_role("navigation", name="Daftar isi laporan")
    halaman.locator("#bab-3").evaluate("e => e.scrollIntoView({behavior: 'instant'})")
    expect(daftar.locator("[aria-current]")).to_contain_text("Akuntabilitas Kinerja")
    daftar.get_by_role("link", name="Bab IV").click()
    expect(daftar.locator("[aria-current]")).to_contain_text("Penutup")
    expect(halaman.get_by_role("heading", name="Bab IV")).to_be_in_viewport()


def test_daftar_isi_di_ponsel_berupa_laci(buka):
    halaman = buka("pep", "ponsel")
    halaman.goto(reverse("laporan_pratinjau", args=OPD))
    halaman.get_by_role("button", name="Daftar isi").click()
    laci = halaman.get_by_role("dialog", name="Daftar isi")
    expect(laci).to_be_visible()
    laci.get_by_role("link", name="Bab IV").click()
    expect(laci).to_be_hidden()
    expect(halaman.get_by_role("heading", name="Bab IV")).to_be_in_viewport()


def test_pratinjau_terbaca_tanpa_javascript(buka):
    halaman = buka("pep", java_script_enabled=False)
    halaman.goto(reverse("laporan_pratinjau", args=OPD))
    halaman.get_by_role("navigation", name="Daftar isi laporan").get_by_role(
        "link", name="Bab II Perencanaan"
    ).click()
    expect(halaman.get_by_role("heading", name="Bab II Perencanaan")).to_be_in_viewport()


@pytest.mark.usefixtures("naskah_pendek")
def test_cetak_tunggu_lalu_unduh(buka, antrean):
    halaman, keluhan = buka("pep"), []
    catat_konsol(halaman, keluhan)
    halaman.goto(reverse("laporan", args=OPD))
    halaman.get_by_role("button", name="Cetak PDF").click()
    expect(halaman.get_by_role("progressbar")).to_be_visible()
    keluhan += periksa_semua_ukuran(halaman, "cetakan menunggu")
    antrean(halaman, {"status": 204})
    expect(halaman.get_by_text("PDF selesai")).to_be_visible()
    keluhan += periksa_semua_ukuran(halaman, "cetakan selesai")
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Unduh PDF").click()
    assert unduhan.value.suggested_filename == "LKjIP-2020-diskominfo-kota-pangkalpinang.pdf"
    assert Path(unduhan.value.path()).read_bytes().startswith(b"%PDF-1.7")
    halaman.get_by_role("link", name="Lihat halamannya").click()
    expect(halaman.get_by_role("img", name="Lembar 1 dari")).to_be_visible()
    keluhan += periksa_semua_ukuran(halaman, "halaman cetak")
    assert keluhan == []


@pytest.mark.usefixtures("naskah_pendek")
def test_kemajuan_dan_berkas_tanpa_javascript(buka, antrean):
    halaman = buka("pep", java_script_enabled=False)
    halaman.goto(reverse("laporan", args=OPD))
    halaman.get_by_role("button", name="Cetak PDF").click()
    expect(halaman.get_by_role("progressbar")).to_be_visible()
    segarkan = '<!doctype html><meta http-equiv="refresh" content="1"><title>Menunggu</title>'
    antrean(halaman, {"content_type": "text/html", "body": segarkan})
    expect(halaman.get_by_text("PDF selesai")).to_be_visible()  # the page refreshes by itself
