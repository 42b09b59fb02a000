"""Every page in a real browser: accessible, within its width, silent in the console.

Run alone with `./uji.sh tests/alur -m peramban`.
"""

from itertools import batched, groupby

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import ConsoleMessage, Page, expect

from lkjip.organisasi.models import Pengguna

from .conftest import UKURAN
from .halaman import HALAMAN

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
URUT = sorted(HALAMAN, key=lambda nama: (HALAMAN[nama].menerbitkan, nama))
KELOMPOK = [
    kelompok
    for _, sejenis in groupby(URUT, key=lambda nama: HALAMAN[nama].menerbitkan)
    for kelompok in batched(sejenis, 15)
]
# All that axe knows: WCAG 2.2 AA with its size of targets, and good practice.
PILIHAN_AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def periksa(halaman: Page, nama: str) -> list[str]:
    """What is wrong with the page that is open."""
    lebar = halaman.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    keluhan = [f"{nama}: {lebar} px lebih lebar daripada layar"] if lebar > 0 else []
    for satu in Axe().run(halaman, options=PILIHAN_AXE).response["violations"]:
        letak = "; ".join(str(n["target"]) for n in satu["nodes"][:3])
        keluhan.append(f"{nama}: {satu['id']} ({satu['help']}) pada {letak}")
    if halaman.locator("h1").count() != 1:
        keluhan.append(f"{nama}: {halaman.locator('h1').count()} judul h1")
    if not halaman.title().strip():
        keluhan.append(f"{nama}: tanpa judul")
    return keluhan


def periksa_semua_ukuran(halaman: Page, nama: str) -> list[str]:
    keluhan = []
    for ukuran, layar in UKURAN.items():
        halaman.set_viewport_size(layar)
        keluhan += periksa(halaman, f"{nama} ({ukuran})")
    halaman.set_viewport_size(UKURAN["lebar"])
    return keluhan


def catat_konsol(halaman: Page, keluhan: list[str]) -> None:
    """Add what the browser complains of, such as a style that the CSP refused."""

    def catat(pesan: ConsoleMessage) -> None:
        if pesan.type == "error":
            keluhan.append(f"konsol {halaman.url}: {pesan.text}")

    halaman.on("console", catat)


@pytest.mark.parametrize("kelompok", KELOMPOK, ids=lambda k: k[0])
def test_halaman_dapat_dipakai_semua_orang(buka, kelompok):
    keluhan: list[str] = []
    per_orang: dict[str | None, Page] = {}
    for nama in kelompok:
        satu = HALAMAN[nama]
        if satu.oleh not in per_orang:
            per_orang[satu.oleh] = buka(satu.oleh)
            catat_konsol(per_orang[satu.oleh], keluhan)
        halaman = per_orang[satu.oleh]
        jawab = halaman.goto(satu.alamat(nama), wait_until="load")
        if jawab is None or jawab.status != 200:
            keluhan.append(f"{nama}: dijawab {jawab.status if jawab else 'kosong'}")
            continue
        keluhan += periksa_semua_ukuran(halaman, nama)
    assert keluhan == []


