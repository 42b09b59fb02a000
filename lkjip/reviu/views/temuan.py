"""Findings on the portal's own report: the inbox, one finding, its answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.laporan.komentar.selectors import hitung_komentar
from lkjip.laporan.perbaikan import PetaPerbaikan
from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba
from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..forms.temuan import PutusanForm, TanggapanForm
from ..models import Pemeriksaan, TemuanTercatat
from ..selectors.temuan import (
    get_pemeriksaan,
    get_temuan_or_404,
    list_masukan,
    sajikan,
    susun_kotak,
)
from ..services.tanggapan import answer_temuan, decide_temuan
from ..unduh import unduhan_temuan

T = Tindakan


@require_safe
def reviu(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The inbox: what the last check found. Checks run in the background, never here."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    pemeriksaan = get_pemeriksaan(t.opd, tahun)
    angka = pemeriksaan.angka if pemeriksaan else {}
    kotak = susun_kotak(t.opd, tahun, request.GET, angka, _peta(request, t))
    konteks = {"tahun_kinerja": t, "kotak": kotak, **_keadaan(t, pemeriksaan)}
    konteks["komentar"] = hitung_komentar(t.opd, tahun)
    return tampilkan(request, "reviu/reviu.html", konteks, unduhan_temuan(t, kotak))


@require_safe
def temuan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """One finding: the arithmetic, where it stands, what it rests on, what was said."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    return _temuan(request, t, get_temuan_or_404(t.opd, tahun, nomor))


def _temuan(request, t: TahunKinerja, satu: TemuanTercatat, status: int = 200, **form):
    hak, awal = hak_permintaan(request), {"initial": {"versi": satu.versi}}
    pemeriksaan = get_pemeriksaan(t.opd, t.tahun)
    angka = pemeriksaan.angka if pemeriksaan else {}
    konteks = {
        "tahun_kinerja": t,
        **_keadaan(t, pemeriksaan),
        "sajian": sajikan(satu, t.opd, angka, _peta(request, t)),
        "masukan": list_masukan(satu, angka),
        "boleh_tanggapi": hak.boleh(T.TANGGAPI_TEMUAN, t.opd)
        and satu.status in (satu.Status.TERBUKA, satu.Status.DITANGGAPI),
        "boleh_putuskan": hak.boleh(T.TINJAU, t.opd)
        and satu.status in (satu.Status.DITANGGAPI, satu.Status.DITERIMA),
        "form_tanggapan": form.get("tanggapan") or TanggapanForm(**awal),
        "form_putusan": form.get("putusan") or PutusanForm(**awal),
    }
    return render(request, "reviu/temuan.html", konteks, status=status)


def _keadaan(t: TahunKinerja, pemeriksaan: Pemeriksaan | None) -> dict:
    """When the last check was, and whether the facts have changed since."""
    basi = pemeriksaan is None or pemeriksaan.ubahan != t.ubahan
    return {"pemeriksaan": pemeriksaan, "basi": basi}


def _peta(request: HttpRequest, t: TahunKinerja) -> PetaPerbaikan | None:
    """The forms that put figures right, for who may use them in a year that is open."""
    boleh = hak_permintaan(request).boleh(T.ISI_ANGGARAN, t.opd) and not t.terkunci
    return PetaPerbaikan(t.opd, t.tahun) if boleh else None


@require_POST
def temuan_tanggapi(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The OPD's answer."""
    t = get_tahun_or_404(request, kode, tahun, T.TANGGAPI_TEMUAN)
    satu = get_temuan_or_404(t.opd, tahun, nomor)
    form = TanggapanForm(request.POST)
    if form.is_valid():
        isi = form.cleaned_data
        if coba(form, lambda: answer_temuan(temuan=satu, oleh=request.user, **isi)):
            messages.success(request, "Tanggapan terkirim kepada peninjau.")
            return redirect("temuan", kode, tahun, nomor)
    return _temuan(request, t, satu, 422, tanggapan=form)


@require_POST
def temuan_putuskan(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """The reviewer's decision."""
    t = get_tahun_or_404(request, kode, tahun, T.TINJAU)
    satu = get_temuan_or_404(t.opd, tahun, nomor)
    form = PutusanForm(request.POST)
    if form.is_valid():
        isi = form.cleaned_data
        terima = isi.pop("putusan") == "terima"
        if coba(form, lambda: decide_temuan(temuan=satu, terima=terima, oleh=request.user, **isi)):
            messages.success(request, "Tanggapan diterima." if terima else "Temuan dibuka kembali.")
            return redirect("temuan", kode, tahun, nomor)
    return _temuan(request, t, satu, 422, putusan=form)
