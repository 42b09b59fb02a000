"""Nodes of the plan: adding, changing, archiving, restoring."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lkjip.organisasi.akses import Tindakan
from lkjip.organisasi.kiriman import coba, kiriman
from renstra.forms.simpul import FORM_SIMPUL, ArsipForm
from renstra.models import Indikator, Renstra, Sasaran
from renstra.selectors.ketergantungan import list_anak_aktif, list_ketergantungan
from renstra.selectors.peringatan import list_peringatan
from renstra.services.simpul import archive_simpul, restore_simpul, save_simpul

from .dasar import alamat, get_renstra_or_404

T = Tindakan


def simpul_buat(request: HttpRequest, kode: str, tahun: int, pk: int, jenis: str) -> HttpResponse:
    """Add a misi, tujuan, sasaran or indikator; `?induk=sasaran-5` preselects its parent."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    form = _form(jenis)(kiriman(request), renstra=renstra, induk=request.GET.get("induk", ""))
    return _simpan(request, renstra, form, jenis, kode, tahun)


def simpul_ubah(
    request: HttpRequest, kode: str, tahun: int, pk: int, jenis: str, simpul_id: int
) -> HttpResponse:
    """Change one node."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    simpul = _simpul(renstra, jenis, simpul_id)
    form = _form(jenis)(
        kiriman(request), instance=simpul, renstra=renstra, beku=bool(renstra.terkunci)
    )
    return _simpan(request, renstra, form, jenis, kode, tahun)


def _simpan(request, renstra: Renstra, form, jenis: str, kode: str, tahun: int) -> HttpResponse:
    baru = form.instance.pk is None
    if request.method == "POST" and form.is_valid():
        versi = None if baru else form.versi_dilihat
        simpul = coba(
            form, lambda: save_simpul(oleh=request.user, simpul=form.instance, versi=versi)
        )
        if simpul:
            nama = str(simpul)
            messages.success(request, f"{nama} {'ditambahkan' if baru else 'disimpan'}.")
            for pesan in list_peringatan(simpul) if isinstance(simpul, Indikator) else ():
                messages.warning(request, f"{simpul.kode}: {pesan}")
            if "lanjut" in request.POST:
                tujuan = alamat("simpul_buat", kode, tahun, renstra.pk, jenis)
                return redirect(f"{tujuan}?induk={request.POST.get('induk', '')}")
            return redirect(
                alamat("renstra_versi", kode, tahun, renstra.pk, jangkar=f"{jenis}-{simpul.pk}")
            )
    konteks = {"form": form, "renstra": renstra, "jenis": jenis, "baru": baru}
    konteks |= _sebutan(form.instance)
    return render(request, "renstra/simpul_form.html", konteks)


def simpul_arsip(
    request: HttpRequest, kode: str, tahun: int, pk: int, jenis: str, simpul_id: int
) -> HttpResponse:
    """What depends on the node, then delete or archive it."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    simpul = _simpul(renstra, jenis, simpul_id)
    nama = str(simpul)
    form = ArsipForm(kiriman(request))
    if request.method == "POST" and form.is_valid():
        alasan = form.cleaned_data["alasan"]
        hasil = coba(form, lambda: archive_simpul(oleh=request.user, simpul=simpul, alasan=alasan))
        if hasil is not None:
            messages.success(request, f"{nama} {'dihapus' if hasil else 'diarsipkan'}.")
            return redirect(alamat("renstra_versi", kode, tahun, pk))
    konteks = {
        "form": form,
        "renstra": renstra,
        "jenis": jenis,
        "berasal": getattr(simpul, "asal_id", None),
        **_sebutan(simpul),
        "ketergantungan": list_ketergantungan(simpul),
        "anak": [] if jenis == "misi" else list_anak_aktif(simpul),
    }
    return render(request, "renstra/simpul_arsip.html", konteks)


@require_POST
def simpul_pulihkan(
    request: HttpRequest, kode: str, tahun: int, pk: int, jenis: str, simpul_id: int
) -> HttpResponse:
    """Bring an archived node back."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    simpul = _simpul(renstra, jenis, simpul_id)
    try:
        restore_simpul(oleh=request.user, simpul=simpul)
        messages.success(request, f"{simpul} dipulihkan.")
    except ValidationError as galat:
        messages.error(request, " ".join(galat.messages))
    return redirect(alamat("renstra_versi", kode, tahun, pk) + "?arsip=ya")


def _sebutan(simpul: models.Model) -> dict:
    """How the pages call a node: its number (or code) and its text (or name)."""
    ini_indikator = isinstance(simpul, Indikator)
    return {
        "simpul": simpul,
        "sebutan": simpul.kode if ini_indikator else simpul.nomor,
        "uraian": simpul.nama if ini_indikator else simpul.teks,
    }


def _form(jenis: str):
    if jenis not in FORM_SIMPUL:
        raise Http404(f"Tidak ada bagian Renstra bernama “{jenis}”.")
    return FORM_SIMPUL[jenis]


def _simpul(renstra: Renstra, jenis: str, simpul_id: int) -> models.Model:
    model = _form(jenis)._meta.model
    saring = {"tujuan__renstra": renstra} if model is Sasaran else {"renstra": renstra}
    simpul = model.objects.filter(pk=simpul_id, **saring).first()
    if simpul is None:
        raise Http404(f"Bagian ini tidak ada dalam {renstra}.")
    return simpul
