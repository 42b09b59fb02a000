"""What the frame (top bar, left column) needs on every page."""

from django.conf import settings
from django.http import HttpRequest

from .akses import hak_permintaan
from .models import Pemda


def kerangka(request: HttpRequest) -> dict:
    """Rights of the user and the name of the pemda; two queries, whatever the page."""
    if not request.user.is_authenticated:
        return {"mode_demo": settings.DEMO}
    return {
        "mode_demo": settings.DEMO,
        "hak": hak_permintaan(request),
        "pemda": Pemda.objects.first(),
    }
