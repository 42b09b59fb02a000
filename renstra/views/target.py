"""The grid of yearly targets: years × indicators."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan
from lkjip.organisasi.unduhan.halaman import tampilkan
from renstra.kisi import GalatKisi, Sel, baca_semula, tulis_semula
from renstra.models import Indikator, Renstra
from renstra.selectors.rencana import list_indikator
from renstra.services.target import save_target
from renstra.target import tulis_target
from renstra.unduhan import unduhan_target

from .dasar import alamat, get_renstra_or_404

T = Tindakan


@dataclass
class SelTarget:
    """One cell as the page shows it; `tersimpan`: what is stored now."""

    nama: str
    tahun: int
    tersimpan: str
    teks: str
    terkunci: bool = False
    galat: str = ""


@dataclass
class BarisTarget:
    indikator: Indikator
    sel: list[SelTarget]


@require_safe
def target_renstra(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """The targets as a table to read."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.BACA)
    konteks = _konteks(request, renstra, None)
    unduhan = unduhan_target(renstra, [b.indikator for b in konteks["baris"]])
    return tampilkan(request, "renstra/target_renstra.html", konteks, unduhan)


def target_renstra_ubah(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """The targets as a grid to fill; everything is saved or nothing is."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    galat: ValidationError | None = None
    if request.method == "POST":
        try:
            catatan = save_target(oleh=request.user, renstra=renstra, isian=_isian(request))
        except ValidationError as e:
            galat = e
        else:
            for pesan in catatan:
                messages.warning(request, pesan)
            messages.success(request, "Target disimpan.")
            return redirect(alamat("target_renstra_ubah", kode, tahun, pk))
    konteks = _konteks(request, renstra, galat, mengisi=True)
    return render(request, "renstra/target_renstra.html", konteks)


def _isian(request: HttpRequest) -> dict[tuple[int, int], Sel]:
    """The posted cells "t-<indikator>-<tahun>" beside what the page had shown."""
    dilihat = baca_semula(request.POST.get("semula", ""))
    hasil = {}
    for nama, teks in request.POST.items():
        bagian = nama.split("-")
        if len(bagian) == 3 and bagian[0] == "t" and all(b.isdecimal() for b in bagian[1:]):
            hasil[int(bagian[1]), int(bagian[2])] = Sel(teks[:200], dilihat.get(nama, ""))
    return hasil


def _konteks(
    request: HttpRequest, renstra: Renstra, galat: ValidationError | None, mengisi: bool = False
) -> dict:
    pesan = galat.sel if isinstance(galat, GalatKisi) else {}
    baris = _baris(renstra, _isian(request) if galat else {}, pesan)
    return {
        "renstra": renstra,
        "baris": baris,
        "galat": galat,
        "sel_galat": [(s, b.indikator) for b in baris for s in b.sel if s.galat],
        "semula": tulis_semula({s.nama: s.tersimpan for b in baris for s in b.sel}),
        "mengisi": mengisi and renstra.boleh,
        "tab": "target",
    }


def _baris(
    renstra: Renstra,
    ketikan: dict[tuple[int, int], Sel],
    pesan: dict[tuple[int, int], str],
) -> list[BarisTarget]:
    """The grid: what is stored, under what was typed and refused."""

    def sel(indikator: Indikator, tahun: int) -> SelTarget:
        kunci = (indikator.pk, tahun)
        tersimpan = tulis_target(indikator.per_tahun.get(tahun))
        diketik = ketikan.get(kunci)
        return SelTarget(
            f"t-{indikator.pk}-{tahun}",
            tahun,
            tersimpan,
            diketik.tampil(tersimpan) if diketik else tersimpan,
            tahun in renstra.terkunci,
            pesan.get(kunci, ""),
        )

    return [
        BarisTarget(indikator, [sel(indikator, tahun) for tahun in renstra.tahun])
        for indikator in list_indikator(renstra)
    ]
