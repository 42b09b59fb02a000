"""The guide to the checks: every code with an example that passes and one that fails."""

from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.rumus.uji import KATALOG, Temuan, periksa
from lkjip.rumus.uji.contoh import CONTOH, jadi_naskah
from lkjip.rumus.uji.katalog import KELUARGA

from ..dokumen_asing import baca_isi


@require_safe
def panduan_uji(request: HttpRequest, keluarga: str) -> HttpResponse:
    """One family of checks; 404 for a letter that is none."""
    if keluarga not in KELUARGA:
        raise Http404(f"Tidak ada jenis pemeriksaan “{keluarga}”.")
    kode = [satu for satu in KATALOG.values() if satu.kode.startswith(keluarga)]
    konteks = {
        "keluarga": keluarga,
        "judul": KELUARGA[keluarga],
        "semua": KELUARGA.items(),
        "butir": [(k, *CONTOH[k.kode], temukan(k.kode)) for k in kode],
    }
    return render(request, "reviu/panduan_uji.html", konteks)


@cache
def temukan(kode: str) -> Temuan:
    """What the checks say about the failing example: the same that the tests ask for."""
    hasil = periksa(baca_isi(jadi_naskah(CONTOH[kode][1]).encode()))
    return next(satu for satu in hasil if satu.kode == kode)
