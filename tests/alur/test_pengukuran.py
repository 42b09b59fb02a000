"""Measurement in the browser: eight indicators by keyboard, stale forms, drafts, no JavaScript."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from kinerja.models import Analisis, NilaiRealisasi, Realisasi
from kinerja.nilai import IsianNilai
from kinerja.services.realisasi import record_realisasi
from lkjip.organisasi.models import DrafIsian, Pengguna, PerangkatDaerah
from lkjip.organisasi.services.tahun import buka_tahun
from renstra.models import Indikator

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
AKAR = "/opd/diskominfo/2021/pengukuran/"


@pytest.fixture
def tahun_baru(situs):
    """The example's OPD in 2021: eight indicators, nothing entered yet."""
    opd = PerangkatDaerah.objects.get(kode="diskominfo")
    buka_tahun(oleh=None, opd=opd, tahun=2021, kebijakan="baku-2014")
    assert Indikator.objects.filter(renstra__opd=opd).count() == 8
    return opd


@pytest.fixture(autouse=True)
def sabar():
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=5_000)


def _angka(indikator: Indikator, nilai: int) -> str:
    return "6" if indikator.desimal == 0 else str(nilai)


def _urut(halaman: Page) -> list[Indikator]:
    """The indicators in the order of the grid."""
    baris = halaman.locator("[data-kisi] tbody tr")
    pk = [int(b.get_attribute("id").removeprefix("baris-")) for b in baris.all()]
    return [Indikator.objects.get(pk=p) for p in pk]


def test_delapan_indikator_tanpa_melepas_papan_tik(buka, tahun_baru):
    """From the first field to saved, with keys alone; the focus stays in the grid."""
    halaman = buka("pep")
    halaman.goto(f"{AKAR}kisi/0/")
    daftar = _urut(halaman)
    halaman.locator(".kisi-kolom input").first.focus()
    for indikator in daftar:
        if indikator.label_pembilang and indikator.label_penyebut:
            halaman.keyboard.type("45")
            halaman.keyboard.press("Enter")
            halaman.keyboard.type("50")
        else:
            halaman.keyboard.type(_angka(indikator, 3 if indikator.kode.startswith("T") else 90))
        halaman.keyboard.press("Enter")
    halaman.keyboard.press("Control+s")
    expect(halaman.get_by_text(re.compile(r"Tersimpan \d\d\.\d\d"))).to_be_visible()
    galat = halaman.locator(".kisi .invalid-feedback")
    if galat.count():  # what passes 120 % or worsens asks its reason in the same row
        for baris in halaman.locator("tr.baris-galat").all():
            baris.locator("select[name$=kode_alasan]").select_option("data_baru")
            baris.locator("input[name$='-alasan']").fill("Data akhir tahun")
        halaman.keyboard.press("Control+s")
        expect(halaman.locator("tr.baris-galat")).to_have_count(0)
    assert Realisasi.objects.filter(tahun=2021, terkini__isnull=False).count() == 8


def test_tempel_dari_lembar_kerja(buka, tahun_baru):
    halaman = buka("pep")
    halaman.goto(f"{AKAR}kisi/0/")
    isian = halaman.locator(".kisi-kolom input:not([type=hidden])")
    isian.nth(1).evaluate(
        """(e) => {
          const data = new DataTransfer();
          data.setData("text/plain", "81\\r\\n82,5\\r\\n83\\r\\n");
          e.focus();
          const isi = {clipboardData: data, bubbles: true, cancelable: true};
          e.dispatchEvent(new ClipboardEvent("paste", isi));
        }"""
    )
    assert [isian.nth(n).input_value() for n in (1, 2, 3)] == ["81", "82,5", "83"]


