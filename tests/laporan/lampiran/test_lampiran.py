"""Documents attached to a report: what is refused and why, and what becomes of the rest."""

import io

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from lkjip.laporan.dokumen.pohon import Gambar
from lkjip.laporan.lampiran.baca import baca_pdf
from lkjip.laporan.models import DokumenLampiran, Penghargaan
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.organisasi.models import Jejak, Pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def buat_pdf(halaman=2, ubah=None, **simpan) -> bytes:
    pdf, keluar = pikepdf.new(), io.BytesIO()
    for _ in range(halaman):
        pdf.add_blank_page(page_size=(595, 842))
    if ubah:
        ubah(pdf)
    pdf.save(keluar, **simpan)
    return keluar.getvalue()


def berskrip(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def meluncur(pdf):
    aksi = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="kalkulator.exe")
    kotak = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, A=aksi)
    pdf.pages[0].Annots = pdf.make_indirect([pdf.make_indirect(kotak)])


def besar(pdf):
    pdf.pages[0].MediaBox = [0, 0, 90000, 90000]


KUNCI = pikepdf.Encryption(owner="a", user="b")
BURUK = [
    ("bukan PDF", b"<html>", "bukan PDF"),
    ("rusak", b"%PDF-1.7\n" + b"\x00" * 400, "rusak"),
    ("terpotong", buat_pdf()[:200], "rusak"),
    ("bersandi", buat_pdf(encryption=KUNCI), "dikunci dengan sandi"),
    ("sandi pemilik", buat_pdf(encryption=pikepdf.Encryption(owner="a", user="")), "sandi"),
    ("JavaScript", buat_pdf(ubah=berskrip), "skrip"),
    ("program luar", buat_pdf(ubah=meluncur), "skrip"),
    ("terlalu banyak halaman", buat_pdf(31), "31 halaman"),
    ("halaman raksasa", buat_pdf(1, besar), "Ukuran halaman"),
    ("terlalu besar", b"%PDF-" + b"0" * (20 * 1024 * 1024), "20 MB"),
]


@pytest.mark.parametrize(("isi", "kata"), [b[1:] for b in BURUK], ids=[b[0] for b in BURUK])
def test_berkas_buruk_ditolak_dengan_sebabnya(isi, kata):
    with pytest.raises(ValidationError, match=kata):
        baca_pdf(isi)


def unggah(client, isi, judul="SK Tim SAKIP"):
    berkas = SimpleUploadedFile("sk-tim.pdf", isi, "application/pdf")
    return client.post(
        reverse("dokumen_unggah", args=["diskominfo", 2020]),
        {"judul": judul, "urutan": 1, "berkas": berkas},
    )


def test_dokumen_menjadi_lampiran_dengan_daftar_isi(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    assert unggah(client, buat_pdf()).status_code == 302
    dok = susun_bernomor(take_susunan(opd_contoh, 2020))
    bagian = next(b for b in dok.dokumen.bagian if b.kunci == "lampiran.unggah-1")
    gambar = [b for b in bagian.isi if isinstance(b, Gambar)]
    assert [g.judul for g in gambar] == [
        "SK Tim SAKIP, halaman 1 dari 2",
        "SK Tim SAKIP, halaman 2 dari 2",
    ]
    assert all("data:image/jpeg" in g.svg and "tanpa teks" in g.alt for g in gambar)
    assert "lampiran.unggah-1" in [e.kunci for e in dok.daftar["isi"]]
    # the data-quality appendix is referred to by key, so its new number is everywhere
    assert dok.register["lampiran.mutu-data"].label == f"Lampiran {dok.register[bagian.kunci].nomor[:-1]}{int(dok.register[bagian.kunci].nomor[-1]) + 1}"  # fmt: skip  # noqa: E501


def test_berkas_yang_sama_dan_yang_buruk_tidak_tersimpan(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    unggah(client, buat_pdf(1))
    jawab = unggah(client, buat_pdf(1), "Sama")
    assert jawab.status_code == 422
    assert "Berkas yang sama sudah dilampirkan" in jawab.content.decode()
    jawab = unggah(client, b"<html>", "Buruk")
    assert "bukan PDF" in jawab.content.decode()
    assert 'value="Buruk"' in jawab.content.decode()  # nothing typed is lost
    assert DokumenLampiran.objects.count() == 1


def test_penghargaan_ditulis_dan_dihapus_dengan_jejak(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    alamat = ["diskominfo", 2020]
    isi = {"nama": "Anugerah", "pemberi": "Komisi Informasi", "tingkat": "Nasional"}
    client.post(reverse("penghargaan_buat", args=alamat), isi)
    satu = Penghargaan.objects.get()
    assert take_susunan(opd_contoh, 2020).potret.penghargaan[0].pemberi == "Komisi Informasi"
    client.post(reverse("penghargaan_hapus", args=[*alamat, satu.pk]))
    assert not Penghargaan.objects.exists()
    assert {"tambah penghargaan", "hapus penghargaan"} <= set(
        Jejak.objects.values_list("tindakan", flat=True)
    )
