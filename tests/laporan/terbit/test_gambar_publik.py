"""Pictures of a publication: named by its frozen content, for everybody, and nothing else."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from lkjip.laporan.gambar_naskah.services import add_gambar
from lkjip.laporan.models import DokumenLampiran, GambarNaskah, Narasi
from lkjip.laporan.penulisan.services import write_narasi
from tests.laporan.gambar.test_baca import berkas
from tests.laporan.lampiran.test_lampiran import buat_pdf, unggah

BAGIAN = "bab.1.latar-belakang"


@pytest.fixture
def bergambar(opd, orang, client, settings, tmp_path):
    """(picture in the prose, page of an attached document): the SHA-256 of each."""
    settings.MEDIA_ROOT = tmp_path
    client.force_login(orang["pep"])
    unggah(client, buat_pdf(1))
    satu = SimpleUploadedFile("a.png", berkas("PNG", (320, 200)))
    foto = add_gambar(oleh=orang["pep"], opd=opd, tahun=2020, berkas=satu)
    lama = Narasi.objects.get(opd=opd, tahun=2020, bagian=BAGIAN)
    isi = f'{lama.isi}<img src="gambar:{foto.sidik}" alt="Menara.">'
    write_narasi(oleh=orang["pep"], opd=opd, tahun=2020, bagian=BAGIAN, isi=isi, versi=lama.versi)
    client.logout()
    return foto.sidik, DokumenLampiran.objects.get().halaman[0]["sidik"]


def test_gambar_publikasi_tetap_walau_naskahnya_berganti(bergambar, terbit, client):
    html = client.get(reverse("publik_laporan", args=[terbit.kode])).content.decode()
    DokumenLampiran.objects.all().delete()
    GambarNaskah.objects.all().delete()
    for sidik, jenis in zip(bergambar, ("image/png", "image/jpeg"), strict=True):
        alamat = reverse("publik_gambar", args=[terbit.kode, sidik])
        assert f'src="{alamat}"' in html
        jawab = client.get(alamat)
        assert (jawab.status_code, jawab["Content-Type"]) == (200, jenis)
        assert jawab["X-Content-Type-Options"] == "nosniff"
        assert {"public", "immutable"} <= set(jawab["Cache-Control"].split(", "))
    assert "data:image" not in html


def test_gambar_di_luar_isi_publikasi_tidak_disajikan(bergambar, siapkan, tandatangani, client):
    """Nor those of a publication that is only prepared."""
    satu = siapkan()
    sidik = bergambar[0]
    assert client.get(reverse("publik_gambar", args=[satu.kode, sidik])).status_code == 404
    tandatangani(satu)
    assert client.get(reverse("publik_gambar", args=[satu.kode, sidik])).status_code == 200
    assert client.get(reverse("publik_gambar", args=[satu.kode, "f" * 64])).status_code == 404