def test_halaman_galat_dapat_dipakai_semua_orang(buka):
    halaman = buka("pep")
    for alamat in ("/entah/", "/opd/tidak-ada/2020/", "/opd/diskominfo/2031/"):
        assert halaman.goto(alamat).status == 404
        assert periksa_semua_ukuran(halaman, alamat) == []
    expect(halaman.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")


def test_masuk_dengan_akun_contoh_lalu_keluar(buka):
    halaman = buka(None)
    halaman.goto("/")
    halaman.get_by_role("button", name="Pakai akun kepala").click()
    expect(halaman.get_by_label("Nama pengguna atau pos-el")).to_have_value("kepala")
    halaman.get_by_role("button", name="Masuk", exact=True).click()
    expect(halaman.get_by_role("heading", level=1)).to_have_text("Diskominfo 2020")
    halaman.locator("summary", has_text="Akun Anda").click()
    halaman.get_by_role("button", name="Keluar").click()
    expect(halaman.get_by_role("heading", level=1)).to_have_text("Masuk")


def test_asal_angka_di_panel_samping(buka):
    """A figure opens its origin beside the page; Escape closes it and the focus comes back."""
    halaman = buka("pep")
    halaman.goto(reverse("dasbor", args=["diskominfo", 2020]))
    tautan = halaman.get_by_role("link", name="asal capaian indikator 1.1")
    tautan.click()
    panel = halaman.get_by_role("dialog", name="Asal angka")
    expect(panel).to_contain_text("100 ÷ 40 × 100 % = 250,00 %")
    assert periksa(halaman, "panel") == []
    assert "/indikator/" not in halaman.url
    halaman.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_ganti_konteks_dengan_mencari(buka):
    halaman = buka("peninjau")
    halaman.goto("/")
    halaman.get_by_role("link", name="Pilih perangkat daerah").click()
    dialog = halaman.get_by_role("dialog")
    # typed, not filled in at once: what stands there before the dialog listens is not searched
    dialog.get_by_label("Cari perangkat daerah").press_sequentially("zzz", delay=60)
    expect(dialog).to_contain_text("Tidak ada yang cocok")
    dialog.get_by_label("Cari perangkat daerah").fill("komunikasi")
    dialog.get_by_role("link", name="Diskominfo 2020").click()
    expect(halaman.get_by_role("heading", level=1)).to_have_text(
        "Dinas Komunikasi dan Informatika 2020"
    )


def test_alasan_kosong_terbaca_dengan_papan_ketik(buka):
    """The reason of an unknown figure shows on focus and goes away with Escape."""
    halaman = buka("pep")
    halaman.goto(reverse("dasbor", args=["diskominfo", 2020]))
    tombol = halaman.get_by_role("button", name="Belum diketahui: Dokumen sumber").first
    tombol.focus()
    isi = tombol.locator("xpath=../span")
    expect(isi).to_be_visible()
    halaman.keyboard.press("Escape")
    expect(isi).to_be_hidden()


def test_menu_di_ponsel(buka):
    halaman = buka("pep", "ponsel")
    halaman.goto("/")
    menu = halaman.get_by_role("navigation", name="Menu utama")
    expect(menu).to_be_hidden()
    halaman.get_by_role("button", name="Buka menu").click()
    expect(menu).to_be_visible()
    assert periksa(halaman, "laci") == []
    menu.get_by_role("link", name="Ringkasan").click()
    expect(halaman.get_by_role("heading", level=1)).to_contain_text("Dinas Komunikasi")


def test_tanpa_javascript_tetap_jalan(buka):
    """Sign in, find the OPD, read the dashboard and the origin of a figure: plain pages."""
    halaman = buka(None, "ponsel", java_script_enabled=False)
    halaman.goto("/")
    halaman.get_by_label("Nama pengguna atau pos-el").fill("peninjau")
    halaman.get_by_label("Kata sandi", exact=True).fill("contoh-lkjip-2020")
    halaman.get_by_role("button", name="Masuk", exact=True).click()
    halaman.get_by_role("link", name="Pilih perangkat daerah").click()
    halaman.get_by_label("Cari perangkat daerah").fill("kominfo")
    halaman.get_by_role("button", name="Cari").click()
    halaman.get_by_role("link", name="Diskominfo 2020").click()
    expect(halaman.get_by_role("navigation", name="Menu utama")).to_be_visible()
    halaman.get_by_role("link", name="asal capaian indikator 1.1").click()
    expect(halaman.get_by_role("heading", level=1)).to_contain_text("1.1")


def test_csp_menolak_skrip_sisipan(situs):
    client = Client()
    client.force_login(Pengguna.objects.get(username="pep"))
    kebijakan = client.get("/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in kebijakan
    assert "style-src 'self'" in kebijakan
    assert "unsafe" not in kebijakan
