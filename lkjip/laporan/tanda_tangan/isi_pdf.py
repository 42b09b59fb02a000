"""What a PDF carries besides its pages: active content, embedded files, its claimed code."""

import hashlib
import re
from io import BytesIO

import pikepdf

from .bacaan import BacaanLampiran

AKTIF = {
    "/JavaScript": "JavaScript",
    "/Launch": "perintah menjalankan program",
    "/SubmitForm": "pengiriman isian",
    "/ImportData": "pemuatan data",
    "/RichMedia": "media tertanam",
}
KODE = re.compile(r"kode-verifikasi:([0-9A-HJKMNP-TV-Z-]{8,40})")
"""How our own prints say their code in the document's keywords (Crockford base 32)."""
OBJEK_TERBANYAK = 500_000
LAMPIRAN_TERBESAR = 50 * 1024 * 1024


def read_isi(pdf: bytes) -> tuple[tuple[str, ...], tuple[BacaanLampiran, ...], str]:
    """(active content, embedded files, claimed code). Raises `pikepdf.PdfError`."""
    with pikepdf.open(BytesIO(pdf)) as dok:
        aktif = {*_cari_aktif(dok), *_saat_dibuka(dok)}
        return tuple(sorted(aktif)), _lampiran(dok), _kode(dok)


def _saat_dibuka(dok: pikepdf.Pdf) -> set[str]:
    """What the file does by itself when it is opened, other than showing one of its pages."""
    aksi = dok.Root.get("/OpenAction")
    if not isinstance(aksi, pikepdf.Dictionary) or str(aksi.get("/S")) in {"/GoTo", *AKTIF}:
        return set()
    return {"tindakan saat dibuka"}


def _cari_aktif(dok: pikepdf.Pdf) -> tuple[str, ...]:
    temuan = set()
    for nomor, objek in enumerate(dok.objects):
        if nomor > OBJEK_TERBANYAK:
            temuan.add("objek yang tidak wajar banyaknya")
            break
        temuan |= _aktif(objek, 0)
    return tuple(sorted(temuan))


def _aktif(objek: pikepdf.Object, dalam: int) -> set[str]:
    """Active content in one object and in what is nested directly inside it."""
    hasil: set[str] = set()
    if dalam > 40:
        return hasil
    if isinstance(objek, pikepdf.Dictionary | pikepdf.Stream):
        kamus = objek.stream_dict if isinstance(objek, pikepdf.Stream) else objek
        for kunci, nilai in kamus.items():
            if kunci in {"/JS", "/JavaScript"}:
                hasil.add("JavaScript")
            elif kunci in {"/S", "/Subtype"} and str(nilai) in AKTIF:
                hasil.add(AKTIF[str(nilai)])
            elif not getattr(nilai, "is_indirect", False):
                hasil |= _aktif(nilai, dalam + 1)
    elif isinstance(objek, pikepdf.Array):
        for nilai in objek:
            if not getattr(nilai, "is_indirect", False):
                hasil |= _aktif(nilai, dalam + 1)
    return hasil


def _lampiran(dok: pikepdf.Pdf) -> tuple[BacaanLampiran, ...]:
    hasil, sisa = [], LAMPIRAN_TERBESAR
    for nama, berkas in dok.attachments.items():
        try:
            isi = berkas.get_file().read_bytes()
        except (pikepdf.PdfError, RuntimeError, ValueError):  # damaged: matches nothing
            hasil.append(BacaanLampiran(nama, 0, ""))
            continue
        sisa -= len(isi)
        if sisa < 0:
            break
        hasil.append(BacaanLampiran(nama, len(isi), hashlib.sha256(isi).hexdigest()))
    return tuple(hasil)


def _kode(dok: pikepdf.Pdf) -> str:
    cocok = KODE.search(str(dok.docinfo.get("/Keywords", "")))
    return cocok[1] if cocok else ""
