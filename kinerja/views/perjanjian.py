"""Pages of the Perjanjian Kinerja of an OPD-year."""

from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kinerja.forms.perjanjian import BuatPKForm, PKForm
from kinerja.models import PerjanjianKinerja
from kinerja.selectors.perjanjian import BarisPK, list_baris, list_pk
from kinerja.services.perjanjian import (
    IsianPK,
    create_pk,
    delete_pk,
    list_kekurangan,
    sign_pk,
    update_pk,
)
from kinerja.unduhan import unduhan_pk
from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba, kiriman
from lkjip.organisasi.unduhan.halaman import tampilkan
from renstra.kisi import Sel, baca_semula, tulis_semula
from renstra.selectors.rencana import get_renstra

T = Tindakan
DRAF = PerjanjianKinerja.Status.DRAF


@dataclass
class SelPK:
    """One row of the grid as the page shows it."""

    baris: BarisPK
    nama: str
    teks: str
    alasan: str
    galat: str = ""


@require_safe
def pk(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The agreements of the year; the newest one is shown in full."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.BACA)
    daftar = list(list_pk(tahun_kinerja.opd, tahun))
    return _tampil(request, daftar, daftar[-1] if daftar else None)


@require_safe
def pk_rincian(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """One agreement of the year."""
    satu = _pk_or_404(request, kode, tahun, pk_id, T.BACA)
    return _tampil(request, list(list_pk(satu.opd, tahun)), satu)


def _tampil(request: HttpRequest, daftar: list, satu: PerjanjianKinerja | None) -> HttpResponse:
    tahun_kinerja = request.tahun_kinerja
    hak = hak_permintaan(request)
    if satu is not None:
        satu.opd = tahun_kinerja.opd
    terbuka = not tahun_kinerja.terkunci
    konteks = {
        "daftar": daftar,
        "pk": satu,
        "baris": list_baris(satu) if satu else [],
        "kekurangan": list_kekurangan(satu) if satu and satu.status == DRAF else [],
        "boleh_susun": terbuka and hak.boleh(T.SUSUN_PK, tahun_kinerja.opd),
        "boleh_tanda_tangan": terbuka and hak.boleh(T.TANDA_TANGAN_PK, tahun_kinerja.opd),
        "renstra": get_renstra(tahun_kinerja.opd, tahun_kinerja.tahun),
        "boleh_buat": not daftar or daftar[-1].status != DRAF,
    }
    unduhan = unduhan_pk(tahun_kinerja, satu, konteks["baris"])
    return tampilkan(request, "kinerja/pk.html", konteks, unduhan)


def pk_buat(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Murni at once, perubahan after its reason."""
    opd = get_tahun_or_404(request, kode, tahun, T.SUSUN_PK).opd
    perubahan = list_pk(opd, tahun).exists()
    form = BuatPKForm(kiriman(request))
    if not perubahan:
        form.fields["alasan"].required = False
    if request.method == "POST" and form.is_valid():
        alasan = form.cleaned_data["alasan"]
        baru = coba(form, lambda: create_pk(oleh=request.user, opd=opd, tahun=tahun, alasan=alasan))
        if baru:
            messages.success(
                request,
                f"{baru} dibuat sebagai draf dari target {'lama' if perubahan else 'Renstra'}.",
            )
            return redirect(reverse("pk_ubah", args=[kode, tahun, baru.pk]))
    konteks = {"form": form, "perubahan": perubahan, "renstra": get_renstra(opd, tahun)}
    return render(request, "kinerja/pk_buat.html", konteks)


def pk_ubah(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """Date, parties and targets of a draft on one page."""
    satu = _pk_or_404(request, kode, tahun, pk_id, T.SUSUN_PK)
    if satu.status != DRAF:
        messages.warning(request, f"{satu} sudah ditandatangani, sehingga tidak dapat diubah.")
        return redirect(reverse("pk_rincian", args=[kode, tahun, pk_id]))
    form = PKForm(kiriman(request), instance=satu)
    if request.method == "POST" and form.is_valid():
        catatan = coba(
            form,
            lambda: update_pk(
                oleh=request.user,
                pk=form.instance,
                isian=_isian(request),
                versi=form.versi_dilihat,
            ),
        )
        if catatan is not None:
            for pesan in catatan:
                messages.warning(request, pesan)
            messages.success(request, f"{satu} disimpan.")
            return redirect(reverse("pk_rincian", args=[kode, tahun, pk_id]))
    konteks = {"form": form, "pk": satu, **_kisi(request, satu, form)}
    return render(request, "kinerja/pk_ubah.html", konteks)


def pk_tanda_tangan(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """What will be frozen; the head of the OPD confirms."""
    satu = _pk_or_404(request, kode, tahun, pk_id, T.TANDA_TANGAN_PK)
    form = forms.Form(kiriman(request))
    if form.is_valid() and coba(form, lambda: sign_pk(oleh=request.user, pk=satu)):
        messages.success(request, f"{satu} ditandatangani dan sejak sekarang tetap.")
        return redirect(reverse("pk_rincian", args=[kode, tahun, pk_id]))
    konteks = {"form": form, "pk": satu, "baris": list_baris(satu)}
    konteks["kekurangan"] = list_kekurangan(satu) if satu.status == DRAF else []
    return render(request, "kinerja/pk_tanda_tangan.html", konteks)


def pk_hapus(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """Throw a draft away, after asking."""
    satu = _pk_or_404(request, kode, tahun, pk_id, T.SUSUN_PK)
    nama = str(satu)
    form = forms.Form(kiriman(request))
    if form.is_valid() and coba(form, lambda: delete_pk(oleh=request.user, pk=satu) or True):
        messages.success(request, f"Draf {nama} dihapus.")
        return redirect(reverse("pk", args=[kode, tahun]))
    return render(request, "kinerja/pk_hapus.html", {"form": form, "pk": satu})


def _pk_or_404(
    request: HttpRequest, kode: str, tahun: int, pk_id: int, tindakan: Tindakan
) -> PerjanjianKinerja:
    opd = get_tahun_or_404(request, kode, tahun, tindakan).opd
    satu = list_pk(opd, tahun).filter(pk=pk_id).first()
    if satu is None:
        raise Http404(f"Perjanjian Kinerja ini tidak ada pada {opd.nama} tahun {tahun}.")
    satu.opd = opd
    return satu


def _isian(request: HttpRequest) -> dict[int, IsianPK]:
    """The posted cells "t-<indikator>" and reasons "a-<indikator>"."""
    dilihat = baca_semula(request.POST.get("semula", ""))
    hasil = {}
    for nama, teks in request.POST.items():
        jenis, _, nomor = nama.partition("-")
        if jenis == "t" and nomor.isdecimal():
            alasan = Sel(request.POST.get(f"a-{nomor}", "")[:2000], dilihat.get(f"a-{nomor}", ""))
            hasil[int(nomor)] = IsianPK(Sel(teks[:200], dilihat.get(nama, "")), alasan)
    return hasil


def _kisi(request: HttpRequest, satu: PerjanjianKinerja, form: PKForm) -> dict:
    galat = getattr(getattr(form, "galat_layanan", None), "sel", {})
    ketikan = _isian(request)
    sel, semula = [], {}
    for baris in list_baris(satu):
        nomor = baris.indikator.pk
        nama = f"t-{nomor}"
        semula |= {nama: baris.teks_janji, f"a-{nomor}": baris.alasan}
        teks, alasan = baris.teks_janji, baris.alasan
        if isian := ketikan.get(nomor):
            teks, alasan = isian.target.tampil(teks), isian.alasan.tampil(alasan)
        sel.append(SelPK(baris, nama, teks, alasan, galat.get(nomor, "")))
    return {"sel": sel, "semula": tulis_semula(semula)}
