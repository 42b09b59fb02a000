"""One OPD: identity, units, officials, legal bases, years with their windows."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from lkjip.rumus.kebijakan import KEBIJAKAN

from ...akses import Tindakan, get_opd_or_404, get_tahun_or_404
from ...forms.induk import (
    BukaTahunForm,
    DasarHukumForm,
    GantiKebijakanForm,
    OpdForm,
    PejabatForm,
    PeriodeForm,
    UnitForm,
)
from ...kiriman import coba, kiriman
from ...models import DasarHukum, Pejabat, PerangkatDaerah, PeriodePengisian, UnitKerja
from ...selectors.unit import susun_pohon
from ...services.induk import save_induk, save_opd, save_unit
from ...services.tahun import atur_periode, buka_tahun, jendela_baku, ubah_kebijakan
from .dasar import layani_form

T = Tindakan


@require_safe
def opd_pengaturan(request: HttpRequest, kode: str) -> HttpResponse:
    """Everything that is set up once per OPD, and what is still missing."""
    opd = get_opd_or_404(request, kode, T.KELOLA_ORGANISASI)
    unit = list(UnitKerja.objects.filter(opd=opd).order_by("urutan", "id"))
    konteks = {
        "opd": opd,
        "urusan": opd.urusan.all(),
        "pohon": susun_pohon(unit),
        "jumlah_unit": len(unit),
        "pejabat": Pejabat.objects.filter(opd=opd).order_by("-mulai"),
        "dasar_hukum": DasarHukum.objects.filter(opd=opd),
        "tahun_kinerja": opd.tahun_kinerja.order_by("-tahun"),
    }
    return render(request, "organisasi/opd_pengaturan.html", konteks)


def opd_ubah(request: HttpRequest, kode: str) -> HttpResponse:
    opd = get_opd_or_404(request, kode, T.KELOLA_ORGANISASI)
    form = OpdForm(kiriman(request), instance=opd)
    return _layani(
        request,
        opd,
        form,
        "Identitas perangkat daerah",
        lambda: save_opd(
            oleh=request.user,
            opd=form.instance,
            urusan=form.cleaned_data["urusan"],
            versi=form.versi_dilihat,
            kolom=form.kolom,
        ),
    )


def unit_simpan(request: HttpRequest, kode: str, pk: int | None = None) -> HttpResponse:
    """Add or change a unit, its head's duties and functions."""
    opd = get_opd_or_404(request, kode, T.KELOLA_ORGANISASI)
    objek = _milik(UnitKerja, opd, pk) or UnitKerja(urutan=opd.unit.count() + 1)
    form = UnitForm(kiriman(request), instance=objek, opd=opd)
    return _layani(
        request,
        opd,
        form,
        "Unit kerja" if pk else "Unit kerja baru",
        lambda: save_unit(
            oleh=request.user,
            unit=form.instance,
            fungsi=form.baris_fungsi,
            versi=form.versi_dilihat,
            kolom=form.kolom,
        ),
        "unit",
    )


def pejabat_simpan(request: HttpRequest, kode: str, pk: int | None = None) -> HttpResponse:
    """Add or change an official of the OPD."""
    opd = get_opd_or_404(request, kode, T.KELOLA_ORGANISASI)
    objek = _milik(Pejabat, opd, pk) or Pejabat()
    form = PejabatForm(kiriman(request), instance=objek, pemda=opd.pemda, opd=opd)
    judul = "Pejabat" if pk else "Pejabat baru"
    return _layani(request, opd, form, judul, lambda: _simpan_induk(request, opd, form), "pejabat")


def dasar_hukum_simpan(request: HttpRequest, kode: str, pk: int | None = None) -> HttpResponse:
    """Add or change a legal basis of the OPD alone."""
    opd = get_opd_or_404(request, kode, T.KELOLA_ORGANISASI)
    objek = _milik(DasarHukum, opd, pk) or DasarHukum(urutan=opd.dasar_hukum.count() + 1)
    form = DasarHukumForm(kiriman(request), instance=objek, pemda=opd.pemda, opd=opd)
    judul = "Dasar hukum" if pk else "Dasar hukum baru"
    simpan = _simpan_induk
    return _layani(request, opd, form, judul, lambda: simpan(request, opd, form), "dasar-hukum")


