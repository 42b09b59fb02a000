"""Lists of texts of the plan: SWOT, issues, vision, strategies."""

import json
from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan
from lkjip.organisasi.kiriman import coba, kiriman
from renstra.forms.rencana import LingkunganForm, StrategiForm
from renstra.models import FaktorLingkungan, Renstra, Sasaran
from renstra.services.uraian import (
    get_lingkungan,
    list_strategi,
    save_lingkungan,
    save_strategi,
)

from .dasar import alamat, get_renstra_or_404

T = Tindakan


@require_safe
def lingkungan_renstra(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """SWOT, strategic issues and the words of the vision, as lists to read."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.BACA)
    isi = get_lingkungan(renstra)
    konteks = {
        "renstra": renstra,
        "isi": isi,
        "daftar": [
            (label, isi[jenis])
            for jenis, label in [*FaktorLingkungan.Jenis.choices, ("isu", "Isu strategis")]
        ],
        "tab": "lingkungan",
    }
    return render(request, "renstra/lingkungan_renstra.html", konteks)


def lingkungan_renstra_ubah(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """The same lists, to fill."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    isi = get_lingkungan(renstra)
    awal = {n: "\n".join(v) for n, v in isi.items() if n != "visi"}
    awal["visi"] = "\n".join(f"{kata}: {teks}" for kata, teks in isi["visi"])
    form = LingkunganForm(kiriman(request), initial=awal | {"semula": isi})
    if request.method == "POST" and form.is_valid():
        dilihat = _daftar_semula(form.cleaned_data.get("semula"))
        if coba(
            form,
            lambda: save_lingkungan(
                oleh=request.user, renstra=renstra, isi=form.isi, dilihat=dilihat
            ),
        ):
            messages.success(request, "Analisis lingkungan, isu strategis, dan visi disimpan.")
            return redirect(alamat("lingkungan_renstra_ubah", kode, tahun, pk))
        _perbarui_semula(form, isi)
    konteks = {"renstra": renstra, "form": form, "tab": "lingkungan"}
    return render(request, "renstra/lingkungan_renstra.html", konteks)


def strategi_sasaran(
    request: HttpRequest, kode: str, tahun: int, pk: int, sasaran_id: int
) -> HttpResponse:
    """Strategies and policies of one sasaran, as one text."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    sasaran = _sasaran_or_404(renstra, sasaran_id)
    kini = list_strategi(sasaran)
    awal = {"teks": StrategiForm.tulis(kini), "semula": kini}
    form = StrategiForm(kiriman(request), initial=awal)
    if request.method == "POST" and form.is_valid():
        semula = form.cleaned_data.get("semula")
        dilihat = [(t, list(k)) for t, k in semula] if isinstance(semula, list) else None
        teks = form.cleaned_data["teks"]
        simpan = partial(save_strategi, sasaran=sasaran, strategi=teks, dilihat=dilihat)
        if coba(form, lambda: simpan(oleh=request.user)):
            messages.success(request, f"Strategi {sasaran} disimpan.")
            jangkar = f"sasaran-{sasaran.pk}"
            return redirect(alamat("renstra_versi", kode, tahun, pk, jangkar=jangkar))
        _perbarui_semula(form, kini)
    konteks = {"renstra": renstra, "form": form, "sasaran": sasaran, "kini": kini}
    return render(request, "renstra/strategi_sasaran.html", konteks)


def _sasaran_or_404(renstra: Renstra, sasaran_id: int) -> Sasaran:
    sasaran = Sasaran.objects.filter(pk=sasaran_id, tujuan__renstra=renstra).first()
    if sasaran is None:
        raise Http404("Sasaran ini tidak ada dalam Renstra tersebut.")
    return sasaran


def _daftar_semula(semula: object) -> dict[str, list] | None:
    if not isinstance(semula, dict):
        return None
    visi = [tuple(v) for v in semula.get("visi", [])]
    return {n: list(v) for n, v in semula.items()} | {"visi": visi}


def _perbarui_semula(form, kini: object) -> None:
    """From now on the form stands on what is stored: saving once more takes the typed lists."""
    form.data = form.data.copy()
    form.data["semula"] = json.dumps(kini)
