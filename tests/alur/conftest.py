"""Walks in Debian's Chromium, against a live server with the example's data."""

import os
import shutil

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page

from lkjip.laporan.contoh.muat import load_contoh
from lkjip.organisasi.models import Pengguna

# Playwright's synchronous API runs an event loop in this thread; the ORM calls below are not in it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PENANDA = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
UKURAN = {"lebar": {"width": 1280, "height": 800}, "ponsel": {"width": 390, "height": 844}}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    peramban = shutil.which("chromium") or shutil.which("chromium-browser")
    assert peramban, "Chromium tidak ditemukan; ./uji.sh memasangnya (paket apt: chromium)."
    return {**browser_type_launch_args, "executable_path": peramban, "args": list(PENANDA)}


@pytest.fixture
def situs(live_server):
    """The live server with the example OPD and its demo accounts."""
    load_contoh(dengan_akun=True)
    return live_server


@pytest.fixture
def buka(situs, browser: Browser):
    """`buka("pep", "ponsel")` → a page signed in as that user, at that size."""
    konteks = []

    def _buka(nama: str | None, ukuran: str = "lebar", **kwargs: object) -> Page:
        satu = browser.new_context(
            viewport=UKURAN[ukuran], locale="id-ID", base_url=situs.url, **kwargs
        )
        satu.set_default_timeout(15_000)
        if nama is not None:
            client = Client()
            client.force_login(Pengguna.objects.get(username=nama))
            kue = client.cookies[settings.SESSION_COOKIE_NAME].value
            satu.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": kue, "url": situs.url}]
            )
        konteks.append(satu)
        return satu.new_page()

    yield _buka
    for satu in konteks:
        satu.close()
