"""The example's agreement, and accounts that prepare and sign it through the pages."""

from datetime import date
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from kinerja.models import PerjanjianKinerja
from kinerja.services.perjanjian import create_pk
from lkjip.laporan import pencetakan
from lkjip.laporan.models import DokumenPK
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO
from lkjip.organisasi.models import Pengguna
from tests.laporan.terbit.pembuat import cetak_satu_halaman

from .berkas import ARG


@pytest.fixture
def pk(opd_contoh) -> PerjanjianKinerja:
    satu = PerjanjianKinerja.objects.filter(tahun=2020).latest("urutan")
    satu.opd = opd_contoh
    return satu


@pytest.fixture
def masuk(pk):
    """A client of a demo account, with its second factor proven just now."""
    segar = patch("lkjip.organisasi.faktor_kedua.faktor_kedua_segar", lambda request: True)
    punya = patch("lkjip.organisasi.faktor_kedua.punya_faktor_kedua", lambda request: True)

    def lakukan(nama: str) -> Client:
        client = Client()
        client.force_login(Pengguna.objects.get(username=nama))
        return client

    cache.clear()  # how often one may sign
    with segar, punya, patch.object(pencetakan, "print_pdf", cetak_satu_halaman):
        yield lakukan


@pytest.fixture
def siapkan(masuk, pk):
    def lakukan(**isi) -> DokumenPK:
        alamat = reverse("pk_dokumen_siapkan", args=[*ARG, pk.pk])
        jawab = masuk("pep").post(alamat, isi)
        assert jawab.status_code == 302, jawab.content.decode()
        return DokumenPK.objects.latest("revisi")

    return lakukan


@pytest.fixture
def tandatangani(masuk, pk):
    def lakukan(siapa: str, dokumen: DokumenPK, frasa: str = FRASA_DEMO, **tanya):
        alamat = reverse("pk_dokumen_tanda_tangan", args=[*ARG, pk.pk, dokumen.kode])
        ekor = "".join(f"?{k}={v}" for k, v in tanya.items() if k == "penyedia")
        isi = {"frasa": frasa, "identitas": tanya.get("nik", "1")}
        return masuk(siapa).post(alamat + ekor, isi, follow=True)

    return lakukan


@pytest.fixture
def lengkap(siapkan, tandatangani) -> DokumenPK:
    satu = siapkan()
    tandatangani("kepala", satu)
    tandatangani("walikota", satu)
    return satu


@pytest.fixture
def draf(pk, opd_contoh) -> PerjanjianKinerja:
    """A perubahan, complete but for its signatures."""
    baru = create_pk(oleh=None, opd=opd_contoh, tahun=2020, alasan="Target disesuaikan.")
    baru.tanggal = date(2020, 10, 1)
    baru.save(update_fields=["tanggal"])
    return baru
