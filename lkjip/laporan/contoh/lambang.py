"""An invented coat of arms for the example, plainly marked as such; never the real one."""

from pathlib import Path

from lkjip.organisasi.models import Pemda

from ..gambar_naskah.lambang import store_lambang
from ..models import LambangPemda

NAMA = "lambang-contoh.png"


def load_lambang(folder: Path, pemda: Pemda) -> bool:
    """Give the pemda the drawing in `folder`, unless it has, or ever had, one. Its file lies in the
    media area, so this is no part of `load_contoh`, which only writes to the database."""
    berkas = folder / NAMA
    if not berkas.exists() or LambangPemda.objects.filter(pemda=pemda).exists():
        return False
    with berkas.open("rb") as isi:
        store_lambang(pemda, isi, NAMA, berkas.stat().st_size, None)
    return True
