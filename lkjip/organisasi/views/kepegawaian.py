"""Personnel tables of Bab I: read by everybody of the OPD, filled in by PEP."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ..akses import Tindakan, get_tahun_or_404, hak_permintaan
from ..forms.pegawai import TABEL, KisiPegawai, kisi_terkirim, kisi_tersimpan
from ..konkurensi import Usang
from ..services.pegawai import save_tabel_pegawai, sidik_tabel
from ..unduhan.halaman import tampilkan
from ..unduhan_pegawai import unduhan_pegawai

T = Tindakan


@require_safe
def kepegawaian(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The three tables of one year."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.BACA)
    opd = tahun_kinerja.opd
    tabel = [
        (kunci, judul, kisi_tersimpan(model, list(_baris(model, opd, tahun)), tambah=0))
        for kunci, (judul, model) in TABEL.items()
    ]
    boleh = hak_permintaan(request).boleh(T.ISI_KEPEGAWAIAN, opd) and not tahun_kinerja.terkunci
    konteks = {"opd": opd, "tahun": tahun, "tabel": tabel, "boleh": boleh}
    unduhan = unduhan_pegawai(tahun_kinerja, tabel)
    return tampilkan(request, "organisasi/kepegawaian.html", konteks, unduhan)


def kepegawaian_ubah(request: HttpRequest, kode: str, tahun: int, tabel: str) -> HttpResponse:
    """The grid of one table; what is wrong keeps its text."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.ISI_KEPEGAWAIAN)
    if tabel not in TABEL:
        raise Http404("Tabel ini tidak dikenal.")
    judul, model = TABEL[tabel]
    lama = list(_baris(model, tahun_kinerja.opd, tahun))
    usang = None
    if request.method == "POST":
        kisi = kisi_terkirim(model, request.POST)
        usang = _simpan(request, tahun_kinerja, model, kisi)
        if not usang and not kisi.galat:
            messages.success(request, f"{judul} tersimpan.")
            return redirect("kepegawaian", kode, tahun)
    else:
        kisi = kisi_tersimpan(model, lama)
    konteks = {"opd": tahun_kinerja.opd, "tahun": tahun, "judul": judul, "kisi": kisi}
    konteks |= {"tabel": tabel, "usang": usang, "terkunci": tahun_kinerja.terkunci}
    konteks["sidik"] = sidik_tabel(lama)
    status = 409 if usang else 422 if kisi.galat else 200
    return render(request, "organisasi/kepegawaian_ubah.html", konteks, status=status)


def _baris(model, opd, tahun: int):
    return model.objects.filter(opd=opd, tahun=tahun).order_by("urutan")


def _simpan(request: HttpRequest, tahun_kinerja, model, kisi: KisiPegawai) -> Usang | None:
    if kisi.galat:
        return None
    timpa = request.POST.get("timpa")
    lama = list(_baris(model, tahun_kinerja.opd, tahun_kinerja.tahun))
    try:
        save_tabel_pegawai(
            oleh=request.user,
            opd=tahun_kinerja.opd,
            tahun=tahun_kinerja.tahun,
            model=model,
            baris=kisi.bersih,
            sidik=sidik_tabel(lama) if timpa else request.POST.get("sidik", ""),
        )
    except Usang as galat:
        return galat
    except ValidationError as galat:
        kisi.galat += galat.messages
    return None
