"""Writing the analysis of an indicator, with a draft kept while typing."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.kiriman import tempel
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import DrafIsian
from lkjip.organisasi.services.draf import buang_draf, simpan_draf
from renstra.models import Indikator

from ..forms.analisis import TEKS, AnalisisForm
from ..models import Analisis
from ..selectors.analisis import get_analisis
from ..selectors.buku import BukuPengukuran, hitung_capaian
from ..selectors.isian import boleh_isi
from ..services.analisis import dapat_ditulis, kunci_draf, record_analisis
from .halaman import alamat_sel, ambil_buku, dapat_isi_analisis


def analisis_ubah(request: HttpRequest, kode: str, tahun: int, indikator_id: int) -> HttpResponse:
    """The form; a draft that was never saved is put into it and said so."""
    buku = ambil_buku(request, kode, tahun, Tindakan.ISI_REALISASI)
    indikator = buku.get(indikator_id)
    kunci = kunci_draf(indikator_id, tahun)
    if request.method == "POST" and "buang" in request.POST:
        buang_draf(oleh=request.user, kunci=kunci)
        return redirect("analisis_ubah", kode, tahun, indikator_id)
    tersimpan = get_analisis(buku, indikator)
    dasar = tersimpan or Analisis(indikator=indikator, tahun=tahun)
    if request.method == "POST":
        form = AnalisisForm(request.POST, instance=dasar)
        return _terima(request, buku, indikator, form, tersimpan)
    draf = DrafIsian.objects.filter(pengguna=request.user, kunci=kunci).first()
    form = AnalisisForm(instance=dasar, initial=draf.isi if draf else None)
    return _tampil(request, buku, indikator, form, tersimpan, draf=draf)


@require_POST
def analisis_draf(request: HttpRequest, kode: str, tahun: int, indikator_id: int) -> HttpResponse:
    """Keep what was typed so far, for its author only; answers with the time."""
    buku = ambil_buku(request, kode, tahun, Tindakan.ISI_REALISASI)
    indikator = buku.get(indikator_id)
    if not boleh_isi(hak_permintaan(request), buku.tahun_kinerja.opd, indikator):
        raise PermissionDenied("Analisis ini ditulis oleh unit penanggung jawab indikatornya.")
    if buku.tahun_kinerja.terkunci or not dapat_ditulis(buku, indikator):
        return HttpResponse("Tidak disimpan: analisis ini sudah tidak dapat diubah.", status=409)
    isi = {nama: request.POST[nama] for nama in TEKS if nama in request.POST}
    if not isi:
        return HttpResponse("Tidak ada yang disimpan.", status=400)
    simpan_draf(oleh=request.user, kunci=kunci_draf(indikator_id, tahun), isi=isi)
    return HttpResponse(f"Draf tersimpan {timezone.localtime():%H.%M}")


def _simpan(request: HttpRequest, buku, indikator_id: int, form: AnalisisForm) -> Analisis:
    isi = {nama: form.cleaned_data[nama] for nama in AnalisisForm.Meta.fields}
    return record_analisis(
        oleh=request.user,
        opd=buku.tahun_kinerja.opd,
        tahun=buku.tahun,
        indikator_id=indikator_id,
        isi=isi,
        versi=form.versi_dipakai,
    )


def _terima(
    request: HttpRequest,
    buku: BukuPengukuran,
    indikator: Indikator,
    form: AnalisisForm,
    tersimpan: Analisis | None,
) -> HttpResponse:
    """Save the form; a refusal shows it again with everything that was typed."""
    if form.is_valid():
        try:
            _simpan(request, buku, indikator.pk, form)
        except Usang as galat:
            return _tampil(request, buku, indikator, form, tersimpan, usang=galat)
        except ValidationError as galat:
            tempel(form, galat)
        else:
            messages.success(request, f"Analisis indikator {indikator.kode} tersimpan.")
            return redirect(_kembali(buku, indikator))
    return _tampil(request, buku, indikator, form, tersimpan)


def _tampil(
    request: HttpRequest,
    buku: BukuPengukuran,
    indikator: Indikator,
    form: AnalisisForm,
    tersimpan: Analisis | None,
    *,
    draf: DrafIsian | None = None,
    usang: Usang | None = None,
) -> HttpResponse:
    """The page of one analysis, with what the engine says of the year's value beside it."""
    nilai, target = buku.nilai_setahun(indikator), buku.target(indikator, 0)
    konteks = {"form": form, "tersimpan": tersimpan, "draf": draf, "usang": usang} | {
        "buku": buku,
        "indikator": indikator,
        "dapat_isi": dapat_isi_analisis(buku, hak_permintaan(request), indikator),
        "nilai": nilai,
        "target": target,
        "capaian": hitung_capaian(indikator, target, nilai, buku.kebijakan),
        "kembali": _kembali(buku, indikator),
    }
    status = 409 if usang else 422 if form.errors else 200
    return render(request, "kinerja/analisis_ubah.html", konteks, status=status)


def _kembali(buku: BukuPengukuran, indikator: Indikator) -> str:
    """The page of the period one is likely working on: the last one that has a value."""
    urut = buku.periode_terukur(indikator)
    terisi = [p for p in urut if buku.sel(indikator, p)]
    return alamat_sel(buku, indikator.pk, (terisi or urut)[-1] if urut else 0)
