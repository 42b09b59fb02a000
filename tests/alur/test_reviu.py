"""A contradiction of the example, put right in a real browser: exactly its finding closes;
and the checklist, saved item by item."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.reviu.models import JawabanReviu, TemuanTercatat
from lkjip.reviu.services.evaluasi import open_evaluasi
from lkjip.reviu.services.pemeriksaan import sync_temuan
from lkjip.reviu.services.putaran import open_putaran
from lkjip.settings import SETELAH_PERUBAHAN

from .conftest import UKURAN

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


def test_daftar_uji_tersimpan_per_butir_dan_tidak_saling_menimpa(buka):
    """By keyboard, item by item; a second reviewer with an older page is asked, on a phone too."""
    open_putaran(
        opd=PerangkatDaerah.objects.get(),
        tahun=2020,
        oleh=Pengguna.objects.get(username="peninjau"),
    )
    satu, dua = buka("peninjau"), buka("peninjau")
    alamat = reverse("putaran_rincian", args=[*OPD, 1])
    for halaman in (satu, dua):
        halaman.goto(alamat)
    dua.set_viewport_size(UKURAN["ponsel"])
    butir = satu.locator("[data-butir]").first
    expect(butir).to_contain_text("Usulan: ya.")
    butir.get_by_label("Ya", exact=True).focus()
    satu.keyboard.press("Space")
    expect(butir.locator(".butir-keadaan")).to_contain_text("Tersimpan")
    satu.keyboard.press("ArrowRight")
    expect(butir.locator(".butir-keadaan")).to_contain_text("berbeda dari usulan")
    butir.get_by_label("Catatan").fill("Belum dilampirkan.")
    expect(satu.locator("[data-keadaan-lembar]")).to_have_text("Semua isian tersimpan.")
    expect(satu.locator("#kemajuan-lembar")).to_contain_text("1 dari 23")

    milik = dua.locator("[data-butir]").first
    milik.get_by_label("Tidak relevan").check()
    expect(milik).to_contain_text("tersimpan Tidak; Anda mengisi Tidak relevan")
    expect(dua.locator("[data-keadaan-lembar]")).to_contain_text("Belum tersimpan")
    jawaban = JawabanReviu.objects.filter(putaran__nomor=1)[0]
    assert (jawaban.jawaban, jawaban.catatan) == ("tidak", "Belum dilampirkan.")
    milik.get_by_role("button", name="Pakai isian saya").click()
    expect(dua.locator("[data-butir]").first.get_by_label("Tidak relevan")).to_be_checked()
    jawaban.refresh_from_db()
    assert jawaban.jawaban == "tidak_relevan"


@pytest.mark.parametrize("nama", ["putaran_rincian", "evaluasi_komponen"])
def test_lembar_tersimpan_tanpa_javascript(buka, nama):
    """The button at the foot sends every row whole, its hidden version too."""
    opd, siapa = PerangkatDaerah.objects.get(), {"putaran_rincian": "peninjau"}.get(nama, "pep")
    oleh = Pengguna.objects.get(username=siapa)
    if nama == "putaran_rincian":
        open_putaran(opd=opd, tahun=2020, oleh=oleh)
    else:
        open_evaluasi(opd=opd, tahun=2020, oleh=oleh)
    halaman = buka(siapa, java_script_enabled=False)
    halaman.goto(reverse(nama, args=[*OPD, 1 if siapa == "peninjau" else "A"]))
    butir = halaman.locator(".lembar > li").first
    butir.get_by_placeholder(re.compile("[Cc]atatan")).first.fill("Ada di lampiran.")
    halaman.get_by_role("button", name=re.compile("^Simpan (jawaban|nilai)")).click()
    expect(halaman.locator(".lembar > li").first).to_contain_text("Tersimpan")
