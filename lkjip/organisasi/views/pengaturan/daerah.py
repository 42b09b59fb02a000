"""The pemda: its identity, urusan, officials above the OPD, common legal bases, its OPD."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ...akses import Tindakan, hak_permintaan, wajib_umum
from ...forms.induk import DasarHukumForm, OpdForm, PejabatForm, PemdaForm, UrusanForm
from ...kiriman import kiriman
from ...models import DasarHukum, Pejabat, Pemda, PerangkatDaerah, Urusan
from ...services.dasar_hukum import fill_dasar_baku
from ...services.induk import save_induk, save_opd
from .dasar import layani_form

T = Tindakan
PENGATURAN = ("Pengaturan", "pengaturan")


@require_safe
def pengaturan(request: HttpRequest) -> HttpResponse:
    """Where everything is set up, and what is still missing for a first year."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    konteks = {
        "pemda_ada": Pemda.objects.first(),
        "jumlah_opd": PerangkatDaerah.objects.filter(aktif=True).count(),
        "jumlah_urusan": Urusan.objects.count(),
        "boleh_pengguna": hak_permintaan(request).boleh_umum(T.KELOLA_PENGGUNA),
    }
    return render(request, "organisasi/pengaturan.html", konteks)


def perlu_pemda(halaman: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What belongs to the pemda waits until its identity is there: lead to that form."""

    @wraps(halaman)
    def dijaga(request: HttpRequest, **argumen: Any) -> HttpResponse:
        wajib_umum(request, T.KELOLA_ORGANISASI)
        if Pemda.objects.exists():
            return halaman(request, **argumen)
        messages.warning(request, "Isi identitas pemerintah daerah lebih dahulu.")
        return redirect("pemda_ubah")

    return dijaga


def pemda_ubah(request: HttpRequest) -> HttpResponse:
    """The identity of the pemda; the first visit creates it."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    form = PemdaForm(kiriman(request), instance=Pemda.objects.first() or Pemda())
    return layani_form(
        request,
        form,
        lambda: save_induk(
            oleh=request.user, objek=form.instance, versi=form.versi_dilihat, kolom=form.kolom
        ),
        judul="Pemerintah daerah",
        kembali=reverse("pengaturan"),
        pesan="Data pemerintah daerah tersimpan.",
        remah=[PENGATURAN],
    )


@require_safe
def daerah(request: HttpRequest) -> HttpResponse:
    """Urusan, officials above the OPD and legal bases of all OPD."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    konteks = {
        "urusan": Urusan.objects.all(),
        "pejabat": Pejabat.objects.filter(opd__isnull=True).order_by("peran", "-mulai"),
        "dasar_hukum": DasarHukum.objects.filter(opd__isnull=True),
    }
    return render(request, "organisasi/daerah.html", konteks)


def urusan_simpan(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    wajib_umum(request, T.KELOLA_ORGANISASI)
    objek = get_object_or_404(Urusan, pk=pk) if pk else Urusan()
    form = UrusanForm(kiriman(request), instance=objek)
    return _simpan(request, form, "Urusan pemerintahan", "urusan")


@perlu_pemda
def pejabat_daerah_simpan(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    objek = get_object_or_404(Pejabat, pk=pk, opd__isnull=True) if pk else Pejabat()
    form = PejabatForm(kiriman(request), instance=objek, pemda=Pemda.objects.first(), opd=None)
    return _simpan(request, form, "Pejabat daerah", "pejabat")


@perlu_pemda
def dasar_hukum_daerah_simpan(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    objek = get_object_or_404(DasarHukum, pk=pk, opd__isnull=True) if pk else DasarHukum()
    form = DasarHukumForm(kiriman(request), instance=objek, pemda=Pemda.objects.first(), opd=None)
    return _simpan(request, form, "Dasar hukum untuk semua perangkat daerah", "dasar-hukum")


@require_POST
@perlu_pemda
def dasar_hukum_baku(request: HttpRequest) -> HttpResponse:
    """Take over the legal bases of the standard that the list still lacks."""
    pemda = Pemda.objects.first()
    baru = fill_dasar_baku(oleh=request.user, pemda=pemda)
    kata = f"{len(baru)} dasar hukum baku ditambahkan." if baru else "Semuanya sudah ada."
    messages.success(request, kata)
    return redirect(f"{reverse('daerah')}#dasar-hukum")


@require_safe
def opd_daftar(request: HttpRequest) -> HttpResponse:
    """Every OPD, active or not."""
    wajib_umum(request, T.KELOLA_ORGANISASI)
    daftar = PerangkatDaerah.objects.prefetch_related("tahun_kinerja").order_by("-aktif", "nama")
    return render(request, "organisasi/opd_daftar.html", {"daftar": daftar})


@perlu_pemda
def opd_buat(request: HttpRequest) -> HttpResponse:
    """Make an OPD; its page then asks for units, officials and a year."""
    form = OpdForm(kiriman(request), instance=PerangkatDaerah(pemda=Pemda.objects.first()))
    return layani_form(
        request,
        form,
        lambda: save_opd(oleh=request.user, opd=form.instance, urusan=form.cleaned_data["urusan"]),
        judul="Perangkat daerah baru",
        kembali=reverse("opd_daftar"),
        tujuan=lambda opd: reverse("opd_pengaturan", args=[opd.kode]),
        pesan="Perangkat daerah dibuat. Lengkapi unit, pejabat, dan tahun kinerjanya.",
        remah=[PENGATURAN, ("Perangkat daerah", "opd_daftar")],
    )


def _simpan(request: HttpRequest, form, judul: str, jangkar: str) -> HttpResponse:
    return layani_form(
        request,
        form,
        lambda: save_induk(
            oleh=request.user, objek=form.instance, versi=form.versi_dilihat, kolom=form.kolom
        ),
        judul=judul,
        kembali=f"{reverse('daerah')}#{jangkar}",
        pesan=f"{judul}: tersimpan.",
        remah=[PENGATURAN, ("Data daerah", "daerah")],
    )
