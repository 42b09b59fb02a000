"""The audit trail: per OPD, per object, of the centre; filtered and exported."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django_tables2 import RequestConfig

from ..akses import Tindakan, get_opd_or_404, wajib_umum
from ..models import Jejak, PerangkatDaerah
from ..selectors.jejak import (
    BARIS_XLSX_TERBANYAK,
    KOLOM_EKSPOR,
    SaringJejak,
    baris_ekspor,
    get_jejak,
    sebut_jenis,
)
from ..tabel_jejak import TabelJejak
from ..unduhan.halaman import kirim_csv, kirim_xlsx
from ..unduhan.lembar import LembarUnduh

PER_HALAMAN = 50


@require_safe
def jejak(request: HttpRequest, kode: str) -> HttpResponse:
    """Everything that was written in one OPD."""
    opd = get_opd_or_404(request, kode, Tindakan.BACA)
    return _tampil(request, opd)


@require_safe
def jejak_objek(request: HttpRequest, kode: str, jenis: str, objek_id: str) -> HttpResponse:
    """The history of one object."""
    opd = get_opd_or_404(request, kode, Tindakan.BACA)
    baris = get_jejak(opd).filter(objek_jenis=jenis, objek_id=objek_id)
    terakhir = baris.first()
    if terakhir is None:
        raise Http404("Belum ada jejak untuk objek ini.")
    tabel = _tabel(request, baris)
    konteks = {"opd": opd, "tabel": tabel, "objek": terakhir, "jenis": sebut_jenis(jenis)}
    return render(request, "organisasi/jejak_objek.html", konteks)


@require_safe
def jejak_ekspor(request: HttpRequest, kode: str, bentuk: str) -> HttpResponse:
    """The filtered trail as a file."""
    opd = get_opd_or_404(request, kode, Tindakan.BACA)
    return _ekspor(request, opd, bentuk, reverse("jejak", args=[kode]))


@require_safe
def jejak_pusat(request: HttpRequest) -> HttpResponse:
    """What belongs to no OPD: users, the pemda itself."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    return _tampil(request, None)


@require_safe
def jejak_pusat_ekspor(request: HttpRequest, bentuk: str) -> HttpResponse:
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    return _ekspor(request, None, bentuk, reverse("jejak_pusat"))


def _tampil(request: HttpRequest, opd: PerangkatDaerah | None) -> HttpResponse:
    saring = SaringJejak(request.GET, queryset=get_jejak(opd))
    alamat = None
    if opd:

        def alamat(b: Jejak) -> str:
            return reverse("jejak_objek", args=[opd.kode, b.objek_jenis, b.objek_id])

    konteks = {
        "opd": opd,
        "saring": saring,
        "tabel": _tabel(request, saring.qs, alamat),
        "jumlah": saring.qs.count(),
        "kueri": request.GET.urlencode(),
        "ekspor": [(b, _alamat_ekspor(opd, b)) for b in ("xlsx", "csv")],
    }
    return render(request, "organisasi/jejak.html", konteks)


def _alamat_ekspor(opd: PerangkatDaerah | None, bentuk: str) -> str:
    if opd is None:
        return reverse("jejak_pusat_ekspor", args=[bentuk])
    return reverse("jejak_ekspor", args=[opd.kode, bentuk])


def _tabel(request: HttpRequest, baris: QuerySet[Jejak], alamat=None) -> TabelJejak:
    tabel = TabelJejak(baris, alamat_objek=alamat)
    RequestConfig(request, paginate={"per_page": PER_HALAMAN}).configure(tabel)
    return tabel


def _ekspor(
    request: HttpRequest, opd: PerangkatDaerah | None, bentuk: str, kembali: str
) -> HttpResponse:
    baris = SaringJejak(request.GET, queryset=get_jejak(opd)).qs
    nama = f"jejak-{opd.kode if opd else 'pusat'}"
    siapa = opd.nama if opd else "Pusat"
    lembar = LembarUnduh(f"Jejak {siapa}", siapa, KOLOM_EKSPOR, baris_ekspor(baris))
    if bentuk == "csv":
        return kirim_csv(nama, lembar)
    if bentuk != "xlsx":
        raise Http404("Bentuk berkas ini tidak dikenal.")
    if baris.count() > BARIS_XLSX_TERBANYAK:
        messages.error(
            request,
            f"Jejak ini lebih dari {BARIS_XLSX_TERBANYAK} baris. Persempit saringannya, atau ambil "
            "sebagai CSV.",
        )
        return redirect(f"{kembali}?{request.GET.urlencode()}")
    return kirim_xlsx(nama, lembar)
