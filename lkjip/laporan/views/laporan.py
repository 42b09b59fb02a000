"""The report of an OPD-year: its state, its preview, and asking for a print."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.unduhan.halaman import BENTUK, KUNCI, kirim

from ..cetak import GalatCetak
from ..dokumen.nomor import GalatDokumen
from ..models import Cetakan
from ..pratinjau import susun_pratinjau
from ..selectors import list_cetakan
from ..services import ask_cetakan
from ..susunan import susun_bernomor, take_susunan
from ..unduh_dokumen import unduhan_laporan


@require_safe
def laporan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """State of the report: what can be read, printed and downloaded."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    daftar = list_cetakan(t.opd, tahun)
    sidik = take_susunan(t.opd, tahun).sidik_isi
    pdf = [c for c in daftar if c.bentuk == Cetakan.Bentuk.PDF]
    terbaru = next((c for c in pdf if c.status == Cetakan.Status.SELESAI), None)
    konteks = {
        "tahun_kinerja": t,
        "cetakan": daftar,
        "terbaru": terbaru,
        "mutakhir": terbaru is not None and terbaru.sidik_isi == sidik,
        "berjalan": next((c for c in daftar if c.berjalan), None),
        "sidik": sidik,
        "boleh_cetak": hak_permintaan(request).boleh(Tindakan.CETAK, t.opd),
    }
    return render(request, "laporan/laporan.html", konteks)


@require_safe
def laporan_pratinjau(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The whole report as sheets of paper, or as pictures of the printed pages."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    boleh = hak_permintaan(request).tindakan(t.opd)
    tercetak = request.GET.get("tampilan") == "halaman"
    unduh = request.GET.get(KUNCI)
    try:
        if unduh:
            dok = susun_bernomor(take_susunan(t.opd, tahun))
            return kirim(unduhan_laporan(t, dok), unduh, request.GET.get(BENTUK, "xlsx"))
        pratinjau = susun_pratinjau(
            t.opd, tahun, tercetak=tercetak, boleh_komentari=Tindakan.TINJAU in boleh
        )
    except GalatDokumen as galat:
        konteks = {"tahun_kinerja": t, "masalah": galat.masalah}
        return render(request, "laporan/naskah_belum_utuh.html", konteks, status=409)
    konteks = {
        "tahun_kinerja": t,
        "pratinjau": pratinjau,
        "tercetak": tercetak,
        "boleh_cetak": Tindakan.CETAK in boleh,
    }
    return render(request, "laporan/laporan_pratinjau.html", konteks)


@require_POST
def cetakan_minta(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Ask for a print (PDF, or Word with `bentuk=docx`); an unchanged report offers the print that
    is there already."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.CETAK)
    word = request.POST.get("bentuk") == Cetakan.Bentuk.WORD
    bentuk = Cetakan.Bentuk.WORD if word else Cetakan.Bentuk.PDF
    try:
        cetakan = ask_cetakan(opd=t.opd, tahun=tahun, oleh=request.user, bentuk=bentuk)
    except (ValidationError, GalatCetak) as galat:
        messages.error(request, " ".join(getattr(galat, "messages", [str(galat)])))
        return redirect("laporan", kode, tahun)
    if cetakan.status == Cetakan.Status.SELESAI:
        messages.info(
            request,
            "Tidak ada yang berubah sejak cetakan ini dibuat, jadi berkas yang sama dipakai.",
        )
    return redirect("cetakan", kode, tahun, cetakan.pk)
