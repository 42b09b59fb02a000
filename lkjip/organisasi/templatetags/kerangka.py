"""Template tags of the frame: icons, status, links that exist only once their page does."""

from django import template
from django.forms import BaseForm
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def ikon(nama: str, kelas: str = "") -> SafeString:
    """A drawing of `static/gambar/ikon.svg`; decorative, so it never replaces a word."""
    return format_html(
        '<svg class="ikon {}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        kelas,
        static("gambar/ikon.svg"),
        nama,
    )


@register.inclusion_tag("komponen/status.html")
def status(nada: str, kata: str, kotak: bool = True) -> dict:
    """Icon + word + colour. `nada`: tercapai, mendekati, belum, tak-diketahui, terkunci,
    keterangan."""
    return {"nada": nada, "kata": kata, "kotak": kotak}


@register.simple_tag
def url_bila_ada(nama: str, **kwargs: object) -> str:
    """The address of a URL name, or "" while that page does not exist."""
    try:
        return reverse(nama, kwargs=kwargs)
    except NoReverseMatch:
        return ""


@register.inclusion_tag("komponen/bantuan.html")
def bantuan(kunci: str) -> dict:
    """Link to the page `kunci` of the user guide, once the guide exists."""
    return {"url": url_bila_ada("panduan", kunci=kunci)}


@register.filter
def nada_pesan(tingkat: str) -> str:
    """The tone of a message of `django.contrib.messages` (its `level_tag`)."""
    return {"success": "tercapai", "warning": "mendekati", "error": "belum"}.get(
        tingkat, "keterangan"
    )


@register.filter
def tanpa_contoh_isian(form: BaseForm) -> BaseForm:
    """The form without placeholders that only repeat the label (allauth sets them)."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
    return form
