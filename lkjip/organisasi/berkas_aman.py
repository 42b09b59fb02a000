"""Looks at an uploaded file before anything opens it: what it really is, and whether it is safe.

Only the first bytes and the directory of the zip are read. What is refused is named, with the way
out.
"""

import zipfile
from dataclasses import dataclass
from typing import BinaryIO

from django.core.exceptions import ValidationError

ISI_TERBESAR = 640 * 1024 * 1024
"""Bytes all parts together may unpack to; 100.000 rows of 45 columns take about 200 MB."""
BAGIAN_TERBESAR = 512 * 1024 * 1024
BAGIAN_TERBANYAK = 2000
NISBAH_TERBESAR = 200
"""Times a part may grow when unpacked. Sheets reach 10 to 40; bombs 1.000."""
NISBAH_DIPERIKSA = 4 * 1024 * 1024
"""Smaller parts cannot hurt, however well they were packed."""
CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SIMPAN_ULANG = (
    "Buka berkasnya di Excel atau LibreOffice, pilih Simpan Sebagai, jenis “Buku Kerja Excel "
    "(.xlsx)”, lalu unggah berkas yang baru."
)


class BerkasDitolak(ValidationError):
    """The file cannot be read; the message says why and what to do. `code` names the reason."""


@dataclass(frozen=True, slots=True)
class HasilAman:
    """`jenis`: xlsx | csv. `tautan_luar`: other workbooks that formulas take values from."""

    jenis: str
    tautan_luar: int = 0
    ukuran_isi: int = 0


def periksa_aman(berkas: BinaryIO, nama: str) -> HasilAman:
    """What the file is. Raises `BerkasDitolak`. The position is put back to the start."""
    berkas.seek(0)
    kepala = berkas.read(4096)
    berkas.seek(0, 2)
    ukuran = berkas.tell()
    berkas.seek(0)
    akhiran = nama.rpartition(".")[2].casefold() if "." in nama else ""
    if not kepala:
        raise BerkasDitolak(f"Berkas “{nama}” kosong (0 byte). Unggah ulang.", code="kosong")
    if kepala.startswith(CFB):
        raise _tolak_cfb(berkas, nama, ukuran)
    if kepala.startswith(b"PK"):
        hasil = _periksa_zip(berkas, nama)
        berkas.seek(0)
        return hasil
    lain = _jenis_lain(kepala)
    if lain:
        raise BerkasDitolak(
            f"Isi berkas “{nama}” adalah {lain}, bukan buku kerja Excel"
            f"{f', walaupun namanya berakhiran .{akhiran}' if akhiran else ''}. {SIMPAN_ULANG}",
            code="isi",
        )
    if akhiran in {"csv", "txt", "tsv"}:
        if b"\x00" in kepala and not kepala.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise BerkasDitolak(
                f"Berkas “{nama}” bukan teks CSV: isinya data biner. {SIMPAN_ULANG}", code="isi"
            )
        return HasilAman("csv", ukuran_isi=ukuran)
    raise BerkasDitolak(
        f"Berkas “{nama}” bukan buku kerja Excel (.xlsx) atau CSV. {SIMPAN_ULANG}", code="isi"
    )


def _periksa_zip(berkas: BinaryIO, nama: str) -> HasilAman:
    try:
        with zipfile.ZipFile(berkas) as arsip:
            bagian = arsip.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as galat:
        raise BerkasDitolak(
            f"Berkas “{nama}” terpotong atau rusak: bagian akhirnya tidak ada. Unduh atau salin "
            "ulang berkas aslinya sampai selesai, lalu unggah lagi.",
            code="terpotong",
        ) from galat
    isi = sum(b.file_size for b in bagian)
    bom = (
        len(bagian) > BAGIAN_TERBANYAK
        or isi > ISI_TERBESAR
        or any(
            b.file_size > BAGIAN_TERBESAR
            or (
                b.file_size > NISBAH_DIPERIKSA
                and b.file_size > NISBAH_TERBESAR * max(1, b.compress_size)
            )
            for b in bagian
        )
    )
    if bom:
        besar = f"{isi // 1024 // 1024:,}".replace(",", ".")
        raise BerkasDitolak(
            f"Berkas “{nama}” akan mengembang menjadi {besar} MB ketika dibuka, "
            "jauh melebihi buku kerja biasa, sehingga ditolak demi keamanan. Salin tabelnya saja "
            "ke buku kerja baru.",
            code="bom",
        )
    if any(b.flag_bits & 0x1 for b in bagian):
        raise BerkasDitolak(
            f"Berkas “{nama}” adalah zip bersandi. Hapus sandinya, lalu unggah lagi.",
            code="sandi",
        )
    return _periksa_bagian({b.filename for b in bagian}, nama, isi)


