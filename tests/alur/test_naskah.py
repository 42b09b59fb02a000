"""Prose in the browser: three bound figures, one of them changes elsewhere, paper follows."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from lkjip.laporan.models import Narasi
from renstra.models import Indikator

from .test_peramban import catat_konsol, periksa_semua_ukuran

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
OPD = ["diskominfo", 2020]
BAGIAN = "bab.3.indikator.1.1"


def _sisipkan(halaman: Page, kata: str, isian: str) -> None:
    """Find a figure in the picker and put it where the cursor stands."""
    halaman.evaluate(
        """() => { window.hasilTiba = new Promise((lanjut) => document.addEventListener(
          "htmx:afterSettle", (e) => e.target.id === "hasil-cari" && lanjut(true))); }"""
    )
    halaman.locator("#cari-kata").fill(kata)
    assert halaman.evaluate("window.hasilTiba")
    halaman.locator(f'#hasil-cari [data-sisip="{isian}"]').click()
    expect(halaman.locator(".lembar")).to_be_focused()


def tulis_dengan_tiga_isian(pep: Page) -> None:
    """Replace the text of a section by a sentence with three bound figures."""
    pep.goto(reverse("naskah_bagian", args=[*OPD, BAGIAN]))
    pep.locator(".lembar").click()
    pep.keyboard.press("Control+a")
    pep.keyboard.type("Kebijakan internal terpenuhi ")
    _sisipkan(pep, "realisasi indikator 1.1", "indikator.1.1.realisasi")
    pep.keyboard.type(" dari target ")
    _sisipkan(pep, "target indikator 1.1", "indikator.1.1.target")
    pep.keyboard.type(", atau tercapai ")
    _sisipkan(pep, "capaian indikator 1.1", "indikator.1.1.capaian_mentah")
    pep.keyboard.type(".")
    kalimat = "Kebijakan internal terpenuhi 100 % dari target 40 %, atau tercapai 250,00 %."
    expect(pep.locator(".lembar .isian")).to_have_text(["100 %", "40 %", "250,00 %"])
    expect(pep.locator("#pratinjau")).to_contain_text(kalimat)
    expect(pep.locator("#keadaan-draf")).to_contain_text("Draf tersimpan")
    pep.keyboard.press("Control+s")
    expect(pep.get_by_text("Bahasan indikator 1.1 tersimpan.")).to_be_visible()
    assert Narasi.objects.get(bagian=BAGIAN).isi == (
        "<p>Kebijakan internal terpenuhi {{ indikator.1.1.realisasi }} dari target "
        "{{ indikator.1.1.target }}, atau tercapai {{ indikator.1.1.capaian_mentah }}.</p>"
    )


def ubah_realisasi(kepala: Page, bidang: Page) -> None:
    """The head returns the approved figure; the unit corrects it from 100 to 95."""
    pk = Indikator.objects.get(renstra__opd__kode="diskominfo", kode="1.1").pk
    alamat = reverse("realisasi", args=[*OPD, pk, 0])
    kepala.goto(alamat)
    kepala.locator("summary", has_text="Kembalikan").click()
    kepala.locator("#catatan-kembalikan").fill("Satu kebijakan belum ditetapkan.")
    kepala.get_by_role("button", name="Kembalikan", exact=True).click()
    expect(kepala.get_by_text("kini dikembalikan").first).to_be_visible()
    bidang.goto(alamat)
    bidang.locator("#id_nilai").fill("95")
    expect(bidang.locator("#alasan-perubahan")).to_have_attribute("open", "")
    bidang.locator("#id_kode_alasan").select_option("data_baru")
    bidang.locator("#id_alasan").fill("Satu kebijakan belum ditetapkan.")
    bidang.get_by_role("button", name="Simpan", exact=True).click()
    expect(bidang.get_by_text("tersimpan.").first).to_be_visible()


def baca_ulang(pep: Page, keluhan: list[str]) -> None:
    """The sentence has followed, and the section says so with the old and the new values."""
    pep.goto(reverse("naskah", args=OPD))
    baris = pep.get_by_role("row").filter(
        has=pep.get_by_role("link", name="Bahasan indikator 1.1", exact=True)
    )
    expect(baris).to_contain_text("Perlu dibaca ulang")
    expect(baris).to_contain_text("2 angka berubah")
    keluhan += periksa_semua_ukuran(pep, "daftar naskah")
    baris.get_by_role("link").first.click()
    expect(pep.locator("#pratinjau")).to_contain_text(
        "terpenuhi 95 % dari target 40 %, atau tercapai 237,50 %."
    )
    ulang = pep.locator(".tabel-ulang tbody tr")
    expect(ulang).to_have_text(
        [re.compile(r"Realisasi indikator 1\.1.*100.%.*95.%"), re.compile(r"250,00.*237,50")]
    )
    keluhan += periksa_semua_ukuran(pep, "perlu dibaca ulang")


def cetak(pep: Page) -> str:
    """Print the report; the text of its PDF on one line."""
    pep.goto(reverse("laporan", args=OPD))
    pep.get_by_role("button", name="Cetak PDF").click(timeout=240_000)
    expect(pep.get_by_text("PDF selesai").first).to_be_visible(timeout=240_000)
    with pep.expect_download() as unduhan:
        pep.get_by_role("link", name="Unduh PDF").first.click()
    dokumen = PdfDocument(unduhan.value.path())
    return " ".join(
        " ".join(halaman.get_textpage().get_text_bounded().split()) for halaman in dokumen
    )


def test_kalimat_mengikuti_angka_sampai_ke_kertas(buka, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    pep, keluhan = buka("pep"), []
    catat_konsol(pep, keluhan)
    tulis_dengan_tiga_isian(pep)
    assert "atau tercapai 250,00 %" in cetak(pep)
    ubah_realisasi(buka("kepala"), buka("bidang"))
    baca_ulang(pep, keluhan)
    assert "terpenuhi 95 % dari target 40 %, atau tercapai 237,50 %." in cetak(pep)
    pep.goto(reverse("naskah_bagian", args=[*OPD, BAGIAN]))
    pep.get_by_role("button", name="Sudah dibaca, kalimatnya masih benar").click()
    expect(pep.locator(".status-naskah")).to_contain_text("Ditulis")
    assert keluhan == []
