"""From the gate to the stranger's verification, in a real browser; pdfsig agrees. The agreement
likewise, by way of a remote service."""

import re
import shutil
import subprocess
import time
from unittest.mock import patch

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import Page, expect

from kinerja.models import PerjanjianKinerja
from lkjip.laporan import pencetakan
from lkjip.laporan.models import DokumenPK, TandaTanganPK, Terbitan
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO, NAMA_PENANDA
from lkjip.organisasi.models import PerangkatDaerah, TahunKinerja
from tests.laporan.terbit.pembuat import cetak_cepat, cetak_satu_halaman

from .test_peramban import periksa_semua_ukuran

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
OPD = ["diskominfo", 2020]


def kode_totp(kunci: str) -> str:
    """What the authenticator shows now; the next code where this one is about to run out."""
    sisa = 30 - time.time() % 30
    if sisa < 5:
        time.sleep(sisa)
    return format_hotp_value(hotp_value(kunci, int(time.time()) // 30))


def aktifkan_totp(halaman: Page) -> str:
    """Enrol the authenticator; its secret."""
    halaman.goto(reverse("mfa_activate_totp"))
    if halaman.get_by_label("Kata sandi").count():
        halaman.get_by_label("Kata sandi").fill("contoh-lkjip-2020")
        halaman.get_by_role("button", name="Konfirmasi").click()
    kunci = halaman.get_by_label("Kunci rahasia").input_value()
    halaman.get_by_label("Kode autentikator").fill(kode_totp(kunci))
    halaman.get_by_role("button", name="Aktifkan").click()
    expect(halaman.get_by_role("heading", name="Kode pemulihan")).to_be_visible()
    return kunci


def buktikan_totp(halaman: Page, kunci: str) -> None:
    """Show the authenticator's code before signing."""
    cache.clear()  # a code is good only once; here half a minute has not passed
    halaman.get_by_label("Kode").fill(kode_totp(kunci))
    with halaman.expect_navigation():
        halaman.get_by_role("button", name="Konfirmasi").click()


def test_siapkan_tandatangani_unduh_verifikasi(buka, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    halaman = buka("kepala", accept_downloads=True)
    kunci = aktifkan_totp(halaman)
    halaman.goto(reverse("terbitan", args=OPD))
    expect(halaman.locator("main")).to_contain_text("kesalahan terbuka")
    halaman.get_by_text("Kecualikan temuan yang dipilih").click()
    halaman.get_by_role("button", name="Pilih semua temuan").click()
    halaman.get_by_label("Alasan pengecualian").fill("Dokumen sumber tidak dapat diubah lagi.")
    halaman.get_by_role("button", name="Kecualikan dengan alasan ini").click()
    with cetak_cepat():
        halaman.get_by_role("button", name="Bekukan dan cetak").click()
        tautan = halaman.get_by_role("link", name="Tanda tangani")
        expect(tautan).to_be_visible(timeout=60_000)
    tautan.click()
    buktikan_totp(halaman, kunci)
    expect(halaman.get_by_role("heading", level=1)).to_have_text(
        "Tanda tangani LKjIP 2020 revisi 1"
    )
    assert periksa_semua_ukuran(halaman, "terbitan_tanda_tangan") == []
    halaman.get_by_label("Frasa sandi tanda tangan").fill("salah")
    halaman.get_by_role("button", name="Tanda tangani").click()
    expect(halaman.get_by_role("alert").first).to_contain_text("salah")
    assert Terbitan.objects.get().status == "siap"
    halaman.get_by_label("Frasa sandi tanda tangan").fill(FRASA_DEMO)
    halaman.get_by_role("button", name="Tanda tangani").click()
    expect(halaman.locator("main")).to_contain_text("sudah ditandatangani")
    assert TahunKinerja.objects.get(opd=PerangkatDaerah.objects.get(), tahun=2020).terkunci
    halaman.goto(reverse("terbitan_rincian", args=[*OPD, Terbitan.objects.get().kode]))
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name=re.compile("Unduh")).first.click()
    berkas = tmp_path / unduhan.value.suggested_filename
    unduhan.value.save_as(berkas)
    assert berkas.name == "LKjIP-2020-diskominfo-pangkalpinang-r1.pdf"
    if pdfsig := shutil.which("pdfsig"):
        kata = subprocess.run([pdfsig, "-nocert", berkas], capture_output=True, text=True).stdout
        assert "Signature Validation: Signature is Valid" in kata
        assert f"Signer Certificate Common Name: {NAMA_PENANDA}" in kata
    orang_asing = buka(None)
    orang_asing.goto(reverse("verifikasi"))
    orang_asing.get_by_label("Berkas PDF").set_input_files(berkas)
    tombol = orang_asing.get_by_role("button", name="Periksa berkas")
    if tombol.count():
        tombol.click()
    expect(orang_asing.get_by_role("heading", level=1)).to_have_text(
        "Asli dan tidak berubah", timeout=60_000
    )
    expect(orang_asing.locator("main")).to_contain_text(NAMA_PENANDA)


def test_pk_ditandatangani_lewat_layanan_jauh(buka, tmp_path, settings):
    """The whole-file service refuses a wrong passphrase, and signs with the right one."""
    settings.MEDIA_ROOT = tmp_path
    pk = PerjanjianKinerja.objects.filter(tahun=2020).latest("urutan")
    staf = buka("pep")
    staf.goto(reverse("pk_dokumen", args=[*OPD, pk.pk]))
    with patch.object(pencetakan, "print_pdf", cetak_satu_halaman):
        staf.get_by_role("button", name="Siapkan untuk ditandatangani").click()
        expect(staf.locator("main")).to_contain_text("Menunggu tanda tangan pihak pertama")
    halaman = buka("kepala")
    kunci = aktifkan_totp(halaman)
    halaman.goto(reverse("pk_dokumen", args=[*OPD, pk.pk]))
    halaman.get_by_role("link", name="Tanda tangani sebagai pihak pertama").click()
    buktikan_totp(halaman, kunci)
    halaman.get_by_label("Coba penyedia lain").select_option("pdf")
    with halaman.expect_navigation():
        halaman.get_by_role("button", name="Pakai penyedia ini").click()
    expect(halaman.get_by_label("NIK penanda tangan")).to_be_visible()
    assert periksa_semua_ukuran(halaman, "pk_dokumen_tanda_tangan") == []
    halaman.get_by_label("NIK penanda tangan").fill("3201010101010001")
    halaman.get_by_label("Frasa sandi tanda tangan").fill("salah")
    halaman.get_by_role("button", name="Tanda tangani").click()
    expect(halaman.get_by_role("alert").first).to_contain_text("menolak identitas atau frasa")
    assert not TandaTanganPK.objects.exists()
    halaman.get_by_label("Frasa sandi tanda tangan").fill(FRASA_DEMO)
    halaman.get_by_role("button", name="Tanda tangani").click()
    expect(halaman.locator("main")).to_contain_text("ditandatangani pihak pertama")
    expect(halaman.locator("main")).to_contain_text("Menunggu tanda tangan pihak kedua")
    satu = TandaTanganPK.objects.get()
    assert satu.dokumen == DokumenPK.objects.get()
    assert (satu.penanda_tangan, satu.cara) == (NAMA_PENANDA, "portal")
