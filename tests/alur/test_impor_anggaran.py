"""A workbook dropped on the page, one value mended, applied: dashboard and report follow."""

import base64

import pytest
from playwright.sync_api import Page, expect

from tests.anggaran.buku_cetak import ke_byte, tulis_serapan

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
AKAR = "/opd/diskominfo/2020/"
JATUHKAN = """([isi, nama]) => {
  const bita = Uint8Array.from(atob(isi), (h) => h.charCodeAt(0));
  const bawaan = new DataTransfer();
  bawaan.items.add(new File([bita], nama));
  const kotak = document.querySelector("[data-jatuhkan]");
  for (const apa of ["dragenter", "dragover", "drop"]) {
    const pilihan = {bubbles: true, cancelable: true, dataTransfer: bawaan};
    kotak.dispatchEvent(new DragEvent(apa, pilihan));
  }
}"""


def jatuhkan(halaman: Page) -> None:
    isi = base64.b64encode(ke_byte(tulis_serapan()).getvalue()).decode()
    halaman.evaluate(JATUHKAN, [isi, "lra-2020.xlsx"])


def test_seret_perbaiki_terapkan(buka):
    halaman = buka("pep")
    halaman.goto(f"{AKAR}anggaran/")
    expect(halaman.get_by_text("1.675.791.284").first).to_be_visible()
    halaman.goto(f"{AKAR}anggaran/impor/")
    jatuhkan(halaman)
    expect(halaman.get_by_text("Berkas lra-2020.xlsx dipilih.")).to_be_attached()
    halaman.get_by_role("button", name="Unggah dan periksa").click()
    halaman.get_by_role("button", name="Lanjutkan").click()

    expect(halaman.get_by_role("heading", level=1, name="lra-2020.xlsx")).to_be_visible()
    baris = halaman.get_by_role("row").filter(has_text="D20")
    expect(baris).to_contain_text("sama-sama menunjuk 79.234.571")
    baris.get_by_role("button", name="Pakai").click()
    halaman.get_by_label("Saya sudah membaca").check()
    halaman.get_by_role("button", name="Terapkan", exact=True).click()
    expect(halaman.get_by_text("Diterapkan:").first).to_be_visible()

    halaman.goto(f"{AKAR}anggaran/")
    expect(halaman.get_by_text("1.668.096.867").first).to_be_visible()
    expect(halaman.get_by_text("1.675.791.284")).to_have_count(0)
    halaman.goto(f"{AKAR}laporan/pratinjau/")
    expect(halaman.get_by_text("79.234.571").first).to_be_attached()
