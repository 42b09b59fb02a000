"""The worksheet (LKE) of one component, graded by the side whose turn it is."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.rumus.akip import Komponen

from ..lembar_akip import SubLke, simpan_lke, susun_lke
from ..models import EvaluasiAkip, PenilaianKriteria
from ..selectors.evaluasi import IsiEvaluasi, baca_isi, get_evaluasi_or_404

T = Tindakan
Pihak = PenilaianKriteria.Pihak


@require_safe
def evaluasi_komponen(request: HttpRequest, kode: str, tahun: int, komponen: str) -> HttpResponse:
    """The criteria of one component with both grades."""
    opd = get_tahun_or_404(request, kode, tahun, T.BACA).opd
    isi = baca_isi(get_evaluasi_or_404(opd, tahun))
    satu = _komponen(isi, komponen)
    return _tampil(request, isi, satu, susun_lke(isi, satu, _pihak(request, isi.evaluasi)))


@require_POST
def evaluasi_nilai(request: HttpRequest, kode: str, tahun: int, komponen: str) -> HttpResponse:
    """Save every touched grade; what somebody else changed meanwhile comes back beside."""
    opd = get_tahun_or_404(request, kode, tahun, T.ISI_EVALUASI, T.TINJAU).opd
    isi = baca_isi(get_evaluasi_or_404(opd, tahun))
    satu, pihak = _komponen(isi, komponen), _pihak(request, isi.evaluasi)
    if pihak is None:
        messages.error(request, "Belum giliran Anda menilai, atau evaluasi ini sudah selesai.")
        return redirect("evaluasi_komponen", kode, tahun, komponen)
    sub = susun_lke(isi, satu, pihak, request.POST)
    try:
        disimpan, ditolak = simpan_lke(isi, sub, pihak, request.user)
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
        return redirect("evaluasi_komponen", kode, tahun, komponen)
    if not ditolak and not request.htmx:
        kabar = f"{disimpan} nilai tersimpan." if disimpan else "Semua nilai sudah tersimpan."
        messages.success(request, kabar)
        return redirect("evaluasi_komponen", kode, tahun, komponen)
    segar = baca_isi(isi.evaluasi)
    sub = susun_lke(segar, satu, pihak)
    for bagian in sub:
        bagian.baris[:] = [ditolak.get(b.milik.pk, b) for b in bagian.baris]
    return _tampil(request, segar, satu, sub, galat=len(ditolak))


def _tampil(
    request: HttpRequest, isi: IsiEvaluasi, komponen: Komponen, sub: list[SubLke], galat: int = 0
) -> HttpResponse:
    urut = [satu.kode for satu in isi.aturan.komponen]
    berikut = urut[urut.index(komponen.kode) + 1 :]
    konteks = {
        "tahun_kinerja": request.tahun_kinerja,
        "isi": isi,
        "evaluasi": isi.evaluasi,
        "komponen": komponen,
        "sub": sub,
        "pihak": _pihak(request, isi.evaluasi),
        "galat": galat,
        "berikut": berikut[0] if berikut else "",
    }
    templat = "reviu/evaluasi_komponen.html"
    if request.htmx:
        return render(request, f"{templat}#lembar", konteks)
    return render(request, templat, konteks, status=422 if galat else 200)


def _komponen(isi: IsiEvaluasi, kode: str) -> Komponen:
    for satu in isi.aturan.komponen:
        if satu.kode == kode:
            return satu
    raise Http404(f"Komponen {kode} tidak ada dalam {isi.aturan.nama}.")


def _pihak(request: HttpRequest, evaluasi: EvaluasiAkip) -> str | None:
    """Whose grades this user may write now."""
    hak = hak_permintaan(request).tindakan(evaluasi.opd)
    if evaluasi.status == EvaluasiAkip.Status.MANDIRI and T.ISI_EVALUASI in hak:
        return Pihak.OPD
    if evaluasi.status == EvaluasiAkip.Status.DINILAI and T.TINJAU in hak:
        return Pihak.EVALUATOR
    return None
