"""Figures in templates: every one is formatted here or not at all."""

from decimal import Decimal

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.safestring import SafeString

from lkjip.organisasi.sajian import format_uang, html_beda, html_nilai
from lkjip.rumus.angka import format_angka, format_persen, format_satuan

register = template.Library()


@register.filter
def angka(nilai: Decimal | int | None, desimal: int | None = None) -> str:
    """ "1.964.821.178,5"; unknown is "–"."""
    return format_angka(nilai, desimal)


@register.filter
def persen(nilai: Decimal | None, desimal: int = 2) -> str:
    """ "84,90 %" with a no-break space."""
    return format_persen(nilai, desimal, tak_putus=True)


@register.filter
def rupiah(nilai: Decimal | None) -> str:
    """ "700.513.683": rupiah without the sign, sen only where there are any."""
    return format_uang(nilai)


@register.filter
def rp(nilai: Decimal | None) -> str:
    """ "Rp 700.513.683", for figures in a sentence."""
    return format_satuan(nilai, "Rp", tak_putus=True)


@register.simple_tag
def nilai(
    teks: str, alasan: str = "", catatan: str = "", url: str = "", sebutan: str = ""
) -> SafeString:
    """A formatted figure with its reason, note and origin; see `sajian.html_nilai`."""
    return html_nilai(teks, alasan=alasan, catatan=catatan, url=url, sebutan=sebutan)


@register.simple_tag(takes_context=True)
def asal(
    context: Context, kunci: str, teks: str, alasan: str = "", sebutan: str = ""
) -> SafeString:
    """A formatted figure of the page's OPD-year that leads to where it comes from; `kunci` is its
    key in the report's dictionary of figures."""
    tahun = context["tahun_halaman"]
    url = reverse("asal_angka", args=[tahun.opd.kode, tahun.tahun, kunci])
    return html_nilai(teks, alasan=alasan, url=url, sebutan=sebutan)


@register.simple_tag
def beda(dihitung: str, dinyatakan: str, sumber: str = "") -> SafeString:
    """A computed figure with the stated one where they differ; see `sajian.html_beda`."""
    return html_beda(dihitung, dinyatakan, sumber)


@register.filter
def poin(nilai: Decimal | None) -> str:
    """ "+31,25": percentage points with their sign."""
    teks = format_angka(nilai, 2)
    return f"+{teks}" if nilai is not None and nilai > 0 else teks


@register.filter
def tulis(nilai: object) -> str:
    """A target or realisasi, be it a number, a range or a word; unknown is "–"."""
    if nilai is None:
        return format_angka(None)
    return format_angka(nilai) if isinstance(nilai, Decimal | int) else str(nilai)


@register.filter
def sebelum(tahun: int) -> int:
    """The year before."""
    return tahun - 1
