"""Files that cannot be reviewed: a clear answer, quickly, and nothing else."""

import io
import time
import zipfile

import openpyxl
import pikepdf
import pytest
from docx import Document
from weasyprint import HTML

from lkjip.reviu.dokumen_asing import GalatBaca, baca_berkas, baca_isi
from lkjip.reviu.dokumen_asing import batas as modul_batas


def pesan(isi: bytes, nama: str = "laporan.docx") -> str:
    with pytest.raises(GalatBaca) as galat:
        baca_isi(isi, nama)
    teks = str(galat.value)
    assert teks[0].isupper() and teks.endswith(".")
    return teks


def pdf_kosong(halaman: int, gambar: bool = False) -> bytes:
    wadah = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(halaman):
            pdf.add_blank_page()
        pdf.save(wadah)
    return wadah.getvalue()


def xlsx() -> bytes:
    wadah = io.BytesIO()
    buku = openpyxl.Workbook()
    buku.active["A1"] = "Program"
    buku.save(wadah)
    return wadah.getvalue()


@pytest.mark.parametrize("isi", [b"", b"  \n\n\t", b"\xef\xbb\xbf"])
def test_kosong(isi):
    assert "tidak ada yang dapat direviu" in pesan(isi)


def test_docx_kosong():
    wadah = io.BytesIO()
    Document().save(wadah)
    assert "tidak memuat teks" in pesan(wadah.getvalue())


def test_lembar_kerja_bernama_docx():
    hasil = pesan(xlsx())
    assert "lembar kerja Excel" in hasil and "berakhiran .docx" in hasil and "PDF" in hasil


def test_pindaian():
    assert "hasil pindaian" in pesan(pdf_kosong(12))


def test_dua_ribu_halaman_ditolak_cepat():
    isi = pdf_kosong(2000)
    mulai = time.perf_counter()
    hasil = pesan(isi)
    assert "2000 halaman" in hasil and "500" in hasil
    assert time.perf_counter() - mulai < 5


def test_pdf_terkunci():
    wadah = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_kosong(1))) as pdf:
        pdf.save(wadah, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "kata sandi" in pesan(wadah.getvalue())


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"%PDF-1.7\nrusak sekali", "PDF rusak"),
        (b"PK\x03\x04rusak", "rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Office lama"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "gambar"),
        (b"{\\rtf1 Laporan}", "RTF"),
        (b"\x00\x01\x02" * 500, "tidak dikenal"),
        (bytes(range(128, 160)) * 200, "tidak dikenal"),
        (b"\xff\xfe\x00", "UTF-16"),
    ],
)
def test_jenis_lain(isi, kata):
    assert kata in pesan(isi)


def test_arsip_biasa_dan_bom_zip():
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("foto.txt", "x")
    assert "arsip ZIP" in pesan(wadah.getvalue(), "laporan.zip")
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("word/document.xml", b"\0" * (modul_batas.BYTE_TERBUKA + 1))
    assert "terlalu besar setelah dibuka" in pesan(wadah.getvalue())


def test_docx_rusak_di_dalam():
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("word/document.xml", "<bukan xml")
        arsip.writestr("[Content_Types].xml", "<Types/>")
    assert "rusak" in pesan(wadah.getvalue())


def test_berkas_terlalu_besar(tmp_path, monkeypatch):
    satu = tmp_path / "besar.txt"
    satu.write_text("Laporan " * 100)
    monkeypatch.setattr("lkjip.reviu.dokumen_asing.baca.BYTE_TERBANYAK", 100)
    with pytest.raises(GalatBaca, match="terlalu besar"):
        baca_berkas(satu)


def test_folder(tmp_path):
    with pytest.raises(GalatBaca, match="folder"):
        baca_berkas(tmp_path)


def test_teks_satu_baris_raksasa():
    assert "terlalu panjang" in pesan(b"a" * 300_000)


def test_halaman_gambar_disebut():
    """A page without words among others is named, and the rest is read."""
    isi = HTML(
        string="<p>" + "Laporan kinerja dinas. " * 40 + "</p>"
        "<div style='break-before:page;height:9cm'></div>"
        "<p style='break-before:page'>Penutup laporan kinerja dinas.</p>"
    ).write_pdf()
    dokumen = baca_isi(isi)
    assert dokumen.jumlah_halaman == 3
    assert any("1 dari 3 halaman" in satu for satu in dokumen.catatan)
