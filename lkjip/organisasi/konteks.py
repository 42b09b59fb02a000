"""What the frame (top bar, left column) needs on every page."""

from django.conf import settings
from django.http import HttpRequest

from .akses import Hak, hak_permintaan
from .demo import AKUN_DEMO, SANDI_DEMO
from .menu import susun_menu
from .models import Pemda, TahunKinerja


def kerangka(request: HttpRequest) -> dict:
    """Name of the pemda, rights, menu and the OPD-year of the context.

    `tahun_halaman` is the OPD-year of the page itself and `boleh` what the user may do in it;
    `tahun_aktif` is the one that the menu leads to.

    Three queries at most, whatever the page: pemda, memberships, and on pages outside any
    OPD-year the latest year of a user who belongs to just one OPD. Remembered on the request,
    because every table of a page is rendered with context processors of its own.
    """
    if not hasattr(request, "kerangka"):
        request.kerangka = _susun(request)
    return request.kerangka


def _susun(request: HttpRequest) -> dict:
    konteks = {"mode_demo": settings.DEMO, "pemda": Pemda.objects.first()}
    if not request.user.is_authenticated:
        return konteks | (_akun_demo() if settings.DEMO else {})
    hak = hak_permintaan(request)
    halaman = getattr(request, "tahun_kinerja", None)
    aktif = halaman or _tahun_terakhir(hak)
    return konteks | {
        "hak": hak,
        "tahun_halaman": halaman,
        "boleh": hak.tindakan(halaman.opd) if halaman else frozenset(),
        "tahun_aktif": aktif,
        "menu": susun_menu(hak, aktif, request.path),
    }


def _tahun_terakhir(hak: Hak) -> TahunKinerja | None:
    """The latest year of the only OPD of this user; None when there is more than one to choose."""
    opd = {k.opd_id for k in hak.keanggotaan}
    if len(opd) != 1 or None in opd:
        return None
    return TahunKinerja.objects.filter(opd_id__in=opd).select_related("opd").first()


def _akun_demo() -> dict:
    """What the sign-in page shows in demo mode, and only then."""
    return {"akun_demo": AKUN_DEMO, "sandi_demo": SANDI_DEMO}
