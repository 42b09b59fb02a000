"""A document handed in by a reviewer: read apart, marked both ways, filed, deleted; and what is no
report gets an answer that says so."""

import io
import re
from pathlib import Path

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from lkjip.reviu.bacaan import jalankan
from lkjip.reviu.bacaan.tandai import _tandai
from lkjip.reviu.models import DokumenAsing
from lkjip.reviu.selectors.dokumen import tandai_teks
from lkjip.rumus.uji import Lokasi

NASKAH = Path(__file__).parent / "data/lkjip_2020.txt"


@pytest.fixture
def peninjau(dunia, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return dunia.client("peninjau")


def unggah(client, isi: bytes, nama: str):
    berkas = SimpleUploadedFile(nama, isi)
    return client.post(reverse("dokumen_daftar"), {"berkas": berkas}, follow=True)


def lembar_kerja() -> bytes:
    wadah = io.BytesIO()
    Workbook().save(wadah)
    return wadah.getvalue()


def pindaian(halaman: int) -> bytes:
    wadah = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(halaman):
            pdf.add_blank_page()
        pdf.save(wadah)
    return wadah.getvalue()


def test_dokumen_dibaca_ditandai_dan_diarsipkan(peninjau):
    isi = unggah(peninjau, NASKAH.read_bytes(), "lkjip-2020.txt").content.decode()
    satu = DokumenAsing.objects.get()
    assert satu.status == "selesai" and satu.jumlah_temuan > 30
    # every mark leads to its finding, and every finding to its marks
    tanda = set(re.findall(r'id="l(\d+)-\d+" href="#t\1"', isi))
    assert tanda and tanda == {n for n in re.findall(r'<li id="t(\d+)"', isi) if f"#l{n}-1" in isi}
    assert "700.904.303,00" in isi and "700.513.683,00" in isi
    pdf = peninjau.get(reverse("dokumen_kertas_kerja", args=[satu.pk]))
    assert b"".join(pdf.streaming_content).startswith(b"%PDF-")
    xlsx = peninjau.get(reverse("dokumen", args=[satu.pk]) + "?unduh=temuan&bentuk=xlsx")
    assert b"".join(xlsx.streaming_content).startswith(b"PK")
    daftar = peninjau.get(reverse("dokumen_daftar") + "?unduh=dokumen&bentuk=csv")
    assert f"lkjip-2020.txt;Selesai;{satu.jumlah_temuan};" in b"".join(daftar).decode()


def test_hapus_menghapus_berkasnya(peninjau, settings, django_capture_on_commit_callbacks):
    unggah(peninjau, b"BAB I PENDAHULUAN\n\nLaporan kinerja dinas tahun 2022.\n", "a.txt")
    satu = DokumenAsing.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        peninjau.post(reverse("dokumen_hapus", args=[satu.pk]))
    assert not DokumenAsing.objects.exists()
    assert [p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()] == []


@pytest.mark.parametrize("siapa", ["pep", "kepala", "admin", "orang-lain"])
def test_hanya_peninjau_yang_membukanya(peninjau, dunia, siapa):
    unggah(peninjau, b"BAB I PENDAHULUAN\n\nLaporan kinerja dinas tahun 2022.\n", "a.txt")
    satu = DokumenAsing.objects.get()
    for nama in ("dokumen", "dokumen_kertas_kerja"):
        assert dunia.client(siapa).get(reverse(nama, args=[satu.pk])).status_code == 403


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (lembar_kerja(), "laporan.docx", "lembar kerja Excel"),
        (pindaian(3), "pindaian.pdf", "pindaian"),
        (pindaian(600), "panjang.pdf", "500"),
        (b"%PDF-1.7 rusak", "rusak.pdf", "rusak"),
    ],
)
def test_yang_bukan_laporan_dijawab_jelas(peninjau, isi, nama, kata):
    jawab = unggah(peninjau, isi, nama).content.decode()
    assert DokumenAsing.objects.get().status == "gagal"
    assert "tidak dapat direviu" in jawab and kata in jawab


@pytest.mark.parametrize(("isi", "nama"), [(b"", "kosong.pdf"), (b"x" * 99, "foto.png")])
def test_ditolak_sebelum_disimpan(peninjau, isi, nama):
    jawab = unggah(peninjau, isi, nama)
    assert jawab.status_code == 422 and not DokumenAsing.objects.exists()


def test_bacaan_yang_terlalu_lama_dihentikan(peninjau, monkeypatch):
    monkeypatch.setattr(jalankan, "DETIK_TERLAMA", 0.05)
    jawab = unggah(peninjau, NASKAH.read_bytes(), "a.txt").content.decode()
    assert "tidak selesai dibaca" in jawab


def test_teks_bertanda_tetap_teks():
    """Words of the document are never markup."""
    hasil = tandai_teks("nilai <b>12</b> benar", [[3, 6, 15, 1]])
    assert hasil.startswith("nilai <mark>&lt;b&gt;12&lt;/b&gt;")
    assert hasil.endswith("</mark> benar")


@pytest.mark.parametrize(
    ("kutipan", "tertulis", "ditandai"),
    [
        ("…831.540,72 menjadi Rp 4.553,00", "Rp 4.553,00", "Rp 4.553,00"),
        ("…831.540,72 menjadi Rp 4.553,00", "x", "menjadi Rp 4.553,00"),
        ("Anggaran Rp 318.831.540,72 menja…", "", "Anggaran Rp 318.831.540,72"),
    ],
)
def test_tanda_tidak_memenggal_kata(kutipan, tertulis, ditandai):
    baris = {"teks": "Anggaran Rp 318.831.540,72 menjadi Rp 4.553,00", "tanda": []}
    _tandai([baris], Lokasi(1, None, kutipan), tertulis, 1)
    _, awal, akhir = baris["tanda"][0]
    assert baris["teks"][awal:akhir] == ditandai
