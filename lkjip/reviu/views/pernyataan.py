"""The statement that the report has been reviewed: on screen, and asked for as PDF."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.laporan.cetak import GalatCetak
from lkjip.laporan.gambar_naskah.alamat import alamat_foto
from lkjip.laporan.models import Cetakan
from lkjip.laporan.render import render_html
from lkjip.laporan.services import ask_cetakan
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.laporan.terbit.reviu import check_reviu
from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan


@require_safe
def pernyataan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The statement as its form; without one what is missing."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    syarat = check_reviu(t.opd, tahun)
    isi, kini = "", False
    try:
        susunan = take_susunan(t.opd, tahun, pernyataan=True)
        isi = render_html(susun_bernomor(susunan), alamat_foto=alamat_foto(t.opd, tahun))
        kini = syarat.status.sidik_potret == susunan.sidik_potret
    except GalatCetak:
        pass  # there is none: the page says so
    konteks = {
        "tahun_kinerja": t,
        "syarat": syarat,
        "isi": isi,
        "kini": kini,
        "cetakan": Cetakan.objects.filter(opd=t.opd, tahun=tahun, pernyataan=True)[:5],
        "boleh_cetak": hak_permintaan(request).boleh(Tindakan.CETAK, t.opd),
    }
    return render(request, "reviu/pernyataan.html", konteks)


@require_POST
def pernyataan_cetak(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Ask for the PDF; an unchanged statement offers the print that is there already."""
    opd = get_tahun_or_404(request, kode, tahun, Tindakan.CETAK).opd
    try:
        cetakan = ask_cetakan(opd=opd, tahun=tahun, oleh=request.user, pernyataan=True)
    except GalatCetak as galat:
        messages.error(request, str(galat))
        return redirect("pernyataan", kode, tahun)
    return redirect("cetakan", kode, tahun, cetakan.pk)
