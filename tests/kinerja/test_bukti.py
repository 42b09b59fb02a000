"""Evidence: what is accepted, how it is kept, when it may change."""

import hashlib
import io
import zipfile

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from kinerja.models import Bukti, Realisasi
from kinerja.services.alur import pindahkan
from kinerja.services.bukti import tarik_bukti, unggah_bukti
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import Jejak
from lkjip.organisasi.services.tahun import kunci_tahun

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
EXE = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40


def buat_zip(*bagian: str) -> bytes:
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w") as arsip:
        for nama in bagian:
            arsip.writestr(nama, "<x/>")
    return aliran.getvalue()


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def unggah(opd, orang, indikator):
    def lakukan(nama="laporan.pdf", isi=PDF, *, kode="1.2", oleh="pep", periode=1):
        return unggah_bukti(
            oleh=orang[oleh],
            opd=opd,
            tahun=2025,
            indikator_id=indikator[kode].pk,
            periode=periode,
            berkas=SimpleUploadedFile(nama, isi),
            jenis="Laporan",
            letak="hlm. 4",
        )

    return lakukan


@pytest.mark.parametrize(
    ("nama", "isi", "mime"),
    [
        ("laporan.pdf", PDF, "application/pdf"),
        ("Foto Kegiatan.JPG", b"\xff\xd8\xff\xe0" + b"0" * 20, "image/jpeg"),
        ("layar.png", PNG, "image/png"),
        ("hitung.xlsx", buat_zip("xl/workbook.xml"), "spreadsheetml.sheet"),
        ("surat.docx", buat_zip("word/document.xml"), "wordprocessingml.document"),
    ],
)
def test_diterima(unggah, media, nama, isi, mime):
    bukti = unggah(nama, isi)
    assert bukti.nama_asli == nama
    assert bukti.tipe_isi.endswith(mime)
    assert bukti.sidik == hashlib.sha256(isi).hexdigest()
    assert bukti.ukuran == len(isi)
    disimpan = media / bukti.berkas.name
    assert disimpan.read_bytes() == isi
    assert nama.split(".")[0] not in bukti.berkas.name
    assert disimpan.stat().st_mode & 0o077 == 0
    assert Jejak.objects.filter(tindakan="unggah bukti").count() == 1


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("laporan.pdf", EXE, "bukan PDF, walaupun namanya berakhiran .pdf"),
        ("laporan.pdf", b"<html><script>alert(1)</script>", "bukan PDF"),
        ("gambar.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan gambar PNG"),
        ("gambar.svg", b"<svg/>", "tidak diterima"),
        ("halaman.html", b"<html>", "tidak diterima"),
        ("program.exe", EXE, "tidak diterima"),
        ("tanpa_akhiran", PDF, "tidak diterima"),
        ("laporan.pdf.exe", EXE, "tidak diterima"),
        ("hitung.xlsx", buat_zip("word/document.xml"), "bukan Excel"),
        ("hitung.xlsx", b"PK\x03\x04rusak", "bukan Excel"),
        ("makro.xlsx", buat_zip("xl/workbook.xml", "xl/vbaProject.bin"), "bukan Excel"),
        ("kosong.pdf", b"", "kosong"),
        ("../../etc/passwd", PDF, "tidak diterima"),
    ],
)
def test_ditolak(unggah, media, nama, isi, pesan):
    with pytest.raises(ValidationError, match=pesan):
        unggah(nama, isi)
    assert not Bukti.objects.exists()
    assert not Realisasi.objects.exists()
    assert not [b for b in media.rglob("*") if b.is_file()]


def test_terlalu_besar(unggah, settings):
    settings.BUKTI_UKURAN_TERBESAR = 100
    with pytest.raises(ValidationError, match="batasnya 1 KB. Perkecil"):
        unggah("laporan.pdf", PDF + b"0" * 100)


def test_berkas_sama_ditolak(unggah):
    unggah()
    with pytest.raises(ValidationError, match="yang sama"):
        unggah("nama-lain.pdf")


def test_bukan_pengisi(unggah):
    for nama in ("verifikator", "kepala", "peninjau", "admin", "asing", "bidang"):
        with pytest.raises(PermissionDenied):
            unggah(oleh=nama)


def test_ditarik_bukan_dihapus(unggah, orang, opd, media):
    bukti = unggah()
    isi = {"oleh": orang["pep"], "opd": opd, "tahun": 2025, "bukti_id": bukti.pk}
    with pytest.raises(ValidationError, match="mengapa"):
        tarik_bukti(**isi, alasan=" ")
    tarik_bukti(**isi, alasan="Salah berkas")
    bukti.refresh_from_db()
    assert bukti.ditarik_oleh_nama == "Orang pep"
    assert (media / bukti.berkas.name).exists()
    with pytest.raises(ValidationError, match="sudah ditarik"):
        tarik_bukti(**isi, alasan="lagi")


def test_beku_setelah_diajukan_dan_saat_tahun_terkunci(unggah, catat, orang, opd, indikator):
    bukti = unggah()
    catat("1.2", alasan_kosong="Belum dihitung", versi=0)
    pindahkan(
        oleh=orang["pep"],
        opd=opd,
        tahun=2025,
        indikator_id=indikator["1.2"].pk,
        periode=1,
        aksi="ajukan",
    )
    with pytest.raises(ValidationError, match="berstatus diajukan"):
        unggah("lain.png", PNG)
    with pytest.raises(ValidationError, match="berstatus diajukan"):
        tarik_bukti(oleh=orang["pep"], opd=opd, tahun=2025, bukti_id=bukti.pk, alasan="x")
    kunci_tahun(oleh=None, opd=opd, tahun=2025)
    with pytest.raises(TahunTerkunci):
        unggah("lain.png", PNG, kode="1.3")
