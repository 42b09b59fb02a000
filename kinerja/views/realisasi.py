"""The page of one figure: seeing it, entering it, and what the engine says while one types."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan
from lkjip.organisasi.kiriman import tempel
from lkjip.organisasi.konkurensi import Usang

from ..forms.realisasi import RealisasiForm
from ..models import NAMA_PERIODE
from ..nilai import IsianNilai
from ..selectors.buku import BukuPengukuran
from ..selectors.isian import hitung_isian
from ..services.realisasi import AlasanDiperlukan, record_realisasi
from .halaman import alamat_sel, ambil_sel, buat_form, tampilkan

T = Tindakan


@require_safe
def realisasi(
    request: HttpRequest, kode: str, tahun: int, indikator_id: int, periode: int
) -> HttpResponse:
    """One figure with everything that belongs to it."""
    buku, indikator = ambil_sel(request, kode, tahun, indikator_id, periode, T.BACA)
    return tampilkan(request, buku, indikator, periode)


@require_POST
def realisasi_catat(
    request: HttpRequest, kode: str, tahun: int, indikator_id: int, periode: int
) -> HttpResponse:
    """Save what was typed; a refusal shows the page again with everything kept."""
    buku, indikator = ambil_sel(request, kode, tahun, indikator_id, periode, T.ISI_REALISASI)
    form = buat_form(buku, indikator, periode, request.POST)
    tolak = partial(tampilkan, request, buku, indikator, periode, form=form)
    if not form.is_valid():
        return tolak(status=422)
    try:
        _catat(request, buku, indikator_id, periode, form)
    except Usang as usang:
        return tolak(usang=usang, status=409)
    except ValidationError as galat:
        tempel(form, galat)
        lain = {"minta_alasan": True} if isinstance(galat, AlasanDiperlukan) else {}
        return tolak(status=422, **lain)
    sebut = f"{indikator.kode} {NAMA_PERIODE[periode]} {tahun}"
    messages.success(request, f"Realisasi {sebut} tersimpan.")
    return redirect(_tujuan(request, buku, indikator_id, periode))


@require_safe
def realisasi_hitung(
    request: HttpRequest, kode: str, tahun: int, indikator_id: int, periode: int
) -> HttpResponse:
    """The engine's answer to what stands in the fields now; stores nothing.

    `?awalan=` is the prefix of the fields when they stand in a row of the quarter's grid.
    """
    buku, indikator = ambil_sel(request, kode, tahun, indikator_id, periode, T.ISI_REALISASI)
    awalan = f"i{indikator_id}"
    baris = request.GET.get("awalan") == awalan
    form = buat_form(buku, indikator, periode, request.GET, awalan=awalan if baris else None)
    form.is_valid()
    isian = getattr(form, "isian", None)
    hasil = hitung_isian(buku, indikator, periode, isian or IsianNilai())
    konteks = {
        "form": form,
        "indikator": indikator,
        "isian": isian,
        "hasil": hasil,
        "capaian": hasil.capaian,
        "pemicu": hasil.pemicu,
        "langsung": True,
    }
    templat = "_kisi_hasil" if baris else "realisasi_hitung"
    return render(request, f"kinerja/{templat}.html", konteks)


def _catat(
    request: HttpRequest,
    buku: BukuPengukuran,
    indikator_id: int,
    periode: int,
    form: RealisasiForm,
) -> None:
    record_realisasi(
        oleh=request.user,
        opd=buku.tahun_kinerja.opd,
        tahun=buku.tahun,
        indikator_id=indikator_id,
        periode=periode,
        isian=form.get_isian(),
        versi=form.versi_dipakai,
    )


def _tujuan(request: HttpRequest, buku: BukuPengukuran, indikator_id: int, periode: int) -> str:
    """Where to go after saving: the next indicator when that button was pressed."""
    if "lanjut" in request.POST:
        daftar = [i.pk for i in buku.indikator if periode in buku.periode_terukur(i)]
        letak = daftar.index(indikator_id) + 1
        if letak < len(daftar):
            return alamat_sel(buku, daftar[letak], periode)
    return alamat_sel(buku, indikator_id, periode)
