"""Who downloaded what, once per download: continued ranges are not counted again."""

from django.http import HttpRequest, HttpResponse

from ..models import Terbitan, UnduhanTerbitan


def log_unduhan(request: HttpRequest, terbitan: Terbitan, jawab: HttpResponse) -> None:
    """Note a download that really began. Of the public nothing but the time is kept."""
    rentang = jawab.get("Content-Range", "")
    mulai = jawab.status_code == 200 or (
        jawab.status_code == 206 and rentang.startswith("bytes 0-")
    )
    if request.method != "GET" or not mulai:
        return
    pengguna = request.user if request.user.is_authenticated else None
    UnduhanTerbitan.objects.create(terbitan=terbitan, pengguna=pengguna, rentang=rentang)
