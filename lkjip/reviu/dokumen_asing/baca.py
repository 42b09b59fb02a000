"""Tell the kind of a file by its content, and read it."""

import io
import zipfile
from pathlib import Path

from lkjip.rumus.uji.dokumen import DokumenKlaim

from .batas import BARIS_TERBANYAK, BYTE_TERBANYAK, BYTE_TERBUKA, PANJANG_BARIS
from .docx import baca_docx
from .mentah import GalatBaca
from .pdf import baca_pdf
from .susun import susun
from .teks import baca_teks

GAMBAR = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def baca_berkas(berkas: Path) -> DokumenKlaim:
    """Read a file. Raises GalatBaca when it is missing, too large, or of a kind not understood."""
    try:
        ukuran = berkas.stat().st_size
        if berkas.is_dir():
            raise GalatBaca(f"“{berkas}” adalah folder, bukan berkas.")
        if ukuran > BYTE_TERBANYAK:
            raise GalatBaca(_terlalu_besar(ukuran))
        isi = berkas.read_bytes()
    except OSError as galat:
        raise GalatBaca(f"Berkas “{berkas}” tidak dapat dibuka: {galat.strerror}.") from galat
    return baca_isi(isi, berkas.name)


def baca_isi(isi: bytes, nama: str = "") -> DokumenKlaim:
    """Read the bytes of a file; `nama` only serves the messages. Raises GalatBaca."""
    if len(isi) > BYTE_TERBANYAK:
        raise GalatBaca(_terlalu_besar(len(isi)))
    if not isi.strip():
        raise GalatBaca("Berkas kosong: tidak ada yang dapat direviu.")
    if isi[:1024].lstrip().startswith(b"%PDF"):
        dokumen = baca_pdf(isi)
    elif isi.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        dokumen = _baca_zip(isi, nama)
    else:
        dokumen = _baca_teks(isi)
    if not dokumen.unsur:
        raise GalatBaca("Dokumen tidak memuat teks: tidak ada yang dapat direviu.")
    return dokumen


def _terlalu_besar(ukuran: int) -> str:
    batas = BYTE_TERBANYAK // (1024 * 1024)
    return (
        f"Berkas terlalu besar ({ukuran // (1024 * 1024)} MB); batasnya {batas} MB. "
        "Kirim LKjIP tanpa lampiran gambar, atau perkecil gambarnya."
    )


def _baca_zip(isi: bytes, nama: str) -> DokumenKlaim:
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            anggota = {satu.filename for satu in arsip.infolist()}
            if sum(satu.file_size for satu in arsip.infolist()) > BYTE_TERBUKA:
                raise GalatBaca("Isi berkas terlalu besar setelah dibuka; berkas ditolak.")
    except zipfile.BadZipFile as galat:
        raise GalatBaca("Berkas rusak: arsipnya tidak dapat dibuka.") from galat
    if "word/document.xml" in anggota:
        return baca_docx(isi)
    if any(satu.startswith("xl/") for satu in anggota):
        jenis = "lembar kerja Excel"
    elif any(satu.startswith("ppt/") for satu in anggota):
        jenis = "salindia PowerPoint"
    elif "content.xml" in anggota:
        jenis = "dokumen OpenDocument"
    else:
        jenis = "arsip ZIP"
    akhiran = Path(nama).suffix.lower()  # the name itself may be the one it is stored under
    samaran = f" meskipun berakhiran {akhiran}" if akhiran in (".docx", ".pdf") else ""
    raise GalatBaca(
        f"Berkas ini {jenis}{samaran}. Reviu membaca teks, PDF, dan DOCX: simpan laporannya "
        "sebagai PDF atau DOCX."
    )


def _baca_teks(isi: bytes) -> DokumenKlaim:
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        raise GalatBaca(
            "Berkas ini dokumen Office lama (.doc/.xls). Simpan sebagai .docx atau PDF."
        )
    if isi.startswith(GAMBAR):
        raise GalatBaca("Berkas ini gambar. Kirim laporan sebagai PDF yang memuat teks, atau DOCX.")
    if isi.startswith(b"{\\rtf"):
        raise GalatBaca("Berkas ini RTF. Simpan sebagai .docx atau PDF.")
    teks = _urai(isi)
    baris = teks.count("\n") + 1
    if baris > BARIS_TERBANYAK:
        raise GalatBaca(f"Teks terlalu panjang ({baris} baris; batasnya {BARIS_TERBANYAK}).")
    if any(len(satu) > PANJANG_BARIS * 10 for satu in teks.split("\n")):
        raise GalatBaca("Teks memuat baris yang terlalu panjang untuk sebuah laporan.")
    return susun(baca_teks(teks))


def _urai(isi: bytes) -> str:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return isi.decode("utf-16")
        except UnicodeDecodeError as galat:
            raise GalatBaca("Teks UTF-16 rusak dan tidak dapat dibaca.") from galat
    if b"\x00" in isi[:8192]:
        raise GalatBaca("Jenis berkas tidak dikenal. Reviu membaca teks, PDF, dan DOCX.")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        teks = isi.decode("cp1252", errors="replace")
    aneh = sum(huruf == "\ufffd" or (huruf < " " and huruf not in "\t\r\n\f") for huruf in teks)
    if aneh > len(teks) / 50:
        raise GalatBaca("Jenis berkas tidak dikenal. Reviu membaca teks, PDF, dan DOCX.")
    return teks
