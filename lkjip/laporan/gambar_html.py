"""A picture of the tree as an <img>: by its file on paper, at an address of its own on screen."""

from collections.abc import Callable

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .dokumen.pohon import Foto

AlamatFoto = Callable[[Foto], str]


def tanpa_alamat(foto: Foto) -> str:
    """For pages that show no pictures. Raises `ValueError`."""
    raise ValueError(f"Halaman ini tidak mempunyai alamat untuk gambar {foto.sidik}.")


def susun_img(foto: Foto, alt: str, alamat: str, kelas: str, *, malas: bool) -> SafeString:
    """With its size, so that nothing jumps; `malas`: fetched when it comes into sight."""
    return format_html(
        '<img src="{}" alt="{}" width="{}" height="{}"{}{}>',
        alamat,
        alt,
        foto.lebar,
        foto.tinggi,
        mark_safe(' loading="lazy" decoding="async"') if malas else "",
        format_html(' class="{}"', kelas) if kelas else "",
    )
