"""The programme tree by hand: looking at it, adding, changing and removing nodes."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.kiriman import coba, kiriman
from lkjip.organisasi.models import TahunKinerja

from ..forms.simpul import FORM_SIMPUL, HapusForm, PenjelasanForm
from ..models import Kegiatan, Program, SubKegiatan
from ..selectors.susunan import get_susunan, hitung_isi
from ..services.simpul import Simpul, catat_penjelasan, hapus_simpul, program_dari, save_simpul
from .dasar import boleh_isi, susun_tab

T = Tindakan
SEBUTAN = {"program": "program", "kegiatan": "kegiatan", "sub-kegiatan": "sub kegiatan"}
ANAK = {"program": "kegiatan", "kegiatan": "sub-kegiatan", "sub-kegiatan": ""}
MILIK = {
    "program": (Program, ""),
    "kegiatan": (Kegiatan, "program__"),
    "sub-kegiatan": (SubKegiatan, "kegiatan__program__"),
}


@require_safe
def susunan_anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The tree with its sums."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.BACA)
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "susunan": get_susunan(tahun_kinerja.opd, tahun),
        "boleh": boleh_isi(request, tahun_kinerja),
        "tab": susun_tab(request, tahun_kinerja, "susunan"),
    }
    return render(request, "anggaran/susunan_anggaran.html", konteks)


def baris_anggaran_buat(
    request: HttpRequest, kode: str, tahun: int, jenis: str, induk: int = 0
) -> HttpResponse:
    """Add a programme, or a child of the node `induk`."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    if jenis not in SEBUTAN:
        raise Http404(f"Tidak ada baris anggaran bernama “{jenis}”.")
    if jenis == "program":
        baru: Simpul = Program(opd=tahun_kinerja.opd, tahun=tahun)
    elif jenis == "kegiatan":
        baru = Kegiatan(program=_ambil(tahun_kinerja, "program", induk))
    else:
        baru = SubKegiatan(kegiatan=_ambil(tahun_kinerja, "kegiatan", induk))
    return _simpan(request, tahun_kinerja, jenis, baru)


def baris_anggaran_ubah(
    request: HttpRequest, kode: str, tahun: int, jenis: str, nomor: int
) -> HttpResponse:
    """Change one node."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    return _simpan(request, tahun_kinerja, jenis, _ambil(tahun_kinerja, jenis, nomor))


def _tentang(jenis: str, simpul: Simpul) -> dict[str, Any]:
    """What the form's page says of the node: its kind, its parent, whether money moves to it."""
    induk = {"kegiatan": "program", "sub-kegiatan": "kegiatan"}.get(jenis, "")
    pertama = jenis == "sub-kegiatan" and simpul.pk is None
    return {
        "jenis": jenis,
        "sebutan": SEBUTAN[jenis],
        "simpul": simpul,
        "induk": getattr(simpul, induk) if induk else None,
        "pindah": pertama and not simpul.kegiatan.sub_kegiatan.exists(),
    }


def _simpan(
    request: HttpRequest, tahun_kinerja: TahunKinerja, jenis: str, simpul: Simpul
) -> HttpResponse:
    baru, nama = simpul.pk is None, str(simpul)
    form = FORM_SIMPUL[jenis](kiriman(request), instance=simpul)
    if request.method == "POST" and form.is_valid():
        isi = {"opd": tahun_kinerja.opd, "tahun": tahun_kinerja.tahun, "simpul": form.instance}
        versi = None if baru else form.versi_dilihat
        hasil = coba(form, lambda: save_simpul(oleh=request.user, versi=versi, **isi))
        if hasil:
            messages.success(request, f"{hasil} {'ditambahkan' if baru else 'disimpan'}.")
            if "lanjut" in request.POST:
                return redirect(request.get_full_path())
            return redirect(f"{_alamat(tahun_kinerja)}#{jenis}-{hasil.pk}")
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "form": form,
        "baru": baru,
        "nama": nama,
        **_tentang(jenis, simpul),
        "kembali": _alamat(tahun_kinerja),
    }
    status = 422 if form.errors else 200
    return render(request, "anggaran/baris_anggaran_form.html", konteks, status=status)


