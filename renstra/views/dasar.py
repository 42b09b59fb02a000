"""What the plan's views share: fetching with permission, and putting refusals on a form."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import Http404, HttpRequest, QueryDict
from django.urls import reverse

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.konkurensi import Usang
from renstra.models import Renstra
from renstra.selectors.rencana import list_tahun_terkunci


def get_renstra_or_404(
    request: HttpRequest, kode: str, tahun: int, pk: int, tindakan: Tindakan
) -> Renstra:
    """The plan `pk` of this OPD, if the user may do `tindakan` there; prepared by `siapkan`."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, tindakan)
    renstra = Renstra.objects.filter(opd=tahun_kinerja.opd, pk=pk).select_related("asal").first()
    if renstra is None:
        raise Http404(f"Renstra ini tidak ada pada {tahun_kinerja.opd.nama}.")
    return siapkan(request, renstra)


def siapkan(request: HttpRequest, renstra: Renstra) -> Renstra:
    """Hang on the plan what every page of it asks: `.terkunci` (locked years that use it),
    `.boleh` (this user may edit what is not frozen) and `.bebas` (… and nothing is frozen)."""
    renstra.opd = request.tahun_kinerja.opd
    renstra.terkunci = list_tahun_terkunci(renstra)
    berhak = hak_permintaan(request).boleh(Tindakan.SUSUN_RENCANA, renstra.opd)
    renstra.boleh = berhak and renstra.status != Renstra.Status.DIGANTI
    renstra.bebas = renstra.boleh and not renstra.terkunci
    return renstra


def alamat(nama: str, kode: str, tahun: int, *argumen: object, jangkar: str = "") -> str:
    """The address of a page of this OPD-year, with an optional anchor."""
    return reverse(nama, args=[kode, tahun, *argumen]) + (f"#{jangkar}" if jangkar else "")


def coba[T](form: BaseForm, tulis: Callable[[], T]) -> T | None:
    """Run a service; what it refuses goes on the form and None comes back.

    A stale form keeps what was typed and from now on carries the stored version, so that saving
    once more knowingly takes the typed values.
    """
    try:
        return tulis()
    except Usang as galat:
        form.usang = galat
        form.data = form.data.copy()
        form.data[form.add_prefix("versi")] = galat.versi
        form.add_error(None, galat.messages[0])
    except ValidationError as galat:
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
