"""A reviewer pins a comment to a figure of the preview; the OPD answers, the data change, and the
comment says from what to what before it is settled. Real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.reviu.test_komentar import ANGKA, ubah_realisasi

from .test_peramban import periksa

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
OPD = ["diskominfo", 2020]


def test_komentar_pada_angka_sampai_selesai(buka):
    pratinjau = reverse("laporan_pratinjau", args=OPD)
    peninjau = buka("peninjau")
    peninjau.goto(pratinjau)
    peninjau.locator(f'a.angka[data-asal="{ANGKA}"]').first.click()
    panel = peninjau.get_by_role("dialog", name="Asal angka")
    panel.get_by_role("link", name="Komentari angka ini").click()
    peninjau.get_by_label("Komentari angka ini").fill("Dari laporan mana angka ini?")
    peninjau.get_by_role("button", name="Pasang komentar").click()
    expect(peninjau.locator("main")).to_contain_text("Komentar terpasang")

    pep = buka("pep")
    pep.goto(pratinjau)
    expect(pep.locator("main")).to_contain_text("1 komentar peninjau belum selesai")
    assert pep.get_by_role("link", name="Komentari bagian ini").count() == 0
    assert periksa(pep, "pratinjau dengan penanda") == []
    pep.get_by_role("link", name="1 komentar belum selesai", exact=True).first.click()
    pep.get_by_role("link", name="Jawab komentar").click()
    pep.get_by_label("Jawaban").fill("Dari laporan aplikasi bidang e-Government.")
    pep.get_by_role("button", name="Kirim jawaban").click()
    expect(pep.locator("main")).to_contain_text("Jawaban terkirim")

    ubah_realisasi("1.1", 80)
    peninjau.goto(reverse("komentar_daftar", args=OPD))
    isi = peninjau.locator("main")
    expect(isi).to_contain_text("Angka ini berubah sejak dikomentari: 100 % → 80 %")
    assert periksa(peninjau, "daftar komentar") == []
    peninjau.get_by_role("link", name="Putuskan komentar").click()
    expect(isi).to_contain_text("Dari laporan aplikasi bidang")
    peninjau.get_by_label("Selesai", exact=True).check()
    peninjau.get_by_role("button", name="Simpan putusan").click()
    expect(isi).to_contain_text("Komentar dinyatakan selesai")
    peninjau.goto(pratinjau)
    expect(peninjau.locator(".tanda-komentar")).to_have_count(0)
