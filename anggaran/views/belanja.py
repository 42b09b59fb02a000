"""Belanja by account, typed by hand."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.kiriman import coba
from lkjip.organisasi.models import TahunKinerja
from renstra.kisi import Sel, baca_semula

from ..forms.belanja import AkunForm
from ..selectors.belanja import KOLOM, nama_sel_belanja, susun_belanja
from ..services.belanja import Alamat, save_belanja, tambah_akun
from .dasar import boleh_isi, isi_kembali, simpan_kisi, susun_tab

TAMBAH = "tambah_akun"


def belanja_anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The grid of accounts, and below it a form for one that is not in the list."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_ANGGARAN)
    isi = {"oleh": request.user, "opd": tahun_kinerja.opd, "tahun": tahun}
    form, galat, isian = AkunForm(), None, {}
    if request.method == "POST" and TAMBAH in request.POST:
        form = AkunForm(request.POST)
        if _tambah(request, form, isi):
            return redirect("belanja_anggaran", kode, tahun)
    elif request.method == "POST":
        isian = _isian(request)
        kabar = "Belanja: {n} angka tersimpan."
        galat = simpan_kisi(request, lambda: save_belanja(**isi, isian=isian), kabar)
        if galat is None:
            return redirect("belanja_anggaran", kode, tahun)
    return _tampil(request, tahun_kinerja, form, isian, galat)


def _tambah(request: HttpRequest, form: AkunForm, isi: dict[str, Any]) -> bool:
    if not form.is_valid():
        return False
    baru = coba(form, lambda: tambah_akun(**isi, **form.cleaned_data))
    if baru:
        messages.success(request, f"Akun {baru} ditambahkan. Isi angkanya pada barisnya.")
    return bool(baru)


def _tampil(
    request: HttpRequest,
    tahun_kinerja: TahunKinerja,
    form: AkunForm,
    isian: dict[Alamat, Sel],
    galat: ValidationError | None,
) -> HttpResponse:
    opd, tahun = tahun_kinerja.opd, tahun_kinerja.tahun
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "belanja": susun_belanja(opd, tahun, *isi_kembali(nama_sel_belanja, isian, galat)),
        "galat": galat,
        "form": form,
        "boleh": boleh_isi(request, tahun_kinerja),
        "tab": susun_tab(request, tahun_kinerja, "belanja"),
    }
    status = 422 if galat or form.errors else 200
    return render(request, "anggaran/belanja_anggaran.html", konteks, status=status)


def _isian(request: HttpRequest) -> dict[Alamat, Sel]:
    """The posted cells "anggaran-5.2.1" beside what the page had shown."""
    dilihat = baca_semula(request.POST.get("semula", ""))
    hasil = {}
    for nama, teks in request.POST.items():
        kolom, tanda, akun = nama.partition("-")
        if tanda and kolom in KOLOM:
            hasil[akun, kolom] = Sel(teks[:60], dilihat.get(nama, ""))
    return hasil
