"""How a figure looks on screen: unknown with its reason, capped with its mark, stated beside
computed. Used by template tags and by table cells alike, so that they look the same everywhere."""

from decimal import Decimal
from functools import cache

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.rumus.angka import format_angka

BELUM_DIKETAHUI = "–"
TANDA_BATAS = "†"


@cache
def html_ikon(nama: str, kelas: str = "") -> SafeString:
    """A drawing of `static/gambar/ikon.svg`; decorative, so it never replaces a word."""
    return format_html(
        '<svg class="ikon {}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        kelas,
        static("gambar/ikon.svg"),
        nama,
    )


def html_status(nada: str, kata: str, kotak: bool = True) -> SafeString:
    """Icon + word + colour. `nada`: tercapai, mendekati, belum, tak-diketahui, terkunci,
    keterangan."""
    return format_html(
        '<span class="status nada-{}{}">{}{}</span>',
        nada,
        " status-kotak" if kotak else "",
        html_ikon(nada),
        kata,
    )


def html_nilai(
    teks: str, *, alasan: str = "", catatan: str = "", url: str = "", sebutan: str = ""
) -> SafeString:
    """A formatted figure.

    An unknown one ("–") tells its `alasan` on focus and hover; a `catatan` (the value was capped)
    adds a mark that does the same. `url` leads to the figure's origin, shown in the side panel
    where there is JavaScript; `sebutan` names it for those who hear the link out of context.
    """
    if teks == BELUM_DIKETAHUI:
        return _terangkan(teks, alasan, "Belum diketahui") if alasan else format_html("{}", teks)
    nilai = format_html('<span class="nilai">{}</span>', teks)
    if url:
        nilai = format_html(
            '<a class="nilai nilai-link" href="{}" hx-get="{}" hx-target="#panel-isi">{}'
            '<span class="visually-hidden">{}</span></a>',
            url,
            url,
            teks,
            f", {sebutan}" if sebutan else ", asal angka",
        )
    if not catatan:
        return nilai
    tanda = _terangkan(TANDA_BATAS, catatan, "Catatan", "tanda-batas")
    return format_html('<span class="tak-putus">{}{}</span>', nilai, tanda)


def html_beda(dihitung: SafeString | str, dinyatakan: str, sumber: str = "") -> SafeString:
    """A computed figure with what the source prints where the two differ."""
    if not dinyatakan:
        return format_html("{}", dihitung)
    return format_html(
        '{}<span class="beda">{}tertulis {}{}</span>',
        dihitung,
        html_ikon("mendekati", "ikon-kecil"),
        dinyatakan,
        f" ({sumber})" if sumber else "",
    )


def format_uang(nilai: Decimal | None, desimal: int | None = None) -> str:
    """Rupiah without the sign: sen are written only where there are any, or as `desimal` says."""
    if desimal is None:
        desimal = desimal_uang([nilai])
    return format_angka(nilai, desimal)


def desimal_uang(nilai: list[Decimal | None]) -> int:
    """Decimals for a column of rupiah: 2 when any amount has sen, so that the digits line up."""
    return 2 if any(n is not None and n != n.to_integral_value() for n in nilai) else 0


def _terangkan(teks: str, isi: str, sebutan: str, kelas: str = "") -> SafeString:
    return format_html(
        '<span class="keterangan"><button type="button" class="{}"><span aria-hidden="true">{}'
        '</span><span class="visually-hidden">{}: {}</span></button>'
        '<span class="isi-keterangan" aria-hidden="true">{}</span></span>',
        kelas,
        teks,
        sebutan,
        isi,
        isi,
    )
