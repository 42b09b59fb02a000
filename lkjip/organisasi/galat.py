"""Error pages: what happened, why, and what to do. Set as handlers in `lkjip/urls.py`."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.csrf import requires_csrf_token

PESAN_BAWAAN = "matches the given query."  # how Django's own English Http404 texts end


@requires_csrf_token
def permintaan_keliru(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


@requires_csrf_token
def tidak_berhak(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", {"pesan": _pesan(exception)}, status=403)


@requires_csrf_token
def tidak_ditemukan(request: HttpRequest, exception: Http404) -> HttpResponse:
    """Shows the message given to `Http404`, in our words only."""
    return render(request, "404.html", {"pesan": _pesan(exception)}, status=404)


def galat_peladen(request: HttpRequest) -> HttpResponse:
    """Rendered without context processors: the database may be what failed."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)


def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)


def _pesan(exception: Exception) -> str:
    pesan = exception.args[0] if exception.args else ""
    if not isinstance(pesan, str) or pesan.endswith(PESAN_BAWAAN):
        return ""
    return pesan
