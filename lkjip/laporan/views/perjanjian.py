"""The Perjanjian Kinerja as its official form: on screen, and asked for as PDF."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from kinerja.models import PerjanjianKinerja
from kinerja.selectors.perjanjian import list_pk
from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan

from ..cetak import GalatCetak
from ..dokumen.nomor import GalatDokumen
from ..gambar_naskah.alamat import alamat_foto
from ..models import Cetakan
from ..render import render_html
from ..services import ask_cetakan
from ..susunan import susun_bernomor, take_susunan


@require_safe
def pk_formulir(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """The form with targets (kinerja) and programmes (anggaran) as sheets of paper."""
    pk = pk_or_404(request, kode, tahun, pk_id, Tindakan.BACA)
    try:
        dok = susun_bernomor(take_susunan(pk.opd, tahun, pk))
        isi = render_html(dok, alamat_foto=alamat_foto(pk.opd, tahun))
    except GalatDokumen as galat:
        konteks = {"tahun_kinerja": request.tahun_kinerja, "masalah": galat.masalah}
        return render(request, "laporan/naskah_belum_utuh.html", konteks, status=409)
    konteks = {
        "pk": pk,
        "isi": isi,
        "cetakan": Cetakan.objects.filter(perjanjian=pk, penyiapan=None)[:5],
        "boleh_cetak": hak_permintaan(request).boleh(Tindakan.CETAK, pk.opd),
    }
    return render(request, "laporan/pk_formulir.html", konteks)


@require_POST
def pk_cetak(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """Ask for the PDF; an unchanged form offers the print that is there already."""
    pk = pk_or_404(request, kode, tahun, pk_id, Tindakan.CETAK)
    try:
        cetakan = ask_cetakan(opd=pk.opd, tahun=tahun, oleh=request.user, pk=pk)
    except GalatCetak as galat:
        messages.error(request, str(galat))
        return redirect("pk_formulir", kode, tahun, pk_id)
    return redirect("cetakan", kode, tahun, cetakan.pk)


def pk_or_404(
    request: HttpRequest, kode: str, tahun: int, pk_id: int, *tindakan: Tindakan
) -> PerjanjianKinerja:
    """The agreement of the OPD-year, for whoever may do (any of) `tindakan`."""
    opd = get_tahun_or_404(request, kode, tahun, *tindakan).opd
    pk = list_pk(opd, tahun).filter(pk=pk_id).first()
    if pk is None:
        raise Http404(f"Perjanjian Kinerja ini tidak ada pada {opd.nama} tahun {tahun}.")
    pk.opd = opd
    return pk
