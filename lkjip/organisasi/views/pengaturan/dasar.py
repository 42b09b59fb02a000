"""What the pages of administration share: one form page, one way of saving."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ...kiriman import coba

Remah = list[tuple[str, str]]


def layani_form(
    request: HttpRequest,
    form: BaseForm,
    simpan: Callable[[], Any],
    *,
    judul: str,
    kembali: str,
    pesan: str,
    remah: Remah,
    tujuan: Callable[[Any], str] | None = None,
    templat: str = "organisasi/pengaturan_form.html",
    **konteks: Any,
) -> HttpResponse:
    """Show a form, save it, go to `tujuan` of what was saved (or back). `pesan` is told then; a
    refusal keeps what was typed."""
    if request.method == "POST" and form.is_valid():
        hasil = coba(form, simpan)
        if hasil is not None:
            messages.success(request, pesan)
            return redirect(tujuan(hasil) if tujuan else kembali)
    konteks |= {"form": form, "judul": judul, "kembali": kembali, "remah": remah}
    konteks["usang"] = getattr(form, "usang", None)
    status = 200 if not form.errors else 409 if konteks["usang"] else 422
    return render(request, templat, konteks, status=status)
