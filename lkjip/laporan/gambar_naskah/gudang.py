"""Where pictures of prose lie: one file per content, named by its hash, below the media area."""

from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from ..dokumen.pohon import Foto

FOLDER = "gambar-naskah"


def simpan_foto(foto: Foto, isi: bytes) -> None:
    """Store the bytes, unless these very bytes lie there already."""
    nama = f"{FOLDER}/{foto.nama}"
    if not default_storage.exists(nama):
        default_storage.save(nama, ContentFile(isi))


def baca_foto(foto: Foto) -> bytes:
    """The bytes of a picture. Raises `FileNotFoundError`."""
    return (akar_foto() / foto.nama).read_bytes()


def akar_foto() -> Path:
    """The folder that paper may read pictures from."""
    return Path(settings.MEDIA_ROOT) / FOLDER


def alamat_berkas(foto: Foto) -> str:
    """The address on paper."""
    return (akar_foto() / foto.nama).as_uri()
