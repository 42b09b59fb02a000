"""Files of a document, the verdict on them, and the page that tells its state."""

from pathlib import Path

from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from kinerja.models import PerjanjianKinerja
from lkjip.laporan.models import DokumenPK, TandaTanganPK
from lkjip.laporan.verifikasi.periksa import verify_berkas
from lkjip.laporan.verifikasi.putusan import Putusan

ARG = ["diskominfo", 2020]


def isi_berkas(satu: DokumenPK | TandaTanganPK) -> bytes:
    with default_storage.open(satu.berkas.name) as berkas:
        return berkas.read()


def putusan(tmp_path: Path, isi: bytes) -> Putusan:
    berkas = tmp_path / "pk.pdf"
    berkas.write_bytes(isi)
    return verify_berkas(berkas)


def isi_halaman(client: Client, pk: PerjanjianKinerja) -> str:
    return client.get(reverse("pk_dokumen", args=[*ARG, pk.pk])).content.decode()