def tahun_buka(request: HttpRequest, kode: str) -> HttpResponse:
    """Open a year: choose the policy with its sentences before one; windows are generated."""
    opd = get_opd_or_404(request, kode, T.KELOLA_ORGANISASI)
    tahun = timezone.localdate().year
    form = BukaTahunForm(
        kiriman(request), initial={"tahun": tahun, "kebijakan": opd.pemda.kebijakan}
    )
    return layani_form(
        request,
        form,
        lambda: buka_tahun(oleh=request.user, opd=opd, **form.cleaned_data),
        judul="Buka tahun kinerja",
        kembali=_alamat(opd, "tahun"),
        pesan="Tahun kinerja dibuka beserta periode pengisiannya.",
        remah=_remah(opd),
        templat="organisasi/tahun_buka.html",
        opd=opd,
        kebijakan=list(KEBIJAKAN.values()),
    )


def tahun_atur(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Windows of the year and its policy."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.KELOLA_ORGANISASI)
    opd = tahun_kinerja.opd
    data = kiriman(request)
    ganti = GantiKebijakanForm(
        data if data and "ganti" in data else None, initial={"kebijakan": tahun_kinerja.kebijakan}
    )
    daftar = _form_periode(opd, tahun, data if data and "periode" in data else None)
    if data is not None and _simpan_tahun(request, opd, tahun, ganti, daftar):
        return redirect("tahun_atur", kode, tahun)
    konteks = {"opd": opd, "tahun_kinerja": tahun_kinerja, "ganti": ganti, "daftar": daftar}
    konteks["kebijakan"] = KEBIJAKAN[tahun_kinerja.kebijakan]
    salah = ganti.errors or any(f.errors for f in daftar)
    return render(request, "organisasi/tahun_atur.html", konteks, status=422 if salah else 200)


def _simpan_tahun(request: HttpRequest, opd: PerangkatDaerah, tahun: int, ganti, daftar) -> bool:
    if ganti.is_bound:
        if not ganti.is_valid():
            return False
        hasil = coba(
            ganti,
            lambda: ubah_kebijakan(oleh=request.user, opd=opd, tahun=tahun, **ganti.cleaned_data),
        )
        if hasil:
            messages.success(request, "Kebijakan hitung diganti.")
        return bool(hasil)
    benar = [f.is_bound and f.is_valid() for f in daftar]  # every form tells its errors
    if not all(benar):
        return False
    for form in daftar:
        simpan = atur_periode
        isi = form.cleaned_data
        if not coba(form, lambda s=simpan, i=isi: s(oleh=request.user, opd=opd, tahun=tahun, **i)):
            return False
    messages.success(request, "Periode pengisian tersimpan.")
    return True


def _form_periode(opd: PerangkatDaerah, tahun: int, data) -> list[PeriodeForm]:
    ada = {p.periode: p for p in PeriodePengisian.objects.filter(opd=opd, tahun=tahun)}
    hasil = []
    for periode, (dibuka, tenggat) in jendela_baku(tahun).items():
        satu = ada.get(periode)
        awal = {
            "periode": periode,
            "versi": satu.versi if satu else 0,
            "dibuka": satu.dibuka if satu else dibuka,
            "tenggat": satu.tenggat if satu else tenggat,
        }
        hasil.append(PeriodeForm(data, prefix=f"p{periode}", initial=awal))
    return hasil


def _simpan_induk(request: HttpRequest, opd: PerangkatDaerah, form):
    return save_induk(
        oleh=request.user,
        objek=form.instance,
        opd=opd,
        versi=form.versi_dilihat,
        kolom=form.kolom,
    )


def _milik(model, opd: PerangkatDaerah, pk: int | None):
    """The object of this OPD; None when there is no `pk`; 404 for another OPD's."""
    if pk is None:
        return None
    objek = model.objects.filter(opd=opd, pk=pk).first()
    if objek is None:
        raise Http404(f"Data ini tidak ada pada {opd.nama}.")
    return objek


def _layani(request, opd: PerangkatDaerah, form, judul: str, simpan, jangkar: str = ""):
    return layani_form(
        request,
        form,
        simpan,
        judul=judul,
        kembali=_alamat(opd, jangkar),
        pesan=f"{judul}: tersimpan.",
        remah=_remah(opd),
        opd=opd,
    )


def _alamat(opd: PerangkatDaerah, jangkar: str = "") -> str:
    return reverse("opd_pengaturan", args=[opd.kode]) + (f"#{jangkar}" if jangkar else "")


def _remah(opd: PerangkatDaerah) -> list[tuple[str, str]]:
    return [("Pengaturan", "pengaturan"), (opd.singkatan, _alamat(opd))]
