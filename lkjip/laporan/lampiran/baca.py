"""Reads an uploaded PDF and turns its pages into pictures, page by page.

The pages are printed as pictures with their words as text alternative: arbitrary PDF objects copied
into the report would break PDF/A-3a and PDF/UA-1 (missing fonts, no tags), and could carry scripts.
What is refused is told in a sentence that says what to do. Runs in a process of its own (see
`__main__`), because a hostile file may eat memory or crash the drawing library.
"""

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2

from .periksa import TerlaluRumit, cari_isi_aktif

UKURAN_TERBESAR = 20 * 1024 * 1024  # bytes
HALAMAN_TERBANYAK = 30
SISI_TERPANJANG = 1700  # pixels of a page's longer side: about 145 dots per inch on A4
SISI_KERTAS = 14400  # points; the largest page that the format knows
SISI_KERTAS_TERKECIL = 36  # points; half an inch
TEKS_TERPANJANG = 2000
EKOR = 2048  # bytes at the end of the file that hold its closing mark

BUKAN_PDF = "Berkas ini bukan PDF. Simpan dokumennya sebagai PDF, lalu unggah lagi."
TERLALU_BESAR = "Berkas lebih besar dari 20 MB. Perkecil pindaiannya atau bagi menjadi dua berkas."
TERPOTONG = (
    "Berkas terpotong: bagian akhirnya tidak ada, mungkin karena pengunduhan terputus. "
    "Ambil lagi berkas aslinya, lalu unggah lagi."
)
BERSANDI = (
    "Berkas dikunci dengan sandi atau pembatasan. Buka, simpan ulang tanpa kunci, lalu unggah lagi."
)
RUSAK = "Berkas rusak dan tidak dapat dibaca. Buka dan simpan ulang sebagai PDF, lalu unggah lagi."
RUMIT = "Berkas ini terlalu rumit untuk dilampirkan. Cetak ulang ke PDF, lalu unggah hasilnya."
TAK_TERGAMBAR = "{letak} tidak dapat digambar. Cetak ulang dokumennya ke PDF, lalu unggah hasilnya."
UKURAN_ANEH = (
    "Ukuran kertas {letak} tidak wajar ({lebar} × {tinggi} cm). Simpan ulang dengan kertas A4."
)


class BacaanDitolak(Exception):
    """The file cannot be attached; the message is for users."""


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


def periksa_awal(isi: bytes) -> None:
    """What can be told at once, while the form is still open. Raises `BacaanDitolak`."""
    if len(isi) > UKURAN_TERBESAR:
        raise BacaanDitolak(TERLALU_BESAR)
    if b"%PDF-" not in isi[:1024]:
        raise BacaanDitolak(BUKAN_PDF)
    if b"%%EOF" not in isi[-EKOR:]:
        raise BacaanDitolak(TERPOTONG)


def periksa_isi(isi: bytes) -> int:
    """Look through the whole file; returns its number of pages. Raises `BacaanDitolak`."""
    periksa_awal(isi)
    try:
        # Without repair: a repaired file may lack pages, and nobody would notice.
        with pikepdf.open(io.BytesIO(isi), attempt_recovery=False) as pdf:
            if pdf.is_encrypted:
                raise BacaanDitolak(BERSANDI)
            jumlah = len(pdf.pages)
            if not 1 <= jumlah <= HALAMAN_TERBANYAK:
                raise BacaanDitolak(
                    f"Berkas mempunyai {jumlah} halaman, sedangkan yang diterima 1 sampai "
                    f"{HALAMAN_TERBANYAK}. Pilih halaman yang perlu dilampirkan."
                )
            if aktif := cari_isi_aktif(pdf):
                raise BacaanDitolak(
                    f"Berkas memuat {aktif}, yang tidak boleh ikut ke dalam laporan. Cetak ulang "
                    "dokumennya ke PDF (Print to PDF), lalu unggah hasilnya."
                )
            return jumlah
    except pikepdf.PasswordError as galat:
        raise BacaanDitolak(BERSANDI) from galat
    except TerlaluRumit as galat:
        raise BacaanDitolak(RUMIT) from galat
    except (pikepdf.PdfError, RecursionError, ValueError, TypeError, AttributeError) as galat:
        raise BacaanDitolak(RUSAK) from galat


def lukis_halaman(isi: bytes) -> Iterator[HalamanTerbaca]:
    """The pages of a file that `periksa_isi` has passed, one by one. Raises `BacaanDitolak`."""
    try:
        dokumen = pypdfium2.PdfDocument(isi)
    except pypdfium2.PdfiumError as galat:
        raise BacaanDitolak(RUSAK) from galat
    try:
        for nomor in range(len(dokumen)):
            yield _halaman(dokumen, nomor)
    finally:
        dokumen.close()


def _halaman(dokumen: pypdfium2.PdfDocument, nomor: int) -> HalamanTerbaca:
    letak = f"halaman {nomor + 1}"
    try:
        halaman = dokumen[nomor]
        lebar, tinggi = halaman.get_size()
        if not all(SISI_KERTAS_TERKECIL <= sisi <= SISI_KERTAS for sisi in (lebar, tinggi)):
            sisi = {"lebar": round(lebar / 72 * 2.54), "tinggi": round(tinggi / 72 * 2.54)}
            raise BacaanDitolak(UKURAN_ANEH.format(letak=letak, **sisi))
        gambar = halaman.render(scale=SISI_TERPANJANG / max(lebar, tinggi)).to_pil().convert("RGB")
        teks = halaman.get_textpage()
        try:
            kata = " ".join(teks.get_text_bounded().split())[:TEKS_TERPANJANG]
        finally:
            teks.close()
    except pypdfium2.PdfiumError as galat:
        raise BacaanDitolak(TAK_TERGAMBAR.format(letak=letak.capitalize())) from galat
    keluar = io.BytesIO()
    gambar.save(keluar, "JPEG", quality=82, optimize=True)
    return HalamanTerbaca(keluar.getvalue(), gambar.width, gambar.height, kata)
