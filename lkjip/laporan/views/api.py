"""Read-only JSON for machines: published figures, their description, the open-data catalogue."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from lkjip.organisasi.models import Pemda

from ..models import Terbitan
from ..publik.data import build_angka, build_ringkas
from ..publik.katalog import build_katalog
from ..terbit.isi import parse_kode
from ..terbit.selectors import find_publik, list_publik

UMUR = 300


@login_not_required
@require_safe
def api_daftar(request: HttpRequest) -> JsonResponse:
    """All published reports; `?tahun=` and `?opd=` narrow it down."""
    tahun, opd = request.GET.get("tahun", ""), request.GET.get("opd", "")
    if tahun and not tahun.isdecimal():
        return _jawab({"galat": "Parameter “tahun” harus berupa angka, misalnya 2020."}, 400)
    daftar = [
        satu
        for satu in list_publik()
        if (not tahun or satu.tahun == int(tahun)) and (not opd or satu.opd.kode == opd)
    ]
    hasil = [build_ringkas(satu, _alamat(request, satu)) for satu in daftar]
    return _jawab({"jumlah": len(hasil), "laporan": hasil})


@login_not_required
@require_safe
def api_laporan(request: HttpRequest, kode_terbitan: str) -> JsonResponse:
    """All published figures of one report."""
    satu = find_publik(parse_kode(kode_terbitan))
    if satu is None:
        return _jawab({"galat": "Tidak ada laporan terbit dengan kode ini."}, 404)
    return _jawab(build_angka(satu, _alamat(request, satu)))


@login_not_required
@require_safe
def api_openapi(request: HttpRequest) -> JsonResponse:
    """The description of this API (OpenAPI 3.1), with the address it is served from."""
    return _jawab(_openapi() | {"servers": [{"url": request.build_absolute_uri("/")[:-1]}]})


@login_not_required
@require_safe
def katalog(request: HttpRequest) -> JsonResponse:
    """The open-data catalogue (DCAT, JSON-LD)."""
    pemda = Pemda.objects.first()
    isi = build_katalog(
        list_publik(),
        str(pemda) if pemda else "",
        lambda satu, nama: _alamat(request, satu)(nama),
        request.build_absolute_uri(),
    )
    jawab = _jawab(isi)
    jawab["Content-Type"] = "application/ld+json"
    return jawab


@cache
def _openapi() -> dict[str, Any]:
    berkas = Path(__file__).resolve().parent.parent / "publik" / "openapi.json"
    return json.loads(berkas.read_text())


def _alamat(request: HttpRequest, satu: Terbitan):
    return lambda nama: request.build_absolute_uri(reverse(nama, args=[satu.kode]))


def _jawab(isi: dict[str, Any], status: int = 200) -> JsonResponse:
    jawab = JsonResponse(isi, status=status, json_dumps_params={"ensure_ascii": False})
    patch_cache_control(jawab, public=True, max_age=UMUR)
    jawab["Access-Control-Allow-Origin"] = "*"
    return jawab
