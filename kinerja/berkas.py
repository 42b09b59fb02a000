"""Which files are accepted as evidence, told by their content and not by their name."""

import zipfile
from dataclasses import dataclass
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError

PANJANG_KEPALA = 16


@dataclass(frozen=True, slots=True)
class Jenis:
    """One accepted type: extensions, MIME type, how the bytes begin. `isi_zip` names a part that
    an Office file must hold."""

    nama: str
    akhiran: tuple[str, ...]
    mime: str
    awalan: tuple[bytes, ...]
    isi_zip: str = ""


_OOXML = "application/vnd.openxmlformats-officedocument."
JENIS: tuple[Jenis, ...] = (
    Jenis("PDF", ("pdf",), "application/pdf", (b"%PDF-",)),
    Jenis("gambar JPEG", ("jpg", "jpeg"), "image/jpeg", (b"\xff\xd8\xff",)),
    Jenis("gambar PNG", ("png",), "image/png", (b"\x89PNG\r\n\x1a\n",)),
    Jenis("Excel", ("xlsx",), f"{_OOXML}spreadsheetml.sheet", (b"PK\x03\x04",), "xl/workbook.xml"),
    Jenis(
        "Word",
        ("docx",),
        f"{_OOXML}wordprocessingml.document",
        (b"PK\x03\x04",),
        "word/document.xml",
    ),
)
AKHIRAN = tuple(a for jenis in JENIS for a in jenis.akhiran)
PILIHAN_BERKAS = ",".join(f".{a}" for a in AKHIRAN)
"""Value of the `accept` attribute."""


def tulis_ukuran(byte: int) -> str:
    """A size as people read it: "1,4 MB"."""
    if byte < 1024 * 1024:
        return f"{max(1, round(byte / 1024))} KB"
    return f"{byte / 1024 / 1024:.1f} MB".replace(".", ",")


def periksa_berkas(berkas: BinaryIO, nama: str, ukuran: int) -> Jenis:
    """The type of an uploaded file. Raises `ValidationError` (Indonesian) when it is refused.

    The extension and the content must agree, so a program renamed to .pdf, an HTML page or an SVG
    does not pass. The position of `berkas` is put back to the start.
    """
    batas = settings.BUKTI_UKURAN_TERBESAR
    if ukuran > batas:
        raise ValidationError(
            f"Berkas “{nama}” berukuran {tulis_ukuran(ukuran)}, sedangkan batasnya "
            f"{tulis_ukuran(batas)}. Perkecil berkasnya, atau bagi menjadi beberapa berkas.",
            code="ukuran",
        )
    if ukuran == 0:
        raise ValidationError(f"Berkas “{nama}” kosong.", code="kosong")
    akhiran = nama.rpartition(".")[2].casefold() if "." in nama else ""
    jenis = next((j for j in JENIS if akhiran in j.akhiran), None)
    if jenis is None:
        raise ValidationError(
            f"Jenis berkas “{nama}” tidak diterima. Yang diterima: {', '.join(AKHIRAN)}.",
            code="jenis",
        )
    berkas.seek(0)
    kepala = berkas.read(PANJANG_KEPALA)
    berkas.seek(0)
    cocok = kepala.startswith(jenis.awalan) and (not jenis.isi_zip or _punya(berkas, jenis.isi_zip))
    berkas.seek(0)
    if not cocok:
        raise ValidationError(
            f"Isi berkas “{nama}” bukan {jenis.nama}, walaupun namanya berakhiran .{akhiran}. "
            "Buka dan simpan ulang berkas aslinya dalam jenis yang benar.",
            code="isi",
        )
    return jenis


def _punya(berkas: BinaryIO, bagian: str) -> bool:
    """Whether a zip holds a part and no macros. Only the directory is read, nothing unpacked."""
    try:
        with zipfile.ZipFile(berkas) as arsip:
            nama = set(arsip.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
    return bagian in nama and not any(n.endswith("vbaProject.bin") for n in nama)
