"""The comments that wait on one section of prose, for whoever writes it."""

from ..penulisan.bahan import Bahan
from .paragraf import list_angka
from .sajian import SajianKomentar, baca_kini, sajikan
from .selectors import list_komentar_naskah


def list_di_naskah(bahan: Bahan, bagian: str) -> list[SajianKomentar]:
    """Comments on its paragraphs and on the figures they show. Two queries."""
    angka = list_angka(bahan.susun.isi.get(bagian, ()))
    rows = list(list_komentar_naskah(bahan.opd, bahan.tahun, bagian, angka))
    return sajikan(rows, bahan.opd, baca_kini(bahan)) if rows else []
