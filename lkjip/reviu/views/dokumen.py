"""Documents from elsewhere: hand in, follow, read with marks, file the working paper, delete."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, wajib_umum
from lkjip.organisasi.kiriman import coba
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..forms.dokumen import UnggahForm
from ..kertas_kerja.isi import kertas_dokumen
from ..kertas_kerja.lembar import unduhan_kertas
from ..selectors.dokumen import get_dokumen_or_404, list_dokumen, susun_bacaan
from ..services.dokumen import add_dokumen, delete_dokumen, retry_dokumen
from ..unduh_daftar import unduhan_daftar_dokumen

T = Tindakan


@require_http_methods(["GET", "HEAD", "POST"])
def dokumen_daftar(request: HttpRequest) -> HttpResponse:
    """Hand in a document; those handed in before."""
    wajib_umum(request, T.TINJAU)
    form = UnggahForm(permintaan=request)
    if request.method == "POST":
        form = UnggahForm(request.POST, request.FILES, permintaan=request)
        if form.is_valid():
            isi = form.cleaned_data
            baru = coba(form, lambda: add_dokumen(oleh=request.user, **isi))
            if baru is not None:
                return redirect("dokumen", baru.pk)
    konteks = {"form": form, "daftar": list_dokumen()}
    templat = "reviu/dokumen_daftar.html"
    if form.errors:
        return render(request, templat, konteks, status=422)
    return tampilkan(request, templat, konteks, unduhan_daftar_dokumen(konteks["daftar"]))


@require_safe
def dokumen(request: HttpRequest, nomor: int) -> HttpResponse:
    """One document: its progress, then its text with the findings beside it. htmx asks for the
    inner part until the reading is done."""
    wajib_umum(request, T.TINJAU)
    satu = get_dokumen_or_404(nomor)
    selesai = satu.status == satu.Status.SELESAI
    if request.htmx and selesai:  # the whole page takes the place of the progress
        jawab = HttpResponse()
        jawab["HX-Refresh"] = "true"
        return jawab
    konteks = {"dokumen": satu}
    if selesai:
        konteks["bacaan"] = susun_bacaan(satu, request.GET.get("hal", ""))
        unduhan = unduhan_kertas(
            kertas_dokumen(satu, satu.hasil, satu.selesai or satu.dibuat), f"kertas-kerja-{nomor}"
        )
        return tampilkan(request, "reviu/dokumen.html", konteks, unduhan)
    return render(request, "reviu/dokumen.html" + ("#keadaan" if request.htmx else ""), konteks)


@require_safe
def dokumen_kertas_kerja(request: HttpRequest, nomor: int) -> HttpResponse:
    """The stored working paper."""
    wajib_umum(request, T.TINJAU)
    satu = get_dokumen_or_404(nomor)
    if not satu.kertas_kerja or not satu.kertas_kerja.storage.exists(satu.kertas_kerja.name):
        raise Http404("Kertas kerja dokumen ini belum ada. Baca ulang dokumennya.")
    return FileResponse(
        satu.kertas_kerja.open("rb"),
        as_attachment=True,
        filename=f"kertas-kerja-reviu-{satu.pk}.pdf",
        content_type="application/pdf",
    )


@require_POST
def dokumen_ulang(request: HttpRequest, nomor: int) -> HttpResponse:
    """Read it once more."""
    wajib_umum(request, T.TINJAU)
    retry_dokumen(dokumen=get_dokumen_or_404(nomor), oleh=request.user)
    return redirect("dokumen", nomor)


@require_POST
def dokumen_hapus(request: HttpRequest, nomor: int) -> HttpResponse:
    """Delete the document with its files."""
    wajib_umum(request, T.TINJAU)
    satu = get_dokumen_or_404(nomor)
    delete_dokumen(dokumen=satu, oleh=request.user)
    messages.success(request, f"“{satu.nama_asli}” dan kertas kerjanya dihapus.")
    return redirect("dokumen_daftar")
