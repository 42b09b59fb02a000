"""A publication as a web page: rendered once from its frozen content, then kept."""

from dataclasses import dataclass

from django.core.cache import cache
from django.utils.safestring import SafeString, mark_safe

from lkjip.rumus.urai_kanonik import urai

from ..dokumen.nomor import Entri
from ..gambar_naskah.alamat import alamat_publik
from ..models import Terbitan
from ..render import render_html
from ..susunan import versi_cetak
from ..terbit.isi import IsiTerbitan, susun_terbitan

UMUR = 30 * 86400


@dataclass(frozen=True, slots=True)
class LaporanPublik:
    """The report's HTML and its table of contents."""

    isi: SafeString
    daftar: tuple[Entri, ...]


def render_laporan(terbitan: Terbitan) -> LaporanPublik:
    """The same content and the same code give the same page, so it is made once."""
    kunci = f"publik:{terbitan.sidik_isi}:{versi_cetak()[:16]}"
    ada = cache.get(kunci)
    if ada is None:
        dok = susun_terbitan(urai(IsiTerbitan, terbitan.isi))
        ada = (str(render_html(dok, alamat_foto=alamat_publik(terbitan))), dok.daftar["isi"])
        cache.set(kunci, ada, UMUR)
    isi, daftar = ada
    return LaporanPublik(mark_safe(isi), daftar)  # noqa: S308 - our own renderer escaped it
