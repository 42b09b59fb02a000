"""Public verification through its page: limits, huge uploads, nothing kept, every verdict shown."""

import io
import tempfile

import pikepdf
import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from lkjip.laporan.verifikasi.periksa import verify_berkas
from lkjip.laporan.verifikasi.putusan import Kesimpulan
from tests.laporan.tanda_tangan.conftest import save_again

from . import conftest as serangan

K = Kesimpulan


def unggah(client: Client, isi: bytes, **kepala):
    berkas = SimpleUploadedFile("a.pdf", isi, "application/pdf")
    return client.post(reverse("verifikasi"), {"berkas": berkas}, headers=kepala)


def test_setiap_putusan_sampai_ke_halaman(asli, cetakan, client, tmp_path):
    """The page says what the verdict says, and never breaks."""
    cache.clear()
    for nama in (
        "balik_satu_bit",
        "tambah_revisi",
        "penyamar_swatanda",
        "kedaluwarsa",
        "pdf_asing",
    ):
        isi = getattr(serangan, nama)(asli, cetakan, tmp_path)
        (tmp_path / "a.pdf").write_bytes(isi)
        jawab = unggah(client, isi)
        assert jawab.status_code == 200
        assert verify_berkas(tmp_path / "a.pdf").judul in jawab.content.decode()


def test_pdf_berkata_sandi(asli, client, tmp_path):
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(asli)) as dok:
        dok.save(keluar, encryption=pikepdf.Encryption(owner="a", user="b"))
    cache.clear()
    isi = unggah(client, keluar.getvalue()).content.decode()
    assert "Berkas tidak dapat diperiksa" in isi
    assert "dikunci dengan kata sandi" in isi


def test_pdf_dikunci_pemiliknya_saja(asli, tmp_path):
    """No password to open, but rewritten by the lock: the signature cannot hold."""
    with pikepdf.open(io.BytesIO(asli)) as dok:
        dok.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="a", user=""))
    assert verify_berkas(tmp_path / "a.pdf").kesimpulan in {K.BERUBAH, K.TAK_TERBACA}


def test_lembar_kerja_tersemat_yang_diganti_ketahuan(asli, cetakan, tmp_path):
    """The JSON is left as it was; only the workbook that people open says something else."""

    def ganti(dok):
        nama = next(n for n in dok.attachments if n.endswith(".xlsx"))
        dok.attachments[nama] = b"PK lain"

    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(serangan._demo(save_again(cetakan, ganti), tmp_path))
    putusan = verify_berkas(berkas)
    assert putusan.kecocokan.data_sama is False
    assert any(b.nilai.startswith("Berbeda") for b in putusan.butir)


@pytest.mark.django_db
def test_terlalu_sering_ditahan_dengan_kalimat(client, settings):
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS |= {"verifikasi_berkas": "2/h/ip"}
    jawab = [unggah(client, b"bukan pdf") for _ in range(3)]
    assert [satu.status_code for satu in jawab] == [200, 200, 429]
    assert "Terlalu banyak pemeriksaan dari jaringan Anda" in jawab[2].content.decode()


@pytest.mark.django_db
def test_mencoba_kode_berulang_ditahan(client, settings):
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS |= {"verifikasi_kode": "3/h/ip"}
    tujuan = reverse("verifikasi_kode", args=["0000-0000-0000"])
    assert [client.get(tujuan).status_code for _ in range(4)] == [404, 404, 404, 429]


class AliranBesar(io.RawIOBase):
    """A body of any size that exists nowhere; counts what was read of it."""

    def __init__(self, awal: bytes, ukuran: int) -> None:
        self.awal, self.sisa, self.dibaca = awal, ukuran, 0

    def read(self, n: int = -1) -> bytes:
        n = min(self.sisa, n if n >= 0 else self.sisa)
        potong = self.awal[:n]
        self.awal = self.awal[n:]
        potong += bytes(n - len(potong))
        self.sisa -= n
        self.dibaca += n
        return potong


BATAS = b"--B\r\n"
KEPALA = b'Content-Disposition: form-data; name="berkas"; filename="b.pdf"\r\n\r\n%PDF-1.7\n'
TIGA_RATUS_MB = 300 * 1024 * 1024


def kirim_besar(ukuran: int, disebut: int):
    aliran = AliranBesar(BATAS + KEPALA, ukuran)
    permintaan = {
        "wsgi.input": aliran,
        "CONTENT_LENGTH": str(disebut),
        "CONTENT_TYPE": "multipart/form-data; boundary=B",
    }
    return Client().post(reverse("verifikasi"), **permintaan), aliran


@pytest.mark.django_db
def test_300_mb_ditolak_sebelum_dibaca():
    cache.clear()
    jawab, aliran = kirim_besar(TIGA_RATUS_MB, TIGA_RATUS_MB)
    assert jawab.status_code == 413
    assert "Berkas terlalu besar" in jawab.content.decode()
    assert aliran.dibaca == 0


@pytest.mark.django_db
def test_terlalu_besar_tidak_memenuhi_memori_atau_cakram(settings, tmp_path, monkeypatch):
    """Just below the refusal by length: received no further than the limit, and nothing is left."""
    cache.clear()
    settings.UNGGAHAN_UKURAN_TERBESAR = 3 * 1024 * 1024
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    jawab, _ = kirim_besar(6 * 1024 * 1024, 6 * 1024 * 1024)
    assert jawab.status_code == 413
    assert list(tmp_path.iterdir()) == []


def test_berkas_yang_diperiksa_tidak_disimpan(asli, client, settings, tmp_path, monkeypatch):
    cache.clear()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10  # so that it goes through a file
    assert "Asli dan tidak berubah" in unggah(client, asli).content.decode()
    assert list(tmp_path.iterdir()) == []


# --- the API


@pytest.mark.django_db
def test_openapi_sahih(client):
    validate(client.get(reverse("api_openapi")).json())


def test_jawaban_api_sesuai_uraiannya(terbit, client):
    """What is answered is what the description says, and the paths it names exist."""
    uraian = client.get(reverse("api_openapi")).json()

    def periksa(tujuan: str, skema: str):
        rujukan = {"$ref": f"#/components/schemas/{skema}", "components": uraian["components"]}
        Draft202012Validator(rujukan).validate(client.get(tujuan).json())

    periksa(reverse("api_daftar"), "Daftar")
    periksa(reverse("api_laporan", args=[terbit.kode]), "Laporan")
    periksa(reverse("api_laporan", args=["0000-0000-0000"]), "Galat")
    periksa(reverse("api_daftar") + "?tahun=x", "Galat")
    for jalan in uraian["paths"]:
        assert client.get(jalan.replace("{kode}", terbit.kode)).status_code == 200
