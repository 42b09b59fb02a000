"""Accepting a signed file from elsewhere: only our own bytes with a valid signature appended."""

from .baca import read_pdf
from .bacaan import Bacaan, BacaanTandaTangan, Cakupan, Perubahan, StatusSertifikat
from .jenis import BerkasLain, HasilDitolak, HasilTandaTangan
from .kepercayaan import Kepercayaan

ALASAN_SERTIFIKAT = {
    StatusSertifikat.KEDALUWARSA: "sertifikat penanda tangan sudah habis masa berlakunya",
    StatusSertifikat.BELUM_BERLAKU: "sertifikat penanda tangan belum berlaku",
    StatusSertifikat.DICABUT: "sertifikat penanda tangan sudah dicabut penerbitnya",
    StatusSertifikat.TAK_DIKENAL: (
        "sertifikatnya diterbitkan pihak yang tidak terdaftar sebagai tepercaya di portal ini"
    ),
    StatusSertifikat.SWATANDA: (
        "sertifikatnya dibuat sendiri oleh penanda tangan, sehingga namanya tidak dijamin siapa pun"
    ),
    StatusSertifikat.SALAH_GUNA: "sertifikatnya tidak diterbitkan untuk menandatangani dokumen",
    StatusSertifikat.LEMAH: (
        "tanda tangannya memakai algoritma sidik yang lemah (misalnya SHA-1), yang dapat dipalsukan"
    ),
    StatusSertifikat.TAK_TERPERIKSA: "sertifikatnya tidak dapat diperiksa",
}


def require_lanjutan(
    asal: bytes, hasil: bytes, kepercayaan: Kepercayaan, jumlah: int = 1
) -> HasilTandaTangan:
    """Return `hasil` described, if it is `asal` with signatures appended that all hold.

    `jumlah` is how many signatures it must carry in all. Raises `HasilDitolak` with the reason.
    """
    if hasil == asal:
        raise HasilDitolak("Berkas ini belum ditandatangani: isinya persis sama dengan cetakan.")
    if not hasil.startswith(asal):
        raise BerkasLain(
            "Berkas ini bukan cetakan yang disiapkan portal: isinya sudah berubah sebelum "
            "ditandatangani. Unduh lagi cetakan dari halaman ini, tandatangani tanpa menyimpannya "
            "ulang dengan aplikasi lain, lalu unggah hasilnya."
        )
    bacaan = read_pdf(hasil, kepercayaan)
    if bacaan.galat:
        raise HasilDitolak(f"Berkas hasil tanda tangan tidak dapat diperiksa. {bacaan.galat}")
    if bacaan.aktif:
        raise HasilDitolak(
            f"Berkas hasil tanda tangan memuat {', '.join(bacaan.aktif)}, sehingga ditolak."
        )
    if len(bacaan.tanda_tangan) != jumlah:
        raise HasilDitolak(
            f"Berkas ini memuat {len(bacaan.tanda_tangan)} tanda tangan, seharusnya {jumlah}."
        )
    for satu in bacaan.tanda_tangan:
        if alasan := reason_invalid(satu):
            raise HasilDitolak(f"Tanda tangan pada berkas ini tidak diterima: {alasan}.")
    return _hasil(hasil, bacaan)


def reason_invalid(tanda: BacaanTandaTangan) -> str:
    """Why a signature does not hold, as the end of a sentence; "" when it does."""
    if tanda.galat:
        return "susunannya rusak"
    if not tanda.utuh:
        return "isi dokumen tidak cocok dengan yang ditandatangani"
    if tanda.cakupan is Cakupan.SEBAGIAN:
        return "tanda tangan hanya mencakup sebagian berkas"
    if tanda.perubahan is Perubahan.ISI:
        return "isi dokumen ditambah atau diubah setelah ditandatangani"
    return ALASAN_SERTIFIKAT.get(tanda.status, "")


def _hasil(pdf: bytes, bacaan: Bacaan) -> HasilTandaTangan:
    akhir = bacaan.tanda_tangan[-1]
    if akhir.sertifikat is None or akhir.waktu is None:
        raise HasilDitolak("Tanda tangan pada berkas ini tidak menyebut siapa dan kapan.")
    return HasilTandaTangan(
        pdf, akhir.tingkat, akhir.sertifikat.nama, akhir.sertifikat.penerbit, akhir.waktu
    )
