"""Attached documents and pictures of their pages, by their SHA-256: never changed, never lost."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from lkjip.rumus.potret import Potret

from ..dokumen.halaman_unggahan import HalamanUnggahan

MIME = "image/jpeg"


def nama_gambar(sidik: str) -> str:
    """Where the picture with this SHA-256 lies in the storage."""
    return f"lampiran/{sidik[:2]}/{sidik}.jpg"


def simpan_gambar(sidik: str, isi: bytes) -> None:
    """Keep one picture; the same bytes are kept once."""
    if not default_storage.exists(nama_gambar(sidik)):
        default_storage.save(nama_gambar(sidik), ContentFile(isi))


def simpan_asli(sidik: str, isi: bytes) -> str:
    """Keep an uploaded PDF; its name in the storage. The same bytes are kept once."""
    nama = f"lampiran/asli/{sidik[:2]}/{sidik}.pdf"
    if not default_storage.exists(nama):
        nama = default_storage.save(nama, ContentFile(isi))
    return nama


def ada_gambar(sidik: str) -> bool:
    """Whether the picture with this SHA-256 is kept."""
    return default_storage.exists(nama_gambar(sidik))


def muat_gambar(potret: Potret) -> dict[str, HalamanUnggahan]:
    """{SHA-256: picture} of all attached pages that are still there."""
    hasil = {}
    for lampiran in potret.lampiran:
        for satu in lampiran.halaman:
            if default_storage.exists(nama_gambar(satu.sidik)):
                with default_storage.open(nama_gambar(satu.sidik)) as berkas:
                    isi = berkas.read()
                hasil[satu.sidik] = HalamanUnggahan(MIME, satu.lebar, satu.tinggi, isi)
    return hasil
