"""The plan and the promise by keyboard: grids, paste, Ctrl+S, two people, pages of drafts."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from kinerja.models import PerjanjianKinerja
from kinerja.services.perjanjian import create_pk
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja
from renstra.models import Indikator, Renstra
from renstra.services.versi import create_perubahan

from .test_peramban import catat_konsol, periksa_semua_ukuran

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

TEMPEL = """([sel, teks]) => {
  const isian = document.querySelector(sel);
  const data = new DataTransfer();
  data.setData("text/plain", teks);
  const sifat = {clipboardData: data, bubbles: true, cancelable: true};
  isian.dispatchEvent(new ClipboardEvent("paste", sifat));
}"""


def alamat(nama, *argumen):
    return reverse(nama, args=["diskominfo", 2020, *argumen])


def isian(kode: str, tahun: int) -> str:
    return f"#t-{Indikator.objects.get(kode=kode).pk}-{tahun}"


def test_kisi_target_tanpa_tetikus(buka):
    renstra = Renstra.objects.get()
    halaman = buka("pep")
    halaman.goto(alamat("target_renstra_ubah", renstra.pk))
    halaman.focus(isian("1.1", 2021))
    halaman.keyboard.press("Enter")
    expect(halaman.locator(isian("1.2", 2021))).to_be_focused()
    halaman.keyboard.press("ArrowUp")
    halaman.keyboard.press("ArrowRight")
    expect(halaman.locator(isian("1.1", 2022))).to_be_focused()
    halaman.keyboard.type("85,5")
    expect(halaman.locator("[data-keadaan]")).to_contain_text("belum disimpan")
    halaman.evaluate(TEMPEL, [isian("1.2", 2021), "61\t81\n62\t0.125\n"])
    assert halaman.input_value(isian("1.2", 2022)) == "81"
    assert halaman.input_value(isian("1.3", 2021)) == "62"
    halaman.keyboard.press("Control+s")
    galat = halaman.locator(".ringkasan-galat")
    expect(galat).to_contain_text("Mungkin maksudnya 0,125")
    expect(galat).to_be_focused()
    assert halaman.input_value(isian("1.1", 2022)) == "85,5"
    halaman.fill(isian("1.3", 2022), "82")
    halaman.fill(isian("1.1", 2022), "85")
    halaman.keyboard.press("Control+s")
    expect(halaman.get_by_text("Target disimpan.")).to_be_visible()
    nilai = Indikator.objects.get(kode="1.3").target.get(tahun=2022).nilai
    assert nilai == 82


def test_dua_orang_mengubah_satu_indikator(buka):
    renstra = Renstra.objects.get()
    satu = Indikator.objects.get(kode="1.1")
    url = alamat("simpul_ubah", renstra.pk, "indikator", satu.pk)
    saya, rekan = buka("pep"), buka("pep")
    saya.goto(url)
    rekan.goto(url)
    rekan.fill("#id_sumber_data", "Catatan rekan")
    rekan.keyboard.press("Control+s")
    expect(rekan.get_by_text("disimpan.")).to_be_visible()
    saya.fill("#id_sumber_data", "Catatan saya")
    saya.keyboard.press("Control+s")
    kotak = saya.locator(".selisih")
    expect(kotak).to_contain_text("Catatan rekan")
    expect(kotak).to_contain_text("Catatan saya")
    assert periksa_semua_ukuran(saya, "selisih") == []
    saya.get_by_role("button", name="Pakai yang saya ketik").click()
    expect(saya.get_by_text("disimpan.")).to_be_visible()
    satu.refresh_from_db()
    assert satu.sumber_data == "Catatan saya"


def test_halaman_draf_dapat_dipakai_semua_orang(buka):
    """Pages that the example has nothing for: a draft version, a draft agreement."""
    opd = PerangkatDaerah.objects.get()
    pep = Pengguna.objects.get(username="pep")
    TahunKinerja.objects.get_or_create(opd=opd, tahun=2021, defaults={"kebijakan": "baku-2014"})
    renstra = create_perubahan(oleh=pep, renstra=Renstra.objects.get(), berlaku_mulai_tahun=2021)
    pk = create_pk(oleh=pep, opd=opd, tahun=2020, alasan="Penyesuaian anggaran")
    keluhan: list[str] = []
    for siapa, nama, argumen in (
        ("pep", "renstra_berlakukan", [renstra.pk]),
        ("pep", "renstra_versi", [renstra.pk]),
        ("pep", "pk_ubah", [pk.pk]),
        ("pep", "pk_hapus", [pk.pk]),
        ("kepala", "pk_tanda_tangan", [pk.pk]),
    ):
        halaman = buka(siapa)
        catat_konsol(halaman, keluhan)
        halaman.goto(alamat(nama, *argumen))
        keluhan += periksa_semua_ukuran(halaman, nama)
    assert keluhan == []


def test_perjanjian_dari_draf_sampai_tetap(buka):
    opd = PerangkatDaerah.objects.get()
    pep = Pengguna.objects.get(username="pep")
    pk = create_pk(oleh=pep, opd=opd, tahun=2020, alasan="Penyesuaian anggaran")
    satu = Indikator.objects.get(kode="1.4")
    halaman = buka("pep")
    halaman.goto(alamat("pk_ubah", pk.pk))
    halaman.fill("#id_tanggal", "2020-10-05")
    halaman.fill(f"#t-{satu.pk}", "2")
    halaman.keyboard.press("Control+s")
    expect(halaman.locator(".ringkasan-galat")).to_contain_text("Tulis alasannya")
    halaman.fill(f"[name=a-{satu.pk}]", "Pembatasan kegiatan tatap muka")
    halaman.keyboard.press("Control+s")
    expect(halaman.get_by_text("Perjanjian Kinerja Perubahan 2020 disimpan.")).to_be_visible()
    kepala = buka("kepala")
    kepala.goto(alamat("pk_tanda_tangan", pk.pk))
    kepala.get_by_role("button", name="Tanda tangani").click()
    expect(kepala.get_by_text("sejak sekarang tetap")).to_be_visible()
    assert PerjanjianKinerja.objects.get(pk=pk.pk).status == "ditandatangani"
    halaman.goto(alamat("pk_ubah", pk.pk))
    expect(halaman.get_by_text("sudah ditandatangani, sehingga tidak dapat diubah")).to_be_visible()
