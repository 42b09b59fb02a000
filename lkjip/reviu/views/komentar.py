"""Comments pinned to figures and paragraphs: the list, one of them, and writing one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.laporan.komentar.jangkar import get_bagian_or_404, get_jangkar_angka_or_404
from lkjip.laporan.komentar.paragraf import rapikan
from lkjip.laporan.komentar.selectors import get_komentar_or_404
from lkjip.laporan.models import Komentar
from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba, kiriman
from lkjip.organisasi.models import TahunKinerja

from ..forms.komentar import JawabanForm, KomentarForm, KomentarParagrafForm, PutusanKomentarForm
from ..selectors.komentar import sajikan_semua, susun_kotak_komentar
from ..services.komentar import answer_komentar, decide_komentar, write_komentar

T = Tindakan
TERKIRIM = "Komentar terpasang dan tampil di tempatnya."


@require_safe
def komentar_daftar(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """All comments on a report, by state."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    konteks = {
        "tahun_kinerja": t,
        "kotak": susun_kotak_komentar(t, request.GET),
        "boleh_tulis": hak_permintaan(request).boleh(T.TINJAU, t.opd),
    }
    return render(request, "reviu/komentar_daftar.html", konteks)


@require_safe
def komentar(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """One comment: what it is pinned to, then and now, and all that was said."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    return _komentar(request, t, get_komentar_or_404(t.opd, tahun, nomor))


def _komentar(request, t: TahunKinerja, satu: Komentar, status: int = 200, **form):
    hak, selesai = hak_permintaan(request), satu.status == satu.Status.SELESAI
    jawab = JawabanForm() if hak.boleh(T.JAWAB_KOMENTAR, t.opd) and not selesai else None
    konteks = {
        "tahun_kinerja": t,
        "sajian": sajikan_semua(t, [satu])[0],
        "boleh_putuskan": hak.boleh(T.TINJAU, t.opd),
        # what was typed stays, though the comment was settled meanwhile
        "form_jawaban": form.get("jawaban") or jawab,
        "form_putusan": form.get("putusan")
        or PutusanKomentarForm(initial={"versi": satu.versi}, selesai=selesai),
    }
    return render(request, "reviu/komentar.html", konteks, status=status)


@require_POST
def komentar_jawab(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The OPD's answer."""
    t = get_tahun_or_404(request, kode, tahun, T.JAWAB_KOMENTAR)
    satu = get_komentar_or_404(t.opd, tahun, nomor)
    form = JawabanForm(request.POST)
    if form.is_valid():
        isi = form.cleaned_data["isi"]
        if coba(form, lambda: answer_komentar(komentar=satu, isi=isi, oleh=request.user)):
            messages.success(request, "Jawaban terkirim kepada peninjau.")
            return redirect("komentar", kode, tahun, nomor)
    return _komentar(request, t, satu, 422, jawaban=form)


@require_POST
def komentar_putuskan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The reviewer settles it, or opens it again."""
    t = get_tahun_or_404(request, kode, tahun, T.TINJAU)
    satu = get_komentar_or_404(t.opd, tahun, nomor)
    form = PutusanKomentarForm(request.POST)
    if form.is_valid():
        isi = form.cleaned_data
        selesai = isi.pop("putusan") == "selesai"
        if coba(
            form,
            lambda: decide_komentar(komentar=satu, selesai=selesai, oleh=request.user, **isi),
        ):
            kata = "dinyatakan selesai" if selesai else "dibuka kembali"
            messages.success(request, f"Komentar {kata}.")
            return redirect("komentar", kode, tahun, nomor)
    return _komentar(request, t, satu, 422, putusan=form)


def komentar_angka(request: HttpRequest, kode: str, tahun: int, kunci: str) -> HttpResponse:
    """Pin a comment to a figure."""
    t = get_tahun_or_404(request, kode, tahun, T.TINJAU)
    jangkar = get_jangkar_angka_or_404(t, kunci)
    form = KomentarForm(kiriman(request), initial={"dilihat": jangkar.dilihat})
    if form.is_bound and form.is_valid():
        dilihat = rapikan(form.cleaned_data["dilihat"])
        if dilihat and dilihat != jangkar.dilihat:
            form.data = {**form.data.dict(), "dilihat": jangkar.dilihat}
            form.add_error(None, _angka_bergerak(dilihat, jangkar.dilihat))
        elif _tulis(request, t, jangkar, form):
            return redirect("asal_angka", kode, tahun, kunci)
    konteks = {"tahun_kinerja": t, "form": form, "jangkar": jangkar}
    status = 422 if form.errors else 200
    return render(request, "reviu/komentar_angka.html", konteks, status=status)


def komentar_bagian(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Pin a comment to one of the paragraphs below a heading."""
    t = get_tahun_or_404(request, kode, tahun, T.TINJAU)
    satu = get_bagian_or_404(t, bagian)
    awal = {"paragraf": request.GET.get("paragraf", "")}
    form = KomentarParagrafForm(satu.paragraf, kiriman(request), initial=awal)
    if form.is_bound and form.is_valid():
        jangkar = satu.jangkar(form.cleaned_data["paragraf"])
        if baru := _tulis(request, t, jangkar, form):
            return redirect("komentar", kode, tahun, baru.pk)
    konteks = {"tahun_kinerja": t, "form": form, "bagian": satu}
    status = 422 if form.errors else 200
    return render(request, "reviu/komentar_bagian.html", konteks, status=status)


def _tulis(request: HttpRequest, t: TahunKinerja, jangkar, form) -> Komentar | None:
    isi = form.cleaned_data["isi"]
    baru = coba(
        form,
        lambda: write_komentar(
            opd=t.opd, tahun=t.tahun, jangkar=jangkar, isi=isi, oleh=request.user
        ),
    )
    if baru:
        messages.success(request, TERKIRIM)
    return baru


def _angka_bergerak(dulu: str, kini: str) -> str:
    return (
        f"Angka ini berubah sejak halaman dibuka: {dulu} → {kini}. Komentar Anda belum terpasang "
        "dan masih ada di bawah; kirim lagi bila masih berlaku."
    )
