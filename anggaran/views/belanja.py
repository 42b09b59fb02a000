"""Belanja by account, typed by hand."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.kiriman import coba
from renstra.kisi import GalatKisi, Sel, baca_semula

from ..forms.belanja import AkunForm
from ..selectors.belanja import KOLOM, nama_sel_belanja, susun_belanja
from ..services.belanja import Alamat, save_belanja, tambah_akun
from .dasar import boleh_isi, susun_tab

TAMBAH = "tambah_akun"


def belanja_anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The grid of accounts, and below it a form for one that is not in the list."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_ANGGARAN)
    galat: ValidationError | None = None
    form, isian = AkunForm(), {}
    isi = {"oleh": request.user, "opd": tahun_kinerja.opd, "tahun": tahun}
    if request.method == "POST" and TAMBAH in request.POST:
        form = AkunForm(request.POST)
        baru = coba(form, lambda: tambah_akun(**isi, **form.cleaned_data)) if form.is_valid() else 0
        if baru:
            messages.success(request, f"Akun {baru} ditambahkan. Isi angkanya pada barisnya.")
            return redirect("belanja_anggaran", kode, tahun)
    elif request.method == "POST":
        isian = _isian(request)
        try:
            n = save_belanja(**isi, isian=isian)
        except ValidationError as e:
            galat = e
        else:
            kata = f"Belanja: {n} angka tersimpan." if n else "Tidak ada yang berubah."
            messages.success(request, kata)
            return redirect("belanja_anggaran", kode, tahun)
    pesan = galat.sel if isinstance(galat, GalatKisi) else {}
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "belanja": susun_belanja(
            tahun_kinerja.opd,
            tahun,
            {nama_sel_belanja(*a): s.diketik for a, s in isian.items() if s.berubah},
            {nama_sel_belanja(*a): p for a, p in pesan.items()},
        ),
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
