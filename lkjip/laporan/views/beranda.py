"""Home: differs by role."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..beranda_opd import list_beranda_opd
from ..beranda_pusat import susun_admin, susun_kota
from ..unduh_tabel import unduhan_kota


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    """Every part that one of the user's roles calls for, in this order: own OPD, city, counts."""
    hak = hak_permintaan(request)
    konteks = {
        "opd": list_beranda_opd(hak),
        "kota": susun_kota(request, hak) if hak.boleh_umum(Tindakan.TINJAU) else None,
        "admin": susun_admin() if hak.boleh_umum(Tindakan.KELOLA_ORGANISASI) else None,
    }
    unduhan = unduhan_kota(konteks["kota"])
    return tampilkan(request, "laporan/beranda.html", konteks, unduhan)
