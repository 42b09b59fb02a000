"""What the plan's views share: fetching with permission."""

from django.http import Http404, HttpRequest
from django.urls import reverse

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
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
