"""Where a screen finds the pictures of a report: a signed-in reader's, and everybody's."""

from collections.abc import Callable

from django.urls import reverse

from lkjip.organisasi.models import PerangkatDaerah

from ..dokumen.pohon import Foto
from ..models import Terbitan


def alamat_foto(opd: PerangkatDaerah, tahun: int) -> Callable[[Foto], str]:
    """The address of a picture, which `naskah_foto` serves to those who may read the report."""
    return lambda foto: reverse("naskah_foto", args=[opd.kode, tahun, foto.sidik])


def alamat_publik(terbitan: Terbitan) -> Callable[[Foto], str]:
    """The address of a picture that a publication shows, served from its frozen content."""
    return lambda foto: reverse("publik_gambar", args=[terbitan.kode, foto.sidik])