def test_formulir_usang_diselesaikan_dengan_satu_klik(buka, tahun_baru):
    i = Indikator.objects.get(renstra__opd=tahun_baru, kode="1.1")
    alamat = f"{AKAR}{i.pk}/0/"
    halaman = buka("bidang")
    halaman.goto(alamat)
    _ketik(halaman, "70")
    _catat(tahun_baru, i, 65)
    halaman.keyboard.press("Control+s")
    expect(halaman.locator(".selisih")).to_contain_text("sudah diubah oleh Staf")
    assert halaman.locator("#id_nilai").input_value() == "70"
    assert halaman.locator(".selisih tbody td").all_inner_texts() == ["65", "70"]
    halaman.get_by_role("button", name="Pakai yang saya ketik").click()
    expect(halaman.get_by_text("tersimpan.").first).to_be_visible()
    assert Realisasi.objects.get(indikator=i, tahun=2021).terkini.nilai == 70
    _ketik(halaman, "72")
    _catat(tahun_baru, i, 71)
    halaman.keyboard.press("Control+s")
    halaman.get_by_role("link", name="Pakai yang tersimpan").click()
    expect(halaman.locator("#id_nilai")).to_have_value("71")


def _ketik(halaman: Page, nilai: str) -> None:
    """Type a value that is worse than last year's, and the reason that opens for it."""
    halaman.locator("#id_nilai").fill(nilai)
    expect(halaman.locator("#alasan-perubahan")).to_have_attribute("open", "")
    halaman.locator("#id_kode_alasan").select_option("data_baru")
    halaman.locator("#id_alasan").fill("Data akhir tahun")


def _catat(opd: PerangkatDaerah, indikator: Indikator, nilai: int) -> None:
    ada = Realisasi.objects.filter(indikator=indikator, tahun=2021).first()
    record_realisasi(
        oleh=Pengguna.objects.get(username="pep"),
        opd=opd,
        tahun=2021,
        indikator_id=indikator.pk,
        periode=0,
        isian=IsianNilai(
            nilai=Decimal(nilai), kode_alasan="data_baru", alasan="Tahun lalu belum diverifikasi"
        ),
        versi=ada.versi if ada else 0,
    )


def test_draf_tersimpan_sambil_menulis_dan_perubahan_dijaga(buka, tahun_baru):
    i = Indikator.objects.get(renstra__opd=tahun_baru, kode="1.1")
    halaman = buka("pep")
    halaman.goto(f"{AKAR}{i.pk}/analisis/")
    halaman.locator("#id_sebab").fill("Baru separuh kalimat")
    expect(halaman.locator("#keadaan-draf")).to_have_text(re.compile(r"Draf tersimpan \d\d\.\d\d"))
    assert DrafIsian.objects.get().isi["sebab"] == "Baru separuh kalimat"
    ditanya = []
    halaman.on("dialog", lambda d: (ditanya.append(d.type), d.accept()))
    halaman.goto(AKAR)
    assert ditanya == ["beforeunload"]
    halaman.goto(f"{AKAR}{i.pk}/analisis/")
    expect(halaman.locator("#id_sebab")).to_have_value("Baru separuh kalimat")
    halaman.locator("#id_sebab").press("Control+s")
    expect(halaman.get_by_text("Analisis indikator 1.1 tersimpan.")).to_be_visible()
    assert Analisis.objects.get(indikator=i, tahun=2021).sebab == "Baru separuh kalimat"
    assert not DrafIsian.objects.exists()


def test_tanpa_javascript(buka, tahun_baru):
    """Entering, being refused, giving the reason: all of it works by plain forms."""
    i = Indikator.objects.get(renstra__opd=tahun_baru, kode="1.1")
    halaman = buka("pep", java_script_enabled=False)
    halaman.goto(f"{AKAR}{i.pk}/0/")
    halaman.locator("#id_nilai").fill("0.125")
    halaman.get_by_role("button", name="Simpan", exact=True).click()
    expect(halaman.locator(".ringkasan-galat")).to_contain_text("memakai titik")
    halaman.locator("#id_nilai").fill("99")
    halaman.get_by_role("button", name="Simpan", exact=True).click()
    if halaman.locator("#id_alasan").is_visible():
        halaman.locator("#id_kode_alasan").select_option("data_baru")
        halaman.locator("#id_alasan").fill("Data akhir tahun")
        halaman.get_by_role("button", name="Simpan", exact=True).click()
    expect(halaman.get_by_text("tersimpan.").first).to_be_visible()
    assert NilaiRealisasi.objects.get(realisasi__indikator=i, realisasi__tahun=2021).nilai == 99
