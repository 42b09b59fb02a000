"""The plan: reading it, its cover data, its versions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba, kiriman
from renstra.forms.rencana import PerubahanForm, RenstraForm
from renstra.models import Renstra
from renstra.selectors.peringatan import list_peringatan
from renstra.selectors.rencana import (
    get_pohon,
    get_renstra,
    list_indikator,
    list_renstra,
    list_tahun_dipakai,
)
from renstra.services.rencana import (
    activate_renstra,
    create_renstra,
    list_penghalang,
    update_renstra,
)
from renstra.services.versi import create_perubahan

from .dasar import alamat, get_renstra_or_404, siapkan

T = Tindakan


@require_safe
def renstra(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The plan in force for the year; without one, the latest draft or an invitation."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.BACA)
    dipakai = get_renstra(tahun_kinerja.opd, tahun) or list_renstra(tahun_kinerja.opd).first()
    if dipakai is None:
        boleh = hak_permintaan(request).boleh(T.SUSUN_RENCANA, tahun_kinerja.opd)
        return render(request, "renstra/kosong.html", {"boleh_susun": boleh})
    return _tampil(request, siapkan(request, dipakai))


@require_safe
def renstra_versi(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """One version of the plan."""
    return _tampil(request, get_renstra_or_404(request, kode, tahun, pk, T.BACA))


def _tampil(request: HttpRequest, satu: Renstra) -> HttpResponse:
    arsip = request.GET.get("arsip") == "ya"
    pohon = get_pohon(satu, dengan_arsip=arsip)
    indikator = [
        i
        for t in pohon.daftar_tujuan
        for i in (*t.daftar_indikator, *(j for s in t.daftar_sasaran for j in s.daftar_indikator))
    ]
    for i in indikator:
        i.peringatan = list_peringatan(i)
    konteks = {
        "renstra": pohon,
        "arsip": arsip,
        "ada_arsip": any(i.diarsipkan_pada for i in list_indikator(satu, True)),
        "jumlah_peringatan": sum(bool(i.peringatan) for i in indikator),
        "tab": "isi",
    }
    return render(request, "renstra/renstra.html", konteks)


@require_safe
def renstra_daftar(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Every version, with the years it serves."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.BACA)
    daftar = list(list_renstra(tahun_kinerja.opd))
    for satu in daftar:
        satu.dipakai = list_tahun_dipakai(satu)
    konteks = {
        "daftar": daftar,
        "berlaku": get_renstra(tahun_kinerja.opd, tahun),
        "boleh_susun": hak_permintaan(request).boleh(T.SUSUN_RENCANA, tahun_kinerja.opd),
    }
    return render(request, "renstra/renstra_daftar.html", konteks)


def renstra_buat(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """A new, empty plan (a draft)."""
    opd = get_tahun_or_404(request, kode, tahun, T.SUSUN_RENCANA).opd
    form = RenstraForm(
        kiriman(request),
        instance=Renstra(opd=opd),
        initial={"tahun_awal": tahun, "tahun_akhir": tahun + 4, "berlaku_mulai_tahun": tahun},
    )
    if request.method == "POST" and form.is_valid():
        baru = coba(form, lambda: create_renstra(oleh=request.user, renstra=form.instance))
        if baru:
            messages.success(request, f"{baru} dibuat sebagai draf. Lanjutkan dengan tujuannya.")
            return redirect(alamat("renstra_versi", kode, tahun, baru.pk))
    return render(request, "renstra/renstra_form.html", {"form": form, "judul": "Renstra baru"})


def renstra_ubah(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """Cover data of a plan."""
    satu = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    form = RenstraForm(kiriman(request), instance=satu)
    if request.method == "POST" and form.is_valid():
        hasil = coba(
            form,
            lambda: update_renstra(
                oleh=request.user, renstra=form.instance, versi=form.versi_dilihat
            ),
        )
        if hasil:
            messages.success(request, "Renstra disimpan.")
            return redirect(alamat("renstra_versi", kode, tahun, pk))
    konteks = {"form": form, "judul": "Ubah Renstra", "renstra": satu}
    return render(request, "renstra/renstra_form.html", konteks)


def renstra_perubahan(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """A new version, copied from this one."""
    satu = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    awal = {"berlaku_mulai_tahun": tahun, "nama": f"{satu.nama} (Perubahan)"[:160]}
    form = PerubahanForm(kiriman(request), initial=awal)
    if request.method == "POST" and form.is_valid():
        baru = coba(
            form, lambda: create_perubahan(oleh=request.user, renstra=satu, **form.cleaned_data)
        )
        if baru:
            messages.success(
                request,
                f"{baru} dibuat sebagai draf dengan seluruh isi versi {satu.versi}. "
                "Ubah yang perlu, lalu berlakukan.",
            )
            return redirect(alamat("renstra_versi", kode, tahun, baru.pk))
    return render(request, "renstra/renstra_perubahan.html", {"form": form, "renstra": satu})


def renstra_berlakukan(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """Look at what is missing, then bring the draft into force."""
    satu = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    form = RenstraForm(instance=satu)
    penghalang = list_penghalang(satu)
    if request.method == "POST" and not penghalang:
        activate_renstra(oleh=request.user, renstra=satu)
        messages.success(request, f"{satu} berlaku mulai tahun kinerja {satu.berlaku_mulai_tahun}.")
        return redirect(alamat("renstra_versi", kode, tahun, pk))
    konteks = {
        "renstra": satu,
        "form": form,
        "penghalang": penghalang,
        "indikator": [(i, p) for i in list_indikator(satu) if (p := list_peringatan(i))],
        "diganti": Renstra.objects.filter(
            opd=satu.opd, tahun_awal=satu.tahun_awal, status=Renstra.Status.BERLAKU
        ).first(),
    }
    return render(request, "renstra/renstra_berlakukan.html", konteks)
