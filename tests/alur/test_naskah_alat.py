"""Pictures and drafts in the prose, in the browser: what people choose, and what stays theirs."""

import io

import pytest
from django.urls import reverse
from PIL import Image
from playwright.sync_api import Page, expect

from lkjip.laporan.models import GambarNaskah, Narasi

from .test_peramban import catat_konsol, periksa_semua_ukuran

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
OPD = ["diskominfo", 2020]
BAGIAN = "bab.3.indikator.1.1"
LAMA = 30_000  # milliseconds, on a busy machine
TULISAN = "Tulisan tangan kami tentang indikator ini."


def png(lebar: int, tinggi: int) -> bytes:
    keluar = io.BytesIO()
    Image.new("1", (lebar, tinggi)).save(keluar, "PNG")
    return keluar.getvalue()


@pytest.fixture
def pep(buka, settings, tmp_path) -> Page:
    """The editor of a section, with a sentence of one's own in it."""
    settings.MEDIA_ROOT = settings.DATA_DIR = tmp_path
    settings.CETAK_SIMPANAN_MB = 32
    halaman = buka("pep")
    halaman.goto(reverse("naskah_bagian", args=[*OPD, BAGIAN]))
    halaman.locator(".lembar").click()
    halaman.keyboard.press("Control+a")
    halaman.keyboard.type(TULISAN)
    return halaman


def simpan(pep: Page) -> None:
    expect(pep.locator("#keadaan-draf")).to_contain_text("Draf tersimpan", timeout=LAMA)
    pep.keyboard.press("Control+s")
    expect(pep.get_by_text("Bahasan indikator 1.1 tersimpan.")).to_be_visible(timeout=LAMA)


def unggah(pep: Page, nama: str, isi: bytes) -> None:
    berkas = {"name": nama, "mimeType": "image/png", "buffer": isi}
    pep.locator('[name="gambar-berkas"]').set_input_files(berkas)
    pep.get_by_role("button", name="Unggah dan sisipkan").click()


def test_gambar_disisipkan_dan_yang_buruk_ditolak(pep):
    keluhan: list[str] = []
    pep.locator("#sisip-gambar summary").click()
    pep.locator('[name="gambar-judul"]').fill("Menara")
    pep.locator('[name="gambar-alt"]').fill("Tiga menara di tepi jalan.")
    for nama, isi, pesan in (
        ("foto.png", b"<html>bukan gambar</html>", "bukan gambar PNG, JPEG, atau WebP"),
        ("luas.png", png(8000, 5001), "lebih luas daripada 40 megapiksel (8.000 × 5.001 piksel)"),
    ):
        unggah(pep, nama, isi)
        expect(pep.locator("#galat-gambar-berkas")).to_contain_text(pesan)
        expect(pep.locator('[name="gambar-berkas"]')).to_be_focused()
        expect(pep.locator(".lembar")).to_contain_text(TULISAN)
        expect(pep.locator('[name="gambar-judul"]')).to_have_value("Menara")
    assert not GambarNaskah.objects.exists()
    catat_konsol(pep, keluhan)  # the refusals above are answers of 422, which the console shows
    unggah(pep, "menara.png", png(320, 200))
    expect(pep.locator(".lembar img")).to_have_attribute("alt", "Tiga menara di tepi jalan.")
    expect(pep.locator("#pratinjau img")).to_have_attribute("width", "320")
    simpan(pep)
    sidik = GambarNaskah.objects.get().sidik
    isi = Narasi.objects.get(bagian=BAGIAN).isi
    assert TULISAN in isi
    assert f'<img src="gambar:{sidik}" alt="Tiga menara di tepi jalan." title="Menara">' in isi
    # the pictures of its pages come by themselves
    pep.locator("#judul-gambar").scroll_into_view_if_needed()
    expect(pep.locator("#gambar-halaman img").first).to_be_attached(timeout=60_000)
    expect(pep.locator("#kabar-gambar")).to_contain_text("digambar dari naskah yang tersimpan")
    pep.evaluate("scrollTo(0, 0)")  # or sticky bars cover half of what they pass
    keluhan += periksa_semua_ukuran(pep, "editor dengan gambar")
    assert keluhan == []


def test_draf_diambil_disunting_digabung_dan_tulisan_dipulihkan(pep):
    lembar = pep.locator(".lembar")
    simpan(pep)
    # both: one's own paragraph stays, one of the draft comes along
    draf = pep.locator('.baris-gabung input[value="draf"], .baris-gabung input[value="keduanya"]')
    draf.first.check()
    pep.get_by_role("button", name="Gabungkan ke editor").click()
    expect(pep.get_by_text("Pilihan digabung di editor.")).to_be_visible()
    expect(lembar).to_contain_text(TULISAN)
    assert lembar.locator("p").count() > 1
    assert TULISAN in Narasi.objects.get(bagian=BAGIAN).isi  # and nothing is stored yet
    # begin with the draft, change it, store it
    pep.get_by_role("button", name="Sunting mulai dari draf").click()
    expect(pep.get_by_text("Teksnya dipasang di editor.")).to_be_visible()
    expect(lembar).not_to_contain_text(TULISAN)
    lembar.click()
    pep.keyboard.press("Control+End")
    pep.keyboard.type(" Disunting.")
    simpan(pep)
    assert "Disunting." in Narasi.objects.get(bagian=BAGIAN).isi
    # accept it as it is; what was written is kept, and comes back
    pep.get_by_role("button", name="Pakai draf seluruhnya").click()
    expect(pep.get_by_text("Draf dari data diterima")).to_be_visible()
    lama = pep.locator(".versi-naskah", has_text=TULISAN).first
    lama.locator("summary").click()
    lama.get_by_role("button", name="Pasang di editor").click()
    expect(lembar).to_contain_text(TULISAN)
    pep.get_by_role("button", name="Simpan", exact=True).click()
    expect(pep.get_by_text("Bahasan indikator 1.1 tersimpan.")).to_be_visible(timeout=LAMA)
    assert Narasi.objects.get(bagian=BAGIAN).isi == f"<p>{TULISAN}</p>"
