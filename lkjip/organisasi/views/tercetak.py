"""Putting right what a source prints; reached from the finding that rests on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ..akses import Tindakan, get_tahun_or_404
from ..forms.tercetak import TercetakForm
from ..kiriman import coba, kiriman
from ..models import AngkaDinyatakan, TahunKinerja
from ..services.tercetak import list_kembaran, save_angka_dinyatakan
from ..tercetak import versi_teks

T = Tindakan


@dataclass(frozen=True, slots=True)
class AngkaTercetak:
    """One printed figure as its page shows it; `simpan` takes `TercetakForm.isian`."""

    hal: str
    sumber: str
    teks: str
    kembaran: tuple[str, ...]
    simpan: Callable[[Mapping], int]


def angka_dinyatakan_ubah(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """A figure that a source states in its text."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN, T.ISI_KEPEGAWAIAN)
    satu = AngkaDinyatakan.objects.filter(opd=t.opd, tahun=tahun, pk=nomor).first()
    if satu is None:
        raise Http404("Angka itu tidak ada lagi pada tahun ini.")

    def simpan(isi: Mapping) -> int:
        return save_angka_dinyatakan(oleh=request.user, opd=t.opd, tahun=tahun, angka=satu, **isi)

    kembaran = tuple(k.sumber for k in list_kembaran(satu))
    return ubah_tercetak(
        request, t, AngkaTercetak(satu.kunci, satu.sumber, satu.teks, kembaran, simpan)
    )


def ubah_tercetak(request: HttpRequest, t: TahunKinerja, angka: AngkaTercetak) -> HttpResponse:
    """The page of one printed figure, wherever it is kept. `?hal=` is what the finding calls it,
    `?temuan=` the finding to go back to."""
    awal = {"teks": angka.teks, "versi": versi_teks(angka.teks)}
    form = TercetakForm(kiriman(request), initial=awal, kembaran=angka.kembaran)
    kembali = _kembali(request, t)
    if request.method == "POST" and form.is_valid():
        banyak = coba(form, lambda: angka.simpan(form.isian))
        if banyak is not None:
            _kabari(request, banyak)
            return redirect(kembali)
    konteks = {
        "tahun_kinerja": t,
        "angka": angka,
        "hal": request.GET.get("hal", "")[:200] or angka.hal,
        "form": form,
        "kembali": kembali,
    }
    status = 422 if form.errors else 200
    return render(request, "organisasi/angka_dinyatakan_ubah.html", konteks, status=status)


def _kabari(request: HttpRequest, banyak: int) -> None:
    if banyak:
        messages.success(
            request, "Angka tercetak tersimpan. Temuan yang bergantung padanya diperiksa ulang."
        )
    else:
        messages.info(request, "Tidak ada yang berubah.")


def _kembali(request: HttpRequest, t: TahunKinerja) -> str:
    nomor = request.GET.get("temuan", "")
    if nomor.isdecimal():
        return reverse("temuan", args=[t.opd.kode, t.tahun, int(nomor)])
    return reverse("reviu", args=[t.opd.kode, t.tahun])
