"""The print that is signed: its code, its QR codes, and what happens while it is being made."""

import re
from datetime import date
from io import BytesIO
from unittest.mock import patch

import pikepdf
import pytest
from django.urls import reverse
from pypdf import PdfReader

from lkjip.laporan import pencetakan
from lkjip.laporan.cetak import GalatCetak, print_pdf
from lkjip.laporan.models import Cetakan, DokumenPK
from lkjip.laporan.naskah import susun_naskah
from lkjip.laporan.perjanjian.pembekuan import BERUBAH, freeze_dokumen, read_pengesahan
from lkjip.laporan.render import render_html
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.laporan.tanda_tangan.isi_pdf import read_isi

from .berkas import ARG, isi_berkas, isi_halaman


def test_cetakan_memuat_kode_dan_qr_pada_setiap_tanda_tangan(siapkan, pk):
    satu = siapkan()
    pengesahan = read_pengesahan(Cetakan.objects.get())
    assert pengesahan.kode == satu.kode
    assert pengesahan.alamat.endswith(reverse("verifikasi_kode", args=[satu.kode]))
    dok = susun_bernomor(take_susunan(pk.opd, 2020, pk, pengesahan=pengesahan))
    layar = render_html(dok, "layar")
    assert layar.count("<svg") == 4  # two parties, on the agreement and on its annex
    jangkar = re.findall(r' id="([^"]+)"', layar)
    assert len(jangkar) == len(set(jangkar))
    hasil = print_pdf(susun_naskah(dok))
    assert hasil.halaman == 2
    for halaman in PdfReader(BytesIO(hasil.pdf)).pages:
        assert satu.kode in halaman.extract_text()
        assert "sertifikat DEMO" in halaman.extract_text()
    with pikepdf.open(BytesIO(hasil.pdf)) as pdf:
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfuaid:part"]) == ("3", "1")
    assert read_isi(hasil.pdf)[2] == satu.kode
    assert read_isi(isi_berkas(satu))[2] == satu.kode


def test_formulir_biasa_tidak_berkode(pk):
    layar = render_html(susun_bernomor(take_susunan(pk.opd, 2020, pk)), "layar")
    assert "<svg" not in layar
    assert "kode verifikasi" not in layar


def test_cetakan_untuk_ditandatangani_tidak_ditawarkan_sebagai_formulir(siapkan, masuk, pk):
    siapkan()
    isi = masuk("pep").get(reverse("pk_formulir", args=[*ARG, pk.pk])).content.decode()
    assert reverse("cetakan", args=[*ARG, Cetakan.objects.get().pk]) not in isi


def test_isi_yang_berubah_selagi_dicetak_tidak_dibekukan(masuk, draf):
    def cetak_sambil_berubah(*args, **kwargs):
        draf.tanggal = date(2020, 10, 2)
        draf.save(update_fields=["tanggal"])
        return pencetakan_asli(*args, **kwargs)

    client = masuk("pep")
    pencetakan_asli = pencetakan.print_pdf
    with patch.object(pencetakan, "print_pdf", cetak_sambil_berubah):
        client.post(reverse("pk_dokumen_siapkan", args=[*ARG, draf.pk]))
    assert not DokumenPK.objects.exists()
    assert BERUBAH in isi_halaman(client, draf)


def test_gagal_cetak_disebut_di_halaman_dan_dapat_diulang(masuk, pk):
    client = masuk("pep")
    with patch.object(pencetakan, "print_pdf", side_effect=GalatCetak("Huruf tidak ditemukan.")):
        client.post(reverse("pk_dokumen_siapkan", args=[*ARG, pk.pk]))
    assert "Huruf tidak ditemukan." in isi_halaman(client, pk)
    client.post(reverse("pk_dokumen_siapkan", args=[*ARG, pk.pk]))
    assert DokumenPK.objects.get().revisi == 1


def test_membekukan_dua_kali_tidak_berakibat(siapkan):
    siapkan()
    assert freeze_dokumen(Cetakan.objects.get().pk) is None
    assert DokumenPK.objects.count() == 1


@pytest.mark.parametrize("status", ["menunggu", "berjalan"])
def test_dua_kali_meminta_menunggu_yang_sama(status, siapkan, masuk, pk):
    siapkan()
    Cetakan.objects.update(status=status)
    client = masuk("pep")
    client.post(reverse("pk_dokumen_siapkan", args=[*ARG, pk.pk]), {"alasan": "x"})
    assert Cetakan.objects.count() == 1
    assert "sedang dicetak" in isi_halaman(client, pk)
