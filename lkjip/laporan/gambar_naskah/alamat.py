"""Where a signed-in reader's screen finds the pictures of a report."""

from collections.abc import Callable

from django.urls import reverse

from lkjip.organisasi.models import PerangkatDaerah

from ..dokumen.pohon import Foto


def alamat_foto(opd: PerangkatDaerah, tahun: int) -> Callable[[Foto], str]:
    """The address of a picture, which `naskah_foto` serves to those who may read the report."""
    return lambda foto: reverse("naskah_foto", args=[opd.kode, tahun, foto.sidik])
