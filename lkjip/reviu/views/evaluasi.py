"""The AKIP evaluation of a year: overview, and its steps from one side to the other."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba
from lkjip.organisasi.unduhan.halaman import Unduhan, tampilkan

from ..forms.evaluasi import AlasanForm, RekomendasiForm, ResmiForm
from ..lembar_akip import ringkas
from ..models import EvaluasiAkip
from ..selectors.evaluasi import (
    baca_isi,
    get_evaluasi,
    get_evaluasi_or_404,
    list_nilai,
    list_rekomendasi,
    list_rekomendasi_lalu,
)
from ..services.evaluasi import (
    finish_evaluasi,
    open_evaluasi,
    return_mandiri,
    set_resmi,
    submit_mandiri,
)
from ..services.rekomendasi import add_rekomendasi
from ..unduh_akip import lembar_lke, lembar_rekomendasi
from ..unduh_daftar import lembar_riwayat

T = Tindakan


@require_safe
def evaluasi(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The values of both sides by component, recommendations, and earlier years."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    satu = get_evaluasi(t.opd, tahun)
    if satu is None:
        konteks = {"tahun_kinerja": t, "boleh_buka": _hak(request, satu, t.opd)["boleh_buka"]}
        return render(request, "reviu/evaluasi.html", konteks)
    return _tampil(request, satu)


@require_POST
def evaluasi_buka(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Open the evaluation under the regulation of the year."""
    opd = get_tahun_or_404(request, kode, tahun, T.ISI_EVALUASI, T.TINJAU).opd
    return _lakukan(
        request,
        kode,
        tahun,
        lambda: open_evaluasi(opd=opd, tahun=tahun, oleh=request.user),
        "Evaluasi AKIP dibuka.",
    )


@require_POST
def evaluasi_ajukan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Hand the self-assessment over."""
    satu = _ambil(request, kode, tahun, T.ISI_EVALUASI)
    return _lakukan(
        request,
        kode,
        tahun,
        lambda: submit_mandiri(evaluasi=satu, oleh=request.user),
        "Penilaian mandiri diajukan kepada evaluator.",
    )


@require_POST
def evaluasi_selesai(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Close the evaluation."""
    satu = _ambil(request, kode, tahun, T.TINJAU)
    return _lakukan(
        request,
        kode,
        tahun,
        lambda: finish_evaluasi(evaluasi=satu, oleh=request.user),
        "Evaluasi selesai; nilainya tidak berubah lagi.",
    )


@require_POST
def evaluasi_kembalikan(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Give the self-assessment back."""
    satu = _ambil(request, kode, tahun, T.TINJAU)
    form = AlasanForm(request.POST)
    return _simpan(
        request, satu, "kembalikan", form, return_mandiri, "Penilaian mandiri dikembalikan."
    )


@require_POST
def evaluasi_resmi(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Enter the official value."""
    satu = _ambil(request, kode, tahun, T.TINJAU)
    form = ResmiForm(request.POST)
    return _simpan(request, satu, "resmi", form, set_resmi, "Nilai resmi disimpan.")


@require_POST
def rekomendasi_buat(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Add a recommendation."""
    satu = _ambil(request, kode, tahun, T.TINJAU)
    form = RekomendasiForm(request.POST, aturan=baca_isi(satu).aturan)
    return _simpan(request, satu, "rekomendasi", form, add_rekomendasi, "Rekomendasi ditambahkan.")


def _simpan(
    request: HttpRequest,
    satu: EvaluasiAkip,
    nama: str,
    form: Form,
    tulis: Callable[..., object],
    kabar: str,
) -> HttpResponse:
    """Write one of the page's forms; a refused one is shown again, open."""
    if form.is_valid() and coba(
        form, lambda: tulis(evaluasi=satu, oleh=request.user, **form.cleaned_data)
    ):
        messages.success(request, kabar)
        return redirect("evaluasi", satu.opd.kode, satu.tahun)
    return _tampil(request, satu, **{nama: form})


def _tampil(request: HttpRequest, satu: EvaluasiAkip, **form: Form) -> HttpResponse:
    isi = baca_isi(satu)
    daftar = list_rekomendasi(satu)
    konteks = {
        "tahun_kinerja": request.tahun_kinerja,
        "isi": isi,
        "evaluasi": satu,
        "baris": ringkas(isi),
        "daftar": daftar,
        "lalu": list_rekomendasi_lalu(satu),
        "riwayat": list_nilai(satu.opd),
        "form_kembalikan": form.get("kembalikan") or AlasanForm(),
        "form_resmi": form.get("resmi") or _form_resmi(satu),
        "form_rekomendasi": form.get("rekomendasi") or RekomendasiForm(aturan=isi.aturan),
        "buka": next(iter(form), ""),
        **_hak(request, satu, satu.opd),
    }
    if form:
        return render(request, "reviu/evaluasi.html", konteks, status=422)
    unduhan = _unduhan(request, satu, isi, daftar, konteks["riwayat"])
    return tampilkan(request, "reviu/evaluasi.html", konteks, unduhan)


def _form_resmi(satu: EvaluasiAkip) -> ResmiForm:
    kolom = {
        "nilai": satu.nilai_resmi,
        "sumber": satu.sumber_resmi,
        "tanggal": satu.tanggal_resmi,
    }
    return ResmiForm(initial=kolom)


def _unduhan(request: HttpRequest, satu: EvaluasiAkip, isi, daftar, riwayat) -> Unduhan:
    return Unduhan(
        f"lke-{satu.opd.kode}-{satu.tahun}",
        {
            "lke": lambda: lembar_lke(request.tahun_kinerja, isi),
            "rekomendasi": lambda: lembar_rekomendasi(request.tahun_kinerja, daftar),
            "riwayat": lambda: lembar_riwayat(request.tahun_kinerja, riwayat),
        },
    )


def _hak(request: HttpRequest, satu: EvaluasiAkip | None, opd) -> dict[str, bool]:
    hak = hak_permintaan(request).tindakan(opd)
    status = satu.status if satu else ""
    return {
        "boleh_buka": bool(hak & {T.ISI_EVALUASI, T.TINJAU}),
        "boleh_mandiri": T.ISI_EVALUASI in hak and status == "mandiri",
        "boleh_nilai": T.TINJAU in hak and status == "dinilai",
        "boleh_rekomendasi": T.TINJAU in hak and status in {"dinilai", "selesai"},
        "boleh_resmi": T.TINJAU in hak,
    }


def _ambil(request: HttpRequest, kode: str, tahun: int, tindakan: Tindakan) -> EvaluasiAkip:
    return get_evaluasi_or_404(get_tahun_or_404(request, kode, tahun, tindakan).opd, tahun)


def _lakukan(
    request: HttpRequest, kode: str, tahun: int, tulis: Callable[[], object], kabar: str
) -> HttpResponse:
    try:
        tulis()
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    else:
        messages.success(request, kabar)
    return redirect("evaluasi", kode, tahun)
