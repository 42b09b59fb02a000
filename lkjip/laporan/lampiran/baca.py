"""Reads an uploaded PDF safely and turns its pages into pictures.

The pages are printed as pictures with their words as text alternative: arbitrary PDF objects copied
into the report would break PDF/A-3a and PDF/UA-1 (missing fonts, no tags), and could carry scripts.
What is refused is told in a sentence that says what to do.
"""

import hashlib
import io
from dataclasses import dataclass

import pikepdf
import pypdfium2
from django.core.exceptions import ValidationError

UKURAN_TERBESAR = 20 * 1024 * 1024  # bytes
HALAMAN_TERBANYAK = 30
SISI_TERPANJANG = 1700  # pixels of a page's longer side: about 145 dots per inch on A4
SISI_KERTAS = 14400  # points; the largest page that the format knows
TEKS_TERPANJANG = 2000
AKSI_TERLARANG = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"})


@dataclass(frozen=True, slots=True)
class HalamanTerbaca:
    """One page: its picture (JPEG), size in pixels, and its words."""

    isi: bytes
    lebar: int
    tinggi: int
    teks: str

    @property
    def sidik(self) -> str:
        return hashlib.sha256(self.isi).hexdigest()


def baca_pdf(isi: bytes) -> tuple[HalamanTerbaca, ...]:
    """All pages of `isi` as pictures. Raises `ValidationError` keyed "berkas"."""
    if len(isi) > UKURAN_TERBESAR:
        _tolak("Berkas lebih besar dari 20 MB. Perkecil pindaiannya atau bagi menjadi dua berkas.")
    if b"%PDF-" not in isi[:1024]:
        _tolak("Berkas ini bukan PDF. Simpan dokumennya sebagai PDF, lalu unggah lagi.")
    _periksa(isi)
    return _lukis(isi)


def _tolak(pesan: str) -> None:
    raise ValidationError({"berkas": pesan})


def _periksa(isi: bytes) -> None:
    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            if pdf.is_encrypted:
                _tolak("Berkas dikunci dengan sandi. Hapus kuncinya, lalu unggah lagi.")
            jumlah = len(pdf.pages)
            if not 1 <= jumlah <= HALAMAN_TERBANYAK:
                _tolak(
                    f"Berkas mempunyai {jumlah} halaman, sedangkan yang diterima 1 sampai "
                    f"{HALAMAN_TERBANYAK}. Pilih halaman yang perlu dilampirkan."
                )
            if _berskrip(pdf):
                _tolak(
                    "Berkas memuat skrip atau tindakan otomatis. Cetak ulang ke PDF tanpa skrip, "
                    "lalu unggah hasilnya."
                )
    except pikepdf.PasswordError:
        _tolak("Berkas dikunci dengan sandi. Hapus kuncinya, lalu unggah lagi.")
    except (pikepdf.PdfError, RecursionError, ValueError, TypeError):
        _tolak("Berkas rusak dan tidak dapat dibaca. Buka dan simpan ulang sebagai PDF.")


def _berskrip(pdf: pikepdf.Pdf) -> bool:
    """Whether any object of the file runs something: scripts, programs, sending of forms."""
    for objek in pdf.objects:
        if isinstance(objek, pikepdf.Stream | pikepdf.Dictionary):
            if "/JS" in objek or str(objek.get("/S", "")) in AKSI_TERLARANG:
                return True
            if any(
                isinstance(nilai, pikepdf.Dictionary) and "/JS" in nilai
                for kunci, nilai in objek.items()
                if kunci in ("/OpenAction", "/A", "/AA")
            ):
                return True
    return False


def _lukis(isi: bytes) -> tuple[HalamanTerbaca, ...]:
    try:
        dokumen = pypdfium2.PdfDocument(isi)
        try:
            return tuple(_halaman(dokumen[nomor]) for nomor in range(len(dokumen)))
        finally:
            dokumen.close()
    except pypdfium2.PdfiumError:
        _tolak("Halaman berkas ini tidak dapat digambar. Buka dan simpan ulang sebagai PDF.")
    return ()


def _halaman(halaman: pypdfium2.PdfPage) -> HalamanTerbaca:
    lebar, tinggi = halaman.get_size()
    if not (0 < lebar <= SISI_KERTAS and 0 < tinggi <= SISI_KERTAS):
        _tolak("Ukuran halaman berkas ini tidak wajar. Simpan ulang dengan kertas A4.")
    gambar = halaman.render(scale=SISI_TERPANJANG / max(lebar, tinggi)).to_pil().convert("RGB")
    keluar = io.BytesIO()
    gambar.save(keluar, "JPEG", quality=82, optimize=True)
    teks = halaman.get_textpage()
    try:
        kata = " ".join(teks.get_text_bounded().split())[:TEKS_TERPANJANG]
    finally:
        teks.close()
    return HalamanTerbaca(keluar.getvalue(), gambar.width, gambar.height, kata)
