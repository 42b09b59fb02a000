"""Makes an uploaded picture fit for a report, or says politely why it cannot be one.

What a picture is, is told by its content and never by its name. Its size is read from the header
before anything is decoded. What is kept is drawn anew: no EXIF, no place where it was taken, no
colour profile, nothing hidden behind the picture.
"""

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from django.core.exceptions import ValidationError
from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

UKURAN_TERBESAR = 15 * 1024 * 1024
PIKSEL_TERBESAR = 40_000_000
SISI_TERPANJANG = 2400
"""Pixels: some 350 dots per inch over the width of the text."""
SISI_TERPENDEK = 32
MUTU_JPEG = 88
DITERIMA = ("PNG", "JPEG", "WEBP")
SEBAB_LAIN = (
    ("GIF", (b"GIF87a", b"GIF89a")),
    ("SVG atau XML", (b"<svg", b"<?xml", b"\xef\xbb\xbf<")),
    ("halaman web", (b"<!doc", b"<html", b"<!--")),
    ("PDF", (b"%PDF",)),
    ("BMP", (b"BM",)),
    ("TIFF", (b"II*\x00", b"MM\x00*")),
    ("dokumen Office atau arsip ZIP", (b"PK\x03\x04",)),
)
"""What else files are that people try, and how those begin."""

_KUNCI = threading.Lock()
# Pillow's own guard, for everything else in the portal that opens a picture.
Image.MAX_IMAGE_PIXELS = PIKSEL_TERBESAR


@dataclass(frozen=True, slots=True)
class GambarSiap:
    """A picture as it is stored. `mime` is image/png or image/jpeg; size in pixels."""

    isi: bytes
    mime: str
    lebar: int
    tinggi: int


def siapkan_gambar(
    berkas: BinaryIO, nama: str, ukuran: int, sisi: int = SISI_TERPANJANG
) -> GambarSiap:
    """Check a picture and draw it anew, no side longer than `sisi` pixels. Raises
    `ValidationError` naming the file, what it is and what to do."""
    if ukuran > UKURAN_TERBESAR:
        besar = f"{ukuran / 1024 / 1024:.1f}".replace(".", ",")
        raise ValidationError(
            f"Gambar “{nama}” berukuran {besar} MB, sedangkan batasnya "
            f"{UKURAN_TERBESAR // 1024 // 1024} MB. Perkecil gambarnya, lalu unggah lagi."
        )
    citra = _buka(berkas, nama)
    _periksa_bentuk(citra, nama)
    try:
        citra.draft("RGB", (sisi, sisi))
        with _ketat():
            citra.load()
    except Exception as galat:  # each format raises its own kinds on broken data
        raise ValidationError(
            f"Gambar “{nama}” rusak atau terpotong, sehingga tidak dapat dibaca. Simpan ulang "
            "dari aplikasi asalnya, lalu unggah lagi."
        ) from galat
    citra = _ke_srgb(ImageOps.exif_transpose(citra))
    citra.thumbnail((sisi, sisi), Image.Resampling.LANCZOS)
    isi, mime = _tulis(citra)
    return GambarSiap(isi, mime, citra.width, citra.height)


def _buka(berkas: BinaryIO, nama: str) -> Image.Image:
    """Read the header alone."""
    berkas.seek(0)
    kepala = berkas.read(16)
    berkas.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # refused below
            return Image.open(berkas, formats=DITERIMA)
    except Image.DecompressionBombError as galat:
        raise _terlalu_luas(nama, "") from galat
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as galat:
        rendah = kepala.lstrip().lower()
        awal = ((jenis, a) for jenis, semua in SEBAB_LAIN for a in semua)
        jenis = next((j for j, a in awal if rendah.startswith(a.lower())), "")
        apa = f"adalah {jenis}, bukan" if jenis else "bukan"
        raise ValidationError(
            f"Isi berkas “{nama}” {apa} gambar PNG, JPEG, atau WebP. Simpan gambarnya sebagai PNG "
            "atau JPEG, lalu unggah lagi."
        ) from galat


def _periksa_bentuk(citra: Image.Image, nama: str) -> None:
    lebar, tinggi = citra.size
    if lebar * tinggi > PIKSEL_TERBESAR:
        raise _terlalu_luas(nama, f" ({lebar:,} × {tinggi:,} piksel)".replace(",", "."))
    if min(lebar, tinggi) < SISI_TERPENDEK:
        raise ValidationError(
            f"Gambar “{nama}” hanya {lebar} × {tinggi} piksel, terlalu kecil untuk dicetak."
        )
    if citra.format != "MPO" and getattr(citra, "n_frames", 1) > 1:  # MPO: a phone's spare views
        raise ValidationError(
            f"Gambar “{nama}” bergerak, sedangkan laporan dicetak di kertas. Unggah satu gambar "
            "diam darinya."
        )


@contextmanager
def _ketat() -> Iterator[None]:
    """Refuse pictures that end too early: WeasyPrint lets the whole process pad them with grey."""
    with _KUNCI:
        lama, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = lama


def _terlalu_luas(nama: str, rinci: str) -> ValidationError:
    return ValidationError(
        f"Gambar “{nama}” lebih luas daripada {PIKSEL_TERBESAR // 1_000_000} megapiksel{rinci}. "
        f"Perkecil sampai sisi terpanjangnya sekitar {SISI_TERPANJANG} piksel, lalu unggah lagi."
    )


def _ke_srgb(citra: Image.Image) -> Image.Image:
    """The picture in plain red, green and blue on white, as paper shows it."""
    if citra.mode.startswith("I;16"):
        citra = citra.point(lambda nilai: nilai / 256).convert("L")
    profil = citra.info.get("icc_profile")
    if profil and citra.mode in ("RGB", "CMYK"):
        try:
            asal = ImageCms.ImageCmsProfile(io.BytesIO(profil))
            tujuan = ImageCms.createProfile("sRGB")
            hasil = ImageCms.profileToProfile(citra, asal, tujuan, outputMode="RGB")
            citra = hasil or citra
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile: the colours as they are written
    if citra.mode in ("RGBA", "LA", "PA") or "transparency" in citra.info:
        dasar = Image.new("RGBA", citra.size, "white")
        citra = Image.alpha_composite(dasar, citra.convert("RGBA"))
    return citra.convert("RGB")


def _tulis(citra: Image.Image) -> tuple[bytes, str]:
    """As PNG where that is about as small (drawings, screens), else as JPEG (photographs)."""
    jpeg, png = io.BytesIO(), io.BytesIO()
    citra.info.clear()
    citra.save(jpeg, "JPEG", quality=MUTU_JPEG, optimize=True)
    citra.save(png, "PNG", optimize=True)
    if png.tell() <= 1.5 * jpeg.tell():
        return png.getvalue(), "image/png"
    return jpeg.getvalue(), "image/jpeg"
