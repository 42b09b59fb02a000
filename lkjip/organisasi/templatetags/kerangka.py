"""Template tags of the frame: icons, status, links that exist only once their page does."""

from django import template
from django.forms import BaseForm
from django.template import Context
from django.urls import NoReverseMatch, reverse

from lkjip.organisasi.sajian import html_ikon, html_status
from lkjip.organisasi.unduhan.halaman import BENTUK, KUNCI

register = template.Library()


register.simple_tag(html_ikon, name="ikon")
register.simple_tag(html_status, name="status")


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


@register.inclusion_tag("komponen/unduh.html", takes_context=True)
def unduh(context: Context, kunci: str, sebutan: str) -> dict[str, str]:
    """Links to the table `kunci` of this page as files, with the page's filter and order;
    see `lkjip.organisasi.unduhan.halaman`."""
    kueri = context["request"].GET.copy()
    kueri[KUNCI] = kunci
    alamat = {}
    for bentuk in ("xlsx", "csv"):
        kueri[BENTUK] = bentuk
        alamat[bentuk] = f"?{kueri.urlencode()}"
    return {"sebutan": sebutan, **alamat}


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


PERAMBAN = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"))
SISTEM = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


@register.filter
def peramban(agen: str) -> str:
    """ "Chrome di Windows" from a User-Agent; what cannot be told is left out."""
    nama = next((kata for tanda, kata in PERAMBAN if tanda in agen), "")
    if not nama:
        nama = "Safari" if "Safari/" in agen else "Peramban tak dikenal"
    sistem = next((kata for tanda, kata in SISTEM if tanda in agen), "")
    return f"{nama} di {sistem}" if sistem else nama
