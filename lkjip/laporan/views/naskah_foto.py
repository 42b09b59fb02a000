"""Pictures in the prose: taking one in, and showing it to those who may read the report."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.kiriman import coba

from ..forms.gambar import GambarForm
from ..gambar_layar import get_gambar_or_404, send_gambar
from ..gambar_naskah.services import add_gambar
from ..penulisan.bahan import ambil_bahan
from .naskah import get_bagian_or_404, simpan_kiriman, tampilkan_editor


@require_POST
def naskah_unggah(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Take a picture in. The editor's script asks for JSON and puts it where the cursor is;
    without it the picture goes to the end of the text sent along, which is kept as a draft."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    bahan = ambil_bahan(t.opd, tahun)
    satu = get_bagian_or_404(bahan, bagian)
    form = GambarForm(request)
    gambar = form.is_valid() and coba(
        form,
        lambda: add_gambar(
            oleh=request.user, opd=t.opd, tahun=tahun, berkas=form.cleaned_data["berkas"]
        ),
    )
    if request.headers.get("Accept") == "application/json":
        return _json(form, gambar)
    isi = request.POST.get("isi", "")
    if gambar:
        isi = f"{isi.rstrip()}\n{form.tulis(gambar)}"
    simpan_kiriman(request, t, bagian, isi)
    if gambar:
        return redirect("naskah_bagian", kode, tahun, bagian)
    return tampilkan_editor(request, t, bahan, satu, form_gambar=form)


@require_safe
def naskah_foto(request: HttpRequest, kode: str, tahun: int, sidik: str) -> HttpResponse:
    """A picture of the report, of its prose or of an attached page, to those who may read it."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    return send_gambar(get_gambar_or_404(t.opd, tahun, sidik), umum=False)


def _json(form: GambarForm, gambar) -> JsonResponse:
    if not gambar:
        return JsonResponse({"galat": form.errors}, status=422)
    isi = {"sidik": gambar.sidik, "alt": form.cleaned_data["alt"]}
    return JsonResponse(isi | {"judul": form.cleaned_data["judul"]})
