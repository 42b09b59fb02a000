"""Mapping programmes and kegiatan to sasaran."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from renstra.kisi import Sel, baca_semula

from ..selectors.pemetaan import nama_sel_pemetaan, susun_pemetaan
from ..services.pemetaan import Alamat, save_pemetaan
from .dasar import boleh_isi, isi_kembali, simpan_kisi, susun_tab

JENIS = {"p": "program", "k": "kegiatan"}


def pemetaan_anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The grid of shares; all or nothing is saved."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_ANGGARAN)
    opd, galat, isian = tahun_kinerja.opd, None, {}
    if request.method == "POST":
        isian = _isian(request)
        galat = simpan_kisi(
            request,
            lambda: save_pemetaan(oleh=request.user, opd=opd, tahun=tahun, isian=isian),
            "Pemetaan {n} baris tersimpan.",
        )
        if galat is None:
            return redirect("pemetaan_anggaran", kode, tahun)
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "pemetaan": susun_pemetaan(opd, tahun, *isi_kembali(nama_sel_pemetaan, isian, galat)),
        "galat": galat,
        "boleh": boleh_isi(request, tahun_kinerja),
        "tab": susun_tab(request, tahun_kinerja, "pemetaan"),
    }
    status = 422 if galat else 200
    return render(request, "anggaran/pemetaan_anggaran.html", konteks, status=status)


def _isian(request: HttpRequest) -> dict[Alamat, Sel]:
    """The posted cells "p12.5" beside what the page had shown."""
    dilihat = baca_semula(request.POST.get("semula", ""))
    hasil = {}
    for nama, teks in request.POST.items():
        baris, titik, sasaran = nama.partition(".")
        angka = baris[1:].isdecimal() and sasaran.isdecimal()
        if titik and baris[:1] in JENIS and angka:
            kunci = (JENIS[baris[0]], int(baris[1:]))
            hasil[kunci, int(sasaran)] = Sel(teks[:40], dilihat.get(nama, ""))
    return hasil
