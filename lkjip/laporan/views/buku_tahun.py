"""The workbook of a year."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.unduhan.halaman import kirim_xlsx

from ..buku_tahun import susun_buku_tahun


@require_safe
def buku_tahun(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Everything of the OPD-year as one file. It can be imported again, budget and performance
    each on its page."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    return kirim_xlsx(f"buku-kerja-{kode}-{tahun}", *susun_buku_tahun(t))
