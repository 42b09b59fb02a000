"""From a posted form to a service: what the service refuses goes back on the form."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, QueryDict

from .konkurensi import Usang


def coba[T](form: BaseForm, tulis: Callable[[], T]) -> T | None:
    """Run a service; what it refuses goes on the form (kept whole as `form.galat_layanan`) and
    None comes back.

    A stale form keeps what was typed and from now on carries the stored version, so that saving
    once more knowingly takes the typed values.
    """
    try:
        return tulis()
    except Usang as galat:
        form.galat_layanan = galat
        form.usang = galat
        form.data = form.data.copy()
        form.data[form.add_prefix("versi")] = galat.versi
        form.add_error(None, galat.messages[0])
    except ValidationError as galat:
        form.galat_layanan = galat
        tempel(form, galat)
    return None


def tempel(form: BaseForm, galat: ValidationError) -> None:
    """Put each message on its field; on top when the form has no such field."""
    if not hasattr(galat, "error_dict"):
        form.add_error(None, galat)
        return
    for kolom, daftar in galat.error_dict.items():
        sasaran = kolom if kolom in form.fields else None
        for satu in daftar:
            form.add_error(sasaran, satu)


def kiriman(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: the posted data, even when it is empty; None on a GET."""
    return request.POST if request.method == "POST" else None
