"""Choosing the OPD and year to work on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from ..akses import hak_permintaan
from ..models import TahunKinerja
from ..selectors.pilihan import cari_pilihan


@require_safe
def pilih_tahun(request: HttpRequest) -> HttpResponse:
    """The context switch: a page of its own, and a dialog where there is JavaScript."""
    kata = request.GET.get("q", "").strip()[:80]
    halaman = request.GET.get("halaman", "")
    pilihan, jumlah = cari_pilihan(hak_permintaan(request), kata)
    konteks = {
        "kata": kata,
        "halaman": halaman,
        "jumlah": jumlah,
        "pilihan": [(p.opd, [(t, _alamat(t, halaman)) for t in p.tahun]) for p in pilihan],
    }
    templat = "organisasi/pilih_tahun.html"
    if request.htmx:
        bagian = "daftar" if request.htmx.target == "pilihan-daftar" else "dialog"
        templat = f"{templat}#{bagian}"
    return render(request, templat, konteks)


def _alamat(tahun: TahunKinerja, halaman: str) -> str:
    """The page one came from, in another OPD-year; the dashboard when it belongs to none."""
    kwargs = {"kode": tahun.opd.kode, "tahun": tahun.tahun}
    try:
        return reverse(halaman, kwargs=kwargs)
    except NoReverseMatch:
        return reverse("dasbor", kwargs=kwargs)