def _periksa_bagian(ada: set[str], nama: str, isi: int) -> HasilAman:
    if any(n.endswith("vbaProject.bin") for n in ada):
        raise BerkasDitolak(
            f"Berkas “{nama}” memuat makro (xl/vbaProject.bin). Makro tidak diterima. "
            f"{SIMPAN_ULANG} Makro hilang dengan sendirinya.",
            code="makro",
        )
    if any(n.casefold().endswith("workbook.bin") for n in ada):
        raise BerkasDitolak(
            f"Berkas “{nama}” adalah buku kerja biner (.xlsb). {SIMPAN_ULANG}", code="xlsb"
        )
    if "content.xml" in ada and "mimetype" in ada:
        raise BerkasDitolak(
            f"Berkas “{nama}” adalah lembar LibreOffice (.ods). {SIMPAN_ULANG}", code="ods"
        )
    if "xl/workbook.xml" not in ada:
        apa = (
            "dokumen Word"
            if "word/document.xml" in ada
            else "sajian PowerPoint"
            if any(n.startswith("ppt/") for n in ada)
            else "arsip zip"
        )
        raise BerkasDitolak(
            f"Berkas “{nama}” adalah {apa}, bukan buku kerja Excel. Unggah berkas .xlsx-nya.",
            code="isi",
        )
    luar = sum(n.startswith("xl/externalLinks/externalLink") for n in ada)
    return HasilAman("xlsx", tautan_luar=luar, ukuran_isi=isi)


def _tolak_cfb(berkas: BinaryIO, nama: str, ukuran: int) -> BerkasDitolak:
    """Two things share this container: an encrypted .xlsx and the old .xls."""
    isi = berkas.read(min(ukuran, 4 * 1024 * 1024))
    berkas.seek(0)
    if "EncryptedPackage".encode("utf-16-le") in isi or "EncryptionInfo".encode("utf-16-le") in isi:
        return BerkasDitolak(
            f"Berkas “{nama}” dikunci dengan sandi. Buka di Excel dengan sandinya, pilih File, "
            "Info, Proteksi Buku Kerja, Enkripsi dengan Kata Sandi, kosongkan sandinya, simpan, "
            "lalu unggah lagi.",
            code="sandi",
        )
    if "W\x00o\x00r\x00d\x00D\x00o\x00c\x00".encode("latin-1") in isi:
        return BerkasDitolak(f"Berkas “{nama}” adalah dokumen Word lama (.doc).", code="isi")
    return BerkasDitolak(
        f"Berkas “{nama}” berformat Excel lama (.xls, Excel 97–2003). {SIMPAN_ULANG}", code="xls"
    )


def _jenis_lain(kepala: bytes) -> str:
    awal = kepala.lstrip(b"\xef\xbb\xbf \t\r\n")[:256].lower()
    for tanda, apa in (
        (b"%pdf-", "PDF"),
        (b"<!doctype html", "halaman web (HTML)"),
        (b"<html", "halaman web (HTML)"),
        (b"<table", "halaman web (HTML)"),
        (b"<?xml", "XML"),
        (b"{\\rtf", "dokumen RTF"),
        (b"\x89png", "gambar PNG"),
        (b"\xff\xd8\xff", "gambar JPEG"),
        (b"mz", "program"),
        (b"rar!", "arsip RAR"),
        (b"7z\xbc\xaf", "arsip 7-Zip"),
        (b"\x1f\x8b", "arsip gzip"),
    ):
        if awal.startswith(tanda):
            return apa
    return ""
