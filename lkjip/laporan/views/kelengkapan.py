"""How complete the report of an OPD-year is."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..kelengkapan import susun_kelengkapan
from ..tabel.kelengkapan import unduhan_kelengkapan


@require_safe
def kelengkapan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The meter per section and the matrix of indicators and elements."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    boleh = hak_permintaan(request).tindakan(t.opd)
    halaman = susun_kelengkapan(t, boleh)
    konteks = {"tahun_kinerja": t, "kelengkapan": halaman}
    unduhan = unduhan_kelengkapan(t, halaman)
    return tampilkan(request, "laporan/kelengkapan.html", konteks, unduhan)