def baris_anggaran_hapus(
    request: HttpRequest, kode: str, tahun: int, jenis: str, nomor: int
) -> HttpResponse:
    """Say what goes with it, ask why, remove it."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    simpul = _ambil(tahun_kinerja, jenis, nomor)
    form, nama = HapusForm(kiriman(request)), str(simpul)
    if request.method == "POST" and form.is_valid():
        isi = {"opd": tahun_kinerja.opd, "tahun": tahun, "simpul": simpul}
        alasan = form.cleaned_data["alasan"]
        coba(form, lambda: hapus_simpul(oleh=request.user, alasan=alasan, **isi))
        if not form.errors:
            messages.success(request, f"{nama} dihapus.")
            return redirect(_alamat(tahun_kinerja))
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "form": form,
        "nama": nama,
        "sebutan": SEBUTAN[jenis],
        "isi": hitung_isi(simpul),
        "kembali": _alamat(tahun_kinerja),
    }
    status = 422 if form.errors else 200
    return render(request, "anggaran/baris_anggaran_hapus.html", konteks, status=status)


def serapan_penjelasan(
    request: HttpRequest, kode: str, tahun: int, jenis: str, nomor: int
) -> HttpResponse:
    """Why a row spent less than 60 %; its figures stand beside."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN, T.TULIS_NARASI)
    simpul = _ambil_dijelaskan(tahun_kinerja, jenis, nomor)
    form = PenjelasanForm(kiriman(request), instance=simpul)
    kembali = reverse("anggaran", args=[kode, tahun]) + "#rendah"
    if request.method == "POST" and form.is_valid():
        isi = {"opd": tahun_kinerja.opd, "tahun": tahun, "simpul": form.instance}
        coba(form, lambda: catat_penjelasan(oleh=request.user, versi=form.versi_dilihat, **isi))
        if not form.errors:
            messages.success(request, f"Penjelasan {simpul} tersimpan.")
            return redirect(kembali)
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "form": form,
        "simpul": simpul,
        "program": program_dari(simpul),
        "baris": _daun(tahun_kinerja, jenis, nomor),
        "kembali": kembali,
    }
    status = 422 if form.errors else 200
    return render(request, "anggaran/serapan_penjelasan.html", konteks, status=status)


def _ambil_dijelaskan(tahun_kinerja: TahunKinerja, jenis: str, nomor: int) -> Simpul:
    """A kegiatan or sub kegiatan; a programme is the sum of those."""
    if jenis == "program":
        raise Http404("Penjelasan ditulis pada kegiatan atau sub kegiatan.")
    return _ambil(tahun_kinerja, jenis, nomor)


def _daun(tahun_kinerja: TahunKinerja, jenis: str, nomor: int):
    """The row's figures, None when its money stands on rows below it."""
    daun = get_susunan(tahun_kinerja.opd, tahun_kinerja.tahun).total.daun
    kunci = (jenis.replace("-", "_"), nomor)
    return next((b for b in daun if (b.jenis, b.id) == kunci), None)


def _ambil(tahun_kinerja: TahunKinerja, jenis: str, nomor: int) -> Simpul:
    """The node, if it belongs to this OPD-year."""
    if jenis not in MILIK:
        raise Http404(f"Tidak ada baris anggaran bernama “{jenis}”.")
    model, jalur = MILIK[jenis]
    saring = {f"{jalur}opd": tahun_kinerja.opd, f"{jalur}tahun": tahun_kinerja.tahun}
    induk = [jalur.removesuffix("__")] if jalur else ["urusan"]
    simpul = model.objects.filter(pk=nomor, **saring).select_related(*induk).first()
    if simpul is None:
        raise Http404(f"Baris itu tidak ada dalam anggaran {tahun_kinerja}.")
    return simpul


def _alamat(tahun_kinerja: TahunKinerja) -> str:
    return reverse("susunan_anggaran", args=[tahun_kinerja.opd.kode, tahun_kinerja.tahun])
